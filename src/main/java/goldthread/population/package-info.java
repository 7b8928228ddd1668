/// Invented populations of any size: families with children, relationships and addresses, and what happens to each child
/// year by year, so that all together they stand as the published tables of England do. Streamed and seeded: the same seed
/// gives the same family, whatever the size. Serves demonstrations, benchmarks and tests. Nobody in it exists.
@NullMarked
@ApplicationModule(displayName = "Population", allowedDependencies = {"time", "people", "returns :: ssda903", "returns :: cin", "returns :: files"})
package goldthread.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
