package goldthread.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question of a form.
///
/// @param key      name in the form, the API and the files: short, lower case, never renamed
/// @param label    as asked: "When was {child} seen?"
/// @param name     as listed: "Date seen"; begins the sentences about a wrong answer
/// @param hint     words that help to answer; may be empty
/// @param required the sentence when nothing is answered ("Enter the date {child} was seen"), or empty when optional
/// @param onlyIf   asked only after this answer to an earlier question of the same form
public record Question(String key, String label, String name, String hint, Component component, String required,
                       OnlyIf onlyIf) {

    /// How a question is answered.
    public sealed interface Component {
        /// One line. `width` is in characters; 0 fills the column.
        record Text(int width, int longest, Line line) implements Component {}

        record LongText(int rows, int longest) implements Component {}

        /// Three fields. With `approximate`, day and month may be left out and a tick says "about".
        record Date(boolean approximate, boolean past) implements Component {}

        /// "2:30pm", "14:30".
        record Time() implements Component {}

        record WholeNumber(int least, int most) implements Component {}

        /// One of a few. Yes-or-no is the same with two.
        record Radios(Choices choices, boolean inline) implements Component {}

        /// Any of a few, among them the people of a record.
        record Checkboxes(Choices choices) implements Component {}

        /// One of many; with `typeAhead` the script lets the reader type to narrow them down.
        record Select(Choices choices, boolean typeAhead) implements Component {}
    }

    /// One answer to choose: what is kept, what is read, and words that help to choose.
    public record Choice(String value, String text, String hint) {

        public static Choice of(String value, String text) {
            return new Choice(value, text, "");
        }

        public Choice hint(String hint) {
            return new Choice(value, text, hint);
        }
    }

    /// Choices that are kept in the words in which they are read.
    public static Choice[] choices(String... words) {
        return choices(List.of(words));
    }

    public static Choice[] choices(List<String> words) {
        return words.stream().map(word -> Choice.of(word, word)).toArray(Choice[]::new);
    }

    /// What a line holds, so that browsers and phones can help: which keys to offer, what to fill in.
    public enum Line {
        WORDS("text", null), USERNAME("text", "username"), PASSWORD("password", "current-password"),
        NEW_PASSWORD("password", "new-password"), CODE("text", "one-time-code"), EMAIL("email", null), PHONE("tel", null);

        private final String type;
        private final @Nullable String autocomplete;

        Line(String type, @Nullable String autocomplete) {
            this.type = type;
            this.autocomplete = autocomplete;
        }

        public String type() {
            return type;
        }

        public @Nullable String autocomplete() {
            return autocomplete;
        }

        /// Never drawn back into a page, never kept in a draft.
        public boolean secret() {
            return type.equals("password") || this == CODE;
        }
    }

    /// Choices that never change, or the name of a list that [About] offers.
    public record Choices(List<Choice> fixed, String offered) {
        public Choices {
            fixed = List.copyOf(fixed);
        }

        List<Choice> in(About about) {
            return offered.isEmpty() ? fixed : about.list(offered);
        }
    }

    /// Asked only when question `key` was answered with `value`; always, when `key` is empty.
    public record OnlyIf(String key, String value) {
        static final OnlyIf ALWAYS = new OnlyIf("", "");

        boolean met(Answers answers) {
            return key.isEmpty() || answers.chose(key, value);
        }
    }

    // Long enough for any name, short enough for an index; the longest note seen in public forms is far below the other.
    private static final int LINE = 200;
    private static final int NOTE = 50_000;

    private static Question of(String key, String label, Component component) {
        if (!key.matches("[a-z][a-z0-9-]*")) throw new IllegalArgumentException("a key is lower case letters, figures and hyphens: " + key);
        return new Question(key, label, label, "", component, "", OnlyIf.ALWAYS);
    }

    public static Question text(String key, String label) {
        return of(key, label, new Component.Text(0, LINE, Line.WORDS));
    }

    /// A line of a certain kind: an e-mail address, a code.
    public static Question line(String key, String label, Line line) {
        return of(key, label, new Component.Text(0, LINE, line));
    }

    /// The login of whoever signs in, which a browser may remember.
    public static Question login(String key, String label) {
        return of(key, label, new Component.Text(20, LINE, Line.USERNAME));
    }

    /// A password that is typed to prove who one is: never drawn back, and a browser may fill it in.
    public static Question password(String key, String label) {
        return of(key, label, new Component.Text(20, LINE, Line.PASSWORD));
    }

    /// A password that is being chosen.
    public static Question newPassword(String key, String label) {
        return of(key, label, new Component.Text(20, LINE, Line.NEW_PASSWORD));
    }

    /// A plain text area: dictation and spelling checks work in it.
    public static Question longText(String key, String label) {
        return of(key, label, new Component.LongText(6, NOTE));
    }

    public static Question date(String key, String label) {
        return of(key, label, new Component.Date(false, false));
    }

    /// A day that has come and must be said: "Date of the review".
    public static Question day(String key, String label, String name) {
        return date(key, label).named(name).past().required("Enter the " + name.substring(0, 1).toLowerCase(java.util.Locale.UK) + name.substring(1));
    }

    public static Question time(String key, String label) {
        return of(key, label, new Component.Time());
    }

    public static Question wholeNumber(String key, String label, int least, int most) {
        return of(key, label, new Component.WholeNumber(least, most));
    }

    public static Question yesNo(String key, String label) {
        return of(key, label, new Component.Radios(new Choices(List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")), ""), true));
    }

    public static Question radios(String key, String label, Choice... choices) {
        return of(key, label, new Component.Radios(new Choices(List.of(choices), ""), false));
    }

    public static Question radiosFrom(String key, String label, String list) {
        return of(key, label, new Component.Radios(new Choices(List.of(), list), false));
    }

    public static Question checkboxes(String key, String label, Choice... choices) {
        return of(key, label, new Component.Checkboxes(new Choices(List.of(choices), "")));
    }

    /// Ticks over a list that [About] offers, such as the children of one home.
    public static Question checkboxesFrom(String key, String label, String list) {
        return of(key, label, new Component.Checkboxes(new Choices(List.of(), list)));
    }

    public static Question select(String key, String label, Choice... choices) {
        return of(key, label, new Component.Select(new Choices(List.of(choices), ""), choices.length > 15));
    }

    public static Question selectFrom(String key, String label, String list) {
        return of(key, label, new Component.Select(new Choices(List.of(), list), true));
    }

    public Question hint(String hint) {
        return new Question(key, label, name, hint, component, required, onlyIf);
    }

    /// How check-answers, print and errors call it: "Date seen" for "When was {child} seen?".
    public Question named(String name) {
        return new Question(key, label, name, hint, component, required, onlyIf);
    }

    /// Must be answered; `sentence` says so: "Enter the date the child was seen".
    public Question required(String sentence) {
        return new Question(key, label, name, hint, component, sentence, onlyIf);
    }

    /// Asked only after `value` was given to the earlier question `key`; drawn beneath that choice.
    public Question onlyIf(String key, String value) {
        return new Question(this.key, label, name, hint, component, required, new OnlyIf(key, value));
    }

    /// For dates: the day must not be after today.
    public Question past() {
        return as(switch (component) {
            case Component.Date date -> new Component.Date(date.approximate(), true);
            default -> throw new IllegalStateException("only a date can be past");
        });
    }

    /// For dates of which one is not always sure.
    public Question maybeApproximate() {
        return as(switch (component) {
            case Component.Date date -> new Component.Date(true, date.past());
            default -> throw new IllegalStateException("only a date can be approximate");
        });
    }

    /// For lines and notes: how many characters at most.
    public Question longest(int characters) {
        return as(switch (component) {
            case Component.Text text -> new Component.Text(text.width(), characters, text.line());
            case Component.LongText text -> new Component.LongText(text.rows(), characters);
            default -> throw new IllegalStateException("only text has a length");
        });
    }

    /// For lines: how wide the box is, as a sign of how much is wanted; 2, 3, 4, 5, 10 or 20 characters.
    public Question width(int characters) {
        return as(switch (component) {
            case Component.Text text -> new Component.Text(characters, text.longest(), text.line());
            default -> throw new IllegalStateException("only a line has a width");
        });
    }

    /// The question with these values among its choices: an entry that stands keeps what it says, also an old code.
    Question holding(List<String> values, About about) {
        return switch (component) {
            case Component.Radios radios -> as(new Component.Radios(holding(radios.choices(), values, about), radios.inline()));
            case Component.Checkboxes boxes -> as(new Component.Checkboxes(holding(boxes.choices(), values, about)));
            case Component.Select select -> as(new Component.Select(holding(select.choices(), values, about), select.typeAhead()));
            default -> this;
        };
    }

    private static Choices holding(Choices choices, List<String> values, About about) {
        var known = choices.in(about);
        var others = values.stream().filter(value -> known.stream().noneMatch(choice -> choice.value().equals(value))).toList();
        return others.isEmpty() ? choices : new Choices(Stream.concat(known.stream(), others.stream()
            .map(value -> Choice.of(value, value.length() == 36 ? "As it was recorded" : value + ", as it was recorded"))).toList(), "");
    }

    /// Nothing is offered to choose from, and nothing need be chosen: it is not drawn.
    boolean idle(About about) {
        return required.isEmpty() && switch (component) {
            case Component.Radios radios -> radios.choices().in(about).isEmpty();
            case Component.Checkboxes boxes -> boxes.choices().in(about).isEmpty();
            default -> false;
        };
    }

    private Question as(Component component) {
        return new Question(key, label, name, hint, component, required, onlyIf);
    }

    /// Names of the fields in the form whose values make up this answer.
    Stream<String> fields() {
        return component instanceof Component.Date
            ? Stream.of(key, key + "-day", key + "-month", key + "-year", key + "-approximate") : Stream.of(key);
    }
}
