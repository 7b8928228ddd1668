package goldthread.protection.conference;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.app.Rooms;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Shared;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.protectionteam.TeamEntry;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConferringTest {
    private static final Law LAW = Law.national(Casebook.HOLDER);
    private static final UUID DAVID = UUID.randomUUID(), DANA = UUID.randomUUID();
    private final Casebook casebook = new Casebook();
    private final Subject brother = Subject.unheardOf();
    private final Map<Subject, List<Line>> others = new HashMap<>();
    private final Records records = subject -> new Timeline(subject, others.getOrDefault(subject, List.of()));
    private final UUID referral = casebook.told(new Referred(casebook.child, on("2026-02-20"), "6", null, on("2026-02-20")));
    private final UUID enquiry = casebook.told(new EnquiryStarted(casebook.child, referral, on("2026-03-02"), null, null, on("2026-03-02")));

    @Test
    void enough_agencies_come_or_it_is_written_why_it_goes_on_and_who_decided_that() {
        assertThat(quorate(held(List.of("Children's social care", "Police", "Health"), null, null))).isNull();
        assertThat(quorate(held(List.of("Children's social care", "Police"), null, null))).startsWith("Only Police came beside social care, and 2 agencies are asked for");
        assertThat(quorate(held(List.of("Children's social care"), null, null))).startsWith("Nobody came");
        assertThat(quorate(held(List.of("Police"), "Waiting over Easter is less safe", null))).as("nobody named").isNotNull();
        assertThat(quorate(held(List.of("Police"), "Waiting over Easter is less safe", "David Adeyemi"))).isNull();
    }

    @Test
    void where_the_authority_chose_an_independent_chair_nobody_with_a_part_in_the_case_chairs() {
        assertThat(chaired(PracticeSet.INDEPENDENT, DAVID)).isNull();
        assertThat(chaired(PracticeSet.LEAD, DAVID)).startsWith("Conferences of this authority are chaired by an independent chair");
        casebook.told(new Allocated(List.of(casebook.child), DAVID, "David Adeyemi", "supervisor", on("2026-03-01"), null));
        assertThat(chaired(PracticeSet.INDEPENDENT, DAVID)).contains("is no independent chair");
    }

    @Test
    void where_it_chose_the_lead_practitioner_the_one_who_is_named_chairs_from_the_day_that_was_set() {
        told(TeamEntry.REGISTRY, new PracticeSet(PracticeSet.LEAD, true, "Partnership board", on("2026-03-20")));
        assertThat(chaired(PracticeSet.LEAD, DANA)).contains("No lead child protection practitioner is named");
        casebook.told(new LeadsNamed(List.of(casebook.child), DANA, "Dana Reid", null, null, List.of(), List.of(), null, null, null, null, on("2026-03-02")));
        assertThat(chaired(PracticeSet.LEAD, DANA)).isNull();
        assertThat(chaired(PracticeSet.LEAD, DAVID)).startsWith("Dana Reid is the lead child protection practitioner, and chairs here");
        assertThat(chaired(PracticeSet.INDEPENDENT, DAVID)).startsWith("Conferences of this authority are chaired by the lead");
        var otherwise = new Conferred(List.of(casebook.child), null, ConferenceEntry.INITIAL, new Attendance(PracticeSet.INDEPENDENT, DAVID, "David Adeyemi", List.of(), List.of(), List.of(), null, null,
                "Dana is ill", "Helen Marsh"), views(), outcome(), on("2026-03-20"));
        assertThat(Conferring.chaired(otherwise, casebook.timeline(), LAW, records)).as("authorised by somebody named").isEmpty();
    }

    @Test
    void one_conference_for_brothers_writes_what_returns_ask_of_each_with_his_own_referral_and_enquiry() {
        var his = told(brother, new Referred(brother, on("2026-02-20"), "6", null, on("2026-02-20")));
        var held = both(ConferenceEntry.INITIAL, List.of(casebook.child), "NEG");
        assertThat(held.tags()).hasSize(2);
        assertThat(Conferring.placed(held, casebook.timeline(), LAW, records)).isEmpty();
        assertThat(Conferring.beside(held, null, casebook.timeline(), records)).containsExactly(new ConferenceHeld(casebook.child, referral, enquiry, on("2026-03-20")),
                new PlanStarted(casebook.child, referral, on("2026-03-20"), "NEG", "NEG", null, on("2026-03-20")), new ConferenceHeld(brother, his, null, on("2026-03-20")));
    }

    @Test
    void a_brother_without_a_referral_is_named_in_the_refusal() {
        assertThat(Conferring.placed(both(ConferenceEntry.INITIAL, List.of(), null), casebook.timeline(), LAW, records)).get().extracting(Refusal::sentence).asString().contains("has no referral that goes on");
        assertThat(Conferring.placed(both(ConferenceEntry.REVIEW, List.of(), null), casebook.timeline(), LAW, records)).get().extracting(Refusal::sentence).asString().contains("has no child protection plan to review");
    }

    @Test
    void a_review_goes_on_with_the_plan_changes_its_category_or_ends_it() {
        var plan = casebook.told(new PlanStarted(casebook.child, referral, on("2026-03-20"), "NEG", null, null, on("2026-03-20")));
        assertThat(Conferring.placed(one(ConferenceEntry.INITIAL, List.of(casebook.child), "NEG"), casebook.timeline(), LAW, records)).get().extracting(Refusal::sentence).asString().contains("record a review conference");
        var reviewed = new PlanReviewed(casebook.child, referral, plan, on("2026-03-20"));
        assertThat(Conferring.beside(one(ConferenceEntry.REVIEW, List.of(casebook.child), "NEG"), null, casebook.timeline(), records)).containsExactly(reviewed);
        assertThat(Conferring.beside(one(ConferenceEntry.REVIEW, List.of(casebook.child), "EMO"), null, casebook.timeline(), records)).containsExactly(reviewed,
                new CategoryChanged(casebook.child, referral, plan, "EMO", on("2026-03-20")));
        assertThat(Conferring.beside(one(ConferenceEntry.REVIEW, List.of(), null), null, casebook.timeline(), records)).containsExactly(reviewed, new PlanEnded(casebook.child, referral, plan, on("2026-03-20")));
    }

    /// By the day in England on which it was decided; where the harm is recorded on the same day too, once.
    @ParameterizedTest
    @CsvSource({"2026-04-01T10:00:00Z, 2026-04-08", "2026-06-30T23:30:00Z, 2026-07-06", "2028-02-28T23:59:00Z, 2028-03-02"})
    void a_strategy_discussion_that_the_front_door_decided_on_is_held_in_three_working_days(String at, String last) {
        var decided = new ContactDecided(Subject.unheardOf(), Instant.parse(at), goldthread.frontdoor.ContactEntry.Outcome.STRATEGY, List.of(new Placed(1, casebook.child, false)), List.of(), null, null, null, null, "He has marks");
        casebook.told(decided);
        assertThat(casebook.duties(last, "T-B01b")).containsExactly("T-B01b by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), "T-B01b")).containsExactly("T-B01b by " + last + ": Late");
        casebook.told(new HarmSuspected(List.of(casebook.child), "Marks", "Education", decided.happened()));
        assertThat(casebook.duties(last, "T-B01b")).as("once").containsExactly("T-B01b by " + last + ": Due");
        casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on(last)));
        assertThat(casebook.duties(last, "T-B01b")).containsExactly("T-B01b by " + last + ": Met");
    }

    /// The decision stands on the contact too: no list of what is late has it a second time.
    @Test
    void the_contact_itself_is_owed_no_strategy_discussion() {
        var contact = new Casebook();
        contact.told(new ContactDecided(contact.child, Instant.parse("2026-04-01T10:00:00Z"), goldthread.frontdoor.ContactEntry.Outcome.STRATEGY, List.of(new Placed(1, casebook.child, false)), List.of(), null, null, null, null, "He has marks"));
        assertThat(contact.duties("2026-04-20", "T-B01b")).isEmpty();
    }

    /// Whoever closed it decided that nothing more is done; the discussion is asked for as long as a referral goes on.
    @Test
    void a_strategy_discussion_is_owed_no_more_once_the_referral_is_closed() {
        casebook.told(new HarmSuspected(List.of(casebook.child), "A bruise", "Education", on("2026-04-01")));
        casebook.told(new goldthread.familyhelp.FamilyHelpEntry.Closed(casebook.child, referral, on("2026-04-02"), "RC1", on("2026-04-02")));
        assertThat(casebook.duties("2026-04-20", "T-B01b")).singleElement().asString().endsWith("Not needed (the referral was closed)");
        casebook.told(new Referred(casebook.child, on("2026-04-03"), "6", null, on("2026-04-03")));
        casebook.told(new HarmSuspected(List.of(casebook.child), "Another bruise", "Education", on("2026-04-03")));
        assertThat(casebook.duties("2026-04-03", "T-B01b")).hasSize(2).anySatisfy(each -> assertThat(each).endsWith("Due"));
    }

    @Test
    void a_contact_that_is_decided_otherwise_asks_for_none() {
        casebook.told(new ContactDecided(Subject.unheardOf(), Instant.parse("2026-04-01T10:00:00Z"), goldthread.frontdoor.ContactEntry.Outcome.ASSESSMENT, List.of(new Placed(1, casebook.child, false)), List.of(), null, null, null, null, "Marks"));
        assertThat(casebook.duties("2026-04-10", "T-B01b")).isEmpty();
    }

    @Test
    void a_conference_that_was_cancelled_is_held_again_and_the_fifteen_days_go_on() {
        var first = called("2026-03-20", null);
        assertThat(casebook.duties("2026-03-10", "T-B05a")).containsExactly("T-B05a by 2026-03-17: Due");
        casebook.told(new ConferenceCancelled(List.of(casebook.child), first, "Too few agencies came", "Helen Marsh", on("2026-03-17")));
        var second = called("2026-03-30", null);
        casebook.told(new Shared(List.of(casebook.child), ConferenceEntry.REPORT, second, "Education", List.of("Parents"), null, on("2026-03-26")));
        assertThat(Conferences.open(casebook.timeline())).extracting(fact -> fact.id()).containsExactly(second);
        casebook.told(new ConferenceHeld(casebook.child, referral, enquiry, on("2026-03-30")));
        assertThat(casebook.duties("2026-03-31", "T-B03", "T-B05a")).containsExactly("T-B05a by 2026-03-17: Not needed (the conference was cancelled)", "T-B03 by 2026-03-23: Met late",
                "T-B05a by 2026-03-25: Met late");
    }

    /// Counted back over Easter (3 and 6 April 2026), over New Year, over the leap day: three working days for an initial conference, five for a review.
    @ParameterizedTest
    @CsvSource({"2026-04-08, 2026-04-01, 2026-03-30", "2027-01-04, 2026-12-29, 2026-12-23", "2024-03-04, 2024-02-28, 2024-02-26"})
    void reports_reach_the_family_so_many_working_days_before(String planned, String initial, String review) {
        called(planned, null);
        casebook.told(new ConferenceCalled(List.of(casebook.child), ConferenceEntry.REVIEW, on(planned), List.of("Police"), List.of(), null, on("2026-03-05")));
        assertThat(casebook.duties(initial, "T-B05a")).containsExactly("T-B05a by " + initial + ": Due");
        assertThat(casebook.duties(on(initial).plusDays(1).toString(), "T-B05a")).containsExactly("T-B05a by " + initial + ": Late");
        assertThat(casebook.duties(review, "T-B05b")).containsExactly("T-B05b by " + review + ": Due");
        assertThat(casebook.duties(on(review).plusDays(1).toString(), "T-B05b")).containsExactly("T-B05b by " + review + ": Late");
    }

    /// Over Easter and the early May holiday (3 and 6 April, 4 May 2026), over New Year, over the leap day.
    @ParameterizedTest
    @CsvSource({"2026-04-02,2026-04-07,2026-05-05", "2026-12-31,2027-01-04,2027-01-29", "2024-02-28,2024-02-29,2024-03-27"})
    void decisions_go_out_in_one_working_day_and_minutes_in_twenty(String held, String decisions, String minutes) {
        casebook.told(new Conferred(List.of(casebook.child), null, ConferenceEntry.REVIEW, attendance(PracticeSet.INDEPENDENT, DAVID, List.of(), null, null), views(), outcome(), on(held)));
        assertThat(casebook.duties(held, "T-B06a", "T-B06b")).containsExactly("T-B06a by " + decisions + ": Due", "T-B06b by " + minutes + ": Due");
    }

    @Test
    void the_outcome_of_an_enquiry_is_shared_in_five_working_days() {
        var concluded = casebook.told(new EnquiryConcluded(casebook.child, referral, enquiry, "Concerns not confirmed", null, on("2026-03-30")));
        assertThat(casebook.duties("2026-04-08", "T-B04")).as("over Easter").containsExactly("T-B04 by 2026-04-08: Due");
        casebook.told(new Shared(List.of(casebook.child), ConferenceEntry.OUTCOME, concluded, null, List.of("Parents"), null, on("2026-04-09")));
        assertThat(casebook.duties("2026-04-09", "T-B04")).containsExactly("T-B04 by 2026-04-08: Met late");
    }

    @Test
    void a_child_who_moved_in_on_a_plan_has_a_conference_in_fifteen_working_days_of_being_told() {
        called("2026-03-20", "2026-03-02");
        assertThat(casebook.duties("2026-03-10", "T-B13")).containsExactly("T-B13 by 2026-03-23: Due");
        casebook.told(new Conferred(List.of(casebook.child), null, ConferenceEntry.TRANSFER, attendance(PracticeSet.INDEPENDENT, DAVID, List.of(), null, null), views(), outcome(), on("2026-03-20")));
        assertThat(casebook.duties("2026-03-24", "T-B13")).containsExactly("T-B13 by 2026-03-23: Met");
    }

    @Test
    void a_plan_without_named_leads_or_core_group_is_an_alert_until_they_are_named() {
        casebook.told(one(ConferenceEntry.INITIAL, List.of(casebook.child), "NEG"));
        assertThat(casebook.duties("2026-03-20", "T-B07")).containsExactly("T-B07 by 2026-03-20: Alert");
        casebook.told(new LeadsNamed(List.of(casebook.child), DANA, "Dana Reid", null, null, List.of(), List.of(), null, null, null, null, on("2026-03-23")));
        assertThat(casebook.duties("2026-03-24", "T-B07")).containsExactly("T-B07 by 2026-03-20: Not needed (leads and core group are named)");
    }

    @Test
    void what_was_authorised_against_a_rule_is_counted() {
        casebook.told(held(List.of("Police"), "Waiting is less safe", "David Adeyemi"));
        casebook.told(new LeadsNamed(List.of(casebook.child), DANA, "Dana Reid", null, null, List.of(), List.of(), null, null, "Eight years of it", "Helen Marsh", on("2026-03-02")));
        assertThat(Conferences.authorised(casebook.timeline())).extracting(row -> row.rule() + " " + row.by()).containsExactly("T-B25a Helen Marsh", "T-B27 David Adeyemi");
    }

    private UUID called(String day, @Nullable String told) {
        return casebook.told(new ConferenceCalled(List.of(casebook.child), told == null ? ConferenceEntry.INITIAL : ConferenceEntry.TRANSFER, on(day), List.of("Police"), List.of(), told == null ? null : on(told), on("2026-03-05")));
    }

    private static Attendance attendance(String model, UUID chair, List<String> came, @Nullable String goesOn, @Nullable String by) {
        return new Attendance(model, chair, chair.equals(DAVID) ? "David Adeyemi" : "Dana Reid", came, List.of(), List.of(), goesOn, by, null, null);
    }

    private static Views views() {
        return new Views(null, null, null, null);
    }

    private static Outcome outcome() {
        return new Outcome(List.of(), null, null, List.of("Parents"), null, null, List.of(), null);
    }

    private Conferred held(List<String> came, @Nullable String goesOn, @Nullable String by) {
        return new Conferred(List.of(casebook.child), null, ConferenceEntry.INITIAL, attendance(PracticeSet.INDEPENDENT, DAVID, came, goesOn, by), views(), outcome(), on("2026-03-20"));
    }

    private Conferred one(String what, List<Subject> planned, @Nullable String category) {
        return new Conferred(List.of(casebook.child), null, what, attendance(PracticeSet.INDEPENDENT, DAVID, List.of("Police", "Health"), null, null), views(),
                new Outcome(planned, category, null, List.of("Parents"), null, null, List.of(), null), on("2026-03-20"));
    }

    private Conferred both(String what, List<Subject> planned, @Nullable String category) {
        return new Conferred(List.of(casebook.child, brother), null, what, attendance(PracticeSet.INDEPENDENT, DAVID, List.of("Police", "Health"), null, null), views(),
                new Outcome(planned, category, null, List.of("Parents"), null, null, List.of(), null), on("2026-03-20"));
    }

    private @Nullable String quorate(Conferred held) {
        return Conferring.quorate(held, casebook.timeline(), LAW, records).map(Refusal::sentence).orElse(null);
    }

    private @Nullable String chaired(String model, UUID chair) {
        return Conferring.chaired(new Conferred(List.of(casebook.child), null, ConferenceEntry.INITIAL, attendance(model, chair, List.of(), null, null), views(), outcome(), on("2026-03-20")),
                casebook.timeline(), LAW, records).map(Refusal::sentence).orElse(null);
    }

    private UUID told(Subject subject, Entry entry) {
        var lines = others.computeIfAbsent(subject, any -> new ArrayList<>());
        var id = UUID.randomUUID();
        lines.add(new Line(new Envelope(lines.size() + 1, id, Casebook.HOLDER, Rooms.kinds().of(entry).name(), entry.happened(), Instant.EPOCH, UUID.randomUUID(), null, "page"), entry));
        return id;
    }
}
