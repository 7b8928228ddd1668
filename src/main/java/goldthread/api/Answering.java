package goldthread.api;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Timeline;
import goldthread.child.Doubts;
import goldthread.child.Offered;
import goldthread.child.OtherRecords;
import goldthread.child.Recordings;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.recording.Recording;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Makes entries of a form's answers as a program sends them, with the checks of the page: one description for both.
@Component
class Answering {
    private final Offered offered;
    private final CaseFile caseFile;
    private final OtherRecords others;

    Answering(Offered offered, CaseFile caseFile, OtherRecords others) {
        this.offered = offered;
        this.caseFile = caseFile;
        this.others = others;
    }

    /// @param entries the one that was asked for, then those written beside it   @param doubts what is unusual
    record Given(List<Entry> entries, List<String> doubts) {}

    /// @throws Problem with a sentence for each answer that must be mended
    Given of(String kind, ObjectNode answers, UUID id, Timeline timeline) {
        var recording = Recordings.of(kind).orElseThrow(() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                "answers are for kinds that have a form; send body for " + kind));
        unknown(recording, answers);
        var given = recording.given(timeline, others.offering(), offered.today());
        if (!given.ready()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, given.missing());
        }
        var typed = given.settled().entrySet().stream().reduce(Answers.of(answers).with(Form.ONCE, id),
                (all, settled) -> all.has(settled.getKey()) ? all : all.with(settled.getKey(), settled.getValue()), (one, other) -> other);
        return switch (recording.form().check(typed, recording.about(offered.about(timeline, recording.form(), typed), given))) {
            case Checked.Problems<? extends Function<Timeline, ?>> problems -> throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, problems.problems().getFirst().sentence())
                    .with("problems", problems.problems().stream().map(problem -> Map.of("question", problem.key(), "sentence", problem.sentence())).toList());
            case Checked.Filled<? extends Function<Timeline, ?>> filled -> {
                var entries = Recordings.entries(recording, (Entry) filled.made().apply(timeline), filled.answers(), timeline, id, caseFile::timeline);
                yield new Given(entries, Doubts.of(recording, entries.getFirst(), timeline, others.offering()));
            }
        };
    }

    private static void unknown(Recording<?> recording, ObjectNode answers) {
        var known = recording.form().lined(Answers.of(answers)).questions().stream().map(question -> question.key()).toList();
        answers.propertyNames().stream().filter(name -> !known.contains(name.replaceAll("-approximate$", ""))).findFirst().ifPresent(name -> {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "answers." + name + " is no question of " + recording.kind());
        });
    }
}
