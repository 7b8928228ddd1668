/// Police, health, a school: invited to a strategy discussion, a conference or a challenge, with an account of their own. They see
/// what they were invited to and nothing else, for the parts that an agreement names, and write and sign there what their agency
/// knows. Serves partner agencies, and whoever invites them.
///
/// Working Together to Safeguard Children 2023, chapters 2 and 3; Children's Wellbeing and Schools Act 2026 ss2 and 4 (enacted).
@NullMarked
@NamedInterface("partners")
package goldthread.protection.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
