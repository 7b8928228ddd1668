package goldthread.care;

import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareHistory.PeriodOfCare;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.law.Law;
import goldthread.people.CodeBook;
import goldthread.people.Life;
import goldthread.time.CollectionYear;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The health of a child looked after. Assessments are owed from one to the next. What the 903 asks once a year (OC2:
/// dentist, immunisations, strengths and difficulties) is owed by 31 March, as the return tells no other day.
final class HealthDuties {
    /// OC2 writes 1 for yes.
    private static final String YES = "1";

    static Stream<Duty> from(Timeline timeline, Law law) {
        var life = Life.of(timeline);
        return CareHistory.of(timeline).periods().stream().filter(period -> !period.shortBreaks())
                .flatMap(period -> Stream.concat(assessments(timeline, law, life, period), yearly(timeline, law, life, period)));
    }

    /// A return that says `assessed in the year` gives no day: counted from its 31 March, the next is due by the latest
    /// day that is possible, and earlier ones are not judged.
    private static Stream<Duty> assessments(Timeline timeline, Law law, Life life, PeriodOfCare period) {
        var ground = CareDuties.ground(timeline, life, period).whereReturnsAreSilent(period.first().started());
        var held = CareDuties.done(timeline, HealthAssessed.class, fact -> true);
        var returned = timeline.facts(HealthOverYear.class).stream()
                .filter(fact -> YES.equals(fact.entry().healthAssessment()) && ground.standsOn(fact.happened()))
                .filter(fact -> held.stream().noneMatch(each -> within(each.on(), CollectionYear.of(fact.happened()))))
                .reduce((first, second) -> second);
        if (returned.isPresent()) {
            return ground.from(returned.get().happened(), "Assessed in the year to " + Ground.day(returned.get().happened()))
                    .inTurn("Last health assessment", held, (since, turn) -> review(law, life, since));
        }
        return ground.inTurn("Last health assessment", held, (since, turn) -> turn > 0 || !period.seenFromTheStart()
                ? review(law, life, since)
                : new Owing("Initial health assessment", law.limit("T-E01", since.from())));
    }

    private static boolean within(LocalDate day, CollectionYear year) {
        return year.contains(day);
    }

    /// By the age on the day of the last one. Where nobody knows the age, the longer interval is all that is certain.
    private static Owing review(Law law, Life life, Ground since) {
        return new Owing("Health assessment", law.limit(life.isUnder(5, since.from()) ? "T-E03" : "T-E04", since.from()));
    }

    private static Stream<Duty> yearly(Timeline timeline, Law law, Life life, PeriodOfCare period) {
        var ground = CareDuties.ground(timeline, life, period);
        var questionnaire = ages(ground, life, 4, 17);
        return Stream.of(
                yearly(timeline, law, ground, "T-E05a", "Dental check", of -> YES.equals(of.teethCheck())),
                yearly(timeline, law, ground, "T-E07", "Immunisations up to date", of -> YES.equals(of.immunisations())),
                yearly(timeline, law, questionnaire, "T-E06a", "Strengths and difficulties questionnaire", of -> of.sdqScore() != null))
                .flatMap(duties -> duties);
    }

    /// The first is due on the 31 March on which the child has been looked after for a year, as the return asks.
    private static Stream<Duty> yearly(Timeline timeline, Law law, Ground ground, String rule, String what,
                                       Predicate<HealthOverYear> said) {
        var yearEnd = CollectionYear.of(ground.from()).last();
        var counted = ground.from(yearEnd, ground.why());
        var answers = timeline.facts(HealthOverYear.class).stream()
                .filter(fact -> fact.happened().isAfter(yearEnd))
                .flatMap(fact -> answer(fact, said, rule)).toList();
        return ground.standsOn(yearEnd) ? counted.inTurn("Last answered", answers, (since, turn) -> {
            var due = law.limit(rule, since.from());
            return new Owing(what + " for the year to " + Ground.day(due.by()), due);
        }) : Stream.empty();
    }

    private static Stream<Done> answer(Fact<HealthOverYear> fact, Predicate<HealthOverYear> said, String rule) {
        if (said.test(fact.entry())) {
            return Stream.of(Done.of(fact));
        }
        var reason = rule.equals("T-E06a") ? fact.entry().sdqReason() : null;
        return reason == null ? Stream.empty()
                : Stream.of(new Done(fact.happened(), fact.id(), CodeBook.NO_SDQ.say(reason)));
    }

    /// The part of a ground in which the child has these ages.
    private static Ground ages(Ground ground, Life life, int from, int until) {
        var first = life.birthday(from);
        var last = life.birthday(until);
        var old = last == null ? ground : ground.lapsesOn(new Stop(last, "the child turned " + until));
        return first == null || !first.isAfter(old.from()) ? old : old.from(first, "Turned " + from + " on " + Ground.day(first));
    }

    private HealthDuties() {}
}
