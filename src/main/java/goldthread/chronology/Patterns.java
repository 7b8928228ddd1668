package goldthread.chronology;

import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What stands out of a child's record: gaps between visits, moves, new starts, changes of worker. Counted from what is
/// recorded, and nothing is inferred of the child or the family.
public final class Patterns {
    /// Visits to a child, of every kind of plan: the clocks of `VisitDuties`.
    private static final Set<String> VISITS = Set.of("T-D05", "T-D06", "T-D07", "T-D08", "T-D11a", "T-D11b", "T-D12a", "T-D12b", "T-B12a", "T-A14b");
    /// Why an episode of care is new (SSDA903 guide): S the child came into care; P and B the child moved to other carers.
    private static final Set<String> INTO_CARE = Set.of("S"), MOVED = Set.of("P", "B");
    private static final int THREE = 3;
    private static final List<String> ORDINALS = List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /// In the order of days. @param duties what the child is and was owed @param today the day on which it is looked at
    public static List<Pattern> of(Timeline timeline, List<Duty> duties, LocalDate today) {
        var all = new ArrayList<Pattern>();
        duties.stream().filter(duty -> VISITS.contains(duty.rule())).flatMap(duty -> gap(duty, today)).forEach(all::add);
        all.addAll(inAYear(days(timeline, Referred.class, referred -> true), 2, nth -> "The " + nth + " referral within 12 months.",
                "A referral within 12 months of another is counted by the children in need census."));
        all.addAll(inAYear(days(timeline, EpisodeStarted.class, episode -> INTO_CARE.contains(String.valueOf(episode.reason())) || MOVED.contains(String.valueOf(episode.reason()))), THREE, nth -> "The " + nth + " home within 12 months.",
                "Three or more placements in a year is a measure of stability in the statistics on children looked after."));
        all.addAll(moves(timeline));
        all.addAll(everAgain(days(timeline, EpisodeStarted.class, episode -> INTO_CARE.contains(String.valueOf(episode.reason()))), 2, nth -> "In care for the " + nth + " time.", "A new start of care after an end."));
        all.addAll(everAgain(days(timeline, PlanStarted.class, plan -> true), 2, nth -> "The " + nth + " child protection plan.",
                "A second or later plan is counted by the children in need census."));
        all.addAll(inAYear(days(timeline, WentMissing.class, missing -> true), 2, nth -> "Missing or away for the " + nth + " time within 12 months.", "Counted from what is recorded."));
        all.addAll(inAYear(days(timeline, Allocated.class, allocated -> allocated.part().equals(Allocated.ALLOCATED)), THREE, nth -> "The " + nth + " worker within 12 months.", "Counted from who was allocated."));
        return all.stream().filter(pattern -> !pattern.on().isAfter(today)).sorted(Comparator.comparing(Pattern::on)).toList();
    }

    /// From one visit to the next, where the rule's time had passed.
    private static Stream<Pattern> gap(Duty duty, LocalDate today) {
        var until = switch (duty.state(today)) {
            case MET_LATE -> ((Duty.Ending.Met) duty.ending()).on();
            case LATE -> today;
            case MISSED -> duty.ending() instanceof Duty.Ending.Ended ended ? ended.on() : duty.due().plusDays(1);
            case NOT_BEGUN, OPEN, ALERT, PAUSED, MET, NOT_NEEDED -> null;
        };
        return until == null ? Stream.empty() : Stream.of(new Pattern(until, "No visit is recorded for " + ChronoUnit.DAYS.between(duty.arose(), until) + " days, from "
                + DAY.format(duty.arose()) + " to " + (until.equals(today) ? "today" : DAY.format(until)) + ".", duty.what() + " was due by " + DAY.format(duty.due()) + " (" + duty.citation() + ", " + duty.mark() + ")."));
    }

    /// The first school is no move.
    private static List<Pattern> moves(Timeline timeline) {
        var began = days(timeline, SchoolStarted.class, school -> true);
        return everAgain(began.stream().skip(1).toList(), THREE, nth -> "The " + nth + " move of school.", "Counted from the schools that are recorded; children lose ground with each move.");
    }

    private static <E extends Entry> List<LocalDate> days(Timeline timeline, Class<E> kind, Predicate<E> which) {
        return timeline.facts(kind).stream().filter(fact -> which.test(fact.entry())).map(Fact::happened).sorted().toList();
    }

    /// For each day, how many there were in the year that ended with it.
    private static List<Pattern> inAYear(List<LocalDate> days, int from, Function<String, String> words, String why) {
        return days.stream().distinct().flatMap(day -> {
            int before = (int) days.stream().filter(other -> other.isAfter(day.minusYears(1)) && !other.isAfter(day)).count();
            return before < from ? Stream.<Pattern>empty() : Stream.of(new Pattern(day, words.apply(nth(before)), why));
        }).toList();
    }

    private static List<Pattern> everAgain(List<LocalDate> days, int from, Function<String, String> words, String why) {
        var all = new ArrayList<Pattern>();
        for (int number = from; number <= days.size(); number++) {
            all.add(new Pattern(days.get(number - 1), words.apply(nth(number)), why));
        }
        return all;
    }

    private static String nth(int number) {
        return number < ORDINALS.size() ? ORDINALS.get(number) : number + (number % 10 == 1 && number % 100 != 11 ? "st" : number % 10 == 2 && number % 100 != 12 ? "nd" : number % 10 == 3 && number % 100 != 13 ? "rd" : "th");
    }

    private Patterns() {}
}
