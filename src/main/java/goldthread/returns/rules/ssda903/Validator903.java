package goldthread.returns.rules.ssda903;

import goldthread.returns.files.CollectionYear;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Sources;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Judging;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import goldthread.returns.ssda903.Ssda903Files;
import goldthread.returns.ssda903.Ssda903Return;
import java.nio.file.Path;
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
    private record Read(String name, CollectionYear year, boolean told, Map<String, Grid> tables, boolean xml, List<Fault> faults) {}

    @Override
    public List<Report> validate(Request request, Consumer<String> progress) {
        var reports = new ArrayList<Report>();
        var stray = new ArrayList<Fault>();
        List<Read> last = read(request.last(), null, stray, progress);
        for (Path path : request.paths()) {
            var given = new ArrayList<Read>(last);
            var here = read(List.of(path), request.year(), stray, progress);
            given.addAll(here);
            for (Read each : here) reports.add(report(each, given, request, progress));
        }
        if (!stray.isEmpty()) reports.add(Stray.report(stray));
        return reports;
    }

    private static List<Read> read(List<Path> paths, @Nullable Integer year, List<Fault> stray, Consumer<String> progress) {
        var reads = new ArrayList<Read>();
        var limits = Limits.usual();
        var own = new ArrayList<Fault>();
        for (Ssda903Return each : Ssda903Files.returns(Sources.in(paths, limits, own::add), limits, own::add)) {
            progress.accept("reading " + each.name());
            var faults = new ArrayList<Fault>();
            var capped = FaultSink.capped(FAULTS_KEPT, faults::add);
            var tables = Reading903.tables(each, capped);
            faults.addAll(capped.unreported());
            var told = year != null ? new CollectionYear(year) : each.year().year();
            if (told == null) {
                faults.add(Fault.doubtful(each.name(), "Neither the names of the files nor the dates in them tell the year.",
                        "Say which year it is (--year)."));
            }
            reads.add(new Read(each.name(), told == null ? new CollectionYear(Book.LATEST) : told, told != null, tables,
                    Reading903.isXml(each), faults));
        }
        own.removeIf(fault -> {
            var one = reads.size() == 1 ? reads.getFirst() : null;
            return one != null && one.faults.add(fault);
        });
        stray.addAll(own);
        reads.sort(Comparator.comparing(Read::year));
        return reads;
    }

    private static Report report(Read of, List<Read> all, Request request, Consumer<String> progress) {
        long began = System.nanoTime();
        var earlier = new ArrayList<Return903>();
        all.stream().filter(each -> each.year.compareTo(of.year) < 0).sorted(Comparator.comparing(Read::year))
                .forEach(each -> earlier.addFirst(given(each, List.copyOf(earlier), Return903.Beside.NOTHING)));
        var whyNot = new HashMap<String, String>();
        for (String derived : List.of("PL_LA", "PL_DISTANCE", "PL_LOCATION")) {
            whyNot.put(derived, "The postcodes were not given (--postcodes).");
        }
        var beside = new Return903.Beside(of.xml, request.authority() == null ? "" : request.authority(), null, null, whyNot,
                request.asSector());
        var given = given(of, List.copyOf(earlier), beside);
        int rules = Math.clamp(of.year.start(), Book.FIRST, Book.LATEST);
        if (rules != of.year.start()) {
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

    private static Return903 given(Read read, List<Return903> earlier, Return903.Beside beside) {
        return new Return903(read.year.start(), (int) read.year.from().toEpochDay(), (int) read.year.to().toEpochDay(),
                read.tables, earlier, beside);
    }

    /// What is reported of files that belong to no return.
    private static final class Stray {
        static Report report(List<Fault> faults) {
            var nothing = new Return903(Book.LATEST, Day.of(Book.LATEST, 4, 1), Day.of(Book.LATEST + 1, 3, 31), Map.of(),
                    List.of(), Return903.Beside.NOTHING);
            return new Report("SSDA903", "files of no return", new CollectionYear(Book.LATEST).toString(), nothing, List.of(),
                    faults, Map.of());
        }
    }
}
