package goldthread.court;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.law.Law;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import org.jspecify.annotations.Nullable;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Children Act 1989 s31ZA.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FamilyFirstTest {
    private static final Law LAW = Law.national(Casebook.HOLDER);
    private final Casebook casebook = new Casebook();
    private final List<Subject> children = List.of(casebook.child);

    @Test
    void without_an_offer_an_application_for_a_care_order_is_refused() {
        assertThat(applying("2026-06-20")).get().extracting(Refusal::sentence).asString().startsWith("No family group decision-making meeting has been offered");
    }

    @Test
    void the_refusal_says_that_the_section_is_enacted_and_not_yet_in_force() {
        assertThat(applying("2026-06-20")).get().extracting(Refusal::citation).asString().contains("s31ZA", "enacted, not in force", "Families First Partnership");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Emergency protection order", "Secure accommodation order", "Placement order", "Other"})
    void orders_outside_part_4_need_no_offer(String order) {
        assertThat(FamilyFirst.application(new ApplicationIssued(children, order, null, null, on("2026-06-20")), casebook.timeline(), LAW, Records.NONE)).isEmpty();
    }

    @Test
    void an_offer_without_any_answer_is_refused_until_one_is_recorded_even_that_there_was_none() {
        var offer = offered("2026-05-01");
        assertThat(applying("2026-06-20")).get().extracting(Refusal::sentence).asString().contains("offered on 1 May 2026", "no answer is recorded");
        answered(offer, OfferAnswered.NO_REPLY, "2026-06-01");
        assertThat(applying("2026-05-31")).as("the day before").isPresent();
        assertThat(applying("2026-06-01")).as("the day itself").isEmpty();
    }

    @Test
    void if_any_one_accepts_the_meeting_comes_first() {
        var offer = offered("2026-05-01");
        answered(offer, OfferAnswered.DECLINED, "2026-05-03");
        answered(offer, OfferAnswered.ACCEPTED, "2026-05-04");
        assertThat(applying("2026-06-20")).get().extracting(Refusal::sentence).asString().startsWith("Maria accepted");
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2026-06-20")));
        assertThat(applying("2026-06-19")).isPresent();
        assertThat(applying("2026-06-20")).isEmpty();
    }

    @Test
    void a_new_offer_begins_afresh() {
        casebook.told(new MeetingHeld(children, offered("2026-01-05"), null, true, null, on("2026-02-01")));
        assertThat(applying("2026-04-01")).isEmpty();
        offered("2026-05-01");
        assertThat(applying("2026-06-20")).isPresent();
    }

    @Test
    void a_managers_decision_that_it_is_not_in_the_childs_interests_opens_the_way() {
        casebook.told(new MeetingExempted(children, MeetingExempted.OFFER, "Threats", "Jo Adeyemi", on("2026-06-10")));
        assertThat(applying("2026-06-09")).isPresent();
        assertThat(applying("2026-06-10")).isEmpty();
        assertThat(letter(false, "2026-06-11")).isEmpty();
    }

    @Test
    void an_exemption_from_offering_does_not_excuse_from_holding_what_somebody_accepted() {
        casebook.told(new MeetingExempted(children, MeetingExempted.OFFER, "Threats", "Jo Adeyemi", on("2026-04-10")));
        answered(offered("2026-05-01"), OfferAnswered.ACCEPTED, "2026-05-04");
        assertThat(applying("2026-06-20")).isPresent();
        casebook.told(new MeetingExempted(children, MeetingExempted.MEETING, "Threats", "Jo Adeyemi", on("2026-06-01")));
        assertThat(applying("2026-06-20")).isEmpty();
    }

    @Test
    void what_cannot_wait_goes_through_with_its_reason_and_the_manager_who_authorised_it() {
        var unnamed = new ApplicationIssued(children, ApplicationIssued.CARE, "Joel came with a knife", null, on("2026-06-20"));
        assertThat(FamilyFirst.application(unnamed, casebook.timeline(), LAW, Records.NONE)).get().extracting(Refusal::sentence).asString().startsWith("It is not recorded who authorised");
        var named = new ApplicationIssued(children, ApplicationIssued.CARE, "Joel came with a knife", null, on("2026-06-20"), "Helen Marsh");
        assertThat(FamilyFirst.application(named, casebook.timeline(), LAW, Records.NONE)).isEmpty();
    }

    @Test
    void what_went_past_the_gate_is_counted_by_who_authorised_it_also_where_nobody_was_named() {
        casebook.told(new MeetingExempted(children, MeetingExempted.OFFER, "Threats", "Jo Adeyemi", on("2026-04-10")));
        casebook.told(new ApplicationIssued(children, "Emergency protection order", "He was hit on Sunday", null, on("2026-05-01")));
        casebook.told(new ApplicationIssued(children, ApplicationIssued.CARE, "Joel came with a knife", null, on("2026-06-20"), "Helen Marsh"));
        casebook.told(new ApplicationIssued(children, ApplicationIssued.SUPERVISION, "As it was written before", null, on("2026-06-21")));
        assertThat(FamilyFirst.authorised(casebook.timeline())).extracting(row -> row.rule() + " " + row.by()).containsExactly("T-C02 Helen Marsh", "T-C02 Nobody is named", "T-C01 Jo Adeyemi");
    }

    @Test
    void a_letter_before_proceedings_offers_a_meeting() {
        assertThat(letter(false, "2026-06-11")).get().extracting(Refusal::sentence).asString().startsWith("The letter before proceedings must offer");
        assertThat(letter(true, "2026-06-11")).isEmpty();
    }

    @Test
    void each_parent_to_whom_it_was_offered_answers_or_is_recorded_as_not_answering() {
        var offer = casebook.told(new MeetingOffered(children, List.of("Maria", "Joel"), "In person", on("2026-05-01")));
        answered(offer, OfferAnswered.DECLINED, "2026-05-03");
        assertThat(applying("2026-06-20")).get().extracting(Refusal::sentence).asString().contains("no answer is recorded of Joel");
        casebook.told(new OfferAnswered(children, offer, "Joel", OfferAnswered.NO_REPLY, null, on("2026-06-01")));
        assertThat(applying("2026-06-01")).isEmpty();
    }

    @Test
    void who_accepted_and_then_declines_no_longer_accepts() {
        var offer = offered("2026-05-01");
        answered(offer, OfferAnswered.ACCEPTED, "2026-05-03");
        answered(offer, OfferAnswered.DECLINED, "2026-05-20");
        assertThat(applying("2026-05-19")).isPresent();
        assertThat(applying("2026-05-20")).isEmpty();
        answered(offer, OfferAnswered.ACCEPTED, "2026-06-02");
        assertThat(applying("2026-06-20")).get().extracting(Refusal::sentence).asString().startsWith("Maria accepted");
    }

    /// A meeting of years ago, or a decision against one, says nothing once help to the family has ended and begun again.
    @ParameterizedTest
    @CsvSource({"2024-05-01, true", "2024-05-02, true", "2026-05-01, false"})
    void what_was_before_help_ended_does_not_open_the_way_again(String held, boolean refused) {
        casebook.told(new Closed(casebook.child, new UUID(0, 9), on("2024-05-03"), "RC1", on("2024-05-03")));
        casebook.told(new MeetingHeld(children, offered(held), null, true, null, on(held)));
        assertThat(applying("2026-06-20").isPresent()).isEqualTo(refused);
        casebook.told(new MeetingExempted(children, MeetingExempted.OFFER, "Threats", "Jo Adeyemi", on("2024-05-02")));
        assertThat(applying("2026-06-20").isPresent()).isEqualTo(refused);
    }

    @Test
    void where_one_of_two_episodes_of_need_is_closed_the_way_stays_open_and_the_letter_owed() {
        for (var day : List.of("2026-01-05", "2026-02-02")) {
            casebook.told(new ReferralDecided(casebook.child, casebook.told(new Referred(casebook.child, on(day), "2A", "Worried", on(day))), on(day), false, "Assess"));
        }
        var second = casebook.timeline().facts(Referred.class).getLast().id();
        casebook.told(new MeetingHeld(children, offered("2026-05-01"), null, true, null, on("2026-05-10")));
        casebook.told(new GatewayDecided(children, GatewayDecided.PRE_PROCEEDINGS, null, on("2026-06-01")));
        casebook.told(new Closed(casebook.child, second, on("2026-06-02"), "RC1", on("2026-06-02")));
        assertThat(applying("2026-06-20")).isEmpty();
        assertThat(casebook.duties("2026-06-03", "T-C06")).singleElement().asString().endsWith("Due");
    }

    @Test
    void an_offer_for_one_child_is_none_for_the_brother_who_is_applied_for_with_them() {
        answered(offered("2026-05-01"), OfferAnswered.DECLINED, "2026-05-03");
        var brother = new Casebook();
        brother.told(new Described(brother.child, "1", on("2020-04-01"), null, null, null, null, on("2026-01-05")));
        Records records = subject -> subject.equals(brother.child) ? brother.timeline() : casebook.timeline();
        var both = new ApplicationIssued(List.of(casebook.child, brother.child), ApplicationIssued.CARE, null, null, on("2026-06-20"));
        assertThat(FamilyFirst.applicationForAll(both, casebook.timeline(), LAW, records)).get().extracting(Refusal::sentence).asString().startsWith("For ").contains("No family group decision-making meeting has been offered");
        brother.told(new MeetingOffered(List.of(brother.child), List.of("Maria"), "In person", on("2026-05-01")));
        assertThat(FamilyFirst.applicationForAll(both, casebook.timeline(), LAW, records)).get().extracting(Refusal::sentence).asString().contains("no answer is recorded of Maria");
        brother.told(new MeetingExempted(List.of(brother.child), MeetingExempted.MEETING, "Threats", "Jo Adeyemi", on("2026-05-02")));
        assertThat(FamilyFirst.applicationForAll(both, casebook.timeline(), LAW, records)).isEmpty();
    }

    /// A father who is found later is asked by an offer of his own, and that says nothing of what the mother answered.
    @Test
    void an_offer_to_one_more_leaves_what_the_others_answered() {
        var first = offered("2026-05-01");
        var second = casebook.told(new MeetingOffered(children, List.of("Joel"), "In writing", on("2026-05-10")));
        casebook.told(new OfferAnswered(children, second, "Joel", OfferAnswered.DECLINED, null, on("2026-05-12")));
        assertThat(applying("2026-06-20")).get().extracting(Refusal::sentence).asString().contains("no answer is recorded of Maria");
        answered(first, OfferAnswered.ACCEPTED, "2026-05-14");
        assertThat(applying("2026-06-20")).get().extracting(Refusal::sentence).asString().startsWith("Maria accepted");
        casebook.told(new MeetingExempted(children, MeetingExempted.MEETING, "Threats", "Jo Adeyemi", on("2026-05-20")));
        assertThat(applying("2026-06-20")).isEmpty();
        answered(first, OfferAnswered.DECLINED, "2026-06-01");
        assertThat(applying("2026-06-20")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(value = {"Salma Begum (grandmother), DECLINED, Nadia Rahman has parental responsibility", "'Nadia Rahman (mother)', DECLINED, ''", "nadia, NO_REPLY, ''"})
    void who_has_parental_responsibility_is_offered_it_too_before_others_have_declined_for_them(String to, String answer, String refused) {
        var mother = new Casebook();
        mother.told(new Named(mother.child, "Nadia", "Rahman", null, null, on("2026-01-05")));
        casebook.told(new Related(casebook.child, mother.child, "mother", true, on("2026-01-05"), null));
        var offer = casebook.told(new MeetingOffered(children, List.of(to), "In person", on("2026-05-01")));
        casebook.told(new OfferAnswered(children, offer, to, answer.equals("DECLINED") ? OfferAnswered.DECLINED : OfferAnswered.NO_REPLY, null, on("2026-05-03")));
        Records records = subject -> subject.equals(mother.child) ? mother.timeline() : casebook.timeline();
        var application = new ApplicationIssued(children, ApplicationIssued.CARE, null, null, on("2026-06-20"));
        assertThat(FamilyFirst.applicationForAll(application, casebook.timeline(), LAW, records).map(Refusal::sentence).orElse("")).startsWith(refused).matches(sentence -> refused.isEmpty() == sentence.isEmpty());
        casebook.told(new MeetingExempted(children, MeetingExempted.OFFER, "She threatened to take them abroad", "Jo Adeyemi", on("2026-05-20")));
        assertThat(FamilyFirst.applicationForAll(application, casebook.timeline(), LAW, records)).isEmpty();
    }

    /// A meeting with one side of a family says nothing of a parent who was never asked to it.
    @Test
    void a_meeting_that_was_held_does_not_open_the_way_past_a_parent_who_was_never_offered_it() {
        var father = related("Joel", "Rahman", "father");
        casebook.told(new MeetingHeld(children, offered("2026-05-01"), null, true, null, on("2026-05-10")));
        assertThat(applyingWith(father)).startsWith("Joel Rahman has parental responsibility, and no family group decision-making meeting was offered");
        var own = casebook.told(new MeetingOffered(children, List.of("Joel Rahman (father)"), "In writing", on("2026-05-20")));
        casebook.told(new OfferAnswered(children, own, "Joel Rahman (father)", OfferAnswered.DECLINED, null, on("2026-05-28")));
        assertThat(applyingWith(father)).isEmpty();
    }

    @Test
    void a_meeting_that_was_held_after_an_offer_to_each_opens_the_way() {
        var father = related("Joel", "Rahman", "father");
        var offer = casebook.told(new MeetingOffered(children, List.of("Maria", "Joel Rahman (father)"), "In person", on("2026-05-01")));
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2026-05-10")));
        assertThat(applyingWith(father)).isEmpty();
    }

    /// Offering it to him, or holding another for him: a manager decided. What was decided before the family met was not of another meeting.
    @ParameterizedTest
    @CsvSource({"Offering a meeting, 2026-04-20, true", "Offering a meeting, 2026-05-20, true", "Holding the meeting, 2026-05-10, true", "Holding the meeting, 2026-05-09, false", "Holding the meeting, 2026-06-21, false"})
    void a_managers_decision_is_enough_where_the_family_met_without_a_parent(String what, String day, boolean enough) {
        var father = related("Joel", "Rahman", "father");
        casebook.told(new MeetingHeld(children, offered("2026-05-01"), null, true, null, on("2026-05-10")));
        casebook.told(new MeetingExempted(children, what, "Threats", "Jo Adeyemi", on(day)));
        assertThat(applyingWith(father).isEmpty()).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ann | Brown | Joanna Brown (aunt) | false", "Sam | Rahman | Samira Rahman | false", "Sam | Rahman | Sam Rahman | true", "Sam | Rahman | sam RAHMAN (father) | true", "Sam | Rahman | Mr Sam Rahman | true",
        "Sam | Rahman | Rahman, Sam | true", "Sam | Rahman | Sam | true", "Sam | Rahman | Sam (father) | true", "Sam | Rahman | Father (Sam Rahman) | true", "Sam | Rahman | father Sam | true", "Sam | Rahman | Sam Peter Rahman | true",
        "Sam | Rahman | Sam Okafor | false", "Sam | Rahman | Okafor, Sam | false", "Sam | Rahman | Rahman | false", "Sam | Rahman | Rahmani, Samuel | false", "Sam | Rahman | Sam Okafor and Nadia Rahman | false", "Sam | Rahman | Sam Okafor, Nadia Rahman | false",
        "Sam | Rahman | Nadia and Sam Rahman | true", "Nadia | Rahman | Nadia and Sam Rahman | true", "Sam | Rahman | Nadia Rahman, Sam Rahman | true", "Sam | Rahman | Salma Begum (mother of Sam Rahman) | false", "Sam | Rahman | The mother of Sam Rahman | false",
        "Sam | Rahman | father | false", "Zoë | O'Neill | Zoe ONEILL | true", "Łukasz | Dąbrowski | Lukasz Dabrowski | true", "Anne-Marie | Smith-Jones | Anne Marie Smith Jones | true", "Anne | Smith | Anne-Marie Jones | false",
        "Maria | '' | Maria Silva | true", "Maria | '' | Mariana Silva | false", "'' | Khan | Mr Khan | true", "'' | Khan | Joel Okafor | false", "'' | '' | Joel Okafor | true"})
    void an_offer_is_to_whoever_it_names_by_whole_names(String given, String family, String to, boolean offered) {
        var parent = related(given, family, "father");
        var offer = casebook.told(new MeetingOffered(children, List.of(to), "In person", on("2026-05-01")));
        casebook.told(new OfferAnswered(children, offer, to, OfferAnswered.DECLINED, null, on("2026-05-03")));
        assertThat(applyingWith(parent).isEmpty()).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({"Nadia Begum (mother), true", "Nadia Rahman, true", "Nadi Rahman, true", "Salma Begum, false"})
    void whoever_changed_a_name_was_offered_it_by_the_one_they_had_then(String to, boolean offered) {
        var mother = related("Nadia", "Begum", "mother");
        mother.told(new Named(mother.child, "Nadia", "Rahman", "Nadi", null, on("2026-06-01")));
        var offer = casebook.told(new MeetingOffered(children, List.of(to), "In person", on("2026-05-01")));
        casebook.told(new OfferAnswered(children, offer, to, OfferAnswered.DECLINED, null, on("2026-05-03")));
        assertThat(applyingWith(mother).isEmpty()).isEqualTo(offered);
    }

    /// A restricted record, or one from which they are barred: the gate stays, and says no name.
    @Test
    void whoever_may_not_be_known_of_is_not_named_where_they_were_passed_over() {
        var mother = new Casebook();
        mother.told(new Named(mother.child, "Nadia", "Rahman", null, null, on("2026-01-05")));
        casebook.told(new Related(casebook.child, mother.child, "mother", true, on("2026-01-05"), null));
        answered(offered("2026-05-01"), OfferAnswered.DECLINED, "2026-05-03");
        var records = new Records() {
            @Override
            public Timeline of(Subject subject) {
                return subject.equals(mother.child) ? mother.timeline() : casebook.timeline();
            }

            @Override
            public boolean known(Subject subject) {
                return !subject.equals(mother.child);
            }
        };
        var application = new ApplicationIssued(children, ApplicationIssued.CARE, null, null, on("2026-06-20"));
        for (var asked : List.of(records, Records.once(records), records.without(UUID.randomUUID()))) {
            assertThat(FamilyFirst.applicationForAll(application, casebook.timeline(), LAW, asked).map(Refusal::sentence).orElse("")).startsWith("Somebody (mother) has parental responsibility").doesNotContain("Nadia").doesNotContain("Rahman");
        }
    }

    @Test
    void what_was_withdrawn_was_never_offered() {
        var offer = offered("2026-05-01");
        answered(offer, OfferAnswered.DECLINED, "2026-05-03");
        assertThat(applying("2026-06-20")).isEmpty();
        casebook.withdrawn(offer);
        assertThat(applying("2026-06-20")).isPresent();
    }

    private Casebook related(String given, String family, String relation) {
        var parent = new Casebook();
        parent.told(new Named(parent.child, given, family, null, null, on("2026-01-05")));
        casebook.told(new Related(casebook.child, parent.child, relation, true, on("2026-01-05"), null));
        return parent;
    }

    /// The letter asks who is asked as the application does.
    @Test
    void a_letter_does_not_go_past_a_parent_who_was_never_offered_the_meeting_that_was_held() {
        var father = related("Joel", "Rahman", "father");
        casebook.told(new MeetingHeld(children, offered("2026-05-01"), null, true, null, on("2026-05-10")));
        Records records = subject -> subject.equals(father.child) ? father.timeline() : casebook.timeline();
        var letter = new LetterSent(children, List.of("Maria"), "Worries", false, false, on("2026-06-11"));
        assertThat(FamilyFirst.letter(letter, casebook.timeline(), LAW, records)).get().extracting(Refusal::sentence).asString().startsWith("Joel Rahman has parental responsibility, and was not offered the meeting");
        assertThat(FamilyFirst.letter(new LetterSent(children, List.of("Maria", "Joel Rahman"), "Worries", true, false, on("2026-06-11")), casebook.timeline(), LAW, records)).isEmpty();
        casebook.told(new MeetingExempted(children, MeetingExempted.OFFER, "Threats", "Jo Adeyemi", on("2026-06-01")));
        assertThat(FamilyFirst.letter(letter, casebook.timeline(), LAW, records)).isEmpty();
    }

    /// Each parent with parental responsibility has the letter that offers a meeting, or it says why not; who has none, has died, or is known by no name is not asked for.
    @Test
    void a_letter_that_offers_a_meeting_goes_to_each_parent_or_says_why_one_is_left_out() {
        var father = related("Joel", "Rahman", "father");
        Records records = subject -> subject.equals(father.child) ? father.timeline() : casebook.timeline();
        assertThat(addressed(List.of("Maria"), true, null, records)).isEqualTo("Joel Rahman has parental responsibility, and the letter is not addressed to them. Address it to them too, or say why they are left out.");
        assertThat(addressed(List.of("Maria", "Joel Rahman (father)"), true, null, records)).isEmpty();
        assertThat(addressed(List.of("Maria"), false, null, records)).as("what offers no meeting has a gate of its own").isEmpty();
        for (var reason : LetterSent.REASONS) assertThat(addressed(List.of("Maria"), true, reason, records)).as(reason).isEmpty();
        assertThat(FamilyFirst.authorised(casebook.timeline())).isEmpty();
        casebook.told(new LetterSent(children, List.of("Maria"), "Worries", true, false, on("2026-06-11"), null, LetterSent.REASONS.getFirst(), "A non-molestation order"));
        assertThat(FamilyFirst.authorised(casebook.timeline())).extracting(one -> one.what()).containsExactly("Letter before proceedings that leaves a parent out");
        father.told(new Described(father.child, null, null, null, on("2026-06-10"), null, null, on("2026-06-10")));
        assertThat(addressed(List.of("Maria"), true, null, records)).as("who has died").isEmpty();
    }

    private String addressed(List<String> to, boolean offers, @Nullable String leftOut, Records records) {
        var letter = new LetterSent(children, to, "Worries", offers, false, on("2026-06-11"), null, leftOut, leftOut == null ? null : "As the order of 3 May says");
        return LetterToAll.refusal(letter, casebook.timeline(), LAW, records).map(Refusal::sentence).orElse("");
    }

    private String applyingWith(Casebook parent) {
        Records records = subject -> subject.equals(parent.child) ? parent.timeline() : casebook.timeline();
        return FamilyFirst.application(new ApplicationIssued(children, ApplicationIssued.CARE, null, null, on("2026-06-20")), casebook.timeline(), LAW, records).map(Refusal::sentence).orElse("");
    }

    private UUID offered(String day) {
        return casebook.told(new MeetingOffered(children, List.of("Maria"), "In person", on(day)));
    }

    private void answered(UUID offer, String answer, String day) {
        casebook.told(new OfferAnswered(children, offer, "Maria", answer, null, on(day)));
    }

    private Optional<Refusal> applying(String day) {
        return FamilyFirst.application(new ApplicationIssued(children, ApplicationIssued.CARE, null, null, on(day)), casebook.timeline(), LAW, Records.NONE);
    }

    private Optional<Refusal> letter(boolean offers, String day) {
        return FamilyFirst.letter(new LetterSent(children, List.of("Maria"), "Worries", offers, false, on(day)), casebook.timeline(), LAW, Records.NONE);
    }
}
