/// The page of one family's help: who belongs to it, who helps, the assessment, the plan and its versions, what is due. Each
/// child is guarded as on a page of their own.
@NullMarked
package goldthread.child.family;

import org.jspecify.annotations.NullMarked;
