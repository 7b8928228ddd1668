package goldthread.fostering;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What can be known of a household that fosters, or asks to. Its subject is the household; a child's name never stands in it.
public sealed interface HouseholdEntry extends Entry {
    Subject household();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(household(), "household"));
    }

    /// Somebody asked about fostering: with this the record begins. Told again when a name, an address or a number changes.
    /// @param sort [#MAINSTREAM] or [#CONNECTED]   @param heard how they heard of it
    record Enquired(Subject household, String name, String sort, @Nullable String heard, @Nullable String address, @Nullable String postcode, @Nullable String phone, LocalDate on) implements HouseholdEntry {
        public static final String MAINSTREAM = "Any child", CONNECTED = "Connected person";
    }

    /// Where they live and how they are reached, from a day on.
    record Reached(Subject household, String name, @Nullable String address, @Nullable String postcode, @Nullable String phone, LocalDate on) implements HouseholdEntry {}

    /// Who answers, assesses or supports the household; it opens to them from then on.
    /// @param part [#ASSESSES] or [#SUPPORTS]
    record WorkerNamed(Subject household, UUID account, String worker, String part, LocalDate on) implements HouseholdEntry {
        public static final String ASSESSES = "Answers and assesses", SUPPORTS = "Supervising social worker";
    }

    record WorkerEnded(Subject household, UUID account, String worker, LocalDate on) implements HouseholdEntry {}

    record InformationGiven(Subject household, String how, LocalDate on) implements HouseholdEntry {}

    /// What they say of how they were received. @param about [#ABOUT]   @param felt [#FELT]   @param words in their own
    record FeedbackGiven(Subject household, String about, String felt, @Nullable String words, LocalDate on) implements HouseholdEntry {
        public static final List<String> ABOUT = List.of("The first answer", "Stage 1", "Stage 2 and the panel", "Support since approval", "Why they stepped back");
        public static final List<String> FELT = List.of("Well", "In part", "Badly");
    }

    /// They do not go on with the enquiry or the application.
    record SteppedBack(Subject household, String why, LocalDate on) implements HouseholdEntry {}

    /// Somebody of the household: who fosters, and who else lives there but for the children who are fostered.
    /// @param member known by from then on   @param role [#CARER], [#ADULT] or [#CHILD]   @param born null where nobody said
    record MemberJoined(Subject household, UUID member, String name, String role, @Nullable LocalDate born, LocalDate on) implements HouseholdEntry {
        public static final String CARER = "Foster carer", ADULT = "Other adult", CHILD = "Child of the household";
    }

    record MemberLeft(Subject household, UUID member, LocalDate on) implements HouseholdEntry {}

    /// What is known of somebody was refreshed. @param check [#DBS] or [#HEALTH]   @param on the day of the check itself
    record Checked(Subject household, UUID member, String check, LocalDate on) implements HouseholdEntry {
        public static final String DBS = "Disclosure and Barring Service", HEALTH = "Health";
    }

    record Applied(Subject household, LocalDate on) implements HouseholdEntry {}

    /// All information that stage 1 asks for was there.
    record StageOneInformed(Subject household, LocalDate on) implements HouseholdEntry {}

    /// @param goesOn false: they were given notice, with reasons, that they are not suitable
    record StageOneDecided(Subject household, boolean goesOn, @Nullable String why, LocalDate on) implements HouseholdEntry {}

    /// The fostering panel considered the household and recommended.
    /// @param about [#APPROVAL], [#REVIEW] or [#REPRESENTATIONS]   @param received the day on which the decision maker had the minutes
    record Recommended(Subject household, String about, boolean suitable, @Nullable String words, LocalDate received, LocalDate on) implements HouseholdEntry {
        public static final String APPROVAL = "Approval", REVIEW = "First review", REPRESENTATIONS = "Representations";
    }

    /// The agency decision maker decided.
    /// @param outcome [#APPROVED], [#PROPOSED] (a qualifying determination), [#REFUSED] or [#TERMINATED]
    /// @param terms   null where nothing is approved     @param by the decision maker
    record Decided(Subject household, String outcome, @Nullable Terms terms, String by, String why, LocalDate on) implements HouseholdEntry {
        public static final String APPROVED = "Approved", PROPOSED = "Proposed not to approve, or to end or change approval", REFUSED = "Not approved", TERMINATED = "Approval ended";
    }

    /// @param how [#SPOKEN] or [#WRITTEN]
    record Told(Subject household, String how, LocalDate on) implements HouseholdEntry {
        public static final String SPOKEN = "In person or by telephone", WRITTEN = "In writing";
    }

    /// @param to [#PANEL] or [#REVIEW]: the applicant chooses one
    record RepresentationsMade(Subject household, String to, @Nullable String words, LocalDate on) implements HouseholdEntry {
        public static final String PANEL = "To the authority, for its panel", REVIEW = "To the Independent Review Mechanism";
    }

    /// @param suitable whether they are still suitable, and the terms too
    record Reviewed(Subject household, boolean suitable, String words, LocalDate on) implements HouseholdEntry {}

    record Visited(Subject household, boolean unannounced, String words, LocalDate on) implements HouseholdEntry {}

    /// Somebody completed the training, support and development standards.
    record StandardsMet(Subject household, UUID member, LocalDate on) implements HouseholdEntry {}

    /// More children than the usual limit may live here.
    /// @param authority where the carers live   @param children how many at most: those who live there, and the next to come up to this number   @param until the last day; null: while these children live here
    record Exempted(Subject household, String authority, int children, @Nullable LocalDate until, @Nullable String conditions, LocalDate on) implements HouseholdEntry {}

    /// A child came to live here. The stay is known by the entry.
    /// @param child   null where whoever wrote it may not open the child's record
    /// @param sibling a stay of a brother or sister   @param agreed who agreed to go above the usual limit without exemption, and why
    record ChildCame(Subject household, @Nullable Subject child, @Nullable UUID sibling, @Nullable String agreed, LocalDate on) implements HouseholdEntry {}

    record ChildLeft(Subject household, UUID stay, LocalDate on) implements HouseholdEntry {}

    /// Notice in writing to give up fostering. @param on the day on which it came
    record Resigned(Subject household, @Nullable String why, LocalDate on) implements HouseholdEntry {}

    /// They mean to move to another fostering service, or from it to this one. @param leaves from here to there
    record TransferTold(Subject household, boolean leaves, String service, LocalDate on) implements HouseholdEntry {}

    record Transferred(Subject household, boolean leaves, String service, LocalDate on) implements HouseholdEntry {}

    /// Something was said against somebody of the household. @param member null where it is against nobody named
    /// @param words what is said, without a child's name   @param heard from whom
    record AllegationMade(Subject household, @Nullable UUID member, String words, String heard, LocalDate on) implements HouseholdEntry {}

    /// The designated officer of the authority was told. @param advised what the officer said to do
    record AllegationTold(Subject household, UUID allegation, String officer, @Nullable String advised, LocalDate on) implements HouseholdEntry {}

    /// The carers were offered somebody to stand by them who has no part in looking into it. @param taken whether they took it
    record CarersSupported(Subject household, UUID allegation, String by, boolean taken, LocalDate on) implements HouseholdEntry {}

    /// What was found. @param outcome one of [#OUTCOMES]   @param review approval is to be reviewed because of it
    record AllegationConcluded(Subject household, UUID allegation, String outcome, boolean review, String words, LocalDate on) implements HouseholdEntry {
        public static final List<String> OUTCOMES = List.of("Substantiated", "Unsubstantiated", "Unfounded", "False", "Malicious");
    }

    /// The home belongs to a constellation of homes that help each other. @param offered the entry of the catalogue that offers it   @param name as it was called then   @param home [#HUB] or [#AROUND]
    record ConstellationJoined(Subject household, UUID offered, String name, String home, LocalDate on) implements HouseholdEntry {
        public static final String HUB = "Hub home", AROUND = "Satellite home";
    }

    record ConstellationLeft(Subject household, UUID joined, @Nullable String why, LocalDate on) implements HouseholdEntry {}

    String GROUP = "Fostering";

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Words.spoken(day);
    }

    private static <E extends HouseholdEntry> Kind<E> kind(String name, Class<E> type, String title, Function<E, List<Detail>> tells) {
        return new Kind<>("fostering." + name, type, title, GROUP, tells);
    }

    List<Kind<?>> KINDS = List.of(
            kind("enquired", Enquired.class, "Enquiry about fostering", e -> List.of(Detail.of("Name", e.name()), Detail.of("For", e.sort()), Detail.of("Heard of it", e.heard()))),
            kind("reached", Reached.class, "Name or address of the household", e -> List.of(Detail.of("Name", e.name()), Detail.of("Address", e.address()), Detail.of("Postcode", e.postcode()), Detail.of("Telephone", e.phone()))),
            kind("worker-named", WorkerNamed.class, "Worker of the household", e -> List.of(Detail.of("Worker", e.worker()), Detail.of("Part", e.part()))),
            kind("worker-ended", WorkerEnded.class, "Worker of the household no longer", e -> List.of(Detail.of("Worker", e.worker()))),
            kind("information-given", InformationGiven.class, "Information about fostering given", e -> List.of(Detail.of("How", e.how()))),
            kind("feedback-given", FeedbackGiven.class, "What the household says of it", e -> List.of(Detail.of("About", e.about()), Detail.of("Received", e.felt()), Detail.of("They say", e.words()))),
            kind("stepped-back", SteppedBack.class, "Enquiry or application not pursued", e -> List.of(Detail.of("Why", e.why()))),
            kind("member-joined", MemberJoined.class, "Somebody of the household", e -> List.of(Detail.of("Name", e.name()), Detail.of("Is", e.role()), Detail.of("Born", day(e.born())))),
            kind("member-left", MemberLeft.class, "Somebody left the household", e -> List.of()),
            kind("checked", Checked.class, "Check refreshed", e -> List.of(Detail.of("Check", e.check()))),
            kind("applied", Applied.class, "Application to foster", e -> List.of()),
            kind("stage-one-informed", StageOneInformed.class, "All information of stage 1 received", e -> List.of()),
            kind("stage-one-decided", StageOneDecided.class, "Stage 1 decided", e -> List.of(Detail.of("Outcome", e.goesOn() ? "Goes on to stage 2" : "Not suitable"), Detail.of("Why", e.why()))),
            kind("recommended", Recommended.class, "Recommendation of the fostering panel", e -> List.of(Detail.of("About", e.about()), Detail.of("Recommends", e.suitable() ? "Suitable" : "Not suitable"), Detail.of("Words", e.words()), Detail.of("Minutes received", day(e.received())))),
            kind("decided", Decided.class, "Decision of the agency decision maker", e -> List.of(Detail.of("Decision", e.outcome()), Detail.of("Terms", e.terms() == null ? null : e.terms().words()), Detail.of("By", e.by()), Detail.of("Why", e.why()))),
            kind("told", Told.class, "Told of the decision", e -> List.of(Detail.of("How", e.how()))),
            kind("representations-made", RepresentationsMade.class, "Representations", e -> List.of(Detail.of("To", e.to()), Detail.of("Words", e.words()))),
            kind("reviewed", Reviewed.class, "Review of approval", e -> List.of(Detail.of("Outcome", e.suitable() ? "Still suitable" : "Not suitable, or not on these terms"), Detail.of("Words", e.words()))),
            kind("visited", Visited.class, "Visit to foster carers", e -> List.of(Detail.of("Announced", e.unannounced() ? "No" : ""), Detail.of("Words", e.words()))),
            kind("standards-met", StandardsMet.class, "Training, support and development standards", e -> List.of()),
            kind("exempted", Exempted.class, "Exemption from the usual fostering limit", e -> List.of(Detail.of("Authority", e.authority()), Detail.of("Children at most", e.children()), Detail.of("Until", day(e.until())), Detail.of("Conditions", e.conditions()))),
            kind("allegation-made", AllegationMade.class, "Allegation", e -> List.of(Detail.of("What is said", e.words()), Detail.of("Heard from", e.heard()))),
            kind("allegation-told", AllegationTold.class, "Designated officer told", e -> List.of(Detail.of("Officer", e.officer()), Detail.of("Advised", e.advised()))),
            kind("carers-supported", CarersSupported.class, "Support offered to the carers", e -> List.of(Detail.of("By", e.by()), Detail.of("Taken", e.taken() ? "Yes" : "No"))),
            kind("allegation-concluded", AllegationConcluded.class, "Allegation dealt with", e -> List.of(Detail.of("Found", e.outcome()), Detail.of("Approval to be reviewed", e.review() ? "Yes" : "No"), Detail.of("Why", e.words()))),
            kind("child-came", ChildCame.class, "A child came to live here", e -> List.of(Detail.of("Agreed", e.agreed()))),
            kind("child-left", ChildLeft.class, "A child lives here no longer", e -> List.of()),
            kind("constellation-joined", ConstellationJoined.class, "Belongs to a constellation", e -> List.of(Detail.of("Constellation", e.name()), Detail.of("As", e.home()))),
            kind("constellation-left", ConstellationLeft.class, "Belongs to a constellation no longer", e -> List.of(Detail.of("Why", e.why()))),
            kind("resigned", Resigned.class, "Resignation", e -> List.of(Detail.of("Why", e.why()))),
            kind("transfer-told", TransferTold.class, "Notice of a transfer", e -> List.of(Detail.of("To or from", e.service()), Detail.of("Leaves", e.leaves() ? "Yes" : "No"))),
            kind("transferred", Transferred.class, "Transfer done", e -> List.of(Detail.of("To or from", e.service()), Detail.of("Leaves", e.leaves() ? "Yes" : "No"))));
}
