/// A family drawn from the relationships that are recorded, with the standard symbols.
@NullMarked
package goldthread.child.genogram;

import org.jspecify.annotations.NullMarked;
