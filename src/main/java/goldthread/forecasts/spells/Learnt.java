package goldthread.forecasts.spells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the returns of an authority teach: how stays end, and how many children come, most and those alone apart.
///
/// @param to   the day after the window
/// @param most entries of children who did not come alone
public record Learnt(String authority, List<Stay> stays, int from, int to, Hazards hazards, Entries most, Entries alone, boolean pooled) {

    static Learnt alone(List<Stay> stays, int from, int to) {
        return each(List.of(new Episodes.Read("", stays, from, to, List.of()))).getFirst();
    }

    /// One authority whose yearly growth of entries is told, not learnt: what a forecast could be if only that were known.
    public static Learnt growing(List<Stay> stays, int from, int to, double growth) {
        var one = alone(stays, from, to);
        var entries = new Entries(one.stays().stream().filter(stay -> !stay.unaccompanied()).toList(), to, years(new Episodes.Read("", stays, from, to, List.of())), new Entries.Usual(1e-6, Entries.Usual.MOST.stray(), 1), growth, one.most().season(), Before.UNKNOWN);
        return new Learnt("", one.stays(), from, to, one.hazards(), entries, one.alone(), false);
    }

    /// Authorities that lend each other what one alone knows too little of.
    public static List<Learnt> each(List<Episodes.Read> given) {
        // in one order, so that the same authorities and rows in another order give the very same numbers
        var returns = given.stream().sorted(Comparator.comparing(Episodes.Read::authority)).map(one -> new Episodes.Read(one.authority(),
                one.stays().stream().sorted(Comparator.comparingInt(Stay::from).thenComparing(Stay::child)).toList(), one.from(), one.to(), one.faults())).toList();
        for (var one : returns) {
            if (one.to() - one.from() < 300) throw new IllegalArgumentException((one.authority().isEmpty() ? "" : one.authority() + ": ") + "at least one whole year of returns is needed.");
        }
        Season most = season(returns, false), alone = season(returns, true);
        if (returns.size() == 1) return List.of(learn(returns.getFirst(), null, 0, new double[2], most, alone));
        int from = returns.stream().mapToInt(Episodes.Read::from).min().orElseThrow();
        int to = returns.stream().mapToInt(Episodes.Read::to).max().orElseThrow();
        var stays = new ArrayList<Stay>();
        returns.forEach(one -> stays.addAll(one.stays()));
        var all = new Hazards(stays, from, to, null, 0);
        double alike = Hazards.alike(all, returns.stream().map(one -> new Hazards(one.stays(), one.from(), one.to(), null, 0)).toList());
        int years = returns.stream().mapToInt(Learnt::years).min().orElseThrow();
        double[] growth = {entries(stays, to, years, false, 0, Season.NONE, before(stays, all, to, years)).growth(), entries(stays, to, years, true, 0, Season.NONE, Before.UNKNOWN).growth()};
        return returns.stream().map(one -> learn(one, all, alike, growth, most, alone)).toList();
    }

    private static Learnt learn(Episodes.Read one, @org.jspecify.annotations.Nullable Hazards all, double alike, double[] growth, Season most, Season alone) {
        var hazards = new Hazards(one.stays(), one.from(), one.to(), all, alike);
        return new Learnt(one.authority(), one.stays(), one.from(), one.to(), hazards, entries(one.stays(), one.to(), years(one), false, growth[0], most, before(one.stays(), hazards, one.to(), years(one))),
                entries(one.stays(), one.to(), years(one), true, growth[1], alone, Before.UNKNOWN), all != null);
    }

    private static int years(Episodes.Read one) {
        return Math.max(1, (int) Math.round((one.to() - one.from()) / Hazards.YEAR));
    }

    /// Of children who did not come alone; those who did come in too uneven numbers.
    private static Before before(List<Stay> stays, Hazards hazards, int to, int years) {
        var most = stays.stream().filter(stay -> !stay.unaccompanied()).toList();
        return Before.of(most, Entries.began(most, to, years), hazards, (int) Math.round(to - years * Hazards.YEAR));
    }

    private static Entries entries(List<Stay> stays, int to, int years, boolean unaccompanied, double growth, Season season, Before before) {
        return new Entries(stays.stream().filter(stay -> stay.unaccompanied() == unaccompanied).toList(), to, years, unaccompanied ? Entries.Usual.ALONE : Entries.Usual.MOST, growth, season, before);
    }

    private static Season season(List<Episodes.Read> returns, boolean unaccompanied) {
        var entrants = new ArrayList<Stay>();
        returns.forEach(one -> Entries.began(one.stays(), one.to(), years(one)).stream().filter(stay -> stay.unaccompanied() == unaccompanied).forEach(entrants::add));
        return Season.of(entrants);
    }
}
