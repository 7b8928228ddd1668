package goldthread.child.education;

import static goldthread.Site.content;
import static goldthread.Site.good;
import static goldthread.Site.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.Site;
import goldthread.demonstration.roads.Roads;
import java.time.LocalDate;
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
        try (var browser = site.signedIn(script, "nia.powell")) {
            school(browser, browser.page(), script);
        }
        try (var browser = site.signedIn(script, "sam.okafor")) {
            street(browser, browser.page(), script);
        }
    }

    private static void school(Browser browser, Page page, boolean script) {
        page.navigate(site.address + "/not-in-school");
        assertThat(content(page)).contains("Ivy Marlow").contains("Leo Hart").contains("enacted and not in force here");
        good(browser, script, "register");
        page.navigate(site.address + "/not-in-school?stage=Consent+refused");
        assertThat(content(page)).contains("Ivy Marlow").doesNotContain("Leo Hart");
        page.locator("main table a:has-text('Ivy')").first().click();
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
        page.locator(".app-story a:has-text('Withdraw'), main a:has-text('Withdraw')").first().click();
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
        page.locator("main table a:has-text('Wrenmoor bus station')").first().click();
        assertThat(content(page)).contains("Jay Sorrell").contains("Light and a camera");
        page.locator("summary:has-text('Record a concern')").click();
        press(page, "Record concern");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose the harm").contains("Enter who told");
        good(browser, script, "place-in-error");
        page.locator("input[name=harms]").first().check();
        page.fill("[name=words]", "A van again " + script);
        page.fill("[name=source]", "A bus driver");
        press(page, "Record concern");
        assertThat(content(page)).contains("The concern is recorded").contains("A van again " + script);
        if (script) withdrawn(browser, page);
        page.locator("main table a:has-text('Jay')").first().click();
        assertThat(content(page)).contains("Child Community Safety Plan").contains("version 2").contains("What version 2 changed").contains("Referral order").contains("We are not the problem");
        good(browser, script, "outside-home");
    }
}
