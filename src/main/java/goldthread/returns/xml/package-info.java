/// XML returns, cut into one piece for each child before anything is parsed. So a child that is not well formed costs
/// only itself, memory is bounded by one child, and no document type or entity is ever expanded.
@NullMarked
package goldthread.returns.xml;

import org.jspecify.annotations.NullMarked;
