/// The council's own list of who works for it, from its HR system, and what the register of Social Work England says of them:
/// read in the authority's words like the lists for inspection, told from what is known, worker by worker. Serves performance
/// analysts; carries nothing of what people are paid.
///
/// Start with `HrLists` (what may stand in a file) and `OneWorker` (what it comes to).
@NullMarked
package goldthread.returns.hr;

import org.jspecify.annotations.NullMarked;
