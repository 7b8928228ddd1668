/// Private fostering: a child under 16, or under 18 where disabled, who lives for 28 days or more with somebody who is no close
/// relative, by an arrangement of the parents. The authority is told, visits, and is told of changes.
///
/// Children Act 1989, section 66 and Schedule 8; Children (Private Arrangements for Fostering) Regulations 2005.
@NullMarked
@NamedInterface("fostering")
package goldthread.kinship.fostering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
