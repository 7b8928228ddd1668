package goldthread.child;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome;
import goldthread.casefile.SealedParts;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.law.Laws;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Drafts;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import goldthread.workforce.AllocationGate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Correcting and withdrawing what stands in a child's record, with a reason. Old and new stay visible. What was changed
/// by somebody else meanwhile is not changed over their head.
@Needs(Permission.RECORD)
@Controller
class CorrectingPages {
    private static final String WHY = "why", WITH = "with";
    /// Not `why`: what is corrected may have a reason of its own.
    private static final String WHY_CORRECTED = "why-corrected";
    /// The place in the log of what stood when the form was opened.
    private static final String STOOD = "stood-at";

    private static final Form<Answers> WITHDRAW = Form.of("casefile.withdrawn", "Withdraw an entry", "Withdraw entry")
            .ask(Question.checkboxesFrom("children", "For whom should it no longer stand?", "children").named("For whom")
                            .required("Choose for whom it should no longer stand"),
                    Question.checkboxesFrom(WITH, "What was written with it goes too", "with").named("With it").hint("Leave ticked what does not stand without it. It goes for those who are chosen above"),
                    Question.longText(WHY, "Why is it withdrawn?").named("Reason").hint("For instance: it was recorded on the wrong child")
                            .required("Enter why it is withdrawn"));

    private final CaseFile caseFile;
    private final Writing writing;
    private final Offered offered;
    private final Drafts drafts;
    private final Frames frames;
    private final Laws laws;
    private final Following following;
    private final AllocationGate allocations;

    CorrectingPages(CaseFile caseFile, Writing writing, Offered offered, Drafts drafts, Frames frames, Laws laws, Following following, AllocationGate allocations) {
        this.caseFile = caseFile;
        this.writing = writing;
        this.offered = offered;
        this.drafts = drafts;
        this.frames = frames;
        this.laws = laws;
        this.following = following;
        this.allocations = allocations;
    }

    @GetMapping("/child/{child}/entry/{entry}/correct")
    View correcting(@PathVariable UUID child, @PathVariable UUID entry) {
        return writing.openInPart(child, "correct", timeline -> {
            var fact = standing(timeline, entry);
            var held = recording(fact).filled(fact.entry());
            return correction(timeline, fact, about(recording(fact), timeline, fact), drafts.find(key(child, entry)).map(Drafts.Draft::answers).orElse(held), List.of());
        });
    }

    @PostMapping("/child/{child}/entry/{entry}/correct")
    View correct(@PathVariable UUID child, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return writing.openInPart(child, "correct", timeline -> {
            var gone = gone(timeline, entry);
            if (gone.isPresent()) return gone(timeline, printed(recording(gone.get()), timeline, gone.get(), typed));
            var fact = standing(timeline, entry);
            var recording = recording(fact);
            if (typed.has(STOOD) && !typed.text(STOOD).equals(Long.toString(fact.stands().position()))) {
                return movedOn(recording, timeline, fact, typed);
            }
            var about = about(recording, timeline, fact);
            return switch (form(recording, recording.filled(fact.entry()), about).check(typed, about)) {
                case Checked.Filled<? extends Function<Timeline, ?>> filled -> corrected(recording, timeline, fact, filled, typed);
                case Checked.Problems<? extends Function<Timeline, ?>> problems -> correction(timeline, fact, about, typed, problems.problems());
            };
        });
    }

    private View corrected(Recording<?> recording, Timeline timeline, Fact<?> fact, Checked.Filled<? extends Function<Timeline, ?>> filled, Answers typed) {
        List<Entry> entries;
        Following.Act act;
        try {
            var corrected = new Corrected(fact.id(), (Entry) filled.made().apply(timeline), filled.answers().text(WHY_CORRECTED));
            act = following.with(corrected, fact);
            entries = Stream.concat(act.entries().stream(), SealedParts.following(timeline, corrected).stream()).toList();
        } catch (NoSuchElementException gone) {
            return correction(timeline, fact, about(recording, timeline, fact), typed, List.of(Checked.Problem.of("What it follows from was withdrawn. Choose another, or withdraw this entry too")));
        }
        var refusal = refusals(timeline).of(entries.getFirst()).or(() -> allocated(entries));
        if (refusal.isPresent()) {
            return refused(recording, timeline, fact, typed, refusal.get());
        }
        var outcome = writing.decide(filled.answers().once(), entries, act.ids(), timeline.subject(), timeline.head());
        if (outcome instanceof Outcome.Conflict) {
            return movedOn(recording, timeline, fact, typed);
        }
        drafts.discard(key(timeline.subject().id(), fact.id()));
        return Page.goTo(Frames.Part.STORY.of(timeline.subject()), "Corrected. What stood before can still be seen.");
    }

    /// What was typed is kept, as when something new is refused.
    private View refused(Recording<?> recording, Timeline timeline, Fact<?> fact, Answers typed, Refusal refusal) {
        var address = EntryPages.address(timeline.subject().id(), fact.id()) + "/correct";
        drafts.save(key(timeline.subject().id(), fact.id()), recording.form().title(), address, typed.without(STOOD));
        return Page.refused(refusal.sentence(), refusal.citation(), address);
    }

    private Optional<Refusal> allocated(List<Entry> entries) {
        return allocations.refuses(entries).map(refused -> new Refusal(refused.sentence(), refused.citation()));
    }

    private Refusals refusals(Timeline record) {
        return new Refusals(caseFile.kinds(), record, laws.of(Acting.who().holder()), writing.records());
    }

    @GetMapping("/child/{child}/entry/{entry}/withdraw")
    View withdrawing(@PathVariable UUID child, @PathVariable UUID entry) {
        return writing.openInPart(child, "withdraw", timeline -> {
            var fact = standing(timeline, entry);
            var about = withdrawing(timeline, fact);
            return withdrawal(timeline, fact, withdraw(about).ask(EntryPages.address(child, entry) + "/withdraw", about,
                    Answers.none().with("children", List.of(child)).with(WITH, about.lists().get(WITH).stream().map(Choice::value).toList())));
        });
    }

    @PostMapping("/child/{child}/entry/{entry}/withdraw")
    View withdraw(@PathVariable UUID child, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> typed) {
        return writing.openInPart(child, "withdraw", timeline -> {
            var gone = gone(timeline, entry);
            if (gone.isPresent()) return gone(timeline, WITHDRAW.printed(Answers.typed(typed), offered.about(timeline, gone.get())));
            var fact = standing(timeline, entry);
            var about = withdrawing(timeline, fact);
            return switch (withdraw(about).check(Answers.typed(typed), about)) {
                case Checked.Filled<Answers> filled -> withdrawn(timeline, filled.answers().once(), withdrawn(fact, filled.answers()), caseFile.timelines(filled.answers().ids("children").stream().map(Subject::new).toList()), "Withdrawn. It can still be seen, and stands no more.");
                case Checked.Problems<Answers> problems -> withdrawal(timeline, fact,
                        withdraw(about).ask(EntryPages.address(child, entry) + "/withdraw", about, problems));
            };
        });
    }

    /// With what was written with the entry among the choices.
    private About withdrawing(Timeline timeline, Fact<?> fact) {
        var about = offered.about(timeline, fact.entry());
        return about.offering(WITH, following.of(fact, about.lists().get("children").stream().map(each -> UUID.fromString(each.value())).collect(Collectors.toSet())).stream()
                .map(each -> Choice.of(each.id().toString(), following.called(each, timeline.subject()))).toList());
    }

    private static Form<Answers> withdraw(About about) {
        return about.lists().get(WITH).isEmpty() ? WITHDRAW.without(Set.of(WITH)) : WITHDRAW;
    }

    /// The entry for those who were chosen, and of them what was written with it.
    private List<Entry> withdrawn(Fact<?> fact, Answers answers) {
        var children = Set.copyOf(answers.ids("children"));
        return Stream.concat(Stream.of(writing.withdrawnFor(children, fact, answers.text(WHY))), (answers.has(WITH) ? following.of(fact, children).stream() : Stream.<Fact<?>>empty())
                .filter(each -> answers.ids(WITH).contains(each.id())).map(each -> Writing.withdrawn(each, everyone -> true, answers.text(WHY)))).toList();
    }

    /// Takes back what one has just recorded oneself, with all that was written beside it.
    @PostMapping("/child/{child}/entry/{entry}/undo")
    View undo(@PathVariable UUID child, @PathVariable UUID entry) {
        return writing.openInPart(child, "withdraw", timeline -> {
            timeline.line(entry).filter(found -> found.envelope().author().equals(Acting.who().account())).orElseThrow(NotThere::new);
            standing(timeline, entry);
            var together = writing.together(entry);
            return withdrawn(timeline, Writing.fresh(), together.facts().stream().map(fact -> Writing.withdrawn(fact, everyone -> true, "Undone by the person who recorded it")).toList(), together.records(),
                    "Undone. The entry is withdrawn and can still be seen.");
        });
    }

    /// @param records of everyone whom the entries are about
    private View withdrawn(Timeline timeline, UUID once, List<Entry> entries, Map<Subject, Timeline> records, String said) {
        var story = Frames.Part.STORY.of(timeline.subject());
        var refusal = entries.stream().flatMap(entry -> entry.tags().stream().map(Tag::subject).distinct().map(subject -> records.getOrDefault(subject, timeline))
                .flatMap(record -> refusals(record).of(entry, entries).stream())).findFirst().or(() -> allocated(entries));
        if (refusal.isPresent()) {
            return Page.refused(refusal.get().sentence(), refusal.get().citation(), story);
        }
        return switch (writing.decide(once, entries, timeline.subject(), timeline.head())) {
            case Outcome.Appended done -> Page.goTo(story, said);
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), story);
            case Outcome.Conflict conflict -> Page.movedOn(story, List.of(Block.say("To withdraw an entry. It still stands.")),
                    InPart.of(conflict.since()).stream().<Block>map(new Story(caseFile.kinds(), timeline)::card).toList());
        };
    }

    private Page correction(Timeline timeline, Fact<?> fact, About about, Answers typed, List<Checked.Problem> problems) {
        var recording = recording(fact);
        var child = timeline.subject().id();
        var address = EntryPages.address(child, fact.id()) + "/correct";
        var asking = form(recording, recording.filled(fact.entry()), about).ask(address, about, typed, problems)
                .with(STOOD, typed.has(STOOD) ? typed.text(STOOD) : Long.toString(fact.stands().position())).drafted(key(child, fact.id()), address);
        var page = frames.task("Correct: " + caseFile.kinds().of(fact.entry()).title().toLowerCase(Locale.UK), timeline).back(Frames.Part.STORY.of(timeline.subject()))
                .with(Block.say("What you change here takes the place of what was recorded. What stood before stays visible, with your reason."));
        return page.with(following.said(timeline, fact, "What was written with it follows, as far as it follows from what you correct here. Anything else is corrected there:")).with(asking);
    }

    /// Somebody else corrected the same entry since the form was opened.
    private View movedOn(Recording<?> recording, Timeline timeline, Fact<?> fact, Answers typed) {
        var about = about(recording, timeline, fact);
        var form = form(recording, recording.filled(fact.entry()), about);
        var yours = form.check(typed, about) instanceof Checked.Filled<?> filled ? filled.answers() : typed;
        drafts.save(key(timeline.subject().id(), fact.id()), recording.form().title(), EntryPages.address(timeline.subject().id(), fact.id()) + "/correct",
                typed.with(STOOD, Long.toString(fact.stands().position())));
        return Page.movedOn(EntryPages.address(timeline.subject().id(), fact.id()) + "/correct", List.of(form.printed(yours, about), Block.buttons(
                        Block.Button.go("Look at yours again", EntryPages.address(timeline.subject().id(), fact.id()) + "/correct"))),
                List.of(new Story(caseFile.kinds(), timeline).card(timeline.line(fact.id()).orElseThrow())))
                .about(frames.identity(timeline.subject(), timeline, frames.now())).in("/search");
    }

    private Page withdrawal(Timeline timeline, Fact<?> fact, Block.Asking asking) {
        var kinds = caseFile.kinds();
        var summary = Block.card(kinds.of(fact.entry()).title()).fact("Date", Words.day(fact.happened()));
        for (var detail : Story.facts(kinds.tell(fact.entry()))) {
            summary = summary.with(detail);
        }
        return frames.task("Withdraw an entry", timeline).back(Frames.Part.STORY.of(timeline.subject()))
                .with(new Block.Warning("A withdrawn entry stands no more, in no duty and no return. It can still be seen in the story."), summary)
                .with(asking);
    }

    /// The form of an entry that stands, and why it is corrected.
    static <E extends Entry> Form<Function<Timeline, E>> form(Recording<E> recording, Answers held, About about) {
        return recording.correcting(held, about).group("The correction",
                Question.longText(WHY_CORRECTED, "Why is it corrected?").named("Reason for the correction").required("Enter why it is corrected"));
    }

    private About about(Recording<?> recording, Timeline timeline, Fact<?> fact) {
        return recording.about(offered.about(timeline, fact.entry()), recording.given(timeline, writing.offering(), offered.today()));
    }

    private Recording<?> recording(Fact<?> fact) {
        return recording(fact.entry());
    }

    private Recording<?> recording(Entry entry) {
        return RecordingPages.recording(caseFile.kinds().of(entry).name());
    }

    /// What was withdrawn for this child while somebody had its form open, as far as it is open to who acts.
    private static Optional<Entry> gone(Timeline timeline, UUID entry) {
        return timeline.standing().stream().anyMatch(fact -> fact.id().equals(entry)) ? Optional.empty()
                : InPart.from(timeline).line(entry).filter(line -> !FieldRules.withholds(line.envelope().kind()) && !(line.entry() instanceof CaseFileEntry)).map(Line::entry);
    }

    private View gone(Timeline timeline, Block yours) {
        return Page.movedOn(Frames.Part.STORY.of(timeline.subject()), List.of(yours), List.of(Block.say("This entry was withdrawn meanwhile, and stands no more. What you typed is still here: record it anew where it holds.")))
                .about(frames.identity(timeline.subject(), timeline, frames.now())).in("/search");
    }

    private Block printed(Recording<?> recording, Timeline timeline, Entry entry, Answers typed) {
        var about = recording.about(offered.about(timeline, entry), recording.given(timeline, writing.offering(), offered.today()));
        return form(recording, recording.filled(entry), about).printed(typed, about);
    }

    /// Every page here asks for its entry by this: what is not open to who acts, or withheld in part, is not there.
    private static Fact<?> standing(Timeline timeline, UUID entry) {
        return InPart.from(timeline).standing().stream().filter(fact -> fact.id().equals(entry) && !FieldRules.withholds(fact.first().kind())).findFirst().orElseThrow(NotThere::new);
    }

    private static String key(UUID child, UUID entry) {
        return child + " correct " + entry;
    }
}
