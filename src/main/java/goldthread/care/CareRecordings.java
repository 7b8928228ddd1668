package goldthread.care;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.yesNo;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What people record of children looked after, each described once.
public final class CareRecordings {

    private static final Form<Function<Subject, Visited>> VISIT = Form.of("care.visited", "Record a visit", "Record visit")
            .ask(checkboxesFrom("children", "Which children was the visit to?", "children").named("Children")
                            .required("Choose the children that the visit was to"),
                    date("on", "When was the visit?").named("Date of the visit").past().required("Enter the date of the visit"),
                    radios("where", "Where?", Choice.of("Home", "At home"), Choice.of("School", "At school or nursery"),
                            Choice.of("Family time", "At family time"), Choice.of("Elsewhere", "Somewhere else"))
                            .named("Place").required("Choose where the visit was"),
                    checkboxesFrom("seen", "Who was seen?", "children").named("Seen"),
                    checkboxesFrom("alone", "Who was seen alone?", "children").named("Seen alone"),
                    yesNo("bedroom", "Was the bedroom seen?").named("Bedroom seen"))
            .group("What was said and seen",
                    longText("childs-view", "What did the children say, or show?").named("Child's view")
                            .hint("In their own words where you can"),
                    longText("observations", "What did you see and hear?").named("Observations"),
                    longText("analysis", "What do you make of it?").named("Analysis")
                            .hint("Your view, kept apart from what was seen"),
                    longText("actions", "What happens next?").named("Actions").hint("Who does what, and by when"))
            .refuse("alone", answers -> !answers.texts("seen").containsAll(answers.texts("alone")),
                    "A child who was seen alone was also seen: tick them under Who was seen")
            .refuse("seen", answers -> !answers.texts("children").containsAll(answers.texts("seen")),
                    "Choose only children that the visit was to")
            .makes(answers -> child -> new Visited(subjects(answers, "children"), answers.date("on"), answers.text("where"),
                    subjects(answers, "seen"), subjects(answers, "alone"), answers.has("bedroom") ? answers.yes("bedroom") : null,
                    text(answers, "childs-view"), text(answers, "observations"), text(answers, "analysis"), text(answers, "actions")));

    public static final List<Recording<Subject, ?>> ALL = List.of(
            new Recording<Subject, Visited>(VISIT, CareRecordings::fill, "Visit recorded"));

    private static Map<String, List<String>> fill(Visited visited) {
        var filled = new LinkedHashMap<String, List<String>>();
        filled.put("children", visited.children().stream().map(Subject::toString).toList());
        filled.put("on", List.of(visited.on().toString()));
        filled.put("where", List.of(visited.where()));
        filled.put("seen", visited.seen().stream().map(Subject::toString).toList());
        filled.put("alone", visited.alone().stream().map(Subject::toString).toList());
        if (visited.bedroom() != null) {
            filled.put("bedroom", List.of(visited.bedroom() ? "yes" : "no"));
        }
        put(filled, "childs-view", visited.childsView());
        put(filled, "observations", visited.observations());
        put(filled, "analysis", visited.analysis());
        put(filled, "actions", visited.actions());
        return filled;
    }

    private static void put(Map<String, List<String>> filled, String key, @Nullable String value) {
        if (value != null) {
            filled.put(key, List.of(value));
        }
    }

    private static List<Subject> subjects(Answers answers, String key) {
        return answers.ids(key).stream().map(Subject::new).toList();
    }

    private static @Nullable String text(Answers answers, String key) {
        return answers.has(key) ? answers.text(key) : null;
    }

    private CareRecordings() {}
}
