/// Readiness: what the rules of the returns would find, were this year's return made now, on the child's page and counted
/// for each worker, team and rule. Serves those who record, and the analyst who will send the return.
@NullMarked
package goldthread.returns.readiness;

import org.jspecify.annotations.NullMarked;
