package goldthread.people;

import static goldthread.Site.good;
import static goldthread.Site.press;
import static goldthread.Site.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Site;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.care.CareEntry.Adopted;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.demonstration.Demonstration;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The queue of pairs that may be one person, in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class PossibleSamePersonsTest {
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final Who WRENMOOR = Who.product(Demonstration.HOLDER);
    static Site site;

    @BeforeAll
    static void wrenmoor_with_a_few_families() {
        site = Site.wrenmoor(12);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    static Subject person(String given, String family, String born) {
        var person = Subject.unheardOf();
        tell(new Named(person, given, family, null, null, DAY), new Described(person, "F", LocalDate.parse(born), null, null, null, null, DAY),
                new Located(person, family.length() + " Orchard Row", "ZZ" + family.length() % 9 + " 9OR", null, false, DAY));
        return person;
    }

    static void tell(Entry... entries) {
        Acting.as(WRENMOOR, () -> site.bean(CaseFile.class).append(Append.observed(List.of(entries).stream()
                .map(entry -> new Append.Writing(Ids.next(), entry, Instant.now(), null, "page")).toList())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_records_are_compared_read_as_one_and_given_back(boolean script) {
        var family = script ? "Thistlewood" : "Quartermain";
        var kept = person(script ? "Ottoline" : "Bartholomea", family, script ? "2015-02-11" : "2011-08-23");
        var other = person(script ? "Ottolina" : "Bartholomea", family, script ? "2015-02-11" : "2011-08-23");
        tell(new Noted(List.of(kept), DAY, "Email", "Kept note", false), new Noted(List.of(other), DAY, "Email", "Other note", false));
        try (var browser = site.signedIn(script, "priya.nair")) {
            var page = browser.open("/people/same");
            looked(page);
            press(page, "Look again");
            looked(page);
            assertThat(said(page)).contains((script ? "Ottoline " : "Bartholomea ") + family);
            good(browser, script, "queue");
            Site.click(page.locator("tr:has-text('" + family + "') a:has-text('Compare')").first());
            assertThat(said(page)).contains("Date of birth").contains("the same").contains(script ? "Ottolina" : "Bartholomea");
            good(browser, script, "side-by-side");
            press(page, "Record decision");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say whether they are the same person").contains("Write why");
            page.check("[name=verdict][value=UNSURE]");
            page.fill("[name=why]", "I have asked the school");
            press(page, "Record decision");
            assertThat(said(page)).contains("cannot be told yet").contains("Somebody was unsure");

            Site.click(page.locator("tr:has-text('" + family + "') a:has-text('Compare')").first());
            page.check("[name=verdict][value=SAME]");
            page.check("[name=kept][value='" + kept + "']");
            page.fill("[name=why]", "The school has one girl");
            press(page, "Record decision");
            assertThat(said(page)).contains("The two records are read as one");
            assertThat(page.locator("tr:has-text('" + family + "') a:has-text('Compare')").count()).isZero();

            search(page, family);
            assertThat(page.locator("main tbody tr:has-text('" + family + "')").count()).as("found as one").isEqualTo(1);
            page.navigate(site.address + "/child/" + other + "/story");
            assertThat(page.url()).endsWith("/child/" + kept + "/story");
            assertThat(said(page)).contains("Kept note").contains("Other note").contains("Two records are read as one here");
            good(browser, script, "read-as-one");
            page.navigate(site.address + "/child/" + kept + "/returns");
            page.navigate(site.address + "/child/" + kept + "/record/people.noted");
            assertThat(opened(other)).as("what was read of the other record too").contains("returns", "record people.noted");
            page.navigate(site.address + "/child/" + kept + "/story");

            Site.click(page.locator("main a:has-text('Why, and how to undo it')"));
            page.fill("[name=why]", "They are twins");
            press(page, "Undo it");
            assertThat(said(page)).contains("Both records are as they were");
            page.navigate(site.address + "/child/" + other + "/story");
            assertThat(said(page)).contains("Other note").doesNotContain("Kept note");
            search(page, family);
            assertThat(page.locator("main tbody tr:has-text('" + family + "')").count()).isEqualTo(2);
        }
    }

    @Test
    void an_adopted_and_a_restricted_child_are_in_no_pair_and_found_by_no_address() {
        person("Peregrine", "Snowball", "2016-06-16");
        var adopted = person("Peregrin", "Snowball", "2016-06-16");
        var restricted = person("Peregrine", "Snowbal", "2016-06-16");
        tell(new Adopted(adopted, DAY, DAY, null, null, null, null, DAY));
        var readWith = person("Peregrine", "Snowballe", "2016-06-16");
        tell(new Linked(readWith, restricted, DAY, "One and the same"));
        var guardian = Acting.as(WRENMOOR, () -> site.bean(goldthread.access.Accounts.class).byLogin("ruth.cohen")).orElseThrow();
        Acting.as(guardian.who(), () -> site.bean(Guard.class).restrict(new Guard.Restriction(restricted.id(), Seal.RESTRICTED, guardian.id(), "A relative works here",
                LocalDate.now().plusDays(30), Set.of())));
        try (var browser = site.signedIn(false, "priya.nair")) {
            var page = browser.open("/people/same");
            press(page, "Look again");
            looked(page);
            assertThat(said(page)).doesNotContain("Snowbal");
            assertThat(paired(readWith)).as("read with a restricted record").isZero();
            for (var hidden : List.of(adopted, restricted)) {
                for (var known : List.of(restricted, adopted)) {
                    page.navigate(site.address + "/people/same/" + hidden + "/" + known);
                    assertThat(page.title()).startsWith("Page not found");
                }
            }
        }
        try (var browser = site.signedIn(false, "mei.chen")) {
            assertThat(browser.open("/people/same").title()).as("an analyst decides nothing").startsWith("Page not found");
        }
    }

    @Test
    void who_is_likely_follows_what_is_written() {
        var person = person("Marigold", "Underhay", "2014-04-04");
        var sought = new LikelySame.Sought("Marigold", "Underhay", LocalDate.parse("2014-04-04"), null, null, null, null);
        assertThat(likely(sought)).contains(person);
        tell(new Named(person, "Hyacinth", "Overhay", null, null, DAY.plusDays(1)), new Described(person, "F", LocalDate.parse("2003-09-09"), null, null, null, null, DAY.plusDays(1)));
        assertThat(likely(sought)).doesNotContain(person);
        assertThat(likely(new LikelySame.Sought("Hyacinth", "Overhay", LocalDate.parse("2003-09-09"), null, null, null, null))).contains(person);
        tell(new Adopted(person, DAY, DAY, null, null, null, null, DAY));
        assertThat(likely(new LikelySame.Sought("Hyacinth", "Overhay", LocalDate.parse("2003-09-09"), null, null, null, null))).as("adopted").doesNotContain(person);
    }

    private static List<Subject> likely(LikelySame.Sought sought) {
        return Acting.as(WRENMOOR, () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).execute(status ->
                site.bean(LikelySame.class).like(sought, 5).stream().map(LikelySame.Likely::subject).toList()));
    }

    private static int paired(Subject subject) {
        return Acting.as(WRENMOOR, () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).execute(status ->
                site.bean(JdbcClient.class).sql("select count(*) from possible_same where :subject in (one, other)").param("subject", subject.id()).query(Integer.class).single()));
    }

    private static List<String> opened(Subject subject) {
        return Acting.as(WRENMOOR, () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).execute(status ->
                site.bean(JdbcClient.class).sql("select part from access_log where subject = :subject and action = 'view'").param("subject", subject.id()).query(String.class).list()));
    }

    /// Reloads until the records have been looked at.
    private static void looked(Page page) {
        for (int again = 0; again < 60 && said(page).contains("being looked at now"); again++) {
            page.waitForTimeout(500);
            page.reload();
        }
    }

    private static void search(Page page, String words) {
        page.navigate(site.address + "/search");
        page.fill("[name=q]", words);
        Site.click(page.locator(".gt-search button"));
        page.locator("main table").waitFor();
    }

}
