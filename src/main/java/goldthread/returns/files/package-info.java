/// Files that somebody else wrote: found, opened and decoded without ever trusting them. Serves the readers of the
/// statutory returns. Knows no social care and no database. Whatever is wrong with a file is a [Fault], a value with
/// a sentence; the rest of the file is still read, in memory that does not grow with the file.
@NullMarked
@NamedInterface("files")
package goldthread.returns.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
