package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How many clicks and submits a day's most frequent steps take from the landing page, typing aside: a visit to any child of
/// one's own two, a contact three. Allocation in three is walked by `JourneyOfATeamLeaderTest`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class ClicksOfADayTest {
    static Site site;
    private int clicks;

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(12);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private void click(Page page, String what) {
        clicks++;
        Site.click(page.locator(what).first());
    }

    @Test
    void a_visit_is_recorded_in_two_clicks() {
        try (Browser browser = site.signedIn(false, "sam.okafor")) {
            var page = browser.open("/");
            click(page, "main tr:has-text('Amira Rahman') a:has-text('Record a visit')");
            page.fill("[name=observations]", "Painting at the table.");
            click(page, "button:has-text('Record visit')");
            assertThat(Site.content(page)).contains("Visit recorded").contains("Painting at the table.");
            assertThat(clicks).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_contact_is_recorded_in_three_clicks() {
        try (Browser browser = site.signedIn(false, "priya.nair")) {
            var page = browser.open("/");
            click(page, "nav a:has-text('Front door')");
            click(page, "main a:has-text('Record a contact')");
            page.check("[name=way][value=telephone]");
            page.selectOption("[name=source]", "1B");
            page.check("[name=danger][value=no]");
            page.fill("[name=words]", "The children are out late alone.");
            page.fill("[name=child1-given]", "Wim");
            click(page, "button:has-text('Record contact')");
            assertThat(Site.content(page)).contains("Contact recorded").contains("The children are out late alone.");
            assertThat(clicks).isLessThanOrEqualTo(3);
        }
    }
}
