/// The family's own answer: group decision-making is offered, prepared and held, the family makes a plan, and the authority
/// answers it. Serves coordinators, lead practitioners and the managers who must know it was tried before court.
///
/// Children Act 1989, section 31ZA (inserted by the Children's Wellbeing and Schools Act 2026, section 1: enacted, the start
/// date not found); Families First Partnership programme guide, 2025 and 2026.
@NullMarked
@ApplicationModule(displayName = "Family network", allowedDependencies = {"money", "access", "casefile", "people", "workforce", "frontdoor", "familyhelp", "protection", "duties", "law", "pages", "recording"})
package goldthread.familynetwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
