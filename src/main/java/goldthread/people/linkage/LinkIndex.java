package goldthread.people.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Who is already known that is likely this child? One new record against all that were put in, in milliseconds. What is
/// put in can be taken out again, and then it is as if it had never been there.
///
/// Not for several threads at once. Protected records are never among the likely, except by their own valid number.
public final class LinkIndex {
    private static final List<List<Key>> RULES = Blocking.RULES.stream().map(Blocking.Rule::keys).toList();
    /// A block longer than this tells little; a narrower rule finds whoever is meant.
    private static final int CAP = 300;
    private static final int MOST_COMPARED = 400;

    private final Known known;
    private final double matchesARecord;
    private final double householdsARecord;
    private final double twinsARecord;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private final Blocks blocks = new Blocks();
    /// How many records hold each value, by field.
    private final Map<Field, Map<String, int[]>> counts = new EnumMap<>(Field.class);
    private final Map<Field, int[]> inAll = new EnumMap<>(Field.class);

    private record Held(String id, boolean guarded, Map<Field, String> values) {}

    /// Somebody who is likely the same child. @param why field by field
    public record Likely(String id, double weight, double probability, Explanation why) {}

    private LinkIndex(Known known, double matches, double households, double twins) {
        this.known = known;
        this.matchesARecord = matches;
        this.householdsARecord = households;
        this.twinsARecord = twins;
    }

    /// An empty index that weighs as was learnt in a linkage of many records.
    public static LinkIndex as(Linkage linkage) {
        var model = linkage.weighing.model;
        double records = linkage.records.size();
        return new LinkIndex(new Known(model.oneChild(), model.stranger(), model.household(), model.twin(), linkage.bands),
                java.util.Arrays.stream(model.matches()).sum() * 2 / records, model.households() * 2 / records, model.twins() * 2 / records);
    }

    /// An empty index that weighs as is expected before anything was learnt.
    public static LinkIndex usual() {
        var strangers = Chances.expectedOfStrangers();
        return new LinkIndex(new Known(Chances.expectedOfOneChild(), strangers, Learning.household(strangers), Learning.twin(strangers), null), 0.3, 0.6, 0.02);
    }

    public int size() {
        return places.size();
    }

    /// @throws IllegalArgumentException where the id is already in
    public void add(String id, boolean protectedIdentity, Map<Field, String> raw) {
        if (places.containsKey(id)) {
            throw new IllegalArgumentException("Record " + id + " is already in the index. Take it out first.");
        }
        var values = tidied(raw);
        int place = held.size();
        places.put(id, place);
        held.add(new Held(id, protectedIdentity, values));
        for (int rule = 0; rule < RULES.size(); rule++) {
            blocks.add(key(rule, values), place);
        }
        values.forEach((field, value) -> {
            counts.computeIfAbsent(field, any -> new HashMap<>()).computeIfAbsent(value, any -> new int[1])[0]++;
            inAll.computeIfAbsent(field, any -> new int[1])[0]++;
        });
    }

    /// @return whether it was in
    public boolean remove(String id) {
        var place = places.remove(id);
        if (place == null) {
            return false;
        }
        var values = held.get(place).values;
        held.set(place, null);
        for (int rule = 0; rule < RULES.size(); rule++) {
            blocks.remove(key(rule, values), place);
        }
        values.forEach((field, value) -> {
            inAll.get(field)[0]--;
            if (--counts.get(field).get(value)[0] == 0) {
                counts.get(field).remove(value);
            }
        });
        return true;
    }

    /// Who is likely this child, the likeliest first. Whom a valid number tells apart is not among them.
    ///
    /// @param least the least weight to be told of: -3.25 is 1 in 10
    public List<Likely> likely(Map<Field, String> raw, double least, int most) {
        return likely(raw, List.of(), least, most);
    }

    /// The same, where others too are compared, however little brings them together with what is sought: found by a search
    /// that spells more freely. @param also ids; those that are not in the index are left out
    public List<Likely> likely(Map<Field, String> raw, Collection<String> also, double least, int most) {
        var values = tidied(raw);
        var found = IntStream.concat(also.stream().map(places::get).filter(Objects::nonNull).mapToInt(Integer::intValue),
                Arrays.stream(found(values))).distinct().limit(MOST_COMPARED).toArray();
        if (found.length == 0) {
            return List.of();
        }
        var few = new Records.Gathering();
        few.add("", "", false, values);
        for (int place : found) {
            few.add("", "1" + place, held.get(place).guarded, held.get(place).values);
        }
        return weighed(few.done(), least).stream().sorted(Comparator.comparingDouble(Likely::weight).reversed().thenComparing(Likely::id)).limit(most).toList();
    }

    private List<Likely> weighed(Records few, double least) {
        var weighing = new Weighing(few, new Comparison(few), new Frequencies(few, this::share), model());
        int asked = java.util.stream.IntStream.range(0, few.size()).filter(record -> few.ids[record].isEmpty()).findFirst().orElseThrow();
        var likely = new ArrayList<Likely>();
        for (int record = 0; record < few.size(); record++) {
            if (record != asked && !weighing.comparison.barred(record, asked) && (!few.guarded[record] || weighing.comparison.sameNumber(record, asked))) {
                double weight = weighing.weight(asked, record);
                if (weight >= least) {
                    likely.add(new Likely(held.get(Integer.parseInt(few.ids[record].substring(1))).id, weight, Explanation.probability(weight),
                            Explanation.of(weighing, asked, record)));
                }
            }
        }
        return likely;
    }

    private double share(Field field, String value) {
        var count = counts.getOrDefault(field, Map.of()).get(value);
        return Frequencies.share(count == null ? 0 : count[0], inAll.getOrDefault(field, new int[1])[0], known.stranger().of[field.ordinal()][1]);
    }

    private Model model() {
        double others = Math.max(1, places.size());
        return new Model(known.oneChild(), known.stranger(), known.household(), known.twin(), new double[] {matchesARecord}, new double[] {others},
                householdsARecord, twinsARecord);
    }

    /// The places of records that some rule brings together with these values, narrow rules first.
    private int[] found(Map<Field, String> values) {
        var bySize = new TreeMap<Integer, List<Long>>();
        for (int rule = 0; rule < RULES.size(); rule++) {
            long key = key(rule, values);
            int size = key == 0 ? 0 : blocks.size(key, CAP);
            if (size > 0 && size <= CAP) {
                bySize.computeIfAbsent(size, any -> new ArrayList<>()).add(key);
            }
        }
        return bySize.values().stream().flatMap(List::stream).flatMapToInt(key -> blocks.of(key)).distinct().limit(MOST_COMPARED).toArray();
    }

    private static long key(int rule, Map<Field, String> values) {
        long key = rule + 1;
        for (var part : RULES.get(rule)) {
            int own = part.of(values.getOrDefault(part.field, ""));
            if (part.ofBothNames() && own != 0) {
                int other = part.of(values.getOrDefault(Field.SURNAME, ""));
                own = other == 0 ? 0 : Key.both(own, other);
            }
            if (own == 0) {
                return 0;
            }
            key = (key * 31 + own) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 29;
        }
        return key == 0 ? 1 : key;
    }

    private static Map<Field, String> tidied(Map<Field, String> raw) {
        var values = new EnumMap<Field, String>(Field.class);
        raw.forEach((field, value) -> {
            var tidy = Records.Gathering.tidy(field, value);
            if (!tidy.isEmpty()) {
                values.put(field, tidy);
            }
        });
        return values;
    }
}
