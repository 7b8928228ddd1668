package goldthread.returns.desk;

import static goldthread.Site.done;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Site;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.returns.Imports;
import goldthread.returns.ReturnsInABrowser;
import goldthread.returns.ReturnsInABrowser.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists for inspection (Annex A) are taken in by page, in a real browser, with script and without.
@Timeout(200)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JourneysOfListsTest {
    private static ReturnsInABrowser office;
    @TempDir Path folder;

    @BeforeAll
    static void open() {
        office = new ReturnsInABrowser();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_mapping_is_shown_and_confirmed_or_changed_and_kept_for_the_next_time(boolean script) throws IOException {
        int authority = office.authority();
        office.account(authority, "Mei Chen", Role.ANALYST);
        try (var mei = office.sit(authority, "Mei Chen", script)) {
            sent(mei);
            assertThat(mei.text()).contains("Nothing is taken into the records until you press the button on the next page");
            mei.press("See how they are read");
            assertThat(mei.text()).contains("things are to be confirmed or changed before anything is taken in").doesNotContain("Take in these lists");
            mei.good("lists-to-confirm");
            assertThat(kept(authority)).as("looking keeps nothing").doesNotContain("Lad");

            group(mei, "Which list each sheet is");
            assertThat(mei.text()).contains("“Weekly front door”").contains("“Lookup”");
            mei.good("lists-sheets");
            answer(mei, "Weekly front door", "List 1, contacts");
            answer(mei, "Lookup", "No list: leave the sheet out");
            mei.press("Confirm and keep");
            assertThat(mei.text()).contains("Kept, also for the next time");

            group(mei, "Headings of List 1");
            assertThat(mei.text()).contains("“Pers No”").contains("“Sent by”").contains("(column I)");
            answer(mei, "Pers No", "Child Unique ID");
            answer(mei, "Sent by", "Contact Source");
            answer(mei, "Our remark", "Leave the column out");
            answer(mei, "(column I)", "Leave the column out");
            mei.press("Confirm and keep");
            group(mei, "Codes of Gender");
            assertThat(mei.text()).contains("“Boy”").contains("Told by its spelling").contains("“Lad”").contains("Not told: choose, or leave it out");
            mei.press("Confirm and keep");
            assertThat(mei.page().locator("h1").textContent()).as("Lad is still to be told").isEqualTo("Codes of Gender");
            answer(mei, "Lad", "a) Male");
            mei.press("Confirm and keep");
            for (var title = next(mei); title != null; title = next(mei)) {
                mei.press("Confirm and keep");
            }
            assertThat(mei.text()).contains("Everything is confirmed");
            mei.good("lists-confirmed");
            mei.press("Take in these lists");
            done(mei.page(), mei.looks(), "Taking in a return", "Reconcile report");
            assertThat(mei.text()).contains("Reconcile").contains("How they were read").contains("\"Lad\" is \"a) Male\", by the kept mapping");
            assertThat(Site.content(mei.page())).contains("99/99/2026");
            mei.good("lists-report");
            assertThat(kept(authority)).contains("\"Weekly front door\" : \"List 1\"").contains("\"Lookup\" : \"ignore\"").contains("\"Lad\" : \"a) Male\"");

            sent(mei);
            mei.press("See how they are read");
            assertThat(mei.text()).as("the next time").contains("Everything is confirmed").contains("Take in these lists");
            mei.page().navigate(mei.page().url() + "/codes-of-gender");
            assertThat(mei.text()).contains("Kept from before");
            answer(mei, "Lad", "b) Female");
            mei.press("Confirm and keep");
            assertThat(kept(authority)).contains("\"Lad\" : \"b) Female\"");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_hr_extract_is_shown_confirmed_and_taken_in_who_left_is_out_and_a_registration_that_lapsed_stands_on_my_work(boolean script) throws IOException {
        int authority = office.authority();
        office.account(authority, "Mei Chen", Role.ANALYST);
        office.account(authority, "Grace Hall", Role.TEAM_MANAGER);
        office.account(authority, "Bo Gone", Role.SOCIAL_WORKER);
        try (var leaver = office.sit(authority, "Bo Gone", false); var mei = office.sit(authority, "Mei Chen", script)) {
            send(mei, "workforce", "hr.csv", "Pers No,Employee,SWE No,Job Title,Department,Start Date,Leaving Date,Salary", "1,Bo Gone,SW1,Social Worker,Care 1,01/09/2020,30/09/2025,38000",
                    "2,Ada Stays,SW2,Childrens Wizard,Care 1,01/09/2020,,41000", "3,Grace Hall,SW3,Team Manager,Care 1,01/09/2019,,52000");
            mei.press("See how they are read");
            group(mei, "Headings of Workers");
            mei.press("Confirm and keep");
            group(mei, "Codes of Role");
            mei.good("hr-codes");
            answer(mei, "Childrens Wizard", "social-worker: Social worker");
            mei.press("Confirm and keep");
            for (var title = next(mei); title != null; title = next(mei)) {
                mei.press("Confirm and keep");
            }
            mei.press("Take in these lists");
            done(mei.page(), mei.looks(), "Taking in a return", "Reconcile report");
            assertThat(mei.text()).contains("Leaves on 30 September 2025.").contains("by the name alone").doesNotContain("38000");
            mei.good("hr-report");
            leaver.go("/");
            assertThat(leaver.page().url()).as("who left is out at once").contains("sign-in");

            send(mei, "registrations", "checks.csv", "SWE number,Name on the register,Register status,Registered until", "SW2,Ada Stays,Lapsed,30/11/2025");
            mei.press("See how they are read");
            for (var title = next(mei); title != null; title = next(mei)) {
                mei.press("Confirm and keep");
            }
            mei.press("Take in these lists");
            done(mei.page(), mei.looks(), "Taking in a return", "Reconcile report");
        }
        try (var grace = office.sit(authority, "Grace Hall", script)) {
            grace.go("/");
            assertThat(grace.text()).contains("Registrations to look at").contains("Ada Stays: Lapsed");
            grace.good("registrations-on-my-work");
            Site.click(grace.page().locator("main a:has-text('Ada Stays')").first());
            assertThat(grace.text()).as("who has no account yet has a page").contains("May not practise").contains("Lapsed").contains("Checked on");
        }
    }

    private void send(Seat mei, String what, String name, String... lines) throws IOException {
        mei.go("/returns/new");
        mei.page().check("[name=return][value=" + what + "]");
        mei.press("Continue");
        mei.page().setInputFiles("[name=files]", Files.write(folder.resolve(name), List.of(lines)));
        mei.press("Send files");
    }

    private static String kept(int authority) {
        return Acting.as(Who.product(authority), () -> office.bean(Imports.class).mapping(goldthread.returns.mapping.Standard.ANNEX_A, null).json());
    }

    private void sent(Seat mei) throws IOException {
        mei.go("/returns/new");
        mei.page().check("[name=return][value=annexa]");
        mei.page().fill("[name=told-day]", "31");
        mei.page().fill("[name=told-month]", "3");
        mei.page().fill("[name=told-year]", "2026");
        mei.press("Continue");
        mei.page().setInputFiles("[name=files]", book());
        mei.press("Send files");
    }

    /// Contacts as an authority writes them: own headings, own codes, a column more, one without a heading, a day that is none.
    private Path book() throws IOException {
        var file = folder.resolve("lists.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Weekly front door");
            var rows = List.of(List.of("Pers No", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Date of Contact", "Sent by", "Our remark", ""),
                    List.of("C1", "Boy", "a) White", "01/02/2012", "14", "02/03/2026", "g) Police", "x", "y"),
                    List.of("C2", "Lad", "WBRI", "01/02/2013", "13", "03/03/2026", "h) Other legal agency", "x", "y"),
                    List.of("C3", "b) Female", "c) Asian or Asian British", "99/99/2026", "13", "04/03/2026", "j) Anonymous", "x", ""));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            book.newWorksheet("Lookup").value(0, 0, "Teams of ours");
        }
        return file;
    }

    private static void group(Seat mei, String title) {
        if (mei.page().locator("main a:has-text('" + title + "')").count() == 0) {
            Site.click(mei.page().locator("main a:has-text('All that is to be confirmed')"));
        }
        Site.click(mei.page().locator("main a:has-text('" + title + "')").first());
        assertThat(mei.page().locator("h1").textContent()).startsWith(title);
    }

    /// The first group in which something is to be confirmed, or null.
    private static String next(Seat mei) {
        if (mei.page().locator("main a:has-text('All that is to be confirmed')").count() > 0) {
            Site.click(mei.page().locator("main a:has-text('All that is to be confirmed')"));
        }
        var open = mei.page().locator("main tr:has(.govuk-tag) a");
        if (open.count() == 0) {
            return null;
        }
        Site.click(open.first());
        return mei.page().locator("h1").textContent();
    }

    /// With script a long list of choices is typed into.
    private static void answer(Seat mei, String asked, String choice) {
        var id = mei.page().locator("label:has-text('" + asked + "')").first().getAttribute("for");
        var select = mei.page().locator("select#" + id);
        if (select.count() > 0 && select.isVisible()) {
            select.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(choice));
        } else {
            mei.page().locator("input#" + id).fill(choice);
            Site.click(mei.page().locator("[role=option]:visible").first());
        }
    }
}
