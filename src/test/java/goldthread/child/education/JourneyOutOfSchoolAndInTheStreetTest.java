package goldthread.child.education;

import static goldthread.Site.content;
import static goldthread.Site.good;
import static goldthread.Site.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import goldthread.Browser;
import goldthread.Site;
import goldthread.demonstration.roads.Roads;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Journeys 5 and 9 in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyOutOfSchoolAndInTheStreetTest {
    static Site site;

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(8);
        site.bean(Roads.class).tell(0, LocalDate.now());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_register_the_refusal_that_names_its_rule_and_a_place_with_its_children(boolean script) {
        String reference;
        try (var browser = site.window(script)) {
            reference = parent(browser, site, browser.open("/home-education"), script);
        }
        try (var browser = site.signedIn(script, "nia.powell")) {
            notice(browser, browser.page(), script, reference);
            school(browser, browser.page(), script);
        }
        try (var browser = site.signedIn(script, "sam.okafor")) {
            street(browser, browser.page(), script);
        }
    }

    /// Saved, come back to by another browser, checked and sent: the same words for every child.
    private static String parent(Browser browser, Site site, Page page, boolean script) {
        good(browser, script, "notice");
        press(page, "Continue");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose what you tell us").contains("so that we can answer you");
        good(browser, script, "notice-in-error");
        page.fill("[name=given]", "Noa");
        page.fill("[name=family]", "Farrow " + (script ? "A" : "B"));
        press(page, "Save and come back later");
        good(browser, script, "notice-saved");
        var kept = page.locator("main dd strong").allTextContents();
        try (var elsewhere = site.window(script)) {
            comesBack(elsewhere.open("/home-education/return"), kept);
        }
        press(page, "Go on now");
        assertThat(page.inputValue("[name=given]")).isEqualTo("Noa");
        page.navigate(site.address + "/home-education/saved");
        press(page, "Forget");
        press(page, "Continue"); // forgotten: the form is empty again
        assertThat(page.inputValue("[name=given]")).isEmpty();
        page.navigate(site.address + "/home-education/return");
        page.fill("[name=reference]", kept.get(0));
        page.fill("[name=code]", kept.get(1));
        press(page, "Continue");
        assertThat(content(page)).contains("Nothing is kept under this reference and code");
        page.navigate(site.address + "/home-education");
        page.check("[name=wish] >> nth=0");
        page.fill("[name=given]", "Noa");
        page.fill("[name=family]", "Farrow " + (script ? "A" : "B"));
        Site.date(page, "born", LocalDate.of(2015, 4, 5));
        page.fill("[name=school]", "Hill School");
        page.fill("[name=name]", "Bea Farrow");
        page.check("[name=relation] >> nth=0");
        page.fill("[name=phone]", "01632 960123");
        press(page, "Continue");
        assertThat(Site.said(page)).contains("Check what you tell us").contains("Farrow");
        assertThat(page.url()).as("nothing but the path stands in the address").isEqualTo(site.address + "/home-education/check");
        good(browser, script, "notice-check");
        press(page, "Send to the council");
        assertThat(Site.said(page)).contains("What happens next").doesNotContain("plan").doesNotContain("record");
        good(browser, script, "notice-sent");
        return Site.said(page).replaceAll("(?s).*Your reference is ([A-Z0-9-]{9}).*", "$1");
    }

    /// On another device, by reference and code; and away at once.
    private static void comesBack(Page page, List<String> kept) {
        page.fill("[name=reference]", kept.get(0).toLowerCase(java.util.Locale.ROOT));
        page.fill("[name=code]", kept.get(1).replace("-", " "));
        press(page, "Continue");
        assertThat(page.inputValue("[name=given]")).isEqualTo("Noa");
        assertThat(page.locator(".govuk-exit-this-page__button").getAttribute("href")).isEqualTo("/home-education/exit");
        var left = page.request().get(site.address + "/home-education/exit", RequestOptions.create().setMaxRedirects(0));
        assertThat(left.headers().get("location")).startsWith("https://www.bbc.co.uk");
        assertThat(page.context().cookies()).as("what was begun is not in this browser any more").noneMatch(cookie -> cookie.name.equals("goldthread-home-education"));
    }

    private static void notice(Browser browser, Page page, boolean script, String reference) {
        assertThat(content(page)).contains("notice waits to be answered");
        page.navigate(site.address + "/not-in-school/notices");
        assertThat(content(page)).contains(reference).contains("In time");
        good(browser, script, "notices");
        Site.click(page.locator("main tr:has-text('" + reference + "') a").first());
        page.check("[name=who][value=" + (script ? "new" : "aside") + "]");
        if (!script) {
            press(page, "Record");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter why the notice is set aside");
            page.fill("[name=why]", "The parent sent it twice");
        }
        good(browser, script, "notice-decide");
        press(page, "Record");
        assertThat(page.inputValue("[name=text]")).contains(reference).doesNotContain("plan");
        good(browser, script, "notice-tell");
        page.check("[name=how][value=letter]");
        press(page, "Record as told");
        Site.click(page.locator("main tr:has-text('" + reference + "') a").first());
        assertThat(Site.said(page)).contains("Answered").contains(script ? "A record was begun" : "Set aside");
        good(browser, script, "notice-decided");
        if (!script) undone(browser, page);
        if (script) {
            Site.click(page.locator("main a:has-text(\"The child's education\")"));
            assertThat(content(page)).contains("Noa Farrow").contains("Told by").contains("Hill School");
            good(browser, true, "education-officer");
        }
    }

    /// The notice of the same child under another family name: undone, and matched with the record that the first began.
    private static void undone(Browser browser, Page page) {
        page.locator("main summary").first().click();
        press(page, "Undo");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Write why it is undone");
        page.fill("[name=why]", "It is another notice");
        press(page, "Undo");
        assertThat(Site.said(page)).contains("decided before, and undone").contains("The parent sent it twice").contains("It is another notice").contains("As told").contains("the same");
        browser.screenshot("notice-alike");
        good(browser, false, "notice-alike");
        page.check("[name=who][value=new]");
        press(page, "Record");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Write why Noa Farrow A is not the child");
        page.locator("main label:has-text('Noa Farrow A')").first().click();
        press(page, "Record");
        assertThat(Site.said(page)).contains("Answer the parent");
    }

    private static void school(Browser browser, Page page, boolean script) {
        page.navigate(site.address + "/not-in-school");
        assertThat(content(page)).contains("Ivy Marlow").contains("Leo Hart").contains("enacted and not in force here");
        good(browser, script, "register");
        page.navigate(site.address + "/not-in-school?stage=Consent+refused");
        assertThat(content(page)).contains("Ivy Marlow").doesNotContain("Leo Hart");
        Site.click(page.locator("main table a:has-text('Ivy')").first());
        assertThat(content(page)).contains("Heron House School is a special school place that the authority arranged").contains("Regulations 2024 reg 9(2)");
        good(browser, script, "education");
        press(page, "Answer the school");
        page.check("[name=may-go][value=yes]");
        press(page, "Record answer");
        assertThat(content(page)).contains("may not come off the roll without the authority").contains("reg 9(2)");
        good(browser, script, "education-refused");
        if (script) unknown(browser, page);
        page.navigate(site.address + "/places");
        assertThat(page.title()).as("places are not an education officer's").contains("not found");
    }

    /// Whoever looks alike is shown before a record begins, also where its record may not be opened.
    private static void unknown(Browser browser, Page page) {
        added(page, "Jay", "Sorrell");
        assertThat(content(page)).contains("Who looks alike").contains("ask the front door to allocate you");
        good(browser, true, "register-alike");
        added(page, "Zofia", "Quillfeather");
        assertThat(content(page)).as("nobody looks alike").contains("The child is on the register").contains("Zofia Quillfeather");
    }

    private static void added(Page page, String given, String family) {
        page.navigate(site.address + "/not-in-school/new");
        page.fill("[name=given]", given);
        page.fill("[name=family]", family);
        page.fill("[name=born-day]", "5");
        page.fill("[name=born-month]", "4");
        page.fill("[name=born-year]", "2014");
        page.check("[name=new][value=new]");
        press(page, "Add child");
    }

    /// Of what was just recorded: it was another place.
    private static void withdrawn(Browser browser, Page page) {
        Site.click(page.locator(".app-story a:has-text('Withdraw'), main a:has-text('Withdraw')").first());
        press(page, "Withdraw entry");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter why it is withdrawn");
        good(browser, true, "place-withdraw");
        page.fill("[name=because]", "It was another stop");
        press(page, "Withdraw entry");
        assertThat(content(page)).contains("It is withdrawn").doesNotContain("A van again true");
    }

    private static void street(Browser browser, Page page, boolean script) {
        page.navigate(site.address + "/places");
        good(browser, script, "places");
        Site.click(page.locator("main table a:has-text('Wrenmoor bus station')").first());
        assertThat(content(page)).contains("Jay Sorrell").contains("Light and a camera");
        Site.click(page.locator("summary:has-text('Record a concern')"));
        press(page, "Record concern");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose the harm").contains("Enter who told");
        good(browser, script, "place-in-error");
        page.locator("input[name=harms]").first().check();
        page.fill("[name=words]", "A van again " + script);
        page.fill("[name=source]", "A bus driver");
        press(page, "Record concern");
        assertThat(content(page)).contains("The concern is recorded").contains("A van again " + script);
        if (script) withdrawn(browser, page);
        Site.click(page.locator("main table a:has-text('Jay')").first());
        assertThat(content(page)).contains("Child Community Safety Plan").contains("version 2").contains("What version 2 changed").contains("PC Dunn").contains("Late").contains("Done on").contains("Referral order").contains("We are not the problem");
        good(browser, script, "outside-home");
    }
}
