package goldthread.education.notice;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.line;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.text;

import goldthread.casefile.Subject;
import goldthread.education.notice.NoticeEntry.NoticeReceived;
import goldthread.education.notice.NoticeEntry.Parent;
import goldthread.education.notice.NoticeEntry.Told;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import java.time.Instant;

/// What a parent is asked. Nothing in it depends on what the authority knows of the child.
final class NoticeForm {
    static final Form<Answers> FORM = Form.of("home-education", "Tell us that you mean to educate your child at home", "Continue")
            .group("What you tell us", radios("wish", "What do you tell us?",
                    Choice.of(NoticeReceived.LEAVE, "My child goes to school, and I mean to take them out to educate them at home"), Choice.of(NoticeReceived.HOME, "My child is on no school's roll, and is educated at home or will be"),
                    Choice.of(NoticeReceived.CONSENT, "I ask for the council's consent").hint("Some children may leave school for this only with the council's consent. If you are not sure, ask for it: we tell you either way"))
                    .named("What you tell us").required("Choose what you tell us"), date("from", "From when?").named("From"))
            .group("Your child", text("given", "First names").required("Enter your child's first names"), text("family", "Family name").required("Enter your child's family name"),
                    date("born", "Date of birth").past().required("Enter your child's date of birth"), longText("address", "Address where your child lives").named("Address").longest(500), text("postcode", "Postcode").width(10),
                    text("school", "School, if your child is on the roll of one").named("School"))
            .group("Education at home", longText("means", "How do you mean to educate your child?").named("How you mean to").hint("What, where and with whom, as far as you know it now").longest(5_000),
                    longText("why", "Why?").hint("You need not say").longest(5_000))
            .group("You", text("name", "Your name").required("Enter your name"), radios("relation", "Who are you to the child?", Question.choices("Mother", "Father", "Both parents", "Special guardian or other carer")).named("Who you are").required("Choose who you are"),
                    line("phone", "Telephone number", Question.Line.PHONE).width(20), line("email", "Email address", Question.Line.EMAIL),
                    text("reach", "When or how is it safe to reach you?").named("How to reach"))
            .refuse("phone", answers -> !answers.has("phone") && !answers.has("email") && !answers.has("address"), "Enter a telephone number, an email address or your child's address, so that we can answer you");

    static NoticeReceived made(Subject notice, String reference, Instant at, Answers answers) {
        return new NoticeReceived(notice, reference, at, answers.text("wish"), new Told(answers.text("given"), answers.text("family"), answers.date("born"), answers.textOrNull("address"), answers.textOrNull("postcode"),
                answers.textOrNull("school")), new Parent(answers.text("name"), answers.text("relation"), answers.textOrNull("phone"), answers.textOrNull("email"), answers.textOrNull("reach")),
                answers.dateOrNull("from"), answers.textOrNull("why"), answers.textOrNull("means"));
    }

    private NoticeForm() {}
}
