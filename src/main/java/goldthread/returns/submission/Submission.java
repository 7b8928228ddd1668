package goldthread.returns.submission;

import goldthread.pages.Words;
import goldthread.returns.ExportRequest;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A return that was made to be submitted.
///
/// @param year     null for the dataset and for lists, which have none
/// @param on       the day that lists show; null for what is no list
/// @param asKnown  nothing that was learnt later is in it
/// @param checksum of the whole
/// @param signed   null until somebody signed it off
record Submission(UUID id, What what, @Nullable CollectionYear year, @Nullable LocalDate on, Format format, Instant asKnown, UUID maker, String makerName, Instant made, int children,
                  int rows, String checksum, @Nullable Signed signed, List<Kept> files) {

    /// @param role of whom signed, in their words
    record Signed(String name, String role, Instant at) {}

    /// A file as it is kept.
    record Kept(String name, long bytes, String sha256) {}

    /// What can be submitted.
    enum What {
        SSDA903("ssda903", "Children looked after (SSDA903)"), CIN("cin", "Children in need census (CIN)"),
        ANNEX_A("annex-a", "Lists for inspection (Annex A)"), SSD("ssd", "Standard Safeguarding Dataset");

        final String code, title;

        What(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /// Made for a year, and told entry by entry what became different.
        boolean ofAYear() {
            return this == SSDA903 || this == CIN;
        }

        static What of(String code) {
            return java.util.Arrays.stream(values()).filter(what -> what.code.equals(code)).findFirst().orElseThrow();
        }
    }

    /// The export that makes it, for what is made for a year.
    ExportRequest request() {
        return new ExportRequest(Standard.named(what.code), Objects.requireNonNull(year), asKnown);
    }

    String title() {
        return what.title + (year != null ? " " + year : on != null ? " of " + Words.spoken(on) : "");
    }

    Checksums checksums() {
        return Checksums.of(files.stream().collect(java.util.stream.Collectors.toMap(Kept::name, Kept::sha256)));
    }

    String address() {
        return SubmissionPages.ALL + "/" + id;
    }
}
