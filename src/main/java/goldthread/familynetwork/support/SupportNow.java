package goldthread.familynetwork.support;

import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a manager sees of support to family networks: each request as it stands, and each payment. An entry about brothers
/// and sisters makes a row for each of them; whoever adds up counts each entry once.
final class SupportNow {

    /// @param stage as [SupportPackage.Stage]   @param agreed pence   @param waitsFor empty where nobody was named
    record Request(UUID entry, String stage, long cost, long agreed, String what, String waitsFor, LocalDate on) {}

    /// @param kind of help, as the item says   @param budget from which   @param overBy who authorised that it is more than was left of it; null where it is not
    record Payment(UUID entry, UUID request, UUID budget, String kind, long pence, LocalDate on, @Nullable String overBy) {}

    static final Fold<Request> REQUESTS = new Fold<>() {
        @Override
        public String table() {
            return "support_request";
        }

        @Override
        public List<Column<Request>> columns() {
            return REQUEST;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(SupportEntry.class);
        }

        @Override
        public List<Request> rows(Timeline timeline) {
            return SupportPackage.all(timeline, LocalDate.MAX).stream().map(support -> new Request(support.id(), support.stage().name(), support.request().entry().cost().amount(), support.agreed().amount(),
                    support.items().isEmpty() ? "" : support.items().getFirst().what(), support.waitsFor(), support.request().happened())).toList();
        }
    };

    static final Fold<Payment> PAYMENTS = new Fold<>() {
        @Override
        public String table() {
            return "support_payment";
        }

        @Override
        public List<Column<Payment>> columns() {
            return PAYMENT;
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(SupportEntry.class);
        }

        @Override
        public List<Payment> rows(Timeline timeline) {
            var all = SupportPackage.all(timeline, LocalDate.MAX);
            return timeline.facts(SupportPaid.class).stream().map(fact -> new Payment(fact.id(), fact.entry().request(), fact.entry().budget(), all.stream().filter(support -> support.id().equals(fact.entry().request()))
                    .flatMap(support -> support.items().stream().skip(fact.entry().item()).limit(1)).map(SupportEntry.Item::kind).findFirst().orElse("Other"), fact.entry().pence(), fact.happened(), fact.entry().overBy())).toList();
        }
    };

    private static final List<Fold.Column<Request>> REQUEST = List.of(new Fold.Column<>("key", "text", row -> row.entry.toString()), new Fold.Column<>("entry", "uuid", Request::entry),
            new Fold.Column<>("stage", "text", Request::stage), new Fold.Column<>("cost", "bigint", Request::cost), new Fold.Column<>("agreed", "bigint", Request::agreed), new Fold.Column<>("what", "text", Request::what),
            new Fold.Column<>("waits_for", "text", Request::waitsFor), new Fold.Column<>("happened", "date", Request::on));

    private static final List<Fold.Column<Payment>> PAYMENT = List.of(new Fold.Column<>("key", "text", row -> row.entry.toString()), new Fold.Column<>("entry", "uuid", Payment::entry),
            new Fold.Column<>("request", "uuid", Payment::request), new Fold.Column<>("budget", "uuid", Payment::budget), new Fold.Column<>("kind", "text", Payment::kind), new Fold.Column<>("pence", "bigint", Payment::pence),
            new Fold.Column<>("happened", "date", Payment::on), new Fold.Column<>("over_by", "text", Payment::overBy));

    private SupportNow() {}
}
