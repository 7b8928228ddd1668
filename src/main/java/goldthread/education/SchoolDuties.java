package goldthread.education;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.education.RegisterEntry.HomeVisited;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.education.SchoolEntry.AttendanceTold;
import goldthread.education.SchoolEntry.ConditionEnded;
import goldthread.education.SchoolEntry.ConditionSet;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry.ReviewAsked;
import goldthread.education.WithdrawalEntry.ReviewDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalDiscussed;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed, and pointed out, when a name comes off a roll, while a withdrawal is decided, where a plan asks for attendance,
/// and on the way to an order.
record SchoolDuties(Timeline timeline, Law law) {

    Stream<Duty> all() {
        return Stream.of(left(), withdrawals(), reviews(), broken(), steps(), preliminary(), again()).flatMap(duties -> duties);
    }

    /// The school tells the authority; and nobody took the name off without the consent that was needed.
    private Stream<Duty> left() {
        return timeline.facts(SchoolLeft.class).stream().flatMap(fact -> {
            var ground = ground(fact, "Off the roll");
            var told = Optional.ofNullable(fact.entry().told()).map(day -> new Done(day, fact.id(), null));
            return Stream.concat(law.inForce("T-K07a", ground.from()) ? ground.owes("School tells the authority that the name is off the roll", law.limit("T-K07a", ground.from()), told) : Stream.empty(), unlawful(fact, ground));
        });
    }

    private Stream<Duty> unlawful(Fact<SchoolLeft> fact, Ground ground) {
        var day = fact.happened().minusDays(1); // on the day itself the name is off the roll already
        boolean consented = Withdrawing.from(timeline, fact).anyMatch(told -> Withdrawing.consented(timeline, told.id(), fact.happened()));
        if (!fact.entry().why().equals(SchoolLeft.HOME) || consented || !Consent.of(timeline, day, law).needed()) {
            return Stream.empty();
        }
        var rule = law.rule(Withdrawing.ACT, day).or(() -> law.rule("T-K13", day));
        return rule.stream().map(each -> ground.endedBy(first(SchoolStarted.class, start -> !start.happened().isBefore(fact.happened()), "the child is on a roll again"))
                .alert("Name off the roll without the consent that was needed", fact.happened(), each));
    }

    private Stream<Duty> withdrawals() {
        return timeline.facts(WithdrawalTold.class).stream().flatMap(fact -> {
            var answered = first(SchoolAnswered.class, answer -> answer.entry().withdrawal().equals(fact.id()), "the school was answered");
            var ground = ground(fact, "Told").endedBy(answered);
            var mayGo = first(SchoolAnswered.class, answer -> answer.entry().withdrawal().equals(fact.id()) && answer.entry().mayGo(), "the school was told that the name may come off");
            var decide = Consent.of(timeline, fact.happened(), law).needed() ? law.rule(Withdrawing.DECISION, fact.happened()).or(() -> law.rule("T-K13", fact.happened()))
                    .map(rule -> ground(fact, "Told").endedBy(mayGo, Withdrawing.decision(timeline, fact.id(), LocalDate.MAX).map(decision -> new Stop(decision.happened(), "it was decided")).orElse(null))
                            .alert("Decide on consent to home education", fact.happened(), rule)).stream() : Stream.<Duty>empty();
            var meet = law.rule(Withdrawing.PILOT, fact.happened()).map(rule -> ground.endedBy(first(WithdrawalDiscussed.class,
                    held -> held.entry().withdrawal().equals(fact.id()) && held.entry().childCame(), "they met")).alert("Meet the parent and the child before the name comes off the roll", fact.happened(), rule)).stream();
            return Stream.concat(decide, meet);
        });
    }

    private Stream<Duty> reviews() {
        return timeline.facts(ReviewAsked.class).stream().flatMap(fact -> law.rule(Withdrawing.AGAIN, fact.happened()).map(rule -> ground(fact, "Asked")
                .endedBy(first(ReviewDecided.class, end -> end.entry().review().equals(fact.id()), "it was reviewed")).alert("The Secretary of State reviews a refusal of consent", fact.happened(), rule)).stream());
    }

    /// Attendance below what the plan asks, from the day up to which it was told.
    private Stream<Duty> broken() {
        return timeline.facts(AttendanceTold.class).stream().flatMap(fact -> Schools.condition(timeline, fact.happened()).filter(asks -> fact.entry().percent() < asks.entry().atLeast()).map(asks ->
                ground(fact, fact.entry().percent() + "% of sessions attended, told").endedBy(planEnded(asks), first(ConditionEnded.class, end -> end.entry().condition().equals(asks.id()), "the plan no longer asks for it"),
                        first(AttendanceTold.class, later -> later.happened().isAfter(fact.happened()), "told again"))
                        .alert("Attendance is below the " + asks.entry().atLeast() + "% that the plan asks for", fact.happened(), law.rule("T-K12", fact.happened()).orElseThrow())).stream());
    }

    private @Nullable Stop planEnded(Fact<ConditionSet> asks) {
        return timeline.facts(PlanStarted.class).stream().filter(plan -> plan.id().equals(asks.entry().plan())).findFirst().map(plan -> Protection.plan(timeline, plan).ended()).orElse(null);
    }

    private Stream<Duty> steps() {
        return timeline.facts(AttendanceStep.class).stream().filter(fact -> fact.entry().step().equals(AttendanceStep.NOTICE) || fact.entry().step().equals(AttendanceStep.INTENTION)).map(fact -> {
            var notice = fact.entry().step().equals(AttendanceStep.NOTICE);
            var ground = ground(fact, fact.entry().step()).endedBy(next(fact));
            return ground.owes(notice ? "The notice has run: decide whether a school will be named" : "The notice has run: decide whether attendance is ordered", law.limit(notice ? "T-K10" : "T-K11", fact.happened()));
        });
    }

    /// As the 2026 Act has it, where it is in force: no number is confirmed, so that it is pointed out until the next step.
    private Stream<Duty> preliminary() {
        return timeline.facts(AttendanceStep.class).stream().filter(fact -> fact.entry().step().equals(AttendanceStep.PRELIMINARY)).flatMap(fact -> law.rule(Ordering.ACT, fact.happened())
                .map(rule -> ground(fact, AttendanceStep.PRELIMINARY).endedBy(next(fact)).alert("A preliminary notice was served: decide whether attendance is ordered", fact.happened(), rule)).stream());
    }

    private @Nullable Stop next(Fact<AttendanceStep> step) {
        return first(AttendanceStep.class, next -> next.first().position() > step.first().position() && !next.happened().isBefore(step.happened()), "the next step was taken");
    }

    /// An enquiry or plan that begins while the child is educated at home.
    private Stream<Duty> again() {
        return Stream.<Fact<? extends Entry>>concat(timeline.facts(goldthread.protection.ProtectionEntry.EnquiryStarted.class).stream(), timeline.facts(PlanStarted.class).stream())
                .filter(fact -> Education.homeEducated(timeline, fact.happened())).map(fact -> ground(fact, fact.entry() instanceof PlanStarted ? "Child protection plan" : "Section 47 enquiry")
                        .endedBy(ends(fact), first(HomeVisited.class, seen -> seen.entry().outcome().equals(HomeVisited.SEEN) && !seen.happened().isBefore(fact.happened()), "the child was seen at home"))
                        .alert("Look again at home education: protection began after the child left school", fact.happened(), law.rule("T-K15", fact.happened()).orElseThrow()));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Stop ends(Fact<? extends Entry> fact) {
        return fact.entry() instanceof PlanStarted ? Protection.plan(timeline, (Fact<PlanStarted>) fact).ended()
                : Optional.ofNullable(Protection.conferred(timeline, (Fact<goldthread.protection.ProtectionEntry.EnquiryStarted>) fact))
                        .orElseGet(() -> Protection.enquiry(timeline, (Fact<goldthread.protection.ProtectionEntry.EnquiryStarted>) fact).ended());
    }

    private Ground ground(Fact<?> fact, String what) {
        return Life.of(timeline).childhood(Ground.of(timeline, fact, what));
    }

    private <E extends Entry> @Nullable Stop first(Class<E> kind, Predicate<Fact<E>> which, String reason) {
        return timeline.facts(kind).stream().filter(which).min(Comparator.comparing(Fact::happened)).map(fact -> new Stop(fact.happened(), reason)).orElse(null);
    }
}
