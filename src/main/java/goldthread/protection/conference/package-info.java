/// Child protection conferences: called, cancelled and held again; who came and whether they were enough; who chairs, as the
/// authority chose; what was decided for each child; and what is shared with the family, when.
///
/// Working Together to Safeguard Children 2023, chapter 3; local procedures.
@NullMarked
@NamedInterface("conference")
package goldthread.protection.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
