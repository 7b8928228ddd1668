package goldthread.care;

import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The times in which a child was looked after, made from the episodes of the 903.
///
/// A *period of care* is an unbroken run of episodes. A *placement* is the part of it spent with one carer in one home:
/// a new legal status (L), another kind of placement with the same carer (T, U) and a temporary move of a few days
/// (T0 to T4) begin no new one.
///
/// @param periods as they followed one another
record CareHistory(List<PeriodOfCare> periods) {
    static final Set<Class<? extends Entry>> READS = Set.of(EpisodeStarted.class, EpisodeEnded.class);

    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
    /// New placement with a new carer; both legal status and placement with a new carer.
    private static final Set<String> NEW_CARER = Set.of("P", "B");

    /// One episode of the 903.
    /// @param to     the day on which it ended; null while it goes on
    /// @param reason why it ended, X1 or E..; null where nothing is said
    record Episode(Fact<EpisodeStarted> started, @Nullable LocalDate to, @Nullable String reason) {
        EpisodeStarted entry() {
            return started.entry();
        }

        LocalDate from() {
            return entry().from();
        }

        boolean temporary() {
            return entry().placement() != null && entry().placement().startsWith("T");
        }

        boolean shortBreak() {
            return entry().legalStatus() != null && SHORT_BREAKS.contains(entry().legalStatus());
        }

        boolean sameHome(Episode other) {
            return Objects.equals(entry().placement(), other.entry().placement())
                    && Objects.equals(entry().provider(), other.entry().provider())
                    && Objects.equals(entry().urn(), other.entry().urn())
                    && Objects.equals(entry().placementPostcode(), other.entry().placementPostcode());
        }
    }

    /// A run of episodes: a placement, or part of one.
    record Stretch(List<Episode> episodes) {
        Episode first() {
            return episodes.getFirst();
        }

        LocalDate from() {
            return first().from();
        }

        @Nullable LocalDate to() {
            return episodes.getLast().to();
        }

        /// The episode of the home itself that stood on a day: temporary moves aside.
        Episode on(LocalDate day) {
            var found = first();
            for (var episode : episodes) {
                if (!episode.temporary() && !episode.from().isAfter(day)) {
                    found = episode;
                }
            }
            return found;
        }

        boolean temporary() {
            return episodes.stream().allMatch(Episode::temporary);
        }

        /// The stretches in which what is asked was the same from episode to episode.
        List<Stretch> runsOf(Function<Episode, @Nullable Object> asked) {
            var runs = new ArrayList<List<Episode>>();
            for (var episode : episodes) {
                if (runs.isEmpty() || !Objects.equals(asked.apply(runs.getLast().getLast()), asked.apply(episode))) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(episode);
            }
            return runs.stream().map(Stretch::new).toList();
        }
    }

    /// An unbroken time of being looked after.
    record PeriodOfCare(List<Episode> episodes) {
        Episode first() {
            return episodes.getFirst();
        }

        Episode last() {
            return episodes.getLast();
        }

        LocalDate from() {
            return first().from();
        }

        @Nullable LocalDate to() {
            return last().to();
        }

        /// Whether the first episode is the one with which care began: not where a return shows only a later part.
        boolean seenFromTheStart() {
            return first().entry().reason() == null || first().entry().reason().equals("S");
        }

        boolean shortBreaks() {
            return first().shortBreak();
        }

        List<Stretch> placements() {
            var placements = new ArrayList<List<Episode>>();
            for (var episode : episodes) {
                if (placements.isEmpty() || movesOn(placements.getLast(), episode)) {
                    placements.add(new ArrayList<>());
                }
                placements.getLast().add(episode);
            }
            return placements.stream().map(Stretch::new).toList();
        }

        private static boolean movesOn(List<Episode> placement, Episode next) {
            var home = placement.reversed().stream().filter(episode -> !episode.temporary()).findFirst();
            if (next.temporary() || home.isEmpty()) {
                return !next.temporary();
            }
            boolean newCarer = next.entry().reason() == null || NEW_CARER.contains(next.entry().reason());
            boolean away = placement.getLast().temporary();
            return newCarer && !((away || next.entry().reason() == null) && next.sameHome(home.get()));
        }
    }

    static CareHistory of(Timeline timeline) {
        var episodes = episodes(timeline);
        var periods = new ArrayList<List<Episode>>();
        for (var episode : episodes) {
            if (periods.isEmpty() || beginsAnew(periods.getLast().getLast(), episode)) {
                periods.add(new ArrayList<>());
            }
            periods.getLast().add(episode);
        }
        return new CareHistory(periods.stream().map(PeriodOfCare::new).toList());
    }

    private static boolean beginsAnew(Episode before, Episode next) {
        boolean ended = before.reason() != null && before.reason().startsWith("E");
        boolean gap = before.to() != null && before.to().isBefore(next.from());
        return ended || gap || before.shortBreak() != next.shortBreak();
    }

    /// An episode that nobody ended ends when the next begins; one that overlaps the next is cut short.
    private static List<Episode> episodes(Timeline timeline) {
        var endings = endings(timeline);
        var started = timeline.facts(EpisodeStarted.class);
        var episodes = new ArrayList<Episode>(started.size());
        for (int i = 0; i < started.size(); i++) {
            var fact = started.get(i);
            var next = i + 1 < started.size() ? started.get(i + 1).entry().from() : null;
            var ending = endings.get(fact.id());
            var to = ending == null || ending.on() == null ? next : next == null || ending.on().isBefore(next) ? ending.on() : next;
            boolean over = ending != null && ending.on() != null;
            episodes.add(new Episode(fact, to == null || !to.isBefore(fact.entry().from()) ? to : fact.entry().from(),
                    over ? ending.reason() : null));
        }
        return episodes;
    }

    private static HashMap<UUID, EpisodeEnded> endings(Timeline timeline) {
        var endings = new HashMap<UUID, EpisodeEnded>();
        timeline.facts(EpisodeEnded.class).forEach(fact -> endings.merge(fact.entry().episode(), fact.entry(),
                (one, other) -> one.on() != null && other.on() == null ? one : other));
        return endings;
    }
}
