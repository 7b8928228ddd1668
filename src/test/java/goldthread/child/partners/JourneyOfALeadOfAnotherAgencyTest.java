package goldthread.child.partners;

import static goldthread.Site.click;
import static goldthread.Site.good;
import static goldthread.Site.press;
import static goldthread.Site.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Site;
import goldthread.demonstration.PartnerAgencies;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Journey 2, where the lead is of a school: in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyOfALeadOfAnotherAgencyTest {
    static Site site;

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(8);
        site.bean(PartnerAgencies.class).tell(LocalDate.now(goldthread.time.England.ZONE));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_school_writes_the_help_it_leads_and_the_supervisor_reads_what_is_new(boolean script) {
        var words = "The breakfast club is full of laughter" + (script ? " again" : "");
        try (var browser = site.signedIn(script, PartnerAgencies.SCHOOL)) {
            var page = browser.page();
            click(page.locator("nav a:has-text('Invitations')"));
            click(page.locator("main a:has-text('Elsie Tallow')"));
            assertThat(said(page)).contains("Maud Tallow", "First review of the family help plan", "A place for both at the breakfast club", "What you wrote");
            good(browser, script, "family-led");
            visited(page, script);
            noted(page, words);
            good(browser, script, "family-led-written");
            planned(page, words);
            page.navigate(site.address + "/invitations");
            click(page.locator("main a:has-text('Elsie Tallow')"));
            var family = page.url();
            page.navigate(family + "/record/protection.enquiry-started");
            assertThat(said(page)).contains("This cannot be done", "is no social worker", "Sam Okafor");
            good(browser, script, "section-47-refused");
        }
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            click(page.locator("main a:has-text('something new from a lead of another agency')"));
            assertThat(said(page)).contains("Elsie Tallow", "Maud Tallow", "Joan Ash");
            good(browser, script, "families-led-by-others");
            click(page.locator("main a:has-text('Elsie Tallow')"));
            assertThat(said(page)).contains("What the lead of another agency wrote", words, "New");
            good(browser, script, "what-a-lead-wrote");
        }
    }

    /// Two clicks, for both sisters; a second visit of the same day says what is other than in the first.
    private static void visited(Page page, boolean first) {
        click(page.locator("a:has-text('Record a visit')").first());
        if (!first) page.fill("[name=observations]", "Seen again at the end of the day");
        press(page, "Record visit");
        assertThat(said(page)).contains("Visit recorded");
    }

    private static void noted(Page page, String words) {
        click(page.locator("a:has-text('Write a case note')").first());
        page.fill("[name=text]", words);
        press(page, "Add case note");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose what kind of note it is");
        assertThat(page.inputValue("[name=text]")).isEqualTo(words);
        page.check("[name=category][value=Meeting]");
        press(page, "Add case note");
        assertThat(said(page)).contains("Case note added", words);
    }

    /// A decision: the answers are looked at before they are written.
    private static void planned(Page page, String words) {
        click(page.locator("main a:has-text('Agree the family help plan')"));
        page.fill("[name=aims]", words);
        press(page, "Record plan");
        assertThat(said(page)).contains("Check your answers", words, "A place for both at the breakfast club");
        press(page, "Record plan");
        assertThat(said(page)).contains("Plan agreed", words);
    }
}
