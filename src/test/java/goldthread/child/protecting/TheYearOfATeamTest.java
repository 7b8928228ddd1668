package goldthread.child.protecting;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.protecting.TeamReport.Line;
import goldthread.child.protecting.TeamReport.Section;
import goldthread.protection.ProtectionEntry.Contribution;
import goldthread.protection.ProtectionEntry.Discussion;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import goldthread.protectionteam.LogEntry.Challenged;
import goldthread.protectionteam.LogEntry.Decided;
import goldthread.protectionteam.Seat;
import goldthread.protectionteam.TeamEntry.SeatLeft;
import goldthread.protectionteam.TeamEntry.SeatTaken;
import goldthread.protectionteam.TeamEntry.TeamFormed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The yearly report of the protection teams, from what is recorded.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheYearOfATeamTest {
    private static final LocalDate FROM = on("2025-04-01"), TO = on("2026-03-31");

    final Casebook registry = new Casebook();
    final Casebook casebook = new Casebook();
    final Subject team = Subject.unheardOf();

    @Test
    void a_seat_is_empty_on_the_days_on_which_nobody_held_it_counted_from_the_day_the_team_stood() {
        registry.told(new TeamFormed(team, "North", null, UUID.randomUUID(), "Helen Marsh", null, on("2026-03-01")));
        for (var seat : Seat.values()) {
            if (!seat.title().equals("Police")) registry.told(new SeatTaken(team, seat.title(), "Somebody", null, null, null, on("2026-03-01")));
        }
        var taken = registry.told(new SeatTaken(team, "Police", "Rowan Lee", null, null, null, on("2026-03-11")));
        registry.told(new SeatLeft(team, taken, on("2026-03-30"), null));
        var seats = section("Seats of North that nobody held");
        assertThat(seats).contains(new Line("Police, empty on the last day", 12), new Line("Any of the four", 12)).contains(new Line("Education", 0));
    }

    @Test
    void discussions_of_the_year_count_once_for_brothers_and_sisters_and_those_before_or_after_do_not() {
        var brother = Subject.unheardOf();
        var said = new Discussion(List.of(brother), null, List.of(new Contribution("Police", "Rowan Lee", null, List.of(), true), new Contribution("Children's social care", "Sam Okafor", null, List.of(), true)), null, null, null, null, null);
        for (var day : List.of("2025-03-31", "2025-04-01", "2025-06-02", "2025-07-01", "2025-08-01", "2026-03-31", "2026-04-01")) {
            casebook.told(new StrategyDiscussed(casebook.child, UUID.randomUUID(), List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on(day), said));
        }
        var same = new Timeline(brother, casebook.timeline().lines());
        var report = TeamReport.of(FROM, TO, registry.timeline(), List.of(casebook.timeline(), same), child -> List.of());
        assertThat(lines(report, "Strategy discussions")).contains(new Line("Held", 5), new Line("With police and health", 5), new Line("With education", 0));
        assertThat(lines(report, "What other agencies gave")).as("social care's own is none of another agency").contains(new Line("Of these confirmed by who gave it", 5));
    }

    @Test
    void duties_due_in_the_year_are_told_by_whether_they_were_done_in_time() {
        challenge("2026-01-05", "2026-01-07");
        challenge("2026-01-05", "2026-01-08");
        challenge("2026-03-30", "2026-04-01");
        var report = TeamReport.of(FROM, TO, registry.timeline(), List.of(casebook.timeline()), child -> casebook.duties());
        var raw = report.sections().stream().filter(section -> section.title().startsWith("What was due")).findFirst().orElseThrow().lines();
        assertThat(raw).extracting(Line::what).anySatisfy(what -> assertThat(what).contains("T-B23a", "in time")).anySatisfy(what -> assertThat(what).contains("T-B23a", ": late")).hasSize(2);
    }

    @Test
    void challenges_are_told_by_who_raised_them_and_how_they_ended_and_dissent_by_agency() {
        for (int i = 0; i < 5; i++) challenge("2025-05-0" + (i + 1), "2025-06-01");
        for (int i = 0; i < 6; i++) casebook.told(new Decided(List.of(casebook.child), "The plan", "It goes on", null, List.of("Police", "Health"), i < 5 ? List.of("Police") : List.of(), i < 5 ? "Too early" : null, "It is fine", on("2025-07-01")));
        assertThat(section("Challenges, by who raised them")).containsExactly(new Line("Police", 5));
        assertThat(section("How they ended")).containsExactly(new Line("Changed, by the team manager", 5));
        assertThat(section("Who did not agree")).containsExactly(new Line("Police", 5));
        assertThat(section("Decisions of the team")).as("one of six is left").contains(new Line("With somebody who did not agree", null));
    }

    @Test
    void no_count_from_one_to_four_is_given_out_nor_one_by_which_it_could_be_worked_out() {
        assertThat(new Section("x", "y", true, List.of(new Line("a", 12), new Line("b", 3), new Line("c", 0), new Line("d", 7))).given()).containsExactly(new Line("a", 12), new Line("b", null), new Line("c", 0), new Line("d", null));
        assertThat(new Section("x", "y", true, List.of(new Line("a", 4), new Line("b", 1), new Line("d", 7))).given()).containsExactly(new Line("a", null), new Line("b", null), new Line("d", 7));
        assertThat(new Section("Seats", "Days", false, List.of(new Line("Police", 2))).given()).containsExactly(new Line("Police", 2));
    }

    @Test
    void the_file_has_a_line_for_each_count_and_no_formula() {
        assertThat(TeamReportPages.csv(new TeamReport(FROM, TO, List.of(new Section("Who, did not agree", "Decisions", true, List.of(new Line("=Police", 5), new Line("Health", 2)))))))
                .isEqualTo("from,to,section,what,counts,number\r\n2025-04-01,2026-03-31,\"Who, did not agree\",'=Police,Decisions,c\r\n2025-04-01,2026-03-31,\"Who, did not agree\",Health,Decisions,c\r\n");
    }

    private void challenge(String raised, String answered) {
        var id = casebook.told(new Challenged(List.of(casebook.child), null, "Police", null, "Too slow", null, on(raised)));
        casebook.told(new ChallengeAnswered(List.of(casebook.child), id, ChallengeAnswered.CHANGED, "Team manager", "Right", on(answered)));
    }

    private List<Line> section(String title) {
        return lines(TeamReport.of(FROM, TO, registry.timeline(), List.of(casebook.timeline()), child -> List.of()), title);
    }

    private static List<Line> lines(TeamReport report, String title) {
        return report.sections().stream().filter(section -> section.title().equals(title)).findFirst().orElseThrow().given();
    }
}
