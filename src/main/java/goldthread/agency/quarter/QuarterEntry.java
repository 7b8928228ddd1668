package goldthread.agency.quarter;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What is known of agency and pay returns that were given in. The subject is the quarters of an authority.
public sealed interface QuarterEntry extends Entry {

    /// The return of a quarter, as it was given in; told again of the same quarter, what is told last stands.
    /// @param quarter `2026-Q1`           @param files  their names
    /// @param tables  rows without headings, as the return writes them, by the code of the table
    /// @param aside   what could not be taken, a sentence each, for those who see pay     @param on the last day of the quarter
    record QuarterGiven(Subject quarters, String quarter, List<String> files, Map<String, List<List<String>>> tables, List<String> aside, LocalDate on) implements QuarterEntry {
        public QuarterGiven {
            files = List.copyOf(files);
            tables = java.util.Collections.unmodifiableMap(new TreeMap<>(tables));
            aside = List.copyOf(aside);
        }

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(quarters, "quarters"));
        }

        public List<List<String>> rows(QuarterTable table) {
            return tables.getOrDefault(table.code(), List.of());
        }
    }

    /// Under which an authority's quarters stand.
    static Subject quarters(int holder) {
        return new Subject(UUID.nameUUIDFromBytes(("agency quarters " + holder).getBytes(StandardCharsets.UTF_8)));
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("agency.quarter-given", QuarterGiven.class, "Agency and pay return as given in", "Agency workers",
            e -> List.of(Detail.of("Quarter", e.quarter()), Detail.of("Assignments", Integer.toString(e.rows(QuarterTable.ASSIGNMENTS).size())), Detail.of("Set aside", Integer.toString(e.aside().size())))));
}
