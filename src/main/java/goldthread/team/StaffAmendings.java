package goldthread.team;

import goldthread.access.Permission;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.career.CareerEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Supervision, absence and endorsement as they are put right. Who joined and who left is told on their own forms, for accounts
/// and allocations hang on it.
@Component
final class StaffAmendings implements Amendings {

    /// Whether anything was recorded of a worker that can be put right.
    static boolean any(Timeline worker) {
        return worker.lines().stream().map(Line::entry).anyMatch(entry -> entry instanceof Away || entry instanceof Supervised || entry instanceof Endorsed || entry instanceof CareerEntry);
    }

    @Override
    public Optional<String> name(Timeline worker) {
        return worker.last(Joined.class).map(joined -> joined.entry().name());
    }

    @Override
    public List<Amending<?>> all() {
        return List.of(
                new Amending<>(Away.class, Permission.LEAD_TEAM, TeamForms.AWAY, About::on, entry -> Answers.none().with("from", entry.from()).with("to", entry.to()).with("why", entry.why()),
                        (before, answers) -> new Away(before.worker(), answers.date("from"), answers.date("to"), answers.text("why")), entry -> TeamPages.address(entry.worker().id())),
                new Amending<>(Supervised.class, Permission.LEAD_TEAM, TeamForms.SUPERVISED, About::on,
                        entry -> Answers.none().with("on", entry.on()).with("reflection", entry.reflection()).with("actions", entry.actions().isEmpty() ? null : String.join("\n", entry.actions())).with("next", entry.next()),
                        (before, answers) -> new Supervised(before.worker(), answers.date("on"), answers.text("reflection"), TeamPages.listed(answers.text("actions")), answers.dateOrNull("next")), entry -> TeamPages.address(entry.worker().id())),
                new Amending<>(Endorsed.class, Permission.LEAD_TEAM, TeamForms.ENDORSED, About::on, entry -> Answers.none().with("lead-from", entry.from()).with("evidence", entry.evidence()),
                        (before, answers) -> new Endorsed(before.worker(), before.as(), answers.date("lead-from"), answers.text("evidence")), entry -> TeamPages.address(entry.worker().id())));
    }
}
