package goldthread.agency;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.agency.bank.BankEntry;
import goldthread.agency.bank.BankEntry.Offered;
import goldthread.agency.bank.BankEntry.PassedOver;
import goldthread.agency.bank.Passing;
import goldthread.agency.rules.JobType;
import goldthread.casefile.Subject;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is asked of whoever asks for an agency worker. A question's key is the column of `docs/agency.md`, with hyphens.
final class AgencyForms {
    private static final int MOST_WEEKS = 52;
    static final String ASKED = "bank-asked", PASSED = "bank-why";

    private AgencyForms() {}

    static final Form<Answers> ASK = Form.of("agency.assignment-asked", "Ask for an agency worker", "Check against the rules")
            .group("The staff bank first",
                    yesNo("bank-offered", "Was the staff bank offered this work?").named("Staff bank offered").required("Say whether the staff bank was offered this work"),
                    date("bank-on", "When?").named("Offered on").past().onlyIf("bank-offered", "yes"),
                    checkboxesFrom(ASKED, "To whom was it offered?", "bank").named("Offered to").hint("If somebody takes the work, record it under Staff bank, and ask for nobody").onlyIf("bank-offered", "yes"),
                    radios("bank-answer", "What did they say?", Choice.of(Offered.DECLINED, "They declined"), Choice.of(Offered.NO_ANSWER, "Nobody answered in time")).named("Answer of the staff bank").onlyIf("bank-offered", "yes"),
                    radios(PASSED, "Why not?", Passing.choices()).named("Why the staff bank was passed over").required("Choose why the staff bank was passed over").onlyIf("bank-offered", "no"),
                    longText("bank-reason", "Say more").named("Why, in words").required("Say why the staff bank was passed over").onlyIf("bank-offered", "no").longest(1_000))
            .group("The work",
                    longText("need", "What is the worker needed for?").named("Need").required("Say what the worker is needed for").longest(1_000),
                    select("job", "Kind of job", Stream.of(JobType.values()).map(job -> Choice.of(job.code(), job.title())).toArray(Choice[]::new)).required("Choose the kind of job"),
                    text("region", "Region").hint("As the table of caps spells it").required("Enter the region"),
                    date("from", "First day").required("Enter the first day"), date("to", "Last day, if agreed").named("Last day"),
                    text("hours", "Hours a week").hint("Such as 37 or 18.5").width(5))
            .group("The worker",
                    text("worker", "Name").required("Enter the name of the worker"), text("registration", "Social Work England number").hint("SW and digits").width(20),
                    date("qualified", "Day of qualification").past(),
                    longText("direct", "When directly employed by a local authority in child and family social work?").named("Direct employment")
                            .hint("A line for each period, such as 2019-09-02/2022-08-31 or 02/09/2019 to 31/08/2022; leave the end open while it goes on. Add @Wales where it was outside England").longest(2_000),
                    date("left", "Last day in the last permanent post, if any").named("Left a permanent post"), text("left-region", "In which region was it?").named("Region of that post"),
                    select("left-why", "Why did it end?", Choice.of("permanent", "To take a permanent post"), Choice.of("redundancy", "Redundancy"), Choice.of("probation", "Left in probation"),
                            Choice.of("other", "Another reason")).named("Why it ended"))
            .group("References and notice",
                    date("reference-requested", "When was a reference asked for?").named("Reference asked for").past(), date("reference-received", "When was it received?").named("Reference received").past(),
                    yesNo("reference-practice", "Is it about practice?").named("About practice"),
                    wholeNumber("notice", "Notice in the contract, in weeks", 0, MOST_WEEKS).named("Notice"),
                    wholeNumber("notice-substantive", "Notice of permanent staff in such a post, in weeks", 0, MOST_WEEKS).named("Notice of permanent staff"))
            .group("Project team",
                    text("project", "Which project team or package does the worker come in?").named("Project team").hint("Leave empty if none"),
                    yesNo("project-named", "Is every worker of it named?").named("Every worker named"), yesNo("project-split", "Are costs of workers told apart from other services?").named("Costs told apart"),
                    yesNo("project-control", "Does the authority keep complete control of practice?").named("Control of practice"))
            .group("Price of an hour, in pounds",
                    pounds("pay", "Pay to the worker"), pounds("national-insurance", "Employer's national insurance"), pounds("levy", "Apprenticeship levy"),
                    pounds("holiday", "Holiday pay"), pounds("pension", "Employer's pension"), pounds("margin", "Agency margin"),
                    pounds("permanent", "What an hour of a permanent colleague costs, with all benefits"))
            .refuse("bank-answer", answers -> answers.has(ASKED) && !answers.has("bank-answer"), "Choose what they said");

    static final Form<Answers> SIGN = Form.of("agency.assignment-signed", "Sign off a price above the cap", "Sign off").ask(
            radios("as", "As whom do you sign?", Choice.of("director", "Director of children's services"), Choice.of("chief-executive", "Chief executive")).named("As").required("Choose as whom you sign"),
            longText("why", "Why is more than the cap paid?").named("Why").required("Say why more than the cap is paid").longest(1_000));

    static final Form<Answers> DECIDE = Form.of("agency.assignment-decided", "Decide", "Decide").ask(
            radios("decision", "What do you decide?", Choice.of("agreed", "Agree: the worker may begin"), Choice.of("declined", "Decline")).named("Decision").required("Choose what you decide"),
            longText("why", "Why?").named("Why").required("Say why").longest(1_000));

    static final Form<Answers> END = Form.of("agency.assignment-ended", "End the assignment", "End assignment").ask(
            date("on", "Last day of work").required("Enter the last day of work"), date("notice-given", "When was notice given, if it was?").named("Notice given").past(),
            longText("why", "Why did it end?").named("Why").required("Say why it ended").longest(1_000));

    static final Form<Answers> CAP = Form.of("agency.cap", "Enter a cap", "Enter cap").ask(
            text("region", "Region").required("Enter the region"),
            select("job", "Kind of job", Stream.of(JobType.values()).map(job -> Choice.of(job.name(), job.title())).toArray(Choice[]::new)).required("Choose the kind of job"),
            date("from", "From which day?").named("From").required("Enter the first day"), pounds("cap", "Most for an hour, in pounds").required("Enter the most for an hour"),
            text("source", "Which agreement says so?").named("Source").required("Say which agreement says so"));

    static final Form<Answers> DRAFT = Form.of("agency.draft", "Draft of the rules", "Keep draft").ask(
            longText("terms", "What would be otherwise than in the guidance?").named("Terms")
                    .hint("A line for each term: experience.years = 5, or with a day from which it counts: notice.weeks = 8 from 2028-01-01").longest(5_000));

    static final Form<Answers> IN_FORCE = Form.of("agency.rules-in-force", "Record that the draft has come into force, or will", "Record").ask(
            date("from", "From which day does it bind new assignments?").named("From").required("Enter the first day"),
            text("source", "By which regulations or guidance?").named("Source").hint("It stands beside each answer as its source").required("Enter the regulations or the guidance").longest(200));

    static final Form<Answers> NOT_IN_FORCE = Form.of("agency.rules-not-in-force", "A version is not in force after all", "Record").ask(
            Question.radiosFrom("version", "Which?", "versions").named("Version").required("Choose the version"),
            longText("why", "Why?").named("Why").required("Say why it is not in force").longest(1_000));

    private static Question pounds(String key, String label) {
        return text(key, label).width(5);
    }

    /// The answers by the columns of the file.
    static Map<String, String> facts(Answers answers) {
        var facts = new TreeMap<String, String>();
        for (Column column : Column.values()) {
            String key = key(column);
            if (ASK.questions().stream().noneMatch(question -> question.key().equals(key)) || !answers.has(key)) continue;
            String value = dated(key)
                    ? answers.date(key).toString() : answers.text(key);
            facts.put(column.header(), column == Column.DIRECT ? String.join("; ", value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) : value);
        }
        if (answers.has(PASSED)) facts.put(Column.BANK_REASON.header(), Passing.words(answers.text(PASSED)) + ": " + answers.text("bank-reason"));
        answers.maybeDate("bank-on").ifPresent(day -> facts.put(Column.BANK_OFFERED.header(), day.toString()));
        return facts;
    }

    static boolean dated(String key) {
        return ASK.questions().stream().anyMatch(question -> question.key().equals(key) && question.component() instanceof Question.Component.Date);
    }

    /// What the staff bank said to the work, or that it was passed over.
    static List<BankEntry> bank(Answers answers, Subject assignment, LocalDate today) {
        if (answers.has(PASSED)) return List.of(new PassedOver(assignment, today, answers.text(PASSED), answers.text("bank-reason")));
        var on = answers.maybeDate("bank-on").orElse(today);
        return answers.ids(ASKED).stream().<BankEntry>map(member -> new Offered(new Subject(member), assignment, on, answers.text("need"), answers.date("from"), answers.dateOrNull("to"), answers.text("bank-answer"))).toList();
    }

    static String key(Column column) {
        return column.header().replace('_', '-');
    }
}
