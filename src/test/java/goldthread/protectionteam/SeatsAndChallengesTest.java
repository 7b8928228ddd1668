package goldthread.protectionteam;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.law.AuthoritySettings;
import goldthread.law.Commencement;
import goldthread.law.Law;
import goldthread.law.RuleBook;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import goldthread.protectionteam.LogEntry.Challenged;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.protectionteam.TeamEntry.SeatLeft;
import goldthread.protectionteam.TeamEntry.SeatTaken;
import goldthread.protectionteam.TeamEntry.TeamFormed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatsAndChallengesTest {
    private static final UUID HELEN = UUID.randomUUID();
    private final Casebook casebook = new Casebook();
    private final Subject team = Subject.unheardOf();

    @Test
    void a_team_is_incomplete_until_all_four_seats_are_filled_and_again_when_somebody_leaves() {
        casebook.told(new TeamFormed(team, "Northside team", "North", HELEN, "Helen Marsh", null, on("2026-02-01")));
        assertThat(alert("2026-02-01")).isEqualTo("Northside team is incomplete: nobody holds the seat of social worker, police, health, education.");
        seat("Social worker", "2026-02-01");
        seat("Health", "2026-02-01");
        seat("Education", "2026-02-01");
        seat("Adult mental health", "2026-02-01");
        var police = seat("Police", "2026-02-10");
        assertThat(alert("2026-02-09")).endsWith("the seat of police.");
        assertThat(alert("2026-02-10")).isEmpty();
        casebook.told(new SeatLeft(team, police, on("2026-06-01"), "Posted elsewhere"));
        assertThat(alert("2026-05-31")).isEmpty();
        assertThat(alert("2026-06-01")).endsWith("the seat of police.");
    }

    @Test
    void who_leads_the_team_is_told_and_nobody_else() {
        casebook.told(new TeamFormed(team, "Northside team", "North", HELEN, "Helen Marsh", null, on("2026-02-01")));
        assertThat(ProtectionTeams.alert(casebook.timeline(), HELEN, on("2026-02-02"))).isPresent();
        assertThat(ProtectionTeams.alert(casebook.timeline(), UUID.randomUUID(), on("2026-02-02"))).isEmpty();
    }

    @Test
    void whoever_sits_for_an_agency_speaks_for_it() {
        casebook.told(new TeamFormed(team, "Northside team", null, HELEN, "Helen Marsh", null, on("2026-02-01")));
        seat("Police", "2026-02-01");
        assertThat(Team.all(casebook.timeline(), on("2026-02-01")).getFirst().speaks("Police")).isEqualTo("Who sits for Police");
        assertThat(Team.all(casebook.timeline(), on("2026-02-01")).getFirst().speaks("Health")).isNull();
    }

    @Test
    void how_children_are_protected_here_counts_from_the_day_that_was_set_and_without_a_word_the_chair_is_independent() {
        assertThat(Practice.on(casebook.timeline(), on("2026-03-01"))).isEqualTo(new Practice(PracticeSet.INDEPENDENT, true, null));
        assertThat(Practice.on(casebook.timeline(), on("2025-03-31")).adopted()).as("before the programme asked every authority").isFalse();
        casebook.told(new PracticeSet(PracticeSet.LEAD, true, "Partnership board", on("2026-03-01")));
        assertThat(Practice.on(casebook.timeline(), on("2026-02-28")).independent()).isTrue();
        assertThat(Practice.on(casebook.timeline(), on("2026-03-01")).independent()).isFalse();
    }

    @Test
    void the_four_seats_are_enacted_and_not_in_force_and_say_so() {
        assertThat(Law.national(Casebook.HOLDER).citation("T-B26", on("2026-11-22"))).endsWith(": enacted, not in force");
        var begun = AuthoritySettings.of(Casebook.HOLDER, List.of(), List.of(new Commencement(Casebook.HOLDER, "T-B26", on("2026-09-01"), "Regulations made for this test", HELEN, "Tom Baker", Instant.parse("2026-08-01T09:00:00Z"))));
        assertThat(Law.of(RuleBook.national(), begun).citation("T-B26", on("2026-11-22"))).as("once it has come into force here").doesNotContain("not in force");
    }

    /// 2, 5 and 10 working days; 3 and 6 April 2026 are holidays.
    @Test
    void a_challenge_that_is_not_settled_goes_to_the_next_step_each_with_its_days() {
        var challenge = casebook.told(new Challenged(List.of(casebook.child), null, "Conference chair", "David Adeyemi", "No visit for five weeks", null, on("2026-04-01")));
        assertThat(casebook.duties("2026-04-02", "T-B23a", "T-B23b", "T-B23c")).containsExactly("T-B23a by 2026-04-07: Due");
        answered(challenge, ChallengeAnswered.ESCALATED, "2026-04-07");
        assertThat(casebook.duties("2026-04-07", "T-B23a", "T-B23b", "T-B23c")).containsExactly("T-B23a by 2026-04-07: Met", "T-B23b by 2026-04-14: Due");
        answered(challenge, ChallengeAnswered.ESCALATED, "2026-04-15");
        assertThat(casebook.duties("2026-04-15", "T-B23b", "T-B23c")).containsExactly("T-B23b by 2026-04-14: Met late", "T-B23c by 2026-04-29: Due");
        answered(challenge, ChallengeAnswered.CHANGED, "2026-04-20");
        assertThat(casebook.duties("2026-05-20", "T-B23c")).containsExactly("T-B23c by 2026-04-29: Met");
    }

    @Test
    void what_is_settled_at_once_owes_no_next_step() {
        var challenge = casebook.told(new Challenged(List.of(casebook.child), null, "Parent", null, "The report is wrong", null, on("2026-04-01")));
        answered(challenge, ChallengeAnswered.CHANGED, "2026-04-02");
        assertThat(casebook.duties("2026-05-20", "T-B23a", "T-B23b", "T-B23c")).containsExactly("T-B23a by 2026-04-07: Met");
    }

    /// Over Easter and the May holiday; a referral to Cafcass settles nothing.
    @Test
    void what_a_reviewing_officer_raises_is_settled_in_twenty_working_days_whatever_goes_to_cafcass() {
        var challenge = casebook.told(new Challenged(List.of(casebook.child), null, Challenged.REVIEWING_OFFICER, "Ruth Cohen", "No care plan", null, on("2026-04-01")));
        answered(challenge, ChallengeAnswered.CAFCASS, "2026-04-02");
        assertThat(casebook.duties("2026-05-01", "T-B23a", "T-B23b", "T-D25")).containsExactly("T-B23a by 2026-04-07: Late", "T-D25 by 2026-05-01: Due");
        answered(challenge, ChallengeAnswered.ESCALATED, "2026-05-01");
        assertThat(casebook.duties("2026-05-01", "T-B23a", "T-B23b")).containsExactly("T-B23a by 2026-04-07: Met late", "T-B23b by 2026-05-11: Due");
        answered(challenge, ChallengeAnswered.CHANGED, "2026-05-05");
        assertThat(casebook.duties("2026-05-05", "T-D25")).containsExactly("T-D25 by 2026-05-01: Met late");
    }

    private UUID seat(String seat, String day) {
        return casebook.told(new SeatTaken(team, seat, "Who sits for " + seat, null, null, null, on(day)));
    }

    private String alert(String day) {
        return Team.all(casebook.timeline(), on(day)).getFirst().alert();
    }

    private void answered(UUID challenge, String outcome, String day) {
        casebook.told(new ChallengeAnswered(List.of(casebook.child), challenge, outcome, "Team manager", null, on(day)));
    }
}
