package goldthread.familynetwork;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A family deciding for its children. What is done for brothers and sisters together is one entry about all of them.
public sealed interface FamilyNetworkEntry extends AboutChildren {

    /// The family was referred for group decision-making: what it is to decide, before anything is offered.
    /// @param by      who asks for it: the service, a partner, the family itself
    /// @param why     what the family is asked to decide
    /// @param worries what a coordinator must know to keep everybody safe; who must not know an address is known from the record
    record MeetingReferred(List<Subject> children, String by, String why, @Nullable String worries, LocalDate on) implements FamilyNetworkEntry {}

    /// A family group decision-making meeting was offered.
    /// @param to  the parents and others with parental responsibility to whom it was offered
    /// @param how `In the letter before proceedings` ...
    record MeetingOffered(List<Subject> children, List<String> to, String how, LocalDate on) implements FamilyNetworkEntry {}

    /// Somebody answered the offer, or did not.
    /// @param answer [#ACCEPTED], [#DECLINED], [#NO_REPLY]
    /// @param why    in their own words
    /// @param reason of whoever declined, one of [#REASONS], so that it can be counted; null where nobody said
    record OfferAnswered(List<Subject> children, UUID offer, String who, String answer, @Nullable String why, LocalDate on, @Nullable String reason)
            implements FamilyNetworkEntry {
        public static final String ACCEPTED = "Accepted";
        public static final String DECLINED = "Declined";
        public static final String NO_REPLY = "No reply";
        /// No national list was found: these are the product's own, to be confirmed with families and coordinators.
        public static final List<String> REASONS = List.of("Wants to keep it from the family", "Has nobody to ask", "Is afraid of somebody who would come", "Sees no need for it", "Does not trust us with it",
                "Cannot come: time, place, health or money", "It comes too soon", "It comes too late", "Was advised against it", "Another reason");

        public OfferAnswered(List<Subject> children, UUID offer, String who, String answer, @Nullable String why, LocalDate on) {
            this(children, offer, who, answer, why, on, null);
        }
    }

    /// A manager decided that to offer, or to hold, a meeting is not in the child's best interests.
    /// @param what    [#OFFER], [#MEETING]
    /// @param manager who decided
    record MeetingExempted(List<Subject> children, String what, String why, String manager, LocalDate on) implements FamilyNetworkEntry {
        public static final String OFFER = "Offering a meeting";
        public static final String MEETING = "Holding the meeting";
    }

    /// The meeting was prepared with the child and the family.
    /// @param coordinator who brings the family together
    /// @param independent whether the coordinator has no part in decisions about the child
    /// @param network     who belongs to the family network, in the family's view
    /// @param child       what the child says and wants, in the child's words
    /// @param supporter   who speaks for the child, or stands beside
    /// @param risks       who must not meet whom, and what keeps everybody safe
    /// @param account     of the coordinator; null where they have none here
    record MeetingPrepared(List<Subject> children, UUID offer, String coordinator, boolean independent, @Nullable String network,
                           @Nullable String child, @Nullable String supporter, @Nullable String risks, LocalDate on, @Nullable UUID account)
            implements FamilyNetworkEntry {
        public MeetingPrepared(List<Subject> children, UUID offer, String coordinator, boolean independent, @Nullable String network, @Nullable String child, @Nullable String supporter, @Nullable String risks, LocalDate on) {
            this(children, offer, coordinator, independent, network, child, supporter, risks, on, null);
        }
    }

    /// The family met.
    /// @param present     who came
    /// @param privateTime whether the family was left alone to decide
    /// @param child       how the child took part, and what the child said
    record MeetingHeld(List<Subject> children, @Nullable UUID offer, @Nullable String present, boolean privateTime,
                       @Nullable String child, LocalDate on) implements FamilyNetworkEntry {}

    /// The family's plan: a family network plan.
    /// @param plan     who does what, in the family's words
    /// @param home     where the child lives by it
    /// @param arranged who arranged where the child lives: [#FAMILY], [#AUTHORITY]
    /// @param status   on what footing: `Private arrangement` ...
    /// @param backup   who steps in when a carer cannot
    /// @param safety   what nobody goes beyond, and who is called
    /// @param contact  whom the child sees, and how
    /// @param money    what is needed to make it work
    /// @param trigger  what would open it again
    /// @param overseer the social worker who watches over it
    /// @param does     who does what by when, person by person; null for none
    record PlanMade(List<Subject> children, @Nullable UUID meeting, String plan, String home, @Nullable String arranged,
                    @Nullable String status, @Nullable String backup, @Nullable String safety, @Nullable String contact,
                    @Nullable String money, @Nullable String trigger, @Nullable String overseer, LocalDate on, @Nullable List<Promised> does)
            implements FamilyNetworkEntry {
        public PlanMade {
            does = does == null || does.isEmpty() ? null : List.copyOf(does);
        }

        public PlanMade(List<Subject> children, @Nullable UUID meeting, String plan, String home, @Nullable String arranged, @Nullable String status, @Nullable String backup, @Nullable String safety, @Nullable String contact, @Nullable String money,
                        @Nullable String trigger, @Nullable String overseer, LocalDate on) {
            this(children, meeting, plan, home, arranged, status, backup, safety, contact, money, trigger, overseer, on, null);
        }

        public List<Promised> promised() {
            return does == null ? List.of() : does;
        }

        public static final String PARENT = "With a parent";
        public static final String NETWORK = "With family or friends";
        public static final String FAMILY = "The family";
        public static final String AUTHORITY = "The authority";
    }

    /// What somebody does by the plan. @param who by name or part   @param by the last day on which it is in time; null for what goes on
    record Promised(String what, String who, @Nullable LocalDate by) {
        boolean sameAs(Promised other) {
            return what.strip().equalsIgnoreCase(other.what.strip());
        }

        public String words() {
            return who + ": " + what + (by == null ? "" : ", by " + goldthread.pages.Words.spoken(by));
        }
    }

    /// It was asked what became of it. @param part [PlanPart#id()]   @param done whether it was done, or goes on as agreed
    record PartFollowed(List<Subject> children, UUID part, boolean done, @Nullable String came, LocalDate on) implements FamilyNetworkEntry {}

    /// The authority's answer to the family's plan.
    /// @param answer [#AGREED], [#IN_PART], [#NOT_AGREED]
    record PlanAnswered(List<Subject> children, UUID plan, String answer, @Nullable String why, LocalDate on) implements FamilyNetworkEntry {
        public static final String AGREED = "Agreed";
        public static final String IN_PART = "Agreed in part";
        public static final String NOT_AGREED = "Not agreed";
    }

    /// The plan was looked at again with the family.
    record PlanReviewed(List<Subject> children, UUID plan, @Nullable String how, LocalDate on) implements FamilyNetworkEntry {}

    record PlanEnded(List<Subject> children, UUID plan, String why, LocalDate on) implements FamilyNetworkEntry {}

    String GROUP = "Family decision-making";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("familynetwork.meeting-referred", MeetingReferred.class, "Referred for family group decision-making", GROUP,
                    e -> List.of(Detail.of("By", e.by()), Detail.of("To decide", e.why()), Detail.of("To know beforehand", e.worries()))),
            new Kind<>("familynetwork.meeting-offered", MeetingOffered.class, "Family group decision-making offered", GROUP,
                    e -> List.of(Detail.of("To", String.join(", ", e.to())), Detail.of("How", e.how()))),
            new Kind<>("familynetwork.offer-answered", OfferAnswered.class, "Answer to the offer of a family meeting", GROUP,
                    e -> List.of(Detail.of("Who", e.who()), Detail.of("Answer", e.answer()), Detail.of("Reason", e.reason()), Detail.of("Why", e.why()))),
            new Kind<>("familynetwork.meeting-exempted", MeetingExempted.class, "Family meeting not in the child's interests", GROUP,
                    e -> List.of(Detail.of("What", e.what()), Detail.of("Why", e.why()), Detail.of("Decided by", e.manager()))),
            new Kind<>("familynetwork.meeting-prepared", MeetingPrepared.class, "Family meeting prepared", GROUP,
                    e -> List.of(Detail.of("Coordinator", e.coordinator() + (e.independent() ? ", independent" : "")), Detail.of("Network", e.network()),
                            Detail.of("The child says", e.child()), Detail.of("Supporter", e.supporter()), Detail.of("Safety", e.risks()))),
            new Kind<>("familynetwork.meeting-held", MeetingHeld.class, "Family group decision-making meeting", GROUP,
                    e -> List.of(Detail.of("Came", e.present()), Detail.of("Private family time", e.privateTime() ? "Yes" : "No"), Detail.of("The child says", e.child()))),
            new Kind<>("familynetwork.plan-made", PlanMade.class, "Family network plan", "Plans",
                    e -> List.of(Detail.of("Plan", e.plan()), Detail.of("Person by person", String.join("\n", e.promised().stream().map(Promised::words).toList())), Detail.of("Home", e.home()), Detail.of("Arranged by", e.arranged()), Detail.of("Footing", e.status()),
                            Detail.of("Backup", e.backup()), Detail.of("Safety line", e.safety()), Detail.of("Family time", e.contact()), Detail.of("Needed", e.money()),
                            Detail.of("Opens again if", e.trigger()), Detail.of("Overseen by", e.overseer()))),
            new Kind<>("familynetwork.part-followed", PartFollowed.class, "What became of a part of the family's plan", "Plans", e -> List.of(Detail.of("Done", e.done() ? "Yes" : "No"), Detail.of("What came of it", e.came()))),
            new Kind<>("familynetwork.plan-answered", PlanAnswered.class, "Authority's answer to the family's plan", "Plans",
                    e -> List.of(Detail.of("Answer", e.answer()), Detail.of("Why", e.why()))),
            new Kind<>("familynetwork.plan-reviewed", PlanReviewed.class, "Family network plan reviewed", "Plans", e -> List.of(Detail.of("How it goes", e.how()))),
            new Kind<>("familynetwork.plan-ended", PlanEnded.class, "Family network plan ended", "Plans", e -> List.of(Detail.of("Why", e.why()))));
}
