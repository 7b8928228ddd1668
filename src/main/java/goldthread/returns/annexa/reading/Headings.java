package goldthread.returns.annexa.reading;

import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.returns.annexa.Lists;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells a heading, however it is worded, from the columns of a list: exactly as in the standard, by a known other wording
/// (`headings.csv`), or by sharing nearly all its words with one column and with no other.
final class Headings {
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "to", "in", "is", "was", "did", "does", "be", "been", "for", "this", "has", "have", "had",
            "and", "or", "on", "from", "their", "y", "n", "yes", "no", "s", "at", "by", "it", "please", "dd", "mm", "yyyy", "yy");
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("cp", "child protection"), Map.entry("cpp", "child protection plan"),
            Map.entry("icpc", "initial child protection conference"), Map.entry("icpcs", "initial child protection conference"), Map.entry("rcpc", "review conference"), Map.entry("cin", "child need"),
            Map.entry("s47", "section 47"), Map.entry("s47s", "section 47 enquiries"), Map.entry("lac", "looked after"), Map.entry("cla", "looked after"), Map.entry("dob", "date birth"),
            Map.entry("sw", "social work"), Map.entry("pa", "personal advisor"), Map.entry("epo", "emergency protection order"), Map.entry("rhi", "return interview"),
            Map.entry("adviser", "advisor"), Map.entry("ethnic", "ethnicity"), Map.entry("sex", "gender"), Map.entry("started", "start"), Map.entry("starts", "start"),
            Map.entry("ended", "end"), Map.entry("commenced", "start"), Map.entry("no", "number"), Map.entry("num", "number"), Map.entry("months", "month"), Map.entry("12m", "12 month"), Map.entry("closed", "closure"), Map.entry("category", "category"),
            Map.entry("prev", "previous"), Map.entry("identifier", "id"), Map.entry("reference", "id"), Map.entry("ref", "id"), Map.entry("unnecessary", "unnecessary"),
            Map.entry("latest", "last"), Map.entry("child's", "child"), Map.entry("childs", "child"), Map.entry("children", "child"), Map.entry("authorised", "authorisation"));
    /// Of all the words of both: what is less alike than this is not the same.
    private static final double ALIKE = 0.72;
    private static final double CLEARLY = 0.08;
    /// Letters of a word in which one may be wrong.
    private static final int LONG = 6;

    /// By heading: its own plain words, and the other wordings, also with the short words of the field written out.
    private record Known(Map<String, String> plain, Map<String, Set<String>> otherWords) {
        private static final Map<Lists, Known> ALL = new java.util.concurrent.ConcurrentHashMap<>();

        static Known of(Lists lists) {
            return ALL.computeIfAbsent(lists, Known::made);
        }

        private static Known made(Lists lists) {
            var plain = new HashMap<String, String>();
            lists.all().forEach(list -> list.columns().forEach(column -> plain.put(column.heading(), Wording.of(column.heading()).squashed())));
            var others = new HashMap<String, Set<String>>();
            lists.otherHeadings().forEach((heading, all) -> others.put(heading,
                    all.stream().map(Wording::of).flatMap(words -> java.util.stream.Stream.of(words.squashed(), words.squashedExpanded())).collect(Collectors.toSet())));
            return new Known(plain, others);
        }
    }

    /// A heading in the forms in which it is compared.
    private record Wording(String plain, String squashed, String squashedExpanded, Set<String> words) {
        private static final int KEPT = 20_000;
        private static final Map<String, Wording> MET = new java.util.concurrent.ConcurrentHashMap<>();

        static Wording of(String heading) {
            var met = MET.get(heading);
            if (met != null) {
                return met;
            }
            var plain = plainly(heading);
            var expanded = Headings.expand(plain);
            var made = new Wording(plain, Headings.squashed(plain), Headings.squashed(expanded), wordsOf(expanded));
            if (MET.size() < KEPT) {
                MET.put(heading, made);
            }
            return made;
        }
    }

    /// A column and how it was told. @param sure from 0 to 1
    record Told(Column column, Decision.How how, double sure) {}

    /// The columns of a list, by the place of the heading; each is given once, to the heading that is most surely it.
    static Map<Integer, Told> told(ListOf list, List<String> headings, Mapping kept) {
        var told = new HashMap<Integer, Told>();
        var taken = new HashSet<Column>();
        var known = Known.of(kept.lists());
        for (var how : List.of(Decision.How.KEPT, Decision.How.EXACT, Decision.How.SPELLING)) {
            for (int i = 0; i < headings.size(); i++) {
                var heading = headings.get(i);
                if (told.containsKey(i) || heading.isBlank() || kept.ignores(list, heading)) {
                    continue;
                }
                var plain = Wording.of(heading).squashed();
                var one = switch (how) {
                    case KEPT -> kept.column(list, heading).map(column -> new Told(column, how, 1));
                    case EXACT -> list.columns().stream().filter(column -> known.plain().get(column.heading()).equals(plain)).findFirst().map(column -> new Told(column, how, 1));
                    default -> other(known, list, heading).map(column -> new Told(column, how, 0.95));
                };
                if (one.isPresent() && taken.add(one.get().column())) {
                    told.put(i, one.get());
                }
            }
        }
        alike(list, headings, kept, told, taken);
        return told;
    }

    private static java.util.Optional<Column> other(Known known, ListOf list, String heading) {
        var wording = Wording.of(heading);
        return list.columns().stream().filter(column -> {
            var others = known.otherWords().getOrDefault(column.heading(), Set.of());
            return others.contains(wording.squashed()) || others.contains(wording.squashedExpanded());
        }).findFirst();
    }

    private static void alike(ListOf list, List<String> headings, Mapping kept, Map<Integer, Told> told, Set<Column> taken) {
        record Pair(int at, Column column, double sure) {}
        var pairs = new java.util.ArrayList<Pair>();
        for (int i = 0; i < headings.size(); i++) {
            if (told.containsKey(i) || headings.get(i).isBlank() || kept.ignores(list, headings.get(i))) {
                continue;
            }
            var heading = words(headings.get(i));
            var sure = list.columns().stream().filter(column -> !taken.contains(column)).map(column -> Map.entry(column, likeness(heading, words(column.heading()))))
                    .sorted(Map.Entry.<Column, Double>comparingByValue().reversed()).limit(2).toList();
            boolean clear = !sure.isEmpty() && sure.getFirst().getValue() >= ALIKE && (sure.size() == 1 || sure.getFirst().getValue() - sure.get(1).getValue() >= CLEARLY);
            if (clear) {
                pairs.add(new Pair(i, sure.getFirst().getKey(), sure.getFirst().getValue()));
            }
        }
        pairs.stream().sorted(java.util.Comparator.comparingDouble(Pair::sure).reversed()).forEach(pair -> {
            if (taken.add(pair.column())) {
                told.put(pair.at(), new Told(pair.column(), Decision.How.SPELLING, pair.sure() * 0.9));
            }
        });
    }

    /// How much two sets of words share: twice what is in both, of all.
    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int both = 0;
        for (var word : one) {
            both += other.contains(word) || isNearly(word, other) ? 1 : 0;
        }
        return 2.0 * both / (one.size() + other.size());
    }

    private static boolean isNearly(String word, Set<String> others) {
        if (word.length() < LONG) {
            return false;
        }
        for (var other : others) {
            if (oneLetterOff(word, other)) {
                return true;
            }
        }
        return false;
    }

    /// A letter too many, too few, or another, in a word of six letters or more.
    private static boolean oneLetterOff(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int most = Math.min(one.length(), other.length());
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }

    private static Set<String> words(String heading) {
        return Wording.of(heading).words();
    }

    private static Set<String> wordsOf(String expanded) {
        return Arrays.stream(expanded.split(" ")).filter(word -> !word.isEmpty() && !SMALL.contains(word)).collect(Collectors.toSet());
    }

    /// With the short words of the field written out.
    private static String expand(String plain) {
        return Arrays.stream(plain.split(" ")).map(word -> SHORT.getOrDefault(word, word)).collect(Collectors.joining(" "));
    }

    /// `ChildUniqueID` and `Child Unique ID` are one.
    private static String squashed(String plain) {
        return plain.replace(" ", "");
    }

    static String plain(String heading) {
        return Wording.of(heading).plain();
    }

    private static String plainly(String heading) {
        return heading.replaceAll("(?<=[a-z])(?=[A-Z][a-z])", " ").toLowerCase(Locale.ROOT).replaceAll("['’‘`]", "").replaceAll("[^a-z0-9]+", " ").strip();
    }

    private Headings() {}
}
