package goldthread.returns.validation;

import goldthread.returns.rules.Report.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One return that a check found in its files, and what was found in it.
///
/// @param place    number among the returns of the check     @param called as its files name it
/// @param standard `SSDA903`, `CIN`                           @param year   `2025-26`
/// @param tables   how many rows of each were read            @param seconds how long the steps took
/// @param findings all of them, also those that were too many to keep
/// @param before   the check of the same year before it, and the place in that; null where it was the first
record KeptReturn(UUID validation, int place, String standard, String called, String year, Outcome outcome, Map<String, Integer> tables,
                  Map<String, Double> seconds, int findings, int children, Instant at, @Nullable Before before) {

    record Before(UUID validation, int place) {}

    String address() {
        return ValidationPages.ALL + "/" + validation + "/" + place;
    }
}
