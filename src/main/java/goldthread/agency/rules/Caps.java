package goldthread.agency.rules;

import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What regions have agreed as the most for an hour, by kind of job and day. The product brings no figures: none is in
/// a source that we could check. Each region gives its own table.
public final class Caps {
    /// Under which a cap for all of England stands.
    public static final String NATION = "England";
    public static final Caps NONE = new Caps(List.of());

    private final Map<String, Map<JobType, List<Cap>>> byRegion = new HashMap<>();
    private final @Nullable Caps since;
    private final TreeSet<String> regions = new TreeSet<>();

    /// @param from   first day
    /// @param to     the day after the last; null while it stands
    /// @param source which agreement says so
    public record Cap(String region, JobType job, LocalDate from, @Nullable LocalDate to, Pence most, String source) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /// Of two caps on one day the later start decides.
    public Caps(Collection<Cap> caps) {
        this(caps, List.of());
    }

    /// @param since told after what is checked was decided: they decide nothing, and it is said that they are there
    public Caps(Collection<Cap> caps, Collection<Cap> since) {
        this.since = since.isEmpty() ? null : new Caps(since);
        for (Cap cap : caps) {
            byRegion.computeIfAbsent(plain(cap.region()), region -> new EnumMap<>(JobType.class)).computeIfAbsent(cap.job(), job -> new ArrayList<>()).add(cap);
            regions.add(cap.region());
        }
        regions.forEach(region -> byRegion.putIfAbsent(region, byRegion.get(plain(region))));
        byRegion.values().forEach(jobs -> jobs.values().forEach(each -> each.sort((one, two) -> two.from().compareTo(one.from()))));
    }

    public Optional<Cap> on(String region, JobType job, LocalDate day) {
        for (Cap cap : of(region, job)) if (cap.on(day)) return Optional.of(cap);
        return Optional.empty();
    }

    /// Whether one for the day was told only since.
    boolean toldSince(String region, JobType job, LocalDate day) {
        return since != null && since.on(region, job, day).isPresent();
    }

    /// The first cap that begins within an assignment after the day that decided it; null if none does.
    @Nullable Cap changing(String region, JobType job, LocalDate after, @Nullable LocalDate until) {
        Cap first = null;
        for (Cap cap : of(region, job)) if (cap.from().isAfter(after) && (until == null || !cap.from().isAfter(until))) first = cap;
        return first;
    }

    private List<Cap> of(String region, JobType job) {
        var asWritten = byRegion.get(region);
        return (asWritten == null ? byRegion.getOrDefault(plain(region), Map.of()) : asWritten).getOrDefault(job, List.of());
    }

    /// Regions that have a cap at all, in order.
    public List<String> regions() {
        return List.copyOf(regions);
    }

    static String plain(String region) {
        return region.strip().toLowerCase(Locale.ROOT).replace("&", "and").replace('-', ' ').replace('_', ' ');
    }
}
