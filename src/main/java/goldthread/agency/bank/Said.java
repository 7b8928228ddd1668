package goldthread.agency.bank;

import goldthread.agency.bank.BankEntry.Offered;
import goldthread.agency.bank.BankEntry.PassedOver;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One answer of the staff bank, or one time that it was passed over: a row each, on the record of the member or of the
/// assignment, so that they can be counted.
///
/// @param said `accepted`, `declined`, `no-answer`, or `passed-over`     @param reason code of a [Passing]; empty otherwise
record Said(String key, LocalDate on, String said, String reason) {
    static final String PASSED_OVER = "passed-over";

    static final Fold<Said> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "bank_said";
        }

        @Override
        public List<Column<Said>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(BankEntry.class);
        }

        @Override
        public List<Said> rows(Timeline timeline) {
            return Stream.concat(timeline.facts(Offered.class).stream().filter(fact -> fact.entry().member().equals(timeline.subject())).map(fact -> new Said(fact.id().toString(), fact.entry().on(), fact.entry().answer(), "")),
                    timeline.facts(PassedOver.class).stream().map(fact -> new Said(fact.id().toString(), fact.entry().on(), PASSED_OVER, fact.entry().reason()))).toList();
        }
    };

    private static final List<Fold.Column<Said>> COLUMNS = List.of(new Fold.Column<>("key", "text", Said::key), new Fold.Column<>("on_day", "date", Said::on),
            new Fold.Column<>("said", "text", Said::said), new Fold.Column<>("reason", "text", Said::reason));
}
