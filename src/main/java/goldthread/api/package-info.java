/// The house for programs: search, child, timeline, duties, and writing any kind of entry, over HTTP.
@NullMarked
@ApplicationModule(displayName = "API")
package goldthread.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
