package goldthread.court;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.familynetwork.UnderCareOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Before, in and after court. Brothers and sisters who go the way together are in one entry.
public sealed interface CourtEntry extends AboutChildren {

    /// The legal gateway or planning meeting decided.
    /// @param outcome [#PRE_PROCEEDINGS], [#PROCEEDINGS], [#NEITHER]
    record GatewayDecided(List<Subject> children, String outcome, @Nullable String why, LocalDate on) implements CourtEntry {
        public static final String PRE_PROCEEDINGS = "Pre-proceedings";
        public static final String PROCEEDINGS = "Issue proceedings";
        public static final String NEITHER = "Neither";
    }

    /// The letter before proceedings went to the parents.
    /// @param to            to whom
    /// @param concerns      what worries the authority, in words that the parents understand
    /// @param offersMeeting whether it offers a family group decision-making meeting
    /// @param urgent        whether the first meeting cannot wait
    /// @param says          what else it says, of [#PARTS]; null where nobody looked
    /// @param leftOut       why a parent who has parental responsibility is left out, of [#REASONS]; null where nobody is   @param leftWhy in words
    record LetterSent(List<Subject> children, List<String> to, String concerns, boolean offersMeeting, boolean urgent, LocalDate on, @Nullable List<String> says, @Nullable String leftOut, @Nullable String leftWhy)
            implements CourtEntry {
        public static final List<String> REASONS = List.of("They must not be told of it", "It is not known who or where they are", "Another reason");

        /// What a parent must find in it beside the worry, the family meeting and that legal advice is free, which the printed letter says by itself.
        /// Statutory guidance on court orders and pre-proceedings 2014; Public Law Working Group, best practice guidance 2021 (in our own words, to be confirmed).
        public static final List<String> PARTS = List.of("What help was given so far", "What must change, and by when", "What happens if it does not", "When and where the first meeting is", "Who can come with them: a friend, an advocate, an interpreter");

        public LetterSent(List<Subject> children, List<String> to, String concerns, boolean offersMeeting, boolean urgent, LocalDate on) {
            this(children, to, concerns, offersMeeting, urgent, on, null);
        }

        public LetterSent(List<Subject> children, List<String> to, String concerns, boolean offersMeeting, boolean urgent, LocalDate on, @Nullable List<String> says) {
            this(children, to, concerns, offersMeeting, urgent, on, says, null, null);
        }

        /// What it does not say; nothing where nobody looked.
        public List<String> missing() {
            return says == null ? List.of() : PARTS.stream().filter(part -> !says.contains(part)).toList();
        }
    }

    /// A pre-proceedings meeting with the parents and their lawyers.
    record PreProceedingsMet(List<Subject> children, UUID letter, @Nullable String agreed, LocalDate on) implements CourtEntry {}

    /// Pre-proceedings came to an end.
    /// @param outcome [#PROCEEDINGS], [#STEPPED_DOWN], [#PLAN_CONTINUES]
    record PreProceedingsEnded(List<Subject> children, UUID letter, String outcome, @Nullable String why, LocalDate on) implements CourtEntry {
        public static final String PROCEEDINGS = "Issue proceedings";
        public static final String STEPPED_DOWN = "Stepped down";
        public static final String PLAN_CONTINUES = "Child protection plan goes on";
    }

    /// The authority applied to the court.
    /// @param order     what for: `Care order` ...
    /// @param emergency   why it could not wait for a family meeting; null where it could
    /// @param emergencyBy the manager who authorised that; null where nobody is named
    /// @param lettered    when the letter went to the parents that proceedings begin; null where it is not known
    record ApplicationIssued(List<Subject> children, String order, @Nullable String emergency, @Nullable String caseNumber, LocalDate on, @Nullable String emergencyBy, @Nullable LocalDate lettered)
            implements CourtEntry {
        public static final String CARE = "Care order";
        public static final String SUPERVISION = "Supervision order";

        public ApplicationIssued(List<Subject> children, String order, @Nullable String emergency, @Nullable String caseNumber, LocalDate on) {
            this(children, order, emergency, caseNumber, on, null);
        }

        public ApplicationIssued(List<Subject> children, String order, @Nullable String emergency, @Nullable String caseNumber, LocalDate on, @Nullable String emergencyBy) {
            this(children, order, emergency, caseNumber, on, emergencyBy, null);
        }

        /// Care and supervision, Part 4 of the Children Act 1989: with the timetable of proceedings.
        public boolean partFour() {
            return order.equals(CARE) || order.equals(SUPERVISION);
        }
    }

    /// The case management hearing was held.
    record ManagementHearingHeld(List<Subject> children, UUID application, @Nullable String directions, LocalDate on) implements CourtEntry {}

    /// The court extended the timetable. Children Act 1989 s32(8): by up to eight weeks each time.
    record TimetableExtended(List<Subject> children, UUID application, int weeks, String why, LocalDate on) implements CourtEntry {}

    /// The court made an order.
    /// @param until its last day; null where it has none, or is not known
    record OrderMade(List<Subject> children, @Nullable UUID application, String order, @Nullable LocalDate until, LocalDate on) implements CourtEntry, UnderCareOrder {
        public static final String CARE = "Care order";
        public static final String PLACEMENT = "Placement order";
        public static final String SUPERVISION = "Supervision order";
        public static final String EMERGENCY_PROTECTION = "Emergency protection order";
        public static final String SPECIAL_GUARDIANSHIP = "Special guardianship order";

        @Override
        public @Nullable Boolean underCareOrder() {
            return switch (order) {
                case CARE, PLACEMENT -> Boolean.TRUE;
                case SPECIAL_GUARDIANSHIP -> Boolean.FALSE;
                default -> null;
            };
        }
    }

    /// The court made an order longer. @param until its new last day
    record OrderExtended(List<Subject> children, UUID order, LocalDate until, String why, LocalDate on) implements CourtEntry {}

    /// An order ended before its day, or was overturned.
    record OrderEnded(List<Subject> children, UUID order, String why, LocalDate on) implements CourtEntry, UnderCareOrder {
        @Override
        public @Nullable Boolean underCareOrder() {
            return null;
        }

        @Override
        public UUID endsOrder() {
            return order;
        }
    }

    /// The support plan of a special guardianship was reviewed.
    record SupportReviewed(List<Subject> children, UUID order, LocalDate on) implements CourtEntry {}

    /// Proceedings came to an end.
    record ProceedingsEnded(List<Subject> children, UUID application, String outcome, LocalDate on) implements CourtEntry {}

    String GROUP = "Court";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("court.gateway-decided", GatewayDecided.class, "Legal gateway decision", GROUP, e -> List.of(Detail.of("Decided", e.outcome()), Detail.of("Why", e.why()))),
            new Kind<>("court.letter-sent", LetterSent.class, "Letter before proceedings", GROUP,
                    e -> List.of(Detail.of("To", String.join(", ", e.to())), Detail.of("A parent is left out", e.leftOut()), Detail.of("Why", e.leftWhy()), Detail.of("Concerns", e.concerns()),
                            Detail.of("Family meeting", e.offersMeeting() ? "Offered in the letter" : "Not offered in the letter"), Detail.of("Urgent", e.urgent() ? "Yes" : ""),
                            Detail.of("It says too", e.says() == null ? "" : String.join("; ", e.says())), Detail.of("It does not say", String.join("; ", e.missing())))),
            new Kind<>("court.pre-proceedings-met", PreProceedingsMet.class, "Pre-proceedings meeting", GROUP, e -> List.of(Detail.of("Agreed", e.agreed()))),
            new Kind<>("court.pre-proceedings-ended", PreProceedingsEnded.class, "Pre-proceedings ended", GROUP, e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("Why", e.why()))),
            new Kind<>("court.application-issued", ApplicationIssued.class, "Application to court", GROUP,
                    e -> List.of(Detail.of("For", e.order()), Detail.of("Emergency", e.emergency()), Detail.of("Authorised by", e.emergencyBy()), Detail.of("Letter to the parents", e.lettered()), Detail.of("Case number", e.caseNumber()))),
            new Kind<>("court.management-hearing-held", ManagementHearingHeld.class, "Case management hearing", GROUP, e -> List.of(Detail.of("Directions", e.directions()))),
            new Kind<>("court.timetable-extended", TimetableExtended.class, "Timetable extended by the court", GROUP,
                    e -> List.of(Detail.of("By", e.weeks() + (e.weeks() == 1 ? " week" : " weeks")), Detail.of("Why", e.why()))),
            new Kind<>("court.order-made", OrderMade.class, "Court order", GROUP, e -> List.of(Detail.of("Order", e.order()), Detail.of("Until", e.until()))),
            new Kind<>("court.order-extended", OrderExtended.class, "Court order extended", GROUP, e -> List.of(Detail.of("Until", e.until()), Detail.of("Why", e.why()))),
            new Kind<>("court.order-ended", OrderEnded.class, "Court order ended", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("court.support-reviewed", SupportReviewed.class, "Special guardianship support plan reviewed", GROUP, e -> List.of()),
            new Kind<>("court.proceedings-ended", ProceedingsEnded.class, "Proceedings ended", GROUP, e -> List.of(Detail.of("Outcome", e.outcome()))));
}
