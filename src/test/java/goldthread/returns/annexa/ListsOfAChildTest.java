package goldthread.returns.annexa;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.care.CareEntry.Visited;
import goldthread.care.CareEntry.WentMissing;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.returns.KnownWorkers;
import goldthread.returns.annexa.AnnexAEntry.Held;
import goldthread.returns.annexa.AnnexAEntry.Listed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20)
class ListsOfAChildTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 31);
    private final Casebook book = new Casebook();
    private final Casebook contacts = new Casebook();

    private void child(String born, String sex, String ethnicity) {
        book.told(new Identified(book.child, Identified.LA_CHILD_ID, "C1", on("2020-01-01")));
        book.told(new Described(book.child, sex, on(born), null, null, ethnicity, List.of("NONE"), on("2026-03-31")));
    }

    private ListRow only(int list) {
        var rows = rows(list);
        assertThat(rows).as("rows of list %s", list).hasSize(1);
        return rows.getFirst();
    }

    private List<ListRow> rows(int list) {
        return AsListed.rows(book.timeline(), ON, contact -> contacts.timeline(), KnownWorkers.NONE).stream().filter(row -> row.list().number() == list).toList();
    }

    private UUID episode(String from, String reason, String status, String placement) {
        return book.told(new EpisodeStarted(book.child, on(from), reason, status, "N1", placement, "PR1", null, "ZZ1 1ZZ", "SC123456"));
    }

    private void ended(UUID episode, String began, String on, String reason) {
        book.told(new EpisodeEnded(book.child, episode, on(began), on(on), reason, null));
    }

    private void visit(String day, boolean alone) {
        book.told(new Visited(List.of(book.child), on(day), "Home", List.of(book.child), alone ? List.of(book.child) : List.of(), null, null, null, null, null));
    }

    @Test
    void what_is_said_not_to_be_held_is_a_column_of_the_standard() throws Exception {
        for (var line : Files.readAllLines(Path.of("src/main/resources/goldthread/returns/annexa/not-held.csv")).stream().skip(1).toList()) {
            var cells = line.split(",", 2);
            var list = AnnexA.list(Integer.parseInt(cells[0]));
            assertThat(cells[1].equals("*") || list.has(cells[1])).as(line).isTrue();
        }
        assertThat(AnnexA.LISTS.stream().filter(AnnexA.ListOf::notHeldAtAll).map(AnnexA.ListOf::number)).containsExactly(11);
    }

    @Test
    void an_adopter_of_lists_that_were_taken_in_stands_in_those_of_a_later_day_too() {
        book.told(new Listed(book.child, List.of(new Held(11, Map.of("Individual adopter identifier", "A1", "Gender", "b) Female", "Date enquiry received", "05/01/2026"))), on("2026-01-31")));
        assertThat(only(11).value("Date enquiry received")).isEqualTo("05/01/2026");
    }

    @Test
    void the_team_is_that_of_the_worker_else_that_of_the_last_lists() {
        child("2015-01-01", "1", "WBRI");
        book.told(new Referred(book.child, on("2026-02-02"), "1A", null, on("2026-02-02")));
        book.told(new Listed(book.child, List.of(new Held(3, Map.of("Child Unique ID", "C1", "Date of referral", "02/02/2026", "Allocated Team", "North"))), on("2026-03-01")));
        assertThat(only(3).value("Allocated Team")).isEqualTo("North");
    }

    @Test
    void an_early_help_assessment_begins_when_it_is_first_written_and_ends_when_it_is_authorised() {
        child("2015-01-01", "1", "WBRI");
        var children = List.of(book.child);
        book.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Mother"), null, on("2026-01-05")));
        book.told(new LeadNamed(children, null, "Ola Lead", "School nurse", "Health", false, null, null, null, on("2026-01-05")));
        book.told(assessed("2026-01-12", null));
        book.told(assessed("2026-01-26", "A manager"));
        book.told(assessed("2026-03-09", null));
        assertThat(rows(2)).extracting(row -> row.value("Assessment start date") + " " + row.value("Assessment completion date"))
                .containsExactly("12/01/2026 26/01/2026", "09/03/2026 ");
        assertThat(rows(2)).allMatch(row -> row.value("Organisation completing assessment").equals("Health"));
    }

    @Test
    void what_is_assessed_under_section_17_is_no_early_help_assessment() {
        child("2015-01-01", "1", "WBRI");
        book.told(new HelpAccepted(List.of(book.child), Level.SECTION_17, List.of("Mother"), null, on("2026-01-05")));
        book.told(assessed("2026-01-12", "A manager"));
        assertThat(rows(2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-09-29, 0", "2025-09-30, 1", "2025-12-01, 1", "2026-04-01, 1"})
    void an_early_help_assessment_that_was_never_completed_goes_on_no_longer_than_the_early_help(String ended, int rows) {
        child("2015-01-01", "1", "WBRI");
        book.told(new HelpAccepted(List.of(book.child), Level.EARLY_HELP, List.of("Mother"), null, on("2025-06-02")));
        book.told(assessed("2025-06-09", null));
        book.told(new LevelChanged(List.of(book.child), Level.UNIVERSAL, "All is well", "A manager", null, true, null, on(ended)));
        assertThat(rows(2)).hasSize(rows).allMatch(row -> row.value("Assessment completion date").isEmpty());
    }

    @Test
    void an_early_help_assessment_that_is_authorised_on_the_day_the_family_is_stepped_up_is_complete() {
        child("2015-01-01", "1", "WBRI");
        book.told(new HelpAccepted(List.of(book.child), Level.EARLY_HELP, List.of("Mother"), null, on("2026-01-05")));
        book.told(assessed("2026-01-12", null));
        book.told(assessed("2026-01-26", "A manager"));
        book.told(new LevelChanged(List.of(book.child), Level.SECTION_17, "More is needed", "A manager", null, true, null, on("2026-01-26")));
        book.told(assessed("2026-02-09", "A manager"));
        assertThat(only(2).cells()).containsSequence("12/01/2026", "26/01/2026");
    }

    @Test
    void an_early_help_assessment_of_an_earlier_time_is_not_completed_by_one_of_a_later_time() {
        child("2015-01-01", "1", "WBRI");
        book.told(new HelpAccepted(List.of(book.child), Level.EARLY_HELP, List.of("Mother"), null, on("2025-10-06")));
        book.told(assessed("2025-10-13", null));
        book.told(new LevelChanged(List.of(book.child), Level.UNIVERSAL, "All is well", "A manager", null, true, null, on("2025-11-03")));
        book.told(new HelpAccepted(List.of(book.child), Level.EARLY_HELP, List.of("Mother"), null, on("2026-01-05")));
        book.told(assessed("2026-01-12", "A manager"));
        assertThat(rows(2)).extracting(row -> row.value("Assessment start date") + " " + row.value("Assessment completion date"))
                .containsExactly("13/10/2025 ", "12/01/2026 12/01/2026");
    }

    private FamilyAssessed assessed(String day, String authorisedBy) {
        return new FamilyAssessed(List.of(book.child), List.of(), List.of(), null, null, null, null, null, null, authorisedBy, on(day));
    }

    @Test
    void the_eleven_lists_have_the_headings_of_the_standard() {
        assertThat(AnnexA.LISTS.stream().map(list -> list.columns().size())).containsExactly(7, 8, 11, 12, 14, 14, 17, 34, 17, 16, 19);
        assertThat(AnnexA.LISTS.stream().map(AnnexA.ListOf::months)).containsExactly(6, 6, 6, 6, 6, 6, 6, 6, 6, 12, 12);
        assertThat(AnnexA.LISTS.stream().flatMap(list -> list.columns().stream()).filter(column -> column.kind() == AnnexA.Kind.CODE)
                .filter(column -> !column.codes().contains("Yes")).map(column -> AnnexACodes.book(column).orElse(column.heading())).distinct())
                .containsExactlyInAnyOrder("gender", "ethnicity", "source", "need", "closure", "abuse", "legal", "ceased", "placement", "provider", "touch",
                        "home", "suitable", "activity", "adoption", "Case Status", "What is the permanence plan for this child?", "Eligibility Category",
                        "Reason for leaving adoption process", "Placement Location");
    }

    @Test
    void a_contact_shows_by_the_day_it_came_once_it_is_decided_who_the_child_is() {
        child("2015-06-01", "M", "WBRI");
        contacts.told(new ContactReceived(contacts.child, "K7RM-3WQP", Instant.parse("2026-01-05T23:30:00Z"), "telephone",
                new Referrer("2A", null, null, null, null, null, null, null, null), List.of(), "words", null, null));
        assertThat(rows(1)).isEmpty();
        book.told(new ContactDecided(contacts.child, Instant.parse("2026-01-06T10:00:00Z"), Outcome.ADVICE, List.of(new Placed(1, book.child, false)), List.of(),
                null, null, null, null, "why"));
        assertThat(only(1).cells()).containsExactly("C1", "a) Male", "a) White", "01/06/2015", "10", "05/01/2026", "b) Schools");
    }

    @Test
    void a_referral_shows_for_six_months_and_counts_those_of_the_twelve_months_before_it() {
        child("2015-06-01", "M", "WBRI");
        book.told(new Referred(book.child, on("2025-09-29"), "1A", null, on("2025-09-29")));
        var last = book.told(new Referred(book.child, on("2025-09-30"), "6", null, on("2025-09-30")));
        book.told(new ReferralDecided(book.child, last, on("2025-10-01"), true, null));
        var row = only(3);
        assertThat(row.cells()).containsExactly("C1", "a) Male", "a) White", "01/06/2015", "10", "30/09/2025", "g) Police", "Yes", "1", "", "");
    }

    @Test
    void an_assessment_shows_while_it_is_open_and_six_months_after_it_was_authorised() {
        child("2015-06-01", "F", "MOTH");
        var referral = book.told(new Referred(book.child, on("2024-01-01"), "1A", null, on("2024-01-01")));
        var old = book.told(new AssessmentStarted(book.child, referral, on("2024-01-02"), on("2024-01-02")));
        book.told(new AssessmentAuthorised(book.child, referral, old, on("2024-02-01")));
        var recent = book.told(new AssessmentStarted(book.child, referral, on("2025-09-01"), on("2025-09-01")));
        book.told(new AssessmentAuthorised(book.child, referral, recent, on("2025-10-01")));
        book.told(new AssessmentStarted(book.child, referral, on("2026-03-01"), on("2026-03-01")));
        visit("2025-09-10", false);
        assertThat(rows(4)).extracting(row -> row.value("Continuous Assessment Start Date")).containsExactly("01/09/2025", "01/03/2026");
        assertThat(rows(4)).extracting(row -> row.value("Child Seen During Continuous Assessment")).containsExactly("Yes", "Unknown");
        assertThat(rows(4)).extracting(row -> row.value("Was the child assessed as requiring LA children's social care support?")).containsExactly("Yes", "");
    }

    @ParameterizedTest
    @CsvSource({"RC8,h) Child not in need after assessment", "RC9,h) Child not in need after assessment", "RC1,a) Adopted", ",i) Not Stated"})
    void a_closed_episode_of_need_shows_why(String reason, String shown) {
        child("2015-06-01", "9", "REFU");
        var referral = book.told(new Referred(book.child, on("2025-01-01"), "1A", null, on("2025-01-01")));
        book.told(new NeedIdentified(book.child, referral, "N5", on("2025-01-01")));
        book.told(new Closed(book.child, referral, on("2026-01-10"), reason, on("2026-01-10")));
        var row = only(6);
        assertThat(row.value("Reason for Closure")).isEqualTo(shown);
        assertThat(row.value("Case Status")).isEqualTo("e) Closed episode");
        assertThat(row.value("Primary Need Code")).isEqualTo("e) Family dysfunction");
        assertThat(row.value("Gender")).isEqualTo("d) Neither");
        assertThat(row.value("Ethnicity")).isEqualTo("f) Not stated");
        assertThat(row.value("Does the Child have a Disability")).isEqualTo("No");
    }

    @Test
    void a_plan_shows_its_latest_category_its_last_visit_and_whether_the_child_was_seen_alone() {
        child("2015-06-01", "F", "WBRI");
        var referral = book.told(new Referred(book.child, on("2025-10-01"), "1A", null, on("2025-10-01")));
        var enquiry = book.told(new EnquiryStarted(book.child, referral, on("2025-10-05"), null, false, on("2025-10-05")));
        book.told(new ConferenceHeld(book.child, referral, enquiry, on("2025-10-20")));
        var plan = book.told(new PlanStarted(book.child, referral, on("2025-10-20"), "NEG", null, "1", on("2025-10-20")));
        book.told(new CategoryChanged(book.child, referral, plan, "EMO", on("2026-02-01")));
        visit("2025-11-01", true);
        visit("2026-03-01", false);
        visit("2026-04-15", true);
        var row = only(7);
        assertThat(row.cells().subList(6, 15)).containsExactly("20/10/2025", "a) Neglect", "d) Emotional Abuse", "01/03/2026", "No", "", "", "No", "1");
        assertThat(only(5).cells().subList(6, 12)).containsExactly("05/10/2025", "No", "20/10/2025", "Yes", "0", "1");
        assertThat(only(6).value("Case Status")).isEqualTo("b) Child Protection plan");
        assertThat(only(6).value("Date Child Was Last Seen")).isEqualTo("01/03/2026");
    }

    @Test
    void a_child_in_care_shows_the_legal_status_and_placement_that_stand_and_what_went_before_in_numbers() {
        child("2012-06-01", "F", "BAFR");
        var first = episode("2025-01-10", "S", "L2", "U1");
        ended(first, "2025-01-10", "2025-05-01", "X1");
        var second = episode("2025-05-01", "L", "C2", "U1");
        ended(second, "2025-05-01", "2025-12-01", "X1");
        episode("2025-12-01", "P", "C2", "K2");
        var missing = book.told(new WentMissing(book.child, on("2026-01-05"), "M", on("2026-01-05")));
        book.told(new ReturnInterviewed(book.child, missing, on("2026-01-08"), true));
        book.told(new Unaccompanied(book.child, on("2025-02-01"), on("2025-01-10")));
        var row = only(8);
        assertThat(row.cells().subList(5, 12)).containsExactly("No", "No", "10/01/2025", "a) Abuse or neglect", "No", "01/05/2025", "b) Full care orders");
        assertThat(row.value("Number of Placements in the Last 12 months")).isEqualTo("2");
        assertThat(row.value("Start Date of Most Recent Placement")).isEqualTo("01/12/2025");
        assertThat(row.value("Placement Type")).isEqualTo("h) Children’s Homes");
        assertThat(row.value("Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months")).isEqualTo("1");
        assertThat(row.cells().subList(30, 32)).containsExactly("Yes", "No");
        assertThat(only(6).value("Case Status")).isEqualTo("a) Looked after child");
    }

    @Test
    void somebody_who_left_care_more_than_six_months_ago_is_a_care_leaver_and_no_child_in_care() {
        child("2007-01-01", "M", "WBRI");
        var stay = episode("2021-01-01", "S", "C2", "U4");
        ended(stay, "2021-01-01", "2025-01-01", "E5");
        book.told(new LeaverInTouch(book.child, on("2026-03-01"), "YES", "F2", "U1"));
        assertThat(rows(8)).isEmpty();
        assertThat(only(9).value("Eligibility Category")).isEqualTo("b) Former relevant");
        assertThat(only(9).value("LA in Touch")).isEqualTo("a) In touch");
        assertThat(only(9).cells().subList(14, 17)).containsExactly("k) Independent living", "a) Suitable", "F2: Full time in education other than higher");
    }

    @ParameterizedTest
    @CsvSource({"2010-04-01,2025-06-01,,", "2010-01-01,2025-06-01,,d) Eligible", "2010-01-01,2026-03-01,,", "2009-01-01,2024-01-01,2025-02-01,a) Relevant",
        "2009-01-01,2024-12-20,2025-02-01,c) Qualifying", "2001-03-31,2010-01-01,2019-03-31,"})
    void who_is_a_care_leaver_follows_from_age_and_time_in_care(String born, String from, String to, String category) {
        child(born, "M", "WBRI");
        var stay = episode(from, "S", "C2", "U4");
        if (to != null) {
            ended(stay, from, to, "E4A");
        }
        assertThat(rows(9).stream().map(row -> row.value("Eligibility Category")).findFirst().orElse(null)).isEqualTo(category);
    }

    @Test
    void a_child_to_be_adopted_shows_until_a_year_after_the_order() {
        child("2023-01-01", "M", "WBRI");
        var stay = episode("2023-02-01", "S", "E1", "A5");
        book.told(new PlacedForAdoption(book.child, on("2023-08-01"), on("2023-08-01")));
        ended(stay, "2023-02-01", "2025-04-01", "E11");
        var row = only(10);
        assertThat(row.cells().subList(7, 13)).containsExactly("01/02/2023", "01/08/2023", "01/02/2023", "", "01/02/2023", "01/04/2025");
        assertThat(rows(8)).isEmpty();
    }

    @Test
    void a_code_that_covers_several_is_never_told_apart_by_guessing() {
        assertThat(AnnexACodes.fine("placement", "a) Foster Placement", "U4")).isEqualTo("U4");
        assertThat(AnnexACodes.fine("placement", "a) Foster Placement", "K2")).isEqualTo("FOSTER PLACEMENT");
        assertThat(AnnexACodes.of("placement", "FOSTER PLACEMENT")).isEqualTo("a) Foster Placement");
        assertThat(AnnexACodes.fine("legal", "b) Full care orders", null)).isEqualTo("C2");
    }
}
