package goldthread.child;

import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Words;
import goldthread.recording.Recording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What was written beside an entry by the same filling-in of a form, and rests on its day: the rows of the census that a
/// conference writes for each child. When the day is corrected they follow; anything else in them is corrected where it stands.
@Component
class Following {
    private static final String DAY = "on";

    private final CaseFile caseFile;
    private final Writing writing;
    private final Offered offered;

    Following(CaseFile caseFile, Writing writing, Offered offered) {
        this.caseFile = caseFile;
        this.writing = writing;
        this.offered = offered;
    }

    /// The correction, and those of what follows it.
    List<Entry> with(Corrected corrected, Fact<?> fact) {
        var all = new ArrayList<Entry>(List.of(corrected));
        if (!corrected.to().happened().equals(fact.happened())) {
            var together = writing.together(fact.id());
            beside(fact, together).forEach(each -> moved(each, corrected.to().happened(), together.records().get(each.entry().tags().getFirst().subject())).ifPresent(to -> all.add(new Corrected(each.id(), to, corrected.why()))));
        }
        return all;
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
        return together.facts().stream().<Fact<?>>filter(each -> !each.id().equals(fact.id()) && each.happened().equals(fact.happened())
                && recording(each).filter(recording -> recording.filled(each.entry()).has(DAY)).isPresent()).toList();
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
