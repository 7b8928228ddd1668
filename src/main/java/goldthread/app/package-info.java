/// Where the house is put together and started: main, wiring, the command line.
@NullMarked
@ApplicationModule(displayName = "App")
package goldthread.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
