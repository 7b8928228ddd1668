package goldthread.returns.validation;

import static goldthread.Site.done;
import static goldthread.Site.goodByKeyboard;
import static goldthread.Site.press;
import static goldthread.Site.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.Site;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Named;
import goldthread.returns.rules.ssda903.Invented903;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// An analyst checks files before they are sent, in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneysOfACheckTest {
    private static final String PASSWORD = "every row has its place";
    static Site site;
    static int holder = 7500;
    /// axe is a script itself: it looks where scripts run.
    boolean looks;
    @TempDir Path folder;

    @BeforeAll
    static void open() {
        site = new Site();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void files_are_sent_and_checked_and_every_finding_is_told_by_rule(boolean script) throws IOException {
        looks = script;
        Invented903.write(folder, 120, 2025, 0.4, 11);
        try (var browser = signedIn(script)) {
            var page = browser.page();
            press(page, "Check files");
            goodByKeyboard(browser, looks, "validate-none");
            press(page, "Check files");
            press(page, "Continue");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose which return it is");
            goodByKeyboard(browser, looks, "validate-which");
            page.check("[name=return][value=ssda903]");
            page.fill("[name=year]", "2025-26");
            press(page, "Continue");
            press(page, "Send files");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose the files of the return first");
            goodByKeyboard(browser, looks, "validate-no-files");
            page.setInputFiles("input[name=files]", inside("now"));
            page.setInputFiles("input[name=last]", inside("last"));
            page.setInputFiles("input[name=register]", folder.resolve("register.csv"));
            page.setInputFiles("input[name=postcodes]", folder.resolve("postcodes.csv"));
            press(page, "Send files");
            goodByKeyboard(browser, looks, "validate-files");
            press(page, "Check these files");
            done(page, looks, "Checking files", "What was found");
            assertThat(told(page)).contains("Rules that were not run").contains("Every rule was run").contains("children with a finding");
            goodByKeyboard(browser, looks, "validate-found");

            Site.click(page.locator("main table a").first());
            assertThat(page.locator("h1").textContent()).startsWith("Findings of rule");
            goodByKeyboard(browser, looks, "validate-rule");
            page.goBack();
            var saved = folder.resolve("findings.json");
            page.waitForDownload(() -> page.locator("a:has-text('JSON')").click()).saveAs(saved);
            var json = new JsonMapper().readTree(Files.readString(saved));
            assertThat(json.path("findings").size()).isGreaterThan(50);
            assertThat(json.path("rules").path("run").asInt()).isGreaterThan(200);

            press(page, "Delete this check");
            goodByKeyboard(browser, looks, "validate-delete");
            press(page, "Delete this check");
            assertThat(told(page)).contains("were deleted").contains("No files have been checked yet");
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
            assertThat(told(page)).contains("Not everything could be read, so this return is not known to be clean").contains("notes.doc")
                    .contains("The return has no table Episodes.").contains("The return of the year before was not given.").doesNotContain("--last");
            goodByKeyboard(browser, looks, "validate-unread");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_query_is_explained_once_and_the_next_check_is_held_against_the_last(boolean script) throws IOException {
        looks = script;
        try (var browser = signedIn(script)) {
            var page = browser.page();
            var known = onRecord("W1", "Amira", "Kaya");
            restricted(onRecord("W2", "Ben", "Secret"));
            check(page, List.of(header("W1,U,01/02/2010,WBRI,UN1,,\nW2,Q,01/02/2010,WBRI,UN1,,\n7,Q,01/02/2010,WBRI,UN1,,\n")));
            Site.click(page.locator("a:has-text('By child')"));
            assertThat(told(page)).contains("Amira Kaya").contains("The record of this child is restricted").doesNotContain("W2").doesNotContain("Secret");
            goodByKeyboard(browser, looks, "validate-children");
            Site.click(page.locator("main table a:has-text('W1')").first());
            assertThat(told(page)).contains("Of one child only").contains("SEX: U").doesNotContain("SEX: Q");
            goodByKeyboard(browser, looks, "validate-one-child");

            page.goBack();
            Site.click(page.locator("a:has-text('Findings by rule')"));
            Site.click(page.locator("a:has-text('By worker')"));
            assertThat(told(page)).contains("Tom Alloway").contains("Not on the record").contains("Records that you may not open");
            goodByKeyboard(browser, looks, "validate-workers");
            Site.click(page.locator("main table a:has-text('Tom Alloway')"));
            assertThat(told(page)).contains("Amira Kaya").contains("SEX: U");

            Site.click(page.locator("input[name=finding] + label").first());
            press(page, "Explain the ticked queries");
            goodByKeyboard(browser, looks, "validate-explain");
            press(page, "Explain");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Say why it is right as it stands");
            page.fill("[name=why]", "The family asked for it");
            press(page, "Explain");
            assertThat(told(page)).contains("One query is explained").contains("The family asked for it").contains("Mei Chen");
            goodByKeyboard(browser, looks, "validate-explained");

            check(page, List.of(header("W1,U,01/02/2010,WBRI,UN1,,\n7,M,01/02/2010,WBRI,UN1,,\n8,Q,01/02/2010,WBRI,UN1,,\n")));
            assertThat(told(page)).contains("1 explained");
            Site.click(page.locator("a:has-text('What changed since the last check')"));
            goodByKeyboard(browser, looks, "validate-compared");
            Site.click(page.locator("a:has-text('The same by child')"));
            assertThat(told(page)).contains("W1").contains("8").doesNotContain("W2");
            goodByKeyboard(browser, looks, "validate-compared-children");
            Site.click(page.locator("a:has-text('The same by rule')"));
            Site.click(page.locator("a:has-text('row by row')"));
            assertThat(told(page)).contains("Gone").contains("SEX: Q").doesNotContain("W2");
            goodByKeyboard(browser, looks, "validate-gone");

            Site.click(page.locator("a:has-text('see this one')"));
            Site.click(page.locator("main table a:has-text('232')"));
            Site.click(page.locator("input[name=finding] + label").first());
            press(page, "Take back the ticked explanations");
            assertThat(told(page)).contains("The explanation was taken back").doesNotContain("The family asked for it");
            page.navigate(site.address + "/child/" + known + "/returns");
            assertThat(page.locator("h1").textContent()).isNotEmpty();
        }
    }

    private Path header(String rows) throws IOException {
        return Files.writeString(folder.resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + rows);
    }

    /// A child of the authority that signed in last, allocated to a worker.
    private static UUID onRecord(String number, String given, String family) {
        var child = Subject.unheardOf();
        var since = LocalDate.of(2026, 1, 5);
        Acting.as(Who.product(holder), () -> site.bean(CaseFile.class).append(Append.observed(List.of(
                writing(new Named(child, given, family, null, null, since)), writing(new Identified(child, Identified.LA_CHILD_ID, number, since)),
                writing(new Allocated(List.of(child), UUID.randomUUID(), "Tom Alloway", Allocated.ALLOCATED, since, null))))));
        return child.id();
    }

    private static Append.Writing writing(Entry entry) {
        return new Append.Writing(Ids.next(), entry, Instant.now(), null, "page");
    }

    private static void restricted(UUID child) {
        Acting.as(Who.product(holder), () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).executeWithoutResult(status ->
                site.bean(JdbcClient.class).sql("""
                        insert into restriction (holder, subject, seal, owner, why, since, review_on)
                        values (:holder, :child, 'RESTRICTED', :me, 'a parent works here', now(), current_date + 30)""")
                        .param("holder", holder).param("child", child).param("me", Who.PRODUCT).update()));
    }

    private void check(Page page, List<Path> files) {
        page.navigate(site.address + "/returns/validate/new");
        page.check("[name=return][value=ssda903]");
        page.fill("[name=year]", "2025-26");
        press(page, "Continue");
        page.setInputFiles("input[name=files]", files.toArray(Path[]::new));
        press(page, "Send files");
        press(page, "Check these files");
        done(page, looks, "Checking files", "What was found");
    }

    private Path[] inside(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name))) {
            return files.sorted().toArray(Path[]::new);
        }
    }

    /// Each browser comes from an authority of its own.
    private static Browser signedIn(boolean script) {
        var login = "mei." + ++holder;
        site.bean(Authorities.class).create(holder, "Authority " + holder);
        Acting.as(Who.product(holder), () -> site.bean(Accounts.class).create(holder, login, "Mei Chen", PASSWORD, Set.of(Role.ANALYST)));
        var browser = site.signedIn(script, login, PASSWORD);
        Site.click(browser.page().locator("nav a:has-text('Returns')").first());
        return browser;
    }

}
