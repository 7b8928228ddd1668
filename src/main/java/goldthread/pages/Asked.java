package goldthread.pages;

import goldthread.pages.Checked.Problem;
import goldthread.pages.Question.Choice;
import goldthread.pages.Question.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question as it is drawn: its words filled in, what was typed, what is wrong with it, and what its choices reveal.
///
/// @param id    of the question's first control begins with this
/// @param wrong the sentence beside the field, or empty
/// @param search null where there is nothing to search
public record Asked(String id, String key, String label, String hint, Component component, List<String> typed,
                    TypedDay day, boolean approximate, List<Option> options, String wrong, @Nullable Search search) {

    public Asked {
        typed = List.copyOf(typed);
        options = List.copyOf(options);
    }

    /// What stands in the three fields of a date.
    public record TypedDay(String day, String month, String year) {}

    /// The search above choices. @param words looked for   @param found what came of it, in words
    public record Search(String words, String found) {}

    /// A choice as it is drawn, with the questions that it reveals.
    public record Option(String id, Choice choice, boolean chosen, List<Asked> reveals) {
        public Option {
            reveals = List.copyOf(reveals);
        }
    }

    static Asked of(Form<?> form, Question question, Answers typed, List<Problem> problems, About about) {
        var day = TypedDate.in(typed, question.key());
        return new Asked(question.key(), question.key(), about.fill(question.label()), about.fill(question.hint()),
            question.component(), typed.texts(question.key()), new TypedDay(day.day(), day.month(), day.year()),
            typed.approximate(question.key()), options(form, question, typed, problems, about),
            problems.stream().filter(problem -> problem.key().equals(question.key())).map(Problem::sentence).findFirst().orElse(""), search(question, typed, about));
    }

    private static @Nullable Search search(Question question, Answers typed, About about) {
        var found = question.component() instanceof Component.Radios radios ? about.sought().get(radios.choices().offered()) : null;
        return found == null ? null : new Search(typed.text(question.key() + Form.SOUGHT), found);
    }

    /// Every choice that was shown, so that the next answer may be told from what was not.
    public String shown() {
        return options.stream().map(option -> option.choice().value()).collect(Collectors.joining(" "));
    }

    private static List<Option> options(Form<?> form, Question question, Answers typed, List<Problem> problems, About about) {
        var choices = choices(question, about);
        return java.util.stream.IntStream.range(0, choices.size()).mapToObj(index -> {
            var choice = choices.get(index);
            var id = index == 0 ? question.key() : question.key() + "-" + (index + 1);
            return new Option(id, choice, typed.chose(question.key(), choice.value()),
                form.revealedBy(question, choice).map(inner -> of(form, inner, typed, problems, about)).toList());
        }).toList();
    }

    static List<Choice> choices(Question question, About about) {
        return switch (question.component()) {
            case Component.Radios radios -> radios.choices().in(about);
            case Component.Checkboxes boxes -> boxes.choices().in(about);
            case Component.Select select -> select.choices().in(about);
            default -> List.of();
        };
    }

    /// This question and those that its choices reveal.
    Stream<Asked> andRevealed() {
        return Stream.concat(Stream.of(this), options.stream().flatMap(option -> option.reveals().stream()).flatMap(Asked::andRevealed));
    }

    /// Address within the page of its first control.
    String target() {
        return "#" + (component instanceof Component.Date ? id + "-day" : id);
    }

    public String value() {
        return typed.isEmpty() || component instanceof Component.Text text && text.line().secret() ? "" : typed.getFirst();
    }

    public boolean hasProblem() {
        return !wrong.isEmpty();
    }

    /// Which texts describe the control, for screen readers; null when none does.
    public @Nullable String describedBy() {
        var ids = Stream.of(hint.isEmpty() ? "" : id + "-hint", hasProblem() ? id + "-error" : "").filter(part -> !part.isEmpty()).toList();
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
