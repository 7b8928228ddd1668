package goldthread.casefile;

import goldthread.casefile.CaseFileEntry.Disclosed;
import goldthread.casefile.CaseFileEntry.DisclosureEnded;
import java.util.List;
import java.util.stream.Collectors;

/// What one holder has opened to another, kept where the row-level security of the log reads it.
public final class Disclosures {

    public static final Fold<Fact<Disclosed>> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "disclosure";
        }

        @Override
        public List<Column<Fact<Disclosed>>> columns() {
            return COLUMNS;
        }

        @Override
        public List<Fact<Disclosed>> rows(Timeline timeline) {
            var ended = timeline.facts(DisclosureEnded.class).stream().map(fact -> fact.entry().disclosure())
                    .collect(Collectors.toSet());
            return timeline.facts(Disclosed.class).stream().filter(fact -> !ended.contains(fact.id())).toList();
        }
    };

    private static final List<Fold.Column<Fact<Disclosed>>> COLUMNS = List.of(
            new Fold.Column<>("key", "text", fact -> fact.id()),
            new Fold.Column<>("to_holder", "int", fact -> fact.entry().to()),
            new Fold.Column<>("parts", "text", fact -> fact.entry().parts().isEmpty() ? null : String.join(" ", fact.entry().parts())),
            new Fold.Column<>("until", "timestamptz", fact -> fact.entry().until()));

    private Disclosures() {}
}
