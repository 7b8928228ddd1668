package goldthread.frontdoor;

import static goldthread.Site.good;
import static goldthread.Site.press;
import static goldthread.Site.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import goldthread.Site;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.people.PeopleEntry.Located;
import goldthread.casefile.Subject;
import goldthread.casefile.Ids;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Append;
import goldthread.demonstration.Demonstration;
import goldthread.demonstration.FrontDesk;
import goldthread.returns.ExportRequest;
import goldthread.returns.Exports;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.time.ZoneId;
import java.util.UUID;
import java.util.Set;
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

/// From a worry told without an account to a decision at the front door, in a real browser, with script and without.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class FromAWorryToADecisionTest {
    static Site site;
    static boolean looks;

    @BeforeAll
    static void wrenmoor_with_a_few_families() {
        site = Site.wrenmoor(12);
        site.bean(FrontDesk.class).load(12, 1, Instant.now());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_neighbour_saves_comes_back_sends_and_the_front_door_links_the_child_and_decides(boolean script) {
        looks = script;
        String reference;
        try (var browser = site.window(script)) {
            var page = browser.open("/worry");
            assertThat(Site.content(page)).contains("call 999").contains("Exit this page");
            good(browser, looks, "start");
            begin(page, "public");
            good(browser, looks, "what");
            press(page, "Continue");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Write what worries you");
            good(browser, looks, "what-in-error");
            page.check("[name=danger][value=no]");
            page.fill("[name=words]", "Shouting at night, and the girl sat on the step again " + script);
            press(page, "Save and come back later");
            good(browser, looks, "saved");
            var kept = page.locator("main dd strong").allTextContents();
            assertThat(page.url()).as("nothing but the path stands in the address").isEqualTo(site.address + "/worry/saved");

            try (var another = site.window(script)) {
                var phone = another.open("/worry/return");
                phone.fill("[name=reference]", kept.get(0).toLowerCase());
                phone.fill("[name=code]", kept.get(1).replace("-", " "));
                press(phone, "Continue");
                assertThat(phone.inputValue("[name=words]")).contains("sat on the step again " + script);
                press(phone, "Continue");
                good(another, looks, "child");
                phone.fill("[name=child1-given]", "Amirah");
                phone.fill("[name=child1-family]", "Rahmann");
                phone.fill("[name=child1-age]", "9");
                phone.fill("[name=child1-address]", "14 Tenter Croft");
                phone.fill("[name=child1-postcode]", "zz42ra");
                phone.check("[name=child1-more][value=no]");
                press(phone, "Continue");
                good(another, looks, "you");
                phone.fill("[name=phone]", "01632 960123");
                phone.check("[name=may-tell][value=no]");
                press(phone, "Continue");
                assertThat(said(phone)).contains("Check what you tell us").contains("Rahmann");
                good(another, looks, "check");
                press(phone, "Send to the council");
                reference = phone.locator(".govuk-notification-banner, .moj-banner, main").first().textContent().replaceAll("(?s).*Your reference is ([A-Z0-9-]{9}).*", "$1");
                assertThat(reference).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
                good(another, looks, "sent");
            }
        }
        try (var browser = site.signedIn(script, "priya.nair")) {
            var page = browser.page();
            page.navigate(site.address + "/front-door");
            good(browser, looks, "desk");
            var card = page.locator(".gt-card:has-text('" + reference + "')");
            Site.click(card.locator("button:has-text('Take it on')")); // 1
            assertThat(said(page)).contains("sat on the step again " + script).contains("Working Together").contains("Amira Rahman");
            good(browser, looks, "contact");
            press(page, "Record decision");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose what happens now").contains("Say who Amirah Rahmann is");
            good(browser, looks, "contact-in-error");
            page.locator(".govuk-radios__item:has(label:has-text('Amira Rahman')) input").first().check();
            page.check("[name=outcome][value=ASSESSMENT]");
            level(page, 2);
            page.fill("[name=why]", "Second worry this year, and the school says the same");
            press(page, "Record decision"); // 2
            assertThat(said(page)).contains("Decided: assessment under section 17");
            assertThat(page.inputValue("[name=text]")).contains("You did the right thing by telling us").doesNotContain("section 17");
            good(browser, looks, "tell");
            page.check("[name=how][value=telephone]");
            press(page, "Record as told"); // 3
            assertThat(said(page)).contains("Recorded that they were told");
            assertThat(page.locator(".gt-card:has-text('" + reference + "')").count()).as("it waits no more").isZero();

            page.navigate(site.address + "/search");
            page.fill("[name=q]", "Amira Rahman");
            Site.click(page.locator(".gt-search button"));
            Site.click(page.locator("main table a:has-text('Amira Rahman')").first());
            page.navigate(page.url() + "/story");
            assertThat(said(page)).contains("sat on the step again " + script).contains("Second worry this year").doesNotContain("01632 960123");
        }
    }

    @Test
    void partners_say_what_they_know_and_a_manager_signs_off_where_the_authority_says_so() {
        looks = true;
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var administrator = Acting.as(Who.product(Demonstration.HOLDER), () -> site.bean(Accounts.class).byLogin("tom.baker")).orElseThrow().who();
        Acting.as(administrator, () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            var now = site.bean(Thresholds.class).on(today).orElseThrow();
            site.bean(Thresholds.class).add(new Thresholds.Version(UUID.randomUUID(), now.title(), now.levels(), today, Set.of(ContactEntry.Outcome.NO_FURTHER_ACTION)));
        }));
        Acting.as(administrator, () -> site.bean(Accounts.class).create(Demonstration.HOLDER, "fay.lund", "Fay Lund", "thread-by-thread-too", Set.of(Role.DUTY, Role.TEAM_MANAGER)));
        told("A boy alone at the weir", "Weir", "Sluice");
        try (var browser = site.signedIn(true, "priya.nair"); var manager = site.signedIn(false, "fay.lund", "thread-by-thread-too")) {
            var page = browser.open("/front-door");
            Site.click(page.locator(".gt-card:has-text('Weir Sluice') button:has-text('Take it on')"));
            var contact = page.url();
            press(page, "Record what a partner says");
            press(page, "Record answer");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose the partner").contains("Enter who answered").contains("Say whether it is confirmed");
            good(browser, looks, "partner-in-error");
            page.selectOption("[name=agency]", "Police");
            page.fill("[name=who]", "Sergeant Ola Finch");
            page.check("[name=knows][value=yes]");
            page.fill("[name=known]", "Found there twice in May");
            page.selectOption("[name=advises]", "STRATEGY");
            page.check("[name=signed][value=yes]");
            press(page, "Record answer");
            assertThat(said(page)).contains("What the partners know").contains("Sergeant Ola Finch").contains("Found there twice in May").contains("Strategy discussion").contains("Confirmed");
            decide(page, "new", "NO_FURTHER_ACTION");
            press(page, "Record decision");
            assertThat(said(page)).contains("Put to a manager").contains("You put it, so another has to");
            good(browser, looks, "waits-for-a-manager");
            assertThat(browser.open("/front-door").locator(".gt-card:has-text('Weir Sluice')").innerText()).contains("Waits for a manager");

            var theirs = manager.page();
            theirs.navigate(contact);
            assertThat(said(theirs)).contains("Found there twice in May").contains("Put by").contains("He was alone for hours");
            theirs.check("[name=answer][value=no]");
            press(theirs, "Send your answer");
            assertThat(said(theirs)).contains("Write why you send it back");
            theirs.fill("[name=why]", "The police know more than this");
            press(theirs, "Send your answer");
            assertThat(said(theirs)).contains("Sent back to Priya Nair");

            page.navigate(contact);
            assertThat(said(page)).contains("Fay Lund sent this decision back: The police know more than this");
            assertThat(page.inputValue("[name=why]")).as("what was put stands there to go on with").isEqualTo("He was alone for hours");
            page.fill("[name=why]", "The police went there and are content");
            press(page, "Record decision");
            theirs.navigate(contact);
            assertThat(theirs.locator("h1").innerText()).isEqualTo("Contact");
            theirs.check("[name=answer][value=yes]");
            press(theirs, "Send your answer");
            assertThat(said(theirs)).contains("Decided: no further action");
            page.navigate(contact);
            assertThat(said(page)).contains("The police went there and are content").contains("No further action").contains("record begun");
            good(browser, looks, "signed-off");
            tellsNobodyWhere(page, new Subject(UUID.fromString(contact.substring(contact.length() - 36))));
        }
    }

    /// Who told it may be whoever must not be told where the child is.
    private static void tellsNobodyWhere(Page page, Subject contact) {
        var child = Deciding.begun(contact, 1);
        var since = LocalDate.of(2026, 1, 5);
        Acting.as(Who.product(Demonstration.HOLDER), () -> site.bean(CaseFile.class).append(Append.observed(Stream.of(new Located(child, "7 Heron Lane", "ZZ9 2QQ", "01632 960777", false, since),
                new KeptFrom(child, List.of(child), List.of(Subject.unheardOf()), List.of(KeptFrom.ADDRESS, KeptFrom.PHONE), "He followed them", since, null)).map(entry -> new Append.Writing(Ids.next(), entry, Instant.now(), null, "page")).toList())));
        page.navigate(site.address + "/front-door/" + contact + "/tell");
        page.check("[name=how][value=telephone]");
        page.fill("[name=text]", "The boy is safe now, in Heron Lane.");
        press(page, "Record as told");
        assertThat(said(page)).contains("It tells where").contains("must not be told").doesNotContain("Recorded that they were told");
        assertThat(page.inputValue("[name=text]")).as("nothing typed is lost").contains("Heron Lane");
        page.fill("[name=text]", "The boy is safe now.");
        press(page, "Record as told");
        assertThat(said(page)).contains("Recorded that they were told");
    }

    @Test
    void two_who_take_the_same_contact_are_told_and_nothing_is_lost_when_the_record_has_moved_on() {
        looks = false;
        told("A boy alone in the park", "Nobody", "Known");
        try (var first = site.signedIn(false, "priya.nair"); var second = site.signedIn(false, "priya.nair")) {
            first.open("/front-door");
            second.open("/front-door");
            Site.click(first.page().locator(".gt-card:has-text('Nobody Known') button:has-text('Take it on')"));
            Site.click(second.page().locator(".gt-card:has-text('Nobody Known') button:has-text('Take it on')"));
            assertThat(said(second.page())).contains("You have taken this on already");
            decide(first.page(), "new", "STRATEGY");
            decide(second.page(), "new", "ADVICE");
            press(first.page(), "Record decision");
            assertThat(said(first.page())).contains("Decided: strategy discussion");
            press(second.page(), "Record decision");
            assertThat(said(second.page())).contains("This contact has been decided already");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_school_tells_of_a_child_who_is_known_and_one_who_is_not_and_the_census_agrees(boolean script, @TempDir Path folder) throws IOException {
        looks = script;
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var born = today.minusYears(6).minusMonths(10).minusDays(3);
        var name = "Zebedee" + script;
        try (var browser = site.window(script)) {
            var page = browser.open("/worry");
            begin(page, "professional");
            page.check("[name=danger][value=no]");
            page.fill("[name=words]", "Both came to school hungry");
            press(page, "Continue");
            child(page, 1, "Yusuf", "Rahman");
            page.fill("[name=child1-born-day]", "" + born.getDayOfMonth());
            page.fill("[name=child1-born-month]", "" + born.getMonthValue());
            page.fill("[name=child1-born-year]", "" + born.getYear());
            page.check("[name=child1-more][value=yes]");
            press(page, "Continue");
            good(browser, looks, "second-child");
            child(page, 2, name, "Quince");
            page.fill("[name=child2-postcode]", "ZZ6 2AB");
            page.check("[name=child2-more][value=no]");
            press(page, "Continue");
            page.fill("[name=name]", "Dee Marsh");
            press(page, "Continue");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose where you work");
            if (script) { // the list is narrowed by typing
                page.locator("#source__listbox").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                page.fill("input#source", "School");
                Site.click(page.locator("#source__listbox li").first());
            } else {
                page.selectOption("[name=source]", "2A");
            }
            press(page, "Continue");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter a telephone number or an email address");
            page.fill("[name=email]", "dee@school.example");
            press(page, "Continue");
            assertThat(said(page)).contains("Yusuf").contains(name);
            Site.click(page.locator("main a[href='/worry/child-2#child2-given']"));
            assertThat(page.inputValue("[name=child2-given]")).isEqualTo(name);
            press(page, "Continue");
            assertThat(said(page)).contains("Check what you tell us");
            press(page, "Send to the council");
        }
        try (var browser = site.signedIn(script, "priya.nair")) {
            var page = browser.page();
            page.navigate(site.address + "/front-door");
            Site.click(page.locator(".gt-card:has-text('" + name + "') button:has-text('Take it on')"));
            assertThat(said(page)).contains("Yusuf Rahman: very likely the same").contains("Goes on now: In care since").contains("Level 3, family help");
            good(browser, looks, "two-children");
            page.check("[name=child1][value=new]");
            page.check("[name=child2][value=new]");
            page.check("[name=outcome][value=FAMILY_HELP]");
            page.check("[name=consent][value=no]");
            level(page, 2);
            page.fill("[name=why]", "Hungry more than once");
            press(page, "Record decision");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write why Yusuf Rahman is not this child").contains("Family help needs the family's consent");
            assertThat(page.inputValue("[name=why]")).as("nothing typed is lost").isEqualTo("Hungry more than once");
            page.locator(".govuk-radios__item:has(label:has-text('Yusuf Rahman, born')) input").first().check();
            page.check("[name=consent][value=yes]");
            press(page, "Record decision");
            assertThat(said(page)).contains("Decided: family help");
            page.check("[name=how][value=letter]");
            press(page, "Record as told");
            Site.click(page.locator("summary:has-text('Decided lately')"));
            Site.click(page.locator("main a:has-text('" + name + "')").first());
            assertThat(said(page)).contains("Level 3, family help, Right help, right time").contains("record begun");
            Site.click(page.locator("main a:has-text('Print the letter')"));
            assertThat(said(page)).contains("Dear Dee Marsh").contains("A lead practitioner will get in touch");
            good(browser, looks, "letter");
        }
        var analyst = Acting.as(Who.product(Demonstration.HOLDER), () -> site.bean(Accounts.class).byLogin("mei.chen")).orElseThrow().who();
        var xml = Acting.as(analyst, () -> exported(folder, today));
        var child = xml.substring(xml.lastIndexOf("<Child>", xml.indexOf(referenceOf(name))));
        assertThat(child.substring(0, child.indexOf("</Child>"))).contains("<CINreferralDate>" + today + "</CINreferralDate>").contains("<ReferralSource>2A</ReferralSource>").containsPattern("<ReferralNFA>(0|false)</ReferralNFA>");
    }

    /// This authority's number for the child whose record was begun.
    private static String referenceOf(String given) {
        return Acting.as(Who.product(Demonstration.HOLDER), () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).execute(status ->
                site.bean(JdbcClient.class).sql("select la_child_id from person where given = ?").param(given).query(String.class).single()));
    }

    private static String exported(Path folder, LocalDate today) {
        try {
            site.bean(Exports.class).run(new ExportRequest(Standard.CIN, CollectionYear.of(today), null), ExportRequest.Format.XML, folder.resolve("cin"), (done, of) -> { });
            try (var files = Files.walk(folder)) {
                return Files.readString(files.filter(file -> file.toString().endsWith(".xml")).findFirst().orElseThrow());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void a_contact_is_nobodys_but_the_front_doors() {
        looks = false;
        told("Two children on a roof", "Roof", "Tile");
        String contact;
        try (var browser = site.signedIn(false, "priya.nair")) {
            browser.open("/front-door");
            contact = browser.page().locator(".gt-card:has-text('Roof Tile') h3 a").getAttribute("href");
        }
        for (var login : new String[] {"mei.chen", "sam.okafor", "carol.whitaker", "ruth.cohen", "tom.baker"}) {
            try (var browser = site.signedIn(false, login)) {
                for (var path : new String[] {contact, "/front-door", contact.replace("front-door", "child"), contact.replace("front-door", "child") + "/story",
                        contact.replace("/front-door", "/break-glass")}) {
                    assertThat(browser.open(path).content()).as(login + " " + path).doesNotContain("Roof").doesNotContain("on a roof");
                }
            }
        }
        try (var browser = site.signedIn(false, "mei.chen")) {
            assertThat(said(browser.open("/front-door/not-helped"))).contains("By ethnicity").contains("By disability").contains("By area");
        }
    }

    @Test
    void an_administrator_adds_a_version_of_the_thresholds_and_decisions_are_made_by_it_from_its_day() {
        looks = true;
        try (var browser = site.signedIn(true, "tom.baker")) {
            var page = browser.open("/front-door/thresholds");
            good(browser, looks, "thresholds");
            Site.click(page.locator("main a:has-text('Add a version')"));
            page.fill("[name=title]", "Right help, from next year");
            page.fill("[name=levels]", "Level 1: for all");
            page.fill("[name=from-day]", "1");
            page.fill("[name=from-month]", "4");
            page.fill("[name=from-year]", "" + (LocalDate.now().getYear() + 1));
            press(page, "Add version");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter at least two levels");
            good(browser, looks, "threshold-in-error");
            page.fill("[name=levels]", "Level 1: for all\nLevel 2: for some");
            press(page, "Add version");
            assertThat(said(page)).contains("Version added").contains("Right help, from next year");
            assertThat(page.locator(".govuk-summary-card:has-text('Decided by now')").innerText()).contains("Level 3, family help");
        }
    }

    private static void child(Page page, int place, String given, String family) {
        page.fill("[name=child" + place + "-given]", given);
        page.fill("[name=child" + place + "-family]", family);
    }

    private static void decide(Page page, String who, String outcome) {
        page.check("[name=child1][value=" + who + "]");
        page.check("[name=outcome][value=" + outcome + "]");
        level(page, 3);
        page.fill("[name=why]", "He was alone for hours");
    }

    private static void level(Page page, int place) {
        page.locator("[name=level]").nth(place).check();
    }

    private static void told(String words, String given, String family) {
        try (var browser = site.window(false)) {
            var page = browser.open("/worry");
            begin(page, "public");
            page.check("[name=danger][value=yes]");
            page.fill("[name=words]", words);
            press(page, "Continue");
            page.fill("[name=child1-given]", given);
            page.fill("[name=child1-family]", family);
            page.check("[name=child1-more][value=no]");
            press(page, "Continue");
            page.fill("[name=phone]", "01632 960999");
            press(page, "Continue");
            press(page, "Send to the council");
            assertThat(said(page)).contains("Your reference is");
        }
    }

    private static void begin(Page page, String who) {
        page.check("[name=who][value=" + who + "]");
        press(page, "Start now");
    }

}
