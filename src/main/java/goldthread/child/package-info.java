/// The whole child on a page: search, overview, story, duties, family, and recording. A roof over every room of the
/// child's way; holds no facts of its own.
@NullMarked
@ApplicationModule(displayName = "Child")
package goldthread.child;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
