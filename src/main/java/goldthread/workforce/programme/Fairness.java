package goldthread.workforce.programme;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether early career programmes judge some otherwise than others: assessments, what moderation changed, and appeals, by
/// what the workforce census was told of the worker. Small counts are not shown, nor one by which they could be found.
public final class Fairness {
    /// Counts from 1 to 4 are not shown, as in *Who was not helped*.
    static final int LEAST_SHOWN = 5;
    private static final int THIRTY = 30, FORTY = 40, FIFTY = 50;

    private Fairness() {}

    /// What a group is told apart by. The census asks nothing else that the law protects.
    public enum By {
        GENDER("Gender"), ETHNICITY("Ethnicity"), AGE("Age when the programme began");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// The columns, each a part of all who were assessed.
    public enum What {
        MET("Met at first"), CHANGED("Changed by moderation"), APPEALED("Appealed"), UPHELD("Appeal upheld");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// One assessment, and what came after it.
    record Judged(Map<By, String> groups, boolean[] is) {}

    /// @param assessed null where it is not shown     @param counts in the order of [What]; null where one is not shown
    public record Line(By by, String group, @Nullable Integer assessed, List<Optional<Integer>> counts) {}

    /// Programmes of these workers that came to an assessment, told by all that is known of each.
    public static List<Line> of(Collection<Timeline> workers) {
        var all = workers.stream().flatMap(Fairness::judged).toList();
        return Stream.of(By.values()).flatMap(by -> lines(by, all).stream()).toList();
    }

    private static Stream<Judged> judged(Timeline worker) {
        var begun = worker.facts(Begun.class).stream().map(Fact::entry).sorted(Comparator.comparing(Begun::on)).toList();
        return IntStream.range(0, begun.size()).boxed().flatMap(n -> judged(worker, begun.get(n), n + 1 < begun.size() ? begun.get(n + 1).on() : LocalDate.MAX).stream());
    }

    private static Optional<Judged> judged(Timeline worker, Begun begun, LocalDate next) {
        var steps = worker.facts(StepDone.class).stream().map(Fact::entry).filter(each -> !each.on().isBefore(begun.on()) && each.on().isBefore(next)).toList();
        return first(steps, "assessment").map(assessed -> {
            boolean changed = first(steps, "moderation").filter(each -> !each.outcome().equals(assessed.outcome())).isPresent();
            return new Judged(groups(worker, begun.on()), new boolean[] {assessed.outcome().equals(StepDone.MET), changed, first(steps, StepDone.APPEAL).isPresent(),
                    steps.stream().anyMatch(each -> each.step().equals(StepDone.APPEAL_DECIDED) && each.outcome().equals(StepDone.UPHELD))});
        });
    }

    private static Optional<StepDone> first(List<StepDone> steps, String key) {
        return steps.stream().filter(each -> each.step().equals(key)).findFirst();
    }

    private static Map<By, String> groups(Timeline worker, LocalDate began) {
        var told = new TreeMap<String, String>();
        worker.facts(Described.class).forEach(each -> told.putAll(each.entry().facts()));
        return Map.of(By.GENDER, coded(told, CensusField.GENDER), By.ETHNICITY, ethnic(told.get(CensusField.ETHNICITY.element())), By.AGE, age(told.get(CensusField.BIRTH.element()), began));
    }

    private static String coded(Map<String, String> told, CensusField field) {
        return Optional.ofNullable(told.get(field.element())).map(field.codes()::get).orElse("Not known");
    }

    /// The broad groups of the census codes, by their first letter.
    private static String ethnic(@Nullable String code) {
        return code == null || code.isEmpty() ? "Not known" : switch (code.charAt(0)) {
            case 'W' -> "White";
            case 'M' -> "Mixed";
            case 'A', 'C' -> "Asian or Asian British";
            case 'B' -> "Black or Black British";
            case 'O' -> "Another ethnic group";
            default -> "Not known";
        };
    }

    private static String age(@Nullable String born, LocalDate began) {
        if (born == null || !born.matches("\\d{4}-\\d{2}-\\d{2}")) return "Not known";
        int years = Period.between(LocalDate.parse(born), began).getYears();
        return years < THIRTY ? "Under 30" : years < FORTY ? "30 to 39" : years < FIFTY ? "40 to 49" : "50 and over";
    }

    private static List<Line> lines(By by, List<Judged> all) {
        var groups = new TreeMap<String, List<Judged>>();
        all.forEach(each -> groups.computeIfAbsent(each.groups().get(by), group -> new ArrayList<>()).add(each));
        var names = List.copyOf(groups.keySet());
        var sizes = names.stream().map(name -> groups.get(name).size()).toList();
        var shown = alone(sizes.stream().map(size -> size >= LEAST_SHOWN).toList(), sizes);
        var columns = Stream.of(What.values()).map(what -> column(what, names, groups, shown)).toList();
        return IntStream.range(0, names.size()).mapToObj(n -> new Line(by, names.get(n), shown.get(n) ? sizes.get(n) : null, columns.stream().map(column -> column.get(n)).toList())).toList();
    }

    private static List<Optional<Integer>> column(What what, List<String> names, Map<String, List<Judged>> groups, List<Boolean> sizesShown) {
        var sizes = names.stream().map(name -> groups.get(name).size()).toList();
        var counts = names.stream().map(name -> (int) groups.get(name).stream().filter(each -> each.is()[what.ordinal()]).count()).toList();
        var large = IntStream.range(0, names.size()).mapToObj(n -> sizesShown.get(n) && large(counts.get(n)) && large(sizes.get(n) - counts.get(n))).toList();
        var shown = alone(large, sizes);
        return IntStream.range(0, names.size()).<Optional<Integer>>mapToObj(n -> shown.get(n) ? Optional.of(counts.get(n)) : Optional.empty()).toList();
    }

    private static boolean large(int count) {
        return count == 0 || count >= LEAST_SHOWN;
    }

    /// What alone is not shown would be found by taking the others from the total: then the smallest of these is not shown either.
    private static List<Boolean> alone(List<Boolean> shown, List<Integer> sizes) {
        var all = new ArrayList<>(shown);
        if (shown.stream().filter(each -> !each).count() == 1)
            IntStream.range(0, all.size()).filter(all::get).boxed().min(Comparator.comparing(sizes::get)).ifPresent(n -> all.set(n, false));
        return all;
    }
}
