/// Agencies whose conduct affected whether the rules were kept: named, dated, by rule. The quarterly return tells of them.
@NullMarked
@NamedInterface("conduct")
package goldthread.agency.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
