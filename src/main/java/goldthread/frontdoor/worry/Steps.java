package goldthread.frontdoor.worry;

import static goldthread.pages.Question.line;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.frontdoor.Telling;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The steps of the public form, a few questions each, for a neighbour, for somebody whose work it is, and for a family or
/// a young person who asks for help. What was answered decides which steps there are.
final class Steps {
    static final String PROFESSIONAL = "professional";
    static final String FAMILY = "family";
    static final String YOUNG = "young";
    static final String MORE = "-more";

    static final Question WHO = radios("who", "Who are you?",
            Choice.of("public", "A neighbour, relative, friend or somebody else").hint("You need not say who you are"),
            Choice.of(PROFESSIONAL, "Somebody whose work is with the child").hint("A teacher, health visitor, police officer, or the like"),
            Choice.of(FAMILY, "A parent or carer who would like help").hint("For your own family"),
            Choice.of(YOUNG, "A child or young person").hint("For yourself or a friend")).named("Who you are").required("Choose who you are");

    /// One step. @param name in its address  @param form its questions
    record Step(String name, Form<Answers> form) {}

    static List<Step> of(Answers answers) {
        return Stream.of(Stream.of(new Step("what", what(answers))), children(answers), Stream.of(new Step("you", you(answers)))).flatMap(steps -> steps).toList();
    }

    private static Stream<Step> children(Answers answers) {
        int last = (int) IntStream.rangeClosed(1, Telling.MOST_CHILDREN - 1).takeWhile(place -> answers.yes("child" + place + MORE)).count() + 1;
        return IntStream.rangeClosed(1, last).mapToObj(place -> new Step("child-" + place, child(answers, place)));
    }

    private static Form<Answers> what(Answers answers) {
        boolean help = asksForHelp(answers);
        var words = help ? new Question("words", answers.chose("who", YOUNG) ? "What is happening, and what would help?" : "What is hard just now, and what would help?",
                "What you told us", "Write it as it comes", Telling.words().component(), "Write what is happening", Telling.words().onlyIf()) : Telling.words();
        return Form.of("worry-what", help ? "What is happening" : "What worries you", "Continue").ask(Telling.danger(), words);
    }

    private static Form<Answers> child(Answers answers, int place) {
        boolean self = answers.chose("who", YOUNG);
        var title = self && place == 1 ? "About you" : place == 1 ? "About the child" : "Another child";
        var form = Form.of("worry-child", title, "Continue").ask(Telling.child(place).toArray(Question[]::new));
        return place == Telling.MOST_CHILDREN ? form : form.ask(yesNo("child" + place + MORE, self ? "Is it about another child too?" : "Is there another child?")
                .named("Another child").required("Say whether there is another child"));
    }

    private static Form<Answers> you(Answers answers) {
        var reach = Telling.reach();
        if (answers.chose("who", PROFESSIONAL)) {
            return Form.of("worry-you", "About you", "Continue").ask(text("name", "Your name").required("Enter your name"),
                            CodeBook.REFERRAL_SOURCE.askPlainly("source", "Where do you work?", "1A", "1B", "1C", "1D", "9", "10").required("Choose where you work"),
                            text("work", "Your job title"), text("organisation", "School, service or organisation").named("Organisation"),
                            line("phone", "Telephone number", Question.Line.PHONE).width(20), line("email", "Work email address", Question.Line.EMAIL).named("Email address"),
                            yesNo("family-knows", "Have you told the family that you are telling us?").named("Family knows")
                                    .hint("Tell them first, unless that could put somebody at risk"))
                    .refuse("phone", Steps::unreachable, "Enter a telephone number or an email address, so that we can tell you what we decide");
        }
        if (answers.chose("who", FAMILY) || answers.chose("who", YOUNG)) {
            return Form.of("worry-you", "How we can reach you", "Continue").ask(Stream.concat(Stream.of(text("name", "Your name")), reach.stream()).toArray(Question[]::new))
                    .refuse("phone", answered -> answers.chose("who", FAMILY) && unreachable(answered), "Enter a telephone number or an email address, so that we can get in touch");
        }
        return Form.of("worry-you", "About you", "Continue").ask(Stream.of(Stream.of(
                text("name", "Your name").hint("You can leave all of this empty. If you tell us, we can ask you more"),
                radios("relation", "What are you to the child?", Choice.of("relative", "A relative"), Choice.of("neighbour", "A neighbour or friend"),
                        Choice.of("other", "Somebody else")).named("What you are to the child")), reach.stream(),
                Stream.of(yesNo("may-tell", "May we tell the family who told us?").named("May tell the family")
                        .hint("If you say no, we do not tell them. A court can order us to, but that is rare"))).flatMap(some -> some).toArray(Question[]::new));
    }

    private static boolean unreachable(Answers answers) {
        return !answers.has("phone") && !answers.has("email");
    }

    static boolean asksForHelp(Answers answers) {
        return answers.chose("who", FAMILY) || answers.chose("who", YOUNG);
    }

    /// Who refers, as the CIN census codes it.
    static String source(Answers answers) {
        return switch (answers.text("who")) {
            case PROFESSIONAL -> answers.text("source");
            case FAMILY -> "1A";
            case YOUNG -> "1C";
            default -> switch (answers.text("relation")) {
                case "relative" -> "1A";
                case "neighbour" -> "1B";
                case "other" -> "1D";
                default -> answers.has("name") || answers.has("phone") || answers.has("email") ? "1D" : "9";
            };
        };
    }

    private Steps() {}
}
