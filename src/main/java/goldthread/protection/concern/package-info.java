/// Concerns with a road of their own: signs of modern slavery, which are referred to the National Referral Mechanism; an
/// allegation against somebody in a position of trust, which the designated officer hears of; and a baby not yet born.
///
/// Modern Slavery Act 2015, guidance; Working Together to Safeguard Children 2023; Keeping Children Safe in Education.
@NullMarked
@NamedInterface("concern")
package goldthread.protection.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
