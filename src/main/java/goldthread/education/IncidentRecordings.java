package goldthread.education;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.time;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.education.IncidentEntry.IncidentTold;
import goldthread.education.IncidentEntry.SchoolNotTold;
import goldthread.education.IncidentEntry.SchoolOffered;
import goldthread.education.IncidentEntry.SchoolTold;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Words;
import goldthread.people.schools.SchoolDirectory;
import goldthread.people.schools.SchoolsEntry;
import goldthread.people.schools.SchoolsEntry.School;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.time.England;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How people record that police told of domestic abuse, that a child's school was told, and what it offers.
final class IncidentRecordings {
    /// As the census of children in need codes who refers.
    private static final String POLICE = "6";

    private static final Form<Function<Timeline, IncidentTold>> TOLD = Form.of("education.incident-told", "Record that police told of domestic abuse", "Record")
            .ask(checkboxesFrom("children", "Which children are of the household, or are children of either adult?", "children").named("Children").required("Choose the children"),
                    checkboxesFrom("present", "Who of them was there?", "children").named("There").hint("Leave it empty if police named nobody"),
                    date("occurred", "When was the incident?").named("Day of the incident").past(), text("reference", "What is the police reference?").named("Police reference").hint("Write nothing here about what happened: a school is told what stands here").width(20),
                    day("on", "When did police tell?", "Date on which police told"), time("at", "At what time?").named("Time at which police told").required("Enter the time at which police told"),
                    date("reopens", "In school holidays: when do schools open again?").named("Schools open again").hint("Leave it empty in term. Weekends and bank holidays are counted already"))
            .refuse("present", answers -> !answers.ids("children").containsAll(answers.ids("present")), "Choose only children who are named above")
            .refuse("occurred", answers -> answers.has("occurred") && answers.date("occurred").isAfter(answers.date("on")), "The incident must not be after the day on which police told")
            .refuse("reopens", answers -> answers.has("reopens") && !answers.date("reopens").isAfter(answers.date("on")), "The day on which schools open again must be after the day on which police told")
            .makes(answers -> timeline -> new IncidentTold(subjects(answers, "children"), subjects(answers, "present"), answers.textOrNull("reference"), answers.dateOrNull("occurred"), answers.time("at"), answers.dateOrNull("reopens"), answers.date("on")));

    private static final Form<Function<Timeline, SchoolTold>> GIVEN = Form.of("education.school-told", "Record that the school was told of domestic abuse", "Record notice")
            .ask(incident(), text("to", "Which school was told?").named("School").required("Enter which school was told"), text("who", "Who was told there?").named("Who").hint("The designated safeguarding lead"),
                    radios("how", "How?", choices(SchoolTold.WAYS)).named("How").required("Choose how"), day("on", "When?", "Date of the notice"), time("at", "At what time?").named("Time of the notice").required("Enter the time of the notice"))
            .makes(answers -> timeline -> new SchoolTold(timeline.subject(), answers.id("incident"), answers.text("to"), answers.textOrNull("who"), answers.text("how"), answers.time("at"), answers.date("on")));

    private static final Form<Function<Timeline, SchoolNotTold>> NOT = Form.of("education.school-not-told", "Record why no school is told of domestic abuse", "Record")
            .ask(incident(), longText("why", "Why is nobody told?").named("Why").hint("It would put somebody in danger; {child} goes to no school and is taught by nobody").required("Enter why nobody is told"), day("on", "When was that decided?", "Date of the decision"))
            .makes(answers -> timeline -> new SchoolNotTold(timeline.subject(), answers.id("incident"), answers.text("why"), answers.date("on")));

    private static final Form<Function<Timeline, SchoolOffered>> OFFERED = Form.of("education.school-offered", "Record what the school offers after domestic abuse", "Record")
            .ask(radiosFrom("given", "After which notice?", "given").named("Notice").required("Choose the notice"), longText("said", "What did the school answer, and what does it offer {child}?").named("Said").required("Enter what the school answered"),
                    day("on", "When did it answer?", "Date of the answer"))
            .makes(answers -> timeline -> new SchoolOffered(timeline.subject(), answers.id("given"), answers.text("said"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(TOLD, one -> Answers.none().with("children", one.children()).with("present", one.present()).with("occurred", one.occurred()).with("reference", one.reference()).with("on", one.on()).with("at", one.at()).with("reopens", one.reopens()), "Recorded what police told")
                    .givenWith((timeline, records, today) -> police(timeline, records)).next("education.school-told", "education.school-not-told"),
            Recording.of(GIVEN, one -> Answers.none().with("incident", one.incident()).with("to", one.to()).with("who", one.who()).with("how", one.how()).with("on", one.on()).with("at", one.at()), "Notice recorded")
                    .givenWith((timeline, records, today) -> school(timeline, records)).meets(IncidentDuties.RULE)
                    .doubt((one, timeline) -> Schools.on(timeline, one.on()).filter(stay -> !stay.start().entry().school().equalsIgnoreCase(one.to())).isPresent(), "By the record the child is on the roll of another school. Record the school, if that is otherwise now.")
                    .doubt((one, timeline) -> Schools.on(timeline, one.on()).isEmpty() && Education.homeEducated(timeline, one.on()) && !one.to().equals(SchoolTold.OFFICER), "The child is educated at home: the education officer is told.").next("education.school-offered"),
            Recording.of(NOT, one -> Answers.none().with("incident", one.incident()).with("why", one.why()).with("on", one.on()), "Recorded why nobody is told").given(timeline -> incidents(timeline)).decides(),
            Recording.of(OFFERED, one -> Answers.none().with("given", one.given()).with("said", one.said()).with("on", one.on()), "Answer of the school recorded")
                    .given(timeline -> Given.NOTHING.following("given", Earlier.of(timeline, SchoolTold.class, "Notice", fact -> timeline.facts(SchoolOffered.class).stream().noneMatch(said -> said.entry().given().equals(fact.id()))),
                            "No school has been told. Record that first.", "education.school-told")));

    /// The last contact of the police of which no incident is written yet: when it came.
    private static Given police(Timeline timeline, Records records) {
        var last = timeline.last(IncidentTold.class).map(Fact::happened).orElse(java.time.LocalDate.MIN);
        var given = Given.NOTHING.known("children", timeline.subject());
        return timeline.facts(ContactDecided.class).reversed().stream().flatMap(fact -> records.of(fact.entry().contact()).facts(ContactReceived.class).stream())
                .map(Fact::entry).filter(received -> received.from() != null && POLICE.equals(received.from().source()) && received.happened().isAfter(last)).findFirst()
                .map(received -> given.known("on", received.happened()).known("at", LocalTime.ofInstant(received.at(), England.ZONE).truncatedTo(ChronoUnit.MINUTES))).orElse(given);
    }

    /// Where the child is on the roll, and who leads on safeguarding there by the directory.
    private static Given school(Timeline timeline, Records records) {
        var given = incidents(timeline);
        var open = SchoolNotice.of(timeline).stream().filter(SchoolNotice::open).findFirst();
        if (open.filter(notice -> notice.whom() == SchoolNotice.Whom.HOME).isPresent()) return given.known("to", SchoolTold.OFFICER);
        return open.map(SchoolNotice::school).map(school -> given.known("to", school.school()).known("who", listed(records, school.school(), school.urn()).map(School::lead).orElse(null))).orElse(given);
    }

    static java.util.Optional<School> listed(Records records, String school, @Nullable String urn) {
        var all = SchoolDirectory.of(records.of(SchoolsEntry.DIRECTORY));
        return all.stream().filter(one -> one.urn().equals(urn)).findFirst().or(() -> SchoolDirectory.named(all, school));
    }

    private static Given incidents(Timeline timeline) {
        var settled = SchoolNotice.of(timeline).stream().filter(notice -> !notice.open()).map(notice -> notice.incident().id()).toList();
        return Given.NOTHING.following("incident", timeline.facts(IncidentTold.class).reversed().stream().map(fact -> new Earlier(fact.id(), "Incident that police told of on " + Words.spoken(fact.happened()), !settled.contains(fact.id()))).toList(),
                "No incident is recorded that police told of. Record it first.", "education.incident-told");
    }

    private static goldthread.pages.Question incident() {
        return radiosFrom("incident", "Which incident?", "incident").named("Incident").required("Choose the incident");
    }

    private static List<Subject> subjects(Answers answers, String key) {
        return answers.ids(key).stream().map(Subject::new).toList();
    }

    private IncidentRecordings() {}
}
