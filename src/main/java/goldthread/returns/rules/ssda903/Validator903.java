package goldthread.returns.rules.ssda903;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Judging;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import goldthread.returns.ssda903.Ssda903Files;
import goldthread.returns.ssda903.Ssda903Return;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Judges returns of looked-after children: reads the files, puts the years together, runs the rules.
public final class Validator903 implements Validator {
    private static final int FAULTS_KEPT = 100;

    /// A return that was read.
    private record Read(String name, CollectionYear year, boolean told, Map<String, Grid> tables, boolean xml, List<Fault> faults,
                        Found beside) {}

    @Override
    public List<Report> validate(Request request, Consumer<String> progress) {
        var stray = new ArrayList<Fault>();
        // one return alone is that of the year before: its dates need not be asked
        List<Read> last = read(request.last(), request.year() == null ? null : request.year() - 1, stray, progress);
        var paths = new ArrayList<List<Read>>();
        for (Files each : request.returns()) {
            int told = stray.size();
            var read = read(each, request.year(), stray, progress);
            if (read.isEmpty() && stray.size() == told) stray.add(Validator.nothingIn(paths.size(), request));
            paths.add(read);
        }
        var all = java.util.stream.Stream.concat(last.stream(), paths.stream().flatMap(List::stream)).toList();
        derive(all, request, progress);
        var reports = new ArrayList<Report>();
        for (List<Read> here : paths) {
            for (Read each : here) {
                var given = new ArrayList<Read>(dated(last, each));
                given.addAll(here);
                reports.add(report(each, given, request, progress));
            }
        }
        if (!stray.isEmpty()) reports.add(Stray.report(stray, request.year()));
        return reports;
    }

    /// Earlier years with their years. One return given as the last is that of the year before, whatever its dates say.
    private static List<Read> dated(List<Read> last, Read of) {
        if (last.size() != 1) return last;
        var before = of.year.previous();
        var only = last.getFirst();
        if (only.told && !only.year.equals(before)) {
            of.faults.add(Fault.noted(only.name, "The return was given as that of " + before + ", and its dates say " + only.year + "."));
        }
        return List.of(new Read(only.name, before, true, only.tables, only.xml, only.faults, only.beside));
    }

    private static List<Read> read(Files given, @Nullable Integer year, List<Fault> stray, Consumer<String> progress) {
        var reads = new ArrayList<Read>();
        var limits = Limits.usual();
        var own = new ArrayList<Fault>();
        var returns = Ssda903Files.returns(given.files(limits, own::add), limits, own::add);
        for (Ssda903Return each : returns) {
            progress.accept("reading " + each.name());
            var faults = new ArrayList<Fault>();
            var capped = FaultSink.capped(FAULTS_KEPT, faults::add);
            var tables = Reading903.tables(each, capped);
            faults.addAll(capped.unreported());
            if (tables.values().stream().allMatch(table -> table.size() == 0)) faults.add(Fault.unreadable(each.name(), "No row was read from it.", "Check what was sent."));
            // several returns in one place tell their years themselves
            var told = year != null && returns.size() == 1 ? new CollectionYear(year) : year(each, tables);
            if (told == null && year != null) told = new CollectionYear(year);
            if (told == null) {
                faults.add(Fault.doubtful(each.name(), "Neither the names of the files nor the dates in them tell the year.",
                        "Say which year it is (--year)."));
            }
            reads.add(new Read(each.name(), told == null ? new CollectionYear(Book.LATEST) : told, told != null, tables,
                    Reading903.isXml(each), faults, new Found()));
        }
        own.removeIf(fault -> {
            var one = reads.size() == 1 ? reads.getFirst() : null;
            return one != null && one.faults.add(fault);
        });
        stray.addAll(own);
        reads.sort(Comparator.comparing(Read::year));
        return reads;
    }

    private static @Nullable CollectionYear year(Ssda903Return of, Map<String, Grid> tables) {
        return of.year((table, column, cell) -> {
            var grid = tables.get(Reading903.NAMES.get(table));
            if (grid != null) grid.column(column).counted(cell);
        }).year();
    }

    private static Report report(Read of, List<Read> all, Request request, Consumer<String> progress) {
        long began = System.nanoTime();
        var earlier = new ArrayList<Return903>();
        all.stream().filter(each -> each != of && each.year.compareTo(of.year) < 0).sorted(Comparator.comparing(Read::year))
                .forEach(each -> earlier.addFirst(given(each, List.copyOf(earlier), Return903.Beside.NOTHING)));
        var given = given(of, List.copyOf(earlier), beside(of, request));
        int rules = Math.clamp(of.year.starts(), Book.FIRST, Book.LATEST);
        if (rules != of.year.starts()) {
            of.faults.add(Fault.doubtful(of.name, "The rules of " + of.year + " are not known; those of "
                    + new CollectionYear(rules) + " were run.", "Read the findings with that in mind."));
        }
        try {
            var in = Rules903.in(rules);
            var verdicts = Judging.judge(in, given, Runtime.getRuntime().availableProcessors(),
                    done -> progress.accept(of.name + ": " + done + " of " + in.size() + " rules run"));
            var seconds = new LinkedHashMap<String, Double>();
            seconds.put("judgingMillis", (System.nanoTime() - began) / 1e9);
            return new Report("SSDA903", of.name, of.year.toString(), given, verdicts, of.faults, seconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Works out the columns that follow from postcodes, in all returns of all years with one reading of the file.
    private static void derive(List<Read> all, Request request, Consumer<String> progress) {
        var episodes = all.stream().map(each -> each.tables.get("Episodes")).filter(java.util.Objects::nonNull).toList();
        if (request.postcodes() == null) return;
        var faults = new ArrayList<Fault>();
        if (episodes.isEmpty()) {
            // there is nothing to look up, but a file that is not there is told all the same
            request.postcodes().files(Limits.usual(), faults::add);
            for (Read each : all) each.faults.addAll(faults);
            return;
        }
        progress.accept("reading postcodes");
        var postcodes = Postcodes.read(request.postcodes(), Deriving.wanted(episodes), faults::add);
        for (Read each : all) {
            each.faults.addAll(faults);
            Grid own = each.tables.get("Episodes");
            if (own == null || !faults.isEmpty()) continue;
            each.beside.postcodes = postcodes;
            each.beside.authority = request.authority() != null ? request.authority() : Deriving.authority(own, postcodes);
            if (request.authority() == null && !each.beside.authority.isEmpty()) {
                each.faults.add(Fault.noted(each.name, "The authority was taken to be " + each.beside.authority
                        + ", in which most homes lie; --authority says otherwise."));
            }
            Deriving.derive(own, postcodes, each.beside.authority);
        }
    }

    private static Return903.Beside beside(Read of, Request request) {
        var whyNot = new HashMap<String, String>();
        var register = request.register() == null ? null : RegisterFile.read(request.register(), of.faults::add);
        if (request.register() != null && register == null) whyNot.put("Provider Info", "The register could not be read.");
        if (of.beside.postcodes == null) {
            for (String derived : List.of("PL_LA", "PL_DISTANCE", "PL_LOCATION")) whyNot.put(derived, "The postcodes were not given (--postcodes).");
        } else if (of.beside.authority.isEmpty()) {
            whyNot.put("PL_LOCATION", "The code of the authority is not known (--authority).");
        }
        String authority = request.authority() != null ? request.authority() : of.beside.authority;
        return new Return903.Beside(of.xml, authority, register, of.beside.postcodes, whyNot, request.asSector());
    }

    /// What was found out beside a return while it was read.
    private static final class Found {
        private String authority = "";
        private @Nullable Postcodes postcodes;
    }

    private static Return903 given(Read read, List<Return903> earlier, Return903.Beside beside) {
        return new Return903(read.year.starts(), (int) read.year.first().toEpochDay(), (int) read.year.last().toEpochDay(),
                read.tables, earlier, beside);
    }

    /// What is reported of files that belong to no return.
    private static final class Stray {
        static Report report(List<Fault> faults, @Nullable Integer said) {
            var year = new CollectionYear(said == null ? Book.LATEST : said);
            var nothing = new Return903(year.starts(), Day.of(year.starts(), 4, 1), Day.of(year.starts() + 1, 3, 31), Map.of(),
                    List.of(), Return903.Beside.NOTHING);
            return new Report("SSDA903", "files of no return", year.toString(), nothing, List.of(),
                    faults, Map.of());
        }
    }
}
