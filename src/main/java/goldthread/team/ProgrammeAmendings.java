package goldthread.team;

import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.text;

import goldthread.access.Permission;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import goldthread.workforce.programme.Journey;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import goldthread.workforce.programme.ProgrammeEntry.TimeProtected;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Early career programmes as they are put right, by the rules by which they are recorded. Which step it was stays: that is
/// withdrawn, and recorded anew. Evidence is the worker's own, and nobody else writes in it.
@Component
final class ProgrammeAmendings implements Amendings {
    private static final String ASSESSMENT = "assessment";
    private static final Set<String> AFTER_IT = Set.of("moderation", StepDone.APPEAL, StepDone.APPEAL_DECIDED);
    private static final Set<String> OF_AN_APPEAL = Set.of(StepDone.UPHELD, "not-upheld");

    private static final Form<Answers> STEP = Form.of("programme.step", "Step of an early career programme", "Correct").ask(
            day("step-on", "When was it?", "Day").required("Enter the day"),
            radios("outcome", "What came of it?", Choice.of(StepDone.MET, "Met"), Choice.of(StepDone.NOT_YET, "Not yet"), Choice.of(StepDone.UPHELD, "Appeal upheld"), Choice.of("not-upheld", "Appeal not upheld")).named("Outcome"),
            text("by", "Who judged?").named("By").required("Enter who judged").longest(200), longText("note", "What was said? (optional)").named("Note").hint("Without copying a child's record").longest(4_000));

    @Override
    public List<Amending<?>> all() {
        return List.of(
                new Amending<>(Begun.class, Permission.LEAD_TEAM, ProgrammeForms.BEGUN, About::on,
                        entry -> Answers.none().with("programme", entry.programme()).with("begun-on", entry.on()).with("cohort", entry.cohort()).with("adopter", entry.adopter() ? "yes" : "no").with("assessor", entry.assessor()),
                        (before, answers) -> new Begun(before.worker(), answers.date("begun-on"), answers.text("programme"), answers.text("cohort"), answers.chose("adopter", "yes"), answers.text("assessor")), ProgrammeAmendings::back, ProgrammeAmendings::begun),
                new Amending<>(StepDone.class, Permission.LEAD_TEAM, STEP, About::on,
                        entry -> Answers.none().with("step-on", entry.on()).with("outcome", entry.outcome().isEmpty() ? null : entry.outcome()).with("by", entry.by()).with("note", entry.note().isEmpty() ? null : entry.note()),
                        (before, answers) -> new StepDone(before.worker(), answers.date("step-on"), before.step(), before.step().equals(StepDone.APPEAL) ? "" : answers.text("outcome"), answers.text("by"), answers.text("note")), ProgrammeAmendings::back, ProgrammeAmendings::step),
                new Amending<>(TimeProtected.class, Permission.LEAD_TEAM, ProgrammeForms.TIME, About::on, entry -> Answers.none().with("month", entry.on()).with("hours", entry.hours()).with("contracted", entry.contracted()),
                        (before, answers) -> new TimeProtected(before.worker(), answers.date("month"), answers.number("hours"), answers.number("contracted")), ProgrammeAmendings::back));
    }

    private static Optional<Refused> begun(Timeline without, Begun before, @Nullable Begun now) {
        if (now != null) return Programme.named(now.programme()).flatMap(programme -> Journey.refused(programme, now));
        return without.last(Begun.class).isEmpty() && without.last(StepDone.class).isPresent() ? plain("Steps are recorded in this programme. Withdraw them first.") : Optional.empty();
    }

    private static Optional<Refused> step(Timeline without, StepDone before, @Nullable StepDone now) {
        var others = without.facts(StepDone.class).stream().map(fact -> fact.entry()).toList();
        if (now == null) return before.step().equals(ASSESSMENT) && others.stream().noneMatch(each -> each.step().equals(ASSESSMENT)) && others.stream().anyMatch(each -> AFTER_IT.contains(each.step()))
                ? plain("A moderation or an appeal rests on this assessment. Withdraw it first.") : Optional.empty();
        if (now.step().equals(StepDone.APPEAL)) return Journey.refused(without, now);
        if (now.step().equals(StepDone.APPEAL_DECIDED) != OF_AN_APPEAL.contains(now.outcome()) || now.outcome().isEmpty()) return plain("An appeal is upheld or not; everything else is met or not yet.");
        if (now.step().equals(ASSESSMENT) && others.stream().anyMatch(each -> AFTER_IT.contains(each.step()) && !each.step().equals(StepDone.APPEAL) && each.by().strip().equalsIgnoreCase(now.by().strip())))
            return plain(now.by() + " moderated this assessment or decided the appeal against it, and cannot have made it.");
        return Journey.refused(without, now);
    }

    private static Optional<Refused> plain(String sentence) {
        return Optional.of(new Refused(sentence, ""));
    }

    private static String back(ProgrammeEntry entry) {
        return ProgrammePages.address(entry.worker().id());
    }
}
