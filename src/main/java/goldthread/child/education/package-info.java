/// A child's schools and education as a page of the record: what stands, what the law asks and whether it is in force here.
@NullMarked
package goldthread.child.education;

import org.jspecify.annotations.NullMarked;
