/// The children in need census as a file: one XML message for each authority and year, read child by child and
/// written in the documented order. Serves the import, the export and the validation of the census. Knows its layout,
/// and neither the log nor the database.
///
/// Layout: Children in need census guide of the Department for Education, censuses of 2017 to 2026.
@NullMarked
@NamedInterface("cin")
package goldthread.returns.cin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
