/// The multi-agency child protection teams of an area: who holds the four seats that the law asks for, and when one is
/// empty; how the authority protects children here (who chairs, whether lead practitioners lead); and the log of what the
/// team decides about a child, with dissent, challenge and the steps of escalation. Serves practitioners of every agency.
///
/// Children Act 2004 as the Children's Wellbeing and Schools Act 2026 s3 amends it (enacted, not in force); Families First
/// Partnership programme guide; Working Together to Safeguard Children 2023, chapter 3.
@NullMarked
@ApplicationModule(displayName = "Protection team", allowedDependencies = {"access", "casefile", "people", "people :: schools", "duties", "law", "pages", "recording"})
package goldthread.protectionteam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
