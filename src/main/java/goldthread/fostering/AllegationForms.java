package goldthread.fostering;

import static goldthread.fostering.ApprovalForms.on;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Fact;
import goldthread.fostering.Household.Stage;
import goldthread.fostering.HouseholdEntry.AllegationConcluded;
import goldthread.fostering.HouseholdEntry.AllegationMade;
import goldthread.fostering.HouseholdEntry.AllegationTold;
import goldthread.fostering.HouseholdEntry.CarersSupported;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Words;
import java.util.List;
import java.util.Optional;

/// What is recorded where something is said against a household that fosters. National Minimum Standards 2011, standard 22, to be confirmed.
final class AllegationForms {
    static final List<Step> ALL = List.of(
            Step.of("allegation", Form.of("fostering.allegation-made", "Record an allegation", "Record allegation").ask(selectFrom("member", "Against whom? (optional)", "members").named("Against"),
                            longText("words", "What is said?").named("What is said").hint("In the words in which it came. No child's name: what concerns a child goes on the child's record too").required("Write what is said"),
                            text("heard", "From whom did you hear it?").named("Heard from").hint("Their role: no child's name").required("Enter from whom you heard it"), day("on", "When did you hear it?", "Date")),
                    now -> !now.at(Stage.ENQUIRY), (now, answers) -> new AllegationMade(now.household().subject(), answers.idOrNull("member"), answers.text("words"), answers.text("heard"), answers.date("on")), "The allegation is recorded"),
            Step.of("allegation-told", Form.of("fostering.allegation-told", "Record that the designated officer was told", "Record").ask(allegation(), text("officer", "Which designated officer?").named("Officer").required("Enter the designated officer"),
                            longText("advised", "What did the officer advise? (optional)").named("Advised").hint("No child's name"), on("When were they told?")),
                    AllegationForms::open, (now, answers) -> new AllegationTold(now.household().subject(), answers.id("allegation"), answers.text("officer"), answers.textOrNull("advised"), answers.date("on")), "It is recorded").meets("T-B22").gate(AllegationForms::notBefore),
            Step.of("carers-supported", Form.of("fostering.carers-supported", "Record the support offered to the carers", "Record").ask(allegation(), text("by", "Who stands by them?").named("By").hint("Somebody who has no part in looking into it").required("Enter who stands by them"),
                            yesNo("taken", "Did they take it?").named("Taken").required("Say whether they took it"), on("When was it offered?")),
                    AllegationForms::open, (now, answers) -> new CarersSupported(now.household().subject(), answers.id("allegation"), answers.text("by"), answers.yes("taken"), answers.date("on")), "It is recorded").meets("T-G26").gate(AllegationForms::notBefore),
            Step.of("allegation-concluded", Form.of("fostering.allegation-concluded", "Record what was found of an allegation", "Record").ask(allegation(), radios("outcome", "What was found?", choices(AllegationConcluded.OUTCOMES.toArray(String[]::new))).named("Found").required("Choose what was found"),
                            longText("words", "Why, and what comes of it?").named("Why").hint("No child's name").required("Write why, and what comes of it"), yesNo("review", "Is approval to be reviewed because of it?").named("Review").required("Say whether approval is to be reviewed"), on("When was it concluded?")),
                    AllegationForms::open, (now, answers) -> new AllegationConcluded(now.household().subject(), answers.id("allegation"), answers.text("outcome"), answers.yes("review"), answers.text("words"), answers.date("on")), "What was found is recorded").meets("T-G27").gate(AllegationForms::notBefore));

    /// Those of which nothing was found yet.
    static List<Fact<AllegationMade>> open(Household household) {
        var over = household.timeline().facts(AllegationConcluded.class).stream().map(fact -> fact.entry().allegation()).toList();
        return household.timeline().facts(AllegationMade.class).stream().filter(fact -> !over.contains(fact.id())).toList();
    }

    private static boolean open(Step.Now now) {
        return !open(now.household()).isEmpty();
    }

    private static Optional<Problem> notBefore(Step.Now now, Answers answers) {
        return open(now.household()).stream().filter(made -> made.id().equals(answers.id("allegation")) && answers.date("on").isBefore(made.happened())).findFirst()
                .map(made -> new Problem("on", "The date must not be before the allegation on " + Words.spoken(made.happened())));
    }

    private static Question allegation() {
        return selectFrom("allegation", "Which allegation?", "allegations").named("Allegation").required("Choose the allegation");
    }

    private AllegationForms() {}
}
