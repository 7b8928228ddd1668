package goldthread.care;

import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;

import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Missing, found, and the interview after it, as people record them. Statutory guidance on missing children, 2014.
final class MissingRecordings {

    private static final Form<Function<Timeline, WentMissing>> MISSING = Form.of("care.went-missing", "Record that a child is missing or away", "Record missing")
            .ask(day("on", "Since what day is {child} missing or away?", "Date since"),
                    CodeBook.MISSING.ask("how", "Is {child} missing, or away without authorisation?").named("How")
                            .hint("Missing: nobody knows where {child} is. Away: it is known, and not agreed").required("Choose missing or away"))
            .makes(answers -> timeline -> new WentMissing(timeline.subject(), answers.date("on"), answers.text("how"), answers.date("on")));

    private static final Form<Function<Timeline, Found>> FOUND = Form.of("care.found", "Record that a child is found or back", "Record found")
            .ask(missing(), day("on", "When was {child} found, or came back?", "Date found"))
            .makes(answers -> timeline -> new Found(timeline.subject(), answers.id("missing"), answers.date("on")));

    private static final Form<Function<Timeline, ReturnInterviewed>> INTERVIEW = Form.of("care.return-interviewed", "Record a return home interview", "Record interview")
            .ask(missing(), day("on", "When was the interview held, or offered?", "Date of the interview"),
                    radios("held", "Did {child} want it?", Choice.of("held", "Held"), Choice.of("declined", "Offered, and {child} did not want it"))
                            .named("Interview").required("Say whether the interview was held"))
            .makes(answers -> timeline -> new ReturnInterviewed(timeline.subject(), answers.id("missing"), answers.date("on"), answers.chose("held", "declined")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(MISSING, missing -> Answers.none().with("on", missing.on()).with("how", missing.how()), "Missing recorded").next("care.found")
                    .doubt((missing, timeline) -> missings(timeline).stream().anyMatch(Earlier::open), "The child is recorded as missing already."),
            Recording.of(FOUND, found -> Answers.none().with("missing", found.missing()).with("on", found.on()), "Found recorded")
                    .given(timeline -> given(missings(timeline))).next("care.return-interviewed")
                    .doubt((found, timeline) -> timeline.facts(WentMissing.class).stream().anyMatch(fact -> fact.id().equals(found.missing()) && found.on().isBefore(fact.happened())),
                            "The child is found before they went missing."),
            Recording.of(INTERVIEW, interview -> Answers.none().with("missing", interview.missing()).with("on", interview.on())
                            .with("held", interview.declined() ? "declined" : "held"), "Interview recorded")
                    .given(timeline -> given(uninterviewed(timeline))).meets("T-E19"));

    private static Question missing() {
        return radiosFrom("missing", "After which time missing?", "missing").named("Time missing").required("Choose the time missing");
    }

    private static Given given(List<Earlier> all) {
        return Given.NOTHING.following("missing", all, "It is not recorded that the child was missing.", "care.went-missing");
    }

    private static List<Earlier> missings(Timeline timeline) {
        var found = timeline.facts(Found.class).stream().map(fact -> fact.entry().missing()).collect(Collectors.toSet());
        return Earlier.of(timeline, WentMissing.class, "Missing", fact -> !found.contains(fact.id()));
    }

    private static List<Earlier> uninterviewed(Timeline timeline) {
        var done = timeline.facts(ReturnInterviewed.class).stream().map(fact -> fact.entry().missing()).collect(Collectors.toSet());
        return Earlier.of(timeline, WentMissing.class, "Missing", fact -> !done.contains(fact.id()));
    }

    private MissingRecordings() {}
}
