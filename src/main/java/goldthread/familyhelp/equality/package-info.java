/// Who is helped, by need, ethnicity, disability, sex, age and area: whether some are helped less, or later, than others. Numbers
/// only. Equality Act 2010, section 149.
@NullMarked
package goldthread.familyhelp.equality;

import org.jspecify.annotations.NullMarked;
