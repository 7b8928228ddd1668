package goldthread.app;

import goldthread.casefile.Rebuild;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "rebuild", mixinStandardHelpOptions = true,
        description = "Replays the whole log, and makes every row kept ready what the log says.")
final class RebuildCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            var from = Instant.now();
            var rebuilt = context.getBean(Rebuild.class).rebuild(Progress.of("subjects folded"));
            System.out.printf("%,d subjects folded in %.1f s; %,d rows were not what the log says, and are now.%n",
                    rebuilt.subjects(), Duration.between(from, Instant.now()).toMillis() / 1000.0, rebuilt.stray());
            return 0;
        }
    }
}
