package goldthread.casefile;

import goldthread.casefile.CaseFileEntry.Disclosed;
import goldthread.casefile.CaseFileEntry.DisclosureEnded;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one holder has opened to another, kept where the row-level security of the log reads it.
public final class Disclosures {

    /// One disclosure that stands, with the changes that it opens.
    record Open(Fact<Disclosed> fact, @Nullable String changes) {}

    public static final Fold<?> FOLD = new Fold<Open>() {
        @Override
        public String table() {
            return "disclosure";
        }

        @Override
        public List<Column<Open>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(Disclosed.class, DisclosureEnded.class);
        }

        @Override
        public boolean ofTheRecordAlone() {
            return true;
        }

        @Override
        public List<Open> rows(Timeline timeline) {
            var ended = timeline.facts(DisclosureEnded.class).stream().map(fact -> fact.entry().disclosure())
                    .collect(Collectors.toSet());
            return timeline.facts(Disclosed.class).stream().filter(fact -> !ended.contains(fact.id()))
                    .map(fact -> new Open(fact, changes(timeline, fact.entry().parts()))).toList();
        }
    };

    private static final List<Fold.Column<Open>> COLUMNS = List.of(
            new Fold.Column<>("key", "text", open -> open.fact.id()),
            new Fold.Column<>("to_holder", "int", open -> open.fact.entry().to()),
            new Fold.Column<>("parts", "text", open -> words(open.fact.entry().parts())),
            new Fold.Column<>("until", "timestamptz", open -> open.fact.entry().until()),
            new Fold.Column<>("changes", "text", open -> open.changes));

    /// The corrections and withdrawals of entries of these kinds: whoever was given a fact is given what became of it.
    private static @Nullable String changes(Timeline timeline, List<String> parts) {
        var changes = timeline.changes();
        return changes.isEmpty() ? null : words(timeline.lines().stream()
                .filter(line -> parts.stream().anyMatch(line.envelope().kind()::startsWith))
                .flatMap(line -> changes.getOrDefault(line.envelope().id(), List.of()).stream())
                .map(change -> change.envelope().id().toString()).toList());
    }

    private static @Nullable String words(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private Disclosures() {}
}
