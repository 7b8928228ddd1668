package goldthread.returns.annexa;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What can be known from the lists themselves.
public sealed interface AnnexAEntry extends Entry {

    /// One row of a list. @param values the cells that were filled, by heading; days as dd/mm/yyyy
    record Held(int list, Map<String, String> values) {}

    /// The lists of a day held these rows of somebody. It carries what no other entry can: a contact, an early help
    /// assessment, an adopter, the day of a dental check.
    /// @param who  the child; in list 11 the adopter
    /// @param rows in the order of the lists
    /// @param on   the day for which the lists were made
    record Listed(Subject who, List<Held> rows, LocalDate on) implements AnnexAEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(rows.stream().allMatch(row -> row.list() == 11) ? new Tag(who, "adopter") : Tag.child(who));
        }
    }

    /// The subject under which an adopter stands, whom no room keeps yet: always the same for the same identifier.
    static Subject adopter(int holder, String identifier) {
        return new Subject(UUID.nameUUIDFromBytes(("adopter " + holder + " " + identifier).getBytes(StandardCharsets.UTF_8)));
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("returns.listed", Listed.class, "In the lists for inspection (Annex A)", "Returns",
            e -> e.rows().stream().map(AnnexAEntry::told).toList()));

    /// What no other entry says, and by what the row is told from others.
    private static Detail told(Held row) {
        if (row.list() < 1 || row.list() > AnnexA.LISTS.size()) {
            return Detail.of("List " + row.list(), "");
        }
        var list = AnnexA.list(row.list());
        return Detail.of(list.title(), list.columns().stream().map(AnnexA.Column::heading).filter(row.values()::containsKey)
                .filter(heading -> !list.column(heading).held() || list.key().contains(heading)).filter(heading -> !SAID_ELSEWHERE.contains(heading))
                .map(heading -> heading + ": " + row.values().get(heading)).collect(Collectors.joining("; ")));
    }

    /// Who somebody is is said by entries of its own.
    List<String> SAID_ELSEWHERE = List.of("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)");
}
