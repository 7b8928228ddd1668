package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.genogram.Genogram;
import goldthread.child.genogram.Member;
import goldthread.child.genogram.Parenthood;
import goldthread.child.Frames.Part;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.OneRecord;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.Person;
import goldthread.people.Withheld;
import goldthread.workforce.Leading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is to be read of one child, each part as known on any day. Every reading is written to the access log.
@Needs(Permission.SEE_CHILDREN)
@Controller
class ChildPages {
    private static final int EVENTS_A_PAGE = 50;

    private final CaseFile caseFile;
    private final Access access;
    private final Accounts accounts;
    private final People people;
    private final Frames frames;
    private final Overview overview;
    private final Safety safety;
    private final OneChild oneChild;
    private final Clock clock;

    ChildPages(CaseFile caseFile, Access access, Accounts accounts, People people, Frames frames, Overview overview, Safety safety, OneChild oneChild, Clock clock) {
        this.caseFile = caseFile;
        this.access = access;
        this.accounts = accounts;
        this.people = people;
        this.frames = frames;
        this.overview = overview;
        this.safety = safety;
        this.oneChild = oneChild;
        this.clock = clock;
    }

    @GetMapping("/child/{child}")
    View overview(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return InPart.whole() ? part(Part.OVERVIEW, child, known, overview::blocks) : read(Part.first(), child, known, (timeline, day) -> Page.goTo(day.in(Part.first().of(timeline.subject()))));
    }

    @GetMapping("/child/{child}/duties")
    View duties(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return part(Part.DUTIES, child, known, overview::duties);
    }

    @GetMapping("/child/{child}/protection")
    View protection(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return part(Part.PROTECTION, child, known, (timeline, as) -> Protecting.blocks(timeline, as, worker -> Leading.left(caseFile.timeline(new Subject(worker)), as.on())));
    }

    @GetMapping("/child/{child}/court")
    View court(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return part(Part.COURT, child, known, overview::court);
    }

    @GetMapping("/child/{child}/people")
    View people(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return part(Part.PEOPLE, child, known, (timeline, day) -> {
            var blocks = new ArrayList<>(network(timeline, day));
            blocks.addAll(blocks.size() - 1, safety.blocks(timeline, day));
            return blocks;
        });
    }

    @GetMapping("/child/{child}/story")
    View story(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> chosen,
               @RequestParam(required = false) @Nullable String known, @RequestParam(defaultValue = "1") int page) {
        return part(Part.STORY, child, known, (timeline, day) -> story(timeline, day, Answers.typed(chosen), Math.max(page, 1)));
    }

    @GetMapping("/child/{child}/access")
    View access(@PathVariable UUID child, @RequestParam(defaultValue = "9223372036854775807") long before) {
        return part(Part.ACCESS, child, null, (timeline, day) -> history(child, before));
    }

    /// A page of one part of a child, with everything around it.
    View part(Part part, UUID child, @Nullable String typed, BiFunction<Timeline, Known, List<Block>> blocks) {
        return read(part, child, typed, (timeline, known) -> {
            var page = frames.page(part, timeline.subject(), timeline, known);
            for (var other : InPart.whole() ? OneRecord.others(timeline) : List.<Subject>of()) {
                page = page.with(Block.inset(Block.say(Words.text("Two records are read as one here. "), Words.link("Why, and how to undo it", "/people/same/" + timeline.subject() + "/" + other))));
            }
            return page.with(asKnown(part, timeline.subject(), known)).with(blocks.apply(timeline, known));
        });
    }

    /// Reads one part of a child, if it may be read, and writes down that it was.
    View read(Part part, UUID child, @Nullable String typed, BiFunction<Timeline, Known, View> view) {
        var known = Known.of(typed, clock);
        var subject = new Subject(child);
        return opened(part, child, known.part(said(part)), () -> {
            var own = Recordings.ofPerson(caseFile.timeline(subject));
            var kept = known.now() && part != Part.ACCESS ? oneChild.kept(own) : Optional.<UUID>empty();
            if (kept.isPresent()) {
                return Page.goTo(part.of(new Subject(kept.get())));
            }
            var asKnown = known.of(own);
            var timeline = FieldRules.from(known.of(Withheld.from(part.inPart() ? oneChild.inPart(asKnown, said(part)) : oneChild.whole(asKnown, said(part)), own)), caseFile.kinds());
            if (timeline.lines().isEmpty() && known.now()) {
                throw new NotThere();
            }
            return view.apply(timeline, known);
        });
    }

    private <T> T opened(Part part, UUID child, String said, Supplier<T> reading) {
        return part.inPart() ? access.viewInPart(child, said, reading) : access.view(child, said, reading);
    }

    private static String said(Part part) {
        return part.title().toLowerCase(java.util.Locale.ROOT);
    }

    /// The little form that asks for another day to look from.
    private static List<Block> asKnown(Part part, Subject child, Known known) {
        if (part == Part.ACCESS) {
            return List.of();
        }
        var asked = KNOWN.ask(part.of(child), About.on(known.today()), known.day() == null ? Answers.none()
                : Answers.of(Map.of("known", known.day().toString()))).groups().getFirst().questions();
        return List.of(Block.details("See what was known on an earlier day",
                new Block.Filters(part.of(child), asked, List.of(), part.of(child))));
    }

    private static final Form<Answers> KNOWN = Form.of("as-known", "As known on", "Show")
            .ask(Question.text("known", "Day, such as 2019-05-01").named("Day").width(10));

    private static final Form<Answers> FILTER = Form.of("story", "Filter", "Apply filters")
            .ask(Question.selectFrom("kind", "Kind of entry", "groups"),
                    Question.text("from", "From, such as 2024-01-31").width(10), Question.text("to", "To, such as 2024-12-31").width(10),
                    Question.checkboxes("only", "Show only", Choice.of("significant", "Significant events"),
                            Choice.of("changed", "What was corrected or withdrawn")));

    private List<Block> story(Timeline whole, Known known, Answers chosen, int page) {
        var timeline = InPart.from(whole);
        var kinds = caseFile.kinds();
        var story = new Story(kinds, timeline);
        var all = story.told();
        var groups = all.stream().map(told -> kinds.of(told.stands()).group()).distinct().sorted().toList();
        var shown = all.stream().filter(told -> matches(told, chosen)).toList();
        var names = accounts.names(story.authors());
        var address = Part.STORY.of(timeline.subject());
        var pages = Math.max(1, (shown.size() + EVENTS_A_PAGE - 1) / EVENTS_A_PAGE);
        var events = shown.stream().skip((long) (Math.min(page, pages) - 1) * EVENTS_A_PAGE).limit(EVENTS_A_PAGE)
                .map(told -> story.event(told, names, actions(timeline.subject(), told, known))).toList();
        var about = About.on(known.today()).offering("groups", groups.stream().map(group -> Choice.of(group, group)).toList());
        return List.of(
                new Block.Filters(address, FILTER.ask(address, about, chosen).groups().getFirst().questions(), List.of(), known.in(address)),
                Block.say((shown.size() == all.size() ? "%,d entries.".formatted(all.size())
                        : "%,d of %,d entries.".formatted(shown.size(), all.size())) + (InPart.whole() ? "" : " You see what is about education, and your own notes.")),
                new Block.Story(events, all.isEmpty() && InPart.whole() ? "Nothing was known of this child on that day."
                        : "No entry is as you chose. Change or clear the filter."),
                new Block.Pages(Math.min(page, pages), pages, shown.size(), pageAddress(address, chosen, known)));
    }

    private boolean matches(Story.Told told, Answers chosen) {
        var from = day(chosen.text("from"));
        var to = day(chosen.text("to"));
        return (!chosen.has("kind") || chosen.text("kind").equals(caseFile.kinds().of(told.stands()).group()))
                && within(told.day(), from, to)
                && (!chosen.chose("only", "significant") || told.stands() instanceof Noted noted && noted.significant())
                && (!chosen.chose("only", "changed") || told.withdrawn() != null || !told.corrections().isEmpty());
    }

    /// Both ends inclusive; null is without end.
    static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// Null where nothing, or no day, was typed.
    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (java.time.format.DateTimeParseException notADay) {
            return null;
        }
    }

    private static String pageAddress(String address, Answers chosen, Known known) {
        var query = Stream.of("kind", "from", "to", "only").flatMap(key -> chosen.texts(key).stream().map(value -> key + "="
                + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)))
                .collect(java.util.stream.Collectors.joining("&"));
        return known.in(address + "?" + query) + "&page=";
    }

    private static Block.Button[] actions(Subject child, Story.Told told, Known known) {
        if (!known.now() || told.withdrawn() != null
                || !Acting.who().may(Permission.RECORD)) {
            return new Block.Button[0];
        }
        return EntryPages.changes(child.id(), told).toArray(Block.Button[]::new);
    }

    private List<Block> network(Timeline timeline, Known known) {
        var related = timeline.facts(Related.class).stream().map(Fact::entry)
                .filter(each -> (each.until() == null || each.until().isAfter(known.on())) && !each.person().equals(each.other())).toList();
        // a relative who has two records that are read as one is one relative
        var one = related.stream().map(each -> other(each, timeline.subject())).distinct().collect(Collectors.toMap(other -> other,
                other -> oneChild.first(known.of(caseFile.timeline(other))).map(Subject::new).orElse(other)));
        var others = one.values().stream().distinct().toList();
        var listed = new HashSet<String>();
        var found = access.found(others.stream().map(Subject::id).toList());
        var named = people.find(others);
        var table = Block.table("Family and network", "Name", "Who they are to the child", "Born", "Parental responsibility", "Since")
                .whenEmpty("Nobody is recorded yet.");
        var members = new LinkedHashMap<Subject, Member>();
        for (var each : related) {
            var other = one.get(other(each, timeline.subject()));
            var person = named.get(other);
            if (person != null && found.contains(other.id()) && listed.add(other + " " + relation(each, timeline.subject()))) {
                var address = known.in(Part.OVERVIEW.of(other));
                members.putIfAbsent(other, member(person, each.relation(), each.other().equals(timeline.subject()), address));
                table = table.row(Words.link(person.name(), address), Words.text(relation(each, timeline.subject())), Couples.life(person), responsible(each.parentalResponsibility()), Words.day(each.from()));
            }
        }
        var child = member(Person.of(timeline), "", false, known.in(Part.OVERVIEW.of(timeline.subject())));
        var couples = Couples.of(timeline, known.on(), subject -> one.getOrDefault(subject, subject));
        table = couples.rows(table, subject -> Optional.ofNullable(members.get(subject)).map(Member::name).orElse(null));
        var drawn = members.isEmpty() ? table : Genogram.of(child, members.values(), parents(timeline, members.values(), known), couples.drawn(), table);
        var blocks = new ArrayList<Block>(List.of(drawn));
        if (known.now() && Acting.who().may(Permission.RECORD)) {
            blocks.add(Block.buttons(Block.Button.go("Add somebody", RecordingPages.address(timeline.subject().id(), "people.related")).secondary(),
                    Block.Button.go("Two who are, or were, together", RecordingPages.address(timeline.subject().id(), "people.coupled")).secondary(),
                    Block.Button.go("Somebody must not be told an address", RecordingPages.address(timeline.subject().id(), "people.kept-from")).secondary()));
        }
        blocks.add(overview.involved(timeline, known));
        return blocks;
    }

    private static Member member(Person person, String relation, boolean inverse, String address) {
        return new Member(person.subject(), person.name(), person.born(), person.died(), person.sex(), relation, inverse, address, person.expected());
    }

    /// Of an earlier day, only what stands in the child's own record: of the others' it is known how they stand now.
    private List<Parenthood> parents(Timeline timeline, Collection<Member> members, Known known) {
        var all = new ArrayList<Parenthood>();
        members.stream().filter(Member::parent).forEach(each -> all.add(each.inverse() ? new Parenthood(each.subject(), timeline.subject()) : new Parenthood(timeline.subject(), each.subject())));
        if (known.now()) {
            people.parents(members.stream().map(Member::subject).toList()).forEach((parent, children) -> children.forEach(each -> all.add(new Parenthood(each, parent))));
        }
        return all;
    }

    private static Words responsible(@Nullable Boolean said) {
        return said == null ? Words.missing() : Words.text(said ? "Yes" : "No");
    }

    static Subject other(Related related, Subject child) {
        return related.person().equals(child) ? related.other() : related.person();
    }

    private static String relation(Related related, Subject child) {
        return related.person().equals(child) || related.relation().equals("brother or sister") ? related.relation()
                : "the child is their " + related.relation();
    }

    private List<Block> history(UUID child, long before) {
        var opened = access.history(child, before);
        var table = Block.table("Who opened, changed or tried to open this record", "When", "Who", "What", "Part", "Why")
                .whenEmpty("Nobody yet.");
        for (var line : opened) {
            table = table.row(Words.moment(line.at()), Words.text(line.name()), Words.text(line.action()), Words.text(line.part()),
                    line.reason() == null ? Words.quiet("") : Words.text(line.reason()));
        }
        return opened.size() < 100 ? List.of(table) : List.of(table, Block.say(Words.link("Earlier",
                Part.ACCESS.of(new Subject(child)) + "?before=" + opened.getLast().position())));
    }
}
