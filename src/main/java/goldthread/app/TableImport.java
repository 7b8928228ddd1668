package goldthread.app;

import goldthread.access.Access;
import goldthread.returns.published.Benchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The published table of the workforce, from the command line.
///
/// @param published the day of its publication     @param mapping from which headings columns are read (JSON); null: as published, or as told before
record TableImport(Authority authority, List<Path> paths, @Nullable LocalDate published, @Nullable Path mapping) {
    private static final int NOTHING = 1, SOMETHING_LEFT = 3;

    int run() throws Exception {
        if (paths.size() != 1 || published == null) {
            System.err.println("Say one file, and with --told DAY on which day it was published: goldthread import workforce-table csww_indicators_2017_to_2025.csv --told 2026-02-26");
            return CommandLine.ExitCode.USAGE;
        }
        if (published.isAfter(LocalDate.now(goldthread.time.England.ZONE))) {
            System.err.println("The day of publication, " + published + ", is still to come. Nothing was taken in.");
            return NOTHING;
        }
        for (var file : mapping == null ? paths : List.of(paths.getFirst(), mapping)) {
            if (!Files.isRegularFile(file)) {
                System.err.println("There is no file " + file + ". Nothing was taken in.");
                return NOTHING;
            }
        }
        try {
            var told = told();
            try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
                return authority.as(context, () -> {
                    context.getBean(Access.class).log(null, "published workforce table", "import", null);
                    var taken = context.getBean(Benchmark.class).take(paths.getFirst(), published, told);
                    System.out.println(taken.rows().size() + " lines were taken in, " + taken.left() + " set aside.");
                    taken.headings().forEach((column, heading) -> System.out.printf("  %-14s from %s%n", column, heading));
                    taken.aside().forEach(System.err::println);
                    return taken.left() == 0 ? 0 : SOMETHING_LEFT;
                });
            }
        } catch (IllegalArgumentException sentence) {
            System.err.println(sentence.getMessage() + " Nothing was taken in.");
            return NOTHING;
        }
    }

    private Map<String, String> told() throws java.io.IOException {
        var told = new TreeMap<String, String>();
        if (mapping == null) return told;
        try {
            JsonMapper.shared().readTree(Files.readString(mapping)).properties().forEach(each -> told.put(each.getKey(), each.getValue().asString()));
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("The mapping " + mapping + " is not JSON such as {\"agency-rate\": \"Agency rate\"}.");
        }
        return told;
    }
}
