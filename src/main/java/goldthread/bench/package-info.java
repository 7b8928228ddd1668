/// What the product can do, measured beside what PostgreSQL alone can do in the same run on the same server.
@NullMarked
@ApplicationModule(displayName = "Bench")
package goldthread.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
