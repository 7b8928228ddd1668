/// The two large returns and the log, each as the other: which entries a row of a return says, and which rows stand
/// entries make for a year. Pure functions of rows and timelines; knows no file and no database.
@NullMarked
@NamedInterface("mapping")
package goldthread.returns.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
