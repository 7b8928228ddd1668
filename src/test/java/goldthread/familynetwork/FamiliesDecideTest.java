package goldthread.familynetwork;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.OrderEnded;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PartFollowed;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.FamilyNetworkEntry.PlanReviewed;
import goldthread.familynetwork.FamilyNetworkEntry.Promised;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.familynetwork.FamilyNetworkEntry.PlanAnswered;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.recording.Refusal;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FamiliesDecideTest {
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child, Subject.unheardOf());

    @Test
    void whoever_accepts_is_owed_a_meeting_within_the_usual_six_weeks() {
        var offer = offered("2026-03-02");
        answered(offer, "Maria", OfferAnswered.DECLINED, "2026-03-04");
        assertThat(casebook.duties("2026-03-05", "T-C04b")).isEmpty();
        answered(offer, "Joel", OfferAnswered.ACCEPTED, "2026-03-06");
        answered(offer, "Noor", OfferAnswered.ACCEPTED, "2026-03-09");
        assertThat(casebook.duties("2026-04-17", "T-C04b")).containsExactly("T-C04b by 2026-04-17: Due");
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2026-04-18")));
        assertThat(casebook.duties("2026-04-18", "T-C04b")).containsExactly("T-C04b by 2026-04-17: Met late");
    }

    /// What rose, when, the tenth working day and the day after: over Easter, Christmas, a leap day, and not for what rises less.
    @ParameterizedTest
    @CsvSource({"strategy, 2026-03-26, 2026-04-13", "enquiry, 2026-12-17, 2027-01-05", "SECTION_17, 2028-02-18, 2028-03-03", "PROTECTION, 2026-05-18, 2026-06-02"})
    void once_risk_has_risen_a_meeting_is_offered_within_ten_working_days(String what, String day, String last) {
        risen(what, day);
        assertThat(casebook.duties(last, "T-C19")).containsExactly("T-C19 by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), "T-C19")).containsExactly("T-C19 by " + last + ": Late");
        risen("enquiry", on(day).plusDays(2).toString());
        assertThat(casebook.duties(last, "T-C19")).as("what rises next asks for no second offer").hasSize(1);
        offered(last);
        assertThat(casebook.duties(last, "T-C19")).containsExactly("T-C19 by " + last + ": Met");
    }

    @Test
    void no_early_offer_is_owed_where_one_stands_where_a_manager_decided_against_it_or_where_help_goes_down() {
        offered("2026-03-02");
        risen("strategy", "2026-03-09");
        assertThat(casebook.duties("2026-03-10", "T-C19")).isEmpty();
        var down = new Casebook();
        down.told(new LevelChanged(List.of(down.child), Level.EARLY_HELP, "Better", "Helen Marsh", null, true, null, on("2026-03-02")));
        assertThat(down.duties("2026-03-10", "T-C19")).isEmpty();
        var excused = new Casebook();
        excused.told(new StrategyDiscussed(excused.child, new UUID(0, 9), List.of("Police"), StrategyDiscussed.ENQUIRY, null, on("2026-03-02"), null));
        assertThat(EarlyOffer.waiting(excused.timeline(), on("2026-03-03"))).isPresent();
        excused.told(new MeetingExempted(List.of(excused.child), MeetingExempted.OFFER, "Threats", "Jo Adeyemi", on("2026-03-04")));
        assertThat(excused.duties("2026-03-05", "T-C19")).containsExactly("T-C19 by 2026-03-16: Not needed (a manager decided that offering a meeting is not in the child's interests)");
        assertThat(EarlyOffer.waiting(excused.timeline(), on("2026-03-05"))).isEmpty();
    }

    @Test
    void a_child_who_turns_18_or_whose_help_ended_is_owed_no_early_offer() {
        casebook.told(new Described(casebook.child, "2", on("2008-03-10"), null, null, null, null, on("2026-01-01")));
        risen("strategy", "2026-03-02");
        assertThat(casebook.duties("2026-03-11", "T-C19")).containsExactly("T-C19 by 2026-03-16: Not needed (the child turned 18)");
        var ended = new Casebook();
        ended.told(new StrategyDiscussed(ended.child, new UUID(0, 9), List.of("Police"), StrategyDiscussed.NO_ENQUIRY, null, on("2026-03-02"), null));
        ended.told(new LevelChanged(List.of(ended.child), Level.UNIVERSAL, "Better", "Helen Marsh", null, true, null, on("2026-03-05")));
        assertThat(ended.duties("2026-03-06", "T-C19")).containsExactly("T-C19 by 2026-03-16: Not needed (help to the family ended)");
    }

    /// As the court room or the care room tells it; an interim order leaves the offer owed, and so does care by agreement.
    @ParameterizedTest
    @CsvSource({"Care order, 2026-03-12, Not needed (a court made a care order)", "Placement order, 2026-03-12, Not needed (a court made a care order)", "C2, 2026-03-12, Not needed (a court made a care order)", "E1, 2026-03-17, Missed (a court made a care order)",
            "Interim care order, 2026-03-12, Late", "Supervision order, 2026-03-12, Late", "C1, 2026-03-12, Late", "V2, 2026-03-12, Late"})
    void no_early_offer_is_owed_once_a_court_made_a_care_order(String order, String day, String state) {
        risen("strategy", "2026-03-02");
        ordered(order, day);
        assertThat(casebook.duties("2026-04-01", "T-C19")).containsExactly("T-C19 by 2026-03-16: " + state);
        assertThat(EarlyOffer.waiting(casebook.timeline(), on("2026-04-01")).isPresent()).as("on the list of those who offer").isEqualTo(state.equals("Late"));
    }

    @Test
    void what_rises_while_a_care_order_stands_asks_for_no_offer_and_what_rises_after_the_child_left_care_does() {
        ordered("C2", "2026-01-05");
        risen("strategy", "2026-03-02");
        assertThat(casebook.duties("2026-03-03", "T-C19")).isEmpty();
        casebook.told(new EpisodeEnded(casebook.child, new UUID(0, 1), on("2026-01-05"), on("2026-04-01"), "E4A", null));
        risen("strategy", "2026-06-01");
        assertThat(casebook.duties("2026-06-01", "T-C19")).containsExactly("T-C19 by 2026-06-15: Due");
    }

    @Test
    void what_rises_after_a_care_order_was_overturned_asks_for_an_offer() {
        var order = casebook.told(new OrderMade(children, null, OrderMade.CARE, null, on("2026-01-05")));
        casebook.told(new OrderEnded(children, order, "Overturned on appeal", on("2026-02-02")));
        risen("strategy", "2026-03-02");
        assertThat(casebook.duties("2026-03-03", "T-C19")).containsExactly("T-C19 by 2026-03-16: Due");
    }

    /// Adoption and Children Act 2002, section 29(1): the care order that a placement order put off has effect again.
    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1"})
    void while_a_care_order_stands_again_after_a_placement_order_was_revoked_none_is_asked_for(boolean discharged, int owed) {
        var care = casebook.told(new OrderMade(children, null, OrderMade.CARE, null, on("2026-01-05")));
        var placement = casebook.told(new OrderMade(children, null, OrderMade.PLACEMENT, null, on("2026-01-19")));
        casebook.told(new OrderEnded(children, placement, "Revoked", on("2026-02-02")));
        if (discharged) casebook.told(new OrderEnded(children, care, "Discharged", on("2026-02-16")));
        risen("strategy", "2026-03-02");
        assertThat(casebook.duties("2026-03-03", "T-C19")).hasSize(owed);
        assertThat(EarlyOffer.waiting(casebook.timeline(), on("2026-03-03")).isPresent()).isEqualTo(owed == 1);
    }

    private void ordered(String order, String day) {
        casebook.told(order.length() > 2 ? new OrderMade(children, null, order, null, on(day)) : new EpisodeStarted(casebook.child, on(day), "S", order, "N1", "U4", "PR1", null, null, null));
    }

    /// The guide is of 20 March 2025: what rose before asks for nothing by it, and what rises next does.
    @ParameterizedTest
    @CsvSource({"2025-03-19, 0", "2025-03-20, 1"})
    void no_early_offer_is_owed_for_what_rose_before_the_guide_came(String day, int owed) {
        risen("strategy", day);
        assertThat(casebook.duties("2026-03-01", "T-C19")).hasSize(owed);
        risen("enquiry", "2026-03-02");
        assertThat(casebook.duties("2026-03-02", "T-C19")).hasSize(1);
    }

    @Test
    void risk_that_rises_again_after_help_had_ended_asks_again_for_an_offer() {
        risen("strategy", "2025-06-02");
        casebook.told(new LevelChanged(children, Level.UNIVERSAL, "Better", "Helen Marsh", null, true, null, on("2025-06-06")));
        assertThat(EarlyOffer.waiting(casebook.timeline(), on("2026-03-01"))).isEmpty();
        risen("strategy", "2026-03-02");
        risen("enquiry", "2026-03-04");
        assertThat(casebook.duties("2026-03-05", "T-C19")).containsExactly("T-C19 by 2025-06-16: Not needed (help to the family ended)", "T-C19 by 2026-03-16: Due");
        assertThat(EarlyOffer.waiting(casebook.timeline(), on("2026-03-05")).orElseThrow().happened()).isEqualTo("2026-03-02");
        offered("2026-03-09");
        assertThat(casebook.duties("2026-03-10", "T-C19")).as("an offer of this year says nothing of the year before last").containsExactly("T-C19 by 2025-06-16: Not needed (help to the family ended)", "T-C19 by 2026-03-16: Met");
    }

    @Test
    void where_one_of_two_episodes_of_need_is_closed_help_goes_on_and_the_offer_stands() {
        var first = episode("2026-01-05");
        var second = episode("2026-02-02");
        risen("strategy", "2026-03-02");
        casebook.told(new Closed(casebook.child, second, on("2026-03-04"), "RC1", on("2026-03-04")));
        assertThat(casebook.duties("2026-03-05", "T-C19")).containsExactly("T-C19 by 2026-03-16: Due");
        var offer = offered("2026-03-04");
        answered(offer, "Maria", OfferAnswered.DECLINED, "2026-03-04");
        answered(offer, "Joel", OfferAnswered.DECLINED, "2026-03-04");
        casebook.told(new Closed(casebook.child, first, on("2026-04-06"), "RC1", on("2026-04-06")));
        assertThat(FamilyNetwork.stage(casebook.timeline(), on("2026-04-06"))).isInstanceOf(FamilyNetwork.Stage.Declined.class);
        assertThat(FamilyNetwork.stage(casebook.timeline(), on("2026-04-07"))).as("no episode is open any more").isInstanceOf(FamilyNetwork.Stage.NotOffered.class);
    }

    private UUID episode(String day) {
        var referral = casebook.told(new Referred(casebook.child, on(day), "2A", "Worried", on(day)));
        casebook.told(new ReferralDecided(casebook.child, referral, on(day), false, "Assess"));
        return referral;
    }

    /// On the same day, or after help ended: who accepted takes it back, and no meeting is owed.
    @ParameterizedTest
    @CsvSource({"2026-03-06, 2026-04-30", "2026-03-20, 2026-03-10"})
    void no_meeting_is_owed_once_whoever_accepted_declines(String declines, String ends) {
        var offer = casebook.told(new MeetingOffered(children, List.of("Joel"), "In person", on("2026-03-02")));
        answered(offer, "Joel", OfferAnswered.ACCEPTED, "2026-03-06");
        casebook.told(new LevelChanged(children, Level.UNIVERSAL, "Better", "Helen Marsh", null, true, null, on(ends)));
        answered(offer, "Joel", OfferAnswered.DECLINED, declines);
        assertThat(casebook.duties("2026-03-25", "T-C04b")).containsExactly("T-C04b by 2026-04-17: Not needed (nobody accepts the offer any more)");
    }

    @Test
    void who_is_18_or_has_died_waits_for_nobody_in_the_queue() {
        casebook.told(new Described(casebook.child, "2", on("2008-03-10"), null, null, null, null, on("2026-01-01")));
        risen("strategy", "2026-03-02");
        assertThat(step("2026-03-09")).isEqualTo("TO_OFFER");
        assertThat(step("2026-03-10")).as("the 18th birthday").isEmpty();
        var died = new Casebook();
        died.told(new Described(died.child, "2", on("2020-03-10"), null, on("2026-03-05"), null, null, on("2026-01-01")));
        died.told(new MeetingOffered(List.of(died.child), List.of("Joel"), "In person", on("2026-03-02")));
        assertThat(Coordinating.of(died.timeline(), on("2026-03-04"))).isPresent();
        assertThat(Coordinating.of(died.timeline(), on("2026-03-05"))).isEmpty();
    }

    @Test
    void a_family_goes_through_the_queue_of_the_coordinators_step_by_step() {
        risen("strategy", "2026-03-02");
        assertThat(step("2026-03-02")).isEqualTo("TO_OFFER");
        var offer = offered("2026-03-04");
        assertThat(step("2026-03-04")).isEqualTo("OFFERED");
        answered(offer, "Joel", OfferAnswered.ACCEPTED, "2026-03-06");
        assertThat(step("2026-03-06")).isEqualTo("WAITING");
        casebook.told(new MeetingPrepared(children, offer, "Wanda Price", true, null, null, null, null, on("2026-03-10")));
        assertThat(step("2026-03-10")).isEqualTo("PREPARING Wanda Price");
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2026-03-18")));
        assertThat(step("2026-03-18")).isEqualTo("HELD Wanda Price");
        var plan = casebook.told(plan(PlanMade.NETWORK, PlanMade.FAMILY, "Private arrangement"));
        assertThat(step("2026-03-20")).isEqualTo("ANSWER_DUE Wanda Price");
        casebook.told(new PlanAnswered(children, plan, PlanAnswered.AGREED, null, on("2026-03-24")));
        assertThat(step("2026-03-24")).isEqualTo("PLAN_STANDS Wanda Price");
        casebook.told(new PlanEnded(children, plan, "No longer needed", on("2026-06-01")));
        assertThat(step("2026-06-01")).as("nobody has anything to do").isEmpty();
        assertThat(step("2026-03-05")).as("as it was then").isEqualTo("OFFERED");
    }

    /// Allocated, led or supervised; before, during and after; somebody else; a name without an account.
    @ParameterizedTest
    @CsvSource({"2026-03-01, sam, false", "2026-03-02, sam, true", "2026-03-31, sam, true", "2026-04-01, sam, false", "2026-03-10, helen, true", "2026-03-10, lead, true", "2026-03-10, else, false"})
    void a_coordinator_with_an_account_who_works_with_the_child_is_not_independent(String day, String who, boolean refused) {
        UUID sam = new UUID(1, 1), helen = new UUID(1, 2), rosa = new UUID(1, 3);
        var allocated = casebook.told(new Allocated(children, sam, "Sam Okafor", Allocated.ALLOCATED, on("2026-03-02"), null));
        casebook.told(new AllocationEnded(children, allocated, on("2026-03-02"), on("2026-04-01"), null));
        casebook.told(new LeadNamed(children, rosa, "Rosa Lind", "Family help practitioner", null, false, "Helen Marsh", helen, null, on("2026-03-02")));
        var account = java.util.Map.of("sam", sam, "helen", helen, "lead", rosa, "else", new UUID(1, 4)).get(who);
        var prepared = new MeetingPrepared(children, new UUID(0, 1), "Somebody", true, null, null, null, null, on(day), account);
        assertThat(Independent.refusal(prepared, casebook.timeline()).isPresent()).isEqualTo(refused);
        assertThat(Independent.refusal(new MeetingPrepared(children, new UUID(0, 1), "Somebody", false, null, null, null, null, on(day), account), casebook.timeline())).as("said as it is").isEmpty();
        assertThat(Independent.worksWith(" sam okafor", casebook.timeline())).isTrue();
    }

    /// Independent when it was prepared, and since: whoever begins to work with the child is pointed out at each later step.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-03-10, -, true", "2026-03-09, -, false", "2026-03-20, 2026-03-15, false", "2026-03-14, 2026-03-15, true"})
    void a_coordinator_is_independent_on_the_day_on_which_the_family_meets(String meets, @Nullable String ends, boolean lost) {
        var offer = offered("2026-03-02");
        var sam = new UUID(1, 1);
        casebook.told(new MeetingPrepared(children, offer, "Sam Okafor", true, null, null, null, null, on("2026-03-05"), sam));
        var allocated = new Allocated(children, sam, "Sam Okafor", Allocated.ALLOCATED, on("2026-03-10"), null);
        assertThat(Independent.sentence(allocated, casebook.timeline())).hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Sam Okafor coordinates the family meeting"));
        assertThat(Independent.sentence(new LeadNamed(children, null, "Rosa Lind", "Family help practitioner", null, false, "sam okafor ", null, null, on("2026-03-10")), casebook.timeline())).as("as supervisor, by name").isPresent();
        assertThat(Independent.sentence(new Allocated(children, new UUID(1, 9), "Sam Okafor", Allocated.ALLOCATED, on("2026-03-10"), null), casebook.timeline())).as("another of the same name").isEmpty();
        var id = casebook.told(allocated);
        if (ends != null) casebook.told(new AllocationEnded(children, id, on("2026-03-10"), on(ends), null));
        var doubts = form("familynetwork.meeting-held").unusual(new MeetingHeld(children, offer, null, true, null, on(meets)), casebook.timeline());
        assertThat(doubts.stream().anyMatch(doubt -> doubt.startsWith("Whoever coordinated it works with the child"))).isEqualTo(lost);
        casebook.told(new MeetingHeld(children, offer, null, true, null, on(meets)));
        assertThat(Independent.sentence(new Allocated(children, sam, "Sam Okafor", Allocated.ALLOCATED, on("2026-04-10"), null), casebook.timeline())).as("once the family has met").isEmpty();
        assertThat(form("familynetwork.plan-made").unusual(planned("2026-03-21", "Sam Okafor"), casebook.timeline())).anySatisfy(doubt -> assertThat(doubt).startsWith("Whoever coordinated the family's meeting is to watch"));
    }

    private static goldthread.recording.Recording<?> form(String kind) {
        return FamilyNetworkRecordings.ALL.stream().filter(recording -> recording.kind().equals(kind)).findFirst().orElseThrow();
    }

    /// Through a changed plan, an aunt who did it late, a coach who could not, and a part without a day.
    @Test
    void each_part_of_a_familys_plan_is_followed_person_by_person_by_the_day_that_the_family_agreed() {
        casebook.told(planned("2026-03-20", "Sam Okafor", new Promised("Takes them on Fridays", "Noor", on("2026-04-03")), new Promised("Drives them to football", "The coach", on("2026-04-10")), new Promised("Rings on Wednesdays", "Grandad", null)));
        assertThat(casebook.duties("2026-04-04", "T-C05g")).containsExactlyInAnyOrder("T-C05g by 2026-04-03: Late", "T-C05g by 2026-04-10: Due");
        var friday = PlanPart.of(casebook.timeline(), on("2026-04-04")).getFirst();
        casebook.told(new PartFollowed(children, friday.id(), false, "The bus", on("2026-04-04")));
        assertThat(casebook.duties("2026-04-05", "T-C05g")).as("it is still to do").contains("T-C05g by 2026-04-03: Late");
        casebook.told(new PartFollowed(children, friday.id(), true, null, on("2026-04-06")));
        var changed = casebook.told(planned("2026-04-08", "Sam Okafor", new Promised("takes them on fridays ", "Uncle Joel", on("2026-04-17"))));
        assertThat(casebook.duties("2026-04-20", "T-C05g")).containsExactlyInAnyOrder("T-C05g by 2026-04-17: Met", "T-C05g by 2026-04-10: Not needed (it is no longer in the plan)");
        assertThat(PlanPart.of(casebook.timeline(), on("2026-04-20"))).filteredOn(PlanPart::done).extracting(part -> part.promised().who()).containsExactly("Uncle Joel");
        casebook.told(new PlanEnded(children, changed, "They are home", on("2026-05-01")));
        assertThat(PlanPart.of(casebook.timeline(), on("2026-05-01"))).allMatch(part -> !part.open());
    }

    @Test
    void what_was_said_of_a_part_goes_to_no_other_by_a_correction_and_is_not_left_without_its_plan() {
        var plan = casebook.told(planned("2026-03-20", "Sam Okafor", new Promised("Takes them on Fridays", "Noor", on("2026-04-03"))));
        var before = casebook.timeline();
        assertThat(PlanPart.orphaned(before.facts(PlanMade.class).getFirst(), before.without(plan))).isEmpty();
        casebook.told(new PartFollowed(children, PlanPart.of(before, on("2026-04-04")).getFirst().id(), true, null, on("2026-04-04")));
        var followed = casebook.timeline();
        assertThat(PlanPart.orphaned(followed.facts(PlanMade.class).getFirst(), followed.without(plan)).map(Refusal::sentence).orElse("")).startsWith("A part of this plan was followed up already");
        casebook.corrected(plan, planned("2026-03-20", "Sam Okafor", new Promised("Cooks", "Noor", on("2026-04-03"))));
        assertThat(PlanPart.lost(followed, casebook.timeline()).map(Refusal::sentence).orElse("")).startsWith("“Takes them on Fridays” was followed up already");
    }

    @Test
    void a_social_worker_watches_over_a_familys_plan_from_its_first_day() {
        var plan = casebook.told(planned("2026-03-20", null));
        assertThat(casebook.duties("2026-03-20", "T-C05h")).singleElement().asString().startsWith("T-C05h by 2026-03-20");
        casebook.corrected(plan, planned("2026-03-20", "Sam Okafor"));
        assertThat(casebook.duties("2026-03-21", "T-C05h")).isEmpty();
    }

    private PlanMade planned(String day, @org.jspecify.annotations.Nullable String overseer, Promised... does) {
        return new PlanMade(children, null, "They share it", PlanMade.NETWORK, PlanMade.FAMILY, "Private arrangement", null, null, null, null, null, overseer, on(day), List.of(does));
    }

    @Test
    void the_six_weeks_run_from_the_referral_where_there_was_one_since_the_family_last_met() {
        casebook.told(new MeetingReferred(children, "The family", "Who has them at weekends", null, on("2026-02-23")));
        var offer = offered("2026-03-02");
        answered(offer, "Joel", OfferAnswered.ACCEPTED, "2026-03-06");
        assertThat(casebook.duties("2026-03-07", "T-C04b")).containsExactly("T-C04b by 2026-04-06: Due");
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2026-04-06")));
        var again = offered("2026-05-04");
        answered(again, "Joel", OfferAnswered.ACCEPTED, "2026-05-05");
        assertThat(casebook.duties("2026-05-06", "T-C04b")).containsExactly("T-C04b by 2026-04-06: Met", "T-C04b by 2026-06-16: Due");
    }

    /// A referral waits until it is offered; who has accepted already is not kept waiting by it.
    @Test
    void a_family_that_is_referred_waits_for_an_offer_in_the_queue() {
        casebook.told(new MeetingReferred(children, "The family", "Who has them at weekends", null, on("2026-03-02")));
        assertThat(step("2026-03-02")).isEqualTo("REFERRED");
        risen("strategy", "2026-03-03");
        assertThat(step("2026-03-03")).isEqualTo("REFERRED");
        var offer = offered("2026-03-04");
        assertThat(step("2026-03-04")).isEqualTo("OFFERED");
        answered(offer, "Joel", OfferAnswered.ACCEPTED, "2026-03-06");
        casebook.told(new MeetingReferred(children, "Child protection", "The same", null, on("2026-03-09")));
        assertThat(step("2026-03-09")).isEqualTo("WAITING");
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2026-03-18")));
        casebook.told(new MeetingReferred(children, "Child protection", "What has changed", null, on("2026-05-04")));
        assertThat(step("2026-05-04")).isEqualTo("REFERRED");
        casebook.told(new LevelChanged(children, Level.UNIVERSAL, "Better", "Helen Marsh", null, true, null, on("2026-05-05")));
        assertThat(FamilyNetwork.referred(casebook.timeline(), on("2026-05-06"))).isEmpty();
    }

    @Test
    void an_offer_of_before_help_ended_is_no_offer_for_what_rises_later() {
        var offer = offered("2025-06-02");
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2025-06-20")));
        casebook.told(new LevelChanged(children, Level.UNIVERSAL, "Better", "Helen Marsh", null, true, null, on("2025-09-01")));
        risen("strategy", "2026-03-02");
        assertThat(casebook.duties("2026-03-02", "T-C19")).containsExactly("T-C19 by 2026-03-16: Due");
        assertThat(step("2026-03-02")).isEqualTo("TO_OFFER");
        offered("2026-03-05");
        assertThat(step("2026-03-05")).isEqualTo("OFFERED");
    }

    private void risen(String what, String day) {
        casebook.told(switch (what) {
            case "strategy" -> new StrategyDiscussed(casebook.child, new UUID(0, 9), List.of("Police"), StrategyDiscussed.ENQUIRY, null, on(day), null);
            case "enquiry" -> new EnquiryStarted(casebook.child, new UUID(0, 9), on(day), null, null, on(day), null, null);
            default -> new LevelChanged(children, Level.valueOf(what), "Worse", "Helen Marsh", null, true, null, on(day));
        });
    }

    @Test
    void an_offer_without_an_answer_and_a_meeting_without_a_plan_leave_the_queue_when_help_ends() {
        var offer = offered("2026-03-04");
        casebook.told(new LevelChanged(children, Level.UNIVERSAL, "All is well", "A manager", null, true, null, on("2026-05-01")));
        assertThat(step("2026-04-30")).isEqualTo("OFFERED");
        assertThat(step("2026-05-01")).isEmpty();
        answered(offer, "Joel", OfferAnswered.ACCEPTED, "2026-03-06");
        assertThat(step("2026-05-01")).as("a meeting that was accepted is still owed").isEqualTo("WAITING");
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2026-03-18")));
        assertThat(step("2026-04-30")).isEqualTo("HELD");
        assertThat(step("2026-05-01")).isEmpty();
    }

    /// As the timeline says, and as the rows say that are kept of it: they are the same on every day.
    private String step(String day) {
        var kept = WaitingNow.rows(casebook.timeline());
        for (var each = on("2024-01-01"); each.isBefore(on("2027-01-01")); each = each.plusDays(1)) {
            var asked = each;
            assertThat(kept.stream().filter(row -> !row.from().isAfter(asked) && (row.until() == null || row.until().isAfter(asked))).map(WaitingNow::stands).toList()).as("kept for " + asked).isEqualTo(Coordinating.of(casebook.timeline(), asked).stream().toList());
        }
        return Coordinating.of(casebook.timeline(), on(day)).map(now -> (now.step() + " " + now.coordinator()).strip()).orElse("");
    }

    @Test
    void no_meeting_is_owed_once_the_only_one_who_accepted_declines() {
        var offer = offered("2026-03-02");
        answered(offer, "Joel", OfferAnswered.ACCEPTED, "2026-03-06");
        answered(offer, "Maria", OfferAnswered.NO_REPLY, "2026-03-06");
        answered(offer, "Joel", OfferAnswered.DECLINED, "2026-03-12");
        assertThat(casebook.duties("2026-03-20", "T-C04b")).containsExactly("T-C04b by 2026-04-17: Not needed (nobody accepts the offer any more)");
    }

    @Test
    void no_meeting_is_owed_once_a_manager_has_decided_that_holding_it_is_not_in_the_childs_interests() {
        var offer = offered("2026-03-02");
        answered(offer, "Joel", OfferAnswered.ACCEPTED, "2026-03-06");
        casebook.told(new MeetingExempted(children, MeetingExempted.MEETING, "Threats", "Jo Adeyemi", on("2026-03-10")));
        assertThat(casebook.duties("2026-03-11", "T-C04b"))
                .containsExactly("T-C04b by 2026-04-17: Not needed (a manager decided that holding the meeting is not in the child's interests)");
    }

    @Test
    void a_family_network_plan_is_reviewed_after_six_weeks_and_then_every_twelve_until_it_ends() {
        var plan = casebook.told(plan(PlanMade.NETWORK, PlanMade.FAMILY, "Private arrangement"));
        casebook.told(new PlanReviewed(children, plan, "Well", on("2026-04-27")));
        casebook.told(new PlanEnded(children, plan, "No longer needed", on("2026-06-01")));
        assertThat(casebook.duties("2026-08-01", "T-C05b", "T-C05c")).containsExactly("T-C05b by 2026-05-01: Met",
                "T-C05c by 2026-07-20: Not needed (the plan ended)");
    }

    @Test
    void the_family_meets_again_three_months_after_its_plan_and_the_meeting_that_made_it_does_not_count() {
        var meeting = casebook.told(new MeetingHeld(children, null, null, true, null, on("2026-03-20")));
        casebook.told(plan(PlanMade.NETWORK, PlanMade.FAMILY, "Private arrangement"));
        assertThat(meeting).isNotNull();
        assertThat(casebook.duties("2026-06-20", "T-C05d")).containsExactly("T-C05d by 2026-06-20: Due");
        casebook.told(new MeetingHeld(children, null, null, true, null, on("2026-06-21")));
        assertThat(casebook.duties("2026-06-21", "T-C05d")).containsExactly("T-C05d by 2026-06-20: Met late");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "With family or friends, The authority, Private arrangement,        true",
            "With family or friends, The authority, -,                          true",
            "With family or friends, The authority, Accommodated (section 20),  false",
            "With family or friends, The authority, Special guardianship order, false",
            "With family or friends, The family,    Private arrangement,        false",
            "With a parent,          -,             -,                          false"})
    void a_home_that_the_authority_arranged_and_calls_private_is_section_20_in_disguise(String home, String arranged, String status, boolean disguised) {
        assertThat(FamilyNetworkRecordings.disguised(plan(home, arranged, status))).isEqualTo(disguised);
    }

    @Test
    void each_offer_is_counted_by_how_far_it_came() {
        var first = offered("2026-03-02");
        answered(first, "Joel", OfferAnswered.DECLINED, "2026-03-06");
        var second = offered("2026-05-02");
        answered(second, "Joel", OfferAnswered.ACCEPTED, "2026-05-06");
        casebook.told(new MeetingHeld(children, second, null, true, null, on("2026-05-18")));
        assertThat(MeetingNow.FOLD.rows(casebook.timeline())).extracting(row -> row.accepted() + " " + row.held() + " " + row.planned()).containsExactly("false false false", "true true false");
    }

    private UUID offered(String day) {
        return casebook.told(new MeetingOffered(children, List.of("Maria", "Joel"), "In person", on(day)));
    }

    private void answered(UUID offer, String who, String answer, String day) {
        casebook.told(new OfferAnswered(children, offer, who, answer, null, on(day)));
    }

    private PlanMade plan(String home, String arranged, String status) {
        return new PlanMade(children, null, "Noor takes them at weekends", home, arranged, status, null, null, null, null, null, null, on("2026-03-20"));
    }
}
