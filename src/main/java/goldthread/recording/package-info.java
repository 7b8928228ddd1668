/// How people record what they know: one [Recording] for each kind of entry that somebody writes on a page, described beside
/// the entry, and what it takes from the record that is open. Knows no social care; the rooms describe their own.
@NullMarked
@ApplicationModule(displayName = "Recording", allowedDependencies = {"time", "money", "access", "casefile", "pages", "law"})
package goldthread.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
