/// Area teams and family help hubs: which serves which area, who works there, and the children of each area. About no child itself.
///
/// Families First Partnership programme guide: family help is organised locally, in teams and hubs that families can reach.
@NullMarked
@NamedInterface("area")
package goldthread.familyhelp.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
