package goldthread.fostering;

import static goldthread.fostering.ApprovalForms.on;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.fostering.Household.Stage;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.fostering.HouseholdEntry.ChildLeft;
import goldthread.fostering.HouseholdEntry.ConstellationJoined;
import goldthread.fostering.HouseholdEntry.ConstellationLeft;
import goldthread.fostering.HouseholdEntry.Exempted;
import goldthread.fostering.HouseholdEntry.Resigned;
import goldthread.fostering.HouseholdEntry.Reviewed;
import goldthread.fostering.HouseholdEntry.StandardsMet;
import goldthread.fostering.HouseholdEntry.TransferTold;
import goldthread.fostering.HouseholdEntry.Transferred;
import goldthread.fostering.HouseholdEntry.Visited;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is recorded of a household that is approved.
final class SupportForms {
    private static final int MOST_CHILDREN = 12;
    /// A constellation is offered as the id of its entry, a space and the name.
    private static final int ID = 36;
    private static final String NO_NAME = "No child's name";

    static final List<Step> ALL = List.of(
            Step.of("visit", Form.of("fostering.visited", "Record a visit to the carers", "Record visit").ask(yesNo("unannounced", "Was the visit unannounced?").named("Unannounced").required("Say whether it was unannounced"),
                            longText("words", "What did you see and talk about?").named("Words").hint(NO_NAME).required("Write what you saw and talked about"), day("on", "When did you visit?", "Date of the visit")),
                    now -> now.at(Stage.APPROVED), (now, answers) -> new Visited(now.household().subject(), answers.yes("unannounced"), answers.text("words"), answers.date("on")), "The visit is recorded").meets("T-G15", "T-G16b"),
            Step.of("review", Form.of("fostering.reviewed", "Record a review of approval", "Record review").ask(yesNo("suitable", "Are they still suitable, and the terms too?").named("Suitable").required("Say whether they are still suitable"),
                            longText("words", "What did the review find?").named("Words").hint("Views of the carers, of the children and of their social workers. " + NO_NAME).required("Write what the review found"), day("on", "When was it held?", "Date of the review")),
                    now -> now.at(Stage.APPROVED), (now, answers) -> new Reviewed(now.household().subject(), answers.yes("suitable"), answers.text("words"), answers.date("on")), "The review is recorded").meets("T-G14a", "T-G14b"),
            Step.of("standards", Form.of("fostering.standards-met", "Record that the training standards are completed", "Record").ask(selectFrom("member", "By whom?", "carers").named("Who").required("Choose who completed them"), on("When were they completed?")),
                    now -> now.at(Stage.APPROVED), (now, answers) -> new StandardsMet(now.household().subject(), answers.id("member"), answers.date("on")), "It is recorded").meets("T-G17a", "T-G17b"),
            Step.of("child", Form.of("fostering.child-came", "Record that a child came to live here", "Record").ask(selectFrom("child", "Which child? (optional)", "children").named("Child").hint("Children whose placement is at this postcode and whose record you may open"),
                            selectFrom("sibling", "Of which child who lives here are they a brother or sister? (optional)", "stays").named("Brother or sister of"), text("agreed", "Where it goes above the terms or the usual limit: who agreed, and why? (optional)").named("Agreed"), on("Since when do they live here?")),
                    now -> now.at(Stage.APPROVED), (now, answers) -> new ChildCame(now.household().subject(), answers.has("child") ? new Subject(answers.id("child")) : null, answers.idOrNull("sibling"), answers.textOrNull("agreed"), answers.date("on")), "It is recorded")
                    .gate((now, answers) -> answers.has("agreed") ? Optional.empty() : above(now, answers).map(sentence -> new Problem("agreed", sentence))),
            Step.of("child-left", Form.of("fostering.child-left", "Record that a child lives here no longer", "Record").ask(selectFrom("stay", "Which child?", "stays").named("Child").required("Choose the child"), on("Since when not?")),
                    now -> !UsualLimit.stays(now.household(), now.today()).isEmpty(), (now, answers) -> new ChildLeft(now.household().subject(), answers.id("stay"), answers.date("on")), "It is recorded"),
            Step.of("exemption", Form.of("fostering.exempted", "Record an exemption from the usual fostering limit", "Record exemption").ask(text("authority", "Which authority exempted them?").named("Authority").hint("The one where they live").required("Enter the authority"),
                            wholeNumber("children", "For how many children at most?", 1, MOST_CHILDREN).named("Children at most").hint("It concerns those who live there, and the next to come up to this number. Whoever comes later needs another").required("Enter for how many children"), date("until", "Until which day? (optional)").named("Until"),
                            longText("conditions", "Conditions, and why (optional)").named("Conditions").hint(NO_NAME), day("on", "From which day?", "Date from"))
                    .refuse("until", answers -> answers.has("until") && answers.date("until").isBefore(answers.date("on")), "The last day must not be before the first"), now -> now.at(Stage.APPROVED),
                    (now, answers) -> new Exempted(now.household().subject(), answers.text("authority"), answers.number("children"), answers.dateOrNull("until"), answers.textOrNull("conditions"), answers.date("on")), "The exemption is recorded").meets("T-G19"),
            Step.of("constellation", Form.of("fostering.constellation-joined", "Record that the home belongs to a constellation", "Record").ask(selectFrom("offered", "Which constellation?", "constellations").named("Constellation").hint("Constellations are added on the page Kinship").required("Choose the constellation"),
                            radios("home", "As which home?", choices(ConstellationJoined.HUB, ConstellationJoined.AROUND)).named("As").required("Choose as which home"), on("Since when?")),
                    now -> now.at(Stage.APPROVED), (now, answers) -> new ConstellationJoined(now.household().subject(), UUID.fromString(answers.text("offered").substring(0, ID)), answers.text("offered").substring(ID).strip(), answers.text("home"), answers.date("on")), "It is recorded")
                    .gate((now, answers) -> now.household().constellations().stream().anyMatch(one -> one.on(answers.date("on"))) ? Optional.of(new Problem("on", "The home belongs to a constellation then already: record first that it left")) : Optional.empty()),
            Step.of("constellation-left", Form.of("fostering.constellation-left", "Record that the home left its constellation", "Record").ask(longText("why", "Why? (optional)").named("Why"), on("Since when not?")),
                    now -> now.household().constellations().stream().anyMatch(one -> one.left() == null), (now, answers) -> new ConstellationLeft(now.household().subject(), belongs(now).joined().id(), answers.textOrNull("why"), answers.date("on")), "It is recorded")
                    .gate((now, answers) -> answers.date("on").isBefore(belongs(now).joined().happened()) ? Optional.of(new Problem("on", "It cannot leave before it joined on " + Words.spoken(belongs(now).joined().happened()))) : Optional.empty()),
            Step.of("resigned", Form.of("fostering.resigned", "Record a resignation", "Record resignation").ask(longText("why", "Why do they give up fostering? (optional)").named("Why"), day("on", "When did the notice come, in writing?", "Date of the notice")),
                    now -> now.at(Stage.APPROVED), (now, answers) -> new Resigned(now.household().subject(), answers.textOrNull("why"), answers.date("on")), "The resignation is recorded"),
            Step.of("transfer", Form.of("fostering.transfer-told", "Record notice of a transfer", "Record notice").ask(where(), text("service", "Which service?").named("Service").required("Enter the other service"), on("When did the notice come?")),
                    now -> !now.at(Stage.ENDED), (now, answers) -> new TransferTold(now.household().subject(), answers.chose("way", "leaves"), answers.text("service"), answers.date("on")), "The notice is recorded"),
            Step.of("transferred", Form.of("fostering.transferred", "Record that the transfer is done", "Record").ask(on("On which day?")), now -> told(now).isPresent(),
                    (now, answers) -> new Transferred(now.household().subject(), told(now).orElseThrow().entry().leaves(), told(now).orElseThrow().entry().service(), answers.date("on")), "The transfer is recorded").meets("T-G21"));

    private static Household.Belonging belongs(Step.Now now) {
        return now.household().constellations().stream().filter(one -> one.left() == null).reduce((first, second) -> second).orElseThrow();
    }

    private static goldthread.pages.Question where() {
        return radios("way", "Which way?", Choice.of("leaves", "From here to another service"), Choice.of("comes", "From another service to here")).named("Way").required("Choose which way");
    }

    private static Optional<Fact<TransferTold>> told(Step.Now now) {
        return now.household().timeline().facts(TransferTold.class).stream().reduce((first, second) -> second).filter(told -> now.household().after(told, Transferred.class, one -> true).isEmpty());
    }

    /// Above the terms or the usual limit a child's stay is recorded, with who agreed; nothing that happened is kept out.
    static Optional<String> above(Step.Now now, Answers answers) {
        var day = answers.date("on");
        int children = UsualLimit.stays(now.household(), day).size() + 1;
        if (UsualLimit.wouldExceed(now.household(), answers.has("sibling"), now.law(), day)) {
            return Optional.of("With " + children + " children this is above the usual fostering limit, and no exemption is recorded: write who agreed, and why (Children Act 1989 Sch 7, to be confirmed)");
        }
        return now.household().terms(now.law(), day).filter(terms -> children > terms.children()).map(terms -> "They are approved for " + terms.children() + (terms.children() == 1 ? " child" : " children")
                + ": write who agreed, and why (Care Planning Regulations 2010 reg 23: in an emergency for at most six working days, to be confirmed)");
    }

    private SupportForms() {}
}
