package goldthread.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who may open what, as data: `access-matrix.csv`, which says at its top how to read it.
record Matrix(List<Row> rows) {

    /// What a route is about, and the situations in which someone may stand towards it.
    enum About {
        NOTHING("."), ANYONE("."), CHILD("nabrmghsox"), REASON("nabrmghsox"), ACCOUNT("iox"), RESTRICTION("iox"), USE("iox"), RULE("ix"), IMPORT("iox"), VALIDATION("iox"), SUBMISSION("iox"), CONTACT("iox"), PAIR("nrox"), ASSIGNMENT("iox"), NOTICE("iox"), PLACE("iox"), HOUSEHOLD("iaox"), INVITATION("iaex"), SHARED("iaex"), POST("iox"), ASKED("iox");

        final List<Character> situations;

        About(String situations) {
            this.situations = situations.chars().mapToObj(letter -> (char) letter).toList();
        }
    }

    /// @param allowed by who (`nobody`, or the name of a role), the situations in which the route opens; `*` for all
    /// @param sending form fields, or JSON, with `{names}` to be filled in
    record Row(String method, String pattern, About about, Map<String, String> allowed, String sending) {

        boolean opens(@Nullable Role role, char situation) {
            var letters = allowed.get(role == null ? "nobody" : role.name());
            return letters.equals("*") || letters.indexOf(situation) >= 0;
        }

        boolean reads() {
            return method.equals("GET");
        }

        String route() {
            return method + " " + pattern;
        }
    }

    static Matrix read() {
        try (var file = Matrix.class.getResourceAsStream("/access-matrix.csv")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            var columns = cells(lines.getFirst());
            var also = lines.stream().filter(line -> line.startsWith("also,")).map(Matrix::cells).toList();
            return new Matrix(lines.stream().skip(1).filter(line -> !line.startsWith("also,")).map(line -> row(columns, cells(line), also)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> columns, List<String> cells, List<List<String>> also) {
        var allowed = new HashMap<String, String>();
        for (int i = 3; i < columns.size() - 1; i++) {
            allowed.put(columns.get(i), cells.get(i).equals("-") ? "" : cells.get(i));
        }
        var everybody = Arrays.stream(Role.values()).map(role -> allowed.get(role.name())).filter(java.util.Objects::nonNull).distinct().toList();
        Arrays.stream(Role.values()).filter(role -> !allowed.containsKey(role.name())).forEach(role ->
                allowed.put(role.name(), also.stream().filter(line -> line.get(1).equals(role.name()) && line.get(2).equals(cells.get(0)) && line.get(3).equals(cells.get(1)))
                        .map(line -> line.get(4)).findFirst().orElse(everybody.size() == 1 ? everybody.getFirst() : "")));
        var about = cells.get(2).equals("-") ? About.NOTHING : About.valueOf(cells.get(2).toUpperCase(java.util.Locale.ROOT));
        return new Row(cells.get(0), cells.get(1), about, allowed, cells.size() == columns.size() ? cells.getLast() : "");
    }

    /// The last cell is what is sent, and may hold commas.
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", 12)).map(String::strip).toList();
    }
}
