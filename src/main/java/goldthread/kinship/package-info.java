/// Kinship care: who of the family and friends was looked for, near and abroad; who was put forward and how each was assessed,
/// up to what the court said; on what footing a child lives with them; what the carer learned, and was advised and given.
/// Serves social workers, fostering services, and carers, for whom the local offer is published.
///
/// Children Act 1989 as the Children's Wellbeing and Schools Act 2026 s5 amends it; Care Planning, Placement and Case Review
/// (England) Regulations 2010, regs 24 and 25; Kinship care statutory guidance 2024; Children (Private Arrangements for
/// Fostering) Regulations 2005.
@NullMarked
@ApplicationModule(displayName = "Kinship", allowedDependencies = {"money", "access", "casefile", "people", "familyhelp :: directory", "familynetwork", "familynetwork :: support", "protection", "court", "care", "duties", "law", "pages", "recording", "time"})
package goldthread.kinship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
