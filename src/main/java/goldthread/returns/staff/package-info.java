/// The children's social work workforce census, made from what the log tells of workers, posts, absences, agency
/// assignments and caseloads, as known on any day; read again by our own reader; checked, counted by the published
/// definitions, and compared with the year before. Serves performance analysts.
///
/// The census is of 30 September; its year begins on 1 October. Start with `WorkforceReturns`.
@NullMarked
package goldthread.returns.staff;

import org.jspecify.annotations.NullMarked;
