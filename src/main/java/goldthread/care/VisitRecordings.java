package goldthread.care;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.yesNo;

import goldthread.care.CareEntry.CheckedMidway;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import goldthread.people.Dictation;
import goldthread.protection.Protection;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Visits, reviews and plans of children looked after, as people record them.
final class VisitRecordings {

    private static final Form<Function<Timeline, Visited>> VISIT = Form.of("care.visited", "Record a visit", "Record visit")
            .ask(checkboxesFrom("children", "Which children was the visit to?", "children").named("Children")
                            .required("Choose the children that the visit was to"),
                    day("on", "When was the visit?", "Date of the visit"),
                    radios("where", "Where?", Choice.of("Home", "At home"), Choice.of("School", "At school or nursery"),
                            Choice.of("Family time", "At family time"), Choice.of("Elsewhere", "Somewhere else"))
                            .named("Place").required("Choose where the visit was"),
                    checkboxesFrom("seen", "Who was seen?", "children").named("Seen"),
                    checkboxesFrom("alone", "Who was seen alone?", "children").named("Seen alone"),
                    yesNo("bedroom", "Was the bedroom seen?").named("Bedroom seen"),
                    checkboxesFrom("together", "Who made it together?", "leads").named("Made together by").hint("Two lead: tick both, if both were there"))
            .group("What was said and seen",
                    longText("childs-view", "What did the children say, or show?").named("Child's view")
                            .hint("In their own words where you can"),
                    longText("observations", "What did you see and hear?").named("Observations"),
                    longText("analysis", "What do you make of it?").named("Analysis")
                            .hint("Your view, kept apart from what was seen"),
                    longText("actions", "What happens next?").named("Actions").hint("Who does what, and by when"),
                    Dictation.ASKED)
            .refuse(Dictation.KEY, Dictation::unread, Dictation.READ_FIRST)
            .refuse("alone", answers -> !answers.texts("seen").containsAll(answers.texts("alone")),
                    "A child who was seen alone was also seen: tick them under Who was seen")
            .refuse("seen", answers -> !answers.texts("children").containsAll(answers.texts("seen")),
                    "Choose only children that the visit was to")
            .makes(answers -> timeline -> new Visited(subjects(answers, "children"), answers.date("on"), answers.text("where"),
                    subjects(answers, "seen"), subjects(answers, "alone"), answers.yesOrNull("bedroom"), answers.textOrNull("childs-view"),
                    answers.textOrNull("observations"), answers.textOrNull("analysis"), answers.textOrNull("actions"),
                    answers.has("together") ? answers.texts("together") : null, Dictation.made(answers)));

    private static final Form<Function<Timeline, Reviewed>> REVIEW = Form.of("care.reviewed", "Record a looked-after review", "Record review")
            .ask(day("on", "When was the review held?", "Date of the review"),
                    CodeBook.PART_IN_REVIEW.ask("part", "How did {child} take part?").named("Child's part"))
            .makes(answers -> timeline -> new Reviewed(timeline.subject(), answers.date("on"), answers.textOrNull("part")));

    private static final Form<Function<Timeline, CheckedMidway>> MIDWAY = Form.of("care.checked-midway", "Record a reviewing officer's check between reviews", "Record check")
            .ask(day("on", "When was it checked?", "Date of the check"), longText("found", "How does {child} fare, and does the plan go on as agreed?").named("Found").required("Enter what was found"),
                    longText("said", "What does {child} say?").named("The child says").hint("Leave it empty if nobody spoke with the child"), longText("raised", "What was raised, and with whom?").named("Raised").hint("Leave it empty if nothing had to be raised"))
            .makes(answers -> timeline -> new CheckedMidway(timeline.subject(), answers.date("on"), answers.text("found"), answers.textOrNull("said"), answers.textOrNull("raised")));

    private static final Form<Function<Timeline, PlanPrepared>> PLAN = Form.of("care.plan-prepared", "Record that a care plan or placement plan is prepared", "Record plan")
            .ask(radios("plan", "Which plan?", Choice.of(PlanPrepared.CARE_PLAN, PlanPrepared.CARE_PLAN).hint("How {child} is looked after in the long term"),
                            Choice.of(PlanPrepared.PLACEMENT_PLAN, PlanPrepared.PLACEMENT_PLAN).hint("Daily life in this home"))
                            .named("Plan").required("Choose which plan"),
                    day("on", "When was it prepared?", "Date prepared"))
            .makes(answers -> timeline -> new PlanPrepared(timeline.subject(), answers.text("plan"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(VISIT, VisitRecordings::fill, "Visit recorded").given(VisitRecordings::leads).meets("T-G02", "T-G03", "T-G04", "T-A14a", "T-A14b", "T-B02a", "T-B02b", "T-B12a", "T-B12b", "T-D05", "T-D06", "T-D07",
                    "T-D08", "T-D10a", "T-D10b", "T-D11a", "T-D11b", "T-D12a", "T-D12b", "T-D27a", "T-D27b"),
            Recording.of(MIDWAY, check -> Answers.none().with("on", check.on()).with("found", check.found()).with("said", check.said()).with("raised", check.raised()), "Check recorded")
                    .meets("T-D40").doubt((check, timeline) -> check.said() == null, "What the child says is not written.")
                    .doubt((check, timeline) -> !EpisodeRecordings.lookedAfter(timeline, check.on()), EpisodeRecordings.NOT_IN_CARE),
            Recording.of(REVIEW, review -> Answers.none().with("on", review.on()).with("part", review.part()), "Review recorded")
                    .meets("T-D18", "T-D19", "T-D20", "T-D28a", "T-D28b")
                    .doubt((review, timeline) -> review.part() == null, "It is not said how the child took part. The return asks for it.")
                    .doubt((review, timeline) -> !EpisodeRecordings.lookedAfter(timeline, review.on()), EpisodeRecordings.NOT_IN_CARE),
            Recording.of(PLAN, plan -> Answers.none().with("plan", plan.plan()).with("on", plan.on()), "Plan recorded")
                    .meets("T-D01", Answers.none().with("plan", PlanPrepared.CARE_PLAN)).meets("T-D02", Answers.none().with("plan", PlanPrepared.PLACEMENT_PLAN)));

    /// While a child is protected two lead, and make visits together.
    private static Given leads(Timeline timeline) {
        var leads = Protection.protection(timeline).flatMap(protection -> Protection.leads(timeline, LocalDate.MAX)).map(Fact::entry);
        return Given.NOTHING.offering("leads", leads.stream().flatMap(named -> Stream.of(named.leadName(), named.helpName())).filter(Objects::nonNull).map(name -> Choice.of(name, name)).toList());
    }

    private static Answers fill(Visited visited) {
        return Answers.none().with("children", visited.children()).with("on", visited.on()).with("where", visited.where())
                .with("seen", visited.seen()).with("alone", visited.alone()).with("bedroom", visited.bedroom())
                .with("together", visited.together()).with("childs-view", visited.childsView()).with("observations", visited.observations())
                .with("analysis", visited.analysis()).with("actions", visited.actions()).with(Dictation.KEY, Dictation.filled(visited.dictated()));
    }

    private static List<Subject> subjects(Answers answers, String key) {
        return answers.ids(key).stream().map(Subject::new).toList();
    }

    private VisitRecordings() {}
}
