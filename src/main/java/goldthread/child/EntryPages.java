package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry;
import goldthread.casefile.Entry;
import goldthread.casefile.Line;
import goldthread.casefile.SealedParts;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.chronology.ChronologyEntry.Chosen;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.people.Withheld;
import goldthread.people.safe.Kept;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// One entry of a child's record on a page of its own: what stands, who recorded it and how, what stood before. To be
/// read, printed, corrected; and what often follows from it.
@Needs(Permission.SEE_CHILDREN)
@Controller
class EntryPages {
    private final CaseFile caseFile;
    private final Access access;
    private final Accounts accounts;
    private final Offered offered;
    private final OneChild oneChild;
    private final Frames frames;

    EntryPages(CaseFile caseFile, Access access, Accounts accounts, Offered offered, OneChild oneChild, Frames frames) {
        this.caseFile = caseFile;
        this.access = access;
        this.accounts = accounts;
        this.offered = offered;
        this.oneChild = oneChild;
        this.frames = frames;
    }

    @GetMapping("/child/{child}/entry/{entry}")
    View entry(@PathVariable UUID child, @PathVariable UUID entry) {
        return opened(child, "entry", "/entry/" + entry, timeline -> {
            var line = line(timeline, entry);
            var story = new Story(caseFile.kinds(), timeline);
            var told = story.told(line);
            var kind = caseFile.kinds().of(told.stands());
            var page = frames.task(kind.title(), timeline).back(Frames.Part.STORY.of(timeline.subject())).reference(Frames.reference(timeline));
            var event = story.event(told, accounts.names(story.authors()));
            var blocks = new ArrayList<Block>();
            blocks.add(record(timeline, told, event));
            blocks.addAll(before(event));
            if (told.withdrawn() == null) blocks.addAll(LetterboxPages.blocks(timeline, entry, told.stands()));
            var letter = letter(told.stands());
            blocks.add(Block.buttons(letter != null ? new Button[] {Button.go(letter, address(child, entry) + "/letter").secondary(), paper(child, entry)} : new Button[] {paper(child, entry)}));
            var seal = SealedParts.of(timeline, entry);
            if (Acting.who().may(Permission.RECORD) && told.withdrawn() == null) {
                blocks.addAll(acts(timeline, told, seal != null));
            }
            blocks.addAll(seal == null ? blocks.size() : 0, SealingPages.about(line, seal, child, accounts));
            return page.with(blocks);
        });
    }

    /// The entry of the child: of whichever of the records that are read as one, under the one that was kept open.
    private View opened(UUID child, String part, String rest, Function<Timeline, View> view) {
        return access.viewInPart(child, part, () -> {
            var own = Recordings.ofPerson(caseFile.timeline(new Subject(child)));
            return oneChild.kept(own).<View>map(kept -> Page.goTo("/child/" + kept + rest)).orElseGet(() -> view.apply(FieldRules.from(Withheld.from(oneChild.inPart(own, part)), caseFile.kinds())));
        });
    }

    private static Line line(Timeline timeline, UUID entry) {
        return InPart.from(timeline).line(entry).filter(found -> !(found.entry() instanceof CaseFileEntry)).orElseThrow(NotThere::new);
    }

    /// One entry on paper: it may come into the hands of those of whom the record says what they must not be told.
    @GetMapping("/child/{child}/entry/{entry}/record.pdf")
    View onPaper(@PathVariable UUID child, @PathVariable UUID entry) {
        return opened(child, "entry, on paper", "/entry/" + entry + "/record.pdf", timeline -> {
            var line = line(timeline, entry);
            var story = new Story(caseFile.kinds(), timeline);
            var told = story.told(line);
            var event = story.event(told, accounts.names(story.authors()));
            var kept = Kept.of(timeline.subject(), frames.now().on(), caseFile::timeline);
            return frames.onPaper(timeline, "record", Page.of(caseFile.kinds().of(told.stands()).title()).caption(Person.of(timeline).name()).with(record(timeline, told, event)).with(before(event)), kept);
        });
    }

    /// As the form's own words have it; a kind without a form, as the story tells it.
    private Block.Summary record(Timeline timeline, Story.Told told, Block.Event event) {
        var summary = form(told).isPresent() ? Block.summary() : Block.summary().fact("Date", Words.day(told.day()));
        for (var fact : facts(timeline, told)) {
            summary = summary.with(fact);
        }
        return summary.fact("Recorded", Words.text("By " + event.by().replaceFirst(", recorded ", ", on ")));
    }

    private List<Block.Fact> facts(Timeline timeline, Story.Told told) {
        return form(told).map(recording -> {
            var held = recording.filled(told.stands());
            var about = recording.about(offered.about(timeline, told.stands()), recording.given(timeline, caseFile::timeline, offered.today()));
            return recording.correcting(held, about).printed(held, about).facts();
        }).orElseGet(() -> Story.facts(caseFile.kinds().tell(told.stands())));
    }

    private static List<Block> before(Block.Event event) {
        var blocks = new ArrayList<Block>();
        if (event.withdrawn() != null) {
            blocks.add(new Block.Warning("Withdrawn on " + Words.spoken(event.withdrawn().on()) + " by " + event.withdrawn().by() + " because: "
                    + event.withdrawn().because() + ". It stands no more."));
        }
        if (!event.corrections().isEmpty()) {
            var table = Block.table("What stood before", "What", "Stood", "Corrected", "By", "Because");
            for (var correction : event.corrections()) {
                table = table.row(Words.text(correction.what()), Words.struck(correction.stood()), Words.day(correction.on()), Words.text(correction.by()), Words.text(correction.because()));
            }
            blocks.add(table);
        }
        return blocks;
    }

    private List<Block> acts(Timeline timeline, Story.Told told, boolean sealed) {
        var child = timeline.subject().id();
        var records = Records.once(caseFile::timeline);
        var next = form(told).stream().flatMap(recording -> recording.next().stream()).flatMap(kind -> Recordings.of(kind).stream())
                .filter(recording -> InPart.writes(recording.kind()) && recording.given(timeline, records, offered.today()).ready())
                .map(recording -> Button.go(recording.form().title(), RecordingPages.address(child, recording.kind())).secondary()).toList();
        var after = new ArrayList<>(next);
        if (InPart.whole() && !sealed && !(told.stands() instanceof Chosen)) {
            after.add(Button.go("Choose for the chronology", ChronologyPages.address(child, told.first().envelope().id())).secondary());
        }
        var change = new Block.Buttons(changes(child, told));
        return after.isEmpty() ? List.of(change) : List.of(Block.heading("What often follows"), new Block.Buttons(after), Block.heading("If it is wrong"), change);
    }

    /// Correct where there is a form for it; withdraw always, but for what only an import writes, and what is withheld in part.
    static List<Button> changes(UUID child, Story.Told told) {
        var entry = address(child, told.first().envelope().id());
        if (told.first().envelope().kind().startsWith("returns.") || FieldRules.withholds(told.first().envelope().kind())) {
            return List.of();
        }
        var withdraw = Button.go("Withdraw", entry + "/withdraw").secondary();
        return form(told).isPresent() ? List.of(Button.go("Correct", entry + "/correct").secondary(), withdraw) : List.of(withdraw);
    }

    private static Optional<Recording<?>> form(Story.Told told) {
        return Recordings.of(told.first().envelope().kind());
    }

    /// What leads to the entry as the family reads it; null where there is no such letter.
    private static @org.jspecify.annotations.Nullable String letter(Entry stands) {
        return switch (stands) {
            case LetterSent letter -> "Read it as a letter";
            case LegallyAdvised advised -> "Read it as a letter";
            case ConsentDecided decided -> "Read it as a letter";
            case Conferred held -> "The plan in plain words, for parents";
            case PlanAgreed agreed -> "The plan in plain words, for parents";
            default -> null;
        };
    }

    private static Button paper(UUID child, UUID entry) {
        return Button.go("Download as PDF", address(child, entry) + "/record.pdf").secondary();
    }

    static String address(UUID child, UUID entry) {
        return "/child/" + child + "/entry/" + entry;
    }
}
