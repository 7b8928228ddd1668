package goldthread.pages;

import goldthread.pages.Form.Check;
import goldthread.pages.Form.Section;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The same questions as often as they are needed: the actions of a plan. Each line has its number at the end of its keys
/// (`action1`, `action2`), with which a page, a file and a program send it.
///
/// ```java
/// form.lines(new Lines("Add another action", 3, n -> new Section("Action " + n, List.of(text("action" + n, "What?"))), n -> List.of()))
/// ```
///
/// @param another the words of the button that asks for one more
/// @param first   so many are shown at first
public record Lines(String another, int first, IntFunction<Section> section, IntFunction<List<Check>> checked) {
    /// Ours: more than anybody does by hand, and no burden to draw.
    private static final int MOST = 100;

    /// The numbers of the lines that hold an answer under keys that begin so.
    public static IntStream answered(Answers answers, String stem) {
        var key = Pattern.compile(Pattern.quote(stem) + "(\\d{1,3})(-day|-month|-year)?");
        return answers.values().keySet().stream().filter(answers::has).map(key::matcher).filter(java.util.regex.Matcher::matches)
            .mapToInt(found -> Integer.parseInt(found.group(1))).filter(number -> number > 0 && number <= MOST).distinct().sorted();
    }

    /// Lines to draw: those at first, or all that are answered, and one more where that was asked for.
    int count(Answers answers) {
        int last = section.apply(1).questions().stream().map(question -> question.key().replaceAll("1$", ""))
            .flatMapToInt(stem -> answered(answers, stem)).max().orElse(0);
        int drawn = Math.max(last, answers.text(Form.LINES).matches("\\d{1,3}") ? Integer.parseInt(answers.text(Form.LINES)) : 0);
        return Math.min(MOST, Math.max(first, drawn) + (answers.has(Form.MORE) ? 1 : 0));
    }

    Stream<Section> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> number < count ? section.apply(number) : last(section.apply(number)));
    }

    /// After which one more may be asked for.
    private Section last(Section one) {
        return new Section(one.title(), one.questions(), this);
    }

    List<Check> checks(int count) {
        return IntStream.rangeClosed(1, count).boxed().flatMap(number -> checked.apply(number).stream()).toList();
    }

    Lines holding(Answers held, About about) {
        return new Lines(another, first, number -> {
            var one = section.apply(number);
            return new Section(one.title(), one.questions().stream().map(question -> question.holding(held.texts(question.key()), about)).toList());
        }, checked);
    }
}
