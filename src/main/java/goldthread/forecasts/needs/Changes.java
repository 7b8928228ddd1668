package goldthread.forecasts.needs;

import goldthread.forecasts.spells.Scenario;
import goldthread.forecasts.spells.Scenario.Change;
import goldthread.forecasts.spells.Scenario.What;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a scenario: a CSV with change, from (a day such as 2026-04-01) and amount.
public final class Changes {
    private Changes() {}

    /// @param today the day from which is forecast
    public static Scenario read(Path file, int today) {
        var sheet = Sheet.read(file, List.of("change", "from", "amount"));
        var changes = sheet.rows().stream().map(row -> {
            String asked = row.getField("change").strip();
            var what = Arrays.stream(What.values()).filter(one -> one.words.equalsIgnoreCase(asked)).findFirst().orElseThrow(() -> sheet.wrong(row,
                    "\"" + asked + "\" is no change that can be asked about; " + Arrays.stream(What.values()).map(one -> one.words).collect(Collectors.joining(", ")) + " are."));
            try {
                int from = row.getField("from").isBlank() ? today : (int) LocalDate.parse(row.getField("from").strip()).toEpochDay();
                return new Change(what, from, sheet.number(row, "amount", -1e9, Double.NaN));
            } catch (DateTimeParseException noDate) {
                throw sheet.wrong(row, "\"" + row.getField("from") + "\" is no day such as 2026-04-01.");
            }
        }).toList();
        try {
            return new Scenario(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""), changes);
        } catch (IllegalArgumentException beyond) {
            throw new IllegalArgumentException(file.getFileName() + ": " + beyond.getMessage());
        }
    }
}
