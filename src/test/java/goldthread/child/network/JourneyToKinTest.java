package goldthread.child.network;

import static goldthread.Site.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import goldthread.Browser;
import goldthread.Site;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.demonstration.Demonstration;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In a real browser, with script and without: what the authority sets, what families read, support that is asked for, sent on,
/// approved and paid, and an aunt who is found, assessed, and claims the allowance.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(480)
class JourneyToKinTest {
    static final LocalDate TODAY = LocalDate.now();
    static Site site;
    boolean looks;
    Browser browser;
    Page page;

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(6);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void family_and_friends_are_found_and_helped_to_care(boolean script) {
        looks = script;
        var family = new Family();
        try (var window = site.window(script)) {
            browser = window;
            page = browser.page();
            if (script) theAuthoritySetsWhatItOffers();
            familiesReadIt();
            supportIsAskedForSentOnAndPaid(family);
            theFamilyIsReferredAndPromises(family);
            theAuntIsFoundAndAssessed(family);
            theAuntIsAdvisedAndMeetsOthers(family);
            theAllowanceIsTestedLineByLine(family);
        }
    }

    private void theAuthoritySetsWhatItOffers() {
        signIn("tom.baker");
        Site.click(page.locator("nav a:has-text('Support limits')"));
        assertThat(content()).contains("Nothing is set: no support can be approved").contains("Sunderland");
        good("limits-empty");
        open("Set a limit");
        page.locator("[name=who][value='Team manager']").check();
        page.locator("[name=what][value='One request']").check();
        page.fill("[name=sum]", "five hundred");
        page.fill("[name=why]", "Scheme of delegation");
        Site.date(page, "from", TODAY.minusDays(30));
        press("Set limit");
        assertThat(content()).contains("The sum must be in pounds and more than nothing");
        page.fill("[name=sum]", "500");
        press("Set limit");
        assertThat(content()).contains("Every team manager").contains("£500.00");
        open("Record that this area takes part");
        page.locator("[name=programme][value=allowance]").check();
        page.fill("[name=programme-why]", "Letter of the Department");
        Site.date(page, "programme-from", TODAY.minusDays(30));
        press("Record");
        assertThat(content()).contains("Funded here");
        good("limits");
        signIn("helen.marsh");
        browser.open("/family-network/budgets");
        open("Open a budget");
        page.fill("[name=name]", "Family networks");
        page.fill("[name=source]", "Prevention grant");
        page.fill("[name=sum]", "1,200");
        Site.date(page, "from", TODAY.minusDays(60));
        Site.date(page, "until", TODAY.plusDays(200));
        press("Open budget");
        assertThat(content()).contains("£1,200.00");
        browser.open("/kinship");
        assertThat(content()).contains("Not published").contains("Late");
        open("Publish the local offer");
        page.fill("[name=title]", "Family first");
        for (var part : List.of("approach", "money", "health", "relationships", "education", "accommodation", "leave")) page.fill("[name=" + part + "]", "What we do about " + part + ".");
        Site.date(page, "from", TODAY.minusDays(2));
        press("Publish");
        assertThat(content()).contains("To be looked at again by");
        open("Add to the catalogue");
        page.fill("[name=name]", "Thursday group");
        page.locator("[name=kind][value='Peer group']").check();
        page.fill("[name=provider]", "A charity");
        page.fill("[name=where]", "Library, Thursdays");
        Site.date(page, "offered-from", TODAY.minusDays(2));
        Site.click(page.locator("form[action='/kinship/catalogue'] button[type=submit]"));
        open("Record whom the offer was talked over with");
        page.locator("[name=who][value='Kinship carers']").check();
        page.fill("[name=people]", "12");
        page.fill("[name=how]", "An evening");
        page.fill("[name=said]", "Tell us sooner");
        Site.date(page, "consulted-on", TODAY.minusDays(9));
        Site.click(page.locator("form[action='/kinship/consulted'] button[type=submit]"));
        open("Add to the catalogue");
        page.fill("[name=name]", "Tarnbeck constellation");
        page.locator("[name=kind][value='Constellation']").check();
        page.fill("[name=provider]", "The council");
        page.fill("[name=where]", "Tarnbeck, monthly");
        Site.date(page, "offered-from", TODAY.minusDays(2));
        Site.click(page.locator("form[action='/kinship/catalogue'] button[type=submit]"));
        open("Record what it cost");
        page.locator("form[action='/kinship/spend'] label:has-text('Thursday group')").click();
        page.fill("[name=what]", "Room and tea");
        page.fill("[name=spent-sum]", "87.50");
        Site.date(page, "spent-on", TODAY.minusDays(1));
        Site.click(page.locator("form[action='/kinship/spend'] button[type=submit]"));
        assertThat(content()).contains("£87.50").contains("No hub home is recorded");
        assertThat(content()).contains("Thursday group").contains("12 people").contains("Family meetings by the year in which they were offered");
        good("kinship");
    }

    private void familiesReadIt() {
        page.context().clearCookies();
        browser.open("/kinship-offer");
        assertThat(content()).contains("What we do about leave.").contains("Time off work").contains("Thursday group").contains("Tell us sooner");
        good("kinship-offer");
        page.selectOption("[name=footing]", "SPECIAL_GUARDIANSHIP");
        page.fill("[name=place]", "library");
        Site.click(page.locator("main form.gt-filter-form button"));
        assertThat(content()).contains("What you may have: special guardianship order").contains("SI 2005/1109").contains("Thursday group").doesNotContain("Tarnbeck constellation");
        good("kinship-offer-found");
    }

    /// A referral, what a coordinator has to know, an offer that is declined, and a plan all the same, followed person by person.
    private void theFamilyIsReferredAndPromises(Family family) {
        signIn("sam.okafor");
        browser.open(family.page(family.mia));
        press("Refer the family");
        page.locator("[name=by][value='The family']").check();
        page.fill("[name=why]", "Who has the children at weekends");
        page.fill("[name=worries]", "Ewa is afraid of a neighbour");
        press("Refer family");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Referrals for a family meeting").contains("The network, as the record has it").contains("Ewa Sands").contains("Ewa is afraid of a neighbour").contains("From the referral");
        good("meeting-map");
        press("Offer a family meeting");
        page.fill("[name=others]", "Ewa Sands");
        page.locator("[name=how][value='In person']").check();
        press("Record offer");
        browser.open(family.page(family.leo));
        press("Record an answer");
        page.locator("[name=who]").first().check();
        page.locator("[name=answer][value=Declined]").check();
        page.locator("[name=reason][value='Sees no need for it']").check();
        page.fill("[name=why]", "We talk anyway");
        press("Record answer");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Nobody accepts").contains("Sees no need for it");
        browser.open("/family-network/meetings/report");
        assertThat(content()).contains("By ethnic group").contains("Care since").contains("Why it was declined").contains("From a referral to the first acceptance");
        good("meetings-report");
        browser.open("/child/" + family.leo + "/record/familynetwork.plan-made");
        page.fill("[name=plan]", "Ewa has them at weekends");
        page.locator("[name=home][value='With a parent']").check();
        page.fill("[name=part1]", "Takes them on Fridays");
        page.fill("[name=who1]", "Ewa");
        Site.date(page, "by1", TODAY.plusDays(3));
        good("plan-made");
        decided("Record plan");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Who does what, person by person").contains("Not asked yet").contains("Nobody is named").contains("Name the social worker who watches over the family network plan");
        press("Record what became of a part");
        page.locator("[name=done][value=yes]").check();
        page.fill("[name=came]", "They were there");
        press("Record");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("They were there").doesNotContain("Not asked yet");
        good("plan-followed");
    }

    /// Legal advice with the letter before the order, a group, a constellation with a sleepover, and what the court said.
    private void theAuntIsAdvisedAndMeetsOthers(Family family) {
        browser.open(family.page(family.mia));
        assertThat(content()).contains("Legal advice for who cares, or may").contains("Somebody has not been told yet");
        press("Record legal advice");
        page.locator("[name=route][value='Special guardianship order']").check();
        page.locator("[name=funded][value='Legal aid']").check();
        page.fill("[name=by]", "Hart and Finch, solicitors");
        Site.date(page, "letter", TODAY.minusDays(1));
        press("Record advice");
        browser.open(family.page(family.mia));
        assertThat(content()).contains("Special guardianship order, paid by: Legal aid").doesNotContain("Somebody has not been told yet");
        Site.click(page.locator("main a:has-text('Letter of')").first());
        assertThat(content()).contains("Dear Ewa Sands").contains("You have legal aid for it").contains("Download as PDF");
        good("carers-letter");
        tookPart(family, "Thursday group", null);
        tookPart(family, "Tarnbeck constellation", "Satellite home");
        browser.open("/child/" + family.mia + "/record/kinship.slept-over");
        page.fill("[name=host]", "The hub home");
        page.fill("[name=nights]", "2");
        page.fill("[name=words]", "There was a dog");
        press("Record");
        browser.open("/child/" + family.mia + "/record/kinship.court-said");
        choose("person", "Ewa Sands (aunt or uncle)");
        page.locator("[name=outcome][value='The child lives with them']").check();
        press("Record");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Attended: Thursday group").contains("Satellite home").contains("Slept over in a constellation").contains("There was a dog").contains("The child lives with them");
        browser.open("/kinship");
        assertThat(content()).contains("Tarnbeck constellation").contains("Homes around it").contains("Slept over in 12 months").contains(" nights");
        good("kinship-constellation");
        Site.click(page.locator("main a:has-text('Carers who agreed to be told of help')"));
        assertThat(content()).contains("Carers who agreed to be told of help");
        good("kinship-carers");
        browser.open(family.page(family.leo));
    }

    private void tookPart(Family family, String what, @Nullable String home) {
        browser.open("/child/" + family.mia + "/record/kinship.carer-took-part");
        page.locator("main label:has-text('" + what + "')").first().click();
        page.locator("[name=part][value=Attended]").check();
        if (home != null) page.locator("[name=home][value='" + home + "']").check();
        press("Record");
        assertThat(content()).doesNotContain("There is a problem").contains("Carer in training or a group");
    }

    private void supportIsAskedForSentOnAndPaid(Family family) {
        signIn("sam.okafor");
        browser.open(family.page(family.mia));
        assertThat(content()).contains("Nobody has been put forward").contains("No support has been asked for");
        press("Ask for support");
        page.fill("[name=need]", "They can sleep at their aunt's");
        page.fill("[name=avoids]", "Coming into care");
        page.fill("[name=what-1]", "Bunk beds");
        page.selectOption("[name=kind-1]", "Furniture and household");
        page.fill("[name=amount-1]", "480");
        page.locator("[name=how-1][value=once]").check();
        page.fill("[name=what-2]", "Train fares");
        page.selectOption("[name=kind-2]", "Travel");
        page.fill("[name=amount-2]", "10.50");
        page.locator("[name=how-2][value=weekly]").check();
        Site.date(page, "from-2", TODAY);
        Site.date(page, "until-2", TODAY.plusDays(13));
        page.locator("[name=same-day][value=no]").check();
        good("support-request");
        decided("Ask for support");
        browser.open(family.page(family.leo));
        assertThat(content()).as("brothers and sisters share it").contains("Bunk beds").contains("£480.00").contains("Waits for a decision");
        press("Decide");
        page.locator("[name=answer][value=Approve]").check();
        press("Record decision");
        assertThat(content()).contains("You asked for this support yourself, and nobody approves what they asked for.");
        goesBack();
        page.locator("[name=answer][value='Send on to a manager']").check();
        choose("to", "Helen Marsh");
        decided("Record decision");
        signIn("helen.marsh");
        browser.open("/family-network/budgets");
        assertThat(content()).contains("You").contains("£501.00");
        good("budgets-waiting");
        browser.open(family.page(family.mia));
        press("Decide");
        page.locator("[name=answer][value=Approve]").check();
        press("Record decision");
        assertThat(content()).contains("£501.00 is over the £500.00 that you may approve (team manager, since");
        goesBack();
        page.locator("[name=answer][value=Refuse]").check();
        page.fill("[name=why]", "A charity gives the beds");
        decided("Record decision");
        signIn("sam.okafor");
        browser.open(family.page(family.mia));
        press("Ask for support");
        page.fill("[name=need]", "They can visit their aunt");
        page.fill("[name=avoids]", "Coming into care");
        page.fill("[name=what-1]", "Train fares");
        page.selectOption("[name=kind-1]", "Travel");
        page.fill("[name=amount-1]", "10.50");
        page.locator("[name=how-1][value=weekly]").check();
        Site.date(page, "from-1", TODAY);
        Site.date(page, "until-1", TODAY.plusDays(13));
        page.locator("[name=same-day][value=no]").check();
        decided("Ask for support");
        signIn("helen.marsh");
        browser.open(family.page(family.mia));
        press("Decide");
        page.locator("[name=answer][value=Approve]").check();
        decided("Record decision");
        browser.open(family.page(family.mia));
        assertThat(content()).contains("£21.00 approved").contains("£10.50 to pay");
        press("Record a payment");
        page.fill("[name=amount]", "21.01");
        page.locator("[name=budget]").first().check();
        press("Record payment");
        assertThat(content()).contains("£21.01 is more than the £21.00 that is left of Train fares");
        goesBack();
        page.fill("[name=amount]", "10.50");
        decided("Record payment");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Ledger of this family").contains("Family networks").contains("£10.50");
        browser.open("/family-network/budgets");
        assertThat(content()).contains("Travel: £").contains("£1,1");
        good("budgets");
    }

    private void theAuntIsFoundAndAssessed(Family family) {
        signIn("sam.okafor");
        browser.open(family.page(family.mia));
        press("Look for the network");
        page.locator("[name=how][value='Asked the child']").check();
        page.locator("[name=people][value='" + family.aunt + "']").check();
        page.fill("[name=countries]", "Poland");
        page.fill("[name=found]", "An aunt");
        press("Record search");
        browser.open(family.page(family.mia));
        press("Put somebody forward");
        choose("person", "Ewa Sands (aunt or uncle)");
        page.locator("[name=by][value='The child']").check();
        page.fill("[name=country]", "Poland");
        press("Put forward");
        browser.open("/child/" + family.mia + "/record/kinship.viability-assessed");
        page.locator("[name=outcome]").first().check();
        page.fill("[name=why]", "Room, time and a bond");
        page.fill("[name=told]", "By letter");
        good("viability");
        decided("Record assessment");
        browser.open(family.page(family.mia));
        press("Record with whom they live");
        choose("person", "Ewa Sands (aunt or uncle)");
        page.locator("[name=type][value=SPECIAL_GUARDIANSHIP]").check();
        press("Record");
        assertThat(content()).contains("This footing rests on an order of a court, and none is chosen");
        press("Record");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Ewa Sands").contains("Aunt or uncle").contains("lives in Poland").contains("Viable: full assessment follows").contains("Special guardianship order");
    }

    private void theAllowanceIsTestedLineByLine(Family family) {
        press("Claim the allowance");
        page.locator("[name=route][value=INFORMAL]").check();
        page.fill("[name=evidence]", "Nothing");
        decided("Record claim");
        signIn("helen.marsh");
        browser.open(family.page(family.mia));
        assertThat(content()).contains("The care is not informal").contains("Not met").contains("Letter of the Department");
        press("Decide on the claim");
        page.locator("[name=accepted][value=yes]").check();
        page.fill("[name=weekly]", "340");
        Site.date(page, "from", TODAY);
        press("Record decision");
        assertThat(content()).contains("The pilot's test is not met: The care is not informal (Informal care, no order.)");
        goesBack();
        page.locator("[name=accepted][value=no]").check();
        page.fill("[name=why]", "The pilot leaves informal care out");
        decided("Record decision");
        browser.open(family.page(family.mia));
        press("Claim the allowance");
        page.locator("[name=route][value=SGO_PRIVATE]").check();
        page.fill("[name=evidence]", "The order");
        decided("Record claim");
        browser.open(family.page(family.mia));
        press("Decide on the claim");
        page.locator("[name=accepted][value=yes]").check();
        page.fill("[name=weekly]", "340");
        Site.date(page, "from", TODAY);
        decided("Record decision");
        browser.open(family.page(family.mia));
        press("Record a week");
        assertThat(page.inputValue("[name=amount]")).isEqualTo("340.00");
        decided("Record payment");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("£340.00").contains("1 week since").contains("At the latest until").contains("What is due").contains("Kinship allowance for a week");
        good("network");
        overpaid(family);
    }

    /// He had gone home the day before: told late, nothing is taken back by itself.
    private void overpaid(Family family) {
        press("Circumstances changed");
        page.fill("[name=what]", "Leo went home");
        page.locator("[name=ends][value=yes]").check();
        Site.date(page, "on", TODAY);
        press("Record change");
        assertThat(content()).contains("More was paid already than this leaves due");
        press("Record change");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("£340.00 was paid beyond what is due").contains("After the allowance ended").contains("Nobody has decided yet");
        press("Decide on what was overpaid");
        assertThat(page.inputValue("[name=amount]")).isEqualTo("340.00");
        page.fill("[name=amount]", "340.01");
        page.locator("[name=outcome][value='Written off']").check();
        page.fill("[name=why]", "It was told at once, and we paid all the same");
        choose("by", "Helen Marsh");
        press("Record decision");
        assertThat(content()).contains("£340.00 is overpaid and not decided yet: decide on no more than that");
        goesBack();
        page.fill("[name=amount]", "340.00");
        decided("Record decision");
        browser.open(family.page(family.leo));
        assertThat(content()).contains("Written off £340.00").contains("Not decided yet Nothing").doesNotContain("was paid beyond what is due");
        good("overpaid");
    }

    /// What was typed is still there.
    private void goesBack() {
        Site.click(page.locator(".govuk-back-link"));
        page.waitForLoadState();
    }

    private void open(String details) {
        var summary = page.locator("summary:has-text('" + details + "')").first();
        Site.click(summary);
    }

    private void choose(String key, String text) {
        if (looks && page.locator("select[name=" + key + "][data-type-ahead=yes]").count() > 0) {
            page.locator("#" + key + "__listbox").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.fill("input#" + key, text);
            Site.click(page.locator("#" + key + "__listbox li:has-text('" + text + "')").first());
        } else {
            page.selectOption("[name=" + key + "]", page.locator("[name=" + key + "] option:has-text('" + text + "')").first().getAttribute("value"));
        }
    }

    private void press(String what) {
        Site.press(page, what);
    }

    private void decided(String text) {
        press(text);
        assertThat(content()).contains("Check your answers");
        press(text);
        assertThat(content()).doesNotContain("There is a problem").contains("What often follows");
    }

    private String content() {
        page.waitForLoadState();
        return told(page).replaceAll("\\s+", " ");
    }

    private void signIn(String login) {
        page.context().clearCookies();
        Site.signIn(browser, login, Demonstration.PASSWORD);
    }

    private void good(String name) {
        Site.good(browser, looks, "kin-" + name);
    }

    /// Mia and Leo, and their aunt Ewa; Sam and Helen work with them.
    private static final class Family {
        final UUID mia = Ids.next(), leo = Ids.next(), aunt = Ids.next();

        Family() {
            var since = TODAY.minusDays(90);
            var children = List.of(new Subject(mia), new Subject(leo));
            Acting.as(Who.product(Demonstration.HOLDER), () -> {
                var accounts = site.bean(Accounts.class);
                var sam = accounts.byLogin("sam.okafor").orElseThrow();
                var helen = accounts.byLogin("helen.marsh").orElseThrow();
                site.bean(CaseFile.class).append(Append.observed(Stream.of(new Named(new Subject(mia), "Mia", "Sands", null, null, since), new Described(new Subject(mia), "2", TODAY.minusYears(10), null, null, null, null, since),
                                new Named(new Subject(leo), "Leo", "Sands", null, null, since), new Described(new Subject(leo), "1", TODAY.minusYears(6), null, null, null, null, since), new Named(new Subject(aunt), "Ewa", "Sands", null, null, since),
                                new Related(new Subject(mia), new Subject(leo), "brother or sister", false, since, null), new Related(new Subject(mia), new Subject(aunt), "aunt or uncle", false, since, null),
                                new Related(new Subject(leo), new Subject(aunt), "aunt or uncle", false, since, null), new Allocated(children, sam.id(), sam.name(), Allocated.ALLOCATED, since, null),
                                new Allocated(children, helen.id(), helen.name(), "Team manager", since, null)).map(entry -> new Append.Writing(Ids.next(), entry, Instant.now(), null, "page")).toList()));
                return true;
            });
        }

        String page(UUID child) {
            return "/child/" + child + "/network";
        }
    }
}
