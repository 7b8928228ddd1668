/// What simulated children come to: tables with bands, places short and the chance of it, cost with numbers and prices
/// apart, and the report in plain words.
@NullMarked
@NamedInterface("needs")
package goldthread.forecasts.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
