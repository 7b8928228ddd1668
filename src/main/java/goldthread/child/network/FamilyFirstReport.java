package goldthread.child.network;

import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.familynetwork.EarlyOffer;
import goldthread.familynetwork.FamilyNetwork;
import goldthread.familynetwork.FamilyNetwork.Stage;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.people.EthnicGroup;
import goldthread.people.Person;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of the offer of a family meeting, child by child: before proceedings and before anybody thought of them.
final class FamilyFirstReport {
    /// Counts from 1 to 4 are not given out, so that nobody is found in them.
    static final int LEAST_SHOWN = 5;
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");

    /// What came of it.
    enum Came {
        HELD("Meeting held"), ACCEPTED("Accepted, not held yet"), DECLINED("Nobody accepted"), UNANSWERED("Offered, not answered by all"), NOT_TO_OFFER("Not in the child's interests to offer it"),
        NOT_TO_HOLD("Not in the child's interests to hold it"), NOT_OFFERED("Risk has risen, nothing offered");

        private final String words;

        Came(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// How far proceedings have come.
    enum Court {
        NONE("No step towards court"), LETTER("Letter before proceedings"), APPLICATION("Application for a care or supervision order"), EMERGENCY("The same, as an emergency that could not wait");

        private final String words;

        Court(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Whether the child stayed out of care after the family was asked to decide, or a manager decided against that. Short breaks are no coming into care.
    enum After {
        OUT("Not in care so far"), CAME("Came into care since"), BEFORE("In care already");

        private final String words;

        After(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// What is counted of a child, of whichever offer came last.
    /// @param reasons why it was declined, each of those who gave one   @param days from the referral to the first acceptance; null where the one or the other is not recorded
    record Counted(String ethnicity, After after, List<String> reasons, @Nullable Integer days) {}

    /// @param since  the offer, the decision against it, or the day on which risk rose   @param answers who said what
    /// @param excuse why a manager decided against it, and who; empty where none did
    record Row(Subject child, Came came, LocalDate since, String answers, String excuse, Court court, Counted counted) {}

    /// One line of counts; null where it is not given out.
    record Line(String what, @Nullable Integer children) {}

    static List<Row> rows(List<Timeline> all, LocalDate day) {
        return all.stream().flatMap(timeline -> row(timeline, day).stream()).toList();
    }

    static Optional<Row> row(Timeline timeline, LocalDate day) {
        var offer = timeline.facts(MeetingOffered.class).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((first, second) -> second);
        var court = court(timeline, day);
        return switch (FamilyNetwork.everStage(timeline, day)) {
            case Stage.NotOffered() -> EarlyOffer.risen(timeline, day).map(Fact::happened).or(() -> court == Court.NONE ? Optional.empty() : steps(timeline, day).findFirst().map(Fact::happened))
                    .map(since -> new Row(timeline.subject(), Came.NOT_OFFERED, since, "", "", court, counted(timeline, since, day)));
            case Stage.Exempted(var decision) -> Optional.of(new Row(timeline.subject(), decision.what().equals(MeetingExempted.OFFER) ? Came.NOT_TO_OFFER : Came.NOT_TO_HOLD, decision.on(), answers(timeline, offer.orElse(null), day),
                    decision.why() + " (" + decision.manager() + ")", court, counted(timeline, decision.on(), day)));
            case Stage.Unanswered(var made, var waits) -> of(timeline, Came.UNANSWERED, made, day, court);
            case Stage.ToBeHeld(var accepted) -> of(timeline, Came.ACCEPTED, offer.orElseThrow(), day, court);
            case Stage.Declined(var made) -> of(timeline, Came.DECLINED, made, day, court);
            case Stage.Held(var meeting) -> of(timeline, Came.HELD, offer.orElseThrow(), day, court);
        };
    }

    private static Optional<Row> of(Timeline timeline, Came came, Fact<MeetingOffered> offer, LocalDate day, Court court) {
        return Optional.of(new Row(timeline.subject(), came, offer.happened(), answers(timeline, offer, day), "", court, counted(timeline, offer.happened(), day)));
    }

    private static String answers(Timeline timeline, @Nullable Fact<MeetingOffered> offer, LocalDate day) {
        return offer == null ? "" : String.join(", ", timeline.facts(OfferAnswered.class).stream().filter(fact -> fact.entry().offer().equals(offer.id()) && !fact.happened().isAfter(day))
                .map(fact -> fact.entry().who() + ": " + fact.entry().answer().toLowerCase(java.util.Locale.UK)).toList());
    }

    private static Counted counted(Timeline timeline, LocalDate since, LocalDate day) {
        var last = timeline.facts(MeetingOffered.class).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((first, second) -> second);
        var answered = timeline.facts(OfferAnswered.class).stream().filter(fact -> !fact.happened().isAfter(day) && last.filter(offer -> offer.id().equals(fact.entry().offer())).isPresent()).toList();
        var reasons = answered.stream().filter(fact -> fact.entry().answer().equals(OfferAnswered.DECLINED)).map(fact -> fact.entry().reason()).filter(Objects::nonNull).distinct().toList();
        return new Counted(EthnicGroup.of(Person.of(timeline).ethnicity()), after(timeline, since, day), reasons, days(timeline, day));
    }

    /// From the first referral to the first acceptance after it, of any offer.
    private static @Nullable Integer days(Timeline timeline, LocalDate day) {
        return timeline.facts(MeetingReferred.class).stream().map(Fact::happened).filter(on -> !on.isAfter(day)).min(Comparator.naturalOrder()).flatMap(referred -> timeline.facts(OfferAnswered.class).stream()
                .filter(fact -> fact.entry().answer().equals(OfferAnswered.ACCEPTED) && !fact.happened().isBefore(referred) && !fact.happened().isAfter(day)).map(Fact::happened).min(Comparator.naturalOrder())
                .map(accepted -> (int) ChronoUnit.DAYS.between(referred, accepted))).orElse(null);
    }

    private static After after(Timeline timeline, LocalDate since, LocalDate day) {
        var care = timeline.facts(EpisodeStarted.class).stream().filter(fact -> !fact.happened().isAfter(day) && !SHORT_BREAKS.contains(String.valueOf(fact.entry().legalStatus()))).toList();
        if (care.stream().anyMatch(fact -> fact.happened().isBefore(since) && goesOn(timeline, fact, since))) return After.BEFORE;
        return care.stream().anyMatch(fact -> !fact.happened().isBefore(since)) ? After.CAME : After.OUT;
    }

    private static boolean goesOn(Timeline timeline, Fact<EpisodeStarted> episode, LocalDate day) {
        return timeline.facts(EpisodeEnded.class).stream().noneMatch(end -> end.entry().episode().equals(episode.id()) && end.entry().on() != null && (end.entry().on().isBefore(day) || end.entry().on().equals(day) && !"X1".equals(end.entry().reason())));
    }

    private static Stream<Fact<?>> steps(Timeline timeline, LocalDate day) {
        return Stream.<Fact<?>>concat(timeline.facts(LetterSent.class).stream(), timeline.facts(ApplicationIssued.class).stream().filter(fact -> fact.entry().partFour())).filter(fact -> !fact.happened().isAfter(day));
    }

    private static Court court(Timeline timeline, LocalDate day) {
        var steps = steps(timeline, day).toList();
        if (steps.stream().anyMatch(fact -> fact.entry() instanceof ApplicationIssued issued && issued.emergency() != null)) return Court.EMERGENCY;
        return steps.stream().anyMatch(fact -> fact.entry() instanceof ApplicationIssued) ? Court.APPLICATION : steps.isEmpty() ? Court.NONE : Court.LETTER;
    }

    /// What came of it, by something else that is counted of each child: by it, the counts in the order of [Came]; null where one is not given out. What all lines together would
    /// tell of a count that is not given out by court takes the smallest with it, and what alone is not given out takes the next.
    static Map<String, List<@Nullable Integer>> crossed(List<Row> rows, List<String> groups, Function<Row, String> group) {
        var all = new LinkedHashMap<String, List<@Nullable Integer>>();
        groups.forEach(each -> all.put(each, new ArrayList<>()));
        for (var came : Came.values()) {
            var counts = new LinkedHashMap<String, Integer>();
            groups.forEach(each -> counts.put(each, (int) rows.stream().filter(row -> row.came() == came && group.apply(row).equals(each)).count()));
            boolean told = Arrays.stream(Court.values()).allMatch(court -> counts(rows.stream().filter(row -> row.court() == court).toList()).stream().filter(line -> line.what().equals(came.words())).allMatch(line -> line.children() != null));
            var kept = new HashSet<String>();
            counts.forEach((each, count) -> {
                if (small(count)) kept.add(each);
            });
            if (told ? kept.size() == 1 : kept.isEmpty()) counts.entrySet().stream().filter(each -> each.getValue() >= LEAST_SHOWN).min(Map.Entry.comparingByValue()).ifPresent(each -> kept.add(each.getKey()));
            counts.forEach((each, count) -> all.get(each).add(kept.contains(each) ? null : count));
        }
        return all;
    }

    /// How many children each reason for declining was given of.
    static List<Line> reasons(List<Row> rows) {
        return OfferAnswered.REASONS.stream().map(reason -> new Line(reason, (int) rows.stream().filter(row -> row.counted().reasons().contains(reason)).count())).map(line -> small(line.children()) ? new Line(line.what(), null) : line).toList();
    }

    /// The middle of the days from the referral to the first acceptance; null where too few are counted to give it out.
    static @Nullable Integer untilAccepted(List<Row> rows) {
        var days = rows.stream().map(row -> row.counted().days()).filter(Objects::nonNull).sorted().toList();
        return days.size() < LEAST_SHOWN ? null : days.get((days.size() - 1) / 2);
    }

    /// Counts of one group, none from which a child could be found; what alone is not given out takes the smallest of the others with it.
    static List<Line> counts(List<Row> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        Arrays.stream(Came.values()).forEach(came -> counts.put(came.words(), (int) rows.stream().filter(row -> row.came() == came).count()));
        long small = counts.values().stream().filter(FamilyFirstReport::small).count();
        var also = small != 1 ? null : counts.entrySet().stream().filter(each -> each.getValue() >= LEAST_SHOWN).min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        return counts.entrySet().stream().map(each -> new Line(each.getKey(), small(each.getValue()) || each.getKey().equals(also) ? null : each.getValue())).toList();
    }

    private static boolean small(@Nullable Integer count) {
        return count != null && count > 0 && count < LEAST_SHOWN;
    }

    private FamilyFirstReport() {}
}
