/// The schools of the area, as the authority takes them in: name, number, postcode and the designated safeguarding lead, so that
/// nobody types the name of a school again. Serves whoever names a school.
///
/// Working Together 2023; Children's Wellbeing and Schools Act 2026 s2 (enacted).
@NullMarked
@NamedInterface("schools")
package goldthread.people.schools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
