package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.JobType;
import goldthread.casefile.Append;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import goldthread.Office;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is told later of caps, and what cannot all be true of a worker, on the log.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionsKeepTheirRulesTest {
    private static final Office OFFICE = new Office();

    private static Agency on(String day) {
        return new Agency(OFFICE.caseFile, OFFICE.sql, Clock.fixed(LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC), OFFICE.transactions);
    }

    private static void tell(Who who, Entry entry) {
        Acting.as(who, () -> OFFICE.caseFile.append(Append.observed(Ids.next(), entry, Instant.parse("2026-05-01T09:00:00Z"), "page")));
    }

    private static Subject asked(Who who, String otherwise) {
        var assignment = Subject.unheardOf();
        tell(who, new AssignmentAsked(assignment, LocalDate.of(2026, 5, 1), "Leave", Facts.told(otherwise)));
        return assignment;
    }

    private static Decision said(Who who, Agency agency, Subject assignment) {
        return Acting.as(who, () -> agency.decided(agency.one(assignment.id()), agency.book()));
    }

    @Test
    void a_cap_that_is_told_later_changes_no_decision_made_before_and_every_one_made_after() {
        var who = Office.worker(931, Role.TEAM_MANAGER);
        Acting.as(who, () -> on("2025-04-01").cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2025, 4, 1), Pence.pounds("40.00"), "First agreement"));
        var agreed = asked(who, "pay=35.00, to=2026-12-31");
        tell(who, new AssignmentDecided(agreed, true, LocalDate.of(2026, 5, 4), "Until the post is filled", "2024", "pass", List.of()));
        var open = asked(who, "pay=35.00, from=2026-06-15");

        Acting.as(who, () -> {
            on("2026-06-01").cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2026, 1, 1), Pence.pounds("35.00"), "Second agreement, told late");
            on("2026-06-02").cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2026, 9, 1), Pence.pounds("34.00"), "Third agreement");
            on("2026-06-02").cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2026, 9, 1), Pence.pounds("34.00"), "Third agreement");
        });

        var agency = on("2026-06-03");
        assertThat(said(who, agency, agreed).words()).as("the cap of January was not known in May").isEqualTo("pass");
        assertThat(said(who, agency, agreed).findings()).anyMatch(each -> each.sentence().contains("The cap becomes £34.00 on 1 September 2026, during the assignment. What was agreed on 4 May 2026 keeps the cap of that day."));
        assertThat(said(who, agency, open).words()).startsWith("needs approval by");
        List<CapTable.Told> told = Acting.as(who, () -> agency.capTable().all());
        assertThat(told).as("nothing is lost, and what is told twice stands once").hasSize(4 + 1);
        List<goldthread.agency.rules.Caps.Cap> standing = Acting.as(who, agency::capRows);
        assertThat(standing).extracting(each -> each.from() + " " + each.to() + " " + each.most()).containsExactlyInAnyOrder("2025-04-01 2026-01-01 £40.00", "2026-01-01 2026-09-01 £35.00", "2026-09-01 null £34.00");
    }

    @Test
    void an_assignment_in_two_places_or_under_two_numbers_says_so_on_its_page() {
        var who = Office.worker(932, Role.TEAM_MANAGER);
        var first = asked(who, "to=2026-06-30");
        var second = asked(who, "from=2026-06-15, worker=Ola Sample");
        var third = asked(who, "from=2027-06-15, registration=SW77");
        var another = asked(who, "worker=Bea Example, registration=SW2002");
        var agency = on("2026-06-03");
        assertThat(Acting.as(who, () -> agency.doubts(agency.one(first.id())))).anyMatch(doubt -> doubt.contains("Assignments from 5 May 2026 and from 15 June 2026 of SW1001 overlap: both run on 15 June 2026"))
                .anyMatch(doubt -> doubt.contains("SW1001 stands under 2 names: Ola Example, Ola Sample")).anyMatch(doubt -> doubt.contains("SW1001 and SW77"));
        assertThat(Acting.as(who, () -> agency.doubts(agency.one(second.id())))).hasSize(2);
        assertThat(Acting.as(who, () -> agency.doubts(agency.one(third.id())))).hasSize(1);
        assertThat(Acting.as(who, () -> agency.doubts(agency.one(another.id())))).isEmpty();
    }

    private static final LocalDate TODAY = LocalDate.now(goldthread.time.England.ZONE);

    private static Agency now() {
        return new Agency(OFFICE.caseFile, OFFICE.sql, Clock.systemUTC(), OFFICE.transactions);
    }

    private static void tellNow(Who who, Entry entry) {
        Acting.as(who, () -> OFFICE.caseFile.append(Append.observed(Ids.next(), entry, Instant.now(), "page")));
    }

    @Test
    void a_cap_that_is_told_later_on_the_day_of_a_decision_does_not_touch_it() {
        var who = Office.worker(934, Role.TEAM_MANAGER);
        Acting.as(who, () -> now().cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2025, 4, 1), Pence.pounds("40.00"), "First agreement"));
        var agreed = asked(who, "pay=35.00, from=" + TODAY.plusDays(7) + ", qualified=2018-07-02");
        assertThat(said(who, now(), agreed).words()).isEqualTo("pass");
        tellNow(who, new AssignmentDecided(agreed, true, TODAY, "Until the post is filled", "2024", "pass", List.of()));
        Acting.as(who, () -> now().cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2025, 4, 1), Pence.pounds("30.00"), "Put right an hour later"));
        assertThat(said(who, now(), agreed).words()).isEqualTo("pass");
        assertThat(said(who, now(), asked(who, "pay=35.00, from=" + TODAY.plusDays(7))).words()).startsWith("needs approval by");
    }

    @Test
    void what_was_decided_without_a_cap_says_so_and_is_checked_again_once_the_cap_is_told() {
        var who = Office.worker(935, Role.TEAM_MANAGER);
        var dear = asked(who, "pay=45.00, from=2026-05-05");
        var cheap = asked(who, "pay=30.00, from=2026-05-05");
        var elsewhere = asked(who, "pay=30.00, from=2026-05-05, region=Far Region");
        for (var each : List.of(dear, cheap, elsewhere)) tellNow(who, new AssignmentDecided(each, true, LocalDate.of(2026, 5, 4), "Came with the old system", "2024", "undecided", List.of()));
        Acting.as(who, () -> now().cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2026, 4, 1), Pence.pounds("40.00"), "Agreement, entered late"));

        assertThat(said(who, now(), dear).findings()).anyMatch(each -> each.sentence().startsWith("Decided without a cap: none for Social worker in Middle Region on 4 May 2026 was known then. One has been entered since"));
        assertThat(compliance(who)).as("the return does not count them as kept").startsWith("Price cap,3,0,0,3,0,").contains("cap-told-since").contains("no-cap-known");

        Acting.as(who, () -> {
            var agency = now();
            agency.checkAgain(List.of(agency.one(dear.id()), agency.one(cheap.id()), agency.one(elsewhere.id())), "The caps came after the assignments", Ids.next());
        });
        assertThat(said(who, now(), dear).words()).isEqualTo("needs approval by director of children's services, chief executive");
        assertThat(said(who, now(), cheap).words()).isEqualTo("pass");
        assertThat(said(who, now(), elsewhere).findings()).as("no cap is known yet").anyMatch(each -> each.sentence().startsWith("There is no cap for"));
        assertThat(compliance(who)).startsWith("Price cap,3,1,1,1,0,");
        assertThat(Acting.as(who, () -> now().entries(dear).getLast())).isInstanceOfSatisfying(AgencyEntry.AssignmentCheckedAgain.class, again -> assertThat(again.outcome()).isEqualTo("approval"));

        Acting.as(who, () -> now().cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2026, 4, 1), Pence.pounds("20.00"), "A third, later still"));
        assertThat(said(who, now(), cheap).words()).as("what was checked again keeps that cap too").isEqualTo("pass");
    }

    private static String compliance(Who who) {
        return Acting.as(who, () -> now().quarter(goldthread.agency.quarter.Quarter.parse("2026-Q2"), null).tables().get("compliance").stream().map(row -> String.join(",", row)).filter(row -> row.startsWith("Price cap")).findFirst().orElseThrow());
    }

    @Test
    void a_region_without_a_cap_is_said_and_nothing_is_guessed() {
        var who = Office.worker(933, Role.TEAM_MANAGER);
        assertThat(said(who, on("2026-06-03"), asked(who, "")).findings()).anyMatch(each -> each.sentence().startsWith("There is no cap for") && each.outcome().code().equals("undecided"));
    }

    /// Four years and eight weeks from 1 April 2027, recorded on 1 February 2027.
    @Test
    void rules_that_come_into_force_check_what_begins_from_their_first_day_and_no_decision_made_before_they_were_known() {
        var who = Office.worker(939, Role.TEAM_MANAGER);
        Acting.as(who, () -> on("2026-12-01").cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2025, 4, 1), Pence.pounds("40.00"), "First agreement"));
        var early = asked(who, "from=2027-04-05, worker=Early Example");
        tell(who, new AssignmentDecided(early, true, LocalDate.of(2027, 1, 15), "Before anybody knew", "2024", "pass", List.of()), "2027-01-15");
        Acting.as(who, () -> {
            var agency = on("2027-02-01");
            agency.draft("notice.weeks = 8\nexperience.years = 4");
            agency.comesIntoForce(Ids.next(), LocalDate.of(2027, 4, 1), "Regulations, invented");
        });
        var agency = on("2027-02-02");
        assertThat(rules(who, agency, asked(who, "from=2027-03-31"))).isEqualTo("2024 pass");
        var first = asked(who, "from=2027-04-01");
        assertThat(rules(who, agency, first)).isEqualTo("2027-04-01 refuse");
        assertThat(rules(who, agency, asked(who, "from=2027-04-02"))).isEqualTo("2027-04-01 refuse");
        assertThat(rules(who, agency, asked(who, "from=2027-04-02, notice=8"))).isEqualTo("2027-04-01 pass");
        assertThat(rules(who, agency, early)).as("decided before it was recorded").isEqualTo("2024 pass");
        assertThat(rules(who, on("2028-01-01"), early)).isEqualTo("2024 pass");
        assertThat(said(who, agency, first).deciding().term().clause().citation()).isEqualTo("Regulations, invented");
        var kept = asked(who, "from=2027-04-20, notice=8");
        tell(who, new AssignmentDecided(kept, true, LocalDate.of(2027, 4, 10), "By the new rules", "2027-04-01", "pass", List.of()), "2027-04-10");
        Acting.as(who, () -> {
            var later = on("2027-04-12");
            later.notInForce(later.inForce().standing().getFirst().id());
        });
        assertThat(rules(who, on("2027-04-13"), first)).as("not in force after all").isEqualTo("2024 pass");
        assertThat(rules(who, on("2027-04-13"), kept)).as("decided while it stood").isEqualTo("2027-04-01 pass");
    }

    @Test
    void older_assignments_are_bound_from_the_day_that_the_rules_themselves_say() {
        var who = Office.worker(940, Role.TEAM_MANAGER);
        Acting.as(who, () -> on("2026-12-01").cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2025, 4, 1), Pence.pounds("40.00"), "First agreement"));
        var old = asked(who, "from=2027-01-04");
        tell(who, new AssignmentDecided(old, true, LocalDate.of(2026, 12, 20), "Needed", "2024", "pass", List.of()), "2026-12-20");
        var early = asked(who, "from=2027-04-05, worker=Early Example");
        var over = asked(who, "from=2027-04-05, to=2027-09-30, worker=Over Example");
        for (var each : List.of(early, over)) tell(who, new AssignmentDecided(each, true, LocalDate.of(2027, 1, 15), "Before anybody knew", "2024", "pass", List.of()), "2027-01-15");
        Acting.as(who, () -> {
            var agency = on("2027-02-01");
            agency.draft("notice.weeks = 8\nversion.binds-all-from = 2027-10-01");
            agency.comesIntoForce(Ids.next(), LocalDate.of(2027, 4, 1), "Regulations, invented");
        });
        Acting.as(who, () -> {
            assertThatThrownBy(() -> on("2027-02-01").comesIntoForce(Ids.next(), LocalDate.of(2027, 10, 2), "Regulations, invented")).hasMessageStartingWith("The draft binds older assignments from 1 October 2027, before it binds new ones.");
        });
        assertThat(rules(who, on("2027-09-30"), old)).isEqualTo("2024 pass");
        assertThat(rules(who, on("2027-10-01"), old)).isEqualTo("2027-04-01 refuse");
        assertThat(rules(who, on("2027-10-02"), old)).isEqualTo("2027-04-01 refuse");
        assertThat(rules(who, on("2027-09-30"), early)).as("begins later, and was decided before the rules were recorded").isEqualTo("2024 pass");
        assertThat(rules(who, on("2027-10-01"), early)).isEqualTo("2027-04-01 refuse");
        assertThat(rules(who, on("2027-10-01"), over)).as("over the day before").isEqualTo("2024 pass");
    }

    @Test
    void a_quarter_is_returned_as_the_rules_bound_it_then_and_not_as_a_transition_that_ended_later_does() {
        var who = Office.worker(941, Role.TEAM_MANAGER);
        var old = asked(who, "from=2024-06-03, notice=0");
        tell(who, new AssignmentDecided(old, true, LocalDate.of(2024, 6, 1), "Before the guidance", "2024", "pass", List.of()), "2024-06-01");
        var agency = on("2026-06-03");
        assertThat(notice(who, agency, "2025-Q2")).as("not bound yet").isEqualTo("Notice,0,0,0,0,0,");
        assertThat(notice(who, agency, "2025-Q3")).as("until 30 September 2025").isEqualTo("Notice,0,0,0,0,0,");
        assertThat(notice(who, agency, "2025-Q4")).as("from 1 October 2025").isEqualTo("Notice,1,0,0,0,1,notice-too-short");
    }

    private static String notice(Who who, Agency agency, String quarter) {
        return Acting.as(who, () -> agency.quarter(goldthread.agency.quarter.Quarter.parse(quarter), null).tables().get("compliance").stream().map(row -> String.join(",", row)).filter(row -> row.startsWith("Notice")).findFirst().orElseThrow());
    }

    private static String rules(Who who, Agency agency, Subject assignment) {
        var said = said(who, agency, assignment);
        return said.version().id() + " " + said.outcome().code();
    }

    private static void tell(Who who, Entry entry, String day) {
        Acting.as(who, () -> OFFICE.caseFile.append(Append.observed(Ids.next(), entry, Instant.parse(day + "T09:00:00Z"), "page")));
    }
}
