package goldthread.returns.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs rule cases that an analyst can write: tables in, failing rows expected. The format is told in
/// `docs/returns/conformance.md`.
public final class Conformance {
    private static final JsonMapper JSON = new JsonMapper();
    private final Map<String, Examiner> examiners;

    /// @param examiners by the name of the standard in the files
    public Conformance(Map<String, Examiner> examiners) {
        this.examiners = examiners;
    }

    /// Judges the cases of one standard.
    @FunctionalInterface
    public interface Examiner {

        /// What the rule makes of the case in each of the years, written so that it equals `expected` where it passes.
        Answer examine(Case asked);
    }

    /// @param year the collection year by the calendar year in which it begins
    public record Case(String rule, int year, JsonNode input, JsonNode expected) {

        /// The tables of the input.
        public Map<String, Grid> tables() {
            return CaseTables.of(input.path("tables"));
        }
    }

    /// @param expected as text, in one order
    /// @param got      the same of what came out; or a sentence why the case could not be run
    public record Answer(String expected, String got) {
        public boolean passed() {
            return expected.equals(got);
        }
    }

    /// One case of one file, tried.
    public record Tried(String standard, String rule, String file, int number, String year, Answer answer) {}

    /// Tries every case behind the paths, files and folders, telling of each.
    public List<Tried> run(List<Path> paths, Consumer<Tried> told) throws IOException {
        var tried = new ArrayList<Tried>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                for (Tried one : file(file)) {
                    tried.add(one);
                    told.accept(one);
                }
            }
        }
        return tried;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) return List.of(path);
        try (var inside = Files.walk(path)) {
            return inside.filter(each -> each.toString().endsWith(".json")).sorted().toList();
        }
    }

    private List<Tried> file(Path file) {
        String name = file.getFileName().toString();
        try {
            return cases(JSON.readTree(Files.readString(file)), name);
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            return List.of(new Tried("", "", name, 0, "", new Answer("a file of cases",
                    "The file could not be read: " + broken.getMessage())));
        }
    }

    private List<Tried> cases(JsonNode asked, String file) {
        String standard = asked.path("standard").asString("");
        String rule = asked.path("rule").asString("");
        var examiner = examiners.get(standard);
        var tried = new ArrayList<Tried>();
        int number = 0;
        for (JsonNode each : asked.path("cases")) {
            for (String year : years(asked)) {
                tried.add(new Tried(standard, rule, file, number, year, examiner == null
                        ? new Answer("", "No rules are known of the standard \"" + standard + "\".")
                        : examiner.examine(new Case(rule, Integer.parseInt(year.substring(0, 4)), each.path("input"),
                                each.path("expected")))));
            }
            number++;
        }
        if (number == 0) throw new IllegalArgumentException("it holds no cases");
        return tried;
    }

    private static List<String> years(JsonNode asked) {
        var years = new ArrayList<String>();
        for (JsonNode year : asked.path("activeIn")) years.add(year.asString());
        if (years.isEmpty()) years.add(asked.path("definedFor").asString(""));
        return years;
    }
}
