package goldthread.frontdoor;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.line;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Question.Line;
import goldthread.people.CodeBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The questions about a worry, each described once: on the public form they are asked a few at a time, at the front door
/// all on one page.
public final class Telling {
    /// As many as are asked for; more can be told in words.
    public static final int MOST_CHILDREN = 6;
    private static final int ON_ONE_PAGE = 4;
    private static final int WORDS = 20_000;
    private static final int ADDRESS = 500;
    /// What a family wishes that asks for help.
    public static final String ASKS = "Asks for help";
    private static final String FAMILY = "1A";
    /// What the form at the desk offers.
    static final String SCHOOLS = "schools";
    private static final String LISTED = "child1-listed";

    public static Question danger() {
        return radios("danger", "Is somebody in danger now?", Choice.of("yes", "Yes").hint("Call 999 now, then send this"),
                Choice.of("no", "No"), Choice.of("unsure", "I am not sure")).named("In danger now").required("Say whether somebody is in danger now");
    }

    public static Question words() {
        return longText("words", "What worries you?").named("What was said").longest(WORDS)
                .hint("What you saw or heard, when, and where. Write it as it comes").required("Write what worries you");
    }

    /// What is asked about one child. @param place which child it is, from 1
    public static List<Question> child(int place) {
        var key = "child" + place + "-";
        return List.of(text(key + "given", "First names").hint("As far as you know"), text(key + "family", "Family name"),
                date(key + "born", "Date of birth").past(), wholeNumber(key + "age", "If you do not know it, about how old?", 0, 25).named("Age"),
                radios(key + "sex", "Sex", Choice.of("F", "Girl"), Choice.of("M", "Boy"), Choice.of("U", "I do not know")),
                longText(key + "address", "Address, or where they can be found").named("Address").longest(ADDRESS), text(key + "postcode", "Postcode").width(10),
                text(key + "school", "School or nursery"));
    }

    /// These answers, and for each further child of whom nothing was said yet the address of the first: most live together.
    public static Answers together(Answers answers) {
        var all = answers;
        for (int place = 2; place <= MOST_CHILDREN; place++) {
            if (!told(answers, place)) {
                all = all.with("child" + place + "-address", answers.textOrNull("child1-address")).with("child" + place + "-postcode", answers.textOrNull("child1-postcode"));
            }
        }
        return all;
    }

    /// Whether anything was said of this child.
    public static boolean told(Answers answers, int place) {
        return child(place).stream().anyMatch(question -> !question.key().endsWith("-sex") && answers.has(question.key()));
    }

    public static List<Question> reach() {
        return List.of(line("phone", "Telephone number", Line.PHONE).width(20), line("email", "Email address", Line.EMAIL),
                text("reach", "When or how is it safe to reach you?").named("How to reach").hint("For example: only on weekdays before 3pm, never by text"));
    }

    static final Form<Answers> AT_THE_DESK = Form.of("contact", "Record a contact", "Record contact")
            .group("Who told it", radios("way", "How did it come?", Choice.of("telephone", "By telephone"), Choice.of("email", "By email"),
                            Choice.of("in person", "In person"), Choice.of("letter", "By letter")).named("Came by").required("Choose how it came"),
                    CodeBook.REFERRAL_SOURCE.ask("source", "Who told it?").named("Who told it").required("Choose who told it"),
                    yesNo("own", "Do they ask for help for their own family?").named("Asks for help").hint("A parent or carer is told what happens next, and not only thanked"),
                    text("name", "Their name"), selectFrom("school", "If a school told it, which?", SCHOOLS).named("School that told it").hint("From the directory of schools"),
                    text("organisation", "Service or organisation, or a school that is not in the directory").named("Organisation"),
                    reach().get(0), reach().get(1), reach().get(2).hint(""),
                    yesNo("may-tell", "May the family be told who told it?").named("Family may be told who told it"),
                    yesNo("family-knows", "Does the family know that it was told?").named("Family knows"))
            .group("What they said", danger().hint("As they think"), words().hint("In their own words. What you make of it belongs in the decision"))
            .group("The child", Stream.concat(child(1).stream(), Stream.of(selectFrom(LISTED, "Or the school, from the directory", SCHOOLS).named("School, from the directory"))).toArray(Question[]::new))
            .group("The second child, if there is one", fewer(2))
            .group("The third child, if there is one", fewer(3))
            .group("The fourth child, if there is one", fewer(4))
            .group("", yesNo("together", "Do these children all live at the first child's address?").named("Same address"));

    /// Brothers and sisters: what differs.
    private static Question[] fewer(int place) {
        return child(place).stream().filter(question -> !question.key().matches(".*-(age|address|postcode|school)")).toArray(Question[]::new);
    }

    /// What was told at the desk.
    static ContactReceived atTheDesk(Subject contact, String reference, Instant at, Answers typed) {
        var answers = chosen(chosen(typed, "school", "organisation"), LISTED, "child1-school");
        boolean together = answers.yes("together");
        var children = new ArrayList<Told>();
        for (int place = 1; place <= ON_ONE_PAGE; place++) {
            if (told(answers, place)) {
                var told = one(answers, place);
                children.add(place > 1 && together ? new Told(told.given(), told.family(), told.born(), told.age(), told.sex(),
                        answers.textOrNull("child1-address"), postcode(answers.text("child1-postcode")), told.school()) : told);
            }
        }
        return new ContactReceived(contact, reference, at, answers.text("way"), referrer(answers, answers.text("source")), children,
                answers.text("words"), answers.textOrNull("danger"), answers.yes("own") && answers.chose("source", FAMILY) ? ASKS : null);
    }

    /// A school that was chosen from the directory stands where its name would have been typed.
    private static Answers chosen(Answers answers, String from, String key) {
        return answers.has(from) ? answers.with(key, answers.text(from)) : answers;
    }

    public static Referrer referrer(Answers answers, String source) {
        return new Referrer(source, answers.textOrNull("name"), answers.textOrNull("work"), answers.textOrNull("organisation"),
                answers.textOrNull("phone"), answers.textOrNull("email"), answers.textOrNull("reach"), answers.yesOrNull("may-tell"), answers.yesOrNull("family-knows"));
    }

    public static List<Told> children(Answers answers) {
        var children = new ArrayList<Told>();
        for (int place = 1; place <= MOST_CHILDREN; place++) {
            if (told(answers, place)) {
                children.add(one(answers, place));
            }
        }
        return children;
    }

    private static Told one(Answers answers, int place) {
        var key = "child" + place + "-";
        return new Told(answers.textOrNull(key + "given"), answers.textOrNull(key + "family"), answers.dateOrNull(key + "born"),
                answers.has(key + "age") ? answers.number(key + "age") : null, sex(answers.text(key + "sex")), answers.textOrNull(key + "address"),
                postcode(answers.text(key + "postcode")), answers.textOrNull(key + "school"));
    }

    private static @Nullable String sex(String chosen) {
        return chosen.isEmpty() || chosen.equals("U") ? null : chosen;
    }

    /// With one space before its last three signs.
    private static @Nullable String postcode(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.isEmpty() ? null : plain.length() > 4 ? plain.substring(0, plain.length() - 3) + " " + plain.substring(plain.length() - 3) : plain;
    }

    private Telling() {}
}
