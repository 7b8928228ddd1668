/// Assessments of needs that somebody asks for, or has a right to: of a disabled child, a parent who cares for one, a young
/// carer; and of a young person who comes as homeless at 16 or 17, who needs somewhere safe the same night.
///
/// Children Act 1989, sections 17, 17ZA to 17ZF and Schedule 2; joint statutory guidance on homeless 16 and 17 year olds, 2018.
@NullMarked
@NamedInterface("needs")
package goldthread.familyhelp.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
