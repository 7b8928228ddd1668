/// What permanent posts are paid, by band and point, as the authority tells it or as a table of others is taken in: recorded to
/// compare with what agencies ask, and read by no rule. National pay scales were proposed and rejected.
@NullMarked
@NamedInterface("scale")
package goldthread.agency.scale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
