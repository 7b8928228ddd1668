package goldthread.app;

import goldthread.access.Access;
import goldthread.agency.Agency;
import goldthread.agency.quarter.Quarter;
import goldthread.agency.quarter.QuarterFiles;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Source;
import goldthread.returns.staff.CensusFinding;
import goldthread.returns.staff.CensusXml;
import goldthread.returns.staff.WorkforceCensus;
import goldthread.returns.staff.WorkforceFigures;
import goldthread.returns.staff.WorkforceReturns;
import goldthread.returns.staff.WorkforceReturns.Made;
import goldthread.time.England;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The two returns of the workforce, from the command line.
///
/// @param asKnown null: as known now
record StaffExport(Authority authority, @Nullable Path out, @Nullable Instant asKnown) {
    private static final int NOT_WRITTEN = 1, NOT_RIGHT = 2;

    int run(boolean census, @Nullable String year, @Nullable String quarter, @Nullable Path last, @Nullable String format) throws Exception {
        if (out == null) return wrong("The files go into a folder, with --out FOLDER; --since is for the other returns.");
        if (Files.exists(out) && !Files.isDirectory(out)) {
            System.err.println(out + " is a file. Say a folder for the files, with --out FOLDER.");
            return NOT_WRITTEN;
        }
        return census ? census(year, quarter, last, format) : agency(year, quarter, last, format);
    }

    private static int wrong(String sentence) {
        System.err.println(sentence);
        return NOT_RIGHT;
    }

    private int census(@Nullable String year, @Nullable String quarter, @Nullable Path last, @Nullable String format) throws Exception {
        if (quarter != null) return wrong("The workforce census is of a year, with --year 2026. --quarter is for agency.");
        if (year == null || !year.matches("\\d{4}") || Integer.parseInt(year) < WorkforceCensus.FIRST || Integer.parseInt(year) > WorkforceCensus.latest(LocalDate.now(England.ZONE)) + 1)
            return wrong((year == null ? "Say which year" : "\"" + year + "\" is no year of the workforce census. Say which year") + ", with --year 2026 for the census of 30 September 2026.");
        if (format != null && !format.equalsIgnoreCase("xml")) return wrong("The workforce census is XML, not \"" + format + "\".");
        var faults = new ArrayList<Fault>();
        var before = last == null ? null : CensusXml.read(Source.at(last), FaultSink.capped(200, faults::add));
        faults.forEach(fault -> System.err.println(fault.line()));
        if (faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.UNREADABLE)) return NOT_WRITTEN;
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                var returns = context.getBean(WorkforceReturns.class);
                var made = before == null ? returns.make(Integer.parseInt(year), asKnown) : returns.against(Integer.parseInt(year), asKnown, before);
                context.getBean(Access.class).log(null, "workforce census " + made.year(), "export", null);
                return written(made);
            });
        }
    }

    private int written(Made made) {
        var file = out.resolve("workforce-" + made.year() + ".xml");
        var findings = out.resolve("workforce-" + made.year() + "-findings.csv");
        try {
            Files.createDirectories(out);
            try (var to = Files.newOutputStream(file)) {
                CensusXml.write(made.census(), to);
            }
            Files.writeString(findings, CensusFinding.csv(made.findings()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        System.out.println("Workforce census of " + WorkforceCensus.day(made.year()) + (asKnown == null ? "" : ", as known at " + asKnown) + ": " + made.census().workers().size() + " workers, " + made.errors() + " errors, "
                + (made.findings().size() - made.errors()) + " to look at");
        var before = WorkforceFigures.of(made.before(), made.year() - 1);
        WorkforceFigures.of(made.census(), made.year()).forEach(each -> System.out.printf("  %-14s%8s   the year before %8s   (%s of %s)%n", each.name(), or(each.value()),
                or(before.stream().filter(other -> other.name().equals(each.name())).findFirst().orElseThrow().value()), each.above(), each.below()));
        Stream.of(WorkforceFigures.uncountedSaid(made.census(), made.year()), WorkforceFigures.uncountedSaid(made.before(), made.year() - 1)).filter(said -> !said.isEmpty()).forEach(said -> System.out.println("  " + said));
        List.of(file, findings).forEach(each -> System.out.println("  " + each));
        if (made.census().workers().isEmpty()) System.err.println("Nobody was known to work for the authority in this year, so the census is empty.");
        return 0;
    }

    private static String or(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private int agency(@Nullable String year, @Nullable String quarter, @Nullable Path last, @Nullable String format) throws Exception {
        if (year != null || last != null) return wrong("The agency and pay return is of a quarter, with --quarter 2026-Q1. --year and --last are for the other returns.");
        if (quarter == null) return wrong("Say which quarter, with --quarter 2026-Q1.");
        if (format != null && !List.of("csv", "xlsx").contains(format.toLowerCase(java.util.Locale.ROOT))) return wrong("The agency and pay return is written as csv or xlsx, not as \"" + format + "\".");
        var of = Quarter.parse(quarter);
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                context.getBean(Access.class).log(null, "agency return " + of, "export", null);
                var made = context.getBean(Agency.class).quarter(of, asKnown);
                try {
                    System.out.println("Agency and pay return " + of + ": " + made.assignments() + " assignments");
                    QuarterFiles.write(made, of, !"csv".equalsIgnoreCase(format), out).forEach(file -> System.out.println("  " + file));
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
                return 0;
            });
        }
    }
}
