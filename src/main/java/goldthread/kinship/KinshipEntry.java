package goldthread.kinship;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Family and friends who may care for a child, or do. People are named by their own record: nobody is written twice.
public sealed interface KinshipEntry extends AboutChildren {

    /// The network was looked for. @param people who was found   @param how `Asked the child` ...
    /// @param countries abroad, where somebody was looked for      @param found what came of it
    record NetworkSearched(List<Subject> children, List<Subject> people, List<String> how, @Nullable String countries, @Nullable String found, @Nullable String child, LocalDate on) implements KinshipEntry {}

    /// Somebody was put forward to care. @param by who did   @param country where they live, if abroad
    record PutForward(List<Subject> children, Subject person, String by, @Nullable String country, @Nullable String wishes, LocalDate on) implements KinshipEntry {}

    /// It was looked whether that could work. @param outcome [#FULL], [#NOT_VIABLE], [#SUPPORTS], [#WITHDREW]
    record ViabilityAssessed(List<Subject> children, Subject person, String outcome, String why, @Nullable String told, LocalDate on) implements KinshipEntry {
        public static final String FULL = "Viable: full assessment follows";
        public static final String NOT_VIABLE = "Not viable";
        public static final String SUPPORTS = "Supports the child, does not care";
        public static final String WITHDREW = "Withdrew";
    }

    /// What the court said of somebody who was put forward.
    record CourtSaid(List<Subject> children, Subject person, String outcome, @Nullable String why, LocalDate on) implements KinshipEntry {}

    /// A child lives with family or friends.
    /// @param order    the court's order that it rests on; null where there is none here
    /// @param register whether the carer agrees to be told of help; null: not asked
    record ArrangementBegan(List<Subject> children, Subject carer, Arrangement type, @Nullable UUID order, @Nullable Boolean register, @Nullable String note, LocalDate on) implements KinshipEntry {}

    record ArrangementEnded(List<Subject> children, UUID arrangement, String why, LocalDate on) implements KinshipEntry {}

    /// Reg 24: a connected person was approved for a time. @param officer the nominated officer   @param looked what was looked at before
    record TemporarilyApproved(List<Subject> children, Subject carer, String officer, @Nullable String looked, LocalDate on) implements KinshipEntry {}

    /// Reg 25: for longer. @param panel what the fostering panel said
    record ApprovalExtended(List<Subject> children, UUID approval, String officer, String why, String panel, LocalDate on) implements KinshipEntry {}

    /// It came to an end. @param outcome [#APPROVED], [#NOT_APPROVED], [#CARE_ENDED]
    record ApprovalEnded(List<Subject> children, UUID approval, String outcome, LocalDate on) implements KinshipEntry {
        public static final String APPROVED = "Approved as foster carer";
        public static final String NOT_APPROVED = "Not approved";
        public static final String CARE_ENDED = "The child does not live there any more";
    }

    /// A carer was advised on the law. @param route about which footing   @param funded [Advice#FUNDED]
    /// @param letter the day of the letter to the carer before the order; null: none was sent
    record LegallyAdvised(List<Subject> children, Subject carer, String route, String funded, @Nullable String by, @Nullable LocalDate letter, LocalDate on) implements KinshipEntry {}

    /// A carer took part in something of the catalogue. @param offered the entry that offers it   @param part `Enrolled`, `Attended`, `Left`
    /// @param home in a constellation: `Hub home`, `Satellite home`; null elsewhere
    record CarerTookPart(List<Subject> children, Subject carer, UUID offered, String part, @Nullable String home, LocalDate on) implements KinshipEntry {}

    /// A child slept over in another home of a constellation. @param offered the entry that offers it   @param host whose home, by name   @param words how the child found it
    record SleptOver(List<Subject> children, UUID offered, String host, int nights, @Nullable String words, LocalDate on) implements KinshipEntry {}

    /// Who matters to a child or a young person was looked at with them, and how the ties last: also after the 18th birthday.
    /// @param people who has a record here   @param others who has none: a teacher, a former foster carer
    /// @param said   what they say of it, in their own words   @param keeps what is done so that the ties last
    record TiesLookedAt(List<Subject> children, List<Subject> people, @Nullable String others, @Nullable String said, @Nullable String keeps, LocalDate on) implements KinshipEntry {}

    String GROUP = "Kinship care";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("kinship.network-searched", NetworkSearched.class, "Family network looked for", GROUP,
                    e -> List.of(Detail.of("How", String.join(", ", e.how())), Detail.of("People", e.people().size()), Detail.of("Abroad", e.countries()), Detail.of("Found", e.found()), Detail.of("The child says", e.child()))),
            new Kind<>("kinship.put-forward", PutForward.class, "Put forward to care", GROUP, e -> List.of(Detail.of("By", e.by()), Detail.of("Lives abroad", e.country()), Detail.of("They say", e.wishes()))),
            new Kind<>("kinship.viability-assessed", ViabilityAssessed.class, "Viability assessment", GROUP, e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("Why", e.why()), Detail.of("How they were told", e.told()))),
            new Kind<>("kinship.court-said", CourtSaid.class, "What the court said of a person put forward", GROUP, e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("Why", e.why()))),
            new Kind<>("kinship.arrangement-began", ArrangementBegan.class, "Lives with family or friends", GROUP,
                    e -> List.of(Detail.of("Footing", e.type().words()), Detail.of("May be told of help", e.register() == null ? null : e.register() ? "Yes" : "No"), Detail.of("Note", e.note()))),
            new Kind<>("kinship.arrangement-ended", ArrangementEnded.class, "Living with family or friends ended", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("kinship.temporarily-approved", TemporarilyApproved.class, "Connected person approved for a time", GROUP, e -> List.of(Detail.of("Nominated officer", e.officer()), Detail.of("Looked at", e.looked()))),
            new Kind<>("kinship.approval-extended", ApprovalExtended.class, "Temporary approval extended", GROUP, e -> List.of(Detail.of("Nominated officer", e.officer()), Detail.of("Why", e.why()), Detail.of("The panel says", e.panel()))),
            new Kind<>("kinship.approval-ended", ApprovalEnded.class, "Temporary approval ended", GROUP, e -> List.of(Detail.of("Outcome", e.outcome()))),
            new Kind<>("kinship.legally-advised", LegallyAdvised.class, "Carer advised on the law", GROUP,
                    e -> List.of(Detail.of("About", e.route()), Detail.of("Paid by", e.funded()), Detail.of("Advised by", e.by()), Detail.of("Letter to the carer", e.letter()))),
            new Kind<>("kinship.carer-took-part", CarerTookPart.class, "Carer in training or a group", GROUP, e -> List.of(Detail.of("Part", e.part()), Detail.of("In the constellation", e.home()))),
            new Kind<>("kinship.slept-over", SleptOver.class, "Slept over in a constellation", GROUP, e -> List.of(Detail.of("With", e.host()), Detail.of("Nights", e.nights()), Detail.of("The child says", e.words()))),
            new Kind<>("kinship.ties-looked-at", TiesLookedAt.class, "Who matters, looked at together", GROUP,
                    e -> List.of(Detail.of("People known here", e.people().isEmpty() ? null : e.people().size()), Detail.of("Others", e.others()), Detail.of("They say", e.said()), Detail.of("So that it lasts", e.keeps()))));
}
