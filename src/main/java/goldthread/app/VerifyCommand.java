package goldthread.app;

import goldthread.casefile.Rebuild;
import goldthread.casefile.Verify;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Checks that nothing on the log was changed, removed, added or moved, and names the first bad entry.")
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--parity", description = "Also checks that every row kept ready is what the log says.")
    boolean parity;

    @Override
    public Integer call() throws Exception {
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            var verdict = context.getBean(Verify.class).verify(Progress.of("rows checked"));
            System.out.printf("%,d entries and %,d lines of the access log, under %,d seals.%n",
                    verdict.entries(), verdict.views(), verdict.seals());
            if (verdict.bad().isPresent()) {
                System.out.println("BAD: " + verdict.bad().get() + ".");
                return 2;
            }
            if (parity) {
                var checked = context.getBean(Rebuild.class).check(Progress.of("subjects checked"));
                System.out.printf("%,d subjects; %,d rows are not what the log says.%n", checked.subjects(), checked.stray());
                if (checked.stray() > 0) {
                    return 2;
                }
            }
            System.out.println("All is as it was written.");
            return 0;
        }
    }
}
