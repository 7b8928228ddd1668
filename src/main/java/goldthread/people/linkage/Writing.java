package goldthread.people.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a linkage found, as files: `pairs.csv`, `clusters.csv`, `review.csv`, `model.json`.
public final class Writing {
    private static final List<String> PAIR = List.of("left_source", "left_id", "right_source", "right_id", "weight", "probability", "band", "own_weight", "why");

    public static void write(Linkage linkage, Path folder) throws IOException {
        Files.createDirectories(folder);
        var proposals = linkage.proposals();
        pairs(linkage, proposals, folder.resolve("pairs.csv"));
        pairs(linkage, proposals.stream().filter(proposal -> !proposal.linked()).toList(), folder.resolve("review.csv"));
        clusters(linkage, folder.resolve("clusters.csv"));
        Files.writeString(folder.resolve("model.json"), model(linkage));
    }

    private static void pairs(Linkage linkage, List<Linkage.Proposal> proposals, Path file) throws IOException {
        var records = linkage.records;
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(PAIR);
            for (var pair : proposals) {
                var why = linkage.explain(pair.one(), pair.other());
                csv.writeRecord(records.sources.get(records.source[pair.one()]), records.ids[pair.one()], records.sources.get(records.source[pair.other()]),
                        records.ids[pair.other()], number(pair.weight()), String.format(Locale.UK, "%.6f", Explanation.probability(pair.weight())),
                        pair.linked() ? "linked" : "review", number(why.weight()), why.words());
            }
        }
    }

    private static String number(double weight) {
        return String.format(Locale.UK, "%.2f", weight);
    }

    /// Every record once, with the number of its child; a record that is linked to none is a child of its own.
    private static void clusters(Linkage linkage, Path file) throws IOException {
        var records = linkage.records;
        var groups = linkage.groups();
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("cluster", "source", "id");
            for (int record : IntStream.range(0, records.size()).boxed().sorted((a, b) -> groups[a] != groups[b]
                    ? Integer.compare(groups[a], groups[b]) : Integer.compare(a, b)).mapToInt(Integer::intValue).toArray()) {
                csv.writeRecord("G" + (groups[record] + 1), records.sources.get(records.source[record]), records.ids[record]);
            }
        }
    }

    static String model(Linkage linkage) {
        var json = new JsonMapper();
        var root = json.createObjectNode();
        var model = linkage.weighing.model;
        root.put("version", 1).put("records", linkage.records.size());
        root.putObject("bands").put("link", linkage.bands.link()).put("review", linkage.bands.review());
        root.put("households", model.households()).put("twins", model.twins());
        var matches = root.putObject("matches");
        for (int one = 0; one < linkage.records.sources.size(); one++) {
            for (int other = 0; other <= one; other++) {
                matches.put(linkage.records.sources.get(other) + " with " + linkage.records.sources.get(one), model.matches()[Model.between(one, other)]);
            }
        }
        var fields = root.putObject("fields");
        for (var field : linkage.records.fields()) {
            levels(model, field, fields.putObject(field.name().toLowerCase(Locale.ROOT)));
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void levels(Model model, Field field, ObjectNode node) {
        for (int level = 1; level <= field.levels(); level++) {
            int k = field.ordinal();
            node.putObject(field.words(level)).put("one_child", model.oneChild().of[k][level]).put("strangers", model.stranger().of[k][level])
                    .put("household", model.household().of[k][level]).put("twins", model.twin().of[k][level])
                    .put("weight", Explanation.log2(model.oneChild().of[k][level] / model.stranger().of[k][level]));
        }
    }

    private Writing() {}
}
