package goldthread.education.school;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.casefile.Entry;
import goldthread.education.IncidentEntry.NoticeRead;
import goldthread.education.IncidentEntry.SchoolOffered;
import goldthread.education.SchoolNotice;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.education.school.OwnRoll.Pupil;
import goldthread.education.school.OwnRoll.School;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a school reads of its own roll, and what it says itself. No link leads from here to a record of a child, no address stands here, and
/// no reason why consent is needed.
@Needs(Permission.CONTRIBUTE)
@Controller
class OwnRollPages {
    static final String ALL = "/my-school";

    private static final Form<Answers> ASKED = Form.of("my-school.asked", "A parent asked to take the child off the roll", "Tell the council").ask(
            Question.radios("by", "Who asked?", Question.choices("Mother", "Father", "Both parents", "Special guardian or other carer")).named("Asked by").required("Choose who asked"),
            Question.longText("why", "What did they say?").named("In the parent's words"), Question.day("on", "When did they ask?", "Date on which they asked"));

    private static final Form<Answers> MORE = Form.of("my-school.more", "Say what your school offers", "Tell the council").ask(
            Question.longText("said", "What does your school offer the child?").named("The school offers").hint("Write no address").required("Write what your school offers"));

    private static final Form<Answers> READ = Form.of("my-school.read", "Say that you read it", "I have read this notice").ask(
            Question.longText("said", "What does your school offer the child?").named("The school offers").hint("Leave it empty if you say it later. Write no address"));

    private final OwnRoll roll;
    private final Accounts accounts;

    OwnRollPages(OwnRoll roll, Accounts accounts) {
        this.roll = roll;
        this.accounts = accounts;
    }

    @Bean
    static MenuItem mySchoolMenu() {
        return new MenuItem("Your school", ALL, 2, Permission.CONTRIBUTE);
    }

    @GetMapping(ALL)
    View mine() {
        return roll.school().map(this::page).orElseGet(() -> Page.of("Your school").in(ALL).with(Block.inset(Block.say("Nothing opens here. It opens to the designated safeguarding lead of a school, who is named for that school, while the agreement with the schools of the area is current and names it. Ask whoever leads the protection team."))));
    }

    private Page page(School school) {
        var pupils = roll.pupils(school);
        var table = Block.table("Names that may not come off your roll", "Child", "On your roll since", "Coming off the roll", "A parent asked").whenEmpty("Nobody whose record may be shown here needs the council's consent to leave your roll.");
        for (var pupil : pupils) if (pupil.bound()) table = table.row(who(pupil), day(pupil.stay().start().happened()), tag("Only with the council's consent", Words.Colour.RED), asked(pupil));
        var notices = Block.table("Notices of domestic abuse", "Child", "Given on", "Read").whenEmpty("No notice was sent to your school of a child who is on your roll.");
        for (var pupil : pupils) for (var notice : pupil.notices()) notices = notices.row(who(pupil), day(given(notice).happened()), lines(notice.read().isEmpty() ? tag("Not yet", Words.Colour.ORANGE) : tag("Read", Words.Colour.GREEN),
                link("Open", ALL + "/" + pupil.child().subject() + "/notice/" + given(notice).id(), "the notice of " + Words.spoken(given(notice).happened()) + " about " + pupil.child().name())));
        return Page.of(school.name()).caption("Your school").in(ALL).with(Block.lead("What the council may tell you of children on your roll, while the agreement with your school is current."),
                Block.inset(Block.say(text("A child whose record is restricted is never shown here. Before any name comes off your roll, and where you are unsure, ring " + whom() + "."))), table,
                Block.say(quiet("It is said that consent is needed and not why. Education Act 1996 s434A; School Attendance (Pupil Registration) (England) Regulations 2024 reg 9. As the records stand today.")), notices);
    }

    /// Those who keep the register of children not in school.
    private String whom() {
        var officers = accounts.all().stream().filter(account -> !account.disabled() && account.roles().contains(Role.EDUCATION)).map(Account::name).sorted().limit(3).collect(Collectors.joining(" or "));
        return officers.isEmpty() ? "the council's education team" : "the council's education team: " + officers;
    }

    private static Words who(Pupil pupil) {
        return lines(text(pupil.child().name()), quiet(pupil.child().born() == null ? "Date of birth not known" : "born " + Words.spoken(pupil.child().born())));
    }

    private static Words asked(Pupil pupil) {
        var again = link(pupil.told() == null ? "A parent asked" : "Asked again", ALL + "/" + pupil.child().subject() + "/asked", "to take " + pupil.child().name() + " off the roll");
        return pupil.told() == null ? again : lines(text("Told on " + Words.spoken(pupil.told().on())), pupil.mayGo() == null ? tag("The council has not answered", Words.Colour.YELLOW)
                : pupil.mayGo() ? tag("The name may come off", Words.Colour.GREEN) : tag("The name stays on", Words.Colour.RED), again);
    }

    @GetMapping(ALL + "/{child}/asked")
    View asking(@PathVariable UUID child) {
        return roll.open(child, pupil -> asking(bound(pupil), ASKED.ask(address(pupil), about())));
    }

    @PostMapping(ALL + "/{child}/asked")
    View asked(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed) {
        return roll.open(child, pupil -> switch (ASKED.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> asking(bound(pupil), ASKED.ask(address(pupil), about(), problems));
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                roll.write(answers.once(), List.of(new WithdrawalTold(bound(pupil).child().subject(), pupil.stay().start().id(), answers.text("by"), answers.textOrNull("why"), null, answers.date("on"))));
                yield Page.goTo(ALL, "The council is told. The name stays on the roll until it has answered");
            }
        });
    }

    private static Page asking(Pupil pupil, Block form) {
        return Page.of(pupil.child().name()).caption("Your school").in(ALL).under(link("Your school", ALL)).with(Block.say("The name stays on your roll until the council has answered. It answers you; you need not decide, and need not ask the parent why."), form);
    }

    private static Pupil bound(Pupil pupil) {
        if (!pupil.bound()) throw new NotThere();
        return pupil;
    }

    private static String address(Pupil pupil) {
        return ALL + "/" + pupil.child().subject() + "/asked";
    }

    @GetMapping(ALL + "/{child}/notice/{entry}")
    View notice(@PathVariable UUID child, @PathVariable("entry") UUID given) {
        return roll.open(child, pupil -> page(pupil, one(pupil, given), form(one(pupil, given)).ask(address(pupil, given), about())));
    }

    @PostMapping(ALL + "/{child}/notice/{entry}")
    View read(@PathVariable UUID child, @PathVariable("entry") UUID given, @RequestParam MultiValueMap<String, String> typed) {
        return roll.open(child, pupil -> switch (form(one(pupil, given)).check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(pupil, one(pupil, given), form(one(pupil, given)).ask(address(pupil, given), about(), problems));
            case Checked.Filled<Answers> filled -> {
                var notice = one(pupil, given);
                var partner = roll.school().orElseThrow(NotThere::new).partner();
                var entries = new ArrayList<Entry>();
                if (notice.read().isEmpty()) entries.add(new NoticeRead(pupil.child().subject(), given, Acting.who().name() + ", " + partner.agency(), roll.today()));
                if (filled.answers().has("said")) entries.add(new SchoolOffered(pupil.child().subject(), given, filled.answers().text("said"), roll.today()));
                if (!entries.isEmpty()) roll.write(filled.answers().once(), entries);
                yield Page.goTo(ALL, notice.read().isEmpty() ? "The council knows that you read it" : "The council is told");
            }
        });
    }

    private static Page page(Pupil pupil, SchoolNotice notice, Block form) {
        var card = Block.summary().fact("Child", who(pupil)).fact("Notice", text(notice.words(pupil.child().name(), notice.there(pupil.timeline())))).fact("Given", lines(day(given(notice).happened()), quiet(given(notice).entry().how())));
        for (var read : notice.read()) card = card.fact("Read", lines(text(read.entry().who()), day(read.happened())));
        for (var said : notice.offered()) card = card.fact("Your school offers", lines(text(said.entry().said()), day(said.happened())));
        return Page.of("Notice of domestic abuse").caption(pupil.child().name()).in(ALL).under(link("Your school", ALL)).with(card, Block.say(quiet("You are told that there was an incident, when, and whether the child was there. Where it was and what happened is not told. Domestic Abuse Act 2021 s3 and s49A. If you are worried about the child, tell the front door.")), form);
    }

    /// Read is said once; what the school offers, as often as there is something to say.
    private static Form<Answers> form(SchoolNotice notice) {
        return notice.read().isEmpty() ? READ : MORE;
    }

    private static SchoolNotice one(Pupil pupil, UUID given) {
        return pupil.notices().stream().filter(notice -> given(notice).id().equals(given)).findFirst().orElseThrow(NotThere::new);
    }

    private static goldthread.casefile.Fact<goldthread.education.IncidentEntry.SchoolTold> given(SchoolNotice notice) {
        return java.util.Objects.requireNonNull(notice.given());
    }

    private static String address(Pupil pupil, UUID given) {
        return ALL + "/" + pupil.child().subject() + "/notice/" + given;
    }

    private About about() {
        return About.on(roll.today());
    }
}
