package goldthread.protection.cowork;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.OneFamily;
import goldthread.law.Law;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.protection.LeadingAnEnquiry;
import goldthread.protection.cowork.CoWorkEntry.Consulted;
import goldthread.protection.cowork.CoWorkEntry.RiskRose;
import goldthread.protectionteam.LogRecordings;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import goldthread.workforce.Colleague;
import goldthread.workforce.Parts;
import goldthread.workforce.StaffEntry.Endorsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// That risk rose, and that the lead practitioner was consulted, as people record it. Who joins gets their part in the record.
public final class CoWorkRecordings {
    private static final Form<Function<Timeline, RiskRose>> ROSE = Form.of("protection.risk-rose", "Record a significant concern in family help", "Record concern")
            .ask(children(), longText("what", "What is new?").named("What").hint("Where significant harm is suspected, record that instead: a strategy discussion follows").required("Enter what is new"),
                    radios("source", "From whom is it known?", choices(LogRecordings.AGENCIES)).named("Known from").required("Choose from whom it is known"), day("on", "When was it known?", "Date"))
            .makes(answers -> timeline -> new RiskRose(answers.ids("children").stream().map(Subject::new).toList(), answers.text("what"), answers.text("source"), answers.date("on")));

    private static final Form<Function<Timeline, Consulted>> CONSULTED = Form.of("protection.consulted", "Record that the lead child protection practitioner was consulted", "Record")
            .ask(children(), selectFrom("lead", "Which lead child protection practitioner?", "workers").named("Who").required("Choose who was consulted"),
                    radios("outcome", "What came of it?", Choice.of(Consulted.JOINED, Consulted.JOINED).hint("They get a part in the record from this day"), Choice.of(Consulted.ADVISED, Consulted.ADVISED), Choice.of(Consulted.NOT_NEEDED, Consulted.NOT_NEEDED)).named("Outcome").required("Choose what came of it"),
                    longText("words", "What did they advise, or why is it not needed?").named("In words"), day("on", "When?", "Date"))
            .refuse("words", answers -> !answers.text("outcome").equals(Consulted.JOINED) && !answers.has("words"), "Write what they advised, or why it is not needed")
            .makes(answers -> timeline -> consulted(answers));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(ROSE, one -> Answers.none().with("children", one.children()).with("what", one.what()).with("source", one.source()).with("on", one.on()), "Concern recorded")
                    .given(CoWorkRecordings::family).doubt((one, timeline) -> !OneFamily.of(timeline, one.on()).goesOn(), "The family is not in family help on this day: nobody is called in by this. If harm is suspected, record that.").next("protection.consulted", "protection.harm-suspected"),
            Recording.of(CONSULTED, one -> Answers.none().with("children", one.children()).with("lead", new Colleague(one.lead(), one.leadName()).written()).with("outcome", one.outcome()).with("words", one.words()).with("on", one.on()), "Recorded")
                    .given(CoWorkRecordings::family).decides().gateWith(CoWorkRecordings::may).alsoWith(CoWorkRecordings::part).meets("T-B30a").next("protection.harm-suspected", "familyhelp.level-changed"));

    private static Given family(Timeline timeline) {
        return Given.NOTHING.known("children", OneFamily.of(timeline, LocalDate.MAX).accepted().map(fact -> fact.entry().children()).orElse(List.of(timeline.subject())));
    }

    private static Optional<Refusal> may(Consulted one, Timeline timeline, Law law, Records records) {
        return LeadingAnEnquiry.consults(one.lead(), one.leadName(), one.on(), law, records);
    }

    private static List<Entry> part(Answers answers, Timeline timeline, Records records) {
        return answers.text("outcome").equals(Consulted.JOINED) ? Parts.taken(Endorsed.LEAD, Colleague.read(answers.text("lead")), records.all(answers, timeline), answers.date("on")) : List.of();
    }

    private static Consulted consulted(Answers answers) {
        var lead = Colleague.read(answers.text("lead"));
        return new Consulted(answers.ids("children").stream().map(Subject::new).toList(), lead.account(), lead.name(), answers.text("outcome"), answers.textOrNull("words"), answers.date("on"));
    }

    private static Question children() {
        return checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children");
    }

    private CoWorkRecordings() {}
}
