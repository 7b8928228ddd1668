package goldthread.app;

import goldthread.access.Access;
import goldthread.returns.attendance.AttendanceRun;
import goldthread.returns.attendance.AttendanceRun.Outcome;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// School attendance, from the command line: of restricted children too, of whom an education officer may not know.
///
/// @param told the day on which the authority knew this; null: now
record AttendanceImport(Authority authority, List<Path> paths, @Nullable LocalDate told) {
    private static final int NOTHING = 1, SOMETHING_LEFT = 3;

    int run() throws Exception {
        if (paths.isEmpty()) {
            System.err.println("Say which files: goldthread import attendance autumn.csv");
            return CommandLine.ExitCode.USAGE;
        }
        if (ImportCommand.isMissing(paths.stream())) return NOTHING;
        var faults = new ArrayList<String>();
        var sources = Sources.in(paths, Limits.usual(), fault -> faults.add(fault.line()));
        faults.forEach(System.err::println);
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                context.getBean(Access.class).log(null, "attendance from files", "import", null);
                var taken = context.getBean(AttendanceRun.class).take(sources, told, Set.of());
                System.out.println(taken.text());
                taken.lines().stream().filter(line -> line.outcome() == Outcome.CORRECTED).forEach(line -> System.out.println("  " + line.text()));
                taken.lines().stream().filter(line -> line.outcome() == Outcome.ASIDE).forEach(line -> System.err.println(line.text()));
                return taken.nothing() ? NOTHING : taken.count(Outcome.ASIDE) == 0 && faults.isEmpty() ? 0 : SOMETHING_LEFT;
            });
        }
    }
}
