/// Families of Wrenmoor who each walk one road from beginning to end: to court, to kin, into harm outside the home, out of
/// school. Told beside the families of the population, one of each for so many children, so that a small demonstration has them
/// all. Serves those who want to see one road as a whole; `docs/demonstration.md` says who walks which.
@NullMarked
@NamedInterface("roads")
package goldthread.demonstration.roads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
