/// Harm to a child outside the home as a page of the record.
@NullMarked
package goldthread.child.outside;

import org.jspecify.annotations.NullMarked;
