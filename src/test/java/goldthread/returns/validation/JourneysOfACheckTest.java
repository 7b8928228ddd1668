package goldthread.returns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.returns.rules.ssda903.Invented903;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// An analyst checks files before they are sent, in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneysOfACheckTest {
    private static final String PASSWORD = "every row has its place";
    static ConfigurableApplicationContext application;
    static String address;
    static int holder = 7500;
    /// axe is a script itself: it looks where scripts run.
    boolean looks;
    @TempDir Path folder;

    @BeforeAll
    static void open() {
        application = new SpringApplicationBuilder(Goldthread.class).properties("server.port=0", "goldthread.server=true")
                .initializers(new RealApplication()).run();
        address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void files_are_sent_and_checked_and_every_finding_is_told_by_rule(boolean script) throws IOException {
        looks = script;
        Invented903.write(folder, 120, 2025, 0.4, 11);
        try (var browser = signedIn(script)) {
            var page = browser.page();
            press(page, "Check files");
            good(browser, "validate-none");
            press(page, "Check files");
            press(page, "Continue");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose which return it is");
            good(browser, "validate-which");
            page.check("[name=return][value=ssda903]");
            page.fill("[name=year]", "2025-26");
            press(page, "Continue");
            press(page, "Send files");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose the files of the return first");
            good(browser, "validate-no-files");
            page.setInputFiles("input[name=files]", inside("now"));
            page.setInputFiles("input[name=last]", inside("last"));
            page.setInputFiles("input[name=register]", folder.resolve("register.csv"));
            page.setInputFiles("input[name=postcodes]", folder.resolve("postcodes.csv"));
            press(page, "Send files");
            good(browser, "validate-files");
            press(page, "Check these files");
            done(page);
            assertThat(page.locator("main").textContent()).contains("Rules that were not run").contains("Every rule was run").contains("children with a finding");
            good(browser, "validate-found");

            page.locator("main table a").first().click();
            assertThat(page.locator("h1").textContent()).startsWith("Findings of rule");
            good(browser, "validate-rule");
            page.goBack();
            var saved = folder.resolve("findings.json");
            page.waitForDownload(() -> page.locator("a:has-text('JSON')").click()).saveAs(saved);
            var json = new JsonMapper().readTree(Files.readString(saved));
            assertThat(json.path("findings").size()).isGreaterThan(50);
            assertThat(json.path("rules").path("run").asInt()).isGreaterThan(200);

            press(page, "Delete this check");
            good(browser, "validate-delete");
            press(page, "Delete this check");
            assertThat(page.locator("main").textContent()).contains("were deleted").contains("No files have been checked yet");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_cannot_be_read_is_never_clean_and_rules_that_were_not_run_say_why(boolean script) throws IOException {
        looks = script;
        Invented903.write(folder, 20, 2025, 0, 11);
        try (var browser = signedIn(script)) {
            var page = browser.page();
            check(page, List.of(folder.resolve("now/header.csv"), Files.writeString(folder.resolve("notes.doc"), "dear colleague,\nplease find attached\n")));
            assertThat(page.locator("main").textContent()).contains("Not everything could be read, so this return is not known to be clean").contains("notes.doc")
                    .contains("The return has no table Episodes.").contains("The return of the year before was not given.").doesNotContain("--last");
            good(browser, "validate-unread");
        }
    }

    private void check(Page page, List<Path> files) {
        page.navigate(address + "/returns/validate/new");
        page.check("[name=return][value=ssda903]");
        page.fill("[name=year]", "2025-26");
        press(page, "Continue");
        page.setInputFiles("input[name=files]", files.toArray(Path[]::new));
        press(page, "Send files");
        press(page, "Check these files");
        done(page);
    }

    /// Without script one asks again oneself.
    private void done(Page page) {
        for (int i = 0; i < 120 && page.locator("h1").textContent().equals("Checking files"); i++) {
            page.waitForTimeout(250);
            if (!looks && page.locator("a:has-text('Check again')").count() > 0) {
                page.locator("a:has-text('Check again')").click();
            }
        }
        assertThat(page.locator("h1").textContent()).isEqualTo("What was found");
    }

    private Path[] inside(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name))) {
            return files.sorted().toArray(Path[]::new);
        }
    }

    private static void press(Page page, String what) {
        page.locator("main button:has-text('" + what + "'), main a.govuk-button:has-text('" + what + "')").first().click();
    }

    /// Each browser comes from an authority of its own.
    private static Browser signedIn(boolean script) {
        var login = "mei." + ++holder;
        application.getBean(Authorities.class).create(holder, "Authority " + holder);
        Acting.as(Who.product(holder), () -> application.getBean(Accounts.class).create(holder, login, "Mei Chen", PASSWORD, Set.of(Role.ANALYST)));
        var browser = script ? Browser.at(address) : Browser.withoutScript(address);
        var page = browser.open("/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", PASSWORD);
        page.locator("main button[type=submit]").click();
        page.locator("nav a:has-text('Returns')").first().click();
        return browser;
    }

    private void good(Browser browser, String name) {
        if (looks) {
            assertThat(browser.axe()).as(name).isEmpty();
        }
        browser.narrow();
        assertThat(browser.sideways()).as(name + " at 320 px").isEmpty();
        if (looks) {
            browser.screenshot(name + "-narrow");
        }
        browser.wide();
        if (looks) {
            browser.screenshot(name);
        }
        assertThat(browser.complaints()).as(name).isEmpty();
    }
}
