package goldthread.agency.bank;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.agency.bank.BankEntry.Offered;
import goldthread.agency.rules.JobType;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is told of the staff bank.
final class BankForms {
    private static final int NAME = 200, NOTE = 1_000, MOST_POUNDS = 500;

    private BankForms() {}

    static final Form<Answers> JOINED = Form.of("agency.bank-joined", "Put somebody in the staff bank", "Put in the bank").ask(
            selectFrom("again", "Is it about somebody who is in it already? (optional)", "members").named("Member").hint("What is told now then stands instead"),
            text("name", "Name").required("Enter the name").longest(NAME), text("registration", "Social Work England number (optional)").named("Social Work England number").hint("SW and digits").width(20),
            checkboxes("jobs", "Which kinds of job?", Stream.of(JobType.values()).map(job -> Choice.of(job.code(), job.title())).toArray(Choice[]::new)).named("Kinds of job").required("Choose at least one kind of job"),
            text("skills", "Skills (optional)").named("Skills").hint("Separated by commas, such as court work, Polish").longest(NAME),
            date("free-from", "Free from which day?").named("Free from").required("Enter the day from which they are free"), date("free-until", "Until which day? (optional)").named("Free until"),
            text("hours", "When do they work?").named("Hours").hint("Such as Mondays to Wednesdays").required("Say when they work").longest(NAME),
            text("rate", "What does an hour cost, in pounds? (optional)").named("Rate").hint("With everything that the authority pays. Shown to directors only. For a member, what was told before stays if you leave it empty").width(5))
            .refuse("registration", answers -> answers.has("registration") && !answers.text("registration").strip().matches("(?i)sw\\d{1,9}"), "The Social Work England number must be SW and digits, such as SW12345")
            .refuse("skills", answers -> answers.text("skills").contains(";"), "Separate skills by commas")
            .refuse("free-until", answers -> answers.has("free-until") && answers.date("free-until").isBefore(answers.date("free-from")), "The last day must not be before the first")
            .refuse("rate", answers -> answers.has("rate") && !sound(answers.text("rate")), "The rate must be pounds an hour, such as 28.50, and at most " + MOST_POUNDS);

    static final Form<Answers> OFFERED = Form.of("agency.bank-offered", "Offer work to somebody in the bank", "Record offer").ask(
            selectFrom("member", "To whom?", "members").named("Member").required("Choose to whom the work was offered"), longText("work", "Which work?").named("Work").required("Say which work").longest(NOTE).hint("No child's name"),
            date("work-from", "First day of the work").required("Enter the first day of the work"), date("work-until", "Last day of it (optional)").named("Last day of the work"),
            radios("answer", "What did they say?", Choice.of(Offered.ACCEPTED, "They take it"), Choice.of(Offered.DECLINED, "They decline"), Choice.of(Offered.NO_ANSWER, "No answer in time")).named("Answer").required("Choose what they said"))
            .refuse("work-until", answers -> answers.has("work-until") && answers.date("work-until").isBefore(answers.date("work-from")), "The last day must not be before the first");

    static final Form<Answers> LEFT = Form.of("agency.bank-left", "Somebody leaves the bank", "Record").ask(
            selectFrom("leaver", "Who?", "members").named("Member").required("Choose who leaves"), date("left-on", "From which day are they no longer in it?").named("Day").required("Enter the day"),
            text("left-why", "Why?").named("Why").required("Say why").longest(NAME));

    /// @param pence what an hour costs; null where it is not agreed
    static BankEntry.Joined joined(Subject member, Answers answers, @Nullable Long pence) {
        return new BankEntry.Joined(member, answers.date("free-from"), answers.text("name"), answers.has("registration") ? answers.text("registration").strip().toUpperCase(Locale.ROOT) : null, answers.texts("jobs"),
                Stream.of(answers.text("skills").split(",")).map(String::strip).filter(skill -> !skill.isEmpty()).toList(), answers.dateOrNull("free-until"), answers.text("hours"), pence);
    }

    private static boolean sound(String pounds) {
        try {
            long pence = Pence.pounds(pounds.strip()).amount();
            return pence > 0 && pence <= MOST_POUNDS * 100L;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }
}
