package goldthread.child.partners;

import goldthread.access.NotThere;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.child.Desk;
import goldthread.child.Recordings;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.familyhelp.FamilyEntry.TeamLeft;
import goldthread.familyhelp.directory.HelpEntry;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.OneRecord;
import goldthread.protection.partners.FamiliesLed;
import goldthread.protection.partners.FamiliesLed.Led;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.View;

/// Where a lead of another agency fills in forms: a fixed list of kinds, about the children of the family that they lead and of
/// whom nothing is kept from them. What is not named here is not written here. Decision 0028.
final class LeadsDesk implements Desk {
    static final String VISIT = "care.visited", NOTE = "people.noted", ASSESSMENT = "familyhelp.family-assessed", PLAN = "familyhelp.family-plan-agreed", REVIEW = "familyhelp.family-plan-reviewed", RISK = "protection.risk-rose", HARM = "protection.harm-suspected";
    static final List<String> KINDS = List.of(VISIT, NOTE, ASSESSMENT, PLAN, REVIEW, "familyhelp.team-joined", "familyhelp.team-left", RISK, HARM);
    /// The supervisor authorises an assessment, on the record itself.
    private static final Set<String> THEIRS = Set.of("authorised");

    private final Led led;
    private final FamiliesLed families;
    private final List<Led> together;
    private final CaseFile caseFile;
    private final Clock clock;
    private final Rising rising;

    LeadsDesk(Led led, FamiliesLed families, CaseFile caseFile, Clock clock, Rising rising) {
        this.led = led;
        this.families = families;
        this.together = families.together(led);
        this.caseFile = caseFile;
        this.clock = clock;
        this.rising = rising;
    }

    static String at(UUID child, String kind) {
        return FamiliesLed.address(child) + "/record/" + kind;
    }

    @Override
    public Optional<Recording<?>> recording(String kind) {
        return KINDS.contains(kind) ? Recordings.of(kind).map(LeadsDesk::theirs) : Optional.empty();
    }

    private static <E extends Entry> Recording<E> theirs(Recording<E> all) {
        return new Recording<>(all.form().without(THEIRS), all.fill(), all.past(), all.decision(), all.given(), all.also(), all.beside(), all.each(), all.doubts(), all.gates(), all.rests(), all.meets(), all.next());
    }

    @Override
    public String address(UUID child, String kind) {
        return at(child, kind);
    }

    @Override
    public String home(Subject child) {
        return FamiliesLed.address(child.id());
    }

    @Override
    public String read(Subject child) {
        return home(child);
    }

    @Override
    public Page around(Page page, Timeline timeline) {
        return page.about(identity(led)).in("/invitations");
    }

    static Page.Identity identity(Led led) {
        return Page.Identity.of(led.child().name(), FamiliesLed.address(led.subject().id())).fact("Born", led.child().born() == null ? Words.missing() : Words.day(led.child().born()));
    }

    /// The children whom they lead, and of the grown-ups whom the help itself names: nobody else of the authority or the family.
    @Override
    public About about(Timeline timeline) {
        var named = Stream.concat(led.family().accepted().stream().flatMap(begun -> begun.entry().agreedBy().stream()), led.family().versions().stream().flatMap(plan -> plan.entry().agreedByFamily().stream())).distinct();
        return About.on(families.today()).naming("child", led.child().given() == null ? "the child" : led.child().given())
                .offering("children", together.stream().map(each -> Choice.of(each.subject().toString(), each.child().name())).toList()).offering("family", named.map(name -> Choice.of(name, name)).toList());
    }

    @Override
    public Given given(Recording<?> recording, Timeline timeline) {
        var given = recording.given(timeline, records(), families.today()).known("source", led.partner().agreement().agency());
        var lists = given.lists().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().filter(choice -> safe(choice.value() + " " + choice.text() + " " + choice.hint())).toList()));
        var known = new Answers(given.known().values().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(led.kept()::without).toList())));
        return new Given(lists, known, given.settled(), given.told(), given.missing(), given.first(), given.over());
    }

    private boolean safe(String words) {
        return led.kept().told(words).isEmpty();
    }

    /// The children whom they lead and the help that anybody may know of; of others nothing is told.
    @Override
    public Records records() {
        var open = together.stream().map(Led::subject).collect(Collectors.toSet());
        return Records.once(new Records() {
            @Override
            public Timeline of(Subject subject) {
                return open.contains(subject) || subject.equals(HelpEntry.REGISTRY) ? OneRecord.of(caseFile, caseFile.timeline(subject), any -> true) : Timeline.empty(subject);
            }

            @Override
            public boolean known(Subject subject) {
                return open.contains(subject);
            }
        });
    }

    @Override
    public Outcome observe(UUID id, List<Entry> entries) {
        return written(id, entries, Set.of(), 0);
    }

    @Override
    public Outcome decide(UUID id, List<Entry> entries, Subject read, long seen) {
        return written(id, entries, Set.of(read), seen);
    }

    /// Only about the children whom they lead. A brother or sister whose record is kept from them is left out: of what follows from
    /// an earlier entry, and of what is written beside it.
    private Outcome written(UUID id, List<Entry> entries, Set<Subject> read, long seen) {
        var open = together.stream().map(Led::subject).collect(Collectors.toSet());
        var writings = Append.together(id, entries.stream().map(entry -> of(entry, open)).toList(), clock.instant(), "page");
        var about = subjects(writings.getFirst().entry()).collect(Collectors.toSet());
        if (about.isEmpty() || !open.containsAll(about)) {
            throw new NotThere();
        }
        var outcome = caseFile.append(new Append(writings.stream().filter(writing -> open.containsAll(subjects(writing.entry()).toList())).toList(), read, seen));
        if (outcome instanceof Outcome.Appended) rising.tell(id, entries.getFirst(), led, together);
        return outcome;
    }

    private static Entry of(Entry entry, Set<Subject> open) {
        return switch (entry) {
            case PlanLookedAt review -> new PlanLookedAt(review.children().stream().filter(open::contains).toList(), review.familyPlan(), review.done(), review.how(), review.family(), review.child(), review.on());
            case TeamLeft gone -> new TeamLeft(gone.children().stream().filter(open::contains).toList(), gone.member(), gone.why(), gone.on());
            default -> entry;
        };
    }

    private static Stream<Subject> subjects(Entry entry) {
        return entry.tags().stream().map(Tag::subject);
    }

    @Override
    public View done(Recording<?> recording, Subject child, UUID entry) {
        return Page.goTo(home(child), recording.past());
    }

    /// What others wrote is not theirs to read: only that they did.
    @Override
    public List<Block> since(Timeline timeline, List<Line> since) {
        return List.of(Block.say("Somebody else wrote to the record since you opened the form. Look at the help to the family once more, and then write it all the same, or change it."));
    }
}
