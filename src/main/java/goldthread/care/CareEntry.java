package goldthread.care;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.familynetwork.UnderCareOrder;
import goldthread.people.CodeBook;
import goldthread.people.Dictation;
import goldthread.protection.SeenAlone;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be known of a child looked after, and of a care leaver. Codes stand as the 903 writes them (SSDA903 guide).
public sealed interface CareEntry extends Entry {

    /// An episode of care began: a new one on each change of legal status or placement.
    /// @param reason        why it is new: S, L, P, T, B, U
    /// @param legalStatus   C1, C2, V2 ...      @param need N1 to N8
    /// @param placement     U4, K2, P1 ...      @param provider PR0 to PR5
    record EpisodeStarted(Subject child, LocalDate from, @Nullable String reason, @Nullable String legalStatus,
                          @Nullable String need, @Nullable String placement, @Nullable String provider,
                          @Nullable String homePostcode, @Nullable String placementPostcode, @Nullable String urn)
            implements CareEntry, UnderCareOrder {
        /// Full care order, placement order.
        private static final Set<String> ORDERS = Set.of("C2", "E1");

        @Override
        public @Nullable Boolean underCareOrder() {
            return legalStatus == null ? null : ORDERS.contains(legalStatus);
        }

        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// An episode of care ended, or a return said how it would.
    /// @param on     the day; null where a return gives a reason and no day: then the episode is still open
    /// @param reason X1 a new episode follows; E11 to E9 care ended
    /// @param move   why the placement changed: CARPL, CREQB ...
    record EpisodeEnded(Subject child, UUID episode, LocalDate began, @Nullable LocalDate on, @Nullable String reason,
                        @Nullable String move) implements CareEntry, UnderCareOrder {
        /// Who leaves care is under no order any more.
        @Override
        public @Nullable Boolean underCareOrder() {
            return on == null || reason == null || reason.equals("X1") ? null : false;
        }

        @Override
        public LocalDate happened() {
            return on == null ? began : on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// A looked-after review was held. @param part how the child took part: PN0 to PN7
    record Reviewed(Subject child, LocalDate on, @Nullable String part) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// The independent reviewing officer looked between two reviews how the child fares and whether the plan goes on.
    /// @param found what was found   @param said what the child said; null where the child was not spoken with   @param raised what was raised with whom; null where nothing was
    record CheckedMidway(Subject child, LocalDate on, String found, @Nullable String said, @Nullable String raised) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// A practitioner visited children: one entry, however many were seen.
    /// @param seen       those who were seen               @param alone  those who were seen alone
    /// @param bedroom    whether the bedroom was seen; null: not said
    /// @param where      `Home`, `School`, `Family time` ...
    /// @param together   who made it together, where two lead; null where nobody said
    record Visited(List<Subject> children, LocalDate on, String where, List<Subject> seen, List<Subject> alone,
                   @Nullable Boolean bedroom, @Nullable String childsView, @Nullable String observations,
                   @Nullable String analysis, @Nullable String actions, @Nullable List<String> together,
                   @Nullable Boolean dictated) implements CareEntry, SeenAlone {

        @Override
        public List<Subject> seenAlone() {
            return alone;
        }

        public Visited(List<Subject> children, LocalDate on, String where, List<Subject> seen, List<Subject> alone, @Nullable Boolean bedroom, @Nullable String childsView,
                       @Nullable String observations, @Nullable String analysis, @Nullable String actions) {
            this(children, on, where, seen, alone, bedroom, childsView, observations, analysis, actions, null);
        }

        public Visited(List<Subject> children, LocalDate on, String where, List<Subject> seen, List<Subject> alone, @Nullable Boolean bedroom, @Nullable String childsView,
                       @Nullable String observations, @Nullable String analysis, @Nullable String actions, @Nullable List<String> together) {
            this(children, on, where, seen, alone, bedroom, childsView, observations, analysis, actions, together, null);
        }

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return children.stream().map(Tag::child).toList();
        }
    }

    /// A plan for the child was prepared. One kind for both plans.
    /// @param plan [#CARE_PLAN] or [#PLACEMENT_PLAN]
    record PlanPrepared(Subject child, String plan, LocalDate on) implements CareEntry {
        /// Care Planning Regulations 2010, reg 4.
        public static final String CARE_PLAN = "Care plan";
        /// Care Planning Regulations 2010, reg 9.
        public static final String PLACEMENT_PLAN = "Placement plan";

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// The child's health was assessed (Care Planning Regulations 2010, reg 7); the first in a period of care is the
    /// initial assessment, each later one a review.
    record HealthAssessed(Subject child, LocalDate on) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// The child is an unaccompanied asylum-seeking child. @param until day on which that status ends
    record Unaccompanied(Subject child, @Nullable LocalDate until, LocalDate known) implements CareEntry {
        @Override
        public LocalDate happened() {
            return known;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// Health and behaviour over the year to `on` (OC2). Answers as returned: 1, 0 or blank.
    record HealthOverYear(Subject child, LocalDate on, @Nullable String sdqScore, @Nullable String sdqReason,
                          @Nullable String convicted, @Nullable String healthCheck, @Nullable String immunisations,
                          @Nullable String teethCheck, @Nullable String healthAssessment, @Nullable String substanceMisuse,
                          @Nullable String interventionReceived, @Nullable String interventionOffered) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// How a care leaver is doing around a birthday in the year to `on` (OC3).
    record LeaverInTouch(Subject child, LocalDate on, @Nullable String inTouch, @Nullable String activity,
                         @Nullable String accommodation) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// The child was adopted (AD1).
    /// @param decided day of the decision that adoption is in the best interest   @param matched day of the match
    record Adopted(Subject child, @Nullable LocalDate decided, @Nullable LocalDate matched, @Nullable String fosterCarer,
                   @Nullable String adopters, @Nullable String sexOfAdopters, @Nullable String legalStatusOfAdopters,
                   LocalDate known) implements CareEntry {
        @Override
        public LocalDate happened() {
            return known;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// It was decided that the child should be placed for adoption.
    record PlacedForAdoption(Subject child, @Nullable LocalDate on, LocalDate known) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// The child should no longer be placed for adoption. @param reason RD1 to RD4
    record PlacedForAdoptionCeased(Subject child, UUID decision, @Nullable LocalDate on, @Nullable String reason,
                                   LocalDate known) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// The child had been in a permanent arrangement before coming into care (PREV_PERM).
    /// @param date day as returned: unknown parts are written zz
    record PreviouslyPermanent(Subject child, @Nullable String arrangement, @Nullable String authority,
                               @Nullable String date, LocalDate known) implements CareEntry {
        @Override
        public LocalDate happened() {
            return known;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// The child went missing, or was away without authorisation. @param how M or A
    record WentMissing(Subject child, @Nullable LocalDate on, @Nullable String how, LocalDate known) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    record Found(Subject child, UUID missing, LocalDate on) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// The child was offered an independent interview after being missing.
    /// @param missing  the id of the entry that the child went missing
    /// @param declined the child did not want it
    record ReturnInterviewed(Subject child, UUID missing, LocalDate on, boolean declined) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// A court allowed the child to be deprived of liberty.
    record DeprivedOfLiberty(Subject child, LocalDate from) implements CareEntry {
        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    record DeprivationOfLibertyEnded(Subject child, UUID order, LocalDate on) implements CareEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// Whether the girl in care is a mother. @param mother as returned: 1 or 0   @param born the baby's date of birth
    record BecameMother(Subject child, @Nullable String mother, @Nullable LocalDate born, LocalDate known) implements CareEntry {
        @Override
        public LocalDate happened() {
            return born == null ? known : born;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("care.episode-started", EpisodeStarted.class, "Episode of care started", "Placement and legal status",
                    e -> List.of(Detail.of("New because", CodeBook.NEW_EPISODE.say(e.reason())),
                            Detail.of("Legal status", CodeBook.LEGAL_STATUS.say(e.legalStatus())),
                            Detail.of("Need", CodeBook.NEED.say(e.need())), Detail.of("Placement", CodeBook.PLACEMENT.say(e.placement())),
                            Detail.of("Provider", CodeBook.PROVIDER.say(e.provider())))),
            new Kind<>("care.episode-ended", EpisodeEnded.class, "Episode of care ended", "Placement and legal status",
                    e -> List.of(Detail.of("Began", e.began()),
                            Detail.of("Reason", CodeBook.EPISODE_END.say(e.reason())),
                            Detail.of("Why moved", CodeBook.WHY_MOVED.say(e.move())))),
            new Kind<>("care.reviewed", Reviewed.class, "Looked-after review", "Reviews",
                    e -> List.of(Detail.of("Child's part", CodeBook.PART_IN_REVIEW.say(e.part())))),
            new Kind<>("care.checked-midway", CheckedMidway.class, "Check by the reviewing officer between reviews", "Reviews",
                    e -> List.of(Detail.of("Found", e.found()), Detail.of("The child says", e.said()), Detail.of("Raised", e.raised()))),
            new Kind<>("care.visited", Visited.class, "Visit", "Visits",
                    e -> List.of(Detail.of("Where", e.where()), Detail.of("Seen", e.seen().size()),
                            Detail.of("Seen alone", e.alone().size()), Detail.of("Child's view", e.childsView()),
                            Detail.of("Observations", e.observations()), Detail.of("Analysis", e.analysis()),
                            Detail.of("Actions", e.actions()), Detail.of("Made together by", e.together() == null ? null : String.join(", ", e.together())), Dictation.told(e.dictated()))),
            new Kind<>("care.plan-prepared", PlanPrepared.class, "Plan prepared", "Plans",
                    e -> List.of(Detail.of("Plan", e.plan()))),
            new Kind<>("care.health-assessed", HealthAssessed.class, "Health assessment", "Health", e -> List.of()),
            new Kind<>("care.unaccompanied", Unaccompanied.class, "Unaccompanied asylum-seeking child",
                    "Placement and legal status", e -> List.of(Detail.of("Until", e.until()))),
            new Kind<>("care.health-over-year", HealthOverYear.class, "Health over the year", "Health",
                    e -> List.of(Detail.of("Strengths and difficulties score", e.sdqScore()),
                            Detail.of("No score because", CodeBook.NO_SDQ.say(e.sdqReason())), Detail.of("Health assessment", yesOrNo(e.healthAssessment())),
                            Detail.of("Health check", yesOrNo(e.healthCheck())), Detail.of("Dental check", yesOrNo(e.teethCheck())),
                            Detail.of("Immunisations", yesOrNo(e.immunisations())), Detail.of("Convicted", yesOrNo(e.convicted())),
                            Detail.of("Substance misuse", yesOrNo(e.substanceMisuse())))),
            new Kind<>("care.leaver-in-touch", LeaverInTouch.class, "Care leaver in touch", "Leaving care",
                    e -> List.of(Detail.of("In touch", CodeBook.IN_TOUCH.say(e.inTouch())), Detail.of("Activity", CodeBook.ACTIVITY.say(e.activity())),
                            Detail.of("Accommodation", CodeBook.ACCOMMODATION.say(e.accommodation())))),
            new Kind<>("care.adopted", Adopted.class, "Adoption", "Adoption",
                    e -> List.of(Detail.of("Decided", e.decided()), Detail.of("Matched", e.matched()))),
            new Kind<>("care.placed-for-adoption", PlacedForAdoption.class, "Should be placed for adoption", "Adoption",
                    e -> List.of()),
            new Kind<>("care.placed-for-adoption-ceased", PlacedForAdoptionCeased.class, "No longer to be placed for adoption",
                    "Adoption", e -> List.of(Detail.of("Reason", CodeBook.ADOPTION_CEASED.say(e.reason())))),
            new Kind<>("care.previously-permanent", PreviouslyPermanent.class, "Earlier permanent arrangement", "Adoption",
                    e -> List.of(Detail.of("Arrangement", CodeBook.EARLIER_PERMANENCE.say(e.arrangement())), Detail.of("Authority", e.authority()),
                            Detail.of("Date", e.date()))),
            new Kind<>("care.went-missing", WentMissing.class, "Missing or away", "Missing",
                    e -> List.of(Detail.of("How", CodeBook.MISSING.say(e.how())))),
            new Kind<>("care.found", Found.class, "Found or returned", "Missing", e -> List.of()),
            new Kind<>("care.return-interviewed", ReturnInterviewed.class, "Return home interview", "Missing",
                    e -> List.of(Detail.of("Interview", e.declined() ? "Offered, and declined by the child" : "Held"))),
            new Kind<>("care.deprived-of-liberty", DeprivedOfLiberty.class, "Deprivation of liberty order", "Court", e -> List.of()),
            new Kind<>("care.deprivation-of-liberty-ended", DeprivationOfLibertyEnded.class, "Deprivation of liberty ended",
                    "Court", e -> List.of()),
            new Kind<>("care.became-mother", BecameMother.class, "A mother, or not", "Family and network",
                    e -> List.of(Detail.of("A child of her own", yesOrNo(e.mother())), Detail.of("Baby born", e.born()))));

    /// The 903 writes 1 for yes and 0 for no.
    private static String yesOrNo(@Nullable String code) {
        return switch (code) {
            case null -> "";
            case "1" -> "Yes";
            case "0" -> "No";
            default -> code;
        };
    }
}
