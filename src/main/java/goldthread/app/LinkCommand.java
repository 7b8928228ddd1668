package goldthread.app;

import goldthread.people.linkage.Decisions;
import goldthread.people.linkage.Intake;
import goldthread.people.linkage.Known;
import goldthread.people.linkage.Linkage;
import goldthread.people.linkage.Measures;
import goldthread.people.linkage.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "link", mixinStandardHelpOptions = true,
        description = "Says which records in CSV files are likely one child, and why: `link health.csv schools.csv --out DIR`.")
final class LinkCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", description = "CSV files. Each is a source of its own, unless it has a column source or agency.")
    List<Path> files;

    @Option(names = "--out", required = true, description = "Folder for pairs.csv, clusters.csv, review.csv and model.json")
    Path out;

    @Option(names = "--map", description = "JSON that says what a column holds: {\"kid_first\": \"forename\", \"old_ref\": \"ignore\"}")
    @Nullable Path map;

    @Option(names = "--model", description = "A model.json of an earlier run: its weights and bands instead of learning them from these files")
    @Nullable Path model;

    @Option(names = "--decisions", description = "CSV of what people decided: left_id, right_id, decision (linked, not the same, unsure), reason")
    @Nullable Path decisions;

    @Option(names = "--truth", description = "Column that says which records are one child. Only measured against, never linked by.")
    @Nullable String truth;

    @Option(names = "--seed", defaultValue = "1", description = "For what is drawn by chance; 1 unless given.")
    long seed;

    @Override
    public Integer call() throws Exception {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new IllegalArgumentException(out + " is a file. Give a folder with --out; it is made if it is not there.");
        }
        var taken = Intake.of(files, columns(), truth);
        taken.notes().forEach(System.err::println);
        if (taken.records().size() == 0) {
            System.err.println("No file holds a record, so there is nothing to link.");
            return 2;
        }
        var known = model == null ? null : Known.of(model.toString(), text(model));
        var bands = known == null || known.bands() == null ? Linkage.Bands.of(taken.records()) : known.bands();
        var linkage = Linkage.of(taken.records(), bands, seed, known,
                decisions == null ? Decisions.NONE : Decisions.of(decisions, taken.records()));
        linkage.notes().forEach(System.err::println);
        Writing.write(linkage, out);
        long linked = linkage.proposals().stream().filter(Linkage.Proposal::linked).count();
        System.out.printf("%s, %s compared: %s, %s linked, %,d for a person to look at. In %s.%n", many(taken.records().size(), "record", "records"),
                many(linkage.pairsCompared(), "pair", "pairs"), many(linkage.children(), "child", "children"), many(linked, "pair", "pairs"),
                linkage.proposals().size() - linked, out);
        if (truth != null) {
            var measures = Measures.of(linkage, taken.truth(), taken.trap());
            System.out.print(measures.text());
            Files.writeString(out.resolve("measures.json"), new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(measures));
        }
        return 0;
    }

    private static String many(long count, String one, String more) {
        return String.format("%,d %s", count, count == 1 ? one : more);
    }

    private Map<String, String> columns() throws java.io.IOException {
        var columns = new HashMap<String, String>();
        if (map != null) {
            try {
                var read = new JsonMapper().readTree(text(map));
                if (!read.isObject() || read.properties().stream().anyMatch(column -> column.getValue().isContainer())) {
                    throw new IllegalArgumentException(map + " is no map of columns: it is to be a JSON object such as {\"kid_first\": \"forename\", \"old_ref\": \"ignore\"}.");
                }
                read.properties().forEach(column -> columns.put(column.getKey(), column.getValue().isNull() ? "ignore" : column.getValue().asString()));
            } catch (JacksonException broken) {
                throw new IllegalArgumentException(map + " is no JSON: " + broken.getOriginalMessage() + ".");
            }
        }
        return columns;
    }

    private static String text(Path file) throws java.io.IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        return Files.readString(file);
    }
}
