package goldthread.child;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Outcome;
import goldthread.casefile.Timeline;
import goldthread.law.Laws;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked;
import goldthread.pages.Drafts;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.recording.Given;
import goldthread.recording.LegalReason;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import goldthread.recording.minutes.FormMinutes;
import goldthread.workforce.AllocationGate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writing something new to a child's record: choose what, answer, look at the answers where something is decided or
/// unusual, and write. A decision is written only on the record as it was read.
@Needs(Permission.RECORD)
@Controller
class RecordingPages {
    private final CaseFile caseFile;
    private final Writing writing;
    private final Offered offered;
    private final Drafts drafts;
    private final Frames frames;
    private final Laws laws;
    private final AllocationGate allocations;
    private final FormMinutes minutes;

    RecordingPages(CaseFile caseFile, Writing writing, Offered offered, Drafts drafts, Frames frames, Laws laws, AllocationGate allocations, FormMinutes minutes) {
        this.caseFile = caseFile;
        this.writing = writing;
        this.offered = offered;
        this.drafts = drafts;
        this.frames = frames;
        this.laws = laws;
        this.allocations = allocations;
        this.minutes = minutes;
    }

    @GetMapping("/child/{child}/record")
    View choose(@PathVariable UUID child) {
        return writing.openInPart(child, "record", timeline -> frames.task("Record something", timeline).with(Choosing.of(caseFile, timeline, offered.today()).blocks()));
    }

    /// @param rule the duty that is to be met, where one came from there, and the day by which
    /// @param all  ask also what the record settles
    @GetMapping("/child/{child}/record/{kind}")
    View ask(@PathVariable UUID child, @PathVariable String kind, @RequestParam(defaultValue = "") String rule,
             @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "false") boolean all) {
        var recording = recording(kind);
        return writing.openFor(kind, child, timeline -> {
            var given = recording.given(timeline, writing.offering(), offered.today());
            if (!given.ready()) {
                return unready(recording, timeline, given);
            }
            var begun = drafts.find(key(child, kind)).map(draft -> draft.answers().without(FormMinutes.OPENED));
            var about = offered.about(timeline);
            var typed = begun.orElseGet(() -> likely(recording, timeline, about, given, rule, due));
            return form(recording, timeline, about, all ? given.asked() : given.agreeing(typed), typed, List.of());
        });
    }

    @PostMapping("/child/{child}/record/{kind}")
    View answer(@PathVariable UUID child, @PathVariable String kind, @RequestParam MultiValueMap<String, String> sent) {
        var recording = recording(kind);
        var typed = Answers.typed(sent);
        return writing.openFor(kind, child, timeline -> shown(recording, timeline, typed, (filled, entry) -> {
            if (recording.decision() || !Doubts.of(recording, entry, timeline, writing.records()).isEmpty()) {
                drafts.save(key(child, kind), recording.form().title(), address(child, kind), typed);
                return Page.goTo(address(child, kind) + "/check");
            }
            return written(recording, timeline, filled.answers(), entry, writing.observe(typed.once(), entries(recording, timeline, filled.answers(), entry, typed.once())), typed.once(), typed.text(FormMinutes.OPENED));
        }));
    }

    /// The answers as they will be written, each with "Change", and what is unusual about them.
    @GetMapping("/child/{child}/record/{kind}/check")
    View check(@PathVariable UUID child, @PathVariable String kind) {
        var recording = recording(kind);
        return writing.openFor(kind, child, timeline -> drafts.find(key(child, kind)).map(draft -> made(recording, timeline, draft.answers(), (filled, entry) -> {
            var page = frames.task("Check your answers", timeline).caption(recording.form().title());
            for (var doubt : Doubts.of(recording, entry, timeline, writing.records())) {
                page = page.with(new Block.Warning(doubt));
            }
            return page.back(address(child, kind)).with(summary(recording, timeline, filled.answers(), true),
                    Block.buttons(send(recording, child, draft.answers().read(), recording.form().button())));
        })).orElseGet(() -> Page.goTo(address(child, kind))));
    }

    @PostMapping("/child/{child}/record/{kind}/check")
    View send(@PathVariable UUID child, @PathVariable String kind, @RequestParam MultiValueMap<String, String> sent) {
        var recording = recording(kind);
        var pressed = Answers.typed(sent);
        return writing.openFor(kind, child, timeline -> {
            var draft = drafts.find(key(child, kind));
            if (draft.isEmpty()) {
                return Page.goTo(Frames.Part.STORY.of(timeline.subject()), "This was sent before: it stands in the story.");
            }
            var typed = draft.get().answers().with(Form.ONCE, pressed.once());
            return made(recording, timeline, typed, (filled, entry) -> {
                var entries = entries(recording, timeline, filled.answers(), entry, pressed.once());
                var outcome = recording.decision() ? writing.decide(pressed.once(), entries, timeline.subject(), pressed.read()) : writing.observe(pressed.once(), entries);
                return written(recording, timeline, filled.answers(), entry, outcome, pressed.once(), typed.text(FormMinutes.OPENED));
            });
        });
    }

    private interface Then {
        View with(Checked.Filled<?> filled, Entry entry);
    }

    /// As [#made], once whoever was sought, or is alike, was shown.
    private View shown(Recording<?> recording, Timeline timeline, Answers typed, Then then) {
        var first = offered.first(timeline, recording.form(), typed);
        return first == null ? made(recording, timeline, typed, then)
                : form(recording, timeline, offered.about(timeline), recording.given(timeline, writing.offering(), offered.today()).agreeing(typed), typed, first);
    }

    /// Makes the entry of what was typed, or asks again.
    private View made(Recording<?> recording, Timeline timeline, Answers typed, Then then) {
        var given = recording.given(timeline, writing.offering(), offered.today());
        if (!given.ready()) {
            return unready(recording, timeline, given);
        }
        var about = offered.about(timeline, recording.form(), typed);
        return switch (recording.form().check(typed, recording.about(about, given))) {
            case Checked.Filled<? extends Function<Timeline, ?>> filled -> {
                var entry = (Entry) filled.made().apply(timeline);
                yield new Refusals(caseFile.kinds(), timeline, laws.of(Acting.who().holder()), writing.records()).of(entry)
                        .or(() -> allocations.refuses(entry).map(refused -> new Refusal(refused.sentence(), refused.citation())))
                        .map(refusal -> refused(recording, timeline, typed, refusal))
                        .orElseGet(() -> then.with(filled, entry));
            }
            case Checked.Problems<? extends Function<Timeline, ?>> problems -> form(recording, timeline, about, given.agreeing(typed), typed, problems.problems());
        };
    }

    /// What was typed is kept: it may be written once what stands against it is done, on the record as it is then.
    private View refused(Recording<?> recording, Timeline timeline, Answers typed, Refusal refusal) {
        var child = timeline.subject().id();
        drafts.save(key(child, recording.kind()), recording.form().title(), address(child, recording.kind()), typed.without(Form.READ));
        return Page.refused(refusal.sentence(), refusal.citation(), address(child, recording.kind()));
    }

    private List<Entry> entries(Recording<?> recording, Timeline timeline, Answers answers, Entry entry, UUID id) {
        return Recordings.entries(recording, entry, answers, timeline, id, caseFile::timeline);
    }

    private View written(Recording<?> recording, Timeline timeline, Answers answers, Entry entry, Outcome outcome, UUID id, String opened) {
        var child = timeline.subject().id();
        return switch (outcome) {
            case Outcome.Appended done -> {
                minutes.sent(recording.kind(), opened);
                drafts.discard(key(child, recording.kind()));
                var undo = Button.post("Undo", EntryPages.address(child, id) + "/undo");
                yield recording.next().isEmpty() ? Page.goTo(Frames.Part.STORY.of(timeline.subject()), recording.past(), undo)
                        : Page.goTo(EntryPages.address(child, id), recording.past(), undo);
            }
            case Outcome.Conflict conflict -> movedOn(recording, timeline, answers, conflict);
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), address(child, recording.kind()));
        };
    }

    private View movedOn(Recording<?> recording, Timeline timeline, Answers answers, Outcome.Conflict conflict) {
        var child = timeline.subject().id();
        var story = new Story(caseFile.kinds(), timeline);
        var since = InPart.of(conflict.since()).stream().<Block>map(line -> story.card(line)).toList();
        return Page.movedOn(address(child, recording.kind()), List.of(summary(recording, timeline, answers, false),
                        Block.buttons(send(recording, child, timeline.head(), recording.form().button() + " all the same"),
                                Button.go("Change what I wrote", address(child, recording.kind())).secondary())), since)
                .about(frames.identity(timeline.subject(), timeline, frames.now())).in("/search");
    }

    private Page form(Recording<?> recording, Timeline timeline, About offers, Given given, Answers typed, List<Checked.Problem> problems) {
        var child = timeline.subject().id();
        var address = address(child, recording.kind());
        var about = recording.about(offered.found(offers, timeline, recording.form(), typed), given);
        var form = recording.form(given);
        var asking = form.ask(address, about, typed, problems)
                .with(Form.READ, typed.has(Form.READ) ? typed.text(Form.READ) : Long.toString(timeline.head()))
                .with(FormMinutes.OPENED, typed.has(FormMinutes.OPENED) ? typed.text(FormMinutes.OPENED) : minutes.now()).drafted(key(child, recording.kind()), address);
        for (var settled : given.settled().entrySet()) {
            asking = asking.with(settled.getKey(), settled.getValue());
        }
        var page = frames.task(recording.form().title(), timeline);
        return (given.told().isEmpty() ? page : page.with(follows(given, address))).with(LegalReason.of(recording.kind()).map(RecordingPages::reason).map(List::of).orElse(List.of())).with(asking);
    }

    /// Why it is asked, and which law asks for it, for whoever wants to know.
    private static Block reason(LegalReason reason) {
        var source = Words.text((reason.local() ? "No law asks for it: " : "Source: ") + reason.source());
        return Block.details("Why this is recorded", Block.say(reason.why() + "."), Block.say(reason.unconfirmed() ? Words.run(source, new Words.Plain(" "), Words.tag("To be confirmed", Words.Colour.YELLOW)) : source));
    }

    /// What was settled by the record, and the way to choose otherwise.
    private static Block follows(Given given, String address) {
        var told = Words.text("For: " + String.join(", ", given.told()) + ". ");
        return given.others() ? Block.say(told, Words.link("Choose another", address + "?all=true")) : Block.say(told);
    }

    private Page unready(Recording<?> recording, Timeline timeline, Given given) {
        var child = timeline.subject().id();
        return frames.task(recording.form().title(), timeline).with(Block.lead(given.missing())).with(Recordings.of(given.first()).stream()
                .<Block>map(first -> Block.buttons(Button.go(first.form().title(), address(child, first.kind())))).toList());
    }

    private Block summary(Recording<?> recording, Timeline timeline, Answers answers, boolean change) {
        var about = recording.about(offered.about(timeline, recording.form(), answers), recording.given(timeline, writing.offering(), offered.today()));
        return change ? recording.form().checkAnswers(answers, about, address(timeline.subject().id(), recording.kind()) + "?all=true")
                : recording.form().printed(answers, about);
    }

    private static Button send(Recording<?> recording, UUID child, long read, String text) {
        return Button.post(text, address(child, recording.kind()) + "/check").with(Form.ONCE, Writing.fresh().toString()).with(Form.READ, Long.toString(read));
    }

    /// Today, and what the record, or the duty that is to be met, makes likely; of a visit, what is true most often: every
    /// child of the family, at home.
    private Answers likely(Recording<?> recording, Timeline timeline, About about, Given given, String rule, String due) {
        var lists = about.lists();
        var children = lists.get("children").stream().map(Choice::value).toList();
        boolean year = lists.get("years").stream().map(Choice::value).anyMatch(due::equals);
        boolean visit = recording.kind().equals("care.visited");
        return Answers.none().with("on", year ? due : offered.today()).with("at", offered.hour()).with("children", visit ? children : List.of(timeline.subject()))
                .with("seen", visit ? children : null).with("where", visit ? "Home" : null)
                .with(given.known()).with(recording.meets().getOrDefault(rule, Answers.none()));
    }

    static Recording<?> recording(@Nullable String kind) {
        return Recordings.of(String.valueOf(kind)).orElseThrow(NotThere::new);
    }

    static String address(UUID child, String kind) {
        return "/child/" + child + "/record/" + kind;
    }

    private static String key(UUID child, String kind) {
        return child + " " + kind;
    }
}
