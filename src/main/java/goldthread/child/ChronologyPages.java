package goldthread.child;

import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Outcome;
import goldthread.casefile.Timeline;
import goldthread.child.Frames.Part;
import goldthread.chronology.Chronology;
import goldthread.chronology.ChronologyEntry.Chosen;
import goldthread.chronology.Pattern;
import goldthread.chronology.Patterns;
import goldthread.duties.Duties;
import goldthread.law.Laws;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.people.safe.Kept;
import goldthread.time.Age;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The chronology of a child: significant rows as they happened, what each meant, and what stands out between them. With
/// only the chosen rows it is the chronology for court.
@Needs(Permission.SEE_CHILDREN)
@Controller
class ChronologyPages {
    private static final String COURT = "court";
    private static final String KEPT = "Addresses and numbers that somebody must not be told are withheld here.";

    private static final Form<Answers> FILTER = Form.of("chronology", "Filter", "Apply filters")
            .ask(Question.text("from", "From, such as 2024-01-31").width(10), Question.text("to", "To, such as 2024-12-31").width(10),
                    Question.checkboxes("only", "Show only", Choice.of(COURT, "Rows chosen for court")));

    private static final Form<Answers> CHOOSE = Form.of("chronology.chosen", "Choose for the chronology", "Choose")
            .ask(Question.longText("analysis", "What did it mean for the child?").named("What it meant")
                    .hint("A line or two. The row keeps to what is recorded: it changes when that is corrected"));

    private final ChildPages pages;
    private final CaseFile caseFile;
    private final Writing writing;
    private final Accounts accounts;
    private final Duties duties;
    private final Laws laws;
    private final Frames frames;

    ChronologyPages(ChildPages pages, CaseFile caseFile, Writing writing, Accounts accounts, Duties duties, Laws laws, Frames frames) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.writing = writing;
        this.accounts = accounts;
        this.duties = duties;
        this.laws = laws;
        this.frames = frames;
    }

    @GetMapping("/child/{child}/chronology")
    View chronology(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> chosen, @RequestParam(required = false) @Nullable String known) {
        return pages.part(Part.CHRONOLOGY, child, known, (timeline, day) -> blocks(timeline, day, Answers.typed(chosen)));
    }

    /// The rows chosen for court, as a file for all parties: without what one of them must not be told, and what is sealed.
    @GetMapping("/child/{child}/chronology.pdf")
    View forCourt(@PathVariable UUID child) {
        return pages.read(Part.CHRONOLOGY, child, null, (whole, known) -> {
            var timeline = whole.closed();
            var kept = kept(timeline, known);
            return frames.onPaper(timeline, "chronology", Page.of("Chronology for court").caption(Person.of(timeline).name())
                    .with(Block.say("Rows that were chosen, with what they meant. " + KEPT), table(timeline, known, chosen(timeline), List.of(), kept)), kept);
        });
    }

    private List<Block> blocks(Timeline timeline, Known known, Answers chosen) {
        var from = ChildPages.day(chosen.text("from"));
        var to = ChildPages.day(chosen.text("to"));
        boolean court = chosen.chose("only", COURT);
        var rows = (court ? chosen(timeline) : Chronology.of(timeline)).stream().filter(row -> ChildPages.within(row.fact().happened(), from, to)).toList();
        var patterns = court ? List.<Pattern>of() : Patterns.of(timeline, duties.of(timeline, laws.of(Acting.who().holder())), known.on()).stream()
                .filter(pattern -> ChildPages.within(pattern.on(), from, to)).toList();
        var address = Part.CHRONOLOGY.of(timeline.subject());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Filters(address, FILTER.ask(address, About.on(known.today()), chosen).groups().getFirst().questions(), List.of(), known.in(address)));
        blocks.add(Block.say(court ? "Rows that were chosen, with what they meant. Open an entry from the story to choose it. " + KEPT
                : "What is significant of all that is recorded. Notes in between point out what stands out across the record: to think about, not a score."));
        blocks.add(table(timeline, known, rows, patterns, court ? kept(timeline, known) : Kept.NOTHING));
        if (court && known.now() && !rows.isEmpty()) {
            blocks.add(Block.buttons(Block.Button.go("Download as PDF", address + ".pdf").secondary()));
        }
        return blocks;
    }

    private static List<Chronology.Row> chosen(Timeline timeline) {
        return Chronology.of(timeline).stream().filter(row -> row.chosen() != null).toList();
    }

    /// What is handed out today keeps what is kept today, of whatever day it tells.
    private Kept kept(Timeline timeline, Known known) {
        return Kept.of(timeline.subject(), known.today(), caseFile::timeline);
    }

    /// What happens on a day stands before what is pointed out on it.
    private Block table(Timeline timeline, Known known, List<Chronology.Row> rows, List<Pattern> patterns, Kept kept) {
        var story = new Story(caseFile.kinds(), timeline);
        var names = accounts.names(story.authors());
        var person = Person.of(timeline);
        record Line(LocalDate on, int order, List<Words> cells) {}
        var lines = new ArrayList<Line>();
        rows.forEach(row -> lines.add(new Line(row.fact().happened(), 0, cells(timeline, known, story, names, person, kept, row))));
        patterns.forEach(pattern -> lines.add(new Line(pattern.on(), 1, List.of(Words.day(pattern.on()), age(person, pattern.on()),
                Words.lines(Words.tag("Stands out", Words.Colour.YELLOW), Words.text(pattern.words())), Words.quiet(pattern.why()), Words.quiet("")))));
        lines.sort(Comparator.comparing(Line::on).thenComparing(Line::order));
        var table = Block.table("Chronology", "Date", "Age", "What happened", "What it meant", "Who recorded it").whenEmpty("Nothing is as you chose.");
        for (var line : lines) {
            table = table.row(line.cells().toArray(Words[]::new));
        }
        return table;
    }

    private List<Words> cells(Timeline timeline, Known known, Story story, Map<UUID, String> names, Person person, Kept kept, Chronology.Row row) {
        var told = story.told(timeline.line(row.fact().id()).orElseThrow());
        var kind = caseFile.kinds().of(told.stands());
        var child = timeline.subject().id();
        var what = new ArrayList<Words>();
        what.add(Words.link(kind.title(), EntryPages.address(child, row.fact().id())));
        Story.facts(caseFile.kinds().tell(told.stands())).forEach(fact -> what.add(Words.run(Words.quiet(fact.key() + ": "), Words.text(kept.without(fact.value().said())))));
        var meant = new ArrayList<Words>();
        if (row.chosen() != null) {
            if (row.chosen().entry().analysis() != null) {
                meant.add(Words.text(kept.without(row.chosen().entry().analysis())));
            }
            meant.add(Words.quiet("Chosen by " + names.getOrDefault(row.chosen().first().author(), "Goldthread")));
        }
        if (known.now() && Acting.who().may(Permission.RECORD)) {
            meant.add(Words.link(row.chosen() == null ? "Choose" : "Change", address(child, row.fact().id()), kind.title() + " on " + Words.spoken(told.day())));
        }
        return List.of(Words.day(told.day()), age(person, told.day()), Words.lines(what), meant.isEmpty() ? Words.quiet("") : Words.lines(meant), Words.text(names.getOrDefault(told.first().envelope().author(), "Goldthread")));
    }

    private static Words age(Person person, LocalDate on) {
        return person.born() == null || on.isBefore(person.born()) ? Words.quiet("") : Words.text(Age.of(person.born(), on).years());
    }

    @Needs(Permission.RECORD)
    @GetMapping("/child/{child}/entry/{entry}/choose")
    View choosing(@PathVariable UUID child, @PathVariable UUID entry) {
        return writing.open(child, "choose for the chronology", timeline -> {
            var row = row(timeline, entry);
            return asked(timeline, row, CHOOSE.ask(address(child, entry), About.on(frames.now().on()),
                    row.chosen() == null ? Answers.none() : Answers.none().with("analysis", row.chosen().entry().analysis())));
        });
    }

    @Needs(Permission.RECORD)
    @PostMapping("/child/{child}/entry/{entry}/choose")
    View choose(@PathVariable UUID child, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> typed) {
        return writing.open(child, "choose for the chronology", timeline -> {
            var row = row(timeline, entry);
            var about = About.on(frames.now().on());
            return switch (CHOOSE.check(Answers.typed(typed), about)) {
                case Checked.Problems<Answers> problems -> asked(timeline, row, CHOOSE.ask(address(child, entry), about, problems));
                case Checked.Filled<Answers> filled -> chosen(timeline, filled.answers(), new Chosen(timeline.subject(), entry, frames.now().on(), filled.answers().textOrNull("analysis")));
            };
        });
    }

    private View chosen(Timeline timeline, Answers answers, Chosen chosen) {
        var chronology = Part.CHRONOLOGY.of(timeline.subject());
        return switch (writing.observe(answers.once(), List.of(chosen))) {
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), chronology);
            case Outcome.Appended done -> Page.goTo(chronology, "Chosen for the chronology", Block.Button.post("Undo", EntryPages.address(timeline.subject().id(), answers.once()) + "/undo"));
            case Outcome.Conflict conflict -> throw new IllegalStateException("an observation has no condition");
        };
    }

    private Page asked(Timeline timeline, Chronology.Row row, Block.Asking asking) {
        var story = new Story(caseFile.kinds(), timeline);
        return frames.task("Choose for the chronology", timeline).back(EntryPages.address(timeline.subject().id(), row.fact().id()))
                .with(story.card(timeline.line(row.fact().id()).orElseThrow()), asking);
    }

    /// Any entry that stands may be chosen, but for what is only a choice itself, and what is sealed.
    private static Chronology.Row row(Timeline whole, UUID entry) {
        var timeline = whole.closed();
        var fact = timeline.standing().stream().filter(each -> each.id().equals(entry) && !(each.entry() instanceof Chosen)).findFirst().orElseThrow(NotThere::new);
        return Chronology.of(timeline).stream().filter(row -> row.fact().id().equals(entry)).findFirst().orElse(new Chronology.Row(fact, null));
    }

    static String address(UUID child, UUID entry) {
        return EntryPages.address(child, entry) + "/choose";
    }
}
