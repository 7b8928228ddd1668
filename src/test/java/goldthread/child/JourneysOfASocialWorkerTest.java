package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.RealApplication;
import goldthread.app.Goldthread;
import goldthread.demonstration.Demonstration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// In a real browser, with script and without: each page looked at by axe, and at 320 px.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneysOfASocialWorkerTest {
    static ConfigurableApplicationContext application;
    static String address;
    /// axe is a script itself: it looks where scripts run. The pages are the same without.
    static boolean looks;

    @BeforeAll
    static void wrenmoor_with_a_few_families() {
        application = new SpringApplicationBuilder(Goldthread.class).properties("server.port=0", "goldthread.server=true")
                .initializers(new RealApplication()).run();
        application.getBean(Demonstration.class).load(12, 1, LocalDate.now(), (done, of) -> { });
        address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void finds_a_child_by_a_misspelt_name_and_reads_her_story_as_it_was_known(boolean script) {
        looks = script;
        try (var browser = signedIn(script)) {
            var page = browser.page();
            assertGood(browser, "my-work");
            search(page, "Amirah Rahmann");
            assertGood(browser, "search");
            page.locator("main table a").first().click();
            assertThat(page.locator("h1").textContent()).contains("Overview");
            assertThat(content(page)).contains("Amira Rahman").contains("What is due next");
            assertGood(browser, "overview");
            var child = page.url();
            for (var part : new String[] {"story", "duties", "people", "access"}) {
                page.navigate(child + "/" + part);
                assertGood(browser, part);
            }
            int now = events(page, child + "/story");
            int then = events(page, child + "/story?known=" + LocalDate.now().minusMonths(8));
            assertThat(then).isPositive().isLessThan(now);
            assertThat(content(page)).contains("known on");
            assertGood(browser, "as-known");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void records_a_visit_to_three_siblings_corrects_its_date_and_withdraws_it(boolean script) {
        looks = script;
        try (var browser = signedIn(script)) {
            var page = browser.page();
            search(page, "Yusuf Rahman");
            page.locator("main table a").first().click();
            var child = page.url();

            page.locator("a:has-text('Record a visit')").click();
            assertThat(page.locator("input[name=children]:checked").count()).isEqualTo(3);
            assertGood(browser, "visit");
            page.fill("[name=observations]", "All three were painting at the kitchen table.");
            page.locator("button:has-text('Record visit')").click();
            assertThat(content(page)).contains("Visit recorded").contains("painting at the kitchen table");
            assertGood(browser, "visit-recorded");

            page.locator(".moj-timeline__item:has-text('painting') a:has-text('Correct')").first().click();
            assertGood(browser, "correct");
            var yesterday = LocalDate.now().minusDays(1);
            page.fill("[name=on-day]", Integer.toString(yesterday.getDayOfMonth()));
            page.fill("[name=on-month]", Integer.toString(yesterday.getMonthValue()));
            page.fill("[name=on-year]", Integer.toString(yesterday.getYear()));
            page.locator("main form button[type=submit]").first().click();
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter why it is corrected");
            assertGood(browser, "correct-in-error");
            page.fill("[name=why]", "It was yesterday");
            page.locator("main form button[type=submit]").first().click();
            assertThat(content(page)).contains("corrected on").contains("It was yesterday");

            page.locator(".moj-timeline__item:has-text('painting') a:has-text('Withdraw')").first().click();
            assertGood(browser, "withdraw");
            page.fill("[name=why]", "Yusuf was at school");
            page.locator("main form button[type=submit]").first().click();
            assertThat(content(page)).contains("Withdrawn on").contains("Yusuf was at school");

            page.navigate(child.replaceAll("\\?.*", ""));
            search(page, "Layla Rahman");
            page.locator("main table a").first().click();
            page.navigate(page.url() + "/story");
            assertThat(page.locator(".gt-withdrawn:has-text('painting')").count()).as("it stands for Layla").isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_draft_survives_signing_out(boolean script) {
        looks = script;
        try (var browser = signedIn(script)) {
            var page = browser.page();
            search(page, "Layla Rahman");
            page.locator("main table a").first().click();
            page.locator("a:has-text('Write a case note')").click();
            page.fill("[name=text]", "Her new teacher telephoned" + script);
            page.locator("button:has-text('Save and come back later')").click();
            assertGood(browser, "drafts");
            page.locator("button:has-text('Sign out')").click();
            signIn(browser);
            page.navigate(address + "/drafts");
            page.locator("main table a").first().click();
            assertThat(page.inputValue("[name=text]")).isEqualTo("Her new teacher telephoned" + script);
            page.locator("input[name=category]").first().check();
            page.locator("main form button[type=submit]").first().click();
            assertThat(content(page)).contains("Case note added");
        }
    }

    /// All of the page: a slow machine may still be sending it.
    private static String content(Page page) {
        page.waitForLoadState();
        return page.content();
    }

    private static int events(Page page, String story) {
        page.navigate(story);
        return Integer.parseInt(page.locator("p:has-text('entries.')").first().textContent().replaceAll("[^0-9]", ""));
    }

    private static Browser signedIn(boolean script) {
        var browser = script ? Browser.at(address) : Browser.withoutScript(address);
        signIn(browser);
        return browser;
    }

    private static void signIn(Browser browser) {
        var page = browser.open("/sign-in");
        page.fill("[name=login]", "sam.okafor");
        page.fill("[name=password]", Demonstration.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("h1").textContent()).contains("My work");
    }

    private static void search(Page page, String words) {
        page.fill("[name=q]", words);
        page.locator(".gt-search button").click();
        page.locator("main table").waitFor(new Locator.WaitForOptions().setTimeout(15_000));
    }

    private static void assertGood(Browser browser, String name) {
        if (looks) {
            assertThat(browser.axe()).as(name).isEmpty();
        }
        browser.narrow();
        assertThat(browser.sideways()).as(name + " at 320 px").isEmpty();
        browser.wide();
    }
}
