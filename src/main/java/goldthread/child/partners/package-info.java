/// Partner agencies on a child's record: who was invited to what, and what each wrote and signed.
@NullMarked
package goldthread.child.partners;

import org.jspecify.annotations.NullMarked;
