/// CSV files of any make, line by line: whatever is wrong with a line costs that line only.
@NullMarked
package goldthread.returns.csv;

import org.jspecify.annotations.NullMarked;
