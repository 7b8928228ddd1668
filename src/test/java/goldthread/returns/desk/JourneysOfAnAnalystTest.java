package goldthread.returns.desk;

import static goldthread.Site.done;
import static goldthread.Site.good;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An analyst takes returns in and gives them out, in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneysOfAnAnalystTest {
    private static final String PASSWORD = "every row has its place";
    static Site site;
    static int holder = 7000;
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
    void takes_in_a_return_with_names_and_sees_every_row_accounted_for(boolean script) throws IOException {
        looks = script;
        try (var browser = signedIn(script)) {
            var page = browser.page();
            good(browser, looks, "returns-none");
            press(page, "Take in a return");
            good(browser, looks, "returns-which");
            press(page, "Continue");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose which return it is");
            good(browser, looks, "returns-which-in-error");
            page.check("[name=return][value=ssda903]");
            page.fill("[name=told-day]", "31");
            page.fill("[name=told-month]", "5");
            page.fill("[name=told-year]", "2018");
            press(page, "Continue");
            good(browser, looks, "returns-no-files");
            press(page, "Send files");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose the files of the return first");
            good(browser, looks, "returns-files-in-error");

            send(page, year(2017, "people.csv", "child_id,given_names,family_name\n" + child(2017) + ",Amira,Example\n9999999,Nobody,Known\n"));
            good(browser, looks, "returns-files");
            press(page, "Take in these files");
            done(page, looks, "Taking in a return", "Reconcile report");
            assertThat(Site.content(page)).contains("Reconcile report").contains("people.csv").contains("2017-18");
            good(browser, looks, "returns-report");
            browser.screenshot("returns-report-wide");
            page.selectOption("[name=outcome]", "SET_ASIDE");
            press(page, "Apply filters");
            assertThat(told(page)).contains("No child with the id 9999999 is known");
            good(browser, looks, "returns-set-aside");

            page.navigate(site.address + "/returns");
            good(browser, looks, "returns-all");
            assertThat(told(page)).contains("Given in next").contains("Section 251 outturn").contains("of a notice today, by");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gives_a_return_out_as_known_on_a_day_and_sees_what_changed_since(boolean script) throws IOException {
        looks = script;
        try (var browser = signedIn(script)) {
            var page = browser.page();
            takeIn(page, "2018", year(2017));
            takeIn(page, "2019", year(2018));

            page.navigate(site.address + "/returns/export");
            good(browser, looks, "export-which");
            press(page, "Make the files");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose the year");
            good(browser, looks, "export-in-error");
            page.check("[name=return][value=ssda903]");
            choose(page, "year", "2017-18");
            page.fill("[name=known-day]", "1");
            page.fill("[name=known-month]", "1");
            page.fill("[name=known-year]", "2019");
            page.check("[name=format][value=csv]");
            press(page, "Make the files");
            good(browser, looks, "export-given");
            var saved = folder.resolve("given.zip");
            page.waitForDownload(() -> page.locator("a:has-text('All files in one ZIP')").click()).saveAs(saved);
            try (var zip = new ZipFile(saved.toFile())) {
                assertThat(zip.stream().map(entry -> entry.getName()).toList()).contains("header.csv", "episodes.csv", "reviews.csv");
                assertThat(zip.getInputStream(zip.getEntry("header.csv")).readAllBytes()).asString().hasLineCount(
                        (int) Files.lines(sample("2017-header.csv")).filter(line -> !line.isBlank()).distinct().count());
            }

            page.navigate(site.address + "/returns/export");
            page.check("[name=return][value=annexa]");
            page.check("[name=format][value=xml]");
            press(page, "Make the files");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Lists for inspection are a workbook or CSV files");
            page.check("[name=format][value=xlsx]");
            page.fill("[name=on-day]", "31");
            page.fill("[name=on-month]", "3");
            page.fill("[name=on-year]", "2018");
            press(page, "Make the files");
            assertThat(page.locator("h1").textContent()).contains("Lists for inspection (Annex A) 31 March 2018");
            assertThat(told(page)).contains("The record cannot hold these yet");
            good(browser, looks, "export-lists");
            var lists = folder.resolve("lists.xlsx");
            page.waitForDownload(() -> page.locator("a:has-text('annex-a-2018-03-31.xlsx')").click()).saveAs(lists);
            assertThat(Files.size(lists)).isPositive();

            page.navigate(site.address + "/returns/changes");
            good(browser, looks, "changes-which");
            page.check("[name=return][value=ssda903]");
            choose(page, "year", "2017-18");
            page.fill("[name=from-day]", "1");
            page.fill("[name=from-month]", "1");
            page.fill("[name=from-year]", "2019");
            press(page, "Show what changed");
            assertThat(page.url()).endsWith("/returns/changes/ssda903/2017-18/2019-01-01/now");
            good(browser, looks, "changes");
            page.navigate(site.address + "/returns/changes/ssda903/2018-19/2019-01-01/now");
            assertThat(told(page)).contains("rows added").contains("from a return");
            good(browser, looks, "changes-many");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_no_return_gets_a_clear_sentence(boolean script) throws IOException {
        looks = script;
        try (var browser = signedIn(script)) {
            var page = browser.page();
            var notes = Files.writeString(folder.resolve("notes.csv"), "dear colleague,\nplease find attached\n");
            takeIn(page, "2018", List.of(notes));
            assertThat(told(page)).contains("notes.csv").contains("No row was found");
            good(browser, looks, "returns-no-return");
            page.navigate(site.address + "/returns/export/00000000-0000-4000-8000-000000000000");
            assertThat(page.locator("h1").textContent()).isEqualTo("These files are no longer kept");
            good(browser, looks, "export-ended");
        }
    }

    @Test
    void rows_of_a_restricted_child_keep_their_place_and_say_nothing() throws IOException {
        try (var browser = signedIn(true)) {
            looks = true;
            var page = browser.page();
            var header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nSECRET1,1,01/02/2010,WBRI,UN1,,\nOPEN1,1,01/02/2011,WBRI,UN1,,\n";
            takeIn(page, "2018", List.of(Files.writeString(folder.resolve("header 2017-18.csv"), header)));
            assertThat(Site.content(page)).contains("SECRET1").contains("OPEN1");
            Acting.as(Who.product(holder), () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).executeWithoutResult(status ->
                    site.bean(JdbcClient.class).sql("""
                            insert into restriction (holder, subject, seal, owner, why, since, review_on)
                            select holder, subject, 'RESTRICTED', :me, 'a parent works here', now(), current_date + 30 from person where la_child_id = 'SECRET1'""")
                            .param("me", Who.PRODUCT).update()));
            page.reload();
            assertThat(Site.content(page)).doesNotContain("SECRET1").contains("OPEN1").contains("The record of this child is restricted");
            var saved = folder.resolve("rows.csv");
            page.waitForDownload(() -> page.locator("a:has-text('Download all rows')").click()).saveAs(saved);
            assertThat(Files.readString(saved)).doesNotContain("SECRET1").contains("OPEN1").hasLineCount(3);
            page.navigate(site.address + "/returns/changes/ssda903/2017-18/2018-01-01/now");
            assertThat(Site.content(page)).doesNotContain("SECRET1").contains("OPEN1");
        }
    }

    private void takeIn(Page page, String told, List<Path> files) {
        page.navigate(site.address + "/returns/new");
        page.check("[name=return][value=ssda903]");
        page.fill("[name=told-day]", "31");
        page.fill("[name=told-month]", "5");
        page.fill("[name=told-year]", told);
        press(page, "Continue");
        send(page, files);
        press(page, "Take in these files");
        done(page, looks, "Taking in a return", "Reconcile report");
    }

    private void choose(Page page, String name, String value) {
        if (page.locator("select[name=" + name + "]").isVisible()) {
            page.selectOption("select[name=" + name + "]", value);
        } else {
            page.locator("input#" + name).fill(value);
            Site.click(page.locator("[role=option]").first());
        }
    }

    private static void send(Page page, List<Path> files) {
        page.setInputFiles("[name=files]", files.toArray(Path[]::new));
        press(page, "Send files");
    }

    private List<Path> year(int starts, String... namesAndTexts) throws IOException {
        var files = new ArrayList<Path>();
        try (var samples = Files.list(Path.of("src/test/resources/returns/ssda903/demand-model-combined"))) {
            samples.filter(file -> file.getFileName().toString().startsWith(starts + "-")).sorted().forEach(files::add);
        }
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(Files.writeString(folder.resolve(namesAndTexts[i]), namesAndTexts[i + 1]));
        }
        return files;
    }

    private static Path sample(String name) {
        return Path.of("src/test/resources/returns/ssda903/demand-model-combined").resolve(name);
    }

    private static String child(int starts) throws IOException {
        try (Stream<String> lines = Files.lines(sample(starts + "-header.csv"))) {
            return lines.skip(1).findFirst().orElseThrow().split(",")[0];
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
