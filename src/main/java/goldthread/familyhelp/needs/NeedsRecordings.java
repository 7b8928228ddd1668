package goldthread.familyhelp.needs;

import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAnswered;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAsked;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Needs asked about, as people record them.
public final class NeedsRecordings {
    public static final List<DutySource> DUTIES = List.of(DutySource.of(NeedsDuties::from, NeedsEntry.class, FrontDoorEntry.class, FamilyHelpEntry.class, FamilyEntry.class, Described.class).version(2));
    private static final int HOMELESS_FROM = 16, GROWN_UP = 18;

    private static final Form<Function<Timeline, NeedsAsked>> ASKED = Form.of("familyhelp.needs-asked", "Record that somebody's needs are to be assessed", "Record")
            .ask(radios("whose", "Whose needs?", Choice.of(NeedsAsked.DISABLED, "The child, who is disabled"), Choice.of(NeedsAsked.PARENT, "A parent who cares for the child, who is disabled"),
                            Choice.of(NeedsAsked.YOUNG_CARER, "The child, who cares for somebody"), Choice.of(NeedsAsked.HOMELESS, "The young person, who comes as homeless").hint("At 16 or 17: with housing, and for tonight first"))
                            .named("Whose needs").required("Choose whose needs are to be assessed"),
                    yesNo("tonight", "Do they need somewhere to stay tonight?").named("Somewhere to stay tonight").onlyIf("whose", NeedsAsked.HOMELESS).required("Say whether they need somewhere to stay tonight"),
                    text("by", "Who asked?").named("Asked by").hint("Leave it empty if nobody asked and the need showed"), longText("words", "What was said?").named("What was said"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new NeedsAsked(timeline.subject(), answers.text("whose"), answers.textOrNull("by"), answers.textOrNull("words"), answers.yesOrNull("tonight"), answers.date("on")));

    private static final Form<Function<Timeline, NeedsAnswered>> ANSWERED = Form.of("familyhelp.needs-answered", "Record what came of a request for an assessment of needs", "Record")
            .ask(radiosFrom("asked", "Which request?", "asked").named("Request").required("Choose the request"),
                    radios("what", "What came of it?", Stream.of(NeedsAnswered.STAYS, NeedsAnswered.ASSESSED, NeedsAnswered.NOT_WANTED).map(word -> Choice.of(word, word)).toArray(Choice[]::new))
                            .named("What came of it").required("Choose what came of it"),
                    longText("how", "How?").named("How").hint("Where they stay and on what footing; what the assessment found; or why they do not want it"),
                    longText("says", "What do they say of it?").named("They say").hint("In their own words"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new NeedsAnswered(timeline.subject(), answers.id("asked"), answers.text("what"), answers.textOrNull("how"), answers.textOrNull("says"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(ASKED, asked -> Answers.none().with("whose", asked.whose()).with("by", asked.by()).with("words", asked.words()).with("tonight", asked.tonight()).with("on", asked.on()), "Recorded")
                    .doubt((asked, timeline) -> asked.whose().equals(NeedsAsked.HOMELESS) && !at16Or17(asked, timeline), "By the date of birth the young person is not 16 or 17 on that day.")
                    .next("familyhelp.needs-answered", "familyhelp.assessment-started"),
            Recording.of(ANSWERED, one -> Answers.none().with("asked", one.asked()).with("what", one.what()).with("how", one.how()).with("says", one.says()).with("on", one.on()), "Recorded")
                    .given(timeline -> Given.NOTHING.following("asked", open(timeline), "Nobody's needs are to be assessed. Record the request first.", "familyhelp.needs-asked"))
                    .meets("T-A08", Answers.none().with("what", NeedsAnswered.ASSESSED)).meets("T-A09", Answers.none().with("what", NeedsAnswered.STAYS))
                    .doubt((one, timeline) -> one.what().equals(NeedsAnswered.NOT_WANTED) && one.says() == null, "What they say themselves is not written."));

    private static boolean at16Or17(NeedsAsked asked, Timeline timeline) {
        var life = Life.of(timeline);
        return life.born() == null || !life.isUnder(HOMELESS_FROM, asked.on()) && life.isUnder(GROWN_UP, asked.on());
    }

    private static List<Earlier> open(Timeline timeline) {
        var over = timeline.facts(NeedsAnswered.class).stream().map(fact -> fact.entry()).filter(one -> !one.what().equals(NeedsAnswered.STAYS)).map(NeedsAnswered::asked).collect(Collectors.toSet());
        return Earlier.of(timeline, NeedsAsked.class, "Request", fact -> !over.contains(fact.id()));
    }

    private NeedsRecordings() {}
}
