package goldthread.court;

import static goldthread.Site.press;
import static goldthread.Site.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.Site;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.demonstration.Demonstration;
import goldthread.demonstration.FrontDesk;
import goldthread.demonstration.Teams;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One family, from a school's worry to a care order, by the pages: whatever was told once stands there when it is needed again.
///
/// Counted as asked again: words, a name or a day that have to be typed although they were typed before; a worker, a person of
/// the family, a brother or sister who have to be chosen although the step before chose them. The day of the step itself, what
/// somebody says now, and what is decided now are new each time.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class FromAContactToCourtTest {
    static Site site;
    static final LocalDate TODAY = LocalDate.now();
    Page page;
    String child = "", form = "the public form";
    /// What was typed, and who was chosen as what.
    final Set<String> told = new HashSet<>(), parts = new HashSet<>();
    final List<String> askedAgain = new ArrayList<>();

    @BeforeAll
    static void wrenmoor() {
        site = Site.wrenmoor(12);
        site.bean(FrontDesk.class).load(12, 1, Instant.now());
        site.bean(Teams.class).tell(12, 1, TODAY);
        elsewhere();
    }

    /// Records that stand already: a father at another address, and somebody of his name who is nobody's to know of.
    private static void elsewhere() {
        var father = new Subject(Ids.next());
        var kept = new Subject(Ids.next());
        var since = LocalDate.of(2020, 1, 6);
        Acting.as(Who.product(Demonstration.HOLDER), () -> site.bean(CaseFile.class).append(Append.observed(Stream.of(new Named(father, "Joel", "Hartley-Quince", null, null, since),
                new Described(father, "1", LocalDate.of(1985, 5, 4), null, null, null, null, since), new Located(father, "9 Mill Row", "ZZ9 1XY", null, false, since),
                new Named(kept, "Kept", "Hartley-Quince", null, null, since)).map(entry -> new Append.Writing(Ids.next(), entry, Instant.now(), null, "page")).toList())));
        var guardian = Acting.as(Who.product(Demonstration.HOLDER), () -> site.bean(Accounts.class).byLogin("ruth.cohen").orElseThrow());
        Acting.as(guardian.who(), () -> site.bean(Guard.class).restrict(new Guard.Restriction(kept.id(), Seal.RESTRICTED, guardian.id(), "a worker's family", TODAY.plusDays(30), Set.of())));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void nothing_that_is_known_is_asked_again_on_the_way_of_one_family_from_a_contact_to_court() {
        try (var school = site.window(false)) {
            page = school.open("/worry");
            worry();
        }
        communityHelp();
        try (var window = site.signedIn(false, "priya.nair")) {
            page = window.page();
            takenOn();
            helped();
            protectedFromHarm();
            decidedByTheFamily();
            inCourt();
            onePlace();
            assertThat(askedAgain).as("questions whose answer was already known").isEmpty();
        }
    }

    private void worry() {
        page.check("[name=who][value=professional]");
        press(page, "Start now");
        page.check("[name=danger][value=no]");
        type("words", "Both came to school hungry, and Idris had a burn on his hand");
        press(page, "Continue");
        named(1, "Idris", 9);
        page.check("[name=child1-more][value=yes]");
        press(page, "Continue");
        named(2, "Nell", 6);
        page.check("[name=child2-more][value=no]");
        press(page, "Continue");
        type("name", "Dee Marsh");
        page.selectOption("[name=source]", "2A");
        page.fill("[name=email]", "dee@school.example");
        press(page, "Continue");
        press(page, "Send to the council");
        assertThat(said(page)).contains("Your reference is");
    }

    private void named(int place, String given, int age) {
        type("child" + place + "-given", given);
        type("child" + place + "-family", place == 1 ? "Quince" : "Quince-Hart");
        Site.date(page, "child" + place + "-born", TODAY.minusYears(age).minusDays(10));
        type("child" + place + "-address", "4 Salt Lane");
        type("child" + place + "-postcode", "ZZ6 2AB");
    }

    /// A team that serves where the family lives: kept by whoever leads a team, who sees the children of its area.
    private static void area(Browser window, Page theirs) {
        Site.click(theirs.locator("main a:has-text('Area teams')").first());
        assertThat(said(theirs)).contains("No area team or hub is on the list yet");
        theirs.locator("summary:has-text('Add a team or hub')").click();
        theirs.fill("[name=areas]", "Salt Lane");
        press(theirs, "Save");
        assertThat(said(theirs)).contains("Enter what it is called").contains("Choose what it is");
        theirs.fill("[name=name]", "Salt team");
        theirs.check("[name=sort][value='Area team']");
        press(theirs, "Save");
        assertThat(said(theirs)).contains("Enter districts or sectors of postcodes only");
        Site.good(window, true, "areas-in-error");
        theirs.fill("[name=areas]", "zz6 2, ZZ7");
        press(theirs, "Save");
        assertThat(said(theirs)).contains("Salt team").contains("ZZ6 2, ZZ7").contains("Nobody yet").contains("By nobody yet").contains("With whom nobody works yet").containsPattern("(Salt team|not known)\\s+[1-9]");
        Site.good(window, true, "areas");
    }

    /// What there is for families: kept by a manager, found by anybody.
    private void communityHelp() {
        try (var window = site.signedIn(true, "helen.marsh"); var family = site.window(true)) {
            var theirs = window.open("/community-help");
            Site.click(theirs.locator("summary:has-text('Add help to the list')"));
            press(theirs, "Save");
            assertThat(said(theirs)).contains("Enter what it is called").contains("Choose what it helps with");
            theirs.fill("[name=name]", "Breakfast club at St Anne");
            theirs.check("[name=needs][value='Food and clothing']");
            theirs.fill("[name=what]", "Breakfast before school for all ages");
            theirs.fill("[name=where]", "St Anne's hall, school days from half past seven");
            theirs.fill("[name=reach]", "Come along");
            Site.date(theirs, "on", TODAY);
            press(theirs, "Save");
            assertThat(said(theirs)).contains("It is on the list").contains("Breakfast club at St Anne").contains("Free");
            Site.good(window, true, "community-help");
            area(window, theirs);
            var found = family.open("/help-near-you");
            found.fill("[name=words]", "breakfast hall");
            press(found, "Apply filters");
            assertThat(said(found)).contains("Breakfast club at St Anne").contains("Come along");
            Site.good(family, true, "help-near-you");
            found.fill("[name=words]", "swimming");
            press(found, "Apply filters");
            assertThat(said(found)).contains("Nothing was found").doesNotContain("Breakfast club");
        }
    }

    /// A panel speaks of the family: what was asked stands there when it met, and all of it on one page.
    private void panel() {
        open("familyhelp.panel-asked");
        together();
        type("panel", "Northside panel");
        Site.date(page, "meets", TODAY);
        type("asked", "Who can be there in the mornings");
        choose("agreed", "yes");
        done("Put on the agenda");
        page.navigate(site.address + "/panels");
        assertThat(said(page)).contains("Northside panel").contains("Idris Quince").contains("Nell Quince-Hart").contains("Who can be there in the mornings");
        Site.click(page.locator("main a:has-text('Record what it said')").first());
        form = "familyhelp.panel-discussed";
        together();
        type("panel", "Northside panel");
        type("asked", "Who can be there in the mornings");
        type("decided", "The school opens its gate at seven");
        type("actions", "The caretaker, from Monday");
        decided("Record panel");
        page.navigate(site.address + "/panels");
        assertThat(page.locator("main table").last().innerText()).contains("The school opens its gate at seven").contains("The caretaker, from Monday").contains("Nell Quince-Hart");
    }

    /// The front door begins both records, of brother and sister; who told it, when, and what was told stand on them.
    private void takenOn() {
        page.navigate(site.address + "/front-door");
        Site.click(page.locator(".gt-card:has-text('Quince') button:has-text('Take it on')"));
        page.check("[name=child1][value=new]");
        page.check("[name=child2][value=new]");
        page.check("[name=siblings][value=yes]");
        page.check("[name=outcome][value=ASSESSMENT]");
        page.locator("[name=level]").nth(2).check();
        type("why", "A burn that nobody explains");
        press(page, "Record decision");
        assertThat(said(page)).contains("Decided: assessment under section 17");
        page.navigate(site.address + "/search");
        page.fill("[name=q]", "Idris Quince");
        Site.click(page.locator(".gt-search button"));
        Site.click(page.locator("main table a:has-text('Idris Quince')").first());
        child = page.url().replaceAll("(/child/[0-9a-f-]+).*", "$1");
        assertThat(page.locator("body").innerText()).contains("Idris Quince").contains("4 Salt Lane");
        open("people.related");
        page.check("[name=other][value=new]");
        type("given", "Ruth");
        type("family", "Hart");
        page.check("[name=relation][value=mother]");
        page.check("[name=responsibility][value=yes]");
        Site.date(page, "on", TODAY.minusYears(9).minusDays(10));
        done("Add person");
        father();
    }

    /// Who lives elsewhere has a record too: found as the search finds them, or shown before a second one is begun.
    private void father() {
        open("people.related");
        page.check("[name=other][value=new]");
        page.fill("[name=given]", "Joel");
        page.fill("[name=family]", "Hartley-Quince");
        page.check("[name=relation][value=father]");
        Site.date(page, "on", TODAY.minusYears(9).minusDays(10));
        press(page, "Add person");
        assertThat(said(page)).contains("Somebody alike has a record here").contains("Joel Hartley-Quince").contains("Born 4 May 1985");
        page.fill("[name=other-sought]", "Hartly-Quince");
        press(page, "Find");
        assertThat(said(page)).containsPattern("\\d (person|people) found").doesNotContain("Kept Hartley-Quince").doesNotContain("There is a problem");
        assertThat(page.isChecked("[name=relation][value=father]")).as("what was answered stays").isTrue();
        Site.click(page.locator("label:has-text('Joel Hartley-Quince')"));
        done("Add person");
    }

    private void helped() {
        open("familyhelp.help-accepted");
        together();
        same("level", "SECTION_17");
        page.locator("[name=agreed]").first().check();
        type("hopes", "That the children sleep through");
        decided("Begin family help");
        open("familyhelp.lead-named");
        together();
        pick("worker", "Grace Thornley");
        decided("Name lead");
        open("familyhelp.family-assessed");
        together();
        assertThat(page.inputValue("[name=family]")).isEqualTo("That the children sleep through");
        type("daily", "Idris dresses Nell and takes her to school");
        type("child", "I want somebody to be there in the morning");
        type("analysis", "Ruth is asleep when they need her");
        pick("authorised", "Helen Marsh");
        decided("Record assessment");
        panel();
        open("familyhelp.family-plan-agreed");
        together();
        assertThat(page.inputValue("[name=child]")).isEqualTo("I want somebody to be there in the morning");
        type("aims", "Breakfast with a grown-up on school days");
        type("action1", "Wake the children at seven");
        page.selectOption("[name=who1]", page.locator("[name=who1] option").nth(1).getAttribute("value"));
        page.locator("[name=by-family]").first().check();
        type("action2", "Breakfast on school days");
        page.selectOption("[name=who2]", "Community help|Breakfast club at St Anne");
        press(page, "Add another action");
        assertThat(page.inputValue("[name=action1]")).isEqualTo("Wake the children at seven");
        type("action4", "Fetch Nell from school");
        decided("Record plan", "Choose who does action 4", "who4");
    }

    private void protectedFromHarm() {
        open("protection.harm-suspected");
        page.locator("[name=children]").nth(1).check();
        choose("source", "Education");
        type("what", "A second burn, on Nell's arm");
        done("Record");
        open("protection.strategy-discussed");
        together();
        for (var agency : List.of("Police", "Health", "Education")) choose("present", agency);
        for (var key : List.of("social-care", "police", "health", "education")) {
            page.locator("[name=" + key + "-told]").first().check();
            choose(key + "-signed", "yes");
        }
        choose("outcome", "Section 47 enquiry");
        choose("begin", "yes");
        type("reason", "why", "Two burns in two weeks, and no account of either");
        decided("Record discussion");
        open("protection.leads-named");
        together();
        pick("lead", "Priya Nair");
        same("help", page.locator("[name=help] option:has-text('Grace Thornley')").first().getAttribute("value"));
        decided("Name leads");
        open("care.visited");
        together();
        done("Record visit");
        open("protection.enquiry-concluded");
        page.locator("[name=outcome]").last().check();
        type("reason", "why", "The account of the burns does not fit them");
        decided("Conclude enquiry");
        open("protection.conference-called");
        together();
        same("what", "Initial conference");
        Site.date(page, "planned", TODAY);
        page.locator("[name=family]").first().check();
        done("Call conference");
        open("protection.conferred");
        together();
        same("what", "Initial conference");
        pick("chair", "David Adeyemi");
        page.locator("[name=planned]").first().check();
        page.locator("[name=planned]").nth(1).check();
        choose("category", "PHY");
        choose("core-group", "Parents");
        type("outline", "Somebody is awake with them until school");
        decided("Record conference");
        open("protection.core-group-held");
        together();
        choose("came", "Parents");
        done("Record core group");
    }

    private void decidedByTheFamily() {
        open("court.gateway-decided");
        page.locator("[name=children]").nth(1).check();
        choose("outcome", "Pre-proceedings");
        type("reason", "why", "Nothing has changed in eight weeks");
        decided("Record decision");
        open("court.letter-sent");
        together();
        page.locator("[name=to]").first().check();
        type("concerns", "Nobody is awake with the children, and both were burned");
        choose("offers", "yes");
        decided("Record letter");
        open("familynetwork.offer-answered");
        same("who", "Ruth Hart (mother)");
        choose("answer", "Accepted");
        done("Record answer");
        open("familynetwork.meeting-prepared");
        type("coordinator", "Ines Alder");
        choose("independent", "yes");
        done("Record preparation");
        open("familynetwork.meeting-held");
        together();
        assertThat(page.inputValue("[name=present]")).as("who accepted").contains("Ruth Hart");
        choose("private", "yes");
        done("Record meeting");
        open("familynetwork.plan-made");
        together();
        type("plan", "Their aunt sleeps there on school nights");
        choose("home", "With a parent");
        decided("Record plan");
        open("familynetwork.plan-answered");
        choose("answer", "Not agreed");
        type("reason", "why", "She moved away after nine days");
        decided("Record answer");
        open("court.pre-proceedings-met");
        type("agreed", "Ruth asks her doctor for help this week");
        done("Record meeting");
        open("court.pre-proceedings-ended");
        page.locator("[name=outcome]").first().check();
        type("reason", "why", "A third burn");
        decided("End pre-proceedings");
    }

    private void inCourt() {
        open("court.application-issued");
        together();
        choose("order", "Care order");
        decided("Record application");
        open("court.evidence-listed");
        together();
        page.locator("[name=document]").first().check();
        type("author", "Priya Nair");
        done("Add document");
        open("court.management-hearing-held");
        type("directions", "Statements by Friday week");
        done("Record hearing");
        open("court.order-made");
        together();
        choose("order", "Care order");
        decided("Record order");
        page.navigate(child.replace("/story", "") + "/story");
        assertThat(said(page)).contains("Care order").contains("A burn that nobody explains");
    }

    /// Two records of one arcade are read as one, with what stands on each; and apart again, without loss.
    private void onePlace() {
        var arcade = place("Lanes arcade", "Men wait at the machines");
        var doors = place("Arcade, back door", "A car stands there at nine");
        Site.click(page.locator("summary:has-text('Read it as one with another')"));
        page.selectOption("[name=into]", page.locator("[name=into] option:has-text('Lanes arcade')").first().getAttribute("value"));
        page.fill("[name=join-why]", "It is the same house");
        press(page, "Read as one");
        assertThat(said(page)).contains("It is read as Lanes arcade").contains("A car stands there at nine");
        page.navigate(arcade);
        assertThat(said(page)).contains("Read as this: Arcade, back door").contains("A car stands there at nine").contains("Men wait at the machines");
        page.navigate(site.address + "/places");
        assertThat(said(page)).contains("Lanes arcade").doesNotContain("Arcade, back door");
        page.navigate(doors);
        Site.click(page.locator("summary:has-text('Read them apart again')"));
        page.fill("[name=part-why]", "They are two arcades");
        press(page, "Read apart");
        assertThat(said(page)).contains("Each has what it had").contains("A car stands there at nine").contains("They are two arcades");
        page.navigate(arcade);
        assertThat(said(page)).contains("Men wait at the machines").doesNotContain("A car stands there at nine").doesNotContain("Read as this");
    }

    private String place(String name, String concern) {
        page.navigate(site.address + "/places");
        Site.click(page.locator("summary:has-text('Add a place, group or person')"));
        page.check("[name=sort][value=Place]");
        page.fill("[name=name]", name);
        press(page, "Save");
        Site.click(page.locator("summary:has-text('Record a concern')"));
        page.locator("[name=harms]").first().check();
        page.locator("[name=words]").fill(concern);
        page.locator("[name=source]").fill("A youth worker");
        press(page, "Record concern");
        assertThat(said(page)).contains("The concern is recorded");
        return page.url();
    }

    private void open(String kind) {
        form = kind;
        page.navigate(child + "/record/" + kind);
        assertThat(page.locator("main form button[type=submit]").count()).as(kind + " can be recorded: " + said(page)).isPositive();
    }

    /// Words that nobody has written yet, or that stand there already.
    private void type(String key, String words) {
        type(key, key, words);
    }

    private void type(String what, String key, String words) {
        var field = page.locator("[name=" + key + "]").first();
        if (field.inputValue().equals(words)) return;
        if (!told.add(words) || parts.stream().anyMatch(part -> part.endsWith(" " + words))) askedAgain.add(form + ": " + what + ", " + words);
        field.fill(words);
    }

    private void choose(String key, String value) {
        page.check("[name=" + key + "][value=\"" + value + "\"]");
    }

    /// The step before has told it.
    private void same(String key, String value) {
        var list = page.locator("select[name=" + key + "]");
        if (list.count() > 0) {
            if (!list.inputValue().equals(value)) askedAgain.add(form + ": " + key);
            list.selectOption(value);
            return;
        }
        var control = page.locator("[name=" + key + "][value=\"" + value + "\"]");
        if (control.getAttribute("type").equals("hidden")) return;
        if (!control.isChecked()) {
            askedAgain.add(form + ": " + key + ", " + value);
            control.check();
        }
    }

    /// Both go on together, and stand there so.
    private void together() {
        var children = page.locator("[name=children]");
        if (page.locator("[name=children]:checked").count() < 2) {
            askedAgain.add(form + ": for which children");
            for (int i = 0; i < children.count(); i++) children.nth(i).check();
        }
    }

    private void pick(String key, String name) {
        if (page.locator("[name=" + key + "] option:checked").textContent().contains(name)) return;
        if (!parts.add(key + ": " + name)) askedAgain.add(form + ": " + key + ", " + name);
        page.selectOption("[name=" + key + "]", page.locator("[name=" + key + "] option:has-text('" + name + "')").first().getAttribute("value"));
    }

    private void done(String button) {
        press(page, button);
        if (said(page).contains("Check your answers")) press(page, button);
        assertThat(said(page)).as(form).doesNotContain("There is a problem").contains("Undo");
    }

    /// What is missing is said at its line, and nothing that was typed is lost.
    private void decided(String button, String wrong, String list) {
        press(page, button);
        assertThat(said(page)).contains(wrong);
        page.selectOption("[name=" + list + "]", page.locator("[name=" + list + "] option").nth(1).getAttribute("value"));
        assertThat(page.inputValue("[name=action4]")).isEqualTo("Fetch Nell from school");
        decided(button);
        assertThat(page.locator("body").innerText()).contains("Fetch Nell from school");
    }

    private void decided(String button) {
        press(page, button);
        assertThat(said(page)).as(form).contains("Check your answers");
        press(page, button);
        assertThat(said(page)).as(form).doesNotContain("There is a problem").contains("Undo");
    }
}
