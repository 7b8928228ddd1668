package goldthread.forecasts.needs;

import goldthread.forecasts.Fan;
import goldthread.forecasts.SeriesForecast;
import goldthread.forecasts.spells.Scenario;
import goldthread.forecasts.spells.Kind;
import goldthread.forecasts.spells.Learnt;
import goldthread.forecasts.spells.Simulation;
import goldthread.forecasts.spells.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A forecast in plain words on one page: how many, what drives it, what if, what is short, what it costs, how sure.
record SpellReport(SpellForecast of) {
    /// Ours: with fewer, a rate is not told to within a half either way.
    private static final int ENOUGH = 20, SHOWN = 50;

    List<String> words() {
        var words = new ArrayList<String>();
        var whole = of.whole(false);
        var end = whole.spread(whole.months(), null, null);
        double[] counted = whole.counted();
        words.add(String.format(Locale.UK, "On %s %s looked after%s. %d months on the middle of %,d simulated futures is %,.0f; 80 of 100 lie between %,.0f and %,.0f.", whole.on(0),
                counted[counted.length - 1] == 1 ? "1 child was" : String.format(Locale.UK, "%,.0f children were", counted[counted.length - 1]), of.several() ? " in " + whole.of().size() + " authorities" : "", whole.months(), whole.runs(), end.median(), end.low()[1], end.high()[1]));
        for (var kind : Kind.values()) {
            var then = whole.spread(whole.months(), kind, null);
            words.add(String.format(Locale.UK, "In %s: %,.0f now, then %,.0f, most likely between %,.0f and %,.0f.", kind.words, whole.spread(0, kind, null).mean(), then.median(), then.low()[1], then.high()[1]));
        }
        whole.of().forEach(one -> words.add(drives(one)));
        whole.of().forEach(one -> few(one.learnt()).ifPresent(words::add));
        scenario(words);
        shorts(words);
        costs(words);
        words.addAll(sure());
        words.add("Not foreseen: new law, a closed home, other thresholds. The bands hold chance and the doubt in rates, not that the future may be of another kind.");
        return words;
    }

    private static Optional<String> few(Learnt learnt) {
        long began = learnt.stays().stream().filter(stay -> stay.entered() && stay.from() >= learnt.from()).count();
        long ended = learnt.stays().stream().filter(stay -> stay.to() != Stay.OPEN && stay.to() >= learnt.from()).count();
        return Math.min(began, ended) >= ENOUGH || learnt.pooled() ? Optional.empty() : Optional.of(String.format(Locale.UK,
                "%sToo little to learn from: these returns hold %,d beginnings and %,d endings of stays, and some %d of each are needed. Take the middle and the bands as no forecast.",
                learnt.authority().isEmpty() ? "" : learnt.authority() + ". ", began, ended, ENOUGH));
    }

    private static String drives(Simulation one) {
        Learnt learnt = one.learnt();
        return (learnt.authority().isEmpty() ? "" : learnt.authority() + ". ") + String.format(Locale.UK, "What drives it: children entering care changed by about %.1f %% a year in the returns, drawn towards %s and damped%s; stays end and lead on as they did in the returns, by kind of home, time in it and age%s; at 18 everyone leaves.%s",
                100 * (Math.exp(learnt.most().growth()) - 1), learnt.pooled() ? "the change in all authorities" : "no change",
                learnt.most().season().most() > 1.02 ? String.format(Locale.UK, ", and most begin in a month with %.0f %% more than the mean month", 100 * (learnt.most().season().most() - 1)) : "; no season shows",
                learnt.pooled() ? ", with what all authorities show where one has few" : "",
                learnt.alone().entrants() == 0 ? " No unaccompanied child came in these years." : String.format(Locale.UK, " Unaccompanied children are a flow of their own: %,d came in these years.", learnt.alone().entrants()));
    }

    private void scenario(List<String> words) {
        if (of.asked.scenario().changes().isEmpty()) return;
        var before = of.whole(false);
        var after = of.whole(true);
        words.add("What if (" + of.asked.scenario().name() + "): " + String.join("; ", of.asked.scenario().changes().stream()
                .map(change -> change.what().words + " from " + java.time.LocalDate.ofEpochDay(change.from()) + ", " + change.what().amount.replaceFirst(", such as .*", "") + ": " + Scenario.plain(change.amount())).toList()) + ".");
        var parts = new ArrayList<String>();
        for (var kind : Kind.values()) {
            double change = after.spread(after.months(), kind, null).mean() - before.spread(before.months(), kind, null).mean();
            if (Math.abs(change) >= .5) parts.add(String.format(Locale.UK, "%+,.0f in %s", change, kind.words));
        }
        double change = after.spread(after.months(), null, null).mean() - before.spread(before.months(), null, null).mean();
        words.add(String.format(Locale.UK, "Against no change that is, after %d months and on average, %+,.0f children looked after%s.", after.months(), change, parts.isEmpty() ? "; no kind of home changes by one child" : ": " + String.join(", ", parts)));
        words.add("A scenario says what follows if the change works as it says. It is no evidence that it will.");
    }

    private void shorts(List<String> words) {
        var last = of.whole(true).on(of.whole(true).months());
        of.shorts.stream().filter(one -> one.on().equals(last) && one.authority().equals(of.whole(true).name())).forEach(one -> words.add(String.format(Locale.UK,
                "Places in %s%s: %,.0f can be used; in %.0f of 100 futures they are too few on %s, by %,.1f on average and by no more than %,.0f in 9 of 10.", one.kind().words,
                one.scenario().equals(goldthread.forecasts.spells.Scenario.NONE.name()) ? "" : " (" + one.scenario() + ")", one.usable(), 100 * one.chance(), last, one.mean(), one.high())));
    }

    private void costs(List<String> words) {
        of.costs.stream().filter(one -> one.authority().equals(of.whole(true).name()) && (one.placement().equals("all") || of.asked.prices().of().size() == 1)).forEach(one -> words.add(String.format(Locale.UK,
                "Year %d%s costs some £%,.1fm (80 of 100 futures: £%,.1fm to £%,.1fm). Beside a year at today's numbers and prices, %s is from numbers and %s from prices.", one.year(),
                one.scenario().equals(goldthread.forecasts.spells.Scenario.NONE.name()) ? "" : " (" + one.scenario() + ")", one.pounds() / 1e6, one.low80() / 1e6, one.high80() / 1e6, millions(one.fromNumbers()), millions(one.fromPrices()))));
    }

    private static String millions(double pounds) {
        return String.format(Locale.UK, "%s£%,.2fm", pounds < 0 ? "-" : "+", Math.abs(pounds) / 1e6);
    }

    private List<String> sure() {
        if (of.tested.isEmpty()) return List.of("How sure: the returns are too few years to test the method on themselves. Nothing is claimed beyond the bands.");
        double error = of.tested.stream().mapToDouble(one -> Math.abs(one.middle() - one.came())).sum() / of.tested.stream().mapToDouble(Tested::came).sum();
        double last = of.tested.stream().mapToDouble(one -> Math.abs(one.last() - one.came())).sum() / of.tested.stream().mapToDouble(Tested::came).sum();
        long within = of.tested.stream().filter(one -> one.came() >= one.low() && one.came() <= one.high()).count();
        return List.of(String.format(Locale.UK, "How sure: tested on %d past %s, a year ahead each, this method was %.1f %% off and the last value %.1f %%; %d of %d lay in the 80 %% band. %s Bands are %.2f times as wide as the futures alone make them.",
                of.tested.size(), of.tested.size() == 1 ? "year" : "years", 100 * error, 100 * last, within, of.tested.size(),
                error < last ? "So few tests show little." : "Here the last value was no worse: take the middle as no better than today's number.", Tested.wider(of.tested)));
    }

    String markdown() {
        var text = new StringBuilder("# Forecast\n\n" + String.join("\n\n", words()) + "\n\n![Children looked after: counted, then the middle and the 50, 80 and 95 % bands](fan.svg)\n\n");
        text.append("| on | placement | middle | 50 of 100 | 80 of 100 | 95 of 100 |\n|---|---|---|---|---|---|\n");
        var whole = of.whole(true);
        for (int month = Math.min(12, whole.months()); month <= whole.months(); month += 12) {
            row(text, whole, month, null);
            for (var kind : Kind.values()) row(text, whole, month, kind);
        }
        if (!of.faults.isEmpty()) {
            text.append("\nLeft out or mended:\n\n");
            of.faults.stream().limit(SHOWN).forEach(fault -> text.append("- ").append(fault).append('\n'));
            if (of.faults.size() > SHOWN) text.append("- and %,d more, which forecast.json holds\n".formatted(of.faults.size() - SHOWN));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Futures whole, int month, @Nullable Kind kind) {
        var spread = whole.spread(month, kind, null);
        text.append(String.format(Locale.UK, "| %s | %s | %,.0f | %,.0f to %,.0f | %,.0f to %,.0f | %,.0f to %,.0f |%n", whole.on(month), kind == null ? "all" : kind.words, spread.median(), spread.low()[0], spread.high()[0],
                spread.low()[1], spread.high()[1], spread.low()[3], spread.high()[3]));
    }

    static String svg(String title, Futures whole) {
        var lines = new ArrayList<SeriesForecast.Line>();
        int now = whole.on(0).getYear();
        for (int year = 1; 12 * year <= whole.months(); year++) {
            var spread = whole.spread(12 * year, null, null);
            lines.add(new SeriesForecast.Line("", "", now + year, spread.median(), spread.low(), spread.high(), ""));
        }
        if (lines.isEmpty()) {
            var spread = whole.spread(whole.months(), null, null);
            lines.add(new SeriesForecast.Line("", "", now + 1, spread.median(), spread.low(), spread.high(), ""));
        }
        double[] counted = whole.counted();
        return Fan.svg(title, now - counted.length + 1, counted, lines);
    }
}
