package goldthread.returns.rules.cin;

import goldthread.returns.cin.CinFile;
import goldthread.returns.cin.CinHeader;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Judging;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import goldthread.time.CollectionYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Judges census files, each by itself: reads it child by child into tables, and runs the rules of its year.
public final class CinValidator implements Validator {
    // of one kind in one file; the rest are counted
    private static final int FAULTS_KEPT = 10_000;

    private final Limits limits;

    public CinValidator() {
        this(Limits.usual());
    }

    CinValidator(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Report> validate(Request request, Consumer<String> progress) {
        var reports = new ArrayList<Report>();
        var stray = new ArrayList<Fault>();
        var sources = new ArrayList<Source>();
        for (int i = 0; i < request.returns().size(); i++) {
            int told = stray.size();
            var files = request.returns().get(i).files(limits, stray::add);
            if (files.isEmpty() && stray.size() == told) stray.add(Validator.nothingIn(i, request));
            sources.addAll(files);
        }
        for (Source source : sources) {
            progress.accept("reading " + source.called());
            reports.add(report(source, request, progress));
        }
        stray.removeIf(fault -> fault.severity() == Fault.Severity.NOTED && !reports.isEmpty());
        if (!stray.isEmpty() || reports.isEmpty()) reports.add(nothing(stray, request.year()));
        return reports;
    }

    private Report report(Source source, Request request, Consumer<String> progress) {
        long began = System.nanoTime();
        var faults = new ArrayList<Fault>();
        var capped = FaultSink.capped(FAULTS_KEPT, faults::add);
        var reading = new CensusReading(source.called());
        CinFile.read(source, limits, reading, capped);
        if (reading.children() == 0) {
            capped.report(Fault.unreadable(source.called(), "No child was read from the file.", "Check what was sent."));
        }
        long read = System.nanoTime();
        faults.addAll(capped.unreported());
        var year = year(source, reading.header(), request.year(), faults);
        var census = new Census(year.starts(), lastDay(reading.header(), request.year()), reading.layout());
        var rules = CinRules.in(Math.clamp(year.starts(), CinBook.FIRST, CinBook.LATEST));
        try {
            var verdicts = Judging.judge(rules, census, Runtime.getRuntime().availableProcessors(),
                    done -> progress.accept(source.called() + ": " + done + " of " + rules.size() + " rules run"));
            var seconds = new LinkedHashMap<String, Double>();
            seconds.put("readingMillis", (read - began) / 1e9);
            seconds.put("judgingMillis", (System.nanoTime() - read) / 1e9);
            return new Report("CIN", source.called(), year.toString(), census, verdicts, faults, seconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static CollectionYear year(Source source, @Nullable CinHeader header, @Nullable Integer asked, List<Fault> faults) {
        CollectionYear told = asked != null ? new CollectionYear(asked) : told(header);
        CollectionYear year = told != null ? told : new CollectionYear(CinBook.LATEST);
        int rules = Math.clamp(year.starts(), CinBook.FIRST, CinBook.LATEST);
        if (told == null) {
            faults.add(Fault.doubtful(source.called(), "The header does not tell the year of the census; the rules of " + year
                    + " were run.", "Give Year and ReferenceDate, or say which year it is (--year)."));
        } else if (rules != year.starts()) {
            faults.add(Fault.doubtful(source.called(), "The rules of " + year + " are not known; those of "
                    + new CollectionYear(rules) + " were run.", "Read the findings with that in mind."));
        }
        return year;
    }

    /// The year that the header tells: by Year, else by ReferenceDate.
    private static @Nullable CollectionYear told(@Nullable CinHeader header) {
        if (header == null) return null;
        if (header.censusYear() > 0) return new CollectionYear(header.censusYear() - 1);
        int day = Day.of(header.referenceDate());
        return Day.known(day) ? CollectionYear.of(LocalDate.ofEpochDay(day)) : null;
    }

    /// The last day of the census. A ReferenceDate that is no 31 March is a fault of its own (rule 100), and must not
    /// move the year for all the children: then Year tells it.
    private static int lastDay(@Nullable CinHeader header, @Nullable Integer asked) {
        if (asked != null) return Day.of(asked + 1, 3, 31);
        if (header == null) return Day.NONE;
        int reference = Day.of(header.referenceDate());
        boolean march = Day.known(reference) && LocalDate.ofEpochDay(reference).getMonthValue() == 3
                && LocalDate.ofEpochDay(reference).getDayOfMonth() == 31;
        if (march || header.censusYear() == 0) return reference;
        return Day.of(header.censusYear(), 3, 31);
    }

    /// The report on files of which none could be read.
    private static Report nothing(List<Fault> faults, @Nullable Integer said) {
        var year = new CollectionYear(said == null ? CinBook.LATEST : said);
        var nothing = new Census(year.starts(), Day.NONE, new CensusReading("").layout());
        return new Report("CIN", "files of no return", year.toString(), nothing, List.of(), faults,
                new LinkedHashMap<>());
    }
}
