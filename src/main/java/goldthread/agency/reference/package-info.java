/// References of agency workers: who was asked and when, and what they said, question by question. A reference that answers every
/// question about practice is a practice-based one, which the guidance asks for.
@NullMarked
@NamedInterface("reference")
package goldthread.agency.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
