/// The Standard Safeguarding Dataset: one table for each of its 48 entities, made from the log as known on any day, so that
/// what the sector builds on that layout runs on this record too. Serves performance analysts.
///
/// Layout: Standard Safeguarding Dataset, as of July 2026 (`fields.csv` in the resources).
@NullMarked
package goldthread.returns.ssd;

import org.jspecify.annotations.NullMarked;
