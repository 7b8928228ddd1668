/// Who must not be told where somebody lives or can be reached: recorded once, said wherever the address is shown, and kept out
/// of whatever leaves the house. Serves everybody who writes to a family.
///
/// UK GDPR articles 5 and 32; Domestic Abuse Act 2021.
@NullMarked
@NamedInterface("safe")
package goldthread.people.safe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
