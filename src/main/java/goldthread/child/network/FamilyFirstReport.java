package goldthread.child.network;

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
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of the offer of a family meeting, child by child: before proceedings and before anybody thought of them.
final class FamilyFirstReport {
    /// Counts from 1 to 4 are not given out, so that nobody is found in them.
    static final int LEAST_SHOWN = 5;

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

    /// @param since  the offer, the decision against it, or the day on which risk rose   @param answers who said what
    /// @param excuse why a manager decided against it, and who; empty where none did
    record Row(Subject child, Came came, LocalDate since, String answers, String excuse, Court court) {}

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
                    .map(since -> new Row(timeline.subject(), Came.NOT_OFFERED, since, "", "", court));
            case Stage.Exempted(var decision) -> Optional.of(new Row(timeline.subject(), decision.what().equals(MeetingExempted.OFFER) ? Came.NOT_TO_OFFER : Came.NOT_TO_HOLD, decision.on(), answers(timeline, offer.orElse(null), day),
                    decision.why() + " (" + decision.manager() + ")", court));
            case Stage.Unanswered(var made, var waits) -> of(timeline, Came.UNANSWERED, made, day, court);
            case Stage.ToBeHeld(var accepted) -> of(timeline, Came.ACCEPTED, offer.orElseThrow(), day, court);
            case Stage.Declined(var made) -> of(timeline, Came.DECLINED, made, day, court);
            case Stage.Held(var meeting) -> of(timeline, Came.HELD, offer.orElseThrow(), day, court);
        };
    }

    private static Optional<Row> of(Timeline timeline, Came came, Fact<MeetingOffered> offer, LocalDate day, Court court) {
        return Optional.of(new Row(timeline.subject(), came, offer.happened(), answers(timeline, offer, day), "", court));
    }

    private static String answers(Timeline timeline, @Nullable Fact<MeetingOffered> offer, LocalDate day) {
        return offer == null ? "" : String.join(", ", timeline.facts(OfferAnswered.class).stream().filter(fact -> fact.entry().offer().equals(offer.id()) && !fact.happened().isAfter(day))
                .map(fact -> fact.entry().who() + ": " + fact.entry().answer().toLowerCase(java.util.Locale.UK)).toList());
    }

    private static Stream<Fact<?>> steps(Timeline timeline, LocalDate day) {
        return Stream.<Fact<?>>concat(timeline.facts(LetterSent.class).stream(), timeline.facts(ApplicationIssued.class).stream().filter(fact -> fact.entry().partFour())).filter(fact -> !fact.happened().isAfter(day));
    }

    private static Court court(Timeline timeline, LocalDate day) {
        var steps = steps(timeline, day).toList();
        if (steps.stream().anyMatch(fact -> fact.entry() instanceof ApplicationIssued issued && issued.emergency() != null)) return Court.EMERGENCY;
        return steps.stream().anyMatch(fact -> fact.entry() instanceof ApplicationIssued) ? Court.APPLICATION : steps.isEmpty() ? Court.NONE : Court.LETTER;
    }

    /// Counts of one group, none from which a child could be found; what alone is not given out takes the smallest of the others with it.
    static List<Line> counts(List<Row> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        Arrays.stream(Came.values()).forEach(came -> counts.put(came.words(), (int) rows.stream().filter(row -> row.came() == came).count()));
        long small = counts.values().stream().filter(FamilyFirstReport::small).count();
        var also = small != 1 ? null : counts.entrySet().stream().filter(each -> each.getValue() >= LEAST_SHOWN).min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        return counts.entrySet().stream().map(each -> new Line(each.getKey(), small(each.getValue()) || each.getKey().equals(also) ? null : each.getValue())).toList();
    }

    private static boolean small(int count) {
        return count > 0 && count < LEAST_SHOWN;
    }

    private FamilyFirstReport() {}
}
