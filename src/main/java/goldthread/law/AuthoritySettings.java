package goldthread.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All settings of one authority, past ones too. On a day, the one with the latest start decides; of two with the same
/// start, the one that was set last.
public final class AuthoritySettings {

    private static final Comparator<Setting> LATEST_FIRST =
        Comparator.comparing(Setting::from).thenComparing(Setting::setAt).reversed();

    private final int holder;
    private final Map<String, List<Setting>> byRule = new HashMap<>();

    private final List<Commencement> commencements;
    /// What was said last of each row.
    private final Map<String, Commencement> last = new HashMap<>();

    private AuthoritySettings(int holder, Collection<Setting> settings, List<Commencement> commencements) {
        this.holder = holder;
        this.commencements = commencements.stream().sorted(Comparator.comparing(Commencement::setAt)).toList();
        this.commencements.forEach(each -> last.put(each.rule(), each));
        settings.forEach(each -> byRule.computeIfAbsent(each.rule(), rule -> new ArrayList<>()).add(each));
        byRule.values().forEach(each -> each.sort(LATEST_FIRST));
    }

    /// @throws IllegalArgumentException if a setting is another authority's
    public static AuthoritySettings of(int holder, Collection<Setting> settings) {
        return of(holder, settings, List.of());
    }

    /// With what has come into force for the authority.
    /// @throws IllegalArgumentException if a setting or commencement is another authority's
    public static AuthoritySettings of(int holder, Collection<Setting> settings, List<Commencement> commencements) {
        if (settings.stream().anyMatch(each -> each.holder() != holder) || commencements.stream().anyMatch(each -> each.holder() != holder))
            throw new IllegalArgumentException("settings of another authority than " + holder);
        return new AuthoritySettings(holder, settings, commencements);
    }

    public static AuthoritySettings none(int holder) {
        return new AuthoritySettings(holder, List.of(), List.of());
    }

    public int holder() {
        return holder;
    }

    /// What decides a trigger of that day.
    public Optional<Setting> on(String rule, LocalDate day) {
        return Optional.ofNullable(find(rule, day));
    }

    /// All that was ever set for a rule, latest start first.
    public List<Setting> history(String rule) {
        return List.copyOf(byRule.getOrDefault(rule, List.of()));
    }

    /// How many were ever made: grows with each.
    public int size() {
        return byRule.values().stream().mapToInt(List::size).sum() + commencements.size();
    }

    boolean saysTheSameAs(AuthoritySettings other) {
        return holder == other.holder && byRule.equals(other.byRule) && commencements.equals(other.commencements);
    }

    /// The settings as they stood at an instant.
    public AuthoritySettings asKnown(Instant at) {
        return new AuthoritySettings(holder, byRule.values().stream().flatMap(List::stream)
            .filter(each -> !each.setAt().isAfter(at)).toList(), commencements.stream().filter(each -> !each.setAt().isAfter(at)).toList());
    }

    /// What was said last of the coming into force of a row of the law; null where nothing was.
    @Nullable Commencement commencement(String row) {
        return last.get(row);
    }

    /// Whether a rule that is enacted decides a trigger of that day for this authority.
    boolean commenced(Rule rule, LocalDate trigger) {
        Commencement said = rule.clause().status() == Clause.Status.ENACTED ? commencement(rule.parent()) : null;
        return said != null && said.from() != null && !trigger.isBefore(said.from());
    }

    @Nullable Setting find(String rule, LocalDate day) {
        List<Setting> known = byRule.get(rule);
        if (known == null) return null;
        for (Setting each : known) if (!day.isBefore(each.from())) return each;
        return null;
    }
}
