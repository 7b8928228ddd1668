package goldthread.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.RealApplication;
import goldthread.app.Goldthread;
import goldthread.demonstration.Demonstration;
import goldthread.demonstration.Teams;
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

/// In a real browser, with script and without: the board, a worker, and children allocated in three clicks.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyOfATeamLeaderTest {
    static ConfigurableApplicationContext application;
    static String address;
    static boolean looks;

    @BeforeAll
    static void wrenmoor_with_its_teams() {
        application = new SpringApplicationBuilder(Goldthread.class).properties("server.port=0", "goldthread.server=true")
                .initializers(new RealApplication()).run();
        application.getBean(Demonstration.class).load(120, 1, LocalDate.now(), (done, of) -> { });
        application.getBean(Teams.class).tell(120, 1, LocalDate.now());
        address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gives_two_children_to_another_worker_in_three_clicks_with_a_handover_note(boolean script) {
        looks = script;
        try (var browser = script ? Browser.at(address) : Browser.withoutScript(address)) {
            var page = browser.open("/sign-in");
            page.fill("[name=login]", "helen.marsh");
            page.fill("[name=password]", Demonstration.PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForLoadState();
            page.navigate(address + "/team");
            assertThat(content(page)).contains("Unallocated").contains("Helen Marsh's team").contains("Sam Okafor").contains("Vacant posts");
            assertGood(browser, "team");
            page.navigate(address + "/team/authority");
            assertThat(content(page)).contains("Workers, the heaviest caseload first");
            assertGood(browser, "team-authority");
            page.navigate(address + "/team/waiting");
            assertGood(browser, "team-waiting");
            page.navigate(address + "/team");
            page.locator("main a:has-text('Sam Okafor')").first().click();
            page.waitForLoadState();
            assertThat(content(page)).contains("Caseload").contains("Changes of worker");
            assertGood(browser, "team-worker");
            String sam = page.url();

            page.locator("input[name=children]").first().check();
            page.locator("input[name=children]").nth(1).check();
            String child = page.locator("input[name=children]").first().getAttribute("value");
            press(page, "Allocate those ticked");
            assertThat(content(page)).contains("Who will work with them?").contains("weight");
            assertGood(browser, "team-choose");
            press(page, "Allocate children");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose who will work with them").contains("Write a handover note");
            assertGood(browser, "team-choose-in-error");
            assertThat(page.locator("input[name=children]:checked").count()).isEqualTo(2);
            var others = page.locator("input[name=worker]");
            String samId = sam.substring(sam.lastIndexOf('/') + 1);
            for (int i = 0; i < others.count(); i++) {
                if (!others.nth(i).getAttribute("value").equals(samId)) {
                    others.nth(i).check();
                    break;
                }
            }
            page.fill("[name=note]", "She likes to be seen at school " + script);
            press(page, "Allocate children");
            assertThat(content(page)).contains("2 children are allocated to");
            page.navigate(address + "/child/" + child + "/story");
            assertThat(content(page)).contains("She likes to be seen at school " + script);
            page.navigate(sam);
            assertThat(page.locator("input[name=children][value='" + child + "']").count()).as("no longer Sam's").isZero();

            page.locator("summary:has-text('Record leave or absence')").click();
            date(page, "from", LocalDate.now());
            date(page, "to", LocalDate.now().minusDays(3));
            page.selectOption("select[name=why]", "Training");
            press(page, "Record absence");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("must not be before the first");
            date(page, "to", LocalDate.now().plusDays(3));
            press(page, "Record absence");
            assertThat(content(page)).contains("The absence is recorded").contains("Training until");
            page.locator("summary:has-text('Record supervision')").click();
            date(page, "on", LocalDate.now());
            page.fill("[name=reflection]", "What made the last visit hard");
            page.fill("[name=actions]", "Joint visit\nCourse on court work");
            date(page, "next", LocalDate.now().plusDays(28));
            press(page, "Record supervision");
            assertThat(content(page)).contains("The supervision is recorded").contains("Due");
        }
    }

    private static void date(Page page, String key, LocalDate day) {
        page.fill("[name=" + key + "-day]", Integer.toString(day.getDayOfMonth()));
        page.fill("[name=" + key + "-month]", Integer.toString(day.getMonthValue()));
        page.fill("[name=" + key + "-year]", Integer.toString(day.getYear()));
    }

    private static void press(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").first().click();
        page.waitForLoadState();
    }

    private static String content(Page page) {
        page.waitForLoadState();
        return page.content();
    }

    private static void assertGood(Browser browser, String name) {
        browser.screenshot(name + (looks ? "" : "-no-script"));
        if (looks) assertThat(browser.axe()).as(name).isEmpty();
        browser.narrow();
        assertThat(browser.sideways()).as(name + " at 320 px").isEmpty();
        browser.wide();
        assertThat(browser.complaints()).as(name).isEmpty();
    }
}
