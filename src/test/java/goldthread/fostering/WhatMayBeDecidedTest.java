package goldthread.fostering;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.fostering.Household.Stage;
import goldthread.fostering.HouseholdEntry.Applied;
import goldthread.fostering.HouseholdEntry.Checked;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.Exempted;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.Recommended;
import goldthread.fostering.HouseholdEntry.RepresentationsMade;
import goldthread.fostering.HouseholdEntry.StageOneDecided;
import goldthread.fostering.HouseholdEntry.SteppedBack;
import goldthread.fostering.HouseholdEntry.WorkerEnded;
import goldthread.fostering.HouseholdEntry.WorkerNamed;
import goldthread.law.Law;
import goldthread.pages.Answers;
import goldthread.people.PeopleEntry.Named;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What must stand before the agency decision maker decides, and before one child more comes to live with carers.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatMayBeDecidedTest {
    static final Law LAW = Law.national(Casebook.HOLDER);
    static final Terms TERMS = new Terms(2, 0, 10, "Short term", null);

    final Casebook book = new Casebook();
    final Subject household = book.child;
    final UUID ada = new UUID(1, 1), tom = new UUID(1, 2);

    Household now() {
        return Household.of(book.timeline()).orElseThrow();
    }

    String refused(String outcome, String day) {
        return Approving.refused(now(), outcome, on(day), LAW).orElse("");
    }

    void decided(String outcome, String day) {
        book.told(new Decided(household, outcome, outcome.equals(Decided.APPROVED) ? TERMS : null, "Elaine Foster", "As the panel", on(day)));
    }

    void asked() {
        book.told(new Enquired(household, "Ada and Tom Fenn", Enquired.MAINSTREAM, null, null, null, null, on("2025-06-02")));
    }

    void panel(String about, String day) {
        book.told(new Recommended(household, about, true, null, on(day), on(day)));
    }

    @Test
    void approval_asks_for_application_stage_one_panel_carers_and_checks_one_after_another() {
        asked();
        assertThat(refused(Decided.APPROVED, "2026-01-05")).contains("have not applied", "to be confirmed");
        book.told(new Applied(household, on("2025-06-16")));
        assertThat(refused(Decided.APPROVED, "2026-01-05")).contains("Stage 1 is not decided");
        book.told(new StageOneDecided(household, true, null, on("2025-09-01")));
        assertThat(refused(Decided.APPROVED, "2026-01-05")).contains("no recommendation of the fostering panel");
        panel(Recommended.APPROVAL, "2026-01-05");
        assertThat(refused(Decided.APPROVED, "2026-01-04")).as("the day before the minutes").contains("no recommendation");
        assertThat(refused(Decided.APPROVED, "2026-01-05")).contains("Nobody of the household is named");
        book.told(new MemberJoined(household, ada, "Ada Fenn", MemberJoined.CARER, null, on("2025-06-02")));
        book.told(new MemberJoined(household, tom, "Tom Fenn", MemberJoined.ADULT, null, on("2025-06-02")));
        book.told(new Checked(household, ada, Checked.DBS, on("2025-07-01")));
        assertThat(refused(Decided.APPROVED, "2026-01-05")).contains("recorded of Tom Fenn (");
        book.told(new Checked(household, tom, Checked.DBS, on("2026-01-06")));
        assertThat(refused(Decided.APPROVED, "2026-01-05")).as("checked on the day after").contains("Tom Fenn");
        assertThat(refused(Decided.APPROVED, "2026-01-06")).isEmpty();
    }

    /// Born on a leap day: grown up on 1 March of a year without one.
    @ParameterizedTest
    @CsvSource({"2008-01-12, 2026-01-11, true", "2008-01-12, 2026-01-12, false", "2008-02-29, 2026-02-28, true", "2008-02-29, 2026-03-01, false"})
    void a_child_of_the_household_is_checked_from_the_18th_birthday_on(String born, String decided, boolean may) {
        asked();
        book.told(new Applied(household, on("2025-06-16")));
        book.told(new StageOneDecided(household, true, null, on("2025-09-01")));
        panel(Recommended.APPROVAL, "2026-01-05");
        book.told(new MemberJoined(household, ada, "Ada Fenn", MemberJoined.CARER, null, on("2025-06-02")));
        book.told(new Checked(household, ada, Checked.DBS, on("2025-07-01")));
        book.told(new MemberJoined(household, tom, "Tim Fenn", MemberJoined.CHILD, on(born), on("2025-06-02")));
        assertThat(refused(Decided.APPROVED, decided).isEmpty()).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-19, false", "2026-02-15, false", "2026-02-16, false", "2026-02-17, true"})
    void nobody_is_refused_before_the_28_days_for_representations_are_over(String day, boolean may) {
        asked();
        book.told(new Applied(household, on("2025-06-16")));
        assertThat(refused(Decided.REFUSED, day)).contains("First propose it");
        decided(Decided.PROPOSED, "2026-01-19");
        assertThat(refused(Decided.REFUSED, day).isEmpty()).isEqualTo(may);
        if (!may) assertThat(refused(Decided.REFUSED, day)).contains("until 16 February 2026", "to be confirmed");
    }

    @Test
    void representations_are_considered_by_a_panel_before_it_is_decided() {
        asked();
        book.told(new Applied(household, on("2025-06-16")));
        decided(Decided.PROPOSED, "2026-01-19");
        book.told(new RepresentationsMade(household, RepresentationsMade.REVIEW, null, on("2026-01-30")));
        assertThat(refused(Decided.REFUSED, "2026-03-31")).contains("No panel has considered");
        panel(Recommended.REPRESENTATIONS, "2026-03-30");
        assertThat(refused(Decided.REFUSED, "2026-03-31")).isEmpty();
    }

    /// Not approved says of an approval that stands nothing that would end it.
    @Test
    void an_approval_is_ended_and_an_application_refused_and_neither_word_stands_for_the_other() {
        asked();
        book.told(new Applied(household, on("2025-06-16")));
        decided(Decided.PROPOSED, "2025-09-01");
        assertThat(refused(Decided.TERMINATED, "2025-10-06")).contains("They are not approved");
        assertThat(refused(Decided.REFUSED, "2025-10-06")).isEmpty();
        decided(Decided.APPROVED, "2025-12-01");
        decided(Decided.PROPOSED, "2026-02-02");
        assertThat(refused(Decided.REFUSED, "2026-03-03")).contains("They are approved", "to be confirmed");
        assertThat(refused(Decided.TERMINATED, "2026-03-03")).isEmpty();
    }

    @Test
    void approval_is_ended_by_the_same_road() {
        asked();
        decided(Decided.APPROVED, "2025-12-01");
        assertThat(refused(Decided.TERMINATED, "2026-02-02")).contains("First propose it");
        assertThat(refused(Decided.PROPOSED, "2026-02-02")).isEmpty();
        decided(Decided.PROPOSED, "2026-02-02");
        assertThat(refused(Decided.TERMINATED, "2026-03-02")).isNotEmpty();
        assertThat(refused(Decided.TERMINATED, "2026-03-03")).isEmpty();
        decided(Decided.TERMINATED, "2026-03-03");
        assertThat(now().stage(LAW, on("2026-03-02"))).isEqualTo(Stage.APPROVED);
        assertThat(now().stage(LAW, on("2026-03-03"))).isEqualTo(Stage.ENDED);
    }

    /// In consultation since February 2026: it decides nothing, neither by itself nor by a day that passes.
    @Test
    void the_reform_of_panels_is_a_proposal_and_never_in_force_by_itself() {
        for (var day : new String[] {"2026-02-04", "2026-11-23", "2030-01-01", "2099-12-31"}) assertThat(LAW.inForce("T-G22", on(day))).as(day).isFalse();
        assertThat(LAW.book().newest("T-G22")).get().satisfies(rule -> assertThat(rule.clause().status().words()).isEqualTo("proposed"));
    }

    @Test
    void a_child_above_the_terms_or_the_usual_limit_is_recorded_with_who_agreed() {
        asked();
        decided(Decided.APPROVED, "2025-12-01");
        assertThat(above("")).isEmpty();
        came();
        came();
        assertThat(above("")).contains("approved for 2 children", "six working days");
        var third = came();
        assertThat(above("")).contains("4 children", "Sch 7");
        assertThat(above(third.toString())).as("brothers and sisters of one, but not of all").contains("Sch 7");
        book.told(new Exempted(household, "Wrenmoor", 4, null, null, on("2026-01-01")));
        assertThat(above("")).as("exempted, and still above the terms").contains("approved for 2");
    }

    String above(String sibling) {
        return SupportForms.above(new Step.Now(now(), LAW, on("2026-02-02")), Answers.none().with("on", on("2026-02-02")).with("sibling", sibling)).orElse("");
    }

    UUID came() {
        return book.told(new ChildCame(household, null, null, null, on("2026-01-12")));
    }

    @Test
    void who_steps_back_may_apply_again() {
        asked();
        book.told(new Applied(household, on("2025-06-16")));
        book.told(new SteppedBack(household, "A new job", on("2025-07-01")));
        assertThat(now().stage(LAW, on("2025-07-01"))).isEqualTo(Stage.ENDED);
        book.told(new Applied(household, on("2026-01-05")));
        assertThat(now().stage(LAW, on("2026-01-05"))).isEqualTo(Stage.APPLICATION);
    }

    @Test
    void a_household_is_over_from_the_day_on_which_nothing_goes_on_with_it() {
        asked();
        assertThat(now().over(LAW)).isEmpty();
        book.told(new Applied(household, on("2025-06-16")));
        book.told(new StageOneDecided(household, false, "References", on("2025-09-01")));
        assertThat(now().over(LAW)).contains(on("2025-09-01"));
        book.told(new Applied(household, on("2025-10-01")));
        assertThat(now().over(LAW)).isEmpty();
        decided(Decided.APPROVED, "2025-12-01");
        assertThat(now().over(LAW)).isEmpty();
        book.told(new HouseholdEntry.Resigned(household, null, on("2026-02-02")));
        assertThat(now().over(LAW)).as("while approval stands something goes on").contains(on("2026-03-02"));
    }

    /// 12 months to 2 March 2026: who asked on 2 March 2025 is no more among them.
    @ParameterizedTest
    @CsvSource({"2025-03-02, 0", "2025-03-03, 1", "2026-03-02, 1", "2026-03-03, 0"})
    void who_asked_in_twelve_months_is_counted_by_how_they_heard_of_it(String asked, int counted) {
        book.told(new Enquired(household, "Ada Fenn", Enquired.MAINSTREAM, "Radio", null, null, null, on(asked)));
        var pipeline = Pipeline.of(java.util.List.of(now()), LAW, on("2026-03-02"));
        assertThat(pipeline.heard().getOrDefault("Radio", new Pipeline.Line(0, 0, 0, 0)).asked()).isEqualTo(counted);
    }

    @Test
    void the_way_from_enquiry_to_approval_is_counted_with_its_days_and_its_places() {
        asked();
        book.told(new HouseholdEntry.InformationGiven(household, "A visit", on("2025-06-09")));
        book.told(new Applied(household, on("2025-06-16")));
        decided(Decided.APPROVED, "2025-12-01");
        came();
        var pipeline = Pipeline.of(java.util.List.of(now()), LAW, on("2026-02-02"));
        assertThat(pipeline.heard()).containsEntry("Not said", new Pipeline.Line(1, 1, 1, 1));
        assertThat(pipeline.places()).isEqualTo(2);
        assertThat(pipeline.taken()).isEqualTo(1);
        assertThat(pipeline.days()).isEqualTo(182);
        assertThat(Pipeline.of(java.util.List.of(now()), LAW, on("2026-12-02")).days()).as("nobody was approved in these twelve months").isNull();
    }

    /// 12 months to 2 March 2026.
    @Test
    void what_households_say_of_how_they_were_received_is_counted_by_what_it_is_about() {
        asked();
        for (var said : java.util.List.of("2025-03-02 Badly", "2025-03-03 In part", "2026-03-02 Well", "2026-03-03 Well")) book.told(new HouseholdEntry.FeedbackGiven(household, "Stage 1", said.substring(11), "It took long", on(said.substring(0, 10))));
        book.told(new HouseholdEntry.FeedbackGiven(household, "The first answer", "Badly", null, on("2026-01-05")));
        var said = Pipeline.of(java.util.List.of(now()), LAW, on("2026-03-02")).said();
        assertThat(said.keySet()).containsExactly("The first answer", "Stage 1");
        assertThat(said.get("Stage 1")).containsExactly(1, 1, 0);
        assertThat(said.get("The first answer")).containsExactly(0, 0, 1);
        assertThat(now().over(LAW)).isEmpty();
    }

    @Test
    void who_worked_with_them_and_comes_back_is_named_again() {
        asked();
        var sam = new UUID(7, 7);
        book.told(new WorkerNamed(household, sam, "Sam Okafor", WorkerNamed.ASSESSES, on("2025-06-02")));
        book.told(new WorkerEnded(household, sam, "Sam Okafor", on("2025-08-01")));
        assertThat(now().workers()).isEmpty();
        book.told(new WorkerNamed(household, sam, "Sam Okafor", WorkerNamed.SUPPORTS, on("2025-08-01")));
        assertThat(now().workers()).extracting(WorkerNamed::part).containsExactly(WorkerNamed.SUPPORTS);
    }

    @Test
    void a_persons_record_is_no_household_whatever_else_is_written_there() {
        asked();
        book.told(new Named(household, "Amira", "Rahman", null, null, on("2026-01-05")));
        assertThat(Household.of(book.timeline())).isEmpty();
        assertThat(Fostering.FOLDS).allSatisfy(fold -> assertThat(fold.rows(book.timeline())).isEmpty());
        assertThat(book.duties("2026-02-01", "T-G08")).isEmpty();
    }
}
