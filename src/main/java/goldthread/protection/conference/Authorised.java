package goldthread.protection.conference;

import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.protection.EnquiryEntry;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was authorised although a rule stood against it: counted, so that it does not become the custom.
record Authorised(UUID entry, String rule, LocalDate on, String by) {

    static final Fold<Authorised> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "protection_override";
        }

        @Override
        public List<Column<Authorised>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(EnquiryEntry.class, ConferenceEntry.class);
        }

        @Override
        public List<Authorised> rows(Timeline timeline) {
            var rows = new ArrayList<Authorised>();
            timeline.facts(LeadsNamed.class).forEach(fact -> add(rows, fact.id(), "T-B25", fact.happened(), fact.entry().override(), fact.entry().authoriser()));
            timeline.facts(Conferred.class).forEach(fact -> {
                add(rows, fact.id(), "T-B27", fact.happened(), fact.entry().attendance().goesOn(), fact.entry().attendance().goesOnBy());
                add(rows, fact.id(), "T-B29", fact.happened(), fact.entry().attendance().otherwise(), fact.entry().attendance().otherwiseBy());
            });
            return rows;
        }
    };

    private static final List<Fold.Column<Authorised>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.rule + " " + row.entry), new Fold.Column<>("rule", "text", Authorised::rule),
            new Fold.Column<>("happened", "date", Authorised::on), new Fold.Column<>("by_whom", "text", Authorised::by));

    private static void add(List<Authorised> rows, UUID entry, String rule, LocalDate on, @Nullable String why, @Nullable String by) {
        if (why != null && by != null) {
            rows.add(new Authorised(entry, rule, on, by));
        }
    }
}
