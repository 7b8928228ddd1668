/// The log on which everything that is known stands as an entry, and the folding of timelines into what pages ask.
/// Knows no social care. Serves every room above it.
@NullMarked
@ApplicationModule(displayName = "Case file", allowedDependencies = {"access"})
package goldthread.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
