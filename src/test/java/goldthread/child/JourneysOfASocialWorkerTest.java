package goldthread.child;

import static goldthread.Site.content;
import static goldthread.Site.good;
import static goldthread.Site.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goldthread.Site;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.demonstration.Demonstration;
import goldthread.people.PeopleEntry.Noted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// In a real browser, with script and without: each page looked at by axe, and at 320 px.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneysOfASocialWorkerTest {
    static Site site;
    /// axe is a script itself: it looks where scripts run. The pages are the same without.
    static boolean looks;

    @BeforeAll
    static void wrenmoor_with_a_few_families() {
        site = Site.wrenmoor(12);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void finds_a_child_by_a_misspelt_name_and_reads_her_story_as_it_was_known(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            good(browser, looks, "my-work");
            search(page, "Amirah Rahmann");
            good(browser, looks, "search");
            Site.click(page.locator("main table a").first());
            assertThat(page.locator("h1").textContent()).contains("Overview");
            assertThat(content(page)).contains("Amira Rahman").contains("What is due next");
            good(browser, looks, "overview");
            var child = page.url();
            for (var part : new String[] {"story", "chronology", "duties", "people", "court", "access"}) {
                page.navigate(child + "/" + part);
                good(browser, looks, part);
            }
            int now = events(page, child + "/story");
            int then = events(page, child + "/story?known=" + LocalDate.now().minusMonths(8));
            assertThat(then).isPositive().isLessThan(now);
            assertThat(content(page)).contains("known on");
            good(browser, looks, "as-known");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void records_a_visit_to_three_siblings_corrects_its_date_and_withdraws_it(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            search(page, "Yusuf Rahman");
            Site.click(page.locator("main table a").first());
            var child = page.url();

            Site.click(page.locator("a:has-text('Record a visit')"));
            assertThat(page.locator("input[name=children]:checked").count()).isEqualTo(3);
            good(browser, looks, "visit");
            page.fill("[name=observations]", "All three were painting at the kitchen table.");
            Site.click(page.locator("button:has-text('Record visit')"));
            assertThat(content(page)).contains("Visit recorded").contains("painting at the kitchen table");
            good(browser, looks, "visit-recorded");

            Site.click(page.locator(".moj-timeline__item:has-text('painting') a:has-text('Correct')").first());
            good(browser, looks, "correct");
            var yesterday = LocalDate.now().minusDays(1);
            page.fill("[name=on-day]", Integer.toString(yesterday.getDayOfMonth()));
            page.fill("[name=on-month]", Integer.toString(yesterday.getMonthValue()));
            page.fill("[name=on-year]", Integer.toString(yesterday.getYear()));
            Site.click(page.locator("main form button[type=submit]").first());
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter why it is corrected");
            good(browser, looks, "correct-in-error");
            page.fill("[name=why-corrected]", "It was yesterday");
            Site.click(page.locator("main form button[type=submit]").first());
            assertThat(content(page)).contains("corrected on").contains("It was yesterday");

            Site.click(page.locator(".moj-timeline__item:has-text('painting') a:has-text('Withdraw')").first());
            good(browser, looks, "withdraw");
            page.fill("[name=why]", "Yusuf was at school");
            Site.click(page.locator("main form button[type=submit]").first());
            assertThat(content(page)).contains("Withdrawn on").contains("Yusuf was at school");

            page.navigate(child.replaceAll("\\?.*", ""));
            search(page, "Layla Rahman");
            Site.click(page.locator("main table a").first());
            page.navigate(page.url() + "/story");
            assertThat(page.locator(".gt-withdrawn:has-text('painting')").count()).as("it stands for Layla").isZero();
        }
    }

    @Test
    void what_was_written_meanwhile_is_shown_before_an_entry_is_withdrawn() throws Exception {
        looks = false;
        try (var browser = site.signedIn(false, "sam.okafor")) {
            var page = browser.page();
            search(page, "Yusuf Rahman");
            Site.click(page.locator("main table a").first());
            var child = UUID.fromString(page.url().replaceAll(".*/child/([^/?]*).*", "$1"));
            Site.click(page.locator("a:has-text('Write a case note')"));
            page.fill("[name=text]", "Rang the school twice");
            page.locator("input[name=category]").first().check();
            Site.click(page.locator("main form button[type=submit]").first());
            Site.click(page.locator(".moj-timeline__item:has-text('Rang the school twice') a:has-text('Withdraw')").first());
            page.fill("[name=why]", "It was once");
            try (var meanwhile = Executors.newSingleThreadExecutor()) {
                var written = new CountDownLatch(1);
                meanwhile.submit(() -> noted(new Subject(child), written));
                written.await();
                Site.click(page.locator("main form button[type=submit]").first());
            }
            assertThat(content(page)).contains("This record has moved on").contains("Nan came by");
            assertThat(page.locator("h1").textContent()).contains("moved on");
        }
    }

    /// A colleague's note, which is there some moments after it was written.
    private static void noted(Subject child, CountDownLatch written) {
        var authority = site.bean(CaseFile.class);
        Acting.as(Who.product(Demonstration.HOLDER), () -> new TransactionTemplate(site.bean(PlatformTransactionManager.class)).executeWithoutResult(open -> {
            authority.append(Append.observed(UUID.randomUUID(), new Noted(List.of(child), LocalDate.now(), "Conversation", "Nan came by", false), Instant.now(), "page"));
            written.countDown();
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_row_is_chosen_for_court_with_what_it_meant_and_taken_back(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            search(page, "Amira Rahman");
            Site.click(page.locator("main table a").first());
            var chronology = page.url().replaceAll("\\?.*", "") + "/chronology";
            page.navigate(chronology);
            assertThat(content(page)).contains("Stands out").contains("No visit is recorded for").contains("Case note");
            Site.click(page.locator("main table a:has-text('Choose')").first());
            good(browser, looks, "choose-for-chronology");
            page.fill("[name=analysis]", "The school was the first to see it");
            press(page, "Choose");
            assertThat(content(page)).contains("The school was the first to see it").contains("Chosen by Sam Okafor");
            page.navigate(chronology + "?only=court");
            assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
            good(browser, looks, "chronology-for-court");
            page.navigate(chronology.replace("/chronology", "/story"));
            Site.click(page.locator(".moj-timeline__item:has-text('The school was the first to see it') a:has-text('Withdraw')").first());
            page.fill("[name=why]", "Chosen by mistake");
            Site.click(page.locator("main form button[type=submit]").first());
            page.navigate(chronology + "?only=court");
            assertThat(content(page)).contains("Nothing is as you chose");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_draft_survives_signing_out(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            search(page, "Layla Rahman");
            Site.click(page.locator("main table a").first());
            Site.click(page.locator("a:has-text('Write a case note')"));
            page.fill("[name=text]", "Her new teacher telephoned" + script);
            Site.click(page.locator("button:has-text('Save and come back later')"));
            good(browser, looks, "drafts");
            Site.click(page.locator("button:has-text('Sign out')"));
            Site.signIn(browser, "sam.okafor", Demonstration.PASSWORD);
            page.navigate(site.address + "/drafts");
            Site.click(page.locator("main table a").first());
            assertThat(page.inputValue("[name=text]")).isEqualTo("Her new teacher telephoned" + script);
            page.locator("input[name=category]").first().check();
            Site.click(page.locator("main form button[type=submit]").first());
            assertThat(content(page)).contains("Case note added");
        }
    }

    /// From the first worry to the end of the plan, each step found where the last one left off.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void records_a_childs_way_from_referral_through_protection_to_the_end(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            search(page, "Yusuf Rahman");
            Site.click(page.locator("main table a").first());
            Site.click(page.locator("a:has-text('Record something else')"));
            good(browser, looks, "record-something");
            Site.click(page.locator("main a:has-text('Record a referral')").first());
            good(browser, looks, "referral");
            choose(page, "source", "1A", "Family mem");
            page.fill("[name=asked]", "His uncle saw bruises on both arms " + script);
            press(page, "Record referral");
            assertThat(content(page)).as("an episode goes on").contains("Check your answers").contains("A referral of").contains("write it as a case note");
            press(page, "Record referral");
            assertThat(content(page)).contains("Referral recorded").contains("saw bruises on both arms " + script).contains("What often follows");
            good(browser, looks, "entry");

            Site.click(page.locator("main a:has-text('Decide on a referral')"));
            page.locator("input[value=goes-on]").check();
            press(page, "Record decision");
            assertThat(content(page)).contains("Check your answers").contains("No reason is written").contains("It goes on");
            good(browser, looks, "check");
            Site.click(page.locator("a:has-text('Change')").last());
            page.fill("[name=why]", "Unexplained bruises to a child of six");
            press(page, "Record decision");
            assertThat(content(page)).doesNotContain("No reason is written").contains("Unexplained bruises");
            press(page, "Record decision");
            assertThat(content(page)).contains("Decision recorded");

            next(page, "Start an assessment", "Start assessment", "Assessment started");
            record(page, "protection.strategy-discussed");
            page.locator("input[name=present][value=Police]").check();
            page.locator("input[name=present][value=Health]").check();
            page.locator("input[name=outcome]").first().check();
            page.fill("[name=why]", "Nobody could explain the bruises");
            good(browser, looks, "strategy");
            decided(page, "Record discussion", "Strategy discussion recorded");
            next(page, "Start a section 47 enquiry", "Start enquiry", "Section 47 enquiry started");
            Site.click(page.locator("main a:has-text('Conclude a section 47 enquiry')"));
            page.locator("input[name=outcome]").last().check();
            page.fill("[name=why]", "Harm is likely to go on");
            decided(page, "Conclude enquiry", "Section 47 enquiry concluded");
            record(page, "protection.conference-held");
            page.locator("input[name=plan][value=yes]").check();
            page.locator("input[name=category][value=PHY]").check();
            good(browser, looks, "conference");
            decided(page, "Record conference", "Conference recorded");

            Site.click(page.locator("main a:has-text('Record a visit')"));
            page.fill("[name=observations]", "He showed his drawings " + script);
            press(page, "Record visit");
            assertThat(content(page)).contains("Visit recorded");
            record(page, "protection.core-group-held");
            press(page, "Record core group");
            assertThat(content(page)).contains("Core group recorded");
            record(page, "protection.plan-reviewed");
            press(page, "Record review conference");
            assertThat(content(page)).contains("Review conference recorded");
            next(page, "End a child protection plan", "End plan", "Child protection plan ended");
            Site.click(page.locator("main a:has-text('Close an episode of need')"));
            page.locator("input[value=RC7]").check();
            decided(page, "Close episode", "Episode of need closed");
            page.navigate(child(page) + "/story");
            assertThat(content(page)).contains("Child protection plan started").contains("Physical abuse (PHY)");
            good(browser, looks, "story-at-the-end");
        }
    }

    /// The gate before court: offer, answer, meeting, and only then the application.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_family_is_asked_to_decide_before_proceedings_are_issued(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            search(page, script ? "Amira Rahman" : "Layla Rahman");
            Site.click(page.locator("main table a").first());
            applying(page, "Record application");
            assertThat(content(page)).contains("No family group decision-making meeting has been offered").contains("enacted, not in force");
            good(browser, looks, "court-refused");

            record(page, "court.letter-sent");
            page.fill("[name=others]", "Nadia Rahman");
            page.fill("[name=concerns]", "The children are left alone at night. This must end now");
            page.locator("input[name=offers][value=no]").check();
            press(page, "Record letter");
            assertThat(content(page)).contains("must offer the parents a family group decision-making meeting");
            record(page, "court.letter-sent");
            page.fill("[name=others]", "Nadia Rahman");
            page.fill("[name=concerns]", "The children are left alone at night. This must end now");
            page.locator("input[name=offers][value=yes]").check();
            good(browser, looks, "letter");
            decided(page, "Record letter", "Letter recorded");
            Site.click(page.locator("main a:has-text('Read it as a letter')"));
            assertThat(content(page)).contains("Dear Nadia Rahman,").contains("Your family can make a plan").contains("left alone at night");
            good(browser, looks, "letter-to-read");
            applying(page, "Record application");
            assertThat(content(page)).contains("no answer is recorded");

            record(page, "familynetwork.offer-answered");
            assertThat(page.locator("input[name=who]:checked").getAttribute("value")).as("the one who was asked").isEqualTo("Nadia Rahman");
            page.locator("input[name=answer][value=Accepted]").check();
            press(page, "Record answer");
            assertThat(content(page)).contains("Answer recorded");
            applying(page, "Record application");
            assertThat(content(page)).contains("Nadia Rahman accepted a family group decision-making meeting");

            record(page, "familynetwork.meeting-held");
            page.locator("input[name=private][value=yes]").check();
            good(browser, looks, "family-meeting");
            press(page, "Record meeting");
            assertThat(content(page)).contains("Family meeting recorded");
            record(page, "familynetwork.plan-made");
            page.fill("[name=plan]", "Her aunt takes them each night");
            page.locator("input[name=home][value='With family or friends']").check();
            page.locator("input[name=arranged][value='The authority']").check();
            good(browser, looks, "family-plan");
            press(page, "Record plan");
            assertThat(content(page)).contains("accommodation under section 20").contains("No safety line is written");
            press(page, "Record plan");
            assertThat(content(page)).contains("Family network plan recorded");

            record(page, "court.application-issued");
            page.locator("input[name=order][value='Care order']").check();
            decided(page, "Record application", "Application recorded");
            page.navigate(child(page) + "/court");
            assertThat(content(page)).contains("0 of 26 weeks have passed").contains("Allocation and gatekeeping by the court").contains("No document is on the list");
            good(browser, looks, "in-court");
            page.navigate(child(page) + "/duties");
            assertThat(content(page)).contains("End of proceedings").contains("First review of the family network plan");
            good(browser, looks, "duties-in-court");
        }
    }

    private static void applying(Page page, String button) {
        record(page, "court.application-issued");
        page.locator("input[name=order][value='Care order']").check();
        press(page, button);
    }

    /// Two people at one record: a decision is not written on what is no longer so.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_decision_on_a_record_that_has_moved_on_shows_both(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "sam.okafor"); var other = site.signedIn(false, "sam.okafor")) {
            var page = browser.page();
            search(page, "Amira Rahman");
            Site.click(page.locator("main table a").first());
            var child = child(page);
            record(page, "frontdoor.referred");
            page.fill("[name=asked]", "A neighbour is worried " + script);
            press(page, "Record referral");
            if (content(page).contains("Check your answers")) press(page, "Record referral");
            Site.click(page.locator("main a:has-text('Decide on a referral')"));
            page.locator("input[value=no-further-action]").check();
            page.fill("[name=why]", "Advice was given");

            other.page().navigate(child + "/record/people.noted");
            other.page().locator("input[name=category]").first().check();
            other.page().fill("[name=text]", "The school telephoned: a new bruise " + script);
            press(other.page(), "Add case note");

            press(page, "Record decision");
            press(page, "Record decision");
            assertThat(content(page)).contains("This record has moved on").contains("Advice was given").contains("a new bruise " + script);
            good(browser, looks, "moved-on");
            press(page, "Record decision all the same");
            assertThat(content(page)).contains("Decision recorded");

            // a decision is corrected by its own form, which asks for two reasons: its own, and that of the correction
            Site.click(page.locator("main a:has-text('Correct')"));
            assertThat(page.inputValue("[name=why]")).isEqualTo("Advice was given");
            page.fill("[name=why]", "Advice was given, and a leaflet");
            page.fill("[name=why-corrected]", "The leaflet was forgotten " + script);
            press(page, "Record decision");
            assertThat(content(page)).contains("Corrected. What stood before").contains("The leaflet was forgotten " + script);
            Site.click(page.locator(".moj-timeline__item:has-text('and a leaflet') .moj-timeline__title a").first());
            assertThat(content(page)).contains("What stood before").contains("Advice was given, and a leaflet");
            good(browser, looks, "corrected-entry");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_duty_leads_straight_to_the_form_that_meets_it(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "sam.okafor")) {
            var page = browser.page();
            page.navigate(site.address + "/?show=all");
            good(browser, looks, "my-work-all");
            Site.click(page.locator(".govuk-summary-card a[href*='/record/']").first());
            assertThat(page.url()).contains("/record/").contains("rule=T-");
            assertThat(page.locator("main form.gt-asking").count()).isOne();
        }
    }

    /// From a long list: by typing, where scripts run.
    private static void choose(Page page, String key, String value, String typed) {
        var list = page.locator("select[name=" + key + "]");
        if (looks) {
            page.locator("#" + key + "__listbox").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            page.fill("input#" + key, typed);
            Site.click(page.locator("#" + key + "__listbox li").first());
            assertThat(list.inputValue()).isEqualTo(value);
        } else {
            list.selectOption(value);
        }
    }

    private static String child(Page page) {
        return page.url().replaceAll("(/child/[0-9a-f-]+).*", "$1");
    }

    private static void record(Page page, String kind) {
        page.navigate(child(page) + "/record/" + kind);
    }

    /// Sent, looked at, sent.
    private static void decided(Page page, String button, String said) {
        press(page, button);
        assertThat(content(page)).contains("Check your answers");
        press(page, button);
        assertThat(content(page)).contains(said);
    }

    private static void next(Page page, String title, String button, String said) {
        Site.click(page.locator("main a:has-text('" + title + "')").first());
        decided(page, button, said);
    }

    private static int events(Page page, String story) {
        page.navigate(story);
        return Integer.parseInt(page.locator("p:has-text('entries.')").first().textContent().replaceAll("[^0-9]", ""));
    }

    private static void search(Page page, String words) {
        page.fill("[name=q]", words);
        Site.click(page.locator(".gt-search button"));
        page.locator("main table").waitFor(new Locator.WaitForOptions().setTimeout(15_000));
    }

}
