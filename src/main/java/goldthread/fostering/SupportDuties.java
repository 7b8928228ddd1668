package goldthread.fostering;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.fostering.Household.Approval;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.fostering.HouseholdEntry.ChildLeft;
import goldthread.fostering.HouseholdEntry.Checked;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.Recommended;
import goldthread.fostering.HouseholdEntry.Resigned;
import goldthread.fostering.HouseholdEntry.Reviewed;
import goldthread.fostering.HouseholdEntry.StandardsMet;
import goldthread.fostering.HouseholdEntry.TransferTold;
import goldthread.fostering.HouseholdEntry.Transferred;
import goldthread.fostering.HouseholdEntry.Visited;
import goldthread.law.Law;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed to and by a household that is approved, until approval ends (T-G14 to T-G21).
final class SupportDuties {
    private final Household household;
    private final Timeline timeline;
    private final Law law;

    private SupportDuties(Household household, Law law) {
        this.household = household;
        this.timeline = household.timeline();
        this.law = law;
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        return Household.of(timeline).stream().flatMap(household -> new SupportDuties(household, law).all());
    }

    private Stream<Duty> all() {
        // The last approval first: what both owe by the same entry is owed as the last one has it.
        return Stream.of(household.approvals(law).reversed().stream().flatMap(this::approved), limit(), terms(), timeline.facts(Resigned.class).stream().flatMap(this::resigned), timeline.facts(TransferTold.class).stream().flatMap(this::transfer), kept()).flatMap(duties -> duties);
    }

    /// Once approval ended: an alert from the day from which the record need no longer be kept, for somebody has to decide.
    private Stream<Duty> kept() {
        return household.keptUntil(law).stream().flatMap(due -> household.approvals(law).stream().reduce((first, second) -> second).stream().map(last ->
                Ground.of(timeline, last.from(), "Approved").from(last.end().on(), "Approval ended on " + Ground.day(last.end().on())).owes("Decide whether the record of these carers is kept any longer", due)));
    }

    private Stream<Duty> approved(Approval approval) {
        var ground = approval.ground(timeline);
        return Stream.of(reviews(ground), toPanel(ground),
                ground.inTurn("Last unannounced visit", done(Visited.class, Visited::unannounced), (since, turn) -> new Owing("Unannounced visit", law.limit("T-G15", since.from()))),
                ground.inTurn("Last visit", done(Visited.class, one -> true), (since, turn) -> new Owing("Visit of the supervising social worker", law.limit("T-G16b", since.from()))),
                timeline.facts(MemberJoined.class).stream().flatMap(member -> standards(ground, member)), timeline.facts(MemberJoined.class).stream().flatMap(member -> checks(ground, member))).flatMap(duties -> duties);
    }

    private Stream<Duty> reviews(Ground ground) {
        return ground.inTurn("Last review", done(Reviewed.class, one -> true), (since, turn) -> new Owing("Review of approval", law.limit(turn == 0 ? "T-G14a" : "T-G14b", since.from())));
    }

    /// No number is known by which the panel must have the first review: pointed out until it had.
    private Stream<Duty> toPanel(Ground approved) {
        return timeline.facts(Reviewed.class).stream().filter(review -> approved.standsOn(review.happened())).limit(1).flatMap(first -> within(approved, Ground.of(timeline, first, "First review"))
                .owesAtOnce("First review goes to the fostering panel", law.rule("T-G14c", first.happened()).orElseThrow(), household.after(first, Recommended.class, one -> one.about().equals(Recommended.REVIEW)).map(Done::of)));
    }

    /// Twelve months for whoever fosters any child, eighteen for a connected person; for who comes to foster later, from then.
    private Stream<Duty> standards(Ground approved, Fact<MemberJoined> member) {
        if (!member.entry().role().equals(MemberJoined.CARER) || !stands(approved, member)) return Stream.empty();
        var ground = of(approved, member);
        var rule = household.enquired().sort().equals(Enquired.CONNECTED) ? "T-G17b" : "T-G17a";
        return ground.owes("Training, support and development standards: " + member.entry().name(), law.limit(rule, ground.from()),
                timeline.facts(StandardsMet.class).stream().filter(met -> met.entry().member().equals(member.entry().member())).findFirst().map(Done::of));
    }

    /// Counted from the last check; before the first nothing is refreshed (approval without one is refused).
    private Stream<Duty> checks(Ground approved, Fact<MemberJoined> member) {
        if (!stands(approved, member)) return Stream.empty();
        return Stream.of(Checked.DBS, Checked.HEALTH).filter(check -> check.equals(Checked.DBS) || member.entry().role().equals(MemberJoined.CARER)).flatMap(check -> {
            var done = timeline.facts(Checked.class).stream().filter(fact -> fact.entry().member().equals(member.entry().member()) && fact.entry().check().equals(check) && Household.adult(member.entry(), fact.happened())).toList();
            var first = done.stream().filter(fact -> !fact.happened().isAfter(of(approved, member).from())).reduce((one, two) -> two).or(() -> done.stream().findFirst());
            return first.stream().flatMap(from -> within(approved, Ground.of(timeline, from, check + " checked").endedBy(gone(member))).inTurn("Last check", done.stream().filter(fact -> fact.happened().isAfter(from.happened())).map(Done::of).toList(),
                    (since, turn) -> new Owing((check.equals(Checked.DBS) ? "DBS check: " : "Health: ") + member.entry().name(), law.limit(check.equals(Checked.DBS) ? "T-G18a" : "T-G18b", since.from()))));
        });
    }

    private boolean stands(Ground approved, Fact<MemberJoined> member) {
        var gone = gone(member);
        return (!member.happened().isAfter(approved.from()) || approved.standsOn(member.happened())) && (gone == null || gone.on().isAfter(approved.from()));
    }

    /// From approval, or from the day on which they joined later: with the entry of the member, so that each has a duty of their own.
    private Ground of(Ground approved, Fact<MemberJoined> member) {
        var joined = within(approved, Ground.of(timeline, member, "Joined the household").endedBy(gone(member)));
        return member.happened().isAfter(approved.from()) ? joined : joined.from(approved.from(), approved.why());
    }

    /// A ground that ends with approval too.
    private static Ground within(Ground approved, Ground ground) {
        return ground.endedBy(approved.ended()).lapsesOn(approved.lapses());
    }

    private @Nullable Stop gone(Fact<MemberJoined> member) {
        return household.left(member.entry().member()).map(day -> new Stop(day, member.entry().name() + " left the household")).orElse(null);
    }

    /// From the child with whom the limit was passed until an exemption holds or there are fewer.
    private Stream<Duty> limit() {
        var days = List.copyOf(UsualLimit.changes(household));
        return Stream.iterate(0, each -> each < days.size(), each -> each + 1).filter(each -> UsualLimit.exceeded(household, law, days.get(each)) && (each == 0 || !UsualLimit.exceeded(household, law, days.get(each - 1)))).map(each -> {
            var day = days.get(each);
            var came = timeline.facts(ChildCame.class).stream().filter(fact -> !fact.happened().isAfter(day)).max(Comparator.comparing(Fact::happened)).orElseThrow();
            var end = days.stream().filter(later -> later.isAfter(day) && !UsualLimit.exceeded(household, law, later)).findFirst().map(later -> new Stop(later, "the limit holds again, or an exemption does")).orElse(null);
            return Ground.of(timeline, came, "A child came").from(day, "More children than the usual limit since " + Ground.day(day)).endedBy(end).alert("Exemption from the usual fostering limit, or another home", day, law.rule(UsualLimit.RULE, day).orElseThrow());
        });
    }

    /// Care Planning Regulations 2010 reg 23: more children than the terms of approval hold live here for six working days at most.
    private Stream<Duty> terms() {
        var changed = new TreeSet<>(UsualLimit.changes(household));
        timeline.facts(Decided.class).forEach(fact -> changed.add(fact.happened()));
        var days = List.copyOf(changed);
        return Stream.iterate(0, each -> each < days.size(), each -> each + 1).filter(each -> outside(days.get(each)) && (each == 0 || !outside(days.get(each - 1)))).flatMap(each -> {
            var day = days.get(each);
            var since = timeline.facts(HouseholdEntry.class).stream().filter(fact -> (fact.entry() instanceof ChildCame || fact.entry() instanceof Decided) && !fact.happened().isAfter(day)).max(Comparator.comparing(Fact::happened)).orElseThrow();
            var until = days.stream().filter(later -> later.isAfter(day) && !outside(later)).findFirst();
            var done = until.flatMap(end -> timeline.facts(HouseholdEntry.class).stream().filter(fact -> (fact.entry() instanceof ChildLeft || fact.entry() instanceof Decided) && fact.happened().equals(end)).findFirst()).map(Done::of);
            return household.whileApproved(law, Ground.of(timeline, since, "A child came").from(day, "More children than the terms of approval since " + Ground.day(day)))
                    .owes("End of a stay outside the terms of approval, or other terms", law.limit("T-D17", day), done);
        });
    }

    private boolean outside(LocalDate day) {
        return household.terms(law, day).filter(terms -> UsualLimit.stays(household, day).size() > terms.children()).isPresent();
    }

    /// The day is the law's and comes by itself; what is owed is another home for the children who live there.
    private Stream<Duty> resigned(Fact<Resigned> resigned) {
        var effect = law.limit("T-G20", resigned.happened());
        var stays = UsualLimit.stays(household, effect.by());
        var last = stays.stream().map(stay -> UsualLimit.left(household, stay.id()).orElse(null)).toList();
        var over = last.stream().allMatch(Objects::nonNull) ? last.stream().max(Comparator.naturalOrder()).orElse(effect.by().plusDays(1)) : null;
        return Stream.of(Ground.of(timeline, resigned, "Resigned").endedBy(over == null || last.isEmpty() ? null : new Stop(over, "no child lives here any more")).lapsesOn(last.isEmpty() ? new Stop(effect.by().plusDays(1), "approval ended") : null)
                .owes("Resignation takes effect and approval ends", effect));
    }

    private Stream<Duty> transfer(Fact<TransferTold> told) {
        return household.whileApproved(law, Ground.of(timeline, told, "Notice of a transfer")).endedBy(household.steppedBack(told, "the transfer")).owes(told.entry().leaves() ? "Transfer to " + told.entry().service() : "Transfer from " + told.entry().service(), law.limit("T-G21", told.happened()),
                household.after(told, Transferred.class, one -> one.leaves() == told.entry().leaves()).map(Done::of));
    }

    private <E extends HouseholdEntry> List<Done> done(Class<E> kind, Predicate<E> which) {
        return timeline.facts(kind).stream().filter(fact -> which.test(fact.entry())).map(Done::of).toList();
    }
}
