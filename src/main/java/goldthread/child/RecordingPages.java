package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Drafts;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Recording;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Related;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writing to a child's record: a new entry, a correction, a withdrawal. Old and new stay visible.
@Needs(Permission.RECORD)
@Controller
class RecordingPages {
    private static final String WHY = "why";

    private final CaseFile caseFile;
    private final Access access;
    private final People people;
    private final Drafts drafts;
    private final Frames frames;
    private final Clock clock;

    RecordingPages(CaseFile caseFile, Access access, People people, Drafts drafts, Frames frames, Clock clock) {
        this.caseFile = caseFile;
        this.access = access;
        this.people = people;
        this.drafts = drafts;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/child/{child}/record/{kind}")
    View empty(@PathVariable UUID child, @PathVariable String kind) {
        var recording = recording(kind);
        return write(child, "record " + kind, timeline -> {
            var draft = drafts.find(key(child, kind));
            var typed = draft.map(Drafts.Draft::answers).orElseGet(() -> prefilled(recording, timeline));
            return page(recording, timeline, recording.form().ask(address(child, kind), about(timeline), typed));
        });
    }

    @PostMapping("/child/{child}/record/{kind}")
    View record(@PathVariable UUID child, @PathVariable String kind, @RequestParam MultiValueMap<String, String> typed) {
        var recording = recording(kind);
        return write(child, "record " + kind, timeline -> switch (recording.form().check(Answers.typed(typed), about(timeline))) {
            case Checked.Filled<? extends Function<Subject, ?>> filled -> {
                var id = filled.answers().once();
                append(Append.observed(id, (Entry) filled.made().apply(timeline.subject()), clock.instant(), "page"));
                drafts.discard(key(child, kind));
                yield Page.goTo(Frames.Part.STORY.of(timeline.subject()), recording.past(),
                        Block.Button.post("Undo", entry(child, id) + "/undo"));
            }
            case Checked.Problems<? extends Function<Subject, ?>> problems ->
                    page(recording, timeline, recording.form().ask(address(child, kind), about(timeline), problems));
        });
    }

    @GetMapping("/child/{child}/entry/{entry}/correct")
    View correcting(@PathVariable UUID child, @PathVariable UUID entry) {
        return write(child, "correct", timeline -> {
            var stands = standing(timeline, entry);
            var recording = recording(caseFile.kinds().of(stands).name());
            return correction(recording, timeline, entry, withWhy(recording).ask(entry(child, entry) + "/correct",
                    about(timeline, stands), recording.filled(stands)));
        });
    }

    @PostMapping("/child/{child}/entry/{entry}/correct")
    View correct(@PathVariable UUID child, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> typed) {
        return write(child, "correct", timeline -> {
            var stands = standing(timeline, entry);
            var recording = recording(caseFile.kinds().of(stands).name());
            return switch (withWhy(recording).check(Answers.typed(typed), about(timeline, stands))) {
                case Checked.Filled<? extends Function<Subject, ?>> filled -> {
                    append(Append.observed(filled.answers().once(), new Corrected(entry,
                            (Entry) filled.made().apply(timeline.subject()), filled.answers().text(WHY)), clock.instant(), "page"));
                    yield Page.goTo(Frames.Part.STORY.of(timeline.subject()), "Corrected. What stood before can still be seen.");
                }
                case Checked.Problems<? extends Function<Subject, ?>> problems -> correction(recording, timeline, entry,
                        withWhy(recording).ask(entry(child, entry) + "/correct", about(timeline, stands), problems));
            };
        });
    }

    private static final Form<Answers> WITHDRAW = Form.of("casefile.withdrawn", "Withdraw an entry", "Withdraw entry")
            .ask(Question.checkboxesFrom("children", "For whom should it no longer stand?", "children").named("For whom")
                            .required("Choose for whom it should no longer stand"),
                    Question.longText(WHY, "Why is it withdrawn?").named("Reason").hint("For instance: it was recorded on the wrong child")
                            .required("Enter why it is withdrawn"));

    @GetMapping("/child/{child}/entry/{entry}/withdraw")
    View withdrawing(@PathVariable UUID child, @PathVariable UUID entry) {
        return write(child, "withdraw", timeline -> {
            var stands = standing(timeline, entry);
            return withdrawal(timeline, stands, WITHDRAW.ask(entry(child, entry) + "/withdraw", about(timeline, stands),
                    Answers.of(Map.of("children", child.toString()))));
        });
    }

    @PostMapping("/child/{child}/entry/{entry}/withdraw")
    View withdraw(@PathVariable UUID child, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> typed) {
        return write(child, "withdraw", timeline -> {
            var stands = standing(timeline, entry);
            return switch (WITHDRAW.check(Answers.typed(typed), about(timeline, stands))) {
                case Checked.Filled<Answers> filled -> {
                    withdraw(entry, stands, Set.copyOf(filled.answers().ids("children")), filled.answers().text(WHY), filled.answers().once());
                    yield Page.goTo(Frames.Part.STORY.of(timeline.subject()), "Withdrawn. It can still be seen, and stands no more.");
                }
                case Checked.Problems<Answers> problems -> withdrawal(timeline, stands,
                        WITHDRAW.ask(entry(child, entry) + "/withdraw", about(timeline, stands), problems));
            };
        });
    }

    @PostMapping("/child/{child}/entry/{entry}/undo")
    View undo(@PathVariable UUID child, @PathVariable UUID entry) {
        return write(child, "withdraw", timeline -> {
            var line = timeline.line(entry).filter(found -> found.envelope().author().equals(Acting.who().account())).orElseThrow(NotThere::new);
            var everyone = line.entry().tags().stream().map(tag -> tag.subject().id()).collect(java.util.stream.Collectors.toSet());
            withdraw(entry, standing(timeline, entry), everyone, "Undone by the person who recorded it", Ids.next());
            return Page.goTo(Frames.Part.STORY.of(timeline.subject()), "Undone. The entry is withdrawn and can still be seen.");
        });
    }

    private void withdraw(UUID entry, Entry stands, Set<UUID> whom, String why, UUID once) {
        var about = stands.tags().stream().filter(tag -> whom.contains(tag.subject().id())).toList();
        append(Append.observed(once, new Withdrawn(entry, about, stands.happened(), why), clock.instant(), "page"));
    }

    /// Opens a child's record for writing: seen and allowed, or it is not there.
    private View write(UUID child, String part, Function<Timeline, View> work) {
        return access.view(child, part, () -> {
            if (!Acting.who().may(Permission.RECORD)) {
                throw new NotThere();
            }
            var timeline = caseFile.timeline(new Subject(child));
            if (timeline.lines().isEmpty()) {
                throw new NotThere();
            }
            return work.apply(timeline);
        });
    }

    private void append(Append append) {
        var about = append.writings().getFirst().entry().tags().stream().map(tag -> tag.subject().id()).toList();
        if (!access.seen(about).containsAll(about)) {
            throw new NotThere();
        }
        if (!(caseFile.append(append) instanceof Outcome.Appended)) {
            throw new IllegalStateException("an observation is always written");
        }
    }

    private static Entry standing(Timeline timeline, UUID entry) {
        return timeline.standing().stream().filter(fact -> fact.id().equals(entry)).findFirst().orElseThrow(NotThere::new).entry();
    }

    private static Recording<Subject, ?> recording(String kind) {
        return Recordings.of(kind).orElseThrow(NotThere::new);
    }

    private static <E> Form<Function<Subject, E>> withWhy(Recording<Subject, E> recording) {
        return recording.form().group("The correction", Question.longText(WHY, "Why is it corrected?").named("Reason")
                .required("Enter why it is corrected"));
    }

    private Page page(Recording<Subject, ?> recording, Timeline timeline, Block.Asking asking) {
        var child = timeline.subject().id();
        var address = address(child, recording.kind());
        return Page.of(recording.form().title()).back(Frames.Part.OVERVIEW.of(timeline.subject()))
                .about(frames.identity(timeline.subject(), timeline, now())).in("/search")
                .with(asking.drafted(key(child, recording.kind()), address));
    }

    private Page correction(Recording<Subject, ?> recording, Timeline timeline, UUID entry, Block.Asking asking) {
        return Page.of("Correct: " + recording.form().title().toLowerCase(java.util.Locale.UK))
                .back(Frames.Part.STORY.of(timeline.subject())).about(frames.identity(timeline.subject(), timeline, now())).in("/search")
                .with(Block.say("What you change here takes the place of what was recorded. What stood before stays visible, with your reason."), asking);
    }

    private Page withdrawal(Timeline timeline, Entry stands, Block.Asking asking) {
        var kinds = caseFile.kinds();
        var summary = Block.card(kinds.of(stands).title()).fact("Date", goldthread.pages.Words.day(stands.happened()));
        for (var detail : kinds.tell(stands)) {
            summary = summary.fact(detail.label(), goldthread.pages.Words.text(detail.value()));
        }
        return Page.of("Withdraw an entry").back(Frames.Part.STORY.of(timeline.subject()))
                .about(frames.identity(timeline.subject(), timeline, now())).in("/search")
                .with(new Block.Warning("A withdrawn entry stands no more, in no duty and no return. It can still be seen in the story."), summary, asking);
    }

    private Known now() {
        return new Known(null, LocalDate.now(clock.withZone(Known.ENGLAND)));
    }

    private static String address(UUID child, String kind) {
        return "/child/" + child + "/record/" + kind;
    }

    private static String entry(UUID child, UUID entry) {
        return "/child/" + child + "/entry/" + entry;
    }

    private static String key(UUID child, String kind) {
        return child + " " + kind;
    }

    /// Today, every child of the family ticked, at home: what is true most often.
    private Answers prefilled(Recording<Subject, ?> recording, Timeline timeline) {
        var filled = new LinkedHashMap<String, List<String>>();
        filled.put("on", List.of(now().today().toString()));
        if (recording.kind().equals("care.visited")) {
            var children = children(timeline).stream().map(Choice::value).toList();
            filled.put("children", children);
            filled.put("seen", children);
            filled.put("where", List.of("Home"));
        } else {
            filled.put("children", List.of(timeline.subject().toString()));
        }
        return new Answers(filled);
    }

    private About about(Timeline timeline) {
        return About.on(now().today()).offering("children", children(timeline));
    }

    /// As offered for an entry that stands: everyone whom it is about may be chosen too.
    private About about(Timeline timeline, Entry stands) {
        var offered = new ArrayList<>(children(timeline));
        var more = people.find(stands.tags().stream().map(Tag::subject)
                .filter(subject -> offered.stream().noneMatch(choice -> choice.value().equals(subject.toString()))).toList());
        more.values().forEach(person -> offered.add(Choice.of(person.subject().toString(), person.name())));
        return About.on(now().today()).offering("children", offered);
    }

    /// The child, and the brothers and sisters whose record may be seen.
    private List<Choice> children(Timeline timeline) {
        var child = timeline.subject();
        var siblings = timeline.facts(Related.class).stream().map(fact -> fact.entry())
                .filter(related -> related.relation().equals("brother or sister") && related.until() == null)
                .map(related -> ChildPages.other(related, child)).distinct().toList();
        var seen = access.seen(siblings.stream().map(Subject::id).toList());
        var all = new ArrayList<Subject>(List.of(child));
        siblings.stream().filter(sibling -> seen.contains(sibling.id())).forEach(all::add);
        var named = people.find(all);
        return all.stream().filter(named::containsKey).map(each -> Choice.of(each.toString(), named.get(each).name())).toList();
    }
}
