package goldthread.app;

import goldthread.returns.ImportReport;
import goldthread.returns.ImportRequest;
import goldthread.returns.Imports;
import goldthread.returns.ReportFile;
import goldthread.returns.annexa.reading.Mapping;
import goldthread.returns.files.Source;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Takes in returns, and says what became of every row. The same files again add nothing.", "",
            "  goldthread import ssda903 returns/2018-19 returns/2019-20", "  goldthread import cin census.xml --report rows.csv",
            "  goldthread import annexa lists.xlsx --told 2026-03-31 --map mapping.json",
            "  goldthread import workforce hr.xlsx --as-at 2026-09-30 --mapping hr.json", "  goldthread import workforce --undo last --why \"The extract of another authority\"", "  goldthread import registrations checks.csv --as-at 2026-11-02", "  goldthread import agency agency-2026-Q1.xlsx --told 2026-05-29", "  goldthread import agency --undo 2026-Q1 --why \"The return of another authority\"",
            "  goldthread import workforce-table csww_indicators_2017_to_2025.csv --told 2026-02-26", "  goldthread import postcodes sw.csv se.csv --told 2026-02-01", "  goldthread import attendance autumn.csv", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every row was taken, or known already", "1:nothing could be taken", "2:the command is not right",
            "3:some rows were set aside, or a file could not be read; the rest was taken"})
final class ImportCommand implements Callable<Integer> {
    private static final int NOTHING = 1;
    private static final int SOMETHING_LEFT = 3;

    @Parameters(index = "0", paramLabel = "RETURN", description = "ssda903, cin, annexa, workforce (the council's HR extract), registrations (checks of Social Work England's register), agency (an agency and pay return of a quarter, as it was given in), workforce-table (the Department's published table, to stand beside) attendance (school attendance of children, docs/attendance.md) or postcodes (where postcodes lie: Code-Point Open or the ONS Postcode Directory)")
    String standard;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", description = "Files, folders or ZIP files; a people.csv among them is known by its columns")
    List<Path> paths = List.of();

    @Option(names = "--people", paramLabel = "FILE", description = "Names and addresses by child id (docs/people-csv.md)")
    Path people;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year of the return, such as 2018-19, where it cannot be told from the files")
    String year;

    @Option(names = {"--told", "--as-at"}, paramLabel = "DAY", description = "The day on which the authority knew this, such as 2019-05-31, when the return was signed; now unless given. For annexa, workforce and registrations the day that the lists are of; for workforce-table the day of its publication, for postcodes the day of the list")
    LocalDate told;

    @Option(names = "--quarter", paramLabel = "QUARTER", description = "For agency: which quarter it is, such as 2026-Q1, where the files do not tell it")
    String quarter;

    @Option(names = "--report", paramLabel = "FILE", description = "Also writes every row and what became of it to this file: CSV, or JSON where the name ends in .json")
    Path report;

    @Option(names = "--undo", paramLabel = "IMPORT", description = "Instead of taking files in: takes back what this import of workforce or registrations wrote, by its id, or 'last', or for agency the return of this quarter; what others changed since is named and left. Needs --why")
    String undo;

    @Option(names = "--why", paramLabel = "REASON", description = "Why an import is undone; it stands on its report and on every entry that is taken back")
    String why;

    @Option(names = {"--map", "--mapping"}, paramLabel = "FILE", description = "For workforce-table: from which headings its columns are read (JSON). For annexa, workforce and registrations: how sheets, headings and codes are read (JSON). It is read where it exists, and "
            + "written with what was decided, so that it can be changed. What was decided is kept for the authority too.")
    Path map;

    @Mixin
    Authority authority;

    @Override
    public Integer call() throws Exception {
        if (standard.equalsIgnoreCase("workforce-table")) {
            if (undo == null && why == null && report == null && people == null && year == null) return new TableImport(authority, paths, told, map).run();
            System.err.println("workforce-table takes --told and --mapping; the other options are for returns.");
            return CommandLine.ExitCode.USAGE;
        }
        if (quarter != null && !standard.equalsIgnoreCase("agency")) {
            System.err.println("--quarter is for agency.");
            return CommandLine.ExitCode.USAGE;
        }
        if (standard.equalsIgnoreCase("agency")) return agency();
        if (standard.equalsIgnoreCase("attendance") && (undo != null || why != null || report != null || people != null || year != null || map != null)) {
            System.err.println("attendance takes --told; the other options are for returns.");
            return CommandLine.ExitCode.USAGE;
        }
        if (standard.equalsIgnoreCase("attendance")) return new AttendanceImport(authority, paths, told).run();
        if (standard.equalsIgnoreCase("postcodes") && (undo != null || why != null || report != null || people != null || year != null || map != null)) {
            System.err.println("postcodes takes --told; the other options are for returns.");
            return CommandLine.ExitCode.USAGE;
        }
        if (standard.equalsIgnoreCase("postcodes")) return new PostcodeImport(authority, paths, told).run();
        var of = Standard.named(standard);
        if (undo != null) return undone(of);
        if (paths.isEmpty() || why != null) {
            System.err.println(paths.isEmpty() ? "Say which files, folders or ZIP files are taken in." : "--why is for --undo.");
            return CommandLine.ExitCode.USAGE;
        }
        var said = year == null ? null : CollectionYear.parse(year);
        if (isMissing(Stream.concat(paths.stream(), Stream.ofNullable(people)))) return NOTHING;
        if (report != null && (Files.isDirectory(report) || !Files.isDirectory(report.toAbsolutePath().getParent()))) {
            System.err.println("The report cannot be written to " + report + ": there is no such folder, or it is one. Nothing was taken in.");
            return NOTHING;
        }
        if (map != null && !of.listed() || of.listed() && (year != null || people != null)) {
            System.err.println(map != null && !of.listed() ? "--map is for annexa, workforce and registrations." : "--year and --people are for the returns of a year. Say the day of the lists, with --told.");
            return CommandLine.ExitCode.USAGE;
        }
        if (map != null && (Files.isDirectory(map) || !Files.isDirectory(map.toAbsolutePath().getParent()))) {
            System.err.println("The mapping cannot be kept in " + map + ": there is no such folder, or it is one. Nothing was taken in.");
            return NOTHING;
        }
        var mapping = map != null && Files.exists(map) ? Mapping.read(Files.readString(map), Imports.lists(of)) : null;
        var request = ImportRequest.of(of, paths).mapping(mapping).told(told).year(said).people(people == null ? null : Source.of(people));
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> take(context.getBean(Imports.class), request));
        }
    }

    /// Whether one of them is not there, which is then said.
    static boolean isMissing(Stream<Path> paths) {
        var missing = paths.filter(path -> !Files.exists(path)).findFirst();
        missing.ifPresent(path -> System.err.println("There is no file or folder " + path + ". Nothing was taken in."));
        return missing.isPresent();
    }

    private int agency() throws Exception {
        boolean undoing = undo != null || why != null;
        if (report != null || people != null || year != null || map != null || undoing && (undo == null || why == null || why.isBlank() || !paths.isEmpty() || quarter != null || told != null)) {
            System.err.println(undoing ? "To undo: goldthread import agency --undo 2026-Q1 --why \"Of another authority\", without files; in the place of the quarter also last." : "agency takes --quarter and --told; the other options are for other returns.");
            return CommandLine.ExitCode.USAGE;
        }
        return undoing ? QuarterImport.undo(authority, undo, why.strip()) : new QuarterImport(authority, paths, quarter, told).run();
    }

    private int undone(Standard of) throws Exception {
        boolean last = undo.equals("last");
        if (why == null || why.isBlank() || !paths.isEmpty() || of != Standard.WORKFORCE && of != Standard.REGISTRATIONS || !last && !undo.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            System.err.println("To undo an import: goldthread import workforce --undo last --why \"Of another authority\". In the place of last the id that the report of the import has; also for registrations; without files.");
            return CommandLine.ExitCode.USAGE;
        }
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> undone(context.getBean(Imports.class), of, last));
        }
    }

    private int undone(Imports imports, Standard of, boolean last) {
        var found = imports.latest(Integer.MAX_VALUE).stream().filter(one -> one.standard().equals(of.name()) && (last ? !List.of("UNDONE", "GATHERING").contains(one.state()) : one.id().toString().equalsIgnoreCase(undo))).findFirst();
        var refused = found.map(one -> imports.undoRefused(one.id())).orElse(java.util.Optional.of(last ? "There is no import of " + of.name() + " to undo." : "There is no import of " + of.name() + " with the id " + undo + "."));
        if (refused.isPresent()) {
            System.err.println(refused.get() + " Nothing was undone.");
            return NOTHING;
        }
        System.out.println(imports.undo(found.orElseThrow().id(), why.strip().replaceAll("[.]+$", "")).undone());
        return 0;
    }

    private int take(Imports imports, ImportRequest request) {
        var console = Progress.of("rows done");
        var done = imports.run(request, (rows, all) -> console.accept(rows));
        System.out.println(done.text());
        if (Imports.undoable(done.of())) System.out.println("Import " + done.of().id() + ". To take back all that it wrote: goldthread import " + done.of().standard() + " --undo " + done.of().id() + " --why REASON");
        write(imports, done);
        keep(imports, Standard.named(done.of().standard()));
        if (done.rows() == 0) {
            System.err.println("No row was found in these files.");
            return NOTHING;
        }
        return done.leftSomething() ? SOMETHING_LEFT : 0;
    }

    /// What was decided, for who wants to change it.
    private void keep(Imports imports, Standard of) {
        if (map != null) {
            try {
                Files.writeString(map, imports.mapping(of, null).json() + System.lineSeparator());
                System.out.println("How sheets, headings and codes were read is kept in " + map + ". What is empty there is not decided yet.");
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    private void write(Imports imports, ImportReport done) {
        if (report == null) {
            return;
        }
        try (var file = ReportFile.named(report.getFileName().toString(), new BufferedOutputStream(Files.newOutputStream(report)), done)) {
            imports.each(done.of().id(), file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
