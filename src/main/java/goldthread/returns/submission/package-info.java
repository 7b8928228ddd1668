/// Returns are made to be submitted, signed off by a named person, and kept as they were: each file with its checksum, and the
/// difference from the last submission explained entry by entry. Serves performance analysts and who answers for a return.
@NullMarked
package goldthread.returns.submission;

import org.jspecify.annotations.NullMarked;
