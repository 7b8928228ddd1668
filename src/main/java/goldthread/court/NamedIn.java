package goldthread.court;

import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.Person;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether what was typed as a name is that of somebody: their given and family name, or no more than the given one. Whole words count, case and
/// accents aside: `Joanna` is no `Ann`. Whoever changed a name is found by each that they had.
///
/// @param given     each given name and other name by which they are known, as words
/// @param family    each family name, as words
/// @param relations who they are to the child: said beside a name, it is no part of it
record NamedIn(Set<Set<String>> given, Set<Set<String>> family, Set<String> relations) {
    private static final Set<String> ADDRESSED = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "the", "mum", "mummy", "dad", "daddy", "mother", "father", "parent");

    static NamedIn of(Timeline somebody, String relation) {
        var now = Person.of(somebody);
        var names = somebody.facts(Named.class).stream().map(fact -> fact.entry()).toList();
        return new NamedIn(all(Stream.concat(Stream.of(now.given(), now.knownAs()), names.stream().flatMap(name -> Stream.of(name.given(), name.knownAs()).filter(Objects::nonNull)))),
                all(Stream.concat(Stream.of(now.family(), now.previous()), names.stream().flatMap(name -> Stream.of(name.family(), name.previous()).filter(Objects::nonNull)))), words(relation));
    }

    /// Whoever is known by no name cannot be looked for.
    boolean unknown() {
        return given.isEmpty() && family.isEmpty();
    }

    /// One or several people, as somebody typed them. A name in brackets counts only where none stands outside them: `Father (Sam Rahman)`.
    boolean in(String typed) {
        var outside = typed.replaceAll("\\([^)]*\\)?", " ");
        return Arrays.stream((without(words(outside)).isEmpty() ? typed.replaceAll("[()]", " ") : outside).split("(?i)\\s+and\\s+|[&;/+\\n]")).flatMap(NamedIn::listed).map(one -> one.replaceAll("(?i)\\s+of\\s.*", "")).anyMatch(this::is);
    }

    /// `Rahman, Sam` is one, `Sam Rahman, Nadia Rahman` are two.
    private static Stream<String> listed(String part) {
        var names = List.of(part.split(","));
        return names.size() == 2 && words(names.getFirst()).size() == 1 && words(names.getLast()).size() == 1 ? Stream.of(part) : names.stream();
    }

    private boolean is(String one) {
        var said = words(one);
        boolean first = given.isEmpty() || given.stream().anyMatch(said::containsAll);
        boolean last = family.isEmpty() || family.stream().anyMatch(said::containsAll);
        return first && last || given.contains(without(said));
    }

    private Set<String> without(Set<String> said) {
        var left = new HashSet<>(said);
        left.removeAll(ADDRESSED);
        left.removeAll(relations);
        return left;
    }

    private static Set<Set<String>> all(Stream<@Nullable String> names) {
        var all = new HashSet<Set<String>>();
        names.filter(Objects::nonNull).map(NamedIn::words).filter(words -> !words.isEmpty()).forEach(all::add);
        return all;
    }

    private static Set<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replace('ł', 'l').replace('ø', 'o').replace('ı', 'i').replaceAll("[\\p{M}'’`]", "");
        var words = new HashSet<>(List.of(plain.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
