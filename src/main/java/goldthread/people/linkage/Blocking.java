package goldthread.people.linkage;

import static goldthread.people.linkage.Key.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Which records are compared at all: those that one of these rules brings together. Each rule is counted before it is run,
/// and a block that is too large is parted by further keys, so that no common value explodes.
final class Blocking {
    /// Records in a block. 40 records are 780 pairs.
    static final int CAP = 40;
    private static final int PARTS = 64;
    /// A bit of a whole number for each.
    private static final int MOST_RULES = 31;

    /// @param keys what must be equal, all of them
    record Rule(List<Key> keys) {
        static Rule of(Key... keys) {
            return new Rule(List.of(keys));
        }

        Set<Field> fields() {
            var fields = EnumSet.noneOf(Field.class);
            keys.forEach(key -> fields.addAll(key.fields()));
            return fields;
        }

        String words() {
            return String.join(" + ", keys.stream().map(key -> key.name().toLowerCase().replace('_', ' ')).toList());
        }
    }

    /// How a rule fared. @param pairs as counted before running; @param parted blocks above the cap, parted by further keys
    record Count(String rule, long pairs, int parted) {}

    static final List<Rule> RULES = List.of(Rule.of(NHS), Rule.of(UPN), Rule.of(NUMBER), Rule.of(EMAIL), Rule.of(PHONE),
            Rule.of(SURNAME, BORN), Rule.of(FORENAME, BORN), Rule.of(BORN, POSTCODE), Rule.of(POSTCODE, FORENAME), Rule.of(POSTCODE, SURNAME),
            Rule.of(NAMES, YEAR), Rule.of(FORENAME_3, SURNAME_4, YEAR), Rule.of(FORENAME, SURNAME), Rule.of(BORN, INITIALS),
            Rule.of(BORN, SURNAME_LAST), Rule.of(BORN, FORENAME_SOUND), Rule.of(BORN, SURNAME_SOUND), Rule.of(DAY_MONTH, SURNAME_4, INITIAL),
            Rule.of(FORENAME_SOUND, SURNAME_SOUND, YEAR), Rule.of(BORN, SEX, DISTRICT), Rule.of(POSTCODE, FORENAME_SOUND, YEAR),
            Rule.of(STREET, HOUSE), Rule.of(STREET, SURNAME_4), Rule.of(STREET, FORENAME_3), Rule.of(STREET_5, PLACE_5), Rule.of(STREET, YEAR_MONTH),
            Rule.of(TOWN, FORENAME, YEAR), Rule.of(TOWN, SURNAME), Rule.of(BORN, TOWN));
    /// Rules of one common value: taken only where they bring together few pairs a record, so in small files.
    private static final List<Rule> LOOSE = List.of(Rule.of(BORN), Rule.of(SURNAME), Rule.of(FORENAME), Rule.of(EMAIL_NAME), Rule.of(EMAIL_5),
            Rule.of(SURNAME_SOUND, YEAR), Rule.of(FORENAME_SOUND, YEAR), Rule.of(DAY_MONTH));
    private static final int LOOSE_PAIRS_A_RECORD = 20;
    private static final List<Key> FURTHER = List.of(YEAR_MONTH, FORENAME_SOUND, SURNAME_SOUND, DISTRICT, BORN, TOWN);

    final List<Rule> rules;
    final List<Count> counts = new ArrayList<>();
    /// Of each record the block under each rule, one record after the other; 0 for none.
    private final int[] blocks;
    private final int size;

    Blocking(Records records) {
        rules = java.util.stream.Stream.concat(RULES.stream(), LOOSE.stream()).filter(rule -> rule.fields().stream().allMatch(records::has))
                .limit(MOST_RULES).toList();
        size = records.size();
        blocks = new int[Math.multiplyExact(size, rules.size())];
        var keys = new EnumMap<Key, int[]>(Key.class);
        rules.forEach(rule -> rule.keys.forEach(key -> keys.computeIfAbsent(key, any -> key.of(records))));
        var further = FURTHER.stream().filter(key -> records.has(key.field)).peek(key -> keys.computeIfAbsent(key, any -> key.of(records))).toList();
        IntStream.range(0, rules.size()).parallel().mapToObj(rule -> count(rule, keys, further)).toList().forEach(counts::add);
    }

    private Count count(int rule, Map<Key, int[]> keys, List<Key> further) {
        var parts = new Parting(size);
        rules.get(rule).keys.forEach(key -> parts.by(keys.get(key), true));
        if (LOOSE.contains(rules.get(rule))) {
            return loose(rule, parts);
        }
        int parted = parts.above(CAP);
        further.stream().filter(key -> !rules.get(rule).keys.contains(key)).forEach(key -> parts.large(keys.get(key), CAP));
        parts.cut(CAP);
        return kept(rule, parts, parted);
    }

    private Count loose(int rule, Parting parts) {
        return parts.pairs() > (long) LOOSE_PAIRS_A_RECORD * size ? new Count(rules.get(rule).words() + " (left out)", parts.pairs(), 0)
                : kept(rule, parts, 0);
    }

    private Count kept(int rule, Parting parts, int parted) {
        for (int i = 0; i < size; i++) {
            blocks[i * rules.size() + rule] = parts.of[i];
        }
        return new Count(rules.get(rule).words(), parts.pairs(), parted);
    }

    /// All pairs that some rule brings together, each once, the lower record first.
    Pairs pairs() {
        var found = new Pairs.Gathering();
        for (int rule = 0; rule < rules.size(); rule++) {
            var order = new Parting.Order(blocks, rule, rules.size(), size);
            int at = rule;
            var parts = IntStream.range(0, PARTS).parallel().mapToObj(part -> pairs(order, at, part)).toList();
            parts.forEach(found::add);
        }
        return found.done(this);
    }

    private Pairs.Gathering pairs(Parting.Order order, int rule, int part) {
        var found = new Pairs.Gathering();
        for (int block = order.first(part, PARTS); block < order.first(part + 1, PARTS); block++) {
            for (int a = order.from(block); a < order.from(block + 1); a++) {
                for (int b = a + 1; b < order.from(block + 1); b++) {
                    if (!earlier(order.record(a), order.record(b), rule)) {
                        found.add(order.record(a), order.record(b));
                    }
                }
            }
        }
        return found;
    }

    private boolean earlier(int one, int other, int rule) {
        return (together(one, other) & (1 << rule) - 1) != 0;
    }

    /// The rules that bring two records together, a bit each.
    int together(int one, int other) {
        int a = one * rules.size();
        int b = other * rules.size();
        int together = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            if (blocks[a + rule] != 0 && blocks[a + rule] == blocks[b + rule]) {
                together |= 1 << rule;
            }
        }
        return together;
    }

    /// For each field the rules that do not use it: what they find may be learnt from for that field without bias.
    int[] withoutField() {
        var without = new int[Field.ALL.length];
        Arrays.setAll(without, field -> IntStream.range(0, rules.size()).filter(rule -> !rules.get(rule).fields().contains(Field.ALL[field]))
                .map(rule -> 1 << rule).sum());
        return without;
    }
}
