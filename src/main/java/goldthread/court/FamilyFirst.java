package goldthread.court;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.familynetwork.FamilyNetwork;
import goldthread.familynetwork.FamilyNetwork.Stage;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.Person;
import goldthread.recording.Authorised;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The gate before court: a family is asked to decide first.
///
/// Children Act 1989 s31ZA (inserted by the Children's Wellbeing and Schools Act 2026 s1): before an application for an order
/// under Part 4 the authority offers the parents a family group decision-making meeting, in the letter before proceedings,
/// and holds it where any one of them accepts; not where that is not in the child's best interests. The Act does not say what
/// happens where a child cannot wait: such an application goes through with the reason and the manager who authorised it, and is counted.
public final class FamilyFirst {
    /// Part 4 of the Children Act 1989: s31.
    private static final Set<String> PART_4 = Set.of(ApplicationIssued.CARE, ApplicationIssued.SUPERVISION);
    private static final String GUIDE = "Families First Partnership programme guide 2026, which expects it early and often";

    /// As [#letter], for each child whom it is about: an offer for a brother is none for the sister.
    static Optional<Refusal> letterForAll(LetterSent letter, Timeline open, Law law, Records records) {
        return forAll(letter.children(), open, records, timeline -> letter(letter, timeline, law, records));
    }

    /// As [#application], for each child whom it is about.
    static Optional<Refusal> applicationForAll(ApplicationIssued application, Timeline open, Law law, Records records) {
        return forAll(application.children(), open, records, timeline -> application(application, timeline, law, records));
    }

    private static Optional<Refusal> forAll(List<Subject> children, Timeline open, Records records, Function<Timeline, Optional<Refusal>> gate) {
        return records.all(children, open).stream().flatMap(timeline -> gate.apply(timeline)
                .map(refused -> timeline.subject().equals(open.subject()) ? refused : new Refusal("For " + Person.of(timeline).name() + ": " + refused.sentence(), refused.citation())).stream()).findFirst();
    }

    /// A letter before proceedings offers a meeting, unless it is known why not or the family has met already: each parent, or it is offered to who was not asked.
    /// @param records of those who have parental responsibility
    public static Optional<Refusal> letter(LetterSent letter, Timeline timeline, Law law, Records records) {
        return letter.offersMeeting() ? Optional.empty() : switch (FamilyNetwork.stage(timeline, letter.on())) {
            case Stage.Exempted(var decision) -> Optional.empty();
            case Stage.Held(var meeting) -> noOther(timeline, meeting.happened(), letter.on()) ? Optional.empty() : passedOver(timeline, letter.on(), records).flatMap(name -> refuse(name + " has parental responsibility, and was not"
                    + " offered the meeting that the family held. Put an offer to them into the letter, or record which manager decided that offering it is not in the child's best interests.", "T-C01", letter.on(), law));
            case Stage stage -> refuse("The letter before proceedings must offer the parents a family group decision-making meeting. Put the offer"
                    + " into the letter, or record which manager decided that offering it is not in the child's best interests.", "T-C01", letter.on(), law);
        };
    }

    /// An application for a care or supervision order waits for the offer, the answer and the meeting.
    /// @param records of those who have parental responsibility
    public static Optional<Refusal> application(ApplicationIssued application, Timeline timeline, Law law, Records records) {
        if (!PART_4.contains(application.order())) {
            return Optional.empty();
        }
        if (application.emergency() != null) {
            return application.emergencyBy() != null ? Optional.empty() : refuse("It is not recorded who authorised that the application does not wait for a family meeting. Choose the manager who did.", "T-C01", application.on(), law);
        }
        var day = application.on();
        return switch (FamilyNetwork.stage(timeline, day)) {
            case Stage.Exempted(var decision) -> Optional.empty();
            case Stage.Held(var meeting) -> noOther(timeline, meeting.happened(), day) ? Optional.empty() : offeredToAll(timeline, day, law, records);
            case Stage.Declined(var offer) -> offeredToAll(timeline, day, law, records);
            case Stage.NotOffered() -> refuse("No family group decision-making meeting has been offered to the parents. Record the offer, or which"
                    + " manager decided that offering it is not in the child's best interests, or why the application cannot wait.", "T-C01", day, law);
            case Stage.Unanswered(var offer, var waits) -> refuse("A family group decision-making meeting was offered on " + Words.spoken(offer.happened())
                    + ", and no answer is recorded" + (waits.isEmpty() ? "" : " of " + String.join(" or ", waits)) + ". Record each answer, also that there was none.", "T-C01", day, law);
            case Stage.ToBeHeld(var accepted) -> refuse(accepted.entry().who() + " accepted a family group decision-making meeting on "
                    + Words.spoken(accepted.happened()) + ", and it has not been held. Hold it first, or record which manager decided that holding"
                    + " it is not in the child's best interests, or why the application cannot wait.", "T-C02", day, law);
        };
    }

    /// A meeting is offered to each who has parental responsibility: neither what others answered nor that they met stands for one who was not asked.
    private static Optional<Refusal> offeredToAll(Timeline timeline, LocalDate day, Law law, Records records) {
        return passedOver(timeline, day, records).map(name -> name + " has parental responsibility, and no family group decision-making meeting was offered to them. Record the offer, or which"
                + " manager decided that offering it is not in the child's best interests, or why the application cannot wait.").flatMap(sentence -> refuse(sentence, "T-C01", day, law));
    }

    /// Whether a manager decided, since the family met, that no other meeting is held.
    private static boolean noOther(Timeline timeline, LocalDate met, LocalDate day) {
        return timeline.facts(MeetingExempted.class).stream().anyMatch(fact -> fact.entry().what().equals(MeetingExempted.MEETING) && !fact.happened().isBefore(met) && !fact.happened().isAfter(day));
    }

    /// Somebody with parental responsibility to whom nothing was offered. An offer is by name, as it was typed; whoever
    /// may not be known of is told of by who they are to the child.
    private static Optional<String> passedOver(Timeline timeline, LocalDate day, Records records) {
        return FamilyNetwork.asked(timeline, day).flatMap(asked -> missed(timeline, day, asked, records));
    }

    /// The first with parental responsibility on a day who is not among those named. @param names as they were typed
    static Optional<String> missed(Timeline timeline, LocalDate day, List<String> names, Records records) {
        return timeline.facts(Related.class).stream().filter(fact -> fact.entry().person().equals(timeline.subject()) && Boolean.TRUE.equals(fact.entry().parentalResponsibility()))
                .filter(fact -> !fact.happened().isAfter(day) && (fact.entry().until() == null || fact.entry().until().isAfter(day))).flatMap(fact -> passedOver(fact.entry(), names, records).stream()).findFirst();
    }

    private static Optional<String> passedOver(Related related, List<String> asked, Records records) {
        var parent = records.of(related.other());
        var named = NamedIn.of(parent, related.relation());
        if (Life.of(parent).died() != null || named.unknown() || asked.stream().anyMatch(named::in)) return Optional.empty();
        return Optional.of(records.known(related.other()) ? Person.of(parent).name() : "Somebody (" + related.relation() + ")");
    }

    /// Until the section is in force the gate is the programme's expectation, and says so.
    private static Optional<Refusal> refuse(String sentence, String rule, LocalDate day, Law law) {
        return Optional.of(new Refusal(sentence, law.citation(rule, day) + (law.inForce(rule, day) ? "" : "; until then " + GUIDE)));
    }

    /// What went past the gate: an application that could not wait, and a meeting that was not in a child's interests, on the decision of a manager;
    /// and a parent who was left out of the letter.
    static Stream<Authorised> authorised(Timeline timeline) {
        return Stream.of(timeline.facts(LetterSent.class).stream().flatMap(fact -> Authorised.although(fact.entry().leftOut(), fact, "T-C01", "Letter before proceedings that leaves a parent out", null)),
                timeline.facts(ApplicationIssued.class).stream().filter(fact -> fact.entry().partFour())
                        .flatMap(fact -> Authorised.although(fact.entry().emergency(), fact, "T-C02", "Application that could not wait for a family meeting", fact.entry().emergencyBy())),
                timeline.facts(MeetingExempted.class).stream().flatMap(fact -> fact.entry().what().equals(MeetingExempted.OFFER)
                        ? Authorised.although(fact.entry().why(), fact, "T-C01", "Family meeting that was not offered, for the child's sake", fact.entry().manager())
                        : Authorised.although(fact.entry().why(), fact, "T-C02", "Family meeting that was not held, for the child's sake", fact.entry().manager()))).flatMap(each -> each);
    }

    private FamilyFirst() {}
}
