package goldthread.app;

import goldthread.matching.Answer;
import goldthread.matching.Invented;
import goldthread.matching.MatchRequest;
import goldthread.matching.PairsFile;
import goldthread.matching.RegionFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Starts neither Spring nor a database.
@Command(name = "match", mixinStandardHelpOptions = true,
        description = "Proposes homes for children, and says why: `match DIR|FILE.json`, or `match --pairs FILE` for scores made elsewhere. "
                + "People decide. docs/engines/matching.md describes the files.")
final class MatchCommand implements Callable<Integer> {
    /// Something in the files was left out; the rest was matched.
    private static final int SET_ASIDE = 3;

    @Parameters(index = "0", arity = "0..1", description = "A folder with children.csv and homes.csv (groups.csv, exclusions.csv), or one JSON file")
    @Nullable Path instance;

    @Option(names = "--pairs", description = "Child, home and score as CSV, or one JSON file with pairs, homes, groups, exclusions")
    @Nullable Path pairs;

    @Option(names = "--homes", description = "With --pairs: home and capacity; one place each unless given")
    @Nullable Path homes;

    @Option(names = "--groups", description = "With --pairs: group and child, or group and children")
    @Nullable Path groups;

    @Option(names = "--exclusions", description = "With --pairs: child and other child, or child and home")
    @Nullable Path exclusions;

    @Option(names = {"--placed", "--place-value"}, description = "Points for a child who has a home at all; 300 unless given")
    @Nullable Double placed;

    @Option(names = {"--bonus", "--sibling-bonus"}, description = "Points for each child of a group that lives together; 60 unless given")
    @Nullable Double bonus;

    @Option(names = "--partial-bonus", description = "Points for each child who lives with some siblings but not all; 0 unless given")
    @Nullable Double partial;

    @Option(names = "--weights", description = "Weights of the region as CSV (weight, points) or JSON object; see --list-weights")
    @Nullable Path weights;

    @Option(names = "--list-weights", description = "Prints the weights with their start and meaning, and ends")
    boolean listWeights;

    @Option(names = "--limit", defaultValue = "60s", description = "Time allowed, such as 10s or 2m; 60s unless given")
    String limit;

    @Option(names = "--bound", description = "Also says the price of a place in each home, from which the bound follows")
    boolean bound;

    @Option(names = "--explain", description = "Also explains the homes of this child")
    @Nullable String explain;

    @Option(names = "--rank", description = "Only ranks the homes for this child, without a plan for all")
    @Nullable String rank;

    @Option(names = "--previous", description = "An earlier answer (JSON), or child and home (CSV): makes the plan again and moves few")
    @Nullable Path previous;

    @Option(names = "--decisions", description = "What people decided: child, home, proposed, reason; these homes are kept, and overrides counted")
    @Nullable Path decisions;

    @Option(names = "--simulate", description = "Also lets children arrive one by one, each placed at once and for good, and compares with the plan in hindsight")
    boolean simulate;

    @Option(names = "--history", description = "With --simulate: an instance with the children of earlier years, who tell whom to expect")
    @Nullable Path history;

    @Option(names = "--on", description = "The day whose law and ages count; today unless given")
    @Nullable LocalDate on;

    @Option(names = "--seed", defaultValue = "1", description = "The same files and seed give the same plan; 1 unless given")
    long seed;

    @Option(names = "--generate", description = "Makes an invented region of so many children from the seed, and matches it")
    @Nullable Integer generate;

    @Option(names = "--files", description = "With --generate: writes the invented region to this folder and ends")
    @Nullable Path files;

    @Option(names = "--out", description = "Writes the JSON to this file; otherwise it is printed")
    @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        if (listWeights) {
            MatchRequest.weights().forEach(System.out::println);
            return 0;
        }
        if (generate != null && files != null) {
            if (generate < 1) throw new IllegalArgumentException("At least one child is needed.");
            RegionFiles.write(Invented.region(generate, seed), files);
            return 0;
        }
        if ((instance == null ? 0 : 1) + (pairs == null ? 0 : 1) + (generate == null ? 0 : 1) != 1) {
            System.err.println("Give one instance: a folder or JSON file, or --pairs FILE, or --generate CHILDREN.");
            return 2;
        }
        var answer = answer();
        if (out == null) System.out.println(answer.json());
        else Files.writeString(out, answer.json());
        System.err.println(answer.line());
        answer.warnings().forEach(System.err::println);
        return answer.nobodyPlaced() ? 1 : answer.setAside() ? SET_ASIDE : 0;
    }

    private MatchRequest.Also also() {
        return new MatchRequest.Also(bound, rank != null ? rank : explain, rank != null, previous, decisions, simulate, history,
                generate == null ? null : matching -> Invented.earlierYears(generate, seed, matching));
    }

    private Answer answer() {
        var request = MatchRequest.of(limit, seed, on == null ? LocalDate.now() : on).weights(weights, placed, bonus, partial).also(also());
        if (pairs != null) return request.pairs(pairs, new PairsFile.Beside(homes, groups, exclusions));
        return generate != null ? request.region(Invented.region(generate, seed)) : request.region(java.util.Objects.requireNonNull(instance));
    }
}
