package goldthread.returns.annexa;

import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The times in which a child was looked after, by the day of the lists. Short breaks (V3, V4) are none: the lists are of
/// children who live away from home.
final class CarePeriods {
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
    private static final Set<String> PROTECTION = Set.of("L1", "L2");

    /// One episode. @param to the day on which it ended; null while it goes on
    record Stay(Fact<EpisodeStarted> began, @Nullable LocalDate to, @Nullable String reason) {

        LocalDate from() {
            return began.entry().from();
        }

        boolean newHome() {
            return !"L".equals(began.entry().reason());
        }
    }

    /// An unbroken time of being looked after.
    record Period(List<Stay> stays) {
        LocalDate from() {
            return stays.getFirst().from();
        }

        Stay last() {
            return stays.getLast();
        }

        /// @return null while it goes on
        @Nullable LocalDate to() {
            return last().to();
        }

        /// The first day of the legal status that stood last.
        LocalDate legalSince() {
            var since = last();
            for (var stay : stays.reversed()) {
                if (!Objects.equals(stay.began().entry().legalStatus(), last().began().entry().legalStatus())) {
                    break;
                }
                since = stay;
            }
            return since.from();
        }

        /// The first days of the placements.
        List<LocalDate> placed() {
            return stays.stream().filter(stay -> stay == stays.getFirst() || stay.newHome()).map(Stay::from).toList();
        }
    }

    final List<Period> periods = new ArrayList<>();

    CarePeriods(ChildOnADay child) {
        var stays = new ArrayList<Stay>();
        child.facts(EpisodeStarted.class).filter(fact -> !SHORT_BREAKS.contains(String.valueOf(fact.entry().legalStatus()))).forEach(fact -> stays.add(stay(child, fact)));
        for (int i = 0; i < stays.size(); i++) {
            var stay = i + 1 < stays.size() ? untilNext(stays.get(i), stays.get(i + 1)) : stays.get(i);
            if (periods.isEmpty() || beginsAnew(periods.getLast().last(), stay)) {
                periods.add(new Period(new ArrayList<>()));
            }
            periods.getLast().stays().add(stay);
        }
    }

    private static Stay stay(ChildOnADay child, Fact<EpisodeStarted> fact) {
        var ended = child.last(EpisodeEnded.class, each -> each.episode().equals(fact.id()) && each.on() != null);
        return new Stay(fact, ended.map(EpisodeEnded::on).orElse(null), ended.map(EpisodeEnded::reason).orElse(null));
    }

    /// An episode that nobody ended ends where the next begins.
    private static Stay untilNext(Stay stay, Stay next) {
        return stay.to() != null ? stay : new Stay(stay.began(), next.from(), stay.reason());
    }

    private static boolean beginsAnew(Stay before, Stay next) {
        boolean left = before.reason() != null && !before.reason().equals("X1");
        return left || "S".equals(next.began().entry().reason()) || before.to() != null && before.to().isBefore(next.from());
    }

    /// The period that goes on, if the child is looked after.
    Optional<Period> now() {
        return periods.isEmpty() || periods.getLast().to() != null ? Optional.empty() : Optional.of(periods.getLast());
    }

    /// Whether the child was under police protection or an emergency protection order on or after a day.
    boolean protectedSince(LocalDate day) {
        return periods.stream().flatMap(period -> period.stays().stream()).anyMatch(stay -> PROTECTION.contains(String.valueOf(stay.began().entry().legalStatus()))
                && (stay.to() == null || !stay.to().isBefore(day)));
    }

    /// Days looked after from a day on, up to and without another.
    long days(LocalDate from, LocalDate to) {
        return periods.stream().mapToLong(period -> {
            var begin = period.from().isBefore(from) ? from : period.from();
            var end = ChildOnADay.earlier(period.to(), to);
            return Math.max(0, end.toEpochDay() - begin.toEpochDay());
        }).sum();
    }
}
