/// Children followed one by one: stays read from several years of the 903, how soon they end and what comes after, how
/// many begin, and many futures simulated from that. Several authorities lend each other what one alone knows too little of.
/// Pure and deterministic; the method is told in `docs/engines/forecast.md`.
@NullMarked
@NamedInterface("spells")
package goldthread.forecasts.spells;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
