/// The quarterly agency and pay return, made from the assignments that were engaged in the quarter: a pure function of
/// assignments and the decisions about them, and the files of it.
///
/// A return that was given in elsewhere, or before the record began, is kept as it was ([QuarterEntry]) and stands beside it.
///
/// What is returned follows official descriptions of the collection (statutory guidance in force 31 October 2024). The
/// Department's names and codes were not to hand: headings are ours, to be confirmed.
@NullMarked
@NamedInterface("quarter")
package goldthread.agency.quarter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
