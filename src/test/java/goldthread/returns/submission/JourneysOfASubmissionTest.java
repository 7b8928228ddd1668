package goldthread.returns.submission;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Site;
import goldthread.access.Role;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Named;
import goldthread.returns.ReturnsInABrowser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A return is made, signed off and held against the last, in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneysOfASubmissionTest {
    static ReturnsInABrowser office;
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
    void a_return_is_made_by_one_signed_by_another_and_the_next_is_held_against_it(boolean script) throws IOException {
        int authority = office.authority();
        office.account(authority, "Mei Chen", Role.ANALYST);
        office.account(authority, "Ada Director", Role.ANALYST);
        var child = lookedAfter(authority, "W1", "V2");
        String first;
        try (var mei = office.sit(authority, "Mei Chen", script)) {
            mei.go("/returns");
            mei.press("Submissions");
            mei.good("submissions-none");
            mei.press("Make a submission");
            mei.press("Make and keep the files");
            assertThat(mei.problems()).contains("Choose which return").contains("Choose the form");
            mei.good("submission-in-error");
            first = made(mei);
            assertThat(mei.text()).contains("To be signed off").contains("Somebody else, who may do returns, must sign it off").contains("never signed off before");
            mei.good("submission-made");
        }
        try (var ada = office.sit(authority, "Ada Director", script)) {
            ada.page().navigate(first);
            ada.press("Sign it off");
            assertThat(ada.problems()).contains("Enter the role in which you sign");
            ada.good("submission-unsigned");
            ada.page().fill("[name=role]", "Director of Children’s Services");
            ada.press("Sign it off");
            assertThat(ada.text()).contains("Signed off").contains("Ada Director").contains("Director of Children’s Services");
            ada.good("submission-signed");
        }
        var other = lookedAfter(authority, "W2", "C2");
        try (var mei = office.sit(authority, "Mei Chen", script)) {
            made(mei);
            assertThat(mei.text()).contains("1 more child").contains("episodes.csv");
            mei.good("submission-second");
            Site.click(mei.page().locator("a:has-text('Every row that changed')"));
            assertThat(mei.text()).contains("rows added").contains("Child W2").contains("Episode of care started, recorded").doesNotContain("Child W1");
            mei.good("submission-changes");
            Site.click(mei.page().locator("a:has-text('This submission')"));
            var saved = folder.resolve("all.zip");
            mei.page().waitForDownload(() -> mei.page().locator("a:has-text('All files in one ZIP')").click()).saveAs(saved);
            try (var zip = new ZipFile(saved.toFile())) {
                assertThat(new String(zip.getInputStream(zip.getEntry("SHA256SUMS")).readAllBytes())).contains("  header.csv\n");
            }
            mei.press("Make it again and compare");
            assertThat(mei.text()).contains("byte by byte");
            mei.good("submission-again");
        }
        assertThat(child).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_administrator_may_allow_the_maker_to_sign(boolean script) {
        int authority = office.authority();
        office.account(authority, "Tom Baker", Role.ADMINISTRATOR);
        office.account(authority, "Mei Chen", Role.ANALYST);
        lookedAfter(authority, "W1", "V2");
        try (var tom = office.sit(authority, "Tom Baker", script)) {
            tom.go("/returns-sign-off");
            tom.good("sign-off-setting");
            tom.page().check("[name=same][value=yes]");
            tom.press("Save");
            assertThat(tom.text()).contains("Saved");
        }
        try (var mei = office.sit(authority, "Mei Chen", script)) {
            made(mei);
            mei.page().fill("[name=role]", "Performance analyst");
            mei.press("Sign it off");
            assertThat(mei.text()).contains("Signed off");

            mei.go("/returns/submissions/new");
            mei.page().check("[name=return][value=annex-a]");
            mei.page().check("[name=format][value=xml]");
            mei.press("Make and keep the files");
            assertThat(mei.problems()).contains("Lists for inspection are a workbook or CSV files");
            mei.page().check("[name=format][value=xlsx]");
            mei.press("Make and keep the files");
            assertThat(mei.text()).contains("Lists for inspection (Annex A) of ").contains(".xlsx").contains("never signed off before");
            mei.good("submission-lists");
            mei.press("Make it again and compare");
            assertThat(mei.text()).contains("byte by byte");

            dataset(mei);
            mei.page().fill("[name=role]", "Performance analyst");
            mei.press("Sign it off");
            lookedAfter(authority, "W2", "C2");
            dataset(mei);
            mei.page().locator("a:has-text('Every row that changed')").click();
            assertThat(mei.text()).contains("Standard Safeguarding Dataset").contains("ssd_legal_status").contains("lega_legal_status: C2")
                    .contains("Episode of care started, recorded").contains("Child W2").doesNotContain("Child W1");
            mei.good("submission-dataset-changes");
        }
    }

    private static void dataset(ReturnsInABrowser.Seat mei) {
        mei.go("/returns/submissions/new");
        mei.page().check("[name=return][value=ssd]");
        mei.page().check("[name=format][value=csv]");
        mei.press("Make and keep the files");
    }

    private static String made(ReturnsInABrowser.Seat mei) {
        mei.go("/returns/submissions/new");
        mei.page().check("[name=return][value=ssda903]");
        mei.choose("year", "2025-26");
        mei.page().check("[name=format][value=csv]");
        mei.press("Make and keep the files");
        return mei.page().url();
    }

    private static Subject lookedAfter(int authority, String number, String status) {
        var child = ReturnsInABrowser.child();
        var since = LocalDate.of(2025, 5, 1);
        office.record(authority, new Identified(child, Identified.LA_CHILD_ID, number, since), new Identified(child, Identified.UPN_UNKNOWN, "UN3", since),
                new Named(child, "Child", "Number " + number, null, null, since), new Described(child, "F", LocalDate.of(2015, 4, 1), null, null, "WBRI", List.of("NONE"), since),
                new EpisodeStarted(child, since, "S", status, "N1", "U1", "PR1", null, null, null));
        return child;
    }
}
