/// The analyst's desk: files are sent here, what became of every row is read here, and returns are given out again.
///
/// What is shown of children goes through the access log like every other view. A row of a child whose record the reader
/// may not open keeps its place in the count, and shows nothing of the child.
@NullMarked
package goldthread.returns.desk;

import org.jspecify.annotations.NullMarked;
