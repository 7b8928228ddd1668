/// Harm outside the home: places, groups and people with timelines of their own, the children who are linked to them, the Child
/// Community Safety Plan, prompts to look at a child's world, and youth justice.
///
/// Working Together 2023, chapter 3 (harm outside the home); the Independent Review of Children's Social Care 2022 asked for a
/// plan of its own. Prompts, never a score. Parents are partners in the plan, not its subject.
@NullMarked
@ApplicationModule(displayName = "Harm outside the home", allowedDependencies = {"casefile", "people", "access", "familyhelp", "duties", "law", "pages", "recording"})
package goldthread.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
