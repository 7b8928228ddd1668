/// Persons: who they are, their numbers, family and network, and finding them. Serves every room.
@NullMarked
@ApplicationModule(displayName = "People", allowedDependencies = {"casefile", "access", "duties", "time", "pages", "law", "recording"})
package goldthread.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
