package goldthread.education;

import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.text;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.WhoLooksAlike.Alike;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.time.England;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A child of whom nothing is known yet is put on the register: who is like them is shown before a record begins. Whoever adds
/// the child is their education officer from then on.
@Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL, Permission.RECORD})
@Controller
final class NewOnRegister {
    static final String OFFICER = "education-officer";
    private static final String ADDRESS = RegisterPages.ADDRESS + "/new";
    private static final String SHOWN = "shown";

    private static final Form<Answers> FORM = Form.of("not-in-school.new", "Add a child to the register", "Add child").ask(text("given", "Given name").required("Enter the child's given name"), text("family", "Family name").required("Enter the child's family name"),
            date("born", "Date of birth").past().required("Enter the date of birth"), text("address", "Address"), text("postcode", "Postcode").width(10),
            radios("sort", "Why are they on the register?", choices(RegisterRecordings.SORTS)).named("Why").required("Choose why they are on the register"), text("source", "How did it become known?").named("Known from"), day("on", "Since when?", "Date from"),
            radios("new", "Is the child one of those who look alike, if there are any?", Choice.of("look", "Show me who looks alike first"), Choice.of("new", "None of them: begin a new record")).named("Looks alike").required("Choose whether to look first"))
            .refuse("born", answers -> SchoolAge.of(answers.date("born")).filter(age -> age.until().isBefore(answers.date("on"))).isPresent(), "On that day the child was no longer of compulsory school age");

    private final CaseFile caseFile;
    private final WhoLooksAlike alikes;
    private final Clock clock;

    NewOnRegister(CaseFile caseFile, WhoLooksAlike alikes, Clock clock) {
        this.caseFile = caseFile;
        this.alikes = alikes;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    View ask() {
        return page().with(FORM.ask(ADDRESS, about(), Answers.none().with("on", about().today()).with("sort", Registered.HOME).with("new", "look")));
    }

    @PostMapping(ADDRESS)
    View add(@RequestParam MultiValueMap<String, String> typed) {
        return switch (FORM.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page().with(FORM.ask(ADDRESS, about(), problems));
            case Checked.Filled<Answers> filled -> first(filled.answers(), String.valueOf(typed.getFirst(SHOWN)));
        };
    }

    /// A new record begins once those who look alike were shown, or where there are none.
    /// @param shown by which name they were
    private View first(Answers answers, String shown) {
        var name = answers.text("given") + " " + answers.text("family");
        boolean begins = answers.chose("new", "new");
        if (begins && shown.equals(name)) {
            return begun(answers);
        }
        var alike = alikes.of(name, "register of children not in school");
        return begins && alike.isEmpty() ? begun(answers) : page().with(table(alike), FORM.ask(ADDRESS, about(), answers.with("new", "new")).with(SHOWN, name));
    }

    private static Block table(List<Alike> alike) {
        var table = Block.table("Who looks alike", "Name", "Born").whenEmpty("Nobody who may be shown to you looks alike.");
        for (var one : alike) {
            var person = one.person();
            table = table.row(one.opens() ? Words.link(person.name(), "/child/" + person.subject() + "/education")
                    : Words.lines(Words.text(person.name()), Words.quiet("You may not open this record: ask the front door to allocate you")), Words.day(person.born()));
        }
        return table;
    }

    private View begun(Answers answers) {
        var child = new Subject(Append.beside(answers.once(), 1_000));
        var on = answers.date("on");
        var entries = new ArrayList<Entry>(List.of(new Registered(child, answers.text("sort"), answers.textOrNull("source"), on), new Named(child, answers.text("given"), answers.text("family"), null, null, on),
                new Described(child, null, answers.date("born"), null, null, null, null, on), new Allocated(List.of(child), Acting.who().account(), Acting.who().name(), OFFICER, about().today(), null)));
        if (answers.has("address") || answers.has("postcode")) {
            entries.add(new Located(child, answers.textOrNull("address"), answers.textOrNull("postcode"), null, false, on));
        }
        caseFile.append(Append.observed(Append.together(answers.once(), entries, clock.instant(), "page")));
        return Page.goTo("/child/" + child + "/education", "The child is on the register");
    }

    private static Page page() {
        return Page.of(FORM.title()).in(RegisterPages.ADDRESS).back(RegisterPages.ADDRESS);
    }

    private About about() {
        return About.on(LocalDate.ofInstant(clock.instant(), England.ZONE));
    }
}
