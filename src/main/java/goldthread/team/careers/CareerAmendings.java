package goldthread.team.careers;

import goldthread.access.Permission;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.Moved;
import goldthread.workforce.career.CareerEntry.OnRoute;
import goldthread.workforce.career.CareerEntry.PathwayShown;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import goldthread.workforce.career.LevyEntry.LevyHeld;
import goldthread.workforce.career.LevyEntry.RoutePaid;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Routes, learning, rotas and the levy, as they are put right. Whose it is stays as it was: that is withdrawn, and told anew.
@Component
final class CareerAmendings implements Amendings {

    @Override
    public List<Amending<?>> all() {
        return List.of(
                new Amending<>(RotaAgreed.class, Permission.LEAD_TEAM, CareerForms.ROTA.without(Set.of("rota-of")), About::on, CareerAmendings::rota,
                        (before, answers) -> new RotaAgreed(before.person(), answers.date("rota-from"), answers.dateOrNull("rota-until"), answers.text("pattern"), answers.text("rota-why"), answers.dateOrNull("review"), CareerForms.hours(answers),
                                answers.has("second-off") ? answers.texts("second-off") : null), entry -> CareerPages.CAREERS),
                new Amending<>(OnRoute.class, Permission.LEAD_TEAM, CareerForms.PERSON.without(Set.of("again", "account")), About::on,
                        entry -> Answers.none().with("route", entry.route()).with("name", entry.name()).with("cohort", entry.cohort()).with("told-on", entry.on()).with("employer", entry.employer()).with("provider", entry.provider())
                                .with("educator", entry.educator()).with("funding", entry.funding()),
                        (before, answers) -> new OnRoute(before.person(), answers.date("told-on"), answers.text("route"), answers.text("name"), before.account(), answers.text("cohort"), answers.textOrNull("employer"), answers.textOrNull("provider"),
                                answers.textOrNull("educator"), answers.text("funding")), entry -> CareerPages.CAREERS),
                new Amending<>(Moved.class, Permission.LEAD_TEAM, CareerForms.STAGE.without(Set.of("person")), About::on, entry -> Answers.none().with("stage", entry.stage()).with("stage-on", entry.on()).with("stage-note", entry.note().isEmpty() ? null : entry.note()),
                        (before, answers) -> new Moved(before.person(), answers.date("stage-on"), answers.text("stage"), answers.text("stage-note")), entry -> CareerPages.CAREERS),
                new Amending<>(Learnt.class, Permission.LEAD_TEAM, CareerForms.LEARNT.without(Set.of("learner")), About::on,
                        entry -> Answers.none().with("what", entry.what()).with("title", entry.title().isEmpty() ? null : entry.title()).with("learnt-on", entry.on()).with("learnt-hours", entry.hours()).with("by", entry.by()).with("evidence", entry.evidence()),
                        (before, answers) -> new Learnt(before.person(), answers.date("learnt-on"), answers.text("what"), answers.text("title"), answers.has("learnt-hours") ? answers.number("learnt-hours") : null, answers.text("by"), answers.textOrNull("evidence")),
                        entry -> LearningPages.address(entry.person().id())),
                new Amending<>(PathwayShown.class, Permission.LEAD_TEAM, LearningPages.WALKED, About::on, entry -> Answers.none().with("step", entry.step()).with("step-on", entry.on()).with("step-evidence", entry.evidence()).with("step-by", entry.by()),
                        (before, answers) -> new PathwayShown(before.person(), answers.date("step-on"), answers.text("step"), answers.text("step-evidence"), answers.text("step-by")), entry -> LearningPages.address(entry.person().id())),
                new Amending<>(LevyHeld.class, Permission.LEAD_TEAM, LevyPages.HELD, LevyPages::years, entry -> Answers.none().with("year", entry.year()).with("sum", new Pence(entry.pence()).plain()).with("source", entry.source()),
                        (before, answers) -> new LevyHeld(before.levy(), Integer.parseInt(answers.text("year")), Pence.pounds(answers.text("sum")).amount(), before.on(), answers.text("source")), entry -> LevyPages.LEVY),
                new Amending<>(RoutePaid.class, Permission.LEAD_TEAM, LevyPages.PAID.without(Set.of("person")), About::on,
                        entry -> Answers.none().with("paid-on", entry.on()).with("what", entry.what()).with("from", entry.from()).with("way", entry.pence() < 0 ? "back" : "paid").with("sum", new Pence(Math.abs(entry.pence())).plain()).with("note", entry.note()),
                        (before, answers) -> new RoutePaid(before.person(), answers.date("paid-on"), answers.text("what"), answers.text("from"), LevyPages.pence(answers), answers.textOrNull("note")), entry -> LevyPages.LEVY));
    }

    @Override
    public Optional<String> name(Timeline person) {
        return person.lastTold(OnRoute.class).map(told -> told.entry().name());
    }

    private static Answers rota(RotaAgreed entry) {
        var answers = Answers.none().with("pattern", entry.pattern()).with("rota-from", entry.on()).with("rota-until", entry.until()).with("review", entry.review()).with("rota-why", entry.why());
        for (var day : DayOfWeek.values()) if (entry.hours() != null && entry.hours().containsKey(day.name())) answers = answers.with(CareerForms.hours(day), entry.hours().get(day.name()).replace("-", " to "));
        return entry.secondOff() == null ? answers : answers.with("second-off", entry.secondOff());
    }
}
