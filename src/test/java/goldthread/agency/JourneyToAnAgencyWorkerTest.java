package goldthread.agency;

import static goldthread.Site.content;
import static goldthread.Site.date;
import static goldthread.Site.good;
import static goldthread.Site.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Site;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.demonstration.AgencyWorkers;
import goldthread.demonstration.Demonstration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// In a real browser, with script and without: asked for, above the cap, signed by two, agreed, ended, found as a breach.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyToAnAgencyWorkerTest {
    static Site site;
    static boolean looks;

    @BeforeAll
    static void wrenmoor_with_its_agency_workers() {
        site = Site.wrenmoor(6);
        var demonstration = site.bean(Demonstration.class);
        site.bean(AgencyWorkers.class).tell(demonstration.signIns(6, 1, LocalDate.now()), LocalDate.now());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_manager_asks_two_directors_sign_and_the_manager_agrees(boolean script) {
        looks = script;
        String assignment;
        try (var browser = site.signedIn(script, "helen.marsh")) {
            var page = browser.page();
            page.navigate(site.address + "/agency");
            good(browser, looks, "agency");
            inTheBank(browser);
            Site.click(page.locator("main a:has-text('Ask for a worker')"));
            good(browser, looks, "agency-ask");
            press(page, "Check against the rules");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Say whether the staff bank was offered this work");
            good(browser, looks, "agency-ask-in-error");
            fill(page);
            theBankComesFirst(page);
            page.fill("[name=pay]", "4500");
            press(page, "Check against the rules");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter pounds an hour, not pence");
            page.fill("[name=pay]", "45.00");
            press(page, "Check against the rules");
            assertThat(content(page)).contains("The worker is asked for").contains("Needs approval").contains("The price is above the cap.").contains("What is paid is shown to directors only")
                    .doesNotContain("£45.00").contains("T-L03").contains("Agency rules statutory guidance");
            good(browser, looks, "agency-asked");
            assignment = page.url();
            decide(page);
            assertThat(content(page)).contains("There is a problem").contains("The worker cannot be agreed: needs approval by director of children").contains("statutory guidance");
            page.navigate(site.address + "/agency/compare");
            assertThat(content(page)).contains("Page not found");
        }
        sign(script, "elaine.foster", "director", assignment, true);
        sign(script, "robert.quayle", "chief-executive", assignment, false);
        try (var browser = site.signedIn(script, "helen.marsh")) {
            var page = browser.page();
            page.navigate(assignment);
            assertThat(content(page)).contains("signed off before the start");
            decide(page);
            assertThat(content(page)).contains("Agreed").contains("by the rules of 2024").contains("The staff bank was offered it first");
            good(browser, looks, "agency-agreed");
            Site.click(page.locator("summary:has-text('End the assignment')"));
            date(page, "on", LocalDate.now().plusDays(20));
            date(page, "notice-given", LocalDate.now());
            page.locator("form:has([name=notice-given-day]) [name=why]").fill("The post is filled");
            press(page, "End assignment");
            assertThat(content(page)).contains("The assignment is ended").contains("the last day is");
            page.navigate(site.address + "/agency/bank");
            assertThat(content(page)).contains("Offered and declined").contains("Passed over: nobody who does it is free on the first day");
            good(browser, looks, "agency-bank");
            page.navigate(site.address + "/agency/breaches");
            assertThat(content(page)).contains("Notice was given on").contains("Against Second agreement").contains("How far regional agreements are kept");
            good(browser, looks, "agency-breaches");
        }
        assertThat(viewsWithPay()).isPositive();
    }

    /// A social worker is put in the staff bank, and found there.
    private static void inTheBank(goldthread.Browser browser) {
        var page = browser.page();
        Site.click(page.locator("main a:has-text('Staff bank')").first());
        Site.click(page.locator("summary:has-text('Put somebody in the bank')"));
        page.fill("[name=name]", "Asha Example");
        page.fill("[name=hours]", "Mondays to Wednesdays");
        page.locator("input[name=jobs][value=social-worker]").check();
        date(page, "free-from", LocalDate.now());
        page.fill("[name=rate]", "2850");
        press(page, "Put in the bank");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("The rate must be pounds an hour");
        page.fill("[name=rate]", "28.50");
        press(page, "Put in the bank");
        assertThat(content(page)).contains("It is told").contains("Asha Example").contains("Free").doesNotContain("28.50");
        page.navigate(site.address + "/agency");
    }

    /// It is refused to pass over somebody who is free, with a reason that is not so; and to say "offered" to nobody.
    private static void theBankComesFirst(Page page) {
        press(page, "Check against the rules");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Asha Example").contains("Choose to whom the work was offered");
        page.locator("input[name=bank-offered][value=no]").check();
        page.locator("input[name=bank-why][value=nobody-free]").check();
        page.fill("[name=bank-reason]", "All are at work");
        press(page, "Check against the rules");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("That is not so: Asha Example");
        page.locator("input[name=bank-offered][value=yes]").check();
        page.locator(".govuk-checkboxes__item:has-text('Asha Example') input[name=bank-asked]").first().check();
        page.locator("input[name=bank-answer][value=declined]").check();
    }

    private static void sign(boolean script, String login, String as, String assignment, boolean first) {
        try (var browser = site.signedIn(script, login)) {
            var page = browser.page();
            page.navigate(assignment);
            assertThat(content(page)).contains("£45.00").contains("above the cap of £40.00");
            page.locator("input[name=as][value=" + as + "]").check();
            page.fill("[name=why]", "Court work cannot wait");
            good(browser, looks, "agency-sign");
            press(page, "Sign off");
            assertThat(content(page)).contains("Signed off");
            if (first) {
                agreed(browser);
                page.navigate(assignment);
                page.locator("input[name=as][value=chief-executive]").check();
                page.fill("[name=why]", "I may do this too");
                press(page, "Sign off");
                assertThat(content(page)).contains("Two people must sign");
                page.navigate(site.address + "/agency/compare");
                assertThat(content(page)).contains("Proposals of February 2023").contains("Statutory guidance of October 2024");
                good(browser, looks, "agency-compare");
            }
        }
    }

    /// A director enters what the region agreed; who signed, and when, is needed.
    private static void agreed(goldthread.Browser browser) {
        var page = browser.page();
        page.navigate(site.address + "/agency/agreements");
        assertThat(content(page)).contains("Invented agreement of the region").contains("How far regional agreements are kept");
        Site.click(page.locator("summary:has-text('Enter an agreement')"));
        page.fill("[name=title]", "Second agreement");
        page.fill("[name=region]", "Fenland and Wolds");
        date(page, "from", LocalDate.now());
        page.locator("input[name=rules][value=notice]").check();
        page.fill("[name=signed]", "Elaine Foster, director");
        press(page, "Enter agreement");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Each line of who signed must end with the day");
        page.fill("[name=signed]", "Elaine Foster, director for Wrenmoor, 2026-03-01");
        press(page, "Enter agreement");
        assertThat(content(page)).contains("The agreement is entered").contains("Second agreement").contains("Elaine Foster, director for Wrenmoor");
        good(browser, looks, "agency-agreements");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_administrator_enters_caps_and_drafts_the_rules(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "tom.baker")) {
            var page = browser.page();
            page.navigate(site.address + "/agency/caps");
            good(browser, looks, "agency-caps");
            page.fill("[name=region]", "Fenland and Wolds");
            page.selectOption("select[name=job]", "REVIEWING_OFFICER");
            date(page, "from", LocalDate.now().plusDays(30));
            page.fill("[name=cap]", "fifty");
            page.fill("[name=source]", "Invented");
            press(page, "Enter cap");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("not an amount in pounds");
            page.fill("[name=cap]", "51.50");
            press(page, "Enter cap");
            assertThat(content(page)).contains("The cap is entered").contains("£51.50");
            page.navigate(site.address + "/agency/draft");
            page.fill("[name=terms]", "experience.decades = 5");
            press(page, "Keep draft");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("There is no term experience.decades");
            page.fill("[name=terms]", "experience.years = 5\nnotice.weeks = 8 from 2028-01-01");
            press(page, "Keep draft");
            assertThat(content(page)).contains("The draft is kept").contains("section to be confirmed");
            good(browser, looks, "agency-draft");
            var first = LocalDate.now().plusYears(2);
            Site.click(page.locator("summary:has-text('Record that the draft has come into force')"));
            date(page, "from", first);
            page.fill("[name=source]", "Invented regulations");
            press(page, "Record");
            assertThat(content(page)).contains("are checked by these rules").contains("Invented regulations").contains("Not yet");
            good(browser, looks, "agency-draft-in-force");
            Site.click(page.locator("summary:has-text('A version is not in force after all')"));
            page.locator("input[name=version]").first().check();
            page.fill("[name=why]", "They were withdrawn");
            page.locator("form[action$='/not-in-force'] button").click();
            assertThat(content(page)).contains("is not checked by it").contains("the guidance of October 2024 binds every assignment");
            page.navigate(site.address + "/agency");
            assertThat(content(page)).as("an administrator sees the tables, and no worker").contains("Page not found");
        }
    }

    private static void fill(Page page) {
        page.locator("input[name=bank-offered][value=yes]").check();
        date(page, "bank-on", LocalDate.now().minusDays(2));
        page.fill("[name=need]", "Two colleagues are on leave");
        page.selectOption("select[name=job]", "social-worker");
        assertThat(page.inputValue("[name=region]")).isEqualTo("Fenland and Wolds");
        date(page, "from", LocalDate.now().plusDays(14));
        page.fill("[name=hours]", "37");
        page.fill("[name=worker]", "Ola Example");
        page.fill("[name=registration]", "SW77");
        date(page, "qualified", LocalDate.of(2015, 7, 1));
        page.fill("[name=direct]", "2015-09-01/2022-08-31\n2023-01-09/2024-12-31");
        date(page, "reference-requested", LocalDate.now().minusDays(3));
        date(page, "reference-received", LocalDate.now().minusDays(1));
        page.locator("input[name=reference-practice][value=yes]").check();
        page.fill("[name=notice]", "4");
        page.fill("[name=national-insurance]", "4.50");
        page.fill("[name=levy]", "0.20");
        page.fill("[name=permanent]", "41");
    }

    private static void decide(Page page) {
        page.locator("input[name=decision][value=agreed]").check();
        page.locator("form:has([name=decision]) [name=why]").fill("Until the post is filled");
        press(page, "Decide");
    }

    /// Who saw what is paid stands in the access log.
    private static long viewsWithPay() {
        return Acting.as(Who.product(Demonstration.HOLDER), () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).execute(status ->
                site.bean(JdbcClient.class).sql("select count(*) from access_log where part = 'agency assignment with pay'").query(Long.class).single()));
    }

}
