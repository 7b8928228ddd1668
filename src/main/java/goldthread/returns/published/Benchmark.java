package goldthread.returns.published;

import goldthread.access.Acting;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.returns.ReturnsEntry;
import goldthread.returns.ReturnsEntry.NeighboursChosen;
import goldthread.returns.ReturnsEntry.TablePublished;
import goldthread.returns.published.PublishedTable.NotReadable;
import goldthread.returns.staff.WorkforceFigures;
import goldthread.returns.staff.WorkforceReturns;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in the published table, and sets our own census beside it, both as known on any day.
@Component
public final class Benchmark {
    private final CaseFile caseFile;
    private final WorkforceReturns returns;
    private final Clock clock;

    public Benchmark(CaseFile caseFile, WorkforceReturns returns, Clock clock) {
        this.caseFile = caseFile;
        this.returns = returns;
        this.clock = clock;
    }

    /// One year of ours beside the published.
    /// @param tables  in the order in which they were taken in     @param region that is shown; empty where none is known
    /// @param ours    from our record                   @param uncounted whom our figures leave out, as a sentence; empty for nobody
    /// @param of null where no table was taken in
    /// @param published ours as it was published; null where no table holds us     @param neighbours null where none were chosen
    record Beside(int year, List<Fact<TablePublished>> tables, String region, List<WorkforceFigures.Figure> ours, String uncounted, Area.@Nullable Year of, @Nullable Area published, @Nullable Fact<NeighboursChosen> neighbours) {}

    /// @param year 0: the latest of the table     @param region empty: that of our own line
    Beside beside(int year, String region, @Nullable Instant asKnown) {
        var told = told(asKnown);
        var tables = told.told(TablePublished.class);
        if (tables.isEmpty()) return new Beside(year, tables, "", List.of(), "", null, null, null);
        var entries = tables.stream().map(Fact::entry).toList();
        var shown = Area.Year.of(entries, year == 0 ? Area.years(entries).getFirst() : year);
        var own = shown.authority(Acting.who().holder()).orElse(null);
        var chosen = region.isEmpty() && own != null ? own.region() : region;
        var census = returns.make(shown.year(), asKnown).census();
        return new Beside(shown.year(), tables, chosen, WorkforceFigures.of(census, shown.year()), WorkforceFigures.uncountedSaid(census, shown.year()), shown, own, told.lastTold(NeighboursChosen.class).orElse(null));
    }

    private Timeline told(@Nullable Instant asKnown) {
        var all = caseFile.timeline(ReturnsEntry.returns(Acting.who().holder(), PublishedTable.STANDARD));
        return asKnown == null ? all : all.asKnownAt(asKnown);
    }

    void choose(UUID once, NeighboursChosen neighbours) {
        caseFile.append(Append.observed(once, neighbours, clock.instant(), "page"));
    }

    /// From which headings the last table was read.
    Map<String, String> kept() {
        return told(null).lastTold(TablePublished.class).map(fact -> fact.entry().headings()).orElse(Map.of());
    }

    /// The table that stands already adds nothing.
    void take(UUID once, TablePublished table, String source) {
        if (told(null).facts(TablePublished.class).stream().noneMatch(fact -> fact.entry().equals(table))) caseFile.append(Append.observed(once, table, clock.instant(), source));
    }

    /// Takes a file in, as the command does. @param told from which headings columns are read, by codes of ours
    /// @return what was read; @throws IllegalArgumentException with a sentence where nothing could be taken
    public TablePublished take(Path file, LocalDate published, Map<String, String> told) {
        try {
            var unknown = told.keySet().stream().filter(code -> PublishedColumn.coded(code).isEmpty()).toList();
            if (!unknown.isEmpty()) throw new NotReadable("The mapping names " + unknown.getFirst() + ", which is no column. Columns are " + Arrays.stream(PublishedColumn.values()).map(PublishedColumn::code).collect(Collectors.joining(", ")) + ".");
            var table = PublishedTable.of(String.valueOf(file.getFileName()), file);
            var before = new TreeMap<>(kept());
            before.putAll(told);
            var read = table.likely(before);
            var missing = PublishedTable.missing(read);
            if (!missing.isEmpty()) throw new NotReadable("No heading of the file is that of " + missing.getFirst().title().toLowerCase(java.util.Locale.UK) + " (" + missing.getFirst().published() + "). Say which one is, with --mapping FILE: {\"" + missing.getFirst().code() + "\": \"its heading\"}.");
            var entry = table.read(read, published);
            if (entry.rows().isEmpty()) throw new NotReadable("No line of the file could be taken. " + String.join(" ", entry.aside().stream().limit(3).toList()));
            take(UUID.randomUUID(), entry, "command");
            return entry;
        } catch (NotReadable sentence) {
            throw new IllegalArgumentException(sentence.getMessage());
        }
    }
}
