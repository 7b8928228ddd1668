package goldthread.fostering;

import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.line;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Append;
import goldthread.casefile.Subject;
import goldthread.fostering.Household.Stage;
import goldthread.fostering.HouseholdEntry.Applied;
import goldthread.fostering.HouseholdEntry.Checked;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.FeedbackGiven;
import goldthread.fostering.HouseholdEntry.InformationGiven;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.MemberLeft;
import goldthread.fostering.HouseholdEntry.Reached;
import goldthread.fostering.HouseholdEntry.Recommended;
import goldthread.fostering.HouseholdEntry.RepresentationsMade;
import goldthread.fostering.HouseholdEntry.StageOneDecided;
import goldthread.fostering.HouseholdEntry.StageOneInformed;
import goldthread.fostering.HouseholdEntry.SteppedBack;
import goldthread.fostering.HouseholdEntry.Told;
import goldthread.fostering.HouseholdEntry.WorkerEnded;
import goldthread.fostering.HouseholdEntry.WorkerNamed;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Question.Line;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is recorded of a household from the enquiry to the decision, and of who belongs to it.
final class ApprovalForms {
    /// A fostering service approves for a few; more is a slip of the pen.
    private static final int MOST_CHILDREN = 12, ELDEST = 17, ID = 36;

    static final Form<Answers> ENQUIRY = Form.of("fostering.enquired", "Record an enquiry about fostering", "Record enquiry").ask(named(),
            radios("sort", "Whom do they ask to foster?", Choice.of(Enquired.MAINSTREAM, "Any child who needs a home"), Choice.of(Enquired.CONNECTED, "A child whom they know: a connected person")).named("For").required("Choose whom they ask to foster"),
            text("heard", "How did they hear of it? (optional)").named("Heard of it"), address(), postcode(), phone(), day("on", "When did they ask?", "Date of the enquiry"));

    private static final List<Stage> NEW = List.of(Stage.ENQUIRY, Stage.APPLICATION);

    static final List<Step> ALL = List.of(
            Step.of("information", Form.of("fostering.information-given", "Record that information was given", "Record").ask(text("how", "How was it given?").named("How").hint("A visit, an event, a pack by post").required("Enter how it was given"), on("When was it given?")),
                    now -> NEW.contains(stage(now)) || unanswered(now), (now, answers) -> new InformationGiven(now.household().subject(), answers.text("how"), answers.date("on")), "The answer is recorded").meets("T-G08"),
            Step.of("feedback", Form.of("fostering.feedback-given", "Record what the household says of how it was received", "Record").ask(radios("about", "What about?", choices(FeedbackGiven.ABOUT)).named("About").required("Choose what it is about"),
                            radios("felt", "How were they received?", choices(FeedbackGiven.FELT)).named("Received").required("Choose how they were received"), longText("said", "In their own words (optional)").named("They say").hint("And what would have made it better"), on("When did they say so?")),
                    now -> true, (now, answers) -> new FeedbackGiven(now.household().subject(), answers.text("about"), answers.text("felt"), answers.textOrNull("said"), answers.date("on")), "It is recorded"),
            Step.of("applied", Form.of("fostering.applied", "Record the application", "Record application").ask(day("on", "When did they apply?", "Date of the application")),
                    now -> now.at(Stage.ENQUIRY, Stage.ENDED), (now, answers) -> new Applied(now.household().subject(), answers.date("on")), "The application is recorded"),
            Step.of("stage-one-information", Form.of("fostering.stage-one-informed", "Record that all information of stage 1 is there", "Record").ask(on("When had all information of stage 1 come?")),
                    now -> now.at(Stage.APPLICATION), (now, answers) -> new StageOneInformed(now.household().subject(), answers.date("on")), "It is recorded"),
            Step.of("stage-one", Form.of("fostering.stage-one-decided", "Decide on stage 1", "Record decision").ask(yesNo("on-to-two", "Does the application go on to stage 2?").named("Goes on").required("Say whether the application goes on"),
                            longText("why", "Why not?").named("Why").onlyIf("on-to-two", "no").required("Write the reasons that they were given"), on("When was it decided, and they were told?")),
                    now -> now.at(Stage.APPLICATION), (now, answers) -> new StageOneDecided(now.household().subject(), answers.yes("on-to-two"), answers.textOrNull("why"), answers.date("on")), "Stage 1 is decided").meets("T-G09"),
            Step.of("panel", Form.of("fostering.recommended", "Record what the panel recommends", "Record recommendation").ask(radios("about", "What about?", choices(Recommended.APPROVAL, Recommended.REVIEW, Recommended.REPRESENTATIONS)).named("About").required("Choose what the panel considered"),
                            yesNo("suitable", "Does the panel recommend them as suitable?").named("Suitable").required("Say what the panel recommends"), longText("words", "In the panel's words (optional)").named("Words"), day("on", "When did the panel sit?", "Date of the panel"),
                            date("received", "When did the decision maker have the minutes?").named("Minutes received").past().required("Enter when the minutes came"))
                    .refuse("received", answers -> answers.date("received").isBefore(answers.date("on")), "The minutes cannot come before the panel sat"), now -> now.at(Stage.APPLICATION, Stage.APPROVED),
                    (now, answers) -> new Recommended(now.household().subject(), answers.text("about"), answers.yes("suitable"), answers.textOrNull("words"), answers.date("received"), answers.date("on")), "The recommendation is recorded").meets("T-G14c"),
            Step.of("decision", Form.of("fostering.decided", "Record the decision of the agency decision maker", "Record decision").ask(radios("outcome", "What is decided?", choices(Decided.APPROVED, Decided.PROPOSED, Decided.REFUSED, Decided.TERMINATED)).named("Decision").required("Choose what is decided"),
                            terms(wholeNumber("children", "For how many children at most?", 1, MOST_CHILDREN).named("Children")).required("Enter for how many children"), terms(wholeNumber("youngest", "From what age, in years?", 0, ELDEST).named("From age")).required("Enter the youngest age"),
                            terms(wholeNumber("eldest", "To what age, in years?", 0, ELDEST).named("To age")).required("Enter the eldest age"), terms(radios("kind", "For what kind of care?", choices("Short term", "Long term", "Short breaks", "Emergencies", "Parent and child", "Named child")).named("Kind")).required("Choose the kind of care"),
                            terms(text("more", "Other terms (optional)").named("Other terms")), longText("why", "Why?").named("Why").hint("No child's name").required("Write the reasons"), text("by", "Who decided?").named("Decision maker").required("Enter who decided"), day("on", "When was it decided?", "Date of the decision"))
                    .refuse("eldest", answers -> answers.number("eldest") < answers.number("youngest"), "The eldest age must not be below the youngest"), now -> now.at(Stage.APPLICATION, Stage.APPROVED),
                    (now, answers) -> new Decided(now.household().subject(), answers.text("outcome"), terms(answers), answers.text("by"), answers.text("why"), answers.date("on")), "The decision is recorded. Tell the household.").meets("T-G10", "T-G11")
                    .gate((now, answers) -> Approving.refused(now.household(), answers.text("outcome"), answers.date("on"), now.law()).map(sentence -> new Problem("outcome", sentence))),
            Step.of("told", Form.of("fostering.told", "Record that the household was told", "Record").ask(radios("how", "How were they told?", choices(Told.SPOKEN, Told.WRITTEN)).named("How").required("Choose how they were told"), on("When were they told?")),
                    now -> !now.household().timeline().facts(Decided.class).isEmpty(), (now, answers) -> new Told(now.household().subject(), answers.text("how"), answers.date("on")), "It is recorded").meets("T-G12a", "T-G12b"),
            Step.of("representations", Form.of("fostering.representations-made", "Record representations", "Record representations").ask(radios("to", "Where did they turn?", choices(RepresentationsMade.PANEL, RepresentationsMade.REVIEW)).named("To").required("Choose where they turned"),
                            longText("words", "What do they say? (optional)").named("Words"), on("When did they come?")), now -> proposed(now), (now, answers) -> new RepresentationsMade(now.household().subject(), answers.text("to"), answers.textOrNull("words"), answers.date("on")), "The representations are recorded").meets("T-G13"),
            Step.of("stepped-back", Form.of("fostering.stepped-back", "Record that they do not go on", "Record").ask(longText("why", "Why?").named("Why").hint("What would have helped them to go on?").required("Write why they do not go on"), on("When did they say so?")),
                    now -> NEW.contains(stage(now)), (now, answers) -> new SteppedBack(now.household().subject(), answers.text("why"), answers.date("on")), "It is recorded"),
            Step.of("member", Form.of("fostering.member-joined", "Add somebody of the household", "Add").ask(text("name", "What is their name?").named("Name").required("Enter the name"), radios("role", "Who are they?", choices(MemberJoined.CARER, MemberJoined.ADULT, MemberJoined.CHILD)).named("Is").hint("Not a child who is fostered here").required("Choose who they are"),
                            date("born", "When were they born? (optional)").named("Born").past(), on("Since when do they live here, or foster?")), now -> true,
                    (now, answers) -> new MemberJoined(now.household().subject(), Append.beside(answers.once(), 1), answers.text("name"), answers.text("role"), answers.dateOrNull("born"), answers.date("on")), "They are added"),
            Step.of("member-left", Form.of("fostering.member-left", "Record that somebody left the household", "Record").ask(selectFrom("member", "Who left?", "members").named("Who").required("Choose who left"), on("When did they leave?")), now -> !now.household().members(now.today()).isEmpty(),
                    (now, answers) -> new MemberLeft(now.household().subject(), answers.id("member"), answers.date("on")), "It is recorded"),
            Step.of("check", Form.of("fostering.checked", "Record a check", "Record check").ask(selectFrom("member", "Of whom?", "adults").named("Whom").required("Choose who was checked"), radios("check", "Which check?", Choice.of(Checked.DBS, "Enhanced check by the Disclosure and Barring Service"), Choice.of(Checked.HEALTH, "Health, as reported by themselves or a doctor")).named("Check").required("Choose the check"),
                            on("When was it made?")), now -> !now.household().members(now.today()).isEmpty(), (now, answers) -> new Checked(now.household().subject(), answers.id("member"), answers.text("check"), answers.date("on")), "The check is recorded").meets("T-G18a", "T-G18b"),
            Step.of("worker", Form.of("fostering.worker-named", "Name a worker", "Name worker").ask(selectFrom("worker", "Who?", "workers").named("Worker").hint("The household opens to them from then on").required("Choose who works with the household"),
                            radios("part", "In which part?", choices(WorkerNamed.ASSESSES, WorkerNamed.SUPPORTS)).named("Part").required("Choose the part"), on("From which day?")), now -> true,
                    (now, answers) -> new WorkerNamed(now.household().subject(), UUID.fromString(answers.text("worker").substring(0, ID)), answers.text("worker").substring(ID + 1), answers.text("part"), answers.date("on")), "They are named"),
            Step.of("worker-ended", Form.of("fostering.worker-ended", "End a worker's part", "End").ask(selectFrom("worker", "Whose?", "named").named("Worker").required("Choose whose part ends"), on("On which day?")), now -> !now.household().workers().isEmpty(),
                    (now, answers) -> new WorkerEnded(now.household().subject(), UUID.fromString(answers.text("worker").substring(0, ID)), answers.text("worker").substring(ID + 1), answers.date("on")), "It is recorded"),
            Step.of("reached", Form.of("fostering.reached", "Change the name or address", "Save").ask(named(), address(), postcode(), phone(), on("From which day?")), now -> true,
                    (now, answers) -> new Reached(now.household().subject(), answers.text("name"), answers.textOrNull("address"), answers.textOrNull("postcode"), answers.textOrNull("phone"), answers.date("on")), "It is changed"));

    static Enquired enquired(Subject household, Answers answers) {
        return new Enquired(household, answers.text("name"), answers.text("sort"), answers.textOrNull("heard"), answers.textOrNull("address"), answers.textOrNull("postcode"), answers.textOrNull("phone"), answers.date("on"));
    }

    static Question on(String label) {
        return day("on", label, "Date");
    }

    private static Question named() {
        return text("name", "What is the household called?").named("Name").hint("As the people who would foster are called, such as Ada and Tom Fenn").required("Enter what the household is called");
    }

    private static Question address() {
        return text("address", "Address (optional)").named("Address");
    }

    private static Question postcode() {
        return text("postcode", "Postcode (optional)").named("Postcode").width(10);
    }

    private static Question phone() {
        return line("phone", "Telephone (optional)", Line.PHONE).named("Telephone");
    }

    /// Asked only where something is approved.
    private static Question terms(Question question) {
        return question.onlyIf("outcome", Decided.APPROVED);
    }

    private static goldthread.fostering.@org.jspecify.annotations.Nullable Terms terms(Answers answers) {
        return answers.has("children") ? new Terms(answers.number("children"), answers.number("youngest"), answers.number("eldest"), answers.text("kind"), answers.textOrNull("more")) : null;
    }

    private static Stage stage(Step.Now now) {
        return now.household().stage(now.law(), now.today());
    }

    /// However far they came since: the answer may only be written down late.
    private static boolean unanswered(Step.Now now) {
        return ApprovalDuties.from(now.household().timeline(), now.law()).anyMatch(duty -> duty.rule().equals("T-G08") && duty.state(now.today()).owed());
    }

    private static boolean proposed(Step.Now now) {
        return now.household().timeline().facts(Decided.class).stream().reduce((first, second) -> second).filter(last -> last.entry().outcome().equals(Decided.PROPOSED)).isPresent();
    }

    private ApprovalForms() {}
}
