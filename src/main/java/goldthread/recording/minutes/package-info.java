/// How long forms lie open before they are sent: a number for each kind of form and month, without account, record or day. An
/// authority may stop it. What nobody can be known by is no supervision of workers.
@NullMarked
@NamedInterface("minutes")
package goldthread.recording.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
