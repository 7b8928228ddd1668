/// The law as data: every limit of the child's journey with its source, status, dates and area, and what each
/// authority has set where the law leaves it free.
///
/// Serves every room that owes a duty. The book is `rules.csv`, one row for each clock, written to be reviewed by
/// people who know the law and not the code; `Law.limit` turns a rule and a trigger into a day with its citation.
/// Nothing here is an `if` in code: a changed law is a new row with a later start.
///
/// Only the pages of this room know access and pages; the rules themselves know time alone.
///
/// Rules are named as in the book: `T-D05`; where a row of the law carries several numbers, `T-D10a`, `T-D10b`.
@NullMarked
@ApplicationModule(displayName = "Law", allowedDependencies = {"time", "access", "pages"})
package goldthread.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
