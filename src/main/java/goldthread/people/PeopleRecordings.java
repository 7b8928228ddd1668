package goldthread.people;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Subject;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Recording;
import goldthread.people.PeopleEntry.Noted;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What people record of persons, each described once.
public final class PeopleRecordings {
    private static final Choice[] CATEGORIES = Stream.of("Telephone call", "Conversation", "Email", "Meeting", "Observation",
            "Management note", "Other").map(name -> Choice.of(name, name)).toArray(Choice[]::new);

    private static final Form<Function<Subject, Noted>> NOTE = Form.of("people.noted", "Write a case note", "Add case note")
            .ask(checkboxesFrom("children", "Who is the note about?", "children").named("About").required("Choose who the note is about"),
                    date("on", "When did it happen?").named("Date").past().required("Enter the date it happened"),
                    radios("category", "What kind of note is it?", CATEGORIES).named("Kind of note").required("Choose what kind of note it is"),
                    longText("text", "Note").hint("Write it so that the child could read it later").required("Write the note"),
                    yesNo("significant", "Is it a significant event?").named("Significant event")
                            .hint("Significant events stand in the chronology for court"))
            .makes(answers -> child -> new Noted(answers.ids("children").stream().map(Subject::new).toList(), answers.date("on"),
                    answers.text("category"), answers.text("text"), answers.yes("significant")));

    public static final List<Recording<Subject, ?>> ALL = List.of(
            new Recording<Subject, Noted>(NOTE, noted -> Map.of(
                    "children", noted.people().stream().map(Subject::toString).toList(),
                    "on", List.of(noted.on().toString()), "category", List.of(noted.category()),
                    "text", List.of(noted.text()), "significant", List.of(noted.significant() ? "yes" : "no")), "Case note added"));

    private PeopleRecordings() {}
}
