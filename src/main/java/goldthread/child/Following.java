package goldthread.child;

import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Words;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What was written beside an entry by the same filling-in of a form: the rows of the census that a conference writes for each
/// child. When the entry is corrected they follow, by what the form would have written; where only the form said it, by their
/// day. When it is withdrawn they go with it, unless somebody wants one to stand.
@Component
public final class Following {
    private static final String DAY = "on";

    private final CaseFile caseFile;
    private final Writing writing;
    private final Offered offered;

    Following(CaseFile caseFile, Writing writing, Offered offered) {
        this.caseFile = caseFile;
        this.writing = writing;
        this.offered = offered;
    }

    /// @param entries the correction or withdrawal first   @param ids of those that are new, where they have one of their own
    public record Act(List<Entry> entries, Map<Entry, UUID> ids) {}

    /// A correction or withdrawal as a program sends it, and what follows it; anything else, and what changes nothing that stands, by
    /// itself. Of a withdrawal everything goes that was written for those for whom it is withdrawn.
    public Act of(Entry change, Timeline timeline) {
        return switch (change) {
            case Corrected corrected -> standing(timeline, corrected.entry()).map(fact -> with(corrected, fact)).orElseGet(() -> new Act(List.of(change), Map.of()));
            case Withdrawn withdrawn -> new Act(Stream.concat(Stream.of(change), standing(timeline, withdrawn.entry()).stream().flatMap(fact -> of(fact, withdrawn.tags().stream().map(tag -> tag.subject().id()).collect(Collectors.toSet())).stream())
                    .<Entry>map(each -> Writing.withdrawn(each, everyone -> true, withdrawn.why()))).toList(), Map.of());
            default -> new Act(List.of(change), Map.of());
        };
    }

    private static Optional<Fact<?>> standing(Timeline timeline, UUID entry) {
        return timeline.standing().stream().<Fact<?>>filter(fact -> fact.id().equals(entry)).findFirst();
    }

    /// The correction, and what follows it: what the form would have written beside it, and else the day.
    Act with(Corrected corrected, Fact<?> fact) {
        var all = new ArrayList<Entry>(List.of(corrected));
        var together = writing.together(fact.id());
        var anew = anew(corrected, fact, together);
        all.addAll(anew.entries());
        if (!corrected.to().happened().equals(fact.happened())) {
            beside(fact, together).stream().filter(each -> !anew.met().contains(each.id()))
                    .forEach(each -> moved(each, corrected.to().happened(), together.records().get(each.entry().tags().getFirst().subject())).ifPresent(to -> all.add(new Corrected(each.id(), to, corrected.why()))));
        }
        return new Act(all, anew.fresh());
    }

    /// Nothing where the record of that time does not bear what is said now.
    private WrittenAnew.Changes anew(Corrected corrected, Fact<?> fact, Writing.Together together) {
        var recording = recording(fact);
        var none = new WrittenAnew.Changes(List.of(), Map.of(), Set.of());
        if (recording.isEmpty()) return none;
        var besides = others(together, fact).toList();
        var records = writing.records();
        try {
            return WrittenAnew.of(corrected, fact, recording.get(), besides, together.free(), fact.entry().tags().getFirst().subject(),
                    Records.once(subject -> WrittenAnew.before(records.of(subject), fact.first().position())));
        } catch (NoSuchElementException gone) {
            return none;
        }
    }

    /// What was written with it of any of these, and goes when it is withdrawn, unless somebody wants it to stand.
    List<Fact<?>> of(Fact<?> fact, Set<UUID> children) {
        return others(writing.together(fact.id()), fact).filter(each -> each.entry().tags().stream().allMatch(tag -> children.contains(tag.subject().id()))).toList();
    }

    /// What an entry is called where it is one of several on several records.
    String called(Fact<?> fact, Subject open) {
        return caseFile.kinds().of(fact.entry()).title() + " of " + Words.spoken(fact.happened()) + (fact.entry().tags().stream().anyMatch(tag -> tag.subject().equals(open)) ? "" : ", on the record of a brother or sister");
    }

    /// What the reader is told before they correct.
    List<Block> said(Timeline timeline, Fact<?> fact, String sentence) {
        var beside = beside(fact, writing.together(fact.id()));
        if (beside.isEmpty()) {
            return List.of();
        }
        var links = beside.stream().map(each -> {
            var title = caseFile.kinds().of(each.entry()).title();
            return timeline.line(each.id()).isPresent() ? Words.link(title, EntryPages.address(timeline.subject().id(), each.id())) : Words.run(Words.text(title), Words.quiet(" on the record of a brother or sister"));
        }).toList();
        return List.of(Block.say(sentence), new Block.Bullets(links));
    }

    private List<Fact<?>> beside(Fact<?> fact, Writing.Together together) {
        return others(together, fact).filter(each -> each.happened().equals(fact.happened()) && recording(each).filter(recording -> recording.filled(each.entry()).has(DAY)).isPresent()).toList();
    }

    private static Stream<Fact<?>> others(Writing.Together together, Fact<?> fact) {
        return together.facts().stream().filter(each -> !each.id().equals(fact.id()));
    }

    private Optional<Recording<?>> recording(Fact<?> fact) {
        return Recordings.of(caseFile.kinds().of(fact.entry()).name());
    }

    /// Put back into its form with another day; left as it is where the form would not take that.
    private Optional<Entry> moved(Fact<?> fact, LocalDate day, Timeline timeline) {
        return recording(fact).flatMap(recording -> moved(recording, recording.filled(fact.entry()).with(DAY, day), fact, timeline));
    }

    private <E extends Entry> Optional<Entry> moved(Recording<E> recording, Answers answers, Fact<?> fact, Timeline timeline) {
        var about = recording.about(offered.about(timeline, fact.entry()), recording.given(timeline, writing.offering(), offered.today()));
        return recording.correcting(answers, about).check(answers, about) instanceof Checked.Filled<Function<Timeline, E>> filled ? Optional.of(filled.made().apply(timeline)) : Optional.empty();
    }
}
