package goldthread.care;

import goldthread.care.CareHistory.PeriodOfCare;
import goldthread.care.CareHistory.Stretch;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Stop;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.time.CollectionYear;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody should look at in the care of a child: many moves, many workers, a home that is too young for them.
final class CareAlerts {
    /// Supported accommodation: H5 until 2024-25, K3 since.
    private static final Set<String> SUPPORTED = Set.of("H5", "K3");

    static Stream<Duty> from(Timeline timeline, Law law) {
        var life = Life.of(timeline);
        return CareHistory.of(timeline).periods().stream().filter(period -> !period.shortBreaks()).flatMap(period ->
                Stream.of(moves(timeline, law, life, period), workers(timeline, law, life, period),
                        tooYoung(timeline, law, life, period)).flatMap(alerts -> alerts));
    }

    /// Placements that began in the year; temporary moves are not counted, as the statistics do not count them.
    private static Stream<Duty> moves(Timeline timeline, Law law, Life life, PeriodOfCare period) {
        var placed = period.placements().stream().filter(placement -> !placement.temporary())
                .<Fact<?>>map(placement -> placement.first().started()).toList();
        return inOneYear(timeline, law, life, period, placed, "T-D30", "placements");
    }

    private static Stream<Duty> workers(Timeline timeline, Law law, Life life, PeriodOfCare period) {
        var ground = CareDuties.ground(timeline, life, period);
        var allocated = timeline.facts(Allocated.class).stream()
                .filter(fact -> fact.entry().part().equals(Allocated.ALLOCATED) && ground.standsOn(fact.happened()))
                .<Fact<?>>map(fact -> fact).toList();
        return inOneYear(timeline, law, life, period, allocated, "T-D32", "social workers");
    }

    private static Stream<Duty> inOneYear(Timeline timeline, Law law, Life life, PeriodOfCare period, List<Fact<?>> facts,
                                          String rule, String what) {
        var years = facts.stream().collect(Collectors.groupingBy(fact -> CollectionYear.of(fact.happened()), TreeMap::new,
                Collectors.toList()));
        return years.entrySet().stream().flatMap(year -> {
            var amount = law.amount(rule, year.getKey().first());
            if (amount == null || year.getValue().size() < amount.number()) {
                return Stream.empty();
            }
            var reached = year.getValue().get(amount.number() - 1);
            var ground = life.childhood(Ground.of(timeline, reached, "The latest began").endedBy(CareDuties.leftCare(period))
                    .lapsesOn(new Stop(year.getKey().last().plusDays(1), "the year ended")));
            return Stream.of(ground.alert(amount.number() + " or more " + what + " in the year to " + Ground.day(year.getKey().last()),
                    reached.happened(), law.rule(rule, reached.happened()).orElseThrow()));
        });
    }

    private static Stream<Duty> tooYoung(Timeline timeline, Law law, Life life, PeriodOfCare period) {
        Function<CareHistory.Episode, Object> code = episode -> String.valueOf(episode.entry().placement());
        return new Stretch(period.episodes()).runsOf(code::apply).stream()
                .filter(home -> SUPPORTED.contains(code.apply(home.first())) && life.isUnder(16, home.from()))
                .flatMap(home -> law.rule("T-D33", home.from()).stream().map(rule ->
                        life.childhood(Ground.of(timeline, home.first().started(), "Placed").endedBy(CareDuties.leftCare(period), CareDuties.over(home)))
                                .lapsesOn(new Stop(life.birthday(16), "the child turned 16"))
                                .alert("Under 16 in supported accommodation, which is unlawful", home.from(), rule)));
    }

    private CareAlerts() {}
}
