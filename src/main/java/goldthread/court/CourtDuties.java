package goldthread.court;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderEnded;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.court.CourtEntry.ProceedingsEnded;
import goldthread.court.CourtEntry.SupportReviewed;
import goldthread.court.CourtEntry.TimetableExtended;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.familynetwork.EarlyOffer;
import goldthread.law.Due;
import goldthread.law.Law;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed before court, in it, and while an order stands.
final class CourtDuties {
    /// A first warning so long before an order ends. Ours, not law: time enough for an application.
    private static final int WEEKS_BEFORE_THE_END = 6;

    private final Timeline timeline;
    private final Law law;

    private CourtDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new CourtDuties(timeline, law);
        return Stream.of(
                timeline.facts(GatewayDecided.class).stream().flatMap(duties::gateway),
                timeline.facts(LetterSent.class).stream().flatMap(duties::preProceedings),
                timeline.facts(ApplicationIssued.class).stream().flatMap(duties::proceedings),
                timeline.facts(OrderMade.class).stream().flatMap(duties::order)).flatMap(each -> each);
    }

    private Stream<Duty> gateway(Fact<GatewayDecided> decision) {
        if (!decision.entry().outcome().equals(GatewayDecided.PRE_PROCEEDINGS)) {
            return Stream.empty();
        }
        var ground = ground(decision, "Decided to enter pre-proceedings").endedBy(issuedSince(decision.happened()), otherwise(decision), EarlyOffer.closed(timeline, decision.happened()));
        var letter = timeline.facts(LetterSent.class).stream().filter(fact -> !fact.happened().isBefore(decision.happened())).findFirst();
        var finished = timeline.facts(PreProceedingsEnded.class).stream().filter(fact -> !fact.happened().isBefore(decision.happened())).findFirst().map(Done::of);
        return Stream.concat(ground.owes("Letter before proceedings", law.limit("T-C06", ground.from()), letter.map(Done::of)),
                ground.owes("End of pre-proceedings", law.limit("T-C09b", ground.from()), finished));
    }

    private Stream<Duty> preProceedings(Fact<LetterSent> letter) {
        var over = timeline.facts(PreProceedingsEnded.class).stream().filter(end -> end.entry().letter().equals(letter.id())).findFirst()
                .map(end -> new Stop(end.happened(), "pre-proceedings had ended")).orElse(null);
        var ground = ground(letter, "Letter before proceedings sent").endedBy(over, issuedSince(letter.happened()), EarlyOffer.closed(timeline, letter.happened()));
        var meetings = of(PreProceedingsMet.class, PreProceedingsMet::letter, letter.id());
        var first = ground.owes("First pre-proceedings meeting", law.limit(letter.entry().urgent() ? "T-C07c" : "T-C07b", ground.from()),
                meetings.stream().findFirst().map(Done::of));
        if (meetings.isEmpty()) {
            return first;
        }
        var since = ground.from(meetings.getFirst().happened(), "First pre-proceedings meeting on " + Ground.day(meetings.getFirst().happened()));
        return Stream.concat(first, since.owes("Review of pre-proceedings midway", law.limit("T-C08b", since.from()), meetings.stream().skip(1).findFirst().map(Done::of)));
    }

    /// The gateway decided otherwise since.
    private @Nullable Stop otherwise(Fact<GatewayDecided> decision) {
        return timeline.facts(GatewayDecided.class).stream().filter(later -> later.first().position() > decision.first().position() && !later.happened().isBefore(decision.happened()) && !later.entry().outcome().equals(GatewayDecided.PRE_PROCEEDINGS)).findFirst()
                .map(later -> new Stop(later.happened(), "the gateway decided otherwise")).orElse(null);
    }

    /// An application for a care or supervision order ends what pre-proceedings owed; one for an emergency protection order does not.
    private @Nullable Stop issuedSince(LocalDate day) {
        return timeline.facts(ApplicationIssued.class).stream().filter(fact -> fact.entry().partFour() && !fact.happened().isBefore(day)).findFirst()
                .map(fact -> new Stop(fact.happened(), "proceedings were issued")).orElse(null);
    }

    private Stream<Duty> proceedings(Fact<ApplicationIssued> application) {
        var order = application.entry().order();
        if (!order.equals(ApplicationIssued.CARE) && !order.equals(ApplicationIssued.SUPERVISION)) {
            return Stream.empty();
        }
        var ended = of(ProceedingsEnded.class, ProceedingsEnded::application, application.id()).stream().findFirst();
        var ground = ground(application, "Application to court issued");
        var hearing = of(ManagementHearingHeld.class, ManagementHearingHeld::application, application.id()).stream().findFirst().map(Done::of);
        var stop = ended.map(end -> new Stop(end.happened(), "proceedings had ended")).orElse(null);
        return Stream.concat(ground.endedBy(stop).owes("Case management hearing", law.limit("T-C12b", ground.from()), hearing),
                ground.owes("End of proceedings", extended(application, law.limit("T-C10a", ground.from())), ended.map(Done::of)));
    }

    /// 26 weeks, and what the court has added. Children Act 1989 s32(5) to (8).
    private Due extended(Fact<ApplicationIssued> application, Due due) {
        int weeks = of(TimetableExtended.class, TimetableExtended::application, application.id()).stream().mapToInt(fact -> fact.entry().weeks()).sum();
        return new Due(due.by().plusWeeks(weeks), due.trigger(), due.rule(), due.setting());
    }

    private Stream<Duty> order(Fact<OrderMade> made) {
        var entry = made.entry();
        var ground = ground(made, entry.order() + " made").endedBy(of(OrderEnded.class, OrderEnded::order, made.id()).stream().findFirst()
                .map(end -> new Stop(end.happened(), "the order had ended")).orElse(null));
        return Stream.concat(end(ground, made), entry.order().equals(OrderMade.SPECIAL_GUARDIANSHIP) ? support(made, ground) : Stream.empty());
    }

    private Stream<Duty> end(Ground ground, Fact<OrderMade> made) {
        var rule = law.rule("T-C18", ground.from());
        var order = made.entry();
        var end = LongerOrder.last(timeline, made, law);
        if (end == null || rule.isEmpty()) {
            return Stream.empty();
        }
        var warned = end.minusWeeks(WEEKS_BEFORE_THE_END).isBefore(ground.from()) ? ground.from() : end.minusWeeks(WEEKS_BEFORE_THE_END);
        return Stream.of(ground.alert(order.order() + " ends on " + Ground.day(end), warned, rule.get()));
    }

    private Stream<Duty> support(Fact<OrderMade> made, Ground ground) {
        var reviews = of(SupportReviewed.class, SupportReviewed::order, made.id()).stream().map(Done::of).toList();
        return ground.inTurn("Last review", reviews, (since, turn) -> new Owing("Review of the special guardianship support plan", law.limit("T-C16", since.from())));
    }

    private Ground ground(Fact<?> fact, String what) {
        return Life.of(timeline).childhood(Ground.of(timeline, fact, what));
    }

    private <E extends CourtEntry> List<Fact<E>> of(Class<E> kind, Function<E, UUID> parent, UUID id) {
        return timeline.facts(kind).stream().filter(fact -> parent.apply(fact.entry()).equals(id)).toList();
    }
}
