package goldthread.care;

import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.people.CodeBook;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Health of children looked after, and how care leavers are doing, as people record them.
final class HealthRecordings {
    // Strengths and Difficulties Questionnaire: 0 to 40 (SSDA903 guide, OC2).
    private static final int MOST_SDQ = 40;

    private static final Form<Function<Timeline, HealthAssessed>> ASSESSED = Form.of("care.health-assessed", "Record a health assessment", "Record health assessment")
            .ask(day("on", "When was {child}'s health assessed?", "Date of the assessment"))
            .makes(answers -> timeline -> new HealthAssessed(timeline.subject(), answers.date("on")));

    private static final Form<Function<Timeline, HealthOverYear>> YEAR = Form.of("care.health-over-year", "Record health over a year", "Record health")
            .ask(year())
            .group("In that year",
                    yesNo("assessment", "Was the yearly health assessment done?").named("Health assessment"),
                    yesNo("teeth", "Were {child}'s teeth checked by a dentist?").named("Dental check"),
                    yesNo("immunisations", "Were immunisations up to date?").named("Immunisations"),
                    yesNo("check", "Were development checks up to date?").named("Health check").hint("Only for a child under 5"),
                    wholeNumber("sdq", "What was the score of the strengths and difficulties questionnaire?", 0, MOST_SDQ).named("Score"),
                    CodeBook.NO_SDQ.ask("no-sdq", "If there is no score, why not?").named("No score because"))
            .group("Other things the return asks",
                    yesNo("convicted", "Was {child} convicted, or given a final warning or reprimand?").named("Convicted"),
                    yesNo("misuse", "Was a substance misuse problem identified?").named("Substance misuse"),
                    yesNo("received", "If so, did {child} receive help for it?").named("Help received"),
                    yesNo("offered", "If not, was {child} offered help for it?").named("Help offered"))
            .makes(answers -> timeline -> new HealthOverYear(timeline.subject(), answers.date("on"), answers.textOrNull("sdq"), answers.textOrNull("no-sdq"),
                    code(answers, "convicted"), code(answers, "check"), code(answers, "immunisations"), code(answers, "teeth"), code(answers, "assessment"),
                    code(answers, "misuse"), code(answers, "received"), code(answers, "offered")));

    private static final Form<Function<Timeline, LeaverInTouch>> LEAVER = Form.of("care.leaver-in-touch", "Record how a care leaver is doing", "Record care leaver")
            .ask(year(), CodeBook.IN_TOUCH.ask("in-touch", "Is the authority in touch with {child}?").named("In touch").required("Say whether you are in touch"),
                    CodeBook.ACTIVITY.ask("activity", "What is {child} doing?", "F3", "P3").named("Activity"),
                    CodeBook.ACCOMMODATION.ask("accommodation", "Where does {child} live?").named("Accommodation"))
            .makes(answers -> timeline -> new LeaverInTouch(timeline.subject(), answers.date("on"), answers.textOrNull("in-touch"),
                    answers.textOrNull("activity"), answers.textOrNull("accommodation")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(ASSESSED, assessed -> Answers.none().with("on", assessed.on()), "Health assessment recorded").meets("T-E01", "T-E03", "T-E04"),
            Recording.of(YEAR, HealthRecordings::fill, "Health recorded").meets("T-E05a", "T-E06a", "T-E07")
                    .doubt((health, timeline) -> health.sdqScore() == null && health.sdqReason() == null, "There is neither a score nor a reason why there is none."),
            Recording.of(LEAVER, leaver -> Answers.none().with("on", leaver.on()).with("in-touch", leaver.inTouch()).with("activity", leaver.activity())
                    .with("accommodation", leaver.accommodation()), "Care leaver recorded"));

    private static Question year() {
        return radiosFrom("on", "Which year?", "years").named("Year").required("Choose the year");
    }

    private static Answers fill(HealthOverYear health) {
        return Answers.none().with("on", health.on()).with("sdq", health.sdqScore()).with("no-sdq", health.sdqReason())
                .with("convicted", said(health.convicted())).with("check", said(health.healthCheck())).with("immunisations", said(health.immunisations()))
                .with("teeth", said(health.teethCheck())).with("assessment", said(health.healthAssessment())).with("misuse", said(health.substanceMisuse()))
                .with("received", said(health.interventionReceived())).with("offered", said(health.interventionOffered()));
    }

    /// The 903 writes 1 for yes and 0 for no.
    private static @Nullable String code(Answers answers, String key) {
        return answers.has(key) ? answers.yes(key) ? "1" : "0" : null;
    }

    private static @Nullable Boolean said(@Nullable String code) {
        return code == null || code.isBlank() ? null : code.equals("1");
    }

    private HealthRecordings() {}
}
