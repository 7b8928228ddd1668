package goldthread.people;

import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.Joining.Verdict;
import goldthread.people.PeopleEntry.Unlinked;
import goldthread.people.PossibleSame.Decided;
import goldthread.people.PossibleSame.Pair;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Possible same persons: pairs that look alike, side by side; a person says whether they are one, and can undo it.
@Needs({Permission.SEE_ALL_CHILDREN, Permission.RECORD})
@Controller
class SamePages {
    private static final String ADDRESS = "/people/same";
    private static final int MOST = 50;

    private static final Form<Answers> VERDICT = Form.of("possible-same", "Are they the same person?", "Record decision")
            .ask(radios("verdict", "Are they the same person?", Choice.of(Verdict.SAME.name(), "Yes: read the two records as one").hint("It can be undone at any time, and then both are as they were"),
                            Choice.of(Verdict.NOT_THE_SAME.name(), "No: they are two people").hint("They are not shown here again"),
                            Choice.of(Verdict.UNSURE.name(), "It cannot be told yet").hint("They stay at the end of the list")).named("The same person").required("Say whether they are the same person"),
                    radiosFrom("kept", "Which record is kept open?", "records").named("Record kept open").onlyIf("verdict", Verdict.SAME.name()).required("Choose which record is kept open"),
                    longText("why", "Why?").hint("What you compared, and whom you asked").required("Write why"));
    /// The two may have one name: each heading says which is which.
    private static final String FIRST = "First record: ", SECOND = "Second record: ";
    private static final Form<Answers> UNDO = Form.of("possible-same-undo", "Undo", "Undo it").ask(longText("why", "Why is it undone?").required("Write why it is undone"));

    private final PossibleSame pairs;
    private final LikelySame likely;
    private final People people;
    private final CaseFile caseFile;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SamePages(PossibleSame pairs, LikelySame likely, People people, CaseFile caseFile, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.pairs = pairs;
        this.likely = likely;
        this.people = people;
        this.caseFile = caseFile;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View queue() {
        if (transaction.execute(status -> pairs.look().isEmpty())) {
            pairs.lookAnew();
        }
        return transaction.execute(status -> {
            var look = pairs.look().orElseThrow();
            var page = Page.of("Possible same persons").under(Words.link("Search", "/search")).in("/search")
                    .with(look.ended() == null ? Block.notice("The records are being looked at now. Reload this page in a moment.")
                            : Block.say(Words.text("Looked at %,d records, ".formatted(look.records())), Words.moment(look.ended()), Words.text(".")));
            return page.with(table(pairs.queue(MOST), look.ended() == null ? "No pair is found yet: the records are still being looked at." : "No two records look like one person's."), Block.buttons(Button.post("Look again", ADDRESS + "/look").secondary()),
                    Block.details("Decided", decided(pairs.decided(MOST))));
        });
    }

    @PostMapping(ADDRESS + "/look")
    View look() {
        pairs.lookAnew();
        return Page.goTo(ADDRESS, "The records are being looked at");
    }

    private Block table(List<Pair> queue, String empty) {
        var open = pairs.open(queue.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList());
        var shown = queue.stream().filter(pair -> open.contains(pair.one()) && open.contains(pair.other())).toList();
        var named = people.find(shown.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).map(Subject::new).distinct().toList());
        access.viewAll(named.keySet().stream().map(Subject::id).toList(), "possible same persons");
        var table = Block.table("Pairs to look at, the surest first", "One", "Other", "How sure", "Look").whenEmpty(empty);
        for (var pair : shown) {
            var one = named.get(new Subject(pair.one()));
            var other = named.get(new Subject(pair.other()));
            if (one != null && other != null) {
                table = table.row(name(one), name(other), Words.text(sure(pair)), Words.link("Compare", ADDRESS + "/" + pair.one() + "/" + pair.other(), one.name() + " and " + other.name()));
            }
        }
        return table;
    }

    private static Words name(Person person) {
        return Words.lines(Words.text(person.name()), person.born() == null ? Words.quiet("Date of birth not known") : Words.run(Words.text("born "), Words.day(person.born())));
    }

    private static String sure(Pair pair) {
        return "unsure".equals(pair.kind()) ? "Somebody was unsure" : pair.weight() >= 2 ? "Very likely" : pair.weight() >= 0 ? "Likely" : "Possible";
    }

    private Block decided(List<Decided> decided) {
        var open = pairs.open(decided.stream().flatMap(each -> Stream.of(each.one(), each.other())).toList());
        var named = people.find(decided.stream().flatMap(each -> Stream.of(each.one(), each.other())).filter(open::contains).map(Subject::new).distinct().toList());
        var table = Block.table("Decided", "One", "Other", "Decided", "On", "Look").captionHidden().whenEmpty("Nothing was decided yet.");
        for (var each : decided) {
            var one = named.get(new Subject(each.one()));
            var other = named.get(new Subject(each.other()));
            if (one != null && other != null) {
                table = table.row(name(one), name(other), Words.text(words(each.kind())), Words.day(each.on()),
                        Words.link("Open", ADDRESS + "/" + each.one() + "/" + each.other(), one.name() + " and " + other.name()));
            }
        }
        return table;
    }

    private static String words(String kind) {
        return switch (kind) {
            case "same" -> "Read as one";
            case "apart" -> "Two people";
            default -> "Unsure";
        };
    }

    /// One of the two, with the record as it is read now.
    private record Side(Person person, Timeline timeline) {
        private Subject subject() {
            return person.subject();
        }
    }

    private interface Both {
        View with(Side one, Side other);
    }

    /// Both are opened, and written down as opened, or there is nothing.
    private View both(UUID one, UUID other, Both work) {
        return access.view(one, "possible same", () -> access.view(other, "possible same", () -> {
            var named = people.find(List.of(new Subject(one), new Subject(other)));
            if (named.size() < 2 || !likely.guarded(Set.of(one, other)).isEmpty()) {
                throw new NotThere();
            }
            return work.with(side(named.get(new Subject(one))), side(named.get(new Subject(other))));
        }));
    }

    private Side side(Person person) {
        return new Side(person, caseFile.timeline(person.subject()));
    }

    @GetMapping(ADDRESS + "/{one}/{other}")
    View compare(@PathVariable UUID one, @PathVariable UUID other) {
        return both(one, other, (first, second) -> {
            var decided = pairs.decided(one, other);
            return decided.isPresent() && !decided.get().kind().equals("unsure") ? page(first, second).with(stands(decided.get())).with(UNDO.ask(address(one, other) + "/undo", about(first, second)))
                    : page(first, second).with(VERDICT.ask(address(one, other), about(first, second)).with(Form.READ, Long.toString(head(first, second))));
        });
    }

    private static List<Block> stands(Decided decided) {
        return List.of(Block.card("Decided").fact("What", Words.text(words(decided.kind()))).fact("On", Words.day(decided.on())).fact("Why", Words.text(decided.why())));
    }

    private Page page(Side one, Side other) {
        var weighed = likely.compare(one.person(), other.subject());
        var page = Page.of("Possible same persons").caption("Side by side").back(ADDRESS).in("/search")
                .with(SideBySide.of(FIRST + one.person().name(), SECOND + other.person().name(), one.person(), other.person(), weighed.orElse(null)));
        return page.with(new Block.Columns(List.of(known(FIRST, one)), List.of(known(SECOND, other))));
    }

    private Block known(String which, Side side) {
        var person = side.person();
        var timeline = side.timeline();
        var relatives = people.relatives(person.subject());
        var seen = access.found(relatives.stream().map(each -> each.subject().id()).toList());
        var named = people.find(relatives.stream().map(People.Relative::subject).filter(each -> seen.contains(each.id())).toList());
        var family = relatives.stream().filter(each -> named.containsKey(each.subject())).map(each -> Words.text(named.get(each.subject()).name() + ", " + each.relation())).distinct().toList();
        return new Block.Section("record-" + person.subject(), which + person.name(), List.of(Block.summary()
                .fact("This authority's number", Words.text(person.laChildId()))
                .fact("Entries", Words.text(timeline.lines().size()))
                .fact("First and last", timeline.standing().isEmpty() ? Words.missing() : Words.run(Words.day(timeline.standing().getFirst().happened()),
                        Words.text(" and "), Words.day(timeline.standing().getLast().happened())))
                .fact("Family", family.isEmpty() ? Words.missing() : Words.lines(family)),
                Block.say(Words.link("Open the record", "/child/" + person.subject(), person.name()))));
    }

    @PostMapping(ADDRESS + "/{one}/{other}")
    View decide(@PathVariable UUID one, @PathVariable UUID other, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return both(one, other, (first, second) -> switch (VERDICT.check(typed, about(first, second))) {
            case Checked.Problems<Answers> problems -> page(first, second).with(VERDICT.ask(address(one, other), about(first, second), problems).with(Form.READ, typed.text(Form.READ)));
            case Checked.Filled<Answers> filled -> decided(first, second, filled.answers(), typed);
        });
    }

    private View decided(Side one, Side other, Answers answers, Answers typed) {
        boolean swapped = answers.chose("kept", other.subject().toString());
        var joining = new Joining((swapped ? other : one).person(), (swapped ? one : other).person(), Verdict.valueOf(answers.text("verdict")), answers.text("why"));
        // a guarded identity was not opened: see both
        var known = new Joining.Known(false, pairs.read(one.subject().id(), other.subject().id()), likely.differentNumbers(one.subject(), other.subject()));
        var refused = joining.refused(known);
        if (refused.isPresent()) {
            return page(one, other).with(VERDICT.ask(address(one.subject().id(), other.subject().id()), about(one, other),
                    new Checked.Problems<>(typed, List.of(new Checked.Problem("", refused.get())))).with(Form.READ, typed.text(Form.READ)));
        }
        return written(typed.once(), one, other, joining.entry(today()), typed.read(), switch (joining.verdict()) {
            case SAME -> "The two records are read as one";
            case NOT_THE_SAME -> "Recorded that they are two people";
            case UNSURE -> "Recorded that it cannot be told yet";
        });
    }

    @PostMapping(ADDRESS + "/{one}/{other}/undo")
    View undo(@PathVariable UUID one, @PathVariable UUID other, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return both(one, other, (first, second) -> {
            var decided = pairs.decided(one, other);
            if (decided.isEmpty()) {
                return Page.goTo(ADDRESS, "There is nothing to undo");
            }
            return switch (UNDO.check(typed, about(first, second))) {
                case Checked.Problems<Answers> problems -> page(first, second).with(stands(decided.get())).with(UNDO.ask(address(one, other) + "/undo", about(first, second), problems));
                case Checked.Filled<Answers> filled -> written(typed.once(), first, second, undone(decided.get(), filled.answers().text("why")), head(first, second),
                        decided.get().kind().equals("same") ? "Both records are as they were" : "Undone");
            };
        });
    }

    private Entry undone(Decided decided, String why) {
        var one = new Subject(decided.one());
        var other = new Subject(decided.other());
        return decided.kind().equals("same") ? new Unlinked(decided.entry(), one, other, today(), why)
                : new Withdrawn(decided.entry(), List.of(new Tag(one, "person"), new Tag(other, "person")), today(), why);
    }

    private View written(UUID once, Side one, Side other, Entry entry, long seen, String said) {
        var outcome = caseFile.append(new Append(List.of(new Append.Writing(once, entry, clock.instant(), null, "page")), Set.of(one.subject(), other.subject()), seen));
        return switch (outcome) {
            case Outcome.Appended done -> Page.goTo(ADDRESS, said, Button.go("Undo", address(one.subject().id(), other.subject().id())));
            case Outcome.Conflict conflict -> Page.movedOn(address(one.subject().id(), other.subject().id()), List.of(Block.say("Your decision on these two records.")),
                    List.of(Block.say("Something was written to one of them since you opened this page. Look at both again.")));
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), address(one.subject().id(), other.subject().id()));
        };
    }

    private static long head(Side one, Side other) {
        return Math.max(one.timeline().head(), other.timeline().head());
    }

    private About about(Side one, Side other) {
        var records = Stream.of(one, other).map(side -> Choice.of(side.subject().toString(), side.person().name()
                + (side.person().laChildId() == null ? "" : ", number " + side.person().laChildId())).hint(side.timeline().lines().size() + " entries")).toList();
        return About.on(today()).offering("records", records);
    }

    private static String address(UUID one, UUID other) {
        return ADDRESS + "/" + one + "/" + other;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(England.ZONE));
    }
}
