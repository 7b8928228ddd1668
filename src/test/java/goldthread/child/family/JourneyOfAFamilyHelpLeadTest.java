package goldthread.child.family;

import static goldthread.Site.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import goldthread.Browser;
import goldthread.Site;
import goldthread.access.Acting;
import goldthread.access.Accounts;
import goldthread.access.Guard;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.demonstration.Demonstration;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In a real browser, with script and without: from the family's agreement to one plan that steps up and down, led by
/// somebody who is no social worker. What was typed once is not asked again: counted.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyOfAFamilyHelpLeadTest {
    static Site site;
    boolean looks;
    Browser browser;
    Page page;
    /// Whatever has been told so far, and how often one had to type it again.
    final Set<String> told = new HashSet<>();
    int askedAgain;

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(12);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leads_one_family_through_one_assessment_and_one_plan_up_and_down_without_typing_anything_twice(boolean script) {
        looks = script;
        var family = new Family();
        try (var window = site.window(script)) {
            browser = window;
            signIn("rosa.lind");
            browser.open(family.page(family.mia));
            assertThat(content()).as("before she leads").contains("Page not found");

            begins(family);
            signIn("rosa.lind");
            browser.open(family.page(family.mia));
            assertThat(content()).contains("Rosa Lind").contains("Mia").contains("Leo").doesNotContain("Secret").contains("Targeted early help");
            writesTheAssessment(family);
            agreesThePlan(family);
            stepsUp(family);
            decidesNoSection47Matter(family);
            reviewsAndChangesThePlan(family);
            stepsDown(family);
            assertThat(askedAgain).as("questions whose answer was already known").isZero();
        }
    }

    private void begins(Family family) {
        signIn("priya.nair");
        browser.open(family.page(family.mia));
        assertThat(content()).contains("Nobody has recorded yet");
        good("family-before");
        press("a:has-text('Begin family help')");
        assertThat(page.locator("[name=children]").count()).as("the restricted brother is not offered").isEqualTo(2);
        assertThat(page.locator("[name=children]:checked").count()).isEqualTo(2);
        assertThat(page.locator("[name=level]:checked").inputValue()).isEqualTo("SECTION_17");
        page.locator("[name=level][value=EARLY_HELP]").check();
        button("Begin family help");
        assertThat(content()).contains("below section 17, help needs the family");
        good("family-without-consent");
        page.locator("[name=agreed]").first().check();
        type("hopes", "Mornings without shouting");
        decided("Begin family help");
        press("main a:has-text('Name the family help lead')");
        good("lead");
        choose("worker", "Rosa Lind, family help practitioner");
        decided("Name lead");
        press("main a:has-text('Add somebody to the team')");
        type("name", "Ada Ojo");
        page.locator("[name=agency][value=Health]").check();
        type("role", "School nurse");
        type("does", "Sees Mia every week");
        button("Add to the team");
        assertThat(content()).contains("Added to the team");
    }

    private void writesTheAssessment(Family family) {
        press("a:has-text('Write the assessment')");
        assertThat(page.inputValue("[name=family]")).as("what they hoped for is there").isEqualTo("Mornings without shouting");
        type("daily", "Mia makes breakfast for Leo");
        type("strengths", "They laugh together");
        type("worries", "Nobody else is up before nine");
        type("child", "I want mum to be awake");
        type("analysis", "Sleep comes first");
        page.locator("[name=needs][value='Not enough money']").check();
        page.locator("[name=factors][value='4B']").check();
        good("assessment");
        decided("Record assessment");
        browser.open(family.page(family.leo));
        assertThat(content()).as("one assessment for both").contains("I want mum to be awake").contains("Not enough money").contains("Still being written");
    }

    private void agreesThePlan(Family family) {
        browser.open(family.page(family.mia));
        press("a:has-text('Agree the plan')");
        assertThat(page.inputValue("[name=child]")).as("what Mia said is there").isEqualTo("I want mum to be awake");
        assertThat(page.inputValue("[name=family]")).isEqualTo("Mornings without shouting");
        type("aims", "Breakfast together on school days");
        action(1, "Wake the children at seven", "The parents");
        action(2, "See the sleep clinic", "Ada Ojo");
        page.fill("[name=by2-day]", "1");
        page.fill("[name=by2-month]", "12");
        page.fill("[name=by2-year]", Integer.toString(LocalDate.now().getYear() + 1));
        page.locator("[name=by-family]").first().check();
        good("plan");
        decided("Record plan");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("See the sleep clinic").contains("First review of the family help plan");
        good("family");
    }

    private void stepsUp(Family family) {
        browser.open(family.page(family.mia));
        press("a:has-text('Step up or down')");
        page.locator("[name=to][value=SECTION_17]").check();
        type("why", "Leo is not growing");
        choose("decided", "Helen Marsh");
        button("Change level");
        assertThat(content()).contains("Name the social worker who supervises").contains("Working Together 2023 (England)");
        good("step-refused");
        browser.open(family.record(family.mia, "familyhelp.lead-named"));
        assertThat(page.locator("[name=worker] option:checked").textContent()).as("the lead who stands is chosen").contains("Rosa Lind");
        choose("supervisor", "Helen Marsh");
        decided("Name lead");
        browser.open(family.record(family.mia, "familyhelp.level-changed"));
        assertThat(page.locator("[name=to]:checked").inputValue()).isEqualTo("SECTION_17");
        assertThat(page.inputValue("[name=why]")).as("what was refused is kept").isEqualTo("Leo is not growing");
        decided("Change level");
        for (var child : List.of(family.mia, family.leo)) {
            browser.open("/child/" + child);
            assertThat(content()).as("each child's plan is counted").contains("Child in need plan");
        }
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Section 17, child in need").contains("See the sleep clinic").contains("Helen Marsh");
    }

    private void decidesNoSection47Matter(Family family) {
        browser.open(family.record(family.leo, "protection.strategy-discussed"));
        page.locator("[name=outcome]").first().check();
        button("Record discussion");
        assertThat(content()).contains("Rosa Lind leads the help to this family and is no social worker").contains("ask Helen Marsh").contains("Working Together 2023 (England)");
        good("section-47-refused");
    }

    private void reviewsAndChangesThePlan(Family family) {
        browser.open(family.page(family.mia));
        press("a:has-text('Review the plan')");
        page.locator("[name=done][value='See the sleep clinic']").check();
        type("how", "Three good weeks of four");
        good("review");
        button("Record review");
        assertThat(content()).contains("Review recorded");
        browser.open(family.page(family.mia));
        assertThat(content()).contains("1 of 2 actions").contains("Three good weeks of four");
        press("a:has-text('Change the plan')");
        assertThat(page.inputValue("[name=aims]")).isEqualTo("Breakfast together on school days");
        assertThat(page.inputValue("[name=action1]")).isEqualTo("Wake the children at seven");
        assertThat(page.inputValue("[name=action2]")).as("what is done is left out").isEmpty();
        action(2, "Weigh Leo each month", "Ada Ojo");
        decided("Record plan");
        browser.open(family.page(family.leo) + "/plan");
        assertThat(content()).as("the plan to print is the plan alone").contains("Weigh Leo each month").doesNotContain("What changed");
        press("a:has-text('Its versions side by side')");
        assertThat(content()).contains("What changed").contains("Weigh Leo each month").contains("New").contains("Done").contains("Versions of this plan");
        good("plan-side-by-side");
        if (looks) {
            assertThat(browser.print("family-plan")).isNotEmpty();
        }
    }

    private void stepsDown(Family family) {
        browser.open(family.record(family.mia, "familyhelp.level-changed"));
        page.locator("[name=to][value=EARLY_HELP]").check();
        type("why", "Leo grows, and sleeps");
        choose("decided", "Helen Marsh");
        page.locator("[name=agrees][value=yes]").check();
        decided("Change level");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Targeted early help").contains("Weigh Leo each month").contains("Rosa Lind").doesNotContain("Lead practitioners so far")
                .contains("How the level of help changed");
        good("family-after");
        browser.open(family.record(family.mia, "familyhelp.level-changed"));
        page.locator("[name=to][value=UNIVERSAL]").check();
        page.locator("[name=ends][value^='The family no longer']").check();
        page.fill("[name=why]", "Pressed by mistake");
        choose("decided", "Helen Marsh");
        button("Change level");
        assertThat(content()).contains("The family takes back its consent").contains("call a strategy discussion, which needs no consent");
        button("Change level");
        try (var beside = page.context().newPage()) {
            beside.navigate(site.address + family.page(family.leo));
            assertThat(told(beside)).contains("The family took back its consent on").contains("Weigh Leo each month").contains("Begin family help again");
        }
        press("button:has-text('Undo')");
        browser.open(family.page(family.leo));
        assertThat(content()).as("undone for both").contains("Targeted early help").contains("Step up or down");
        browser.open("/child/" + family.leo + "/returns");
        assertThat(content()).as("nobody gave him a number yet, and what is missing is told all the same").contains("rule 8540").contains("rule 8610").doesNotContain("rule 8867").doesNotContain("reference date");
        signIn("sam.okafor");
        browser.open(family.page(family.mia));
        assertThat(content()).as("who does not work with the child sees nothing").contains("Page not found").doesNotContain("Weigh Leo");
    }

    /// Types what one has to say; what the form holds already is left. What was told before and must be typed again is counted.
    private void type(String key, String words) {
        if (page.inputValue("[name=" + key + "]").equals(words)) return;
        if (!told.add(words)) askedAgain++;
        page.fill("[name=" + key + "]", words);
    }

    private void action(int number, String what, String who) {
        type("action" + number, what);
        choose("who" + number, who);
    }

    /// From a list: by typing, where scripts run.
    private void choose(String key, String text) {
        if (looks) {
            page.locator("#" + key + "__listbox").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.fill("input#" + key, text);
            Site.click(page.locator("#" + key + "__listbox li:has-text('" + text + "')").first());
        } else {
            page.selectOption("[name=" + key + "]", page.locator("[name=" + key + "] option:has-text('" + text + "')").first().getAttribute("value"));
        }
    }

    private void press(String what) {
        Site.click(page.locator(what).first());
        page.waitForLoadState();
    }

    private void button(String text) {
        press("main button:has-text('" + text + "')");
    }

    private void decided(String text) {
        button(text);
        assertThat(content()).contains("Check your answers");
        button(text);
        assertThat(content()).doesNotContain("There is a problem").contains("What often follows");
    }

    private String content() {
        page.waitForLoadState();
        return told(page).replaceAll("\\s+", " ");
    }

    private void signIn(String login) {
        page = browser.page();
        page.context().clearCookies();
        Site.signIn(browser, login, Demonstration.PASSWORD);
    }

    private void good(String name) {
        Site.good(browser, looks, "family-" + name);
    }

    /// Whom the front door passed on: Mia and Leo, their mother, and a brother whose record is kept to few.
    private static final class Family {
        final UUID mia = Ids.next(), leo = Ids.next(), secret = Ids.next(), mother = Ids.next();

        Family() {
            var today = LocalDate.now();
            var entries = new ArrayList<Entry>();
            var referrals = new ArrayList<UUID>();
            named(entries, mother, "Ruth", null);
            named(entries, mia, "Mia", today.minusYears(10));
            named(entries, leo, "Leo", today.minusYears(3));
            named(entries, secret, "Secret", today.minusYears(14));
            for (var child : List.of(mia, leo, secret)) {
                entries.add(new Related(new Subject(child), new Subject(mother), "mother", true, today.minusYears(3), null));
            }
            for (var brother : List.of(leo, secret)) {
                entries.add(new Related(new Subject(mia), new Subject(brother), "brother or sister", false, today.minusYears(3), null));
            }
            Acting.as(Who.product(Demonstration.HOLDER), () -> {
                var writings = new ArrayList<Append.Writing>();
                entries.forEach(entry -> writings.add(writing(Ids.next(), entry)));
                for (var child : List.of(mia, leo)) {
                    var referral = Ids.next();
                    referrals.add(referral);
                    writings.add(writing(referral, new Referred(new Subject(child), today.minusDays(3), "2A", "They come late", today.minusDays(3))));
                    writings.add(writing(Ids.next(), new ReferralDecided(new Subject(child), referral, today.minusDays(2), false, "Family help")));
                }
                site.bean(CaseFile.class).append(Append.observed(writings));
                var guardian = site.bean(Accounts.class).byLogin("ruth.cohen").orElseThrow().id();
                site.bean(Guard.class).restrict(new Guard.Restriction(secret, Seal.RESTRICTED, guardian, "A parent works here", today.plusDays(30), Set.of(guardian)));
                return true;
            });
        }

        private static void named(List<Entry> entries, UUID who, String given, LocalDate born) {
            entries.add(new Named(new Subject(who), given, "Sands", null, null, LocalDate.now().minusYears(1)));
            if (born != null) entries.add(new Described(new Subject(who), "F", born, null, null, null, null, LocalDate.now().minusYears(1)));
        }

        private static Append.Writing writing(UUID id, Entry entry) {
            return new Append.Writing(id, entry, Instant.now(), null, "page");
        }

        String page(UUID child) {
            return "/child/" + child + "/family";
        }

        String record(UUID child, String kind) {
            return "/child/" + child + "/record/" + kind;
        }
    }
}
