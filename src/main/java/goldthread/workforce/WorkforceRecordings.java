package goldthread.workforce;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.util.List;
import java.util.function.Function;

/// Who works with whom, as people record it.
public final class WorkforceRecordings {
    private static final Form<Function<Timeline, Allocated>> ALLOCATED = Form.of("workforce.allocated", "Allocate a worker", "Allocate worker")
            .ask(checkboxesFrom("children", "To which children?", "children").named("Children").required("Choose the children"),
                    selectFrom("worker", "Who?", "workers").named("Worker").required("Choose the worker"),
                    radios("part", "As what?", Choice.of(Allocated.ALLOCATED, "Allocated social worker"), Choice.of(Allocated.CO_WORKER, "Co-worker"),
                            Choice.of(Allocated.SUPERVISOR, "Supervisor"), Choice.of(Allocated.REVIEWING_OFFICER, "Independent reviewing officer"), Choice.of(Endorsed.LEAD, "Lead child protection practitioner"), Choice.of("education-officer", "Education officer")).named("Part").required("Choose the part that the worker has"),
                    day("on", "From when?", "Date from"), CodeBook.WORKER_CHANGE.ask("reason", "If the worker changes, why?").named("Reason"))
            .makes(answers -> timeline -> new Allocated(answers.ids("children").stream().map(Subject::new).toList(), Colleague.read(answers.text("worker")).account(),
                    Colleague.read(answers.text("worker")).name(), answers.text("part"), answers.date("on"), answers.textOrNull("reason")));

    private static final Form<Function<Timeline, AllocationEnded>> ENDED = Form.of("workforce.allocation-ended", "End a worker's part", "End allocation")
            .ask(radiosFrom("allocation", "Whose part ended?", "allocation").named("Worker").required("Choose whose part ended"),
                    day("on", "When did it end?", "Date of the end"), CodeBook.WORKER_CHANGE.ask("reason", "Why?").named("Reason"))
            .makes(answers -> timeline -> {
                var allocated = Earlier.find(timeline, Allocated.class, answers.id("allocation"));
                return new AllocationEnded(allocated.children(), answers.id("allocation"), allocated.from(), answers.date("on"), answers.textOrNull("reason"));
            });

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(ALLOCATED, allocated -> Answers.none().with("children", allocated.children()).with("worker", new Colleague(allocated.account(), allocated.worker()).written()).with("part", allocated.part())
                            .with("on", allocated.from()).with("reason", allocated.reason()), "Worker allocated")
                    .decides().meets("T-D26", Answers.none().with("part", Allocated.REVIEWING_OFFICER))
                    .doubt((allocated, timeline) -> allocated.part().equals(Allocated.ALLOCATED) && !Parts.open(timeline, Allocated.ALLOCATED).isEmpty(),
                            "Another social worker is allocated already. End that part too, if this one takes over."),
            Recording.of(ENDED, end -> Answers.none().with("allocation", end.allocation()).with("on", end.on()).with("reason", end.reason()), "Worker's part ended")
                    .given(timeline -> Given.NOTHING.following("allocation", allocations(timeline), "No worker is allocated, as far as is recorded.", "workforce.allocated"))
                    .decides().next("workforce.allocated"));

    private static List<Earlier> allocations(Timeline timeline) {
        var open = Parts.open(timeline);
        return timeline.facts(Allocated.class).reversed().stream().map(fact -> new Earlier(fact.id(), fact.entry().worker() + ", "
                + fact.entry().part().replace('-', ' ') + " since " + goldthread.pages.Words.spoken(fact.happened()), open.contains(fact))).toList();
    }

    private WorkforceRecordings() {}
}
