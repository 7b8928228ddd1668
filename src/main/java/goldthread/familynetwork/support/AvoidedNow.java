package goldthread.familynetwork.support;

import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.SupportEntry.Avoided;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What each support avoided, as the worker told it last: weeks are told so far, so that a later look takes the place of an earlier.
/// One about brothers and sisters makes a row for each of them; whoever adds up counts each request once.
/// @param told the day of the look at which it was told   @param asked the day on which the support was asked for
record AvoidedNow(UUID request, LocalDate asked, LocalDate told, long weekly, int weeks) {

    static final Fold<AvoidedNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "support_avoided";
        }

        @Override
        public List<Column<AvoidedNow>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(SupportEntry.class);
        }

        @Override
        public List<AvoidedNow> rows(Timeline timeline) {
            return SupportPackage.all(timeline, LocalDate.MAX).stream().filter(support -> support.agreedOn().isPresent()).flatMap(AvoidedNow::of).toList();
        }
    };

    private static final List<Fold.Column<AvoidedNow>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.request.toString()), new Fold.Column<>("request", "uuid", AvoidedNow::request), new Fold.Column<>("asked", "date", AvoidedNow::asked),
            new Fold.Column<>("told", "date", AvoidedNow::told), new Fold.Column<>("weekly", "bigint", AvoidedNow::weekly), new Fold.Column<>("weeks", "int", AvoidedNow::weeks));

    private static Stream<AvoidedNow> of(SupportPackage support) {
        return support.outcomes().stream().filter(fact -> fact.entry().avoided() != null).reduce((one, later) -> later).stream().map(fact -> {
            Avoided avoided = java.util.Objects.requireNonNull(fact.entry().avoided());
            return new AvoidedNow(support.id(), support.request().happened(), fact.happened(), avoided.weekly(), avoided.weeks());
        });
    }
}
