package goldthread.frontdoor;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The authority's threshold document: read by everybody who works by it, added to by those who may set its limits.
@Needs(Permission.SEE_LAW)
@Controller
class ThresholdPages {
    private static final String ADDRESS = "/front-door/thresholds";
    private static final Form<Answers> VERSION = Form.of("threshold-version", "Add a version", "Add version")
            .ask(text("title", "What is it called?").named("Title").hint("For example: Right help, right time, 2026").required("Enter what it is called"),
                    longText("levels", "Its levels of need, the lowest first").named("Levels").longest(10_000)
                            .hint("One on each line: its name, a colon, and what it looks like. For example: Level 2, early help: needs more than one service")
                            .required("Enter its levels"),
                    checkboxes("signed", "Which decisions does a manager sign off?", Screening.outcomes())
                            .named("Signed off by a manager").hint("Such a decision is put to a manager of the front door, and nothing begins before it is signed off. Leave it empty if none is"),
                    date("from", "From which day is decided by it?").named("From").required("Enter the day from which is decided by it"))
            .refuse("levels", answers -> Thresholds.levels(answers.text("levels")).size() < 2, "Enter at least two levels, each on a line of its own")
            .refuse("levels", answers -> Thresholds.levels(answers.text("levels")).stream().map(Thresholds.Level::name).distinct().count()
                    < Thresholds.levels(answers.text("levels")).size(), "Two levels have the same name. Give each a name of its own");

    private final Thresholds thresholds;
    private final Contacts contacts;
    private final Access access;
    private final TransactionTemplate transaction;

    ThresholdPages(Thresholds thresholds, Contacts contacts, Access access, PlatformTransactionManager transactions) {
        this.thresholds = thresholds;
        this.contacts = contacts;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View all() {
        return transaction.execute(status -> {
            var page = Page.of("Thresholds").under(Words.link("Front door", "/front-door")).in("/front-door")
                    .with(Block.say("Each decision at the front door is made by the version that counts on the day, and keeps which one that was. A version is never changed: add a new one."));
            var current = thresholds.on(contacts.today()).map(Thresholds.Version::id).orElse(null);
            for (var version : thresholds.all()) {
                var card = Block.card(version.title()).fact("From", Words.run(Words.day(version.from()), Words.quiet(" "),
                        version.id().equals(current) ? Words.tag("Decided by now", Words.Colour.GREEN) : Words.quiet("")));
                for (var level : version.levels()) {
                    card = card.fact(level.name(), Words.text(level.means()));
                }
                page = page.with(version.signed().isEmpty() ? card : card.fact("Signed off by a manager", Words.lines(version.signed().stream().sorted().map(one -> Words.text(one.words())).toList())));
            }
            if (current == null) {
                page = page.with(new Block.Warning("No version counts today. Decisions are made without a level of need until an administrator adds one."));
            }
            return Acting.who().may(Permission.SET_LAW) ? page.actions(Button.go("Add a version", ADDRESS + "/new")) : page;
        });
    }

    @Needs(Permission.SET_LAW)
    @GetMapping(ADDRESS + "/new")
    View ask() {
        return page().with(VERSION.ask(ADDRESS + "/new", about()));
    }

    @Needs(Permission.SET_LAW)
    @PostMapping(ADDRESS + "/new")
    View add(@RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return switch (VERSION.check(typed, about())) {
            case Checked.Problems<Answers> problems -> page().with(VERSION.ask(ADDRESS + "/new", about(), problems));
            case Checked.Filled<Answers> filled -> transaction.execute(status -> {
                thresholds.add(new Thresholds.Version(typed.once(), filled.answers().text("title"), Thresholds.levels(filled.answers().text("levels")), filled.answers().date("from"),
                        filled.answers().texts("signed").stream().map(Outcome::valueOf).collect(Collectors.toSet())));
                access.log(null, "front door", "threshold version added", filled.answers().text("title"));
                return Page.goTo(ADDRESS, "Version added");
            });
        };
    }

    private static Page page() {
        return Page.of("Add a version of the threshold document").back(ADDRESS).in("/front-door");
    }

    private About about() {
        return About.on(contacts.today());
    }
}
