package goldthread.child;

import goldthread.access.Acting;
import goldthread.access.NotThere;
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
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Filling in a form about a child, from whichever desk: answer, look at the answers where something is decided or unusual, and
/// write, through the same gates. A decision is written only on the record as it was read.
@Component
public final class Filling {
    private final CaseFile caseFile;
    private final Offered offered;
    private final Drafts drafts;
    private final Laws laws;
    private final AllocationGate allocations;
    private final FormMinutes minutes;

    Filling(CaseFile caseFile, Offered offered, Drafts drafts, Laws laws, AllocationGate allocations, FormMinutes minutes) {
        this.caseFile = caseFile;
        this.offered = offered;
        this.drafts = drafts;
        this.laws = laws;
        this.allocations = allocations;
        this.minutes = minutes;
    }

    /// @param rule the duty that is to be met, where one came from there, and the day by which
    /// @param all  ask also what the record settles
    public View ask(Desk desk, Timeline timeline, String kind, String rule, String due, boolean all) {
        var recording = recording(desk, kind);
        var given = desk.given(recording, timeline);
        if (!given.ready()) {
            return unready(desk, recording, timeline, given);
        }
        var begun = drafts.find(key(timeline, kind)).map(draft -> draft.answers().without(FormMinutes.OPENED));
        var about = desk.about(timeline);
        var typed = begun.orElseGet(() -> likely(recording, timeline, about, given, rule, due));
        return form(desk, recording, timeline, about, all ? given.asked() : given.agreeing(typed), typed, List.of());
    }

    public View answer(Desk desk, Timeline timeline, String kind, Answers typed) {
        var recording = recording(desk, kind);
        return shown(desk, recording, timeline, typed, (filled, entry) -> {
            if (recording.decision() || !Doubts.of(recording, entry, timeline, desk.records()).isEmpty()) {
                drafts.save(key(timeline, kind), recording.form().title(), address(desk, recording, timeline), typed);
                return Page.goTo(address(desk, recording, timeline) + "/check");
            }
            return written(desk, recording, timeline, filled.answers(), desk.observe(typed.once(), entries(recording, timeline, filled.answers(), entry, typed.once())), typed.once(), typed.text(FormMinutes.OPENED));
        });
    }

    /// The answers as they will be written, each with "Change", and what is unusual about them.
    public View check(Desk desk, Timeline timeline, String kind) {
        var recording = recording(desk, kind);
        var address = address(desk, recording, timeline);
        return drafts.find(key(timeline, kind)).map(draft -> made(desk, recording, timeline, draft.answers(), (filled, entry) -> {
            var page = task(desk, "Check your answers", timeline).caption(recording.form().title());
            for (var doubt : Doubts.of(recording, entry, timeline, desk.records())) {
                page = page.with(new Block.Warning(doubt));
            }
            return page.back(address).with(summary(desk, recording, timeline, filled.answers(), true),
                    Block.buttons(send(desk, recording, timeline, draft.answers().read(), recording.form().button())));
        })).orElseGet(() -> Page.goTo(address));
    }

    public View send(Desk desk, Timeline timeline, String kind, Answers pressed) {
        var recording = recording(desk, kind);
        var draft = drafts.find(key(timeline, kind));
        if (draft.isEmpty()) {
            return Page.goTo(desk.read(timeline.subject()), "This was sent before: it stands in the story.");
        }
        var typed = draft.get().answers().with(Form.ONCE, pressed.once());
        return made(desk, recording, timeline, typed, (filled, entry) -> {
            var entries = entries(recording, timeline, filled.answers(), entry, pressed.once());
            var outcome = recording.decision() ? desk.decide(pressed.once(), entries, timeline.subject(), pressed.read()) : desk.observe(pressed.once(), entries);
            return written(desk, recording, timeline, filled.answers(), outcome, pressed.once(), typed.text(FormMinutes.OPENED));
        });
    }

    private interface Then {
        View with(Checked.Filled<?> filled, Entry entry);
    }

    /// As [#made], once whoever was sought, or is alike, was shown.
    private View shown(Desk desk, Recording<?> recording, Timeline timeline, Answers typed, Then then) {
        var first = desk.first(timeline, recording.form(), typed);
        return first == null ? made(desk, recording, timeline, typed, then)
                : form(desk, recording, timeline, desk.about(timeline), desk.given(recording, timeline).agreeing(typed), typed, first);
    }

    /// Makes the entry of what was typed, or asks again.
    private View made(Desk desk, Recording<?> recording, Timeline timeline, Answers typed, Then then) {
        var given = desk.given(recording, timeline);
        if (!given.ready()) {
            return unready(desk, recording, timeline, given);
        }
        var about = desk.about(timeline, recording.form(), typed);
        return switch (recording.form().check(typed, recording.about(about, given))) {
            case Checked.Filled<? extends Function<Timeline, ?>> filled -> {
                var entry = (Entry) filled.made().apply(timeline);
                yield new Refusals(caseFile.kinds(), timeline, laws.of(Acting.who().holder()), desk.records()).of(entry)
                        .or(() -> allocations.refuses(entry).map(refused -> new Refusal(refused.sentence(), refused.citation())))
                        .map(refusal -> refused(desk, recording, timeline, typed, refusal))
                        .orElseGet(() -> then.with(filled, entry));
            }
            case Checked.Problems<? extends Function<Timeline, ?>> problems -> form(desk, recording, timeline, about, given.agreeing(typed), typed, problems.problems());
        };
    }

    /// What was typed is kept: it may be written once what stands against it is done, on the record as it is then.
    private View refused(Desk desk, Recording<?> recording, Timeline timeline, Answers typed, Refusal refusal) {
        var address = address(desk, recording, timeline);
        drafts.save(key(timeline, recording.kind()), recording.form().title(), address, typed.without(Form.READ));
        return Page.refused(refusal.sentence(), refusal.citation(), address);
    }

    private List<Entry> entries(Recording<?> recording, Timeline timeline, Answers answers, Entry entry, UUID id) {
        return Recordings.entries(recording, entry, answers, timeline, id, caseFile::timeline);
    }

    private View written(Desk desk, Recording<?> recording, Timeline timeline, Answers answers, Outcome outcome, UUID id, String opened) {
        return switch (outcome) {
            case Outcome.Appended done -> {
                minutes.sent(recording.kind(), opened);
                drafts.discard(key(timeline, recording.kind()));
                yield desk.done(recording, timeline.subject(), id);
            }
            case Outcome.Conflict conflict -> movedOn(desk, recording, timeline, answers, conflict);
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), address(desk, recording, timeline));
        };
    }

    private View movedOn(Desk desk, Recording<?> recording, Timeline timeline, Answers answers, Outcome.Conflict conflict) {
        var address = address(desk, recording, timeline);
        return desk.around(Page.movedOn(address, List.of(summary(desk, recording, timeline, answers, false),
                Block.buttons(send(desk, recording, timeline, timeline.head(), recording.form().button() + " all the same"),
                        Button.go("Change what I wrote", address).secondary())), desk.since(timeline, conflict.since())), timeline);
    }

    private Page form(Desk desk, Recording<?> recording, Timeline timeline, About offers, Given given, Answers typed, List<Checked.Problem> problems) {
        var address = address(desk, recording, timeline);
        var about = recording.about(desk.drawn(offers, timeline, recording.form(), typed), given);
        var form = recording.form(given);
        var asking = form.ask(address, about, typed, problems)
                .with(Form.READ, typed.has(Form.READ) ? typed.text(Form.READ) : Long.toString(timeline.head()))
                .with(FormMinutes.OPENED, typed.has(FormMinutes.OPENED) ? typed.text(FormMinutes.OPENED) : minutes.now()).drafted(key(timeline, recording.kind()), address);
        for (var settled : given.settled().entrySet()) {
            asking = asking.with(settled.getKey(), settled.getValue());
        }
        var page = task(desk, recording.form().title(), timeline);
        return (given.told().isEmpty() ? page : page.with(follows(given, address))).with(LegalReason.of(recording.kind()).map(Filling::reason).map(List::of).orElse(List.of())).with(asking);
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

    private static Page unready(Desk desk, Recording<?> recording, Timeline timeline, Given given) {
        return task(desk, recording.form().title(), timeline).with(Block.lead(given.missing())).with(desk.recording(given.first()).stream()
                .<Block>map(first -> Block.buttons(Button.go(first.form().title(), address(desk, first, timeline)))).toList());
    }

    private static Block summary(Desk desk, Recording<?> recording, Timeline timeline, Answers answers, boolean change) {
        var about = recording.about(desk.about(timeline, recording.form(), answers), desk.given(recording, timeline));
        return change ? recording.form().checkAnswers(answers, about, address(desk, recording, timeline) + "?all=true")
                : recording.form().printed(answers, about);
    }

    private static Button send(Desk desk, Recording<?> recording, Timeline timeline, long read, String text) {
        return Button.post(text, address(desk, recording, timeline) + "/check").with(Form.ONCE, Writing.fresh().toString()).with(Form.READ, Long.toString(read));
    }

    /// A page on which something is done in a child's record: a step, with a way back.
    private static Page task(Desk desk, String title, Timeline timeline) {
        return desk.around(Page.of(title).back(desk.home(timeline.subject())), timeline);
    }

    /// Today, and what the record, or the duty that is to be met, makes likely; of a visit, what is true most often: every
    /// child of the family, at home.
    private Answers likely(Recording<?> recording, Timeline timeline, About about, Given given, String rule, String due) {
        var lists = about.lists();
        var children = lists.get("children").stream().map(Choice::value).toList();
        boolean year = lists.getOrDefault("years", List.of()).stream().map(Choice::value).anyMatch(due::equals);
        boolean visit = recording.kind().equals("care.visited");
        return Answers.none().with("on", year ? due : offered.today()).with("at", offered.hour()).with("children", visit ? children : List.of(timeline.subject()))
                .with("seen", visit ? children : null).with("where", visit ? "Home" : null)
                .with(given.known()).with(recording.meets().getOrDefault(rule, Answers.none()));
    }

    private static Recording<?> recording(Desk desk, String kind) {
        return desk.recording(kind).orElseThrow(NotThere::new);
    }

    private static String address(Desk desk, Recording<?> recording, Timeline timeline) {
        return desk.address(timeline.subject().id(), recording.kind());
    }

    private static String key(Timeline timeline, String kind) {
        return timeline.subject() + " " + kind;
    }
}
