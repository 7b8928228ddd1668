/// Whether children and families keep their worker: counted from who was allocated or led, and from when until when.
@NullMarked
package goldthread.team.continuity;

import org.jspecify.annotations.NullMarked;
