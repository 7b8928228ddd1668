/// Who works with whom. Serves the rooms of the child's way, and access.
@NullMarked
@ApplicationModule(displayName = "Workforce", allowedDependencies = {"casefile", "people", "pages", "recording", "time", "money"})
package goldthread.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
