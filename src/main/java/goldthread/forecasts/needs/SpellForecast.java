package goldthread.forecasts.needs;

import goldthread.forecasts.Bands;
import goldthread.forecasts.SeriesForecast;
import goldthread.forecasts.spells.Episodes;
import goldthread.forecasts.spells.Group;
import goldthread.forecasts.spells.Kind;
import goldthread.forecasts.spells.Learnt;
import goldthread.forecasts.spells.Scenario;
import goldthread.forecasts.spells.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What simulations say for each month, kind of home and group of children: of each authority and of all together, as it
/// is and with the changes of a scenario.
public final class SpellForecast {
    /// What is asked.
    ///
    /// @param scenario to be held against no change; `Scenario.NONE` if none is asked about
    public record Asked(int months, int runs, long seed, Scenario scenario, Prices prices, Places places) {}

    private record Row(Futures futures, String placement, int month, Spread spread) {}

    final Asked asked;
    /// Each authority and, of several, all together; first if nothing changes, then with the scenario.
    final List<Futures> futures;
    final List<Tested> tested;
    final List<Short> shorts;
    final List<Cost> costs;
    final List<String> faults = new ArrayList<>();

    public SpellForecast(List<Episodes.Read> returns, Asked asked) {
        this.asked = asked;
        var same = ofTheSameDay(returns);
        this.tested = Tested.of(same);
        double wider = Tested.wider(tested);
        var learnt = Learnt.each(same);
        refuseArrivalsOfNobody(learnt);
        this.futures = new ArrayList<>(futures(learnt, Scenario.NONE, wider));
        if (!asked.scenario().changes().isEmpty()) futures.addAll(futures(learnt, asked.scenario(), wider));
        this.shorts = futures.stream().flatMap(one -> Short.of(one, asked.places()).stream()).toList();
        this.costs = futures.stream().flatMap(one -> Cost.of(one, asked.prices()).stream()).toList();
    }

    private List<Episodes.Read> ofTheSameDay(List<Episodes.Read> returns) {
        int to = returns.stream().mapToInt(Episodes.Read::to).max().orElseThrow();
        returns.forEach(one -> {
            one.faults().forEach(fault -> faults.add((one.authority().isEmpty() ? "" : one.authority() + ": ") + fault));
            if (one.to() != to) faults.add(one.authority() + ": its returns end " + java.time.LocalDate.ofEpochDay(one.to()).minusDays(1) + ", those of others later. It is left out.");
        });
        return returns.stream().filter(one -> one.to() == to).toList();
    }

    private void refuseArrivalsOfNobody(List<Learnt> learnt) {
        boolean asks = asked.scenario().changes().stream().anyMatch(change -> change.what() == Scenario.What.UNACCOMPANIED);
        if (asks && learnt.stream().noneMatch(one -> one.stays().stream().anyMatch(stay -> stay.unaccompanied() && stay.entered()))) {
            throw new IllegalArgumentException("The scenario asks about unaccompanied arrivals, and no child in the returns came alone: there is nothing to multiply. Give the files of unaccompanied children (uasc.csv) too.");
        }
    }

    private List<Futures> futures(List<Learnt> learnt, Scenario scenario, double wider) {
        var each = learnt.stream().map(one -> new Futures(one.authority(), List.of(Simulation.of(one, asked.months(), asked.runs(), asked.seed() + 31L * one.authority().hashCode(), scenario)), wider)).toList();
        if (each.size() == 1) return each;
        var all = new ArrayList<>(each);
        all.add(Futures.together(each));
        return all;
    }

    /// The whole, if nothing changes; or with the scenario.
    Futures whole(boolean changed) {
        boolean scenario = !asked.scenario().changes().isEmpty();
        return changed || !scenario ? futures.getLast() : futures.get(futures.size() / 2 - 1);
    }

    boolean several() {
        return futures.stream().map(Futures::name).distinct().count() > 1;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var one : futures) {
            for (int month = 1; month <= one.months(); month++) {
                for (var kind : Kind.values()) rows.add(new Row(one, kind.words, month, one.spread(month, kind, null)));
                for (var group : Group.values()) rows.add(new Row(one, group.words, month, one.spread(month, null, group)));
                rows.add(new Row(one, "all", month, one.spread(month, null, null)));
            }
        }
        return rows;
    }

    public String csv() {
        var text = new StringBuilder("authority,scenario,placement,date,mean,median,low50,high50,low80,high80,low90,high90,low95,high95\n");
        for (var row : rows()) {
            text.append(SeriesForecast.quoted(row.futures().name())).append(',').append(SeriesForecast.quoted(row.futures().scenario().name())).append(',').append(row.placement()).append(',').append(row.futures().on(row.month()))
                    .append(String.format(Locale.ROOT, ",%.1f,%.1f", row.spread().mean(), row.spread().median()));
            for (int i = 0; i < Bands.SHARES.length; i++) text.append(String.format(Locale.ROOT, ",%.1f,%.1f", row.spread().low()[i], row.spread().high()[i]));
            text.append('\n');
        }
        return text.toString();
    }

    public String json() {
        var root = new JsonMapper().createObjectNode();
        var whole = whole(false);
        root.put("asAt", whole.on(0).toString()).put("children", Math.round(whole.counted()[whole.counted().length - 1])).put("bandsWidened", round(Tested.wider(tested)));
        var list = root.putArray("forecast");
        for (var row : rows()) {
            var node = list.addObject().put("authority", row.futures().name()).put("scenario", row.futures().scenario().name()).put("placement", row.placement())
                    .put("date", row.futures().on(row.month()).toString()).put("mean", round(row.spread().mean())).put("median", round(row.spread().median()));
            for (int i = 0; i < Bands.SHARES.length; i++) {
                long name = Math.round(100 * Bands.SHARES[i]);
                node.put("low" + name, round(row.spread().low()[i])).put("high" + name, round(row.spread().high()[i]));
            }
        }
        shorts(root);
        costs(root);
        var tests = root.putArray("backtest");
        tested.forEach(one -> tests.addObject().put("authority", one.authority()).put("from", java.time.LocalDate.ofEpochDay(one.from()).toString()).put("median", round(one.middle()))
                .put("low80", round(one.low())).put("high80", round(one.high())).put("came", one.came()).put("lastValue", one.last()));
        var sentences = root.putArray("words");
        words().forEach(sentences::add);
        var faulty = root.putArray("faults");
        faults.forEach(faulty::add);
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private void shorts(ObjectNode root) {
        if (shorts.isEmpty()) return;
        var list = root.putArray("short");
        shorts.forEach(one -> list.addObject().put("authority", one.authority()).put("scenario", one.scenario()).put("placement", one.kind().words).put("date", one.on().toString())
                .put("usablePlaces", round(one.usable())).put("chance", Math.round(1_000 * one.chance()) / 1_000.0).put("meanShort", round(one.mean())).put("shortAtMostIn9Of10", round(one.high())).put("daysWaited", round(one.days())));
    }

    private void costs(ObjectNode root) {
        if (costs.isEmpty()) return;
        var list = root.putArray("costs");
        costs.forEach(one -> list.addObject().put("authority", one.authority()).put("scenario", one.scenario()).put("year", one.year()).put("placement", one.placement()).put("weeks", round(one.weeks()))
                .put("pounds", Math.round(one.pounds())).put("median", Math.round(one.median())).put("low80", Math.round(one.low80())).put("high80", Math.round(one.high80()))
                .put("fromNumbers", Math.round(one.fromNumbers())).put("fromPrices", Math.round(one.fromPrices())));
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }

    public List<String> words() {
        return new SpellReport(this).words();
    }

    public String report() {
        return new SpellReport(this).markdown();
    }

    /// A picture of all children: counted, then foreseen.
    public String svg(@Nullable String title) {
        return SpellReport.svg(Objects.requireNonNullElse(title, "Children looked after"), whole(true));
    }

    public List<String> faults() {
        return faults;
    }
}
