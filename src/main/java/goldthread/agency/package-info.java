/// Agency workers: the staff bank first, then an assignment that is checked against the rules of its day and region, with
/// who must sign it off; what it costs, and where a rule was broken. Serves team managers, directors and those who answer
/// for the returns. Carries the agency rules (statutory guidance, in force 31 October 2024) beside the proposals of
/// February 2023 and a draft of the authority's own.
///
/// The rules themselves are in `rules`: pure functions without database or framework. Start with `Checking`.
@NullMarked
@ApplicationModule(displayName = "Agency", allowedDependencies = {"time", "money", "law", "access", "pages", "casefile", "recording :: amending"})
package goldthread.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
