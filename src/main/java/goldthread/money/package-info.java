/// Money: whole pence, never a fraction of a number that cannot hold it. Serves every room in which something is paid.
@NullMarked
@ApplicationModule(displayName = "Money", allowedDependencies = {})
package goldthread.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
