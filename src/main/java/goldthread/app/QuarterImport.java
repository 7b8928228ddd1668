package goldthread.app;

import goldthread.access.Access;
import goldthread.agency.quarter.Beside;
import goldthread.agency.quarter.Quarter;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Sources;
import goldthread.returns.quarter.QuartersGiven;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The agency and pay return of a quarter as it was given in, from the command line.
///
/// @param told the day on which the authority knew this; null: now
record QuarterImport(Authority authority, List<Path> paths, @Nullable String quarter, @Nullable LocalDate told) {
    private static final int NOTHING = 1, SOMETHING_LEFT = 3;

    int run() throws Exception {
        if (paths.isEmpty()) {
            System.err.println("Say which files: goldthread import agency agency-2026-Q1.xlsx, or the folder of its CSV files.");
            return CommandLine.ExitCode.USAGE;
        }
        if (ImportCommand.isMissing(paths.stream())) return NOTHING;
        try {
            var said = quarter == null ? null : Quarter.parse(quarter);
            var faults = new ArrayList<String>();
            var sources = Sources.in(paths, Limits.usual(), fault -> faults.add(fault.line()), true);
            faults.forEach(System.err::println);
            try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
                return authority.as(context, () -> {
                    var taken = context.getBean(QuartersGiven.class).take(sources, said, told, "command");
                    context.getBean(Access.class).log(null, "agency return as given in " + taken.quarter(), "import", null);
                    System.out.println(taken.text());
                    taken.lines().stream().filter(line -> line.outcome() == Beside.Outcome.OTHERWISE).forEach(line -> System.out.println("  " + line.table().code() + ", " + line.row() + ": " + line.says()));
                    taken.aside().forEach(System.err::println);
                    if (taken.anew()) System.out.println("To take it back: goldthread import agency --undo " + taken.quarter() + " --why REASON");
                    return taken.aside().isEmpty() && faults.isEmpty() ? 0 : SOMETHING_LEFT;
                });
            }
        } catch (IllegalArgumentException sentence) {
            System.err.println(sentence.getMessage() + " Nothing was taken in.");
            return NOTHING;
        }
    }

    /// @param which a quarter, or `last` for the one that was taken in last
    static int undo(Authority authority, String which, String why) throws Exception {
        if (!which.equals("last")) Quarter.parse(which);
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                var given = context.getBean(QuartersGiven.class);
                var quarter = which.equals("last") ? given.last() : java.util.Optional.of(Quarter.parse(which));
                if (quarter.isEmpty() || given.of(quarter.get()).isEmpty()) {
                    System.err.println("No return" + (which.equals("last") ? "" : " of " + which) + " was taken in. Nothing was undone.");
                    return NOTHING;
                }
                context.getBean(Access.class).log(null, "agency return as given in " + quarter.get(), "undo import", null);
                given.undo(quarter.get(), why);
                System.out.println("The return of " + quarter.get() + " is taken back." + given.of(quarter.get()).map(before -> " What was taken in before it stands again.").orElse(""));
                return 0;
            });
        }
    }
}
