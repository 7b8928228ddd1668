/// The page of a child's family network: who cares, who was thought of, what the family was given for it, and what is due. Each
/// person is guarded as on a page of their own.
@NullMarked
package goldthread.child.network;

import org.jspecify.annotations.NullMarked;
