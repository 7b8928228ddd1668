package goldthread.fostering;

import static goldthread.Site.click;
import static goldthread.Site.good;
import static goldthread.Site.press;
import static goldthread.Site.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import goldthread.Site;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the enquiry to approval by a fostering social worker, in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyToApprovalTest {
    private static final LocalDate TODAY = LocalDate.now(goldthread.time.England.ZONE);
    static Site site;

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(8);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_asks_is_answered_assessed_and_approved_and_is_told(boolean script) {
        try (var browser = site.signedIn(script, "bryn.tallis")) {
            var page = browser.page();
            click(page.locator("nav a:has-text('Fostering')"));
            click(page.locator("main a:has-text('Record an enquiry')"));
            page.fill("[name=name]", "Ada Fenn " + script);
            page.check("[name=sort] >> nth=0");
            Site.date(page, "on", TODAY);
            good(browser, script, "fostering-enquiry");
            press(page, "Record enquiry");
            var household = page.url().replaceFirst("\\?.*", "");
            assertThat(said(page)).contains("The enquiry is recorded", "Answer with information about fostering");
            to(page, household, "information");
            page.fill("[name=how]", "A visit at home");
            recorded(page, "Record");
            to(page, household, "applied");
            recorded(page, "Record application");
            to(page, household, "stage-one-information");
            recorded(page, "Record");
            to(page, household, "member");
            page.fill("[name=name]", "Ada Fenn");
            page.check("[name=role] >> nth=0");
            recorded(page, "Add");
            decide(page, household);
            assertThat(said(page)).as("a rule refuses with its source, and what was typed stays").contains("Stage 1 is not decided yet", "reg 26");
            assertThat(page.inputValue("[name=by]")).isEqualTo("Elaine Foster");
            good(browser, script, "fostering-refused");
            to(page, household, "stage-one");
            page.check("[name=on-to-two][value=yes]");
            recorded(page, "Record decision");
            to(page, household, "check");
            if (script) {
                page.locator("#member__listbox").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                page.fill("input#member", "Ada");
                click(page.locator("#member__listbox li").first());
            } else {
                page.locator("select[name=member]").selectOption(new SelectOption().setLabel("Ada Fenn"));
            }
            page.check("[name=check] >> nth=0");
            recorded(page, "Record check");
            to(page, household, "panel");
            page.check("[name=about] >> nth=0");
            page.check("[name=suitable][value=yes]");
            Site.date(page, "received", TODAY);
            recorded(page, "Record recommendation");
            decide(page, household);
            assertThat(said(page)).contains("The decision is recorded. Tell the household.", "Approved");
            to(page, household, "told");
            page.check("[name=how] >> nth=0");
            recorded(page, "Record");
            assertThat(said(page)).contains("Approved").doesNotContain("Answer with information about fostering");
            good(browser, script, "fostering-approved");
        }
    }

    private static void to(Page page, String household, String step) {
        page.navigate(household + "/" + step);
        Site.date(page, "on", TODAY);
    }

    private static void recorded(Page page, String button) {
        press(page, button);
        assertThat(page.locator(".govuk-error-summary").count()).as(page.url() + " " + said(page)).isZero();
    }

    private static void decide(Page page, String household) {
        to(page, household, "decision");
        page.check("[name=outcome] >> nth=0");
        page.fill("[name=children]", "2");
        page.fill("[name=youngest]", "0");
        page.fill("[name=eldest]", "10");
        page.check("[name=kind] >> nth=0");
        page.fill("[name=why]", "Kind people");
        page.fill("[name=by]", "Elaine Foster");
        press(page, "Record decision");
    }
}
