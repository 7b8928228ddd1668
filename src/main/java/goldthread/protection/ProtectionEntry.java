package goldthread.protection;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.familyhelp.OfProtection;
import goldthread.people.CodeBook;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Protection of a child from harm: enquiry, conference, plan. `referral` is the id of the referral entry it follows from.
public sealed interface ProtectionEntry extends Entry {

    Subject child();

    UUID referral();

    @Override
    default List<Tag> tags() {
        return List.of(Tag.child(child()));
    }

    /// Social care, police, health and others spoke about whether the child is likely to suffer significant harm.
    /// @param present agencies that took part: `Police`, `Health` ...
    /// @param outcome what was decided: [#ENQUIRY], [#NO_ENQUIRY]
    /// @param why     the reasons
    /// @param said    who gave what, and how the child is kept safe; null where only the decision is known
    record StrategyDiscussed(Subject child, UUID referral, List<String> present, @Nullable String outcome, @Nullable String why,
                             LocalDate on, @Nullable Discussion said) implements ProtectionEntry {
        /// Working Together 2023, chapter 3: the discussion decides whether an enquiry is begun.
        public static final String ENQUIRY = "Section 47 enquiry";
        public static final String NO_ENQUIRY = "No enquiry";

        public StrategyDiscussed(Subject child, UUID referral, List<String> present, @Nullable String outcome, @Nullable String why, LocalDate on) {
            this(child, referral, present, outcome, why, on, null);
        }

        /// Brothers and sisters of whom one spoke together are in one entry.
        @Override
        public List<Tag> tags() {
            return said == null ? List.of(Tag.child(child)) : Stream.concat(Stream.of(child), said.siblings().stream()).distinct().map(Tag::child).toList();
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// What was said in a strategy discussion.
    /// @param siblings      of whom one spoke too
    /// @param at            when it began; null where nobody said
    /// @param how           how the enquiry is made: `Police and social care together` ...
    /// @param medical       whether a medical examination is needed
    /// @param child         what the child has said, and who asks next
    /// @param parents       what the parents know and think
    /// @param safety        how the child is kept safe meanwhile
    record Discussion(List<Subject> siblings, @Nullable LocalTime at, List<Contribution> contributions, @Nullable String how, @Nullable Boolean medical,
                      @Nullable String child, @Nullable String parents, @Nullable String safety) {
        public Discussion {
            siblings = List.copyOf(siblings);
            contributions = List.copyOf(contributions);
        }
    }

    /// What one agency gave, and who stands for it.
    /// @param at     when, if not when the discussion began
    /// @param told   what kind of information
    /// @param signed whether who gave it has confirmed that this is what they gave
    record Contribution(String agency, @Nullable String who, @Nullable LocalTime at, List<String> told, boolean signed) {
        public Contribution {
            told = List.copyOf(told);
        }

        String words() {
            return (who == null ? "" : who + ": ") + (told.isEmpty() ? "nothing said of what" : String.join(", ", told)) + (at == null ? "" : ", at " + at)
                    + (signed ? ". Confirmed" : ". Not confirmed");
        }
    }

    /// A section 47 enquiry began.
    /// @param conferenceTarget      day by which the authority means to hold the initial conference
    /// @param conferenceNotRequired as recorded; null where nothing is said
    /// @param highRisk              whether the child must be seen within 24 hours; null where nobody said
    /// @param at                    when it began, where 24 hours are counted; null where nobody said
    record EnquiryStarted(Subject child, UUID referral, @Nullable LocalDate on, @Nullable LocalDate conferenceTarget,
                          @Nullable Boolean conferenceNotRequired, LocalDate known, @Nullable Boolean highRisk, @Nullable LocalTime at) implements ProtectionEntry, OfProtection {
        private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

        public EnquiryStarted(Subject child, UUID referral, @Nullable LocalDate on, @Nullable LocalDate conferenceTarget, @Nullable Boolean conferenceNotRequired, LocalDate known) {
            this(child, referral, on, conferenceTarget, conferenceNotRequired, known, null, null);
        }

        /// So many hours after it began, elapsed: where the clocks change it is another hour of the day. Null where the hour is not known.
        public @Nullable LocalDateTime after(int hours) {
            return on == null || at == null ? null : on.atTime(at).atZone(ENGLAND).plusHours(hours).toLocalDateTime();
        }

        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }
    }

    /// A section 47 enquiry came to its end.
    /// @param outcome `Concerns confirmed, conference` ...
    /// @param childSays   what the child says of it          @param parentsSay what the parents say
    /// @param decider     account of who decided whether the threshold of significant harm is met; null where they have none here
    /// @param decidedBy   their name; null where nobody said
    record EnquiryConcluded(Subject child, UUID referral, UUID enquiry, @Nullable String outcome, @Nullable String why, LocalDate on, @Nullable String childSays,
                            @Nullable String parentsSay, @Nullable UUID decider, @Nullable String decidedBy) implements ProtectionEntry {
        public static final String NOT_CONFIRMED = "Concerns not confirmed";

        /// Whether it was concluded, and no conference follows from it.
        public boolean withoutConference() {
            return outcome != null && !outcome.contains("conference");
        }

        public EnquiryConcluded(Subject child, UUID referral, UUID enquiry, @Nullable String outcome, @Nullable String why, LocalDate on) {
            this(child, referral, enquiry, outcome, why, on, null, null, null, null);
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// The initial child protection conference was held.
    /// @param enquiry the id of the enquiry; null where it followed from none here, as when a child on a plan moved in
    record ConferenceHeld(Subject child, UUID referral, @Nullable UUID enquiry, LocalDate on) implements ProtectionEntry, OfProtection {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// The child became the subject of a child protection plan.
    /// @param category of abuse at the start: NEG, PHY, SAB, EMO, MUL
    /// @param latest   the category of abuse now, where it is said
    /// @param previous number of earlier plans, as the authority counts them; text, for it is not always a number
    record PlanStarted(Subject child, UUID referral, @Nullable LocalDate on, @Nullable String category,
                       @Nullable String latest, @Nullable String previous, LocalDate known) implements ProtectionEntry, OfProtection {
        @Override
        public boolean beginsPlan() {
            return true;
        }

        @Override
        public PlanEnded ending(UUID id, LocalDate on) {
            return new PlanEnded(child, referral, id, on);
        }

        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }
    }

    record PlanReviewed(Subject child, UUID referral, UUID plan, LocalDate on) implements ProtectionEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// The core group of a plan met.
    /// @param said who came and what was said; null where only the day is known
    record CoreGroupHeld(Subject child, UUID referral, UUID plan, LocalDate on, @Nullable CoreGroup said) implements ProtectionEntry {
        public CoreGroupHeld(Subject child, UUID referral, UUID plan, LocalDate on) {
            this(child, referral, plan, on, null);
        }

        /// Brothers and sisters whose plans are run together are in one entry.
        @Override
        public List<Tag> tags() {
            return said == null ? List.of(Tag.child(child)) : Stream.concat(Stream.of(child), said.siblings().stream()).distinct().map(Tag::child).toList();
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// What a core group said.
    /// @param siblings whose plan it runs too
    /// @param safer    whether the child is safer now, and how one knows
    record CoreGroup(List<Subject> siblings, List<String> came, @Nullable String child, @Nullable String parents, @Nullable String safer) {
        public CoreGroup {
            siblings = List.copyOf(siblings);
            came = List.copyOf(came);
        }
    }

    record CategoryChanged(Subject child, UUID referral, UUID plan, String category, LocalDate on) implements ProtectionEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    record PlanEnded(Subject child, UUID referral, UUID plan, LocalDate on) implements ProtectionEntry, OfProtection {
        @Override
        public UUID endsPlan() {
            return plan;
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// Pre-proceedings and the family group decision-making offer, as the census takes them from 2026 on:
    /// element name and value, in the order of the census, as a return gave them. What people record of it stands in the court and family network rooms.
    record PreProceedings(Subject child, UUID referral, java.util.Map<String, String> items, LocalDate on)
            implements ProtectionEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// An entry about brothers and sisters stands in the story of each, and one of them said it.
    private static String child(List<Subject> siblings) {
        return siblings.isEmpty() ? "The child says" : "The child on whose record it was written says";
    }

    private static List<Detail> discussed(StrategyDiscussed held) {
        var told = new ArrayList<>(List.of(Detail.of("Took part", String.join(", ", held.present())), Detail.of("Decided", held.outcome()), Detail.of("Why", held.why())));
        told.add(Detail.of(Standards.MADE_UNDER, Standards.edition(held.on())));
        var said = held.said();
        if (said != null) {
            said.contributions().forEach(each -> told.add(Detail.of(each.agency(), each.words())));
            told.addAll(List.of(Detail.of("At", said.at()), Detail.of("How the enquiry is made", said.how()), Detail.of(child(said.siblings()), said.child()),
                    Detail.of("The parents", said.parents()), Detail.of("Safe meanwhile", said.safety())));
        }
        return told;
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protection.strategy-discussed", StrategyDiscussed.class, "Strategy discussion", "Protection",
                    ProtectionEntry::discussed),
            new Kind<>("protection.enquiry-concluded", EnquiryConcluded.class, "Section 47 enquiry concluded", "Protection",
                    e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("Why", e.why()), Detail.of("Decided by", e.decidedBy()), Detail.of("The child says", e.childSays()), Detail.of("The parents say", e.parentsSay()),
                            Detail.of(Standards.MADE_UNDER, Standards.edition(e.on())))),
            new Kind<>("protection.enquiry-started", EnquiryStarted.class, "Section 47 enquiry started", "Protection",
                    e -> List.of(Detail.of("Seen within 24 hours", Boolean.TRUE.equals(e.highRisk()) ? "Yes: high risk" : ""), Detail.of("At", e.at()), Detail.of("Conference due by", e.conferenceTarget()),
                            Detail.of("Conference", Boolean.TRUE.equals(e.conferenceNotRequired()) ? "Not required" : ""), Detail.of(Standards.MADE_UNDER, Standards.edition(e.happened())))),
            new Kind<>("protection.conference-held", ConferenceHeld.class, "Initial child protection conference", "Protection",
                    e -> List.of(Detail.of(Standards.MADE_UNDER, Standards.edition(e.happened())))),
            new Kind<>("protection.plan-started", PlanStarted.class, "Child protection plan started", "Plans",
                    e -> List.of(Detail.of("Category of abuse", CodeBook.CATEGORY_OF_ABUSE.say(e.category())), Detail.of("Earlier plans", e.previous()), Detail.of(Standards.MADE_UNDER, Standards.edition(e.happened())))),
            new Kind<>("protection.plan-reviewed", PlanReviewed.class, "Child protection review conference", "Protection",
                    e -> List.of(Detail.of(Standards.MADE_UNDER, Standards.edition(e.happened())))),
            new Kind<>("protection.core-group-held", CoreGroupHeld.class, "Core group", "Protection",
                    e -> e.said() == null ? List.of() : List.of(Detail.of("Came", String.join(", ", e.said().came())), Detail.of(child(e.said().siblings()), e.said().child()),
                            Detail.of("The parents say", e.said().parents()), Detail.of("Is the child safer", e.said().safer()))),
            new Kind<>("protection.category-changed", CategoryChanged.class, "Category of abuse changed", "Protection",
                    e -> List.of(Detail.of("Category of abuse", CodeBook.CATEGORY_OF_ABUSE.say(e.category())))),
            new Kind<>("protection.plan-ended", PlanEnded.class, "Child protection plan ended", "Plans", e -> List.of()),
            new Kind<>("protection.pre-proceedings", PreProceedings.class, "Pre-proceedings", "Court",
                    e -> e.items().entrySet().stream().map(item -> Detail.of(item.getKey(), item.getValue())).toList()));
}
