package goldthread.matching.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gathers choices by name, in any order of rows: the plan does not depend on it.
public final class Making {
    private final TreeMap<String, Integer> homes = new TreeMap<>();
    private final TreeMap<String, String> children = new TreeMap<>();
    private final Map<String, Integer> homeNumber = new HashMap<>();
    private final Map<String, Integer> childNumber = new HashMap<>();
    private final Pairs.Gathering pairs = new Pairs.Gathering();
    private final Set<List<String>> apart = new HashSet<>();
    private final Set<List<String>> never = new HashSet<>();
    private final Set<String> must = new HashSet<>();

    /// @param group siblings share one; null or empty for a child alone
    public Making child(String id, @Nullable String group) {
        children.put(id, group == null || group.isEmpty() ? "\0" + id : group);
        childNumber.putIfAbsent(id, childNumber.size());
        return this;
    }

    public Making home(String id, int places) {
        homes.put(id, places);
        homeNumber.putIfAbsent(id, homeNumber.size());
        return this;
    }

    public Making mustStayTogether(String group) {
        must.add(group);
        return this;
    }

    public Making apart(String one, String other) {
        apart.add(one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one));
        return this;
    }

    /// The child may not live there, whatever pairs say.
    public Making never(String child, String home) {
        never.add(List.of(child, home));
        return this;
    }

    /// Of the same child and home given twice, the first counts; see `twice`.
    public Making pair(String child, String home, double points) {
        pairs.add(childNumber.get(child), homeNumber.get(home), points);
        return this;
    }

    public boolean has(String child) {
        return children.containsKey(child);
    }

    public boolean hasHome(String home) {
        return homes.containsKey(home);
    }

    public int pairs() {
        return pairs.count();
    }

    /// How many pairs were given again; known once `choices` has been made.
    public int twice() {
        return pairs.twice();
    }

    /// @param bonus   for each child of a group that lives together
    /// @param partial for each child who lives with some siblings, but not with all
    public Choices choices(double bonus, double partial) {
        int[] child = rank(children.keySet(), childNumber);
        int[] home = rank(homes.keySet(), homeNumber);
        var barred = new HashSet<Long>();
        int[] places = homes.values().stream().mapToInt(i -> i).toArray();
        never.forEach(each -> barred.add(Pairs.key(child[childNumber.get(each.get(0))], home[homeNumber.get(each.get(1))])));
        var members = new LinkedHashMap<String, List<Integer>>();
        children.forEach((id, group) -> members.computeIfAbsent(group, any -> new ArrayList<>()).add(child[childNumber.get(id)]));
        int[][] groups = members.values().stream().map(each -> each.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
        boolean[] stay = new boolean[groups.length];
        int at = 0;
        for (String group : members.keySet()) {
            stay[at] = must.contains(group) && groups[at].length > 1;
            at++;
        }
        int[][] parted = apart.stream().map(each -> new int[] {child[childNumber.get(each.get(0))], child[childNumber.get(each.get(1))]})
                .sorted(Comparator.<int[]>comparingInt(each -> each[0]).thenComparingInt(each -> each[1])).toArray(int[][]::new);
        return new Choices(List.copyOf(children.keySet()), List.copyOf(homes.keySet()), places,
                pairs.of(child, home, barred, places), new Choices.Terms(groups, bonus, partial, stay, parted), inverse(child));
    }

    private static int[] inverse(int[] rank) {
        int[] inverse = new int[rank.length];
        for (int i = 0; i < rank.length; i++) {
            inverse[rank[i]] = i;
        }
        return inverse;
    }

    private static int[] rank(Set<String> sorted, Map<String, Integer> number) {
        int[] rank = new int[number.size()];
        int at = 0;
        for (String id : sorted) {
            rank[number.get(id)] = at++;
        }
        return rank;
    }
}
