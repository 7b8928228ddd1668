package goldthread.protection.partners;

import static goldthread.Site.click;
import static goldthread.Site.good;
import static goldthread.Site.press;
import static goldthread.Site.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Site;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.demonstration.Demonstration;
import goldthread.demonstration.PartnerAgencies;
import goldthread.protection.InvitationEntry.PartnersInvited;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Journey 3: a designated safeguarding lead and social care, in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyOfAPartnerTest {
    static Site site;

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(8);
        site.bean(PartnerAgencies.class).tell(LocalDate.now());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_school_reads_what_it_is_asked_signs_what_it_knows_and_is_out_when_the_invitation_ends(boolean script) {
        var words = "Seen at the gate on Friday" + (script ? ", by two teachers" : "");
        String invitation;
        try (var browser = site.signedIn(script, PartnerAgencies.SCHOOL)) {
            var page = browser.page();
            if (script) assertThat(said(page)).contains("1 invitation waits for what your agency knows");
            click(page.locator("nav a:has-text('Invitations')"));
            good(browser, script, "invitations");
            click(page.locator("main td a, main th a").first());
            invitation = page.url();
            assertThat(said(page)).contains("A bruise on the arm", "Elm Street Primary School", "No call to the address", "Nothing is decided yet");
            good(browser, script, "invitation");
            page.fill("[name=words]", words);
            press(page, "Sign and send");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose what kind of information it is", "Sign it");
            assertThat(page.inputValue("[name=words]")).isEqualTo(words);
            good(browser, script, "invitation-in-error");
            page.check("[name=told] >> nth=0");
            page.check("[name=sign]");
            press(page, "Sign and send");
            assertThat(said(page)).contains("What you wrote is signed and sent", words, "Designated safeguarding lead");
        }
        try (var browser = site.signedIn(script, "sam.okafor")) {
            ends(browser.page(), site.address, invitation, words);
            good(browser, script, "partner-agencies");
        }
        if (!script) closed(invitation);
        try (var browser = site.signedIn(script, "helen.marsh")) {
            browser.page().navigate(site.address + "/protection-teams/partners");
            assertThat(said(browser.page())).contains("Joan Ash", "register 14");
            good(browser, script, "agreements-with-partners");
            browser.page().navigate(site.address + "/schools");
            good(browser, script, "schools");
        }
    }

    /// Social care reads what was signed; the second time it ends the invitation of the school.
    private static void ends(Page page, String address, String invitation, String words) {
        page.navigate(address + "/child/" + child(invitation) + "/partners");
        assertThat(said(page)).contains(words, "Elm Street Primary School", "Open");
    }

    /// Partners see no address of a record: the test knows it from the log.
    private static String child(String invitation) {
        var subject = Subject.of(invitation.substring(invitation.lastIndexOf('/') + 1));
        return Acting.as(Who.product(Demonstration.HOLDER), () -> site.bean(CaseFile.class).timeline(subject).facts(PartnersInvited.class).getFirst().entry().children().getFirst().toString());
    }

    private static void closed(String invitation) {
        try (var browser = site.signedIn(false, "sam.okafor")) {
            var page = browser.page();
            page.navigate(site.address + "/child/" + child(invitation) + "/partners");
            click(page.locator("summary:has-text('End an invitation')"));
            page.check("[name=whose] >> nth=0");
            page.fill("[name=end-why]", "Somebody else of the school comes");
            press(page, "End invitation");
            assertThat(said(page)).contains("It is closed to them", "Ended");
        }
        try (var browser = site.signedIn(false, PartnerAgencies.SCHOOL)) {
            browser.page().navigate(invitation);
            assertThat(said(browser.page())).contains("Page not found");
        }
    }
}
