/// The authority's own list of who the children of its returns are, `people.csv`: returns carry no names. Its columns
/// are described in `docs/people-csv.md`.
@NullMarked
package goldthread.returns.people;

import org.jspecify.annotations.NullMarked;
