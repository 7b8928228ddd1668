/// Partner agencies on a child's record: who was invited to what, and what each wrote and signed; and leads of other agencies, who read and
/// write the help to the family that they lead.
@NullMarked
package goldthread.child.partners;

import org.jspecify.annotations.NullMarked;
