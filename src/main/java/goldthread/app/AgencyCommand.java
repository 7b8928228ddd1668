package goldthread.app;

import goldthread.agency.AssignmentFile;
import goldthread.agency.CheckReport;
import goldthread.agency.Comparison;
import goldthread.agency.Example;
import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Version;
import goldthread.agency.rules.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Starts neither Spring nor a database.
@Command(name = "agency", mixinStandardHelpOptions = true,
        description = "Checks assignments of agency workers against the agency rules: `agency check FILE`; and what each version of the rules would decide and cost: `agency compare FILE`. See docs/agency.md.")
final class AgencyCommand implements Runnable {
    private static final String CAPS = "Caps that the region agreed: CSV or JSON with region, job, from, to, cap, source. The product brings no figures";
    private static final String RULES = "2023 (proposals of February 2023), 2024 (statutory guidance), or draft FILE (terms of your own); 2024 unless given";
    private static final int SOMETHING = 1, UNREAD = 2;

    enum Format { text, json, csv }

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Pass, needs approval by whom, cannot be decided yet, or refuse, with every rule named. "
            + "Ends with 0 where all pass, 1 where something was found, 2 where something could not be read.")
    int check(@Parameters(paramLabel = "FILE", description = "Assignments as CSV or JSON; `agency columns` lists the columns") Path file,
            @Option(names = "--rules", arity = "1..2", paramLabel = "VERSION", parameterConsumer = Rules.class, description = RULES) @Nullable Version rules,
            @Option(names = "--caps", description = CAPS) @Nullable Path caps,
            @Option(names = "--on", description = "The day on which it is asked; today unless given. Each assignment is decided by the rules of the day on which it was agreed") @Nullable LocalDate on,
            @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; text unless given") Format format,
            @Option(names = "--out", description = "Writes the report to this file instead of the console") @Nullable Path out) throws IOException {
        var report = new CheckReport(AssignmentFile.read(file), rules == null ? Versions.guidance2024() : rules, caps(caps), on == null ? LocalDate.now() : on);
        say(switch (format) {
            case text -> report.text();
            case json -> report.json();
            case csv -> report.csv();
        }, out);
        return report.exit();
    }

    @Command(name = "compare", mixinStandardHelpOptions = true, description = "What the proposals of 2023, the guidance of 2024 and a draft would each decide, and what that would cost. "
            + "Ends with 0 where all versions say the same, 1 where they differ, 2 where something could not be read.")
    int compare(@Parameters(paramLabel = "FILE", description = "Assignments as CSV or JSON; `agency columns` lists the columns") Path file,
            @Option(names = "--draft", description = "Terms of your own, as `agency terms` prints them; without it the draft is the guidance unchanged") @Nullable Path draft,
            @Option(names = "--caps", description = CAPS) @Nullable Path caps,
            @Option(names = "--on", description = "The day on which it is asked; today unless given") @Nullable LocalDate on,
            @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; text unless given") Format format,
            @Option(names = "--out", description = "Writes the report to this file instead of the console") @Nullable Path out) throws IOException {
        var versions = new ArrayList<>(List.of(Versions.proposed2023(), Versions.guidance2024(), draft == null ? Versions.draft(List.of()) : AssignmentFile.draft(draft)));
        var read = AssignmentFile.read(file);
        var comparison = Comparison.of(read.assignments(), versions, caps(caps), on == null ? LocalDate.now() : on);
        say(switch (format) {
            case text -> comparison.text(read);
            case json -> comparison.json(read);
            case csv -> comparison.csv(read);
        }, out);
        return !read.faults().isEmpty() ? UNREAD : comparison.cases().stream().anyMatch(Comparison.Case::differs) ? SOMETHING : Outcome.PASS.ordinal();
    }

    @Command(name = "columns", mixinStandardHelpOptions = true, description = "Prints the columns of the file of assignments, and ends.")
    void columns() {
        Example.columns().forEach(System.out::println);
    }

    @Command(name = "example", mixinStandardHelpOptions = true, description = "Prints an invented file of assignments, and ends.")
    void example(@Option(names = "--caps", description = "Prints the caps that go with it instead") boolean caps) {
        System.out.print(caps ? Example.caps() : Example.assignments());
    }

    @Command(name = "terms", mixinStandardHelpOptions = true, description = "Prints the terms of a version with their sources, to read or to draft from, and ends.")
    void terms(@Parameters(arity = "0..2", paramLabel = "VERSION", parameterConsumer = Rules.class, description = RULES) @Nullable Version rules) {
        System.out.print(Example.terms(rules == null ? Versions.guidance2024() : rules));
    }

    private static Caps caps(@Nullable Path file) {
        return file == null ? Caps.NONE : AssignmentFile.caps(file);
    }

    private static void say(String report, @Nullable Path out) throws IOException {
        if (out == null) System.out.print(report);
        else Files.writeString(out, report);
    }

    /// `2023`, `2024`, or `draft` and a file.
    static final class Rules implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec argument, CommandSpec command) {
            if (arguments.isEmpty()) return;
            try {
                argument.setValue(version(arguments.pop(), arguments, command));
            } catch (IllegalArgumentException unreadable) {
                throw new ParameterException(command.commandLine(), unreadable.getMessage());
            }
        }

        private static Version version(String asked, Stack<String> arguments, CommandSpec command) {
            return switch (asked) {
                case "2023" -> Versions.proposed2023();
                case "2024" -> Versions.guidance2024();
                case "draft" -> {
                    if (arguments.isEmpty()) throw new ParameterException(command.commandLine(), "A draft needs its file: --rules draft FILE.");
                    yield AssignmentFile.draft(Path.of(arguments.pop()));
                }
                default -> throw new ParameterException(command.commandLine(), "There are no rules called " + asked + ". There are: 2023, 2024, draft FILE.");
            };
        }
    }
}
