package goldthread.people.safe;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.Person;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.safe.SafeEntry.KeptFrom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The addresses and numbers that may not leave the house in what goes to some of a family: found in any text, however they
/// are written, and taken out of it.
public final class Kept {
    /// What stands in the place of what was taken out.
    public static final String WITHHELD = "[withheld]";
    /// Shorter than this a line of an address says nothing by itself.
    private static final int SHORTEST = 5;
    private static final String ANYTHING_BETWEEN = "[\\s,.;:-]*";

    private record Secret(String name, Pattern pattern) {}

    private final List<Secret> secrets;

    /// The longest first: a house with its street before the street.
    private Kept(List<Secret> secrets) {
        this.secrets = secrets.stream().sorted(Comparator.comparing((Secret secret) -> -secret.pattern().pattern().length())).toList();
    }

    /// What stands on a record on a day.
    public static List<KeptFrom> on(Timeline timeline, LocalDate day) {
        return timeline.facts(KeptFrom.class).stream().map(fact -> fact.entry()).filter(kept -> !kept.on().isAfter(day) && (kept.until() == null || kept.until().isAfter(day))).toList();
    }

    /// What several records keep from anybody.
    public static Kept ofAll(Collection<Timeline> timelines, LocalDate day, Function<Subject, Timeline> records) {
        return new Kept(timelines.stream().flatMap(timeline -> of(timeline, day, records).secrets.stream()).toList());
    }

    /// Everything that a record keeps from anybody: what goes to a family may come into anybody's hands.
    public static Kept of(Timeline timeline, LocalDate day, Function<Subject, Timeline> records) {
        return of(on(timeline, day), timeline, records);
    }

    /// What is kept from these alone.
    public static Kept from(Timeline timeline, LocalDate day, Collection<Subject> readers, Function<Subject, Timeline> records) {
        return of(on(timeline, day).stream().filter(kept -> kept.from().stream().anyMatch(readers::contains)).toList(), timeline, records);
    }

    private static Kept of(List<KeptFrom> all, Timeline timeline, Function<Subject, Timeline> records) {
        var secrets = new ArrayList<Secret>();
        for (var kept : all) {
            for (var one : kept.whose()) {
                var whose = one.equals(timeline.subject()) ? timeline : records.apply(one);
                var name = Person.of(whose).name();
                words(whose, kept.what()).forEach(words -> secrets.add(new Secret(name, pattern(words))));
            }
        }
        return new Kept(secrets);
    }

    /// Every address and number that was ever recorded: also an old one may lead to somebody.
    private static Collection<String> words(Timeline whose, List<String> what) {
        var words = new LinkedHashSet<String>();
        whose.lines().stream().map(line -> line.entry() instanceof goldthread.casefile.CaseFileEntry.Corrected corrected ? corrected.to() : line.entry())
                .filter(Located.class::isInstance).map(Located.class::cast).filter(located -> located.person().equals(whose.subject())).forEach(located -> {
            if (what.contains(KeptFrom.ADDRESS)) {
                Stream.concat(lines(located.address()), Stream.ofNullable(located.postcode())).forEach(words::add);
            }
            if (what.contains(KeptFrom.PHONE) && located.phone() != null) {
                words.add(located.phone());
            }
        });
        return words.stream().filter(word -> word.replaceAll("[^\\p{L}\\p{N}]", "").length() >= SHORTEST).toList();
    }

    /// The first line, each line with a figure, and the street without its number.
    private static Stream<String> lines(@Nullable String address) {
        if (address == null) {
            return Stream.empty();
        }
        var lines = Arrays.stream(address.split("[,\\n]")).map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream().filter(line -> line.equals(lines.getFirst()) || line.matches(".*\\d.*")).flatMap(line -> {
            var street = line.replaceFirst("^(?i:flat\\s+)?\\d+\\s?\\p{L}?\\s+", "");
            return street.equals(line) || !street.contains(" ") ? Stream.of(line) : Stream.of(line, street);
        });
    }

    /// Letters and figures in this order, whatever stands between them and whatever their case.
    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words.replaceAll("[^\\p{L}\\p{N}]", "").codePoints().mapToObj(letter -> Pattern.quote(Character.toString(letter))).collect(Collectors.joining(ANYTHING_BETWEEN))
                + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /// Whose address or number a text tells, by name; none where it tells nothing.
    public List<String> told(String text) {
        return secrets.stream().filter(secret -> secret.pattern().matcher(text).find()).map(Secret::name).distinct().toList();
    }

    public String without(String text) {
        var left = text;
        for (var secret : secrets) {
            left = secret.pattern().matcher(left).replaceAll(WITHHELD);
        }
        return left;
    }

    /// What whoever opens the record of a subject has to know.
    /// @param named by what name somebody is called
    public static String sentence(KeptFrom kept, Subject opened, Function<Subject, String> named) {
        var what = kept.what().stream().map(one -> one.toLowerCase(java.util.Locale.UK)).collect(Collectors.joining(" and "));
        var from = kept.from().contains(opened) ? named.apply(opened) : names(kept.from(), named);
        return from + " must not be told " + what + " of " + names(kept.whose(), named) + ".";
    }

    private static String names(List<Subject> some, Function<Subject, String> named) {
        return some.stream().map(named).distinct().collect(Collectors.joining(" and "));
    }
}
