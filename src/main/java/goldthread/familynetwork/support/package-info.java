/// Family network support packages: money and practical help so that family and friends can care. Asked for item by item,
/// approved within the limits that the authority has set, spent the same day where it is small, paid line by line from a
/// budget, and looked at again after three, six and twelve months. Serves lead practitioners, managers and whoever pays.
///
/// Families First Partnership programme guide, 2025 and 2026; Children Act 1989, section 17(6). No sum in it is law: each is
/// the authority's own.
@NullMarked
@NamedInterface("support")
package goldthread.familynetwork.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
