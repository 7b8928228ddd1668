/// Households that foster for the authority, from an enquiry to the end of approval: who asks, what is decided and on what
/// terms, who supports them, what is owed to them and by them. Serves the social workers who assess and support carers, and
/// their managers.
///
/// Fostering Services (England) Regulations 2011, National Minimum Standards 2011 (both from memory, marked so on every
/// page), Children Act 1989 Sch 7 (usual fostering limit). A household is a record of its own and no child's: it opens to
/// those who are named on it and to those who lead a team (decision 0027). Start with `Household` and `HouseholdEntry`.
@NullMarked
@ApplicationModule(displayName = "Fostering", allowedDependencies = {"time", "access", "law", "casefile", "duties", "pages", "people", "care", "kinship :: offer"})
package goldthread.fostering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
