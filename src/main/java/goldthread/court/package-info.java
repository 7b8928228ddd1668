/// The way to court and through it: the letter before proceedings, pre-proceedings meetings, the application, the timetable of
/// 26 weeks, and the orders. Serves social workers, service managers and lawyers of the authority.
///
/// Children Act 1989, Part 4 and section 31ZA; Family Procedure Rules, Practice Direction 12A; Public Law Working Group best
/// practice guidance, 2021.
@NullMarked
@ApplicationModule(displayName = "Court", allowedDependencies = {"access", "casefile", "people", "people :: safe", "workforce", "frontdoor", "familyhelp", "familynetwork", "duties", "law", "pages", "recording"})
package goldthread.court;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
