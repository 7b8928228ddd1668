/// The Department's published table of the children's social work workforce, taken in as it was published, and our own census
/// beside it by the same definitions: the region, England, and the authorities of the region with how many people each figure
/// is of. What the table does not tell (suppressed, not applicable, not available) stays that, and is never a zero.
///
/// Layout: *Children's social work workforce*, file `csww_indicators`, Department for Education, explore-education-statistics.
@NullMarked
package goldthread.returns.published;

import org.jspecify.annotations.NullMarked;
