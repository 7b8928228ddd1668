/// Statutory returns: what councils send to the Department, brought in, checked and made again. The files themselves
/// are read and written in the packages below this one, which know neither the log nor the database.
@NullMarked
@ApplicationModule(displayName = "Returns", allowedDependencies = {"casefile", "access", "people", "workforce", "frontdoor", "familyhelp", "protection", "care", "duties", "law", "time", "pages"})
package goldthread.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
