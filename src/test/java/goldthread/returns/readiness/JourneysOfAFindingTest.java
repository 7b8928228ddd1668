package goldthread.returns.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Site;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Named;
import goldthread.returns.ReturnsInABrowser;
import goldthread.returns.ReturnsInABrowser.Seat;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a rule would question is shown the moment it is recorded, and leads to where it is mended.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneysOfAFindingTest {
    /// Rule 378 of the 903.
    private static final String FINDING = "The child is placed with parents under section 20";
    private static final LocalDate SINCE = LocalDate.now().minusMonths(1);
    static ReturnsInABrowser office;

    @BeforeAll
    static void open() {
        office = new ReturnsInABrowser();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_finding_shows_when_it_is_recorded_leads_to_its_field_and_is_gone_when_it_is_mended(boolean script) {
        int authority = office.authority();
        var sam = office.account(authority, "Sam Okafor", Role.SOCIAL_WORKER);
        office.account(authority, "Mei Chen", Role.ANALYST);
        var child = child(authority, sam);
        try (var seat = office.sit(authority, "Sam Okafor", script)) {
            recordsAnEpisode(seat, child);
            seat.go("/child/" + child + "/returns");
            assertThat(seat.text()).contains(FINDING);
            seat.good("child-returns");
            assertThat(seat.page().locator("a:has-text('rule 393')").getAttribute("href")).as("of a girl it is not told whether she is a mother")
                    .endsWith("/record/care.became-mother");
            counted(authority, script, true);

            Site.click(seat.page().locator("a:has-text('rule 378')"));
            assertThat(seat.page().url()).endsWith("/correct#placement");
            choose(seat, "placement", "U1");
            seat.page().fill("[name=why-corrected]", "The child lives with a foster carer");
            Site.click(seat.page().locator("main form.gt-asking button[type=submit]").first());
            assertThat(Site.content(seat.page())).contains("Corrected");
            seat.go("/child/" + child + "/returns");
            assertThat(seat.text()).doesNotContain(FINDING);
            counted(authority, script, false);
        }
    }

    private static void recordsAnEpisode(Seat seat, Subject child) {
        seat.go("/child/" + child + "/record/care.episode-started");
        seat.page().fill("[name=on-day]", String.valueOf(SINCE.getDayOfMonth()));
        seat.page().fill("[name=on-month]", String.valueOf(SINCE.getMonthValue()));
        seat.page().fill("[name=on-year]", String.valueOf(SINCE.getYear()));
        choose(seat, "reason", "S");
        choose(seat, "legal-status", "V2");
        choose(seat, "placement", "P1");
        choose(seat, "need", "N1");
        seat.press("Record episode");
        if (seat.page().url().endsWith("/check")) {
            seat.press("Record episode");
        }
        assertThat(seat.page().url()).as(seat.text()).doesNotContain("/record/");
    }

    /// By its code, whether the control is a list, radios, or with script a list that is typed into.
    private static void choose(Seat seat, String name, String code) {
        var page = seat.page();
        if (page.locator("input[type=radio][name=" + name + "]").count() > 0) {
            page.check("[name=" + name + "][value='" + code + "']");
        } else {
            seat.choose(name, page.locator("select[name=" + name + "] option[value='" + code + "']").textContent().strip());
        }
    }

    /// What the analyst reads once the follower has caught up, which is seconds behind.
    private static void counted(int authority, boolean script, boolean found) {
        try (var mei = office.sit(authority, "Mei Chen", script)) {
            mei.go("/returns/readiness");
            for (int i = 0; i < 120 && mei.text().contains(FINDING) != found; i++) {
                mei.page().waitForTimeout(500);
                mei.go("/returns/readiness");
            }
            assertThat(mei.text().contains(FINDING)).as(mei.text()).isEqualTo(found);
            mei.good("readiness");
            if (found) {
                Site.click(mei.page().locator("a:has-text('378')"));
                assertThat(mei.text()).contains("Amira Kaya");
                mei.good("readiness-rule");
            }
        }
    }

    private static Subject child(int authority, Who worker) {
        var child = ReturnsInABrowser.child();
        office.record(authority, new Named(child, "Amira", "Kaya", null, null, SINCE), new Identified(child, Identified.LA_CHILD_ID, "W1", SINCE),
                new Identified(child, Identified.UPN_UNKNOWN, "UN3", SINCE), new Described(child, "F", LocalDate.of(2015, 4, 1), null, null, "WBRI", List.of("NONE"), SINCE),
                new Allocated(List.of(child), worker.account(), worker.name(), Allocated.ALLOCATED, SINCE, null));
        return child;
    }
}
