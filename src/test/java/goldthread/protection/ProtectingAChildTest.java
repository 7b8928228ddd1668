package goldthread.protection;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.CoreGroupHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import goldthread.workforce.StaffEntry.Joined;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProtectingAChildTest {
    private static final UUID DANA = new UUID(9, 1);
    final Casebook casebook = new Casebook();
    final UUID referral = casebook.told(new Referred(casebook.child, on("2026-02-27"), "6", null, on("2026-02-27")));

    @Test
    void a_conference_is_owed_within_fifteen_working_days_of_the_enquiry() {
        var enquiry = enquiry("2026-03-02", null);
        assertThat(casebook.duties("2026-03-02", "T-B03")).containsExactly("T-B03 by 2026-03-23: Due");

        casebook.told(new ConferenceHeld(casebook.child, referral, enquiry, on("2026-03-24")));
        assertThat(casebook.duties("2026-03-25", "T-B03")).containsExactly("T-B03 by 2026-03-23: Met late");
    }

    @Test
    void the_fifteen_days_are_counted_from_the_strategy_discussion_at_which_the_enquiry_was_begun() {
        casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Police"), StrategyDiscussed.NO_ENQUIRY, null, on("2026-02-27")));
        casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on("2026-03-02")));
        enquiry("2026-03-04", null);
        casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Police"), StrategyDiscussed.ENQUIRY, null, on("2026-03-06")));
        assertThat(casebook.duties("2026-03-04", "T-B03")).containsExactly("T-B03 by 2026-03-23: Due");
    }

    /// What came of it decides: only harm that is likely to go on leads to a conference.
    @ParameterizedTest
    @CsvSource({"Concerns not confirmed, 2026-03-20, Not needed (the enquiry was concluded without a conference)", "'Confirmed, harm not likely to go on', 2026-03-23, Not needed (the enquiry was concluded without a conference)",
            "Concerns not confirmed, 2026-03-24, Missed (the enquiry was concluded without a conference)", "'Confirmed, harm likely: conference', 2026-03-20, Late"})
    void an_enquiry_that_is_concluded_without_a_conference_owes_none_and_goes_on_no_more(String outcome, String day, String state) {
        var enquiry = enquiry("2026-03-02", null);
        casebook.told(new EnquiryConcluded(casebook.child, referral, enquiry, outcome, null, on(day)));
        assertThat(casebook.duties("2026-04-10", "T-B03")).containsExactly("T-B03 by 2026-03-23: " + state);
        assertThat(Protection.protection(casebook.timeline()).map(PlanNow::enquiry).isPresent()).as("an enquiry goes on").isEqualTo(outcome.contains("conference"));
        assertThat(casebook.duties("2026-04-10", "T-B02b")).as("that the child was not seen alone stays to be seen").singleElement().asString().doesNotContain("Not needed");
    }

    @Test
    void who_concludes_an_enquiry_is_asked_whether_the_child_was_seen_alone() {
        var enquiry = enquiry("2026-03-02", null);
        var done = new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, "Nothing found", on("2026-03-20"), null, null, DANA, "Dana Reid");
        casebook.told(visit("2026-03-01", casebook.child));
        casebook.told(visit("2026-03-05", null));
        assertThat(doubts(done)).singleElement().asString().startsWith("No visit is recorded since the enquiry began at which the child was seen alone");
        casebook.told(visit("2026-03-20", casebook.child));
        assertThat(doubts(done)).isEmpty();
    }

    @Test
    void who_decided_on_the_threshold_is_named_and_is_the_lead_where_that_was_agreed() {
        var enquiry = enquiry("2026-03-02", null);
        casebook.told(visit("2026-03-05", casebook.child));
        assertThat(doubts(new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, "Nothing found", on("2026-03-20")))).containsExactly("It is not written who decided whether the threshold of significant harm is met.");
        casebook.told(new EnquiryEntry.LeadsNamed(List.of(casebook.child), DANA, "Dana Reid", null, null, List.of(LeadsRecordings.THRESHOLD), List.of(), null, null, null, null, on("2026-03-02")));
        assertThat(doubts(new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, "Nothing found", on("2026-03-20"), null, null, new UUID(9, 9), "Leon Park"))).singleElement().asString().startsWith("The lead child protection practitioner decides");
        assertThat(doubts(new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, "Nothing found", on("2026-03-20"), null, null, DANA, "Dana Reid"))).isEmpty();
        var none = new Casebook();
        none.told(new Joined(none.child, "Leon Park", null, null, "Help", "family-help", on("2020-01-01"), List.of(), List.of()));
        var by = new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, "Nothing found", on("2026-03-20"), null, null, none.child.id(), "Leon Park");
        assertThat(LeadingAnEnquiry.decidedBy(by, subject -> subject.equals(none.child) ? none.timeline() : casebook.timeline())).get().extracting(Refusal::sentence).asString().startsWith("Leon Park is not recorded as a social worker");
    }

    /// It is concluded once; what is wrong of it is corrected.
    @Test
    void an_enquiry_that_is_concluded_is_not_first_among_those_to_conclude() {
        var first = enquiry("2026-03-02", null);
        casebook.told(new EnquiryConcluded(casebook.child, referral, first, EnquiryConcluded.NOT_CONFIRMED, null, on("2026-03-10")));
        var conclude = ProtectionRecordings.ALL.stream().filter(each -> each.kind().equals("protection.enquiry-concluded")).findFirst().orElseThrow();
        assertThat(conclude.given(casebook.timeline(), Records.NONE, on("2026-04-01")).over()).as("nothing is left to conclude").isTrue();
        var second = enquiry("2026-04-01", null);
        var given = conclude.given(casebook.timeline(), Records.NONE, on("2026-04-02"));
        assertThat(given.over()).isFalse();
        assertThat(given.settled()).containsEntry("enquiry", second.toString());
    }

    @Test
    void what_is_done_tells_the_edition_of_the_standards_that_stood_on_its_day() {
        assertThat(Standards.edition(on("2023-12-14"))).isEqualTo("Working Together 2018");
        assertThat(Standards.edition(on("2023-12-15"))).isEqualTo("Working Together 2023");
        var kinds = goldthread.app.Rooms.kinds();
        assertThat(kinds.tell(new ConferenceHeld(casebook.child, referral, null, on("2023-12-14")))).anySatisfy(detail -> assertThat(detail.label() + ": " + detail.value()).isEqualTo("Made under: Working Together 2018"));
        assertThat(kinds.tell(new PlanStarted(casebook.child, referral, on("2023-12-15"), "NEG", null, null, on("2023-12-15")))).anySatisfy(detail -> assertThat(detail.label() + ": " + detail.value()).isEqualTo("Made under: Working Together 2023"));
    }

    private List<String> doubts(EnquiryConcluded done) {
        return ProtectionRecordings.ALL.stream().filter(each -> each.kind().equals("protection.enquiry-concluded")).findFirst().orElseThrow().unusual(done, casebook.timeline());
    }

    private Visited visit(String day, @Nullable Subject alone) {
        return new Visited(List.of(casebook.child), on(day), "Home", List.of(casebook.child), alone == null ? List.of() : List.of(alone), null, null, null, null, null);
    }

    @Test
    void a_discussion_that_decided_on_an_enquiry_counts_also_where_nobody_wrote_down_that_it_began() {
        var first = casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on("2026-03-02")));
        assertThat(casebook.duties("2026-03-03", "T-B03")).containsExactly("T-B03 by 2026-03-23: Due");
        casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on("2026-03-06")));
        assertThat(casebook.duties("2026-03-06", "T-B03")).containsExactly("T-B03 by 2026-03-23: Not needed (a later strategy discussion decided)", "T-B03 by 2026-03-27: Due");
        enquiry("2026-03-09", null);
        assertThat(casebook.duties("2026-03-09", "T-B03")).as("the enquiry goes on by the last of them, once").containsExactly("T-B03 by 2026-03-27: Due");
        assertThat(first).isNotNull();
    }

    @Test
    void no_conference_is_needed_where_the_enquiry_says_so() {
        enquiry("2026-03-02", true);
        assertThat(casebook.duties("2026-06-02", "T-B03")).containsExactly("T-B03 by 2026-03-23: Not needed (a conference was not required)");
    }

    @Test
    void the_last_enquiry_counts_where_there_are_several() {
        enquiry("2026-03-02", null);
        enquiry("2026-03-12", false);
        assertThat(casebook.duties("2026-03-24", "T-B03")).containsExactly(
                "T-B03 by 2026-03-23: Not needed (a later enquiry took over)", "T-B03 by 2026-04-02: Due");
    }

    @Test
    void reviews_come_three_months_after_the_conference_then_every_six_until_the_review_that_ends_the_plan() {
        casebook.told(new ConferenceHeld(casebook.child, referral, null, on("2026-03-20")));
        var plan = plan("2026-03-20");
        review(plan, "2026-06-18");
        review(plan, "2026-12-18");
        casebook.told(new PlanEnded(casebook.child, referral, plan, on("2026-12-18")));

        assertThat(casebook.duties("2027-02-01", "T-B10a", "T-B11a")).containsExactly("T-B10a by 2026-06-20: Met", "T-B11a by 2026-12-18: Met");
    }

    @Test
    void core_groups_meet_within_ten_working_days_and_then_as_the_authority_sets() {
        var plan = plan("2026-03-02");
        casebook.told(new CoreGroupHeld(casebook.child, referral, plan, on("2026-03-13")));

        assertThat(casebook.duties("2026-03-14", "T-B08", "T-B09a")).containsExactly("T-B08 by 2026-03-16: Met", "T-B09a by 2026-04-24: Due");
        assertThat(casebook.duties()).filteredOn(duty -> duty.rule().equals("T-B09a")).singleElement()
                .satisfies(duty -> assertThat(duty.mark()).isEqualTo("usual value, not law"));
    }

    @Test
    void a_plan_open_for_two_years_is_an_alert_with_warnings_before_it() {
        plan("2024-03-01");
        assertThat(casebook.duties("2026-02-28", "T-B15a", "T-B15b", "T-B15c")).containsExactly(
                "T-B15b by 2025-06-01: Alert", "T-B15c by 2025-09-01: Alert", "T-B15a by 2026-03-01: Due");
        assertThat(casebook.duties("2026-03-01", "T-B15a")).containsExactly("T-B15a by 2026-03-01: Alert");
    }

    @Test
    void a_second_plan_is_an_alert_until_it_ends() {
        var first = plan("2024-03-01");
        casebook.told(new PlanEnded(casebook.child, referral, first, on("2025-01-10")));
        var second = plan("2026-03-02");
        assertThat(casebook.duties()).filteredOn(duty -> duty.rule().equals("T-B16")).singleElement()
                .satisfies(duty -> assertThat(duty.what()).isEqualTo("Second or later child protection plan, within 2 years of the last"));

        casebook.told(new PlanEnded(casebook.child, referral, second, on("2026-09-01")));
        assertThat(casebook.duties("2026-09-02", "T-B16")).containsExactly("T-B16 by 2026-03-02: Not needed (the plan ended)");
    }

    @Test
    void a_child_on_a_plan_is_visited_every_ten_working_days_and_seen_alone_in_an_enquiry() {
        enquiry("2026-03-02", null);
        plan("2026-03-20");
        casebook.told(new goldthread.care.CareEntry.Visited(List.of(casebook.child), on("2026-03-09"), "School", List.of(casebook.child),
                List.of(casebook.child), null, null, null, null, null));

        assertThat(casebook.duties("2026-03-23", "T-B02b", "T-B12a")).containsExactly("T-B02b by 2026-03-09: Met", "T-B12a by 2026-04-07: Due");
    }

    @Test
    void what_was_owed_ends_when_the_episode_is_closed() {
        enquiry("2026-03-02", null);
        casebook.told(new Closed(casebook.child, referral, on("2026-03-10"), "RC8", on("2026-03-10")));
        assertThat(casebook.duties("2026-04-10", "T-B03")).containsExactly("T-B03 by 2026-03-23: Not needed (the episode of need was closed)");
    }

    private UUID enquiry(String day, Boolean notRequired) {
        return casebook.told(new EnquiryStarted(casebook.child, referral, on(day), null, notRequired, on(day)));
    }

    private UUID plan(String day) {
        return casebook.told(new PlanStarted(casebook.child, referral, on(day), "NEG", "NEG", "0", on(day)));
    }

    private void review(UUID plan, String day) {
        casebook.told(new PlanReviewed(casebook.child, referral, plan, on(day)));
    }
}
