package goldthread.returns.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Runs rules over a return, side by side: a rule only reads, and reports into hits of its own.
public final class Judging {
    private Judging() {}

    /// @param done told how many rules are done, from any thread
    public static <G extends Given> List<Verdict> judge(List<Rule<G>> rules, G given, int threads, IntConsumer done)
            throws InterruptedException {
        var tasks = new ArrayList<Callable<Verdict>>();
        var count = new java.util.concurrent.atomic.AtomicInteger();
        for (Rule<G> rule : rules) {
            tasks.add(() -> {
                var verdict = judge(rule, given);
                done.accept(count.incrementAndGet());
                return verdict;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var verdicts = new ArrayList<Verdict>();
            for (var each : pool.invokeAll(tasks)) verdicts.add(each.get());
            return verdicts;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    /// One rule. A rule that breaks is a defect of ours: it is told as not run, and the others go on.
    public static <G extends Given> Verdict judge(Rule<G> rule, G given) {
        var hits = new Hits();
        String whyNot = whyNot(rule, given);
        if (whyNot == null) {
            try {
                rule.check().look(given, hits);
            } catch (RuntimeException broken) {
                whyNot = "The rule broke down on this return, a defect of Goldthread: " + broken + at(broken);
            }
        }
        return new Verdict(rule, hits, whyNot);
    }

    private static String at(RuntimeException broken) {
        return broken.getStackTrace().length == 0 ? "" : " at " + broken.getStackTrace()[0];
    }

    private static @Nullable String whyNot(Rule<?> rule, Given given) {
        for (String need : rule.needs()) {
            String why = given.without(need);
            if (why != null) return why;
        }
        return null;
    }
}
