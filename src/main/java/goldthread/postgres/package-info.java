/// The product's own PostgreSQL: a whole server in the data folder that the product unpacks, makes, starts, watches
/// over and stops. Serves whoever opens a database; knows nothing of what is kept in it.
@NullMarked
@ApplicationModule(displayName = "PostgreSQL", allowedDependencies = {})
package goldthread.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
