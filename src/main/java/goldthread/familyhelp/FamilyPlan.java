package goldthread.familyhelp;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.directory.Directory;
import goldthread.familyhelp.directory.HelpEntry;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Form.Check;
import goldthread.pages.Form.Section;
import goldthread.pages.Lines;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The one plan as people agree it. A later version begins with what the last one still leaves to do.
final class FamilyPlan {
    /// Ours: so many are asked at first; there may be any number.
    private static final int AT_FIRST = 3;
    private static final String FAMILY = "The family";

    private static final Form<Function<Timeline, PlanAgreed>> AGREED = actions(Form.of("familyhelp.family-plan-agreed", "Agree the family help plan", "Record plan")
            .ask(FamilyRecordings.children(), longText("aims", "What should be better, and how will we know?").named("Aims").required("Enter what should be better").hint("In plain words that the children understand")))
            .group("What the family says", longText("child", "What do the children say?").named("The children say").hint("In their own words"),
                    longText("family", "What does the family say?").named("The family says").hint("In its own words"))
            .group("If it does not work", longText("contingency", "What happens then?").named("If it does not work"))
            .group("Who agrees", checkboxesFrom("by-family", "Who of the family agrees?", "family").named("Agreed by the family"), text("others", "Anybody else of the family?").named("Also agreed by"),
                    checkboxesFrom("by-team", "Who of the team agrees?", "team").named("Agreed by the team"), day("on", "When was it agreed?", "Date of the plan"))
            .makes(answers -> timeline -> new PlanAgreed(FamilyRecordings.children(answers), OneFamily.of(timeline, answers.date("on")).plan().map(plan -> plan.id()).orElse(null), answers.text("aims"),
                    read(answers), answers.textOrNull("contingency"), answers.textOrNull("family"), answers.textOrNull("child"), FamilyRecordings.several(answers, "by-family", "others"), answers.texts("by-team"), answers.date("on")));

    static final Recording<PlanAgreed> RECORDING = Recording.of(AGREED, plan -> filled(plan.actions()).with("children", plan.children()).with("aims", plan.aims()).with("contingency", plan.contingency())
                    .with("family", plan.family()).with("child", plan.child()).with("by-family", plan.agreedByFamily()).with("by-team", plan.agreedByTeam()).with("on", plan.on()), "Plan agreed")
            .given(FamilyPlan::given).elsewhere((records, today) -> Given.NOTHING.offering("doers", Directory.of(records.of(HelpEntry.REGISTRY), today).doers())).decides().gate(WhoMayDecide::plan).each(ChildByChild::planned)
            .doubt((plan, timeline) -> plan.agreedByFamily().isEmpty(), "Nobody of the family is said to agree.")
            .doubt((plan, timeline) -> plan.child() == null, "Nothing is written of what the children say.")
            .doubt((plan, timeline) -> OneFamily.of(timeline, plan.on()).lead().isEmpty(), "Nobody is named as lead practitioner yet.")
            .next("familyhelp.family-plan-reviewed", "familyhelp.level-changed");

    private static Form<Answers> actions(Form<Answers> form) {
        return form.lines(new Lines("Add another action", AT_FIRST, number -> new Section("Action " + number, List.of(number == 1 ? what(number).required("Enter what somebody will do") : what(number),
                selectFrom("who" + number, "Who does it?", "doers").named("By whom " + number), date("by" + number, "By when?").named("By when " + number).hint("Leave it empty if it goes on"))), FamilyPlan::checks));
    }

    private static List<Check> checks(int number) {
        var action = "action" + number;
        var who = "who" + number;
        return List.of(new Check(who, answers -> answers.has(action) && !answers.has(who), "Choose who does action " + number),
                new Check(action, answers -> !answers.has(action) && answers.has(who), "Enter what is to be done, or leave the action empty"));
    }

    private static Question what(int number) {
        return text("action" + number, "What will be done?").named("Action " + number);
    }

    private static List<Action> read(Answers answers) {
        return Lines.answered(answers, "action").mapToObj(number -> {
            var who = answers.text("who" + number).split("\\|", 2);
            return new Action(answers.text("action" + number), who[who.length - 1], who.length < 2 ? "" : who[0], answers.dateOrNull("by" + number));
        }).toList();
    }

    private static Answers filled(List<Action> actions) {
        var answers = Answers.none();
        for (int number = 1; number <= actions.size(); number++) {
            var action = actions.get(number - 1);
            answers = answers.with("action" + number, action.what()).with("who" + number, action.agency() + "|" + action.who()).with("by" + number, action.by());
        }
        return answers;
    }

    /// The first plan begins with what the assessment heard; a later version with what is still to do.
    private static Given given(Timeline timeline) {
        var family = OneFamily.of(timeline);
        var given = FamilyRecordings.family(timeline).offering("doers", doers(family)).offering("team", team(family).map(who -> Choice.of(who, who)).toList());
        if (family.plan().isEmpty()) {
            return family.assessment().map(fact -> fact.entry()).map(told -> given.known("child", told.child()).known("family", told.family())).orElse(given);
        }
        var last = family.versions().getLast().entry();
        var known = given.known("aims", last.aims()).known("contingency", last.contingency()).known("child", last.child()).known("family", last.family());
        for (var open : filled(family.open()).values().entrySet()) {
            known = known.known(open.getKey(), open.getValue());
        }
        return known;
    }

    private static List<Choice> doers(OneFamily family) {
        var ours = Stream.of("The parents", "The children", "Relatives and friends").map(who -> doer(FAMILY, who));
        var lead = family.lead().stream().map(fact -> doer(fact.entry().agency() == null ? "Children's services" : fact.entry().agency(), fact.entry().lead() + ", lead practitioner"));
        var team = family.team().stream().map(fact -> doer(fact.entry().agency(), fact.entry().name() + ", " + fact.entry().role()));
        return Stream.of(ours, lead, team).flatMap(each -> each).distinct().toList();
    }

    private static Choice doer(String agency, String who) {
        return Choice.of(agency + "|" + who, who + (agency.equals(FAMILY) ? "" : " (" + agency + ")"));
    }

    private static Stream<String> team(OneFamily family) {
        return Stream.concat(family.lead().stream().map(fact -> fact.entry().lead()), family.team().stream().map(fact -> fact.entry().name())).distinct();
    }

    private FamilyPlan() {}
}
