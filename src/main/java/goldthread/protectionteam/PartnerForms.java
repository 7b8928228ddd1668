package goldthread.protectionteam;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import java.util.List;

/// What is filled in on the page of partner agencies.
final class PartnerForms {
    private static final List<String> OTHERS = LogRecordings.AGENCIES.stream().skip(1).toList();

    static final Form<Answers> AGREED = Form.of("partners.agreed", "Record an agreement on sharing", "Record agreement").ask(
            radios("agency", "With which agency?", choices(OTHERS)).named("Agency").required("Choose the agency"),
            text("body", "Which one?").named("With").hint("The police force, the integrated care board, the schools of the area").required("Enter with whom it is"),
            checkboxes("parts", "What does it name?", choices(AgreementMade.PARTS)).named("Shared").hint("What it does not name is shown to nobody of the agency. An address never is").required("Choose what the agreement names"),
            text("kept", "Where is it kept?").named("Kept").required("Enter where it is kept"), date("from", "From which day?").named("From").required("Enter the first day"),
            date("until", "Until which day?").named("Until").required("Enter the last day"))
            .refuse("until", answers -> answers.date("until").isBefore(answers.date("from")), "The last day must not be before the first");

    static final Form<Answers> ENDED = Form.of("partners.ended", "End an agreement", "End agreement").ask(
            radiosFrom("agreement", "Which agreement?", "agreements").named("Agreement").required("Choose the agreement"),
            text("ended-why", "Why?").named("Why").required("Enter why it ends"), date("ended-on", "From which day is nothing shared any more?").named("From").required("Enter the first day without it"));

    static final Form<Answers> NAMED = Form.of("partners.named", "Name somebody of an agency", "Name").ask(
            selectFrom("account", "Which account?", "accounts").named("Account").hint("An administrator makes the account, with the role of a partner agency and no other").required("Choose the account"),
            radiosFrom("under", "Under which agreement are they invited?", "agreements").named("Agreement").required("Choose the agreement"),
            text("post", "What are they there?").named("Is").hint("Designated safeguarding lead, detective sergeant, named nurse").required("Enter what they are there"),
            selectFrom("school", "At which school, if it is one?", "schools").named("School"), date("named-from", "From which day?").named("From").required("Enter the first day"));

    static final Form<Answers> LEFT = Form.of("partners.left", "Record that somebody is there no more", "Record").ask(
            radiosFrom("partner", "Who?", "partners").named("Who").required("Choose who"), text("left-why", "Why?").named("Why").required("Enter why"),
            date("left-on", "From which day?").named("From").required("Enter the first day"));

    private PartnerForms() {}
}
