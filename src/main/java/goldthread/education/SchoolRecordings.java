package goldthread.education;

import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Timeline;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.education.SchoolEntry.AttendanceTold;
import goldthread.education.SchoolEntry.ConditionEnded;
import goldthread.education.SchoolEntry.ConditionSet;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.people.schools.SchoolDirectory;
import goldthread.people.schools.SchoolsEntry;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How people record a child's schools, attendance, and the steps towards an order.
final class SchoolRecordings {
    private static final int SESSIONS = 400, ALL_OF_IT = 100;

    private static final Form<Function<Timeline, SchoolStarted>> STARTED = Form.of("education.school-started", "Record that a school began", "Record school")
            .ask(selectFrom("listed", "Which school?", "schools").named("School, from the directory").hint("From the directory of schools"),
                    text("school", "If it is not in the directory, what is it called?").named("School"), text("urn", "What is the school's number?").named("Number").hint("The unique reference number, if you know it").width(10),
                    radios("sort", "What kind of school?", choices(SchoolStarted.MAINSTREAM, SchoolStarted.SPECIAL, SchoolStarted.INDEPENDENT_SPECIAL, SchoolStarted.ALTERNATIVE)).named("Kind of school").required("Choose the kind of school"),
                    yesNo("arranged", "Did the authority arrange the place?").named("Arranged by the authority").hint("By an education, health and care plan, or otherwise").required("Say whether the authority arranged the place"),
                    day("on", "When did {child} begin there?", "Date of the beginning"))
            .refuse("listed", answers -> !answers.has("listed") && !answers.has("school"), "Choose the school, or enter its name")
            .makes(answers -> timeline -> new SchoolStarted(timeline.subject(), SchoolDirectory.name(answers, "listed", "school"), SchoolDirectory.number(answers, "listed", "urn"), answers.text("sort"), answers.yes("arranged"), answers.date("on")));

    private static final Form<Function<Timeline, SchoolLeft>> LEFT = Form.of("education.school-left", "Record that the name came off a school roll", "Record")
            .ask(radiosFrom("start", "Which school?", "start").named("School").required("Choose the school"),
                    radios("why", "Why?", choices(SchoolLeft.HOME, "Moved to another school", "Moved away", "Permanently excluded", "Not found, after enquiries", "Finished school", "Other")).named("Why").required("Choose why"),
                    day("on", "When did the name come off?", "Date on which the name came off"), date("told", "When did the school tell the authority?").named("Told on").hint("Leave it empty if the school has not told").past())
            .makes(answers -> timeline -> new SchoolLeft(timeline.subject(), answers.id("start"), answers.text("why"), answers.dateOrNull("told"), answers.date("on")));

    private static final Form<Function<Timeline, AttendanceTold>> ATTENDANCE = Form.of("education.attendance-told", "Record school attendance", "Record attendance")
            .ask(date("since", "From which day?").named("Since").past().required("Enter the first day"), day("on", "Until which day?", "Last day"),
                    wholeNumber("sessions", "How many sessions were possible?", 1, SESSIONS).named("Sessions possible").hint("Half days").required("Enter how many sessions were possible"),
                    wholeNumber("attended", "How many did {child} attend?", 0, SESSIONS).named("Attended").required("Enter how many sessions {child} attended"),
                    wholeNumber("unauthorised", "How many were missed without leave?", 0, SESSIONS).named("Missed without leave").hint("Leave it empty if the school did not say"), longText("said", "What does the school say?").named("The school says"))
            .refuse("attended", answers -> answers.number("attended") > answers.number("sessions"), "Attended must not be more than the sessions that were possible")
            .refuse("unauthorised", answers -> answers.has("unauthorised") && answers.number("attended") + answers.number("unauthorised") > answers.number("sessions"), "Attended and missed without leave must not be more than the sessions that were possible")
            .refuse("since", answers -> answers.date("since").isAfter(answers.date("on")), "The first day must not be after the last")
            .makes(answers -> timeline -> new AttendanceTold(timeline.subject(), answers.date("since"), answers.number("sessions"), answers.number("attended"), answers.textOrNull("said"), answers.has("unauthorised") ? answers.number("unauthorised") : null, answers.date("on")));

    private static final Form<Function<Timeline, ConditionSet>> CONDITION = Form.of("education.condition-set", "Ask for school attendance in a child protection plan", "Add to the plan")
            .ask(radiosFrom("plan", "Which child protection plan?", "plan").named("Plan").required("Choose the plan"),
                    wholeNumber("at-least", "At least how much of the sessions, in percent?", 1, ALL_OF_IT).named("At least").required("Enter a percentage"), longText("why", "What does attending protect {child} from?").named("Why"),
                    day("on", "From which day?", "Date from"))
            .makes(answers -> timeline -> new ConditionSet(timeline.subject(), answers.id("plan"), answers.number("at-least"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, ConditionEnded>> CONDITION_ENDED = Form.of("education.condition-ended", "End what a plan asks of attendance", "End it")
            .ask(radiosFrom("condition", "Which one?", "condition").named("What the plan asks").required("Choose which one"), day("on", "When did it end?", "Date of the end"), longText("why", "Why?").named("Why"))
            .makes(answers -> timeline -> new ConditionEnded(timeline.subject(), answers.id("condition"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, AttendanceStep>> STEP = Form.of("education.attendance-step", "Take a step towards a school attendance order", "Record step")
            .ask(radios("step", "Which step?", Choice.of(AttendanceStep.PRELIMINARY, AttendanceStep.PRELIMINARY).hint("Where the 2026 Act is in force. Children's Wellbeing and Schools Act 2026 s39"), Choice.of(AttendanceStep.NOTICE, AttendanceStep.NOTICE).hint("The child may not be receiving suitable education. Education Act 1996 s437(1)"),
                            Choice.of(AttendanceStep.INTENTION, AttendanceStep.INTENTION).hint("s438(2)"), Choice.of(AttendanceStep.ORDER, AttendanceStep.ORDER).hint("s437(3)"),
                            Choice.of(AttendanceStep.PROSECUTED, AttendanceStep.PROSECUTED).hint("s443"), Choice.of(AttendanceStep.REVOKED, AttendanceStep.REVOKED).hint("s442, or no order is needed")).named("Step").required("Choose the step"),
                    text("school", "Which school does it name?").named("School"), longText("why", "Why?").named("Why").required("Enter why"), day("on", "When was it served or made?", "Date of the step"))
            .refuse("school", answers -> !answers.has("school") && List.of(AttendanceStep.INTENTION, AttendanceStep.ORDER).contains(answers.text("step")), "Enter the school that it names")
            .makes(answers -> timeline -> new AttendanceStep(timeline.subject(), answers.text("step"), answers.textOrNull("school"), answers.text("why"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(STARTED, one -> Answers.none().with("school", one.school()).with("urn", one.urn()).with("sort", one.sort()).with("arranged", one.arranged()).with("on", one.on()), "School recorded")
                    .givenWith((timeline, records, today) -> told(timeline, records))
                    .doubt((one, timeline) -> Schools.on(timeline, one.on()).isPresent(), "The child is on the roll of another school on that day. Record that the name came off there, if it did."),
            Recording.of(LEFT, one -> Answers.none().with("start", one.start()).with("why", one.why()).with("told", one.told()).with("on", one.on()), "Recorded that the name came off the roll")
                    .given(timeline -> Given.NOTHING.following("start", schools(timeline), "No school is recorded yet. Record the school first.", "education.school-started")).meets("T-K07a")
                    .doubt((one, timeline) -> one.told() != null && one.told().isBefore(one.on()), "The school told before the name came off.").next("education.school-started", "education.registered", "education.withdrawal-told"),
            Recording.of(ATTENDANCE, one -> Answers.none().with("since", one.since()).with("on", one.on()).with("sessions", one.sessions()).with("attended", one.attended()).with("unauthorised", one.unauthorised()).with("said", one.said()), "Attendance recorded"),
            Recording.of(CONDITION, one -> Answers.none().with("plan", one.plan()).with("at-least", one.atLeast()).with("why", one.why()).with("on", one.on()), "The plan asks for attendance now")
                    .given(timeline -> Given.NOTHING.following("plan", Earlier.of(timeline, PlanStarted.class, "Child protection plan", fact -> Protection.plan(timeline, fact).ended() == null),
                            "No child protection plan is recorded. A condition of attendance stands in such a plan.", "protection.plan-started")).decides().next("education.attendance-told"),
            Recording.of(CONDITION_ENDED, one -> Answers.none().with("condition", one.condition()).with("on", one.on()).with("why", one.why()), "The plan no longer asks for it")
                    .given(timeline -> Given.NOTHING.following("condition", Earlier.of(timeline, ConditionSet.class, "Attendance asked for", fact -> !ended(timeline).contains(fact.id())),
                            "No plan asks for attendance.", "education.condition-set")).decides(),
            Recording.of(STEP, one -> Answers.none().with("step", one.step()).with("school", one.school()).with("why", one.why()).with("on", one.on()), "Step recorded")
                    .decides().gate(Ordering::next).meets("T-K10").meets("T-K11"));

    /// Where no school is recorded yet, the one that was told where the child was first told of.
    private static Given told(Timeline timeline, Records records) {
        var directory = records.of(SchoolsEntry.DIRECTORY);
        var given = Given.NOTHING.offering("schools", SchoolDirectory.choices(directory));
        return Schools.of(timeline).isEmpty() ? timeline.facts(ContactDecided.class).reversed().stream().flatMap(fact -> told(timeline, fact.entry(), records)).findFirst()
                .map(school -> SchoolDirectory.named(SchoolDirectory.of(directory), school).map(one -> given.known("listed", one.words())).orElse(given.known("school", school))).orElse(given) : given;
    }

    private static Stream<String> told(Timeline timeline, ContactDecided decided, Records records) {
        return decided.children().stream().filter(placed -> placed.child().equals(timeline.subject())).flatMap(placed -> records.of(decided.contact()).facts(ContactReceived.class).stream()
                .flatMap(received -> received.entry().children().stream().skip(placed.told() - 1L).limit(1)).map(Told::school)).filter(school -> school != null);
    }

    private static List<Earlier> schools(Timeline timeline) {
        return Schools.of(timeline).reversed().stream().map(stay -> new Earlier(stay.start().id(), stay.start().entry().school(), stay.left() == null)).toList();
    }

    private static java.util.Set<java.util.UUID> ended(Timeline timeline) {
        return timeline.facts(ConditionEnded.class).stream().map(fact -> fact.entry().condition()).collect(Collectors.toSet());
    }

    private SchoolRecordings() {}
}
