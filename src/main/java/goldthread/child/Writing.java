package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.recording.Records;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Opens a child's record for writing, and writes: about nobody whom the writer may not see.
@Component
class Writing {
    /// A conference of a large family writes a few entries for each child.
    private static final int MOST_BESIDE = 60;
    /// The role of a contact in what was decided on it. Who told what is not open to whoever reads what was decided.
    private static final String CONTACT = "contact", RELATIVE = "relative";

    private final CaseFile caseFile;
    private final Access access;
    private final OneChild oneChild;
    private final OtherRecords others;
    private final Clock clock;

    Writing(CaseFile caseFile, Access access, OneChild oneChild, OtherRecords others, Clock clock) {
        this.caseFile = caseFile;
        this.access = access;
        this.oneChild = oneChild;
        this.others = others;
        this.clock = clock;
    }

    /// Opens a child's record for writing: seen and allowed, or it is not there. The list of budgets is no child's record.
    View open(UUID child, String part, Function<Timeline, View> work) {
        return access.view(child, part, () -> opened(child, own -> oneChild.whole(own, part), work));
    }

    /// As [#open], for what is open to those too who may not read the whole record: `work` shows and changes no more than [InPart] has.
    View openInPart(UUID child, String part, Function<Timeline, View> work) {
        return access.viewInPart(child, part, () -> opened(child, own -> oneChild.inPart(own, part), work));
    }

    /// Opens a child's record to write an entry of this kind.
    View openFor(String kind, UUID child, Function<Timeline, View> work) {
        return InPart.writes(kind) ? openInPart(child, "record " + kind, work) : open(child, "record " + kind, work);
    }

    private View opened(UUID child, UnaryOperator<Timeline> one, Function<Timeline, View> work) {
        if (!Acting.who().may(Permission.RECORD)) {
            throw new NotThere();
        }
        var timeline = one.apply(caseFile.timeline(new Subject(child)));
        if (timeline.lines().isEmpty() || Recordings.isNoPersons(timeline)) {
            throw new NotThere();
        }
        return work.apply(timeline);
    }

    /// Writes an observation, which is true whatever else was written.
    Outcome observe(UUID id, List<Entry> entries) {
        return append(Append.observed(together(id, entries)));
    }

    /// What a rule asks of others whom an entry is about.
    Records records() {
        return Records.once(others);
    }

    /// What a form takes from others.
    Records offering() {
        return others.offering();
    }

    /// Writes a decision on a record as it was read.
    /// @param seen the position up to which the record had been read
    Outcome decide(UUID id, List<Entry> entries, Subject read, long seen) {
        return append(new Append(together(id, entries), Set.of(read), seen));
    }

    /// That an entry is withdrawn for some of those whom it is about.
    static Entry withdrawn(Fact<?> stands, Predicate<Subject> whom, String why) {
        return new Withdrawn(stands.id(), stands.entry().tags().stream().filter(tag -> whom.test(tag.subject())).toList(), stands.happened(), why);
    }

    /// The same for some of the children: a decision on a contact that stands for none of them any more is withdrawn for the contact
    /// too, which waits for a decision again.
    Entry withdrawnFor(Collection<UUID> children, Fact<?> stands, String why) {
        boolean everyone = stands.entry().tags().stream().filter(tag -> !tag.role().equals(CONTACT)).map(Tag::subject)
                .allMatch(child -> children.contains(child.id()) || caseFile.timeline(child).standing().stream().noneMatch(fact -> fact.id().equals(stands.id())));
        var contacts = stands.entry().tags().stream().filter(tag -> everyone && tag.role().equals(CONTACT)).map(Tag::subject).toList();
        return withdrawn(stands, subject -> children.contains(subject.id()) || contacts.contains(subject), why);
    }

    /// The same, of which some have ids of their own.
    Outcome decide(UUID id, List<Entry> entries, Map<Entry, UUID> ids, Subject read, long seen) {
        return append(new Append(Append.together(id, entries, ids, clock.instant(), "page"), Set.of(read), seen));
    }

    /// An entry and those written beside it, as far as they stand.
    /// @param records of everyone whom they are about   @param free ids for more of them
    record Together(List<Fact<?>> facts, Map<Subject, Timeline> records, List<UUID> free) {}

    /// An entry, and those written beside it, on whose record ever.
    Together together(UUID id) {
        var ids = IntStream.rangeClosed(0, MOST_BESIDE).mapToObj(number -> Append.beside(id, number)).toList();
        var lines = caseFile.lines(Set.copyOf(ids));
        var written = lines.stream().map(line -> line.envelope().id()).collect(Collectors.toSet());
        var about = lines.stream().flatMap(line -> line.entry().tags().stream()).map(Tag::subject).collect(Collectors.toSet());
        var facts = new LinkedHashMap<UUID, Fact<?>>();
        var records = about.stream().collect(Collectors.toMap(subject -> subject, caseFile::timeline));
        records.values().forEach(timeline -> timeline.standing().stream().filter(fact -> ids.contains(fact.id())).forEach(fact -> facts.put(fact.id(), fact)));
        return new Together(List.copyOf(facts.values()), records, ids.stream().filter(each -> !written.contains(each)).toList());
    }

    static UUID fresh() {
        return Ids.next();
    }

    private List<Append.Writing> together(UUID id, List<Entry> entries) {
        return Append.together(id, entries, clock.instant(), "page");
    }

    /// Whoever is tied to an entry only as a relative need not be open to the writer, but must be no secret; somebody of
    /// whom nothing is known yet is nobody's secret.
    private Outcome append(Append append) {
        var tags = append.writings().stream().flatMap(writing -> writing.entry().tags().stream()).distinct().toList();
        var about = ids(tags.stream().filter(tag -> !tag.role().equals(RELATIVE) && !tag.role().equals(CONTACT)));
        var relatives = ids(tags.stream().filter(tag -> tag.role().equals(RELATIVE)));
        var seen = access.seen(about);
        if (about.stream().anyMatch(each -> !seen.contains(each) && !unheardOf(each)) || !access.found(relatives).containsAll(relatives)) {
            throw new NotThere();
        }
        return caseFile.append(append);
    }

    private boolean unheardOf(UUID subject) {
        return caseFile.timeline(new Subject(subject)).lines().isEmpty();
    }

    private static List<UUID> ids(Stream<Tag> tags) {
        return tags.map(tag -> tag.subject().id()).distinct().toList();
    }
}
