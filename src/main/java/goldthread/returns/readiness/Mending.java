package goldthread.returns.readiness;

import goldthread.casefile.Timeline;
import goldthread.returns.RecordFindings.OnRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where what a rule found is mended: the entry that says it, and in its form the question that asks it; or the form in which
/// what is missing is recorded.
///
/// @param entry null where something is missing             @param kind  of what is missing; else empty
/// @param field of the form, as its address names it; empty where no one question is known
record Mending(@Nullable UUID entry, String kind, String field) {
    /// Columns that come from an entry of their own, which may be missing: its kind.
    static final Map<String, String> OWN = Map.of("MOTHER", "care.became-mother", "MC_DOB", "care.became-mother", "UPN", "people.identified");

    /// By kind of entry: the columns of returns, and the questions of its form that they come from.
    static final Map<String, Map<String, String>> QUESTIONS = Map.of(
            "care.episode-started", Map.of("DECOM", "on-day", "RNE", "reason", "LS", "legal-status", "CIN", "need", "PLACE", "placement",
                    "PLACE_PROVIDER", "provider", "HOME_POST", "home-postcode", "PL_POST", "placement-postcode", "URN", "urn"),
            "care.episode-ended", Map.of("DEC", "on-day", "REC", "reason", "REASON_PLACE_CHANGE", "move"),
            "care.reviewed", Map.of("REVIEW", "on-day", "REVIEW_CODE", "part"),
            "people.identified", Map.of("UPN", "value"),
            "people.described", Map.of("SEX", "sex", "DOB", "born-day", "ETHNIC", "ethnicity", "PersonBirthDate", "born-day", "ExpectedPersonBirthDate", "expected-day",
                    "GenderCurrent", "sex", "Sex", "sex", "Ethnicity", "ethnicity", "PersonDeathDate", "died-day"),
            "frontdoor.referred", Map.of("CINreferralDate", "on-day", "ReferralSource", "source"));

    /// The entry behind a row that holds one of the columns to look at, else the first behind it; empty where there is none.
    static Optional<Mending> of(Timeline timeline, OnRecord found) {
        return found.entries().stream().flatMap(entry -> asked(timeline, entry, found.fields()).stream()).findFirst()
                .or(() -> missing(timeline, found))
                .or(() -> Optional.ofNullable(found.entry()).map(entry -> new Mending(entry, "", "")));
    }

    private static Optional<Mending> missing(Timeline timeline, OnRecord found) {
        var kinds = timeline.lines().stream().filter(line -> found.entries().contains(line.envelope().id())).map(line -> line.envelope().kind()).toList();
        return found.fields().stream().filter(OWN::containsKey).map(OWN::get).filter(kind -> !kinds.contains(kind)).findFirst()
                .map(kind -> new Mending(null, kind, ""));
    }

    private static Optional<Mending> asked(Timeline timeline, UUID entry, List<String> fields) {
        return timeline.lines().stream().filter(line -> line.envelope().id().equals(entry)).findFirst()
                .map(line -> QUESTIONS.getOrDefault(line.envelope().kind(), Map.of()))
                .flatMap(questions -> fields.stream().filter(questions::containsKey).findFirst().map(field -> new Mending(entry, "", questions.get(field))));
    }

    /// @param records who reads may record, and so correct
    String address(UUID child, boolean records) {
        return entry == null ? "/child/" + child + "/record/" + kind : "/child/" + child + "/entry/" + entry + (records ? "/correct" + (field.isEmpty() ? "" : "#" + field) : "");
    }
}
