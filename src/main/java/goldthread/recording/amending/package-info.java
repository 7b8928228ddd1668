/// What was recorded of a worker, a route, an assignment or a list of the authority is corrected or withdrawn here, with a
/// reason; old and new stay visible. Whatever stands on a child's record is put right in the child's story.
///
/// A room names its own kinds in an [Amendings], beside the forms by which they were recorded.
@NullMarked
@NamedInterface("amending")
package goldthread.recording.amending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
