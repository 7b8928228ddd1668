/// Takes in the agency and pay return of a quarter as it was given in: from the files that we write, or others with the same headings.
/// What it says stands beside our own record, and is never taken for an assignment of ours.
@NullMarked
package goldthread.returns.quarter;

import org.jspecify.annotations.NullMarked;
