package goldthread.team;

import static goldthread.Site.content;
import static goldthread.Site.date;
import static goldthread.Site.good;
import static goldthread.Site.press;
import static goldthread.Site.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import goldthread.Browser;
import goldthread.Site;
import goldthread.demonstration.Teams;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In a real browser, with script and without: the board, a worker, and children allocated in three clicks.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class JourneyOfATeamLeaderTest {
    static Site site;
    static boolean looks;

    @BeforeAll
    static void wrenmoor_with_its_teams() {
        site = Site.wrenmoor(120);
        site.bean(Teams.class).tell(120, 1, LocalDate.now());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gives_two_children_to_another_worker_in_three_clicks_with_a_handover_note(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "helen.marsh")) {
            var page = browser.page();
            page.navigate(site.address + "/team");
            assertThat(content(page)).contains("Unallocated").contains("Helen Marsh's team").contains("Sam Okafor").contains("Vacant posts");
            good(browser, looks, "team");
            page.navigate(site.address + "/team/authority");
            assertThat(content(page)).contains("Workers, the heaviest caseload first");
            good(browser, looks, "team-authority");
            page.navigate(site.address + "/team/waiting");
            good(browser, looks, "team-waiting");
            page.navigate(site.address + "/team");
            Site.click(page.locator("main a:has-text('Sam Okafor')").first());
            page.waitForLoadState();
            assertThat(content(page)).contains("Caseload").contains("Changes of worker");
            good(browser, looks, "team-worker");
            String sam = page.url();

            page.locator("input[name=children]").first().check();
            page.locator("input[name=children]").nth(1).check();
            String child = page.locator("input[name=children]").first().getAttribute("value");
            press(page, "Allocate those ticked");
            assertThat(content(page)).contains("Who will work with them?").contains("weight");
            good(browser, looks, "team-choose");
            press(page, "Allocate children");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose who will work with them").contains("Write a handover note");
            good(browser, looks, "team-choose-in-error");
            assertThat(page.locator("input[name=children]:checked").count()).isEqualTo(2);
            var others = page.locator("input[name=worker]");
            String other = "";
            String samId = sam.substring(sam.lastIndexOf('/') + 1);
            // somebody against whom nothing stands, such as a cap of the first year
            for (int i = 0; others.count() > i && page.locator("input[name=worker]").count() > 0; i++) {
                if (!others.nth(i).getAttribute("value").equals(samId)) {
                    other = others.nth(i).getAttribute("value");
                    others.nth(i).check();
                    page.fill("[name=note]", "She likes to be seen at school " + script);
                    press(page, "Allocate children");
                }
            }
            assertThat(content(page)).contains("2 children are allocated to");
            page.navigate(site.address + "/child/" + child + "/story");
            assertThat(content(page)).contains("She likes to be seen at school " + script);
            page.navigate(sam);
            assertThat(page.locator("input[name=children][value='" + child + "']").count()).as("no longer Sam's").isZero();

            Site.click(page.locator("summary:has-text('Record leave or absence')"));
            date(page, "from", LocalDate.now());
            date(page, "to", LocalDate.now().minusDays(3));
            page.selectOption("select[name=why]", "Training");
            press(page, "Record absence");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("must not be before the first");
            date(page, "to", LocalDate.now().plusDays(3));
            press(page, "Record absence");
            assertThat(content(page)).contains("The absence is recorded").contains("Training until");
            Site.click(page.locator("summary:has-text('Record supervision')"));
            date(page, "on", LocalDate.now());
            page.fill("[name=reflection]", "What made the last visit hard");
            page.fill("[name=actions]", "Joint visit\nCourse on court work");
            date(page, "next", LocalDate.now().plusDays(28));
            press(page, "Record supervision");
            assertThat(content(page)).contains("The supervision is recorded").contains("Due");
            programme(browser, page, sam);
            aboveTheCap(browser, page, other, samId);
        }
    }

    /// An early career programme from its beginning to a judgement that must wait; and what the workforce census asks.
    private static void programme(Browser browser, Page page, String worker) {
        page.navigate(worker + "/programme");
        Site.click(page.locator("summary:has-text('egin')").first());
        page.locator("input[name=programme][value=swip]").check();
        date(page, "begun-on", LocalDate.of(2026, 9, 1));
        page.fill("[name=cohort]", "Autumn 2026");
        page.fill("[name=assessor]", "Helen Marsh");
        Site.click(page.locator("details[open] button").last());
        assertThat(content(page)).contains("planned from 2027-09-01").contains("early adopters");
        page.navigate(worker + "/programme");
        Site.click(page.locator("summary:has-text('egin')").first());
        page.locator("input[name=programme][value=asye]").check();
        date(page, "begun-on", LocalDate.now().minusMonths(7));
        page.fill("[name=cohort]", "Spring");
        page.fill("[name=assessor]", "Helen Marsh");
        Site.click(page.locator("details[open] button").last());
        assertThat(content(page)).contains("The programme is begun").contains("Review at three months").contains("To be confirmed").contains("Late");
        good(browser, looks, "programme");
        Site.click(page.locator("summary:has-text('Record a step')"));
        choose(page, "step", "Final assessment");
        date(page, "step-on", LocalDate.now());
        page.locator("input[name=outcome][value=met]").check();
        page.fill("[name=by]", "Helen Marsh");
        press(page, "Record step");
        assertThat(content(page)).contains("Not every standard has evidence yet");
        page.navigate(site.address + "/team/programmes");
        assertThat(content(page)).contains("Sam Okafor").contains("0 of 10");
        good(browser, looks, "programmes");
        page.navigate(worker + "/described");
        page.fill("[name=census-fte]", "1.5");
        date(page, "on", LocalDate.now());
        press(page, "Tell");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("from 0 to 1, such as 0.60");
        good(browser, looks, "census-facts");
        page.fill("[name=census-fte]", "0.60");
        press(page, "Tell");
        assertThat(content(page)).contains("It is told for the census");
    }

    /// Who is in a programme is given more than it promises only with a reason, and somebody who authorised it.
    private static void aboveTheCap(Browser browser, Page page, String other, String worker) {
        page.navigate(site.address + "/team/worker/" + other);
        page.locator("input[name=children]").all().forEach(com.microsoft.playwright.Locator::check);
        press(page, "Allocate those ticked");
        page.locator("input[name=worker][value='" + worker + "']").check();
        page.fill("[name=note]", "Back to whom she knows");
        assertThat(page.locator("[name=above-why]").count()).as("asked only where it stands").isZero();
        press(page, "Allocate children");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("is in a programme").contains("is promised, 90%").contains("Choose who authorised it");
        good(browser, looks, "team-above-the-cap");
        page.fill("[name=above-why]", "She knows no one else");
        choose(page, "above-by", "Elaine Foster");
        press(page, "Allocate children");
        assertThat(content(page)).contains("are allocated to");
        page.navigate(site.address + "/team/worker/" + worker + "/programme");
        assertThat(content(page)).contains("Given above the workload cap").contains("She knows no one else").contains("Elaine Foster").contains("Above the cap");
        Site.click(page.locator("summary:has-text('Endorse as expert')"));
        date(page, "expert-from", LocalDate.now());
        page.fill("[name=expert-evidence]", "Ten years of practice");
        press(page, "Endorse");
        page.navigate(site.address + "/team/programmes/fairness");
        assertThat(content(page)).contains("By ethnicity").contains("Changed by moderation");
        good(browser, looks, "programme-fairness");
        careers(browser, page);
        try (var own = site.signedIn(looks, "sam.okafor")) {
            own.page().navigate(site.address + "/programme");
            Site.click(own.page().locator("summary:has-text('Record coaching')"));
            choose(own.page(), "colleague", "Priya Nair");
            date(own.page(), "coached-on", LocalDate.now());
            own.page().fill("[name=minutes]", "90");
            own.page().fill("[name=coached-about]", "Speaking with a child who is silent");
            press(own.page(), "Record coaching");
            assertThat(content(own.page())).contains("Coaching: ").contains("Priya Nair").contains("Speaking with a child who is silent");
            good(own, looks, "programme-own-coaching");
        }
    }

    /// An apprentice from the application to a post, a course, a rota; and what recording asks.
    private static void careers(Browser browser, Page page) {
        page.navigate(site.address + "/team/careers");
        assertThat(content(page)).contains("up to 500 more child and family social worker apprentices in England").contains("700 managers in England in five years").contains("occupational therapists");
        Site.click(page.locator("summary:has-text('Put somebody on a route')"));
        page.selectOption("select[name=route]", "apprentice");
        page.selectOption("select[name=funding]", "levy");
        page.fill("[name=cohort]", "Autumn 2026");
        date(page, "told-on", LocalDate.now());
        press(page, "Put on the route");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose who works here, or enter the name");
        page.fill("[name=name]", "Jo Example " + looks);
        page.fill("[name=educator]", "Priya Nair");
        press(page, "Put on the route");
        Site.click(page.locator("summary:has-text('Record a stage')"));
        choose(page, "person", "Jo Example " + looks + ", Social worker apprentice");
        page.locator("input[name=stage][value=began]").check();
        date(page, "stage-on", LocalDate.now());
        press(page, "Record stage");
        assertThat(content(page)).contains("The stage is recorded").contains("Under way").contains("Educator: Priya Nair").contains("Apprenticeship levy");
        Site.click(page.locator("summary:has-text('Record what somebody learnt')"));
        choose(page, "learner", "Sam Okafor");
        page.selectOption("select[name=what]", "direct-practice");
        date(page, "learnt-on", LocalDate.now());
        page.fill("[name=by]", "Helen Marsh");
        Site.click(page.locator("form:has([name=learnt-hours]) button.govuk-button").first());
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter how many hours");
        page.fill("[name=learnt-hours]", "12");
        Site.click(page.locator("form:has([name=learnt-hours]) button.govuk-button").first());
        assertThat(content(page)).contains("Time with children and families in 12 months");
        Site.click(page.locator("summary:has-text('Agree a flexible rota')"));
        choose(page, "rota-of", "Sam Okafor");
        page.fill("[name=pattern]", "School terms only");
        page.fill("[name=rota-why]", "A young child");
        date(page, "rota-from", LocalDate.now());
        press(page, "Record rota");
        assertThat(content(page)).contains("The rota is recorded").contains("School terms only");
        good(browser, looks, "careers");
        putRight(browser, page);
        page.navigate(site.address + "/team/recording");
        assertThat(content(page)).contains("From a strategy discussion to a conference").contains("Must be answered");
        good(browser, looks, "recording-burden");
    }

    /// The cohort was another, and the stage was of somebody else: both stay visible, with the reason.
    private static void putRight(Browser browser, Page page) {
        Site.click(page.locator("tr:has-text('Jo Example " + looks + "') a:has-text('What was recorded')"));
        Site.click(page.locator("section[aria-labelledby=e1] a:has-text('Correct')"));
        page.fill("[name=cohort]", "Spring 2027");
        press(page, "Put on the route");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter why it is corrected");
        page.fill("[name=why-corrected]", "The cohort begins in spring");
        press(page, "Put on the route");
        assertThat(content(page)).contains("What stood before can still be seen").contains("Spring 2027").contains("Autumn 2026").contains("The cohort begins in spring");
        Site.click(page.locator("section[aria-labelledby=e0] a:has-text('Withdraw')"));
        page.fill("[name=why]", "It was of somebody else");
        press(page, "Withdraw entry");
        assertThat(content(page)).contains("It was of somebody else").contains("Under way").contains("Withdrawn");
        good(browser, looks, "what-was-recorded");
        Site.click(page.locator("a:has-text('Back')"));
        assertThat(page.locator("tr:has-text('Jo Example " + looks + "')").textContent()).contains("Spring 2027").contains("Applied");
    }

    /// Journeys 3 and 4 of a protected child, from the discussion to the log, by choosing; and the team behind it.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void agencies_speak_two_lead_a_conference_decides_and_dissent_is_heard(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "helen.marsh")) {
            var page = browser.page();
            assertThat(content(page)).contains("Southside protection team is incomplete: nobody holds the seat of police.");
            seatFilledAndLeft(browser, page);

            page.fill("[name=q]", script ? "Amira Rahman" : "Layla Rahman");
            Site.click(page.locator(".gt-search button"));
            Site.click(page.locator("main table a").first());
            var child = page.url().replaceAll("(/child/[0-9a-f-]+).*", "$1");
            discussed(browser, page, child);

            page.navigate(child + "/record/protection.leads-named");
            choose(page, "lead", "Helen Marsh");
            good(browser, looks, "leads");
            press(page, "Name leads");
            assertThat(content(page)).contains("Helen Marsh is not endorsed as a lead child protection practitioner").contains("Families First Partnership programme guide");
            good(browser, looks, "leads-refused");
            page.navigate(child + "/record/protection.leads-named");
            choose(page, "lead", "Priya Nair");
            choose(page, "help", "Grace Thornley");
            decided(page, "Name leads", "Leads named");

            page.navigate(child + "/record/care.visited");
            check(page, "input[name=together]", 0);
            check(page, "input[name=together]", 1);
            good(browser, looks, "joint-visit");
            press(page, "Record visit");
            assertThat(content(page)).contains("Visit recorded").contains("Made together by").contains("Grace Thornley");

            conference(browser, page, child);
            log(browser, page, child);
            page.navigate(child + "/protection");
            assertThat(content(page)).contains("Priya Nair").contains(script ? "1 of 1 visit since" : "2 of 2 visits since").contains("Detective Sergeant Rowan Lee").contains("Confirmed").contains("Initial conference called").contains("Shared: report for a conference")
                    .contains("did not agree").contains("It is too far from the hospital").contains("Not settled: next step");
            good(browser, looks, "protection");
            page.navigate(child + "/duties");
            assertThat(content(page)).contains("First core group").contains("Send out the minutes of the conference").contains("Answer to a challenge, step 2");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void records_who_joins_who_fills_a_post_and_who_leaves(boolean script) {
        looks = script;
        try (var browser = site.signedIn(script, "helen.marsh")) {
            var page = browser.page();
            String who = script ? "Nia Powell" : "Mei Chen";
            page.navigate(site.address + "/team/post");
            page.fill("[name=team]", "Helen Marsh's team");
            page.fill("[name=title]", "Link worker " + script);
            date(page, "vacant", LocalDate.now().minusDays(9));
            press(page, "Record post");
            Site.click(page.locator("main a:has-text('A worker joins')"));
            press(page, "Record");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose who joins or moves").contains("Enter the team").contains("Choose the role").contains("Enter the first day");
            good(browser, looks, "team-joins");
            choose(page, "account", who);
            page.fill("[name=team]", "Helen Marsh's team");
            page.locator("select[name=role]").selectOption(new SelectOption().setLabel("Family help practitioner"));
            date(page, "joined-from", LocalDate.now().minusDays(30));
            page.fill("[name=languages]", "Welsh, British Sign Language");
            page.fill("[name=number]", script ? "1234" : "1235");
            press(page, "Record");
            assertThat(content(page)).contains("It is recorded where the worker works").contains("Family help practitioner").contains("Welsh, British Sign Language");
            String worker = page.url().replaceAll("[?].*", "");

            page.navigate(site.address + "/team");
            Site.click(page.locator("main a:has-text('Filled or ended: Link worker " + script + "')"));
            page.waitForLoadState();
            page.locator("input[name=what][value=filled]").check();
            choose(page, "account", who);
            date(page, "on", LocalDate.now());
            good(browser, looks, "team-post-filled");
            press(page, "Record");
            assertThat(content(page)).contains("It is recorded who has the post");

            page.navigate(worker + "/left");
            date(page, "left-on", LocalDate.now().minusDays(31));
            page.fill("[name=left-why]", "Moved away");
            press(page, "Record");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("The last day must not be before");
            date(page, "left-on", LocalDate.now().minusDays(2));
            press(page, "Record");
            assertThat(content(page)).as("who left is still to be seen, to tell what is missing").contains("and the account ends with that day").contains("Left").contains(who);
            page.navigate(site.address + "/team");
            assertThat(told(page)).doesNotContain(who);
        }
    }

    private static void seatFilledAndLeft(Browser browser, Page page) {
        page.navigate(site.address + "/protection-teams");
        assertThat(content(page)).contains("Empty").contains("nominated by the chief officer of police").contains("enacted, not in force").contains("Independent chair");
        good(browser, looks, "protection-teams");
        Site.click(page.locator("summary:has-text('Fill a seat')"));
        Site.click(page.locator("label:has-text('Southside')").first());
        page.locator("input[name=seat][value=Police]").check();
        page.fill("[name=who]", "DS Ines Wray");
        date(page, "seat-from", LocalDate.now());
        press(page, "Fill seat");
        assertThat(content(page)).contains("The seat is filled").contains("DS Ines Wray").doesNotContain("Southside protection team is incomplete");
        Site.click(page.locator("summary:has-text('Record that somebody leaves')"));
        Site.click(page.locator("label:has-text('DS Ines Wray')").first());
        date(page, "left-on", LocalDate.now());
        Site.click(page.locator("details[open] button:has-text('Record')").first());
        assertThat(content(page)).contains("It is recorded who leaves").contains("Southside protection team is incomplete");
        page.navigate(site.address + "/protection-teams/oversight");
        assertThat(content(page)).contains("children on a plan").contains("David Adeyemi");
        good(browser, looks, "protection-oversight");
    }

    /// Four agencies, for one child or two, without a letter typed: names come from the team, the day and the hour stand there.
    private static void discussed(Browser browser, Page page, String child) {
        page.navigate(child + "/record/protection.strategy-discussed");
        int steps = 0;
        if (looks) steps += check(page, "input[name=children]", 1);
        for (var agency : java.util.List.of("Police", "Health", "Education")) steps += check(page, "input[name=present][value=" + agency + "]", 0);
        assertThat(page.inputValue("[name=police-who]")).isEqualTo("Detective Sergeant Rowan Lee");
        assertThat(page.inputValue("[name=at]")).matches("\\d{1,2}:\\d\\d.*");
        for (var key : java.util.List.of("social-care", "police", "health", "education")) {
            steps += check(page, "input[name=" + key + "-told]", key.length() % 4);
            steps += check(page, "input[name=" + key + "-signed][value=yes]", 0);
        }
        for (var choice : java.util.List.of("outcome", "how", "begin", "medical", "safety", "parents")) steps += check(page, "input[name=" + choice + "]", 0);
        good(browser, looks, "strategy-discussion");
        decided(page, "Record discussion", "Strategy discussion recorded");
        // 2.65 seconds for each: to think, to point, to press (Card, Moran and Newell's keystroke-level model)
        assertThat((steps + 2) * 2.65).as("seconds of a practised worker, and five minutes allowed").isLessThan(5 * 60);
        assertThat(steps).isLessThanOrEqualTo(18);
    }

    private static int check(Page page, String control, int number) {
        page.locator(control).nth(number).check();
        return 1;
    }

    private static void conference(Browser browser, Page page, String child) {
        page.navigate(child + "/record/protection.conference-called");
        date(page, "planned", LocalDate.now());
        if (looks) page.locator("input[name=children]").nth(1).check();
        page.locator("input[name=family]").first().check();
        press(page, "Call conference");
        assertThat(content(page)).contains("Conference called");
        page.navigate(child + "/record/protection.shared");
        page.locator("input[name=what]").nth(1).check();
        page.locator("input[name=with]").first().check();
        press(page, "Record");
        assertThat(content(page)).contains("Recorded");

        page.navigate(child + "/record/protection.conferred");
        assertThat(page.locator("input[name=children]:checked").count()).as("as it was called").isEqualTo(looks ? 2 : 1);
        assertThat(page.locator("input[name=model]:checked").getAttribute("value")).isEqualTo("Independent chair");
        choose(page, "chair", "David Adeyemi");
        page.locator("input[name=came][value=Health]").uncheck();
        page.locator("input[name=came][value=Education]").uncheck();
        page.locator("input[name=planned]").first().check();
        page.locator("input[name=category][value=NEG]").check();
        page.fill("[name=child]", "I want it to be quiet at night");
        page.locator("input[name='core-group']").first().check();
        good(browser, looks, "conference");
        press(page, "Record conference");
        assertThat(content(page)).contains("Only Police came beside social care, and 2 agencies are asked for");
        page.navigate(child + "/record/protection.conferred");
        assertThat(page.inputValue("[name=child]")).as("nothing that was typed is lost").isEqualTo("I want it to be quiet at night");
        page.locator("input[name=came][value=Health]").check();
        press(page, "Record conference");
        assertThat(content(page)).contains("Check your answers").contains("What the parents say is not written");
        press(page, "Record conference");
        assertThat(content(page)).contains("Conference recorded");
    }

    private static void log(Browser browser, Page page, String child) {
        page.navigate(child + "/record/protectionteam.decided");
        page.locator("input[name=what]").first().check();
        page.fill("[name=decision]", "They sleep at their aunt's until Friday");
        page.locator("input[name='took-part']").first().check();
        page.locator("input[name=dissents][value=Health]").check();
        press(page, "Log decision");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Write why they did not agree");
        good(browser, looks, "decision-in-error");
        page.fill("[name=dissent]", "It is too far from the hospital");
        decided(page, "Log decision", "Decision logged");
        page.navigate(child + "/record/protectionteam.challenged");
        page.locator("input[name=by][value=Health]").check();
        page.fill("[name=what]", "It is too far from the hospital");
        press(page, "Record challenge");
        assertThat(content(page)).contains("Challenge recorded");
        page.navigate(child + "/record/protectionteam.challenge-answered");
        page.locator("input[name=level]").first().check();
        page.locator("input[name=outcome][value='Not settled: next step']").check();
        page.fill("[name=why]", "Nobody is free before Monday");
        press(page, "Record answer");
        assertThat(content(page)).contains("Answer recorded");
    }

    /// Sent, looked at, sent.
    private static void decided(Page page, String button, String said) {
        press(page, button);
        assertThat(told(page)).contains("Check your answers");
        press(page, button);
        assertThat(told(page)).contains(said);
    }

    /// From a long list: by typing, where scripts run.
    private static void choose(Page page, String key, String name) {
        var list = page.locator("select[name=" + key + "]");
        if (looks) {
            page.locator("#" + key + "__listbox").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.fill("input#" + key, name);
            Site.click(page.locator("#" + key + "__listbox li:has-text('" + name + "')").first());
        } else {
            list.selectOption(new SelectOption().setLabel(name));
        }
    }
}
