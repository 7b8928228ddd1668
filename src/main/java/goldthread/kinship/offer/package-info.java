/// What is offered to families who care for a relative's or friend's child: the local offer as it is published, version by
/// version, whom it was talked over with; and the catalogue of training, groups and constellations, with what it costs.
///
/// Children's Wellbeing and Schools Act 2026 s5, in force since 29 June 2026; Kinship care statutory guidance 2024.
@NullMarked
@NamedInterface("offer")
package goldthread.kinship.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
