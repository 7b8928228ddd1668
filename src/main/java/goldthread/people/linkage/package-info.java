/// Is this the same child? Records of one child in several services are found, weighed and explained; a person decides where
/// it is doubtful. Serves search, the front door and imports.
///
/// Pure: no database, no framework; the same records give the same answer whatever their order. Start with [Linkage]; the
/// method is told in `docs/engines/linkage.md`. Two children with different valid NHS or pupil numbers are never joined, and
/// records marked as protected (an adopted child's new identity) are never joined or shown with any other.
@NullMarked
@NamedInterface("linkage")
package goldthread.people.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
