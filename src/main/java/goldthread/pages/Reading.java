package goldthread.pages;

import goldthread.pages.Question.Choice;
import goldthread.pages.Question.Component;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What one question makes of what was typed: values to keep, by field, or a sentence that says what is wrong.
/// Nothing typed gives nothing to keep; whether that is allowed is the form's business.
record Reading(Map<String, List<String>> kept, String wrong) {
    private static final Reading NOTHING = new Reading(Map.of(), "");

    static Reading of(Question question, Answers typed, About about) {
        var key = question.key();
        var name = about.fill(question.name());
        return switch (question.component()) {
            case Component.Text text -> one(typed, key, value -> line(key, name, value, text.longest()));
            case Component.LongText text -> one(typed, key, value -> longest(key, name, value, text.longest()));
            case Component.Date date -> TypedDate.read(question, date, name, typed, about.today());
            case Component.Time _ -> one(typed, key, value -> TypedTime.read(value)
                .map(time -> keep(key, time.toString())).orElseGet(() -> wrong(name + " must be a time, like 2:30pm")));
            case Component.WholeNumber range -> one(typed, key, value -> wholeNumber(key, name, value, range));
            case Component.Radios radios -> one(typed, key, value -> among(key, List.of(value), radios.choices().in(about), name));
            case Component.Select select -> one(typed, key, value -> among(key, List.of(value), select.choices().in(about), name));
            case Component.Checkboxes boxes -> typed.has(key) ? among(key, typed.texts(key), boxes.choices().in(about), name) : NOTHING;
        };
    }

    static Reading nothing() {
        return NOTHING;
    }

    static Reading keep(String key, String value) {
        return new Reading(Map.of(key, List.of(value)), "");
    }

    static Reading wrong(String sentence) {
        return new Reading(Map.of(), sentence);
    }

    private static Reading one(Answers typed, String key, Function<String, Reading> read) {
        return typed.has(key) ? read.apply(typed.text(key)) : NOTHING;
    }

    private static Reading line(String key, String name, String value, int longest) {
        return longest(key, name, value.replaceAll("\\s+", " "), longest);
    }

    private static Reading longest(String key, String name, String value, int longest) {
        return value.length() > longest ? wrong("%s must be %,d characters or fewer".formatted(name, longest)) : keep(key, value);
    }

    private static Reading wholeNumber(String key, String name, String value, Component.WholeNumber range) {
        var figures = value.replaceAll("[\\s,]", "");
        if (!figures.matches("-?\\d{1,9}")) return wrong(name + " must be a whole number, like 3");
        int number = Integer.parseInt(figures);
        return number < range.least() || number > range.most()
            ? wrong("%s must be between %,d and %,d".formatted(name, range.least(), range.most()))
            : keep(key, Integer.toString(number));
    }

    private static Reading among(String key, List<String> values, List<Choice> choices, String name) {
        var known = choices.stream().map(Choice::value).toList();
        return known.containsAll(values) ? new Reading(Map.of(key, values.stream().distinct().toList()), "")
            : wrong(name + " must be one of the choices given");
    }
}
