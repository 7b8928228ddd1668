package goldthread.app;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.boot.logging.StackTracePrinter;

/// An exception in the log: what kind, and where. Never its message, for a database or a parser quotes there what it was
/// given, and that may be a child's name.
final class NamelessTraces implements StackTracePrinter {
    private static final int FRAMES = 25;

    @Override
    public void printStackTrace(Throwable thrown, Appendable to) throws IOException {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var link = thrown; link != null && told.add(link); link = link.getCause()) {
            to.append(link == thrown ? "" : "caused by ").append(link.getClass().getName()).append('\n');
            var frames = link.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                to.append("    at ").append(frames[i].toString()).append('\n');
            }
        }
    }
}
