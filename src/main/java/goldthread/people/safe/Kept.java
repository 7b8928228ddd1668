package goldthread.people.safe;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.OneRecord;
import goldthread.people.Person;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The addresses and numbers that may not leave the house in what goes to some of a family: found in any text, however they
/// are written, and taken out of it. What is sealed from the reader is found too: it is shown nowhere, and so must not stand in free words.
public final class Kept {
    public static final Kept NOTHING = new Kept(List.of());
    /// What stands in the place of what was taken out.
    public static final String WITHHELD = "[withheld]";
    /// Shorter than this a line of an address says nothing by itself.
    private static final int SHORTEST = 5;
    private static final String ANYTHING_BETWEEN = "[^\\p{L}\\p{N}]*";
    /// A number of this country is written with or without a 0 before it, and with the country before it: (01632) 960001, +44 (0)1632 960001.
    private static final String BEFORE_A_NUMBER = "[(+]*(?:(?:00)?44" + ANYTHING_BETWEEN + ")?0?" + ANYTHING_BETWEEN;

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

    /// What several records keep from anybody, and what whoever is around them must not be told by any other.
    public static Kept ofAll(Collection<Subject> children, LocalDate day, Records records) {
        var once = Records.once(records);
        return new Kept(children.stream().flatMap(child -> secrets(child, day, once).stream()).toList());
    }

    /// Everything that a record keeps from anybody: what goes to a family may come into anybody's hands.
    /// @param records each record as it is written: what is withheld on every page has to be found too
    public static Kept of(Subject child, LocalDate day, Records records) {
        return ofAll(List.of(child), day, records);
    }

    /// Where children live now and how to reach them, whoever it is kept from: what must not be told of an adopted child at all.
    public static Kept whereabouts(Collection<Subject> children, Records records) {
        return new Kept(children.stream().flatMap(child -> {
            var record = records.of(child);
            return record.counted().last(Located.class).stream().flatMap(now -> patterns(List.of(now.entry()), List.of(KeptFrom.ADDRESS, KeptFrom.PHONE))).map(pattern -> new Secret(Person.of(record).name(), pattern));
        }).toList());
    }

    /// This, and every address and number of these people that is confidential, whoever asks: for what goes to one of a family by an
    /// account of their own.
    public Kept andConfidential(Collection<Subject> people, Records records) {
        var all = new ArrayList<>(secrets);
        for (var person : people) {
            OneRecord.all(person, records::of).forEach(record -> patterns(located(record).filter(Located::confidential).toList(), List.of(KeptFrom.ADDRESS, KeptFrom.PHONE)).forEach(pattern -> all.add(new Secret(Person.of(record).name(), pattern))));
        }
        return new Kept(all);
    }

    private static List<Secret> secrets(Subject child, LocalDate day, Records records) {
        var secrets = new ArrayList<Secret>();
        var own = OneRecord.all(child, records::of);
        for (var kept : Stream.concat(own.stream().flatMap(record -> on(record.counted(), day).stream()), ofThoseAround(own, day, records)).distinct().toList()) {
            for (var whose : kept.whose()) {
                var name = Person.of(records.of(whose)).name();
                OneRecord.all(whose, records::of).forEach(record -> patterns(located(record).toList(), kept.what()).forEach(pattern -> secrets.add(new Secret(name, pattern))));
            }
        }
        return secrets;
    }

    /// What a father must not be told by the record of another child stands on his own: he reads what is written of this one too.
    private static Stream<KeptFrom> ofThoseAround(Collection<Timeline> own, LocalDate day, Records records) {
        var child = own.stream().map(Timeline::subject).toList();
        return own.stream().flatMap(record -> record.counted().facts(Related.class).stream()).flatMap(fact -> Stream.of(fact.entry().person(), fact.entry().other())).distinct().filter(other -> !child.contains(other)).flatMap(other -> {
            var theirs = OneRecord.all(other, records::of);
            var person = theirs.stream().map(Timeline::subject).toList();
            return theirs.stream().flatMap(record -> on(record.counted(), day).stream()).filter(kept -> kept.from().stream().anyMatch(person::contains));
        });
    }

    /// Every address and number that was ever recorded: also an old one may lead to somebody.
    private static Stream<Located> located(Timeline whose) {
        return whose.counted().lines().stream().map(line -> line.entry() instanceof Corrected corrected ? corrected.to() : line.entry())
                .filter(Located.class::isInstance).map(Located.class::cast).filter(one -> one.person().equals(whose.subject()));
    }

    private static Stream<Pattern> patterns(List<Located> located, List<String> what) {
        var addresses = located.stream().filter(one -> what.contains(KeptFrom.ADDRESS)).flatMap(one -> Stream.concat(lines(one.address()), Stream.ofNullable(one.postcode())));
        var numbers = located.stream().filter(one -> what.contains(KeptFrom.PHONE)).flatMap(one -> numbers(one.phone()));
        return Stream.concat(telling(addresses).map(words -> pattern("", words)), telling(numbers).map(number -> pattern(BEFORE_A_NUMBER, number.replaceFirst("^(?:0044|44)?0?", ""))));
    }

    private static Stream<String> telling(Stream<String> words) {
        return words.map(word -> word.replaceAll("[^\\p{L}\\p{N}]", "")).filter(word -> word.length() >= SHORTEST).distinct();
    }

    /// One or more, with what is said of each in between: "01632 960001 or, at work, 07700 900123".
    private static Stream<String> numbers(@Nullable String phone) {
        return phone == null ? Stream.empty() : Arrays.stream(phone.split("[^\\d\\h()+.-]+"));
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
    private static Pattern pattern(String before, String letters) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + before + letters.codePoints().mapToObj(letter -> Pattern.quote(Character.toString(letter))).collect(Collectors.joining(ANYTHING_BETWEEN))
                + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
