/// Contact after adoption, as it was agreed: with whom, how and how often; the letterbox through which letters and pictures go,
/// each one looked at before it is passed on; and the review with everybody.
///
/// Adoption and Children Act 2002, sections 26 and 51A; agreements bind nobody unless a court orders them.
@NullMarked
@NamedInterface("letterbox")
package goldthread.court.letterbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
