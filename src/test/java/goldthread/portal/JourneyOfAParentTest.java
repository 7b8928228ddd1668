package goldthread.portal;

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
import goldthread.demonstration.Demonstration;
import goldthread.demonstration.ParentsOfWrenmoor;
import goldthread.demonstration.roads.Roads;
import goldthread.portal.ParentEntry.AccountNamed;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A worker shares a paper with a mother, she reads and answers it, the worker reads that and takes the paper back, and she sees it no more:
/// in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyOfAParentTest {
    private static final String PAPER = "What comes after the meetings before court";
    static Site site;
    static String child;

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(8);
        site.bean(Roads.class).tell(0, LocalDate.now());
        site.bean(ParentsOfWrenmoor.class).tell(LocalDate.now());
        var found = new AtomicReference<String>();
        Acting.as(Who.product(Demonstration.HOLDER), () -> site.bean(CaseFile.class).each(java.util.Set.of(AccountNamed.class), null, timeline -> timeline.facts(AccountNamed.class).forEach(fact -> found.set(fact.entry().child().toString()))));
        child = found.get();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_worker_shares_a_paper_a_mother_answers_it_and_it_is_taken_back(boolean script) {
        var words = "My mother has the key now" + (script ? ", and sleeps here" : "");
        try (var browser = site.signedIn(script, "sam.okafor")) {
            shares(browser, script);
        }
        String paper;
        try (var browser = site.signedIn(script, ParentsOfWrenmoor.PARENT)) {
            var page = browser.page();
            assertThat(said(page)).contains("Shared with you about Kit Hollis", PAPER, "Before court: where we are");
            good(browser, script, "shared-with-you");
            click(page.locator("main li a:has-text('" + PAPER + "')").first());
            paper = page.url();
            assertThat(said(page)).contains("We decided to ask the family court", "Ask me on Friday");
            press(page, "Send");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Write what you want to say");
            good(browser, script, "shared-paper-in-error");
            page.fill("[name=words]", words);
            press(page, "Send");
            assertThat(said(page)).contains("Sent. Your worker will read it", words);
            good(browser, script, "shared-paper");
        }
        try (var browser = site.signedIn(script, ParentsOfWrenmoor.ADVOCATE)) {
            assertThat(said(browser.page())).contains("You stand beside Dana Hollis", words);
        }
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            click(page.locator("main a:has-text('whose parent wrote to you')"));
            good(browser, script, "what-parents-wrote");
            click(page.locator("main td a:has-text('Kit Hollis')").first());
            assertThat(said(page)).contains(words, "Dana Hollis");
            page.locator("label:has-text('What I want to say')").last().click();
            page.fill("[name=answer]", "Thank you, that helps");
            press(page, "I have read it");
            assertThat(said(page)).contains("They are told that you read it", "Thank you, that helps");
            good(browser, script, "shared-with-parents");
            click(page.locator("summary:has-text('Take something back')"));
            page.locator("details[open] label:has-text('" + PAPER + "')").first().click();
            page.fill("[name=back-why]", "It is spoken of first");
            press(page, "Take it back");
            assertThat(said(page)).contains("It is taken back");
        }
        try (var browser = site.signedIn(script, ParentsOfWrenmoor.PARENT)) {
            assertThat(said(browser.page())).contains("Letter before proceedings").doesNotContain(PAPER);
            browser.page().navigate(paper);
            assertThat(said(browser.page())).contains("Page not found");
        }
    }

    private static void shares(goldthread.Browser browser, boolean script) {
        Page page = browser.page();
        page.navigate(site.address + "/child/" + child + "/parents");
        click(page.locator("tr:has-text('" + PAPER + "') a:has-text('Look at it and share')").first());
        assertThat(said(page)).contains("As Dana Hollis will read it", "We decided to ask the family court");
        good(browser, script, "paper-looked-through");
        page.fill("[name=note]", "Ask me on Friday what is not clear");
        page.check("[name=looked]");
        press(page, "Share it");
        assertThat(said(page)).contains("It is shared", "Not yet");
    }
}
