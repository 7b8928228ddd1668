package goldthread.people;

import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.LikelySame.Likely;
import goldthread.people.linkage.Explanation;
import goldthread.people.linkage.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two records beside each other, field by field: what each says, how they compare, and what that weighs.
public final class SideBySide {

    private record Line(String title, Field field, Function<Person, @Nullable String> value) {}

    private static final List<Line> LINES = List.of(new Line("First names", Field.FORENAME, Person::given), new Line("Family name", Field.SURNAME, Person::family),
            new Line("Date of birth", Field.BORN, person -> person.born() == null ? null : Words.spoken(person.born())),
            new Line("Sex", Field.SEX, person -> person.sex() == null ? null : CodeBook.SEX.words(person.sex())),
            new Line("Address", Field.STREET, person -> address(person, person.address())), new Line("Postcode", Field.POSTCODE, person -> address(person, person.postcode())),
            new Line("Telephone", Field.PHONE, person -> address(person, person.phone())));

    /// @param heading what stands over the first: `As told`
    /// @param likely null where the engine does not weigh them
    public static Block.Table of(String heading, Person one, Person other, @Nullable Likely likely) {
        return of(heading, other.name(), one, other, likely);
    }

    /// The same, with what stands over the second.
    static Block.Table of(String heading, String otherHeading, Person one, Person other, @Nullable Likely likely) {
        var table = Block.table(likely == null ? other.name() : other.name() + ": " + sure(likely), "What", heading, otherHeading, "They are", "Weighs").whenEmpty("Nothing could be compared.");
        for (var line : LINES) {
            var part = likely == null ? Optional.<Explanation.Part>empty() : part(likely.why(), line.field());
            var values = new String[] {line.value().apply(one), line.value().apply(other)};
            if (values[0] != null || values[1] != null) {
                table = table.row(Words.text(line.title()), Words.text(values[0]), Words.text(values[1]),
                        part.map(each -> "the same".equals(each.agreement()) ? Words.text("the same") : Words.strong(each.agreement())).orElse(Words.quiet("not known on both")),
                        Words.text(part.map(each -> weight(each.weight())).orElse("–")));
            }
        }
        return likely != null && likely.why().household() < -0.05 ? table.row(Words.text("Household"), Words.quiet(""), Words.quiet(""),
                Words.text("brothers, sisters or twins would agree so too"), Words.text(weight(likely.why().household()))) : table;
    }

    /// `very likely the same (99 in 100)`
    public static String sure(Likely likely) {
        long inAHundred = Math.clamp(Math.round(likely.probability() * 100), 1, 99);
        return likely.probability() < 0.1 ? "may be the same, but little points to it (" + inAHundred + " in 100)" : (inAHundred >= 95 ? "very likely the same" : inAHundred >= 50 ? "likely the same" : "may be the same") + " (" + inAHundred + " in 100)";
    }

    private static Optional<Explanation.Part> part(Explanation why, Field field) {
        return why.parts().stream().filter(part -> part.field() == field).findFirst();
    }

    private static @Nullable String address(Person person, @Nullable String value) {
        return value == null ? null : person.confidential() ? "Withheld" : value;
    }

    private static String weight(double weight) {
        return String.format(Locale.UK, "%+.1f", weight);
    }

    private SideBySide() {}
}
