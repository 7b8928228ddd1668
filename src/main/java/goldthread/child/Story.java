package goldthread.child;

import goldthread.casefile.CaseFileEntry;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Block.Correction;
import goldthread.pages.Block.Event;
import goldthread.pages.Block.Withdrawal;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child's story: each entry as it stands, with what stood before and who changed it and why.
final class Story {
    private final Kinds kinds;
    private final Timeline timeline;
    private final Map<UUID, List<Line>> changes;

    /// One entry of the story. @param withdrawn the line that withdrew it, or null while it stands
    record Told(Line first, Entry stands, List<Line> corrections, @Nullable Line withdrawn) {
        LocalDate day() {
            return stands.happened();
        }
    }

    Story(Kinds kinds, Timeline timeline) {
        this.kinds = kinds;
        this.timeline = FieldRules.from(timeline, kinds);
        this.changes = this.timeline.changes();
    }

    /// Every entry, the newest first; what was recorded later on the same day comes before what was recorded earlier.
    List<Told> told() {
        var all = new ArrayList<Told>();
        for (var line : timeline.lines()) {
            if (!(line.entry() instanceof CaseFileEntry)) {
                all.add(told(line));
            }
        }
        all.sort(Comparator.comparing(Told::day).thenComparing(told -> told.first().position()).reversed());
        return all;
    }

    Told told(Line line) {
        Entry stands = line.entry();
        var corrections = new ArrayList<Line>();
        Line withdrawn = null;
        for (var change : changes.getOrDefault(line.envelope().id(), List.of())) {
            switch (change.entry()) {
                case Corrected corrected -> {
                    stands = corrected.to();
                    corrections.add(change);
                }
                case Withdrawn ignored -> withdrawn = change;
                default -> { }
            }
        }
        return new Told(line, stands, corrections, withdrawn);
    }

    /// Everyone who wrote a part of it.
    Set<UUID> authors() {
        var authors = new HashSet<UUID>();
        timeline.lines().forEach(line -> authors.add(writer(line)));
        return authors;
    }

    /// On whose behalf it was written, or else who wrote it.
    private static UUID writer(Line line) {
        var envelope = line.envelope();
        return envelope.forWhom() == null ? envelope.author() : envelope.forWhom();
    }

    Event event(Told told, Map<UUID, String> names, Block.Button... actions) {
        var envelope = told.first().envelope();
        var kind = kinds.of(told.stands());
        var event = Event.of("e" + envelope.position(), Words.link(kind.title(), EntryPages.address(timeline.subject().id(), envelope.id())), told.day())
                .by(by(told.first(), names)).kind(kind.group(), Words.Colour.GREY)
                .body(body(told.stands())).corrected(corrections(told, names)).actions(actions);
        var withdrawn = told.withdrawn();
        return withdrawn == null ? event : event.withdrawn(new Withdrawal(day(withdrawn),
                names.getOrDefault(writer(withdrawn), "Goldthread"), ((Withdrawn) withdrawn.entry()).why()));
    }

    private static String by(Line line, Map<UUID, String> names) {
        var envelope = line.envelope();
        var name = names.getOrDefault(writer(line), "Goldthread");
        return (envelope.source().startsWith("import") ? "a return, taken in by " + name : name)
                + ", recorded " + Words.spoken(envelope.recorded());
    }

    private Block[] body(Entry entry) {
        var facts = facts(kinds.tell(entry));
        return facts.isEmpty() ? new Block[0] : new Block[] {new Block.Summary("", facts, List.of())};
    }

    /// What is said, without what is not.
    static List<Block.Fact> facts(List<Detail> details) {
        return details.stream().filter(detail -> !detail.value().isBlank())
                .map(detail -> new Block.Fact(detail.label(), new Words.Plain(detail.value()), null)).toList();
    }

    /// One line as a card: what stands of it now, or what it did to an earlier one.
    Block card(Line recorded) {
        var line = FieldRules.shown(recorded, kinds);
        var told = told(line);
        var changed = switch (line.entry()) {
            case Corrected corrected -> "Corrected: " + kinds.of(corrected.to()).title();
            case Withdrawn withdrawn -> "Withdrawn: " + timeline.line(withdrawn.entry()).map(earlier -> kinds.of(earlier.entry()).title()).orElse("an entry");
            default -> kinds.of(line.entry()).title();
        };
        var stands = told.stands() instanceof Corrected corrected ? corrected.to() : told.stands();
        var card = Block.card(changed).fact("Date", Words.day(stands.happened()));
        for (var fact : facts(kinds.tell(stands))) {
            card = card.with(fact);
        }
        return card.fact("Recorded", Words.moment(line.envelope().recorded()));
    }

    private List<Correction> corrections(Told told, Map<UUID, String> names) {
        var all = new ArrayList<Correction>();
        Entry before = told.first().entry();
        for (var line : told.corrections()) {
            var corrected = (Corrected) line.entry();
            var by = names.getOrDefault(writer(line), "Goldthread");
            if (!before.happened().equals(corrected.to().happened())) {
                all.add(new Correction("Date", Words.spoken(before.happened()), day(line), by, corrected.why()));
            }
            differences(before, corrected.to()).forEach(stood ->
                    all.add(new Correction(stood.label(), stood.value(), day(line), by, corrected.why())));
            before = corrected.to();
        }
        return all;
    }

    private List<Detail> differences(Entry before, Entry after) {
        var now = kinds.tell(after);
        return kinds.tell(before).stream().filter(detail -> !now.contains(detail))
                .map(detail -> detail.value().isBlank() ? Detail.of(detail.label(), "(nothing)") : detail).toList();
    }

    private static LocalDate day(Line line) {
        return line.envelope().recorded().atZone(Known.ENGLAND).toLocalDate();
    }
}
