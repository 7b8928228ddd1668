/// What the authorities of a region agreed about agency workers (a memorandum of understanding): between which days, in
/// which clauses, signed by whom; and how far it is kept, counted from the assignments that were agreed under it.
///
/// The guidance leaves caps to regions, and the Independent Review of Children's Social Care (May 2022) asked that
/// regional agreements be kept more strictly. The product brings none of its own.
@NullMarked
@NamedInterface("agreement")
package goldthread.agency.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
