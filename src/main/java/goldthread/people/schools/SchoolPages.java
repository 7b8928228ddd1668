package goldthread.people.schools;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.people.schools.SchoolsEntry.SchoolsListed;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The directory of schools: to read for everybody who works with children, to take in for those who keep the register of
/// children not in school. Holds nothing about a child.
@Controller
final class SchoolPages {
    private static final String ADDRESS = "/schools";
    private static final int MOST_WRONG = 5;
    private static final Form<Answers> LIST = Form.of("schools", "Take in a list of schools", "Take in list").ask(
            Question.text("source", "Where is the list from?").named("From").hint("Get Information about Schools, on 1 September").required("Enter where the list is from"),
            Question.longText("lines", "The list").hint("Paste it with its heading line. Columns: URN, Name, Postcode, DSL (the designated safeguarding lead), Email. It takes the place of the list before").required("Paste the list"));

    private final CaseFile caseFile;
    private final Access access;
    private final Clock clock;

    SchoolPages(CaseFile caseFile, Access access, Clock clock) {
        this.caseFile = caseFile;
        this.access = access;
        this.clock = clock;
    }

    @Needs(Permission.SEE_CHILDREN)
    @GetMapping(ADDRESS)
    View schools() {
        return page(Acting.who().may(Permission.NOT_IN_SCHOOL) ? List.of(Block.details(LIST.title(), LIST.ask(ADDRESS, About.on(today())))) : List.of());
    }

    @Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL})
    @PostMapping(ADDRESS)
    View take(@RequestParam MultiValueMap<String, String> typed) {
        return switch (LIST.check(Answers.typed(typed), About.on(today()))) {
            case Checked.Problems<Answers> problems -> page(List.of(LIST.ask(ADDRESS, About.on(today()), problems)));
            case Checked.Filled<Answers> filled -> {
                var read = SchoolDirectory.read(filled.answers().text("lines"));
                if (!read.wrong().isEmpty() || read.schools().isEmpty()) {
                    var wrong = read.wrong().isEmpty() ? List.of("The list has no school") : read.wrong().stream().limit(MOST_WRONG).toList();
                    yield page(List.of(LIST.ask(ADDRESS, About.on(today()), new Checked.Problems<>(filled.answers(), wrong.stream().map(sentence -> new Checked.Problem("lines", sentence)).toList()))));
                }
                caseFile.append(Append.observed(filled.answers().once(), new SchoolsListed(read.schools(), filled.answers().text("source"), today()), clock.instant(), "page"));
                yield Page.goTo(ADDRESS, read.schools().size() == 1 ? "1 school is taken in" : read.schools().size() + " schools are taken in");
            }
        };
    }

    private Page page(List<Block> form) {
        var directory = caseFile.timeline(SchoolsEntry.DIRECTORY);
        access.log(null, "directory of schools", "view", null);
        var table = Block.table("Schools", "School", "Number", "Postcode", "Designated safeguarding lead", "Reached").captionHidden().whenEmpty("No list of schools was taken in yet.");
        for (var school : SchoolDirectory.of(directory)) {
            table = table.row(Words.text(school.name()), Words.text(school.urn()), Words.text(school.postcode()), school.lead() == null ? Words.quiet("Nobody is named") : Words.text(school.lead()), Words.text(school.reach()));
        }
        var since = SchoolDirectory.latest(directory).map(fact -> Block.say(Words.quiet("From " + fact.entry().source() + ", taken in on " + Words.spoken(fact.happened()) + "."))).stream().toList();
        return Page.of("Schools").in("/protection-teams").under(Words.link("Home", "/")).with(since).with(table).with(form);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
