/// Reads lists for inspection (Annex A) as authorities send them: workbooks and CSV files with titles above the headings,
/// headings and codes in their own words, columns in any order, days of every kind. Nothing is guessed: whatever is not
/// exactly as in the standard is shown with how it was decided, and kept, so that it can be changed. Knows neither the log
/// nor the database.
@NullMarked
package goldthread.returns.annexa.reading;

import org.jspecify.annotations.NullMarked;
