/// The looked-after children return (SSDA903) as files: one CSV file for each module or one XML file, read into rows
/// and written from them. Serves the import, the export and the validation of the return. Knows the layout of the
/// return, and neither the log nor the database.
///
/// Layout: SSDA903 guide of the Department for Education, collection years 2016-17 to 2026-27.
@NullMarked
@NamedInterface("ssda903")
package goldthread.returns.ssda903;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
