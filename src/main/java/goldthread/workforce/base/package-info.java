/// From where teams and workers work, and where postcodes lie: so that it can be told how far a child lives from whoever might
/// work with them. The office only, never anybody's home.
@NullMarked
@NamedInterface("base")
package goldthread.workforce.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
