package goldthread.portal;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;

import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;

/// What a worker is asked who names an account, shares a paper, takes it back, or read what a parent wrote.
final class Sharing {
    private static final Question UNTIL = date("until", "Until when does it open to them?").named("Until").hint("The last day. You can end it at any time").required("Enter the last day");

    static final Form<Answers> NAME = Form.of("portal.account-named", "Say whose account it is", "Open to them").ask(radiosFrom("person", "Who is it?", "people").named("Who").required("Choose who it is"),
            text("login", "With what do they sign in?").named("Sign-in name").hint("An administrator makes the account, with the role of a parent or carer, and tells them").required("Enter their sign-in name"),
            text("why", "Why does it open to them?").named("Why").hint("Do they hold parental responsibility? Is it safe for the child, and for everybody around?").required("Enter why it opens to them"), UNTIL);

    static final Form<Answers> ADVOCATE = Form.of("portal.advocate-named", "Name an advocate of a parent", "Open to the advocate").ask(radiosFrom("of", "Beside whom do they stand?", "parents").named("Beside").required("Choose beside whom they stand"),
            text("login", "With what do they sign in?").named("Sign-in name").hint("An administrator makes the account, with the role of an advocate").required("Enter their sign-in name"), text("service", "For whom do they work?").named("Service"),
            text("consent", "How did the parent agree, and to whom?").named("The parent agreed").hint("Whom they told, and in what words").required("Enter how the parent agreed: without it nobody reads along"), day("consented", "When did the parent agree?", "Date of the agreement"), UNTIL);

    static final Form<Answers> SHARE = Form.of("portal.paper-shared", "Share it", "Share it").ask(longText("note", "What do you want to say to it?").named("Your words").hint("In plain words. No address"),
            checkboxes("looked", "Have you read it as they will read it?", Choice.of("yes", "Yes: nothing in it tells where somebody lives who must be kept safe, and nothing is about somebody else's family")).named("Looked through").required("Read it as they will read it, and say so"));

    static final Form<Answers> TAKE_BACK = Form.of("portal.sharing-taken-back", "Take something back", "Take it back").ask(radiosFrom("share", "What?", "shares").named("What").required("Choose what you take back"), text("back-why", "Why?").named("Why").required("Enter why you take it back"));

    static final Form<Answers> END = Form.of("portal.access-ended", "End somebody's access", "End it").ask(radiosFrom("whose", "Whose?", "opened").named("Whose").required("Choose whose access ends"), text("end-why", "Why?").named("Why").required("Enter why it ends"));

    static final Form<Answers> READ = Form.of("portal.said-read", "You read what they wrote", "I have read it").ask(radiosFrom("said", "What did you read?", "unread").named("What").required("Choose what you read"),
            longText("answer", "What do you answer?").named("Answer").hint("They read it. In plain words. No address. What they ask for, write down where it belongs too"));

    private Sharing() {}
}
