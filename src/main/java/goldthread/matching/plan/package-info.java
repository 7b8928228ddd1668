/// The plan for many children at once: who could live where, the prices of scarce homes, the plan itself and its bound.
///
/// Knows numbers only, no facts of a child; a plan for points scored elsewhere is the same work.
@NullMarked
package goldthread.matching.plan;

import org.jspecify.annotations.NullMarked;
