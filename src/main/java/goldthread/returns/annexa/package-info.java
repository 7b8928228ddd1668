/// Annex A: the eleven lists of children, child by child, that an authority hands to Ofsted when an inspection of its
/// services (ILACS) is announced. Given out as one workbook, as known on any day; what a list asks and no entry can hold
/// yet is said, and comes from the lists that were taken in before. Serves performance analysts and those who are inspected.
///
/// Headings and codes: `columns.csv`; which of our codes each code of the lists covers: `codes.csv`; what the record
/// cannot hold: `not-held.csv` (all in the resources).
@NullMarked
package goldthread.returns.annexa;

import org.jspecify.annotations.NullMarked;
