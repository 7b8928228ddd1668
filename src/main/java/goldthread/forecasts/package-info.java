/// How many children and homes there will be: published series of numbers carried forward with honest bands, and the
/// proof of what a method is worth beside the last value. Serves commissioning, regional co-operatives and the national
/// help with demand (Children Act 1989 s22G, sufficiency). A pure engine: no database and no framework, deterministic.
@NullMarked
@ApplicationModule(displayName = "Forecasts", allowedDependencies = {})
package goldthread.forecasts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
