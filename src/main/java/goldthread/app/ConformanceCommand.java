package goldthread.app;

import goldthread.returns.rules.Conformance;
import goldthread.returns.rules.cin.CinCases;
import goldthread.returns.rules.ssda903.Cases903;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "conformance", mixinStandardHelpOptions = true,
        description = "Tries rules on cases written as JSON, and says of each whether it passes: `conformance DIR...`.")
final class ConformanceCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", description = "Folders or files of cases (docs/returns/conformance.md)")
    List<Path> paths;

    @Option(names = "--failed", description = "Names only the cases that fail")
    boolean failed;

    @Override
    public Integer call() throws Exception {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                System.err.println("There is no file or folder " + path + ".");
                return 2;
            }
        }
        var tried = new Conformance(Map.of("SSDA903", new Cases903(), "CIN", new CinCases())).run(paths, this::tell);
        long passed = tried.stream().filter(each -> each.answer().passed()).count();
        System.out.printf("%d passed, %d failed, of %d cases in their years.%n", passed, tried.size() - passed, tried.size());
        return tried.isEmpty() || passed < tried.size() ? 1 : 0;
    }

    private void tell(Conformance.Tried tried) {
        boolean passed = tried.answer().passed();
        if (passed && failed) return;
        System.out.printf("%s  %s %s, %s, case %d of %s%n", passed ? "pass" : "FAIL", tried.standard(), tried.rule(),
                tried.year(), tried.number(), tried.file());
        if (!passed) System.out.printf("      expected %s%n      got      %s%n", tried.answer().expected(), tried.answer().got());
    }
}
