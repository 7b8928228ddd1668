package goldthread.portal;

import static goldthread.pages.Words.quiet;

import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.pages.Block;
import goldthread.pages.Words;
import java.util.List;

/// Where a family stands before court, step by step, made of those papers alone that were shared with this parent: a step that was not
/// shared is no step of theirs. Public Law Outline, pre-proceedings (Practice Direction 12A).
final class StepsBeforeCourt {
    private record Step(String name, String means, Class<? extends Entry> kind) {}

    private static final List<Step> STEPS = List.of(new Step("Letter", "We write to you what worries us, and that we think of asking the court. You can have free legal advice.", LetterSent.class),
            new Step("Meetings", "You, your solicitor and we meet. We agree what must change, and what help there is.", PreProceedingsMet.class),
            new Step("What comes of it", "We look at what has changed, and decide together with you what comes next.", PreProceedingsEnded.class), new Step("Court", "Only where it is needed: we ask the family court to decide.", ApplicationIssued.class));

    /// @param shared entries of which a paper is shown; none where nothing of the way to court is among them
    static List<Block> of(List<Fact<?>> shared) {
        if (shared.stream().noneMatch(fact -> STEPS.stream().anyMatch(step -> step.kind.isInstance(fact.entry())))) return List.of();
        var summary = Block.summary();
        for (var step : STEPS) {
            var when = shared.stream().filter(fact -> step.kind.isInstance(fact.entry())).map(Fact::happened).sorted().map(Words::day).toList();
            summary = summary.fact(step.name, Words.lines(Words.text(step.means), when.isEmpty() ? quiet("Nothing shared yet") : Words.lines(when)));
        }
        return List.of(Block.heading("Before court: where we are"), summary);
    }

    private StepsBeforeCourt() {}
}
