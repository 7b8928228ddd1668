package goldthread.workforce.career;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import goldthread.workforce.career.Career.Stage;
import goldthread.workforce.career.CareerEntry.Moved;
import goldthread.workforce.career.CareerEntry.OnRoute;
import goldthread.workforce.career.LevyEntry.LevyHeld;
import goldthread.workforce.career.LevyEntry.RoutePaid;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was spent of the levy and beside it, by year and by cohort, and how many of a cohort took a post here.
///
/// @param years the latest first     @param cohorts by route, then by cohort
public record LevySums(List<Year> years, List<Cohort> cohorts) {

    /// A year from 1 April. @param held of the levy; null where none was told
    public record Year(int year, @Nullable Pence held, @Nullable String source, Pence levy, Pence otherwise) {
        /// What is left of the levy of the year: less than nothing where more was spent.
        public Optional<Pence> left() {
            return Optional.ofNullable(held).map(all -> all.minus(levy));
        }

        public String words() {
            return year + "-" + "%02d".formatted((year + 1) % 100);
        }
    }

    /// @param people who has applied or more     @param began who began, whatever came of it
    /// @param ended  of these whose route is over: finished, left, or in a post here     @param converted of these who took a post here
    public record Cohort(String route, String cohort, int people, int began, int ended, int converted, Pence levy, Pence otherwise) {
        /// Percent of whose route is over, rounded half up; nothing while nobody's is.
        public Optional<Integer> rate() {
            return ended == 0 ? Optional.empty() : Optional.of((converted * 200 + ended) / (ended * 2));
        }

        /// What each post here has cost of the levy, with those places that led to none.
        public Optional<Pence> levyForEachPost() {
            return converted == 0 ? Optional.empty() : Optional.of(new Pence(levy.amount() / converted));
        }

        private Cohort with(Place place) {
            return new Cohort(route, cohort, people + 1, began + (place.began() ? 1 : 0), ended + (place.ended() ? 1 : 0), converted + (place.now() == Stage.CONVERTED ? 1 : 0),
                    levy.plus(sum(place.paid(), true)), otherwise.plus(sum(place.paid(), false)));
        }
    }

    /// One person's place.
    private record Place(OnRoute told, Stage now, boolean everBegan, List<RoutePaid> paid) {
        static Optional<Place> of(Timeline person) {
            var stages = person.facts(Moved.class).stream().map(fact -> Stage.of(fact.entry().stage())).toList();
            return person.lastTold(OnRoute.class).map(fact -> new Place(fact.entry(), stages.isEmpty() ? Stage.APPLIED : stages.getLast(),
                    stages.stream().anyMatch(stage -> stage.placed() && stage != Stage.OFFERED), person.facts(RoutePaid.class).stream().map(Fact::entry).toList()));
        }

        boolean began() {
            return everBegan;
        }

        boolean ended() {
            return began() && (now == Stage.FINISHED || now == Stage.CONVERTED || now == Stage.LEFT);
        }
    }

    public static LevySums of(Collection<Timeline> people, Timeline levy) {
        var places = people.stream().flatMap(person -> Place.of(person).stream()).toList();
        var cohorts = new TreeMap<String, Cohort>();
        for (var place : places) {
            cohorts.merge(Career.title(place.told().route()) + "\t" + place.told().cohort(), new Cohort(place.told().route(), place.told().cohort(), 0, 0, 0, 0, Pence.NONE, Pence.NONE).with(place), (all, one) -> all.with(place));
        }
        var paid = places.stream().flatMap(place -> place.paid().stream()).toList();
        var held = new TreeMap<Integer, LevyHeld>();
        levy.told(LevyHeld.class).forEach(fact -> held.put(fact.entry().year(), fact.entry()));
        var all = new TreeSet<>(held.keySet());
        paid.forEach(each -> all.add(year(each.on())));
        var years = new ArrayList<Year>();
        for (int year : all.descendingSet()) {
            var of = paid.stream().filter(each -> year(each.on()) == year).toList();
            var told = held.get(year);
            years.add(new Year(year, told == null ? null : new Pence(told.pence()), told == null ? null : told.source(), sum(of, true), sum(of, false)));
        }
        return new LevySums(years, List.copyOf(cohorts.values()));
    }

    private static Pence sum(List<RoutePaid> paid, boolean levy) {
        return paid.stream().filter(each -> each.from().equals(RoutePaid.LEVY) == levy).map(each -> new Pence(each.pence())).reduce(Pence.NONE, Pence::plus);
    }

    /// The year in which a day lies, from 1 April.
    public static int year(LocalDate day) {
        return day.isBefore(LocalDate.of(day.getYear(), Month.APRIL, 1)) ? day.getYear() - 1 : day.getYear();
    }
}
