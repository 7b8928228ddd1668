package goldthread.court;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.OrderExtended;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.law.Due;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long an order may stand once the court has made it longer: an emergency protection order seven days more, once (Children
/// Act 1989 s45(5) and (6)); a supervision order three years in all (Schedule 3, paragraph 6). Others as the court says.
public final class LongerOrder {

    /// The last day of an order as it stands: what the court said last, else what the law gives an order without a day. Null where neither is known.
    static @Nullable LocalDate last(Timeline timeline, Fact<OrderMade> made, Law law) {
        var extended = extensions(timeline, made);
        return extended.isEmpty() ? first(made, law) : extended.getLast().entry().until();
    }

    private static @Nullable LocalDate first(Fact<OrderMade> made, Law law) {
        return made.entry().until() != null ? made.entry().until() : switch (made.entry().order()) {
            case OrderMade.SUPERVISION -> law.limit("T-C14a", made.happened()).by();
            case OrderMade.EMERGENCY_PROTECTION -> law.limit("T-B18a", made.happened()).by();
            default -> null;
        };
    }

    private static List<Fact<OrderExtended>> extensions(Timeline timeline, Fact<OrderMade> made) {
        return timeline.facts(OrderExtended.class).stream().filter(fact -> fact.entry().order().equals(made.id())).toList();
    }

    /// The extension of an emergency protection order that stood on a day of this stretch; empty where the court made none.
    public static Optional<Fact<OrderExtended>> ofEmergencyProtection(Timeline timeline, LocalDate from, @Nullable LocalDate to) {
        return timeline.facts(OrderMade.class).stream().filter(made -> made.entry().order().equals(OrderMade.EMERGENCY_PROTECTION)).flatMap(made -> extensions(timeline, made).stream())
                .filter(fact -> !fact.happened().isBefore(from) && (to == null || !fact.happened().isAfter(to))).findFirst();
    }

    static Optional<Refusal> refused(OrderExtended longer, Timeline timeline, Law law) {
        var made = timeline.facts(OrderMade.class).stream().filter(fact -> fact.id().equals(longer.order())).findFirst();
        return made.flatMap(order -> refused(longer, order, extensions(timeline, order), law));
    }

    private static Optional<Refusal> refused(OrderExtended longer, Fact<OrderMade> made, List<Fact<OrderExtended>> before, Law law) {
        var last = before.isEmpty() ? first(made, law) : before.getLast().entry().until();
        var most = most(made, last, law);
        if (made.entry().order().equals(OrderMade.EMERGENCY_PROTECTION) && !before.isEmpty()) {
            return refuse("An emergency protection order is extended once only: this one was extended on " + Words.spoken(before.getFirst().happened()) + ".", "T-B18b", made, law);
        }
        if (most != null && longer.until().isAfter(most.by())) {
            return refuse(made.entry().order() + " of " + Words.spoken(made.happened()) + ": it may stand until " + Words.spoken(most.by()) + " at the latest, with every extension.", most.rule().id(), made, law);
        }
        return last == null || longer.until().isAfter(last) ? Optional.empty()
                : refuse("It stands until " + Words.spoken(last) + " already. An order that ends sooner is recorded as ended.", "T-C18", made, law);
    }

    /// Null where the law sets no last day.
    private static @Nullable Due most(Fact<OrderMade> made, @Nullable LocalDate last, Law law) {
        return switch (made.entry().order()) {
            case OrderMade.EMERGENCY_PROTECTION -> last == null ? null : law.limit("T-B18b", last);
            case OrderMade.SUPERVISION -> law.limit("T-C14b", made.happened());
            default -> null;
        };
    }

    private static Optional<Refusal> refuse(String sentence, String rule, Fact<OrderMade> made, Law law) {
        return Optional.of(new Refusal(sentence, law.citation(rule, made.happened())));
    }

    private LongerOrder() {}
}
