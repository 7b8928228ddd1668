package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.SignedIn;
import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.bank.BankEntry;
import goldthread.agency.scale.ScaleEntry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.signin.ApiTokens;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Supervised;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every route that shows a rate or a cost: for directors, and each view is written down.
class PayIsSeenByFewTest extends SignedIn {
    @Autowired
    ApiTokens tokens;

    @Test
    void pay_is_shown_to_directors_only_and_each_view_of_it_is_written_down() throws Exception {
        var today = LocalDate.now();
        var assignment = new Subject(Ids.next());
        var asked = write(new AssignmentAsked(assignment, today.minusDays(140), "A post is vacant", Map.of("worker", "Jo Field", "job", "social-worker", "region", "Northern", "from", today.minusDays(130).toString(), "to", today.plusDays(60).toString(), "pay", "41.37", "margin", "6.19", "permanent", "39.83", "hours", "37")));
        write(new AssignmentDecided(assignment, true, today.minusDays(135), "Needed", "guidance-2024", "undecided", List.of()));
        write(new BankEntry.Joined(new Subject(Ids.next()), today.minusDays(90), "Bea Bank", null, List.of("social-worker"), List.of(), null, "Mondays", 3477L));
        var scales = ScaleEntry.scales(ours);
        var scale = write(new ScaleEntry.ScaleTold(scales, today.minusDays(90), "Our own scale", true, 3700, "Payroll", List.of(new ScaleEntry.Point("social-worker", "Grade 9", "28", 38_626_00))));
        var worker = new Subject(Ids.next());
        var supervised = write(new Joined(worker, "Ola Example", "SW1", null, "Team one", "social-worker", today.minusYears(1), List.of(), List.of()));
        write(new Supervised(worker, today, "Kept to ourselves", List.of(), null));

        var manager = somebody(Role.TEAM_MANAGER);
        for (var page : List.of("/agency", "/agency/breaches", "/agency/bank", "/agency/" + assignment))
            assertThat(read(manager, page)).as(page).contains("gency").doesNotContain("41.37", "6.19", "39.83", "47.56", "34.77");
        for (var page : List.of("/agency/compare", "/agency/return", "/agency/return/file", "/agency/scales")) assertThat(status(manager, page)).as(page).isEqualTo(404);

        var director = somebody(Role.DIRECTOR);
        assertThat(read(director, "/agency/" + assignment)).contains("41.37", "6.19", "39.83", "47.56");
        assertThat(read(director, "/agency/bank")).contains("34.77");
        for (var page : List.of("/agency/compare", "/agency/return", "/agency/return/file")) assertThat(status(director, page)).as(page).isEqualTo(200);
        assertThat(read(director, "/agency/scales")).contains("38,626.00", "£20.02", "To the worker: £41.37", "National pay scales were proposed and rejected");
        assertThat(seen(director)).contains("agency assignment with pay", "staff bank with pay", "agency pay, all versions", "pay of permanent posts").filteredOn(what -> what.startsWith("agency return ")).hasSize(2);
        assertThat(seen(manager)).contains("agency assignment", "staff bank").noneMatch(what -> what.contains("pay"));

        var duty = somebody(Role.DUTY);
        for (var what : List.of("/child/" + assignment, "/child/" + assignment + "/story", "/child/" + assignment + "/entry/" + asked, "/child/" + assignment + "/entry/" + asked + "/record.pdf", "/child/" + scales, "/child/" + scales + "/entry/" + scale, "/child/" + worker + "/story", "/child/" + worker + "/entry/" + supervised))
            assertThat(status(duty, what)).as("no child's page tells of workers: " + what).isEqualTo(404);
        var key = Acting.as(duty, () -> tokens.give("all", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
        for (var of : List.of(assignment, worker)) for (var part : List.of("", "/timeline", "/duties"))
            assertThat(site.perform(get("/api/v1/children/" + of + part).header("Authorization", "Bearer " + key)).andReturn().getResponse().getStatus()).as("nor a program: " + part).isEqualTo(404);
    }

    private List<String> seen(Who who) {
        return asked("select part from access_log where account = ?", who.account());
    }
}
