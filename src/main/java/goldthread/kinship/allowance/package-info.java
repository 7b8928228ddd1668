/// The kinship allowance of the pilot: the claim, the test line by line as the pilot has it on that day, the weekly payment,
/// changes of circumstances, and its end after three years.
///
/// Kinship Zones, announced 27 February 2026: a pilot in seven areas, not law.
@NullMarked
@NamedInterface("allowance")
package goldthread.kinship.allowance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
