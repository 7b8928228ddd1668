package goldthread.returns.annexa;

import goldthread.casefile.Timeline;
import goldthread.returns.annexa.reading.ReceivedRow;
import goldthread.returns.mapping.GivenRow;
import goldthread.returns.mapping.GivenRow.Origin;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.StandingRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the lists say of one child, put into the tables of the returns beside what is known.
///
/// The lists say a part of what the tables hold: what they are silent about is filled from what stands, so that taking
/// them in changes nothing else. A code of the lists that covers several of the record leaves the one that is known.
public final class ChildFromLists {
    private final StandingRows standing;
    final LocalDate on;
    private final String childId;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> byKey = new LinkedHashMap<>();
    private final Map<ReceivedRow, List<Draft>> of = new IdentityHashMap<>();
    private final Map<ReceivedRow, List<String>> doubts = new IdentityHashMap<>();

    private ChildFromLists(Timeline timeline, LocalDate on, String childId) {
        this.standing = new StandingRows(Standard.ANNEX_A, timeline);
        this.on = on;
        this.childId = childId;
    }

    /// @param given  the rows for the tables, those above before those below
    /// @param of     which of them carry what a row of the lists says     @param doubts what is odd about it beside the others
    public record Made(List<GivenRow> given, Map<ReceivedRow, List<GivenRow>> of, Map<ReceivedRow, List<String>> doubts) {}

    /// @param rows of the child, that can be taken     @param on the day of the lists
    public static Made of(Timeline timeline, LocalDate on, String childId, List<ReceivedRow> rows) {
        var child = new ChildFromLists(timeline, on, childId);
        var whole = new RowsIntoTables(child);
        rows.stream().sorted(java.util.Comparator.comparingInt(row -> row.list().number())).forEach(whole::take);
        return child.made();
    }

    /// A row of a table while it is being put together.
    static final class Draft {
        final String table;
        final @Nullable Draft above;
        final boolean stands;
        private final Map<String, String> values = new LinkedHashMap<>();
        private @Nullable ReceivedRow first;
        private @Nullable GivenRow made;

        Draft(String table, @Nullable Draft above, StandingRows.@Nullable Row standing) {
            this.table = table;
            this.above = above;
            this.stands = standing != null;
            if (standing != null) {
                Standard.ANNEX_A.table(table).columns().forEach(column -> values.put(column, standing.cells().get(column)));
            }
        }

        String value(String column) {
            return values.getOrDefault(column, "");
        }

        /// Null says nothing, and leaves what stands.
        Draft set(String column, @Nullable String value) {
            if (value != null) {
                values.put(column, value);
            }
            return this;
        }
    }

    /// The one row of a table under this key; what stands of it fills it.
    Draft draft(String table, String key, String keyColumn, @Nullable Draft above) {
        var name = table + "\t" + key;
        var known = byKey.get(name);
        if (known == null) {
            var stands = standing(table, keyColumn, key);
            known = new Draft(table, above, stands.orElse(null)).set(keyColumn, key);
            byKey.put(name, known);
            drafts.add(known);
        }
        return known;
    }

    /// The row of a table of which a child has one.
    Draft only(String table) {
        var known = byKey.get(table);
        if (known == null) {
            known = new Draft(table, null, rows(table).isEmpty() ? null : rows(table).getLast());
            byKey.put(table, known);
            drafts.add(known);
        }
        return known;
    }

    List<StandingRows.Row> rows(String table) {
        return standing.of(table);
    }

    Optional<StandingRows.Row> standing(String table, String keyColumn, String key) {
        return rows(table).stream().filter(row -> row.cells().get(keyColumn).equals(key)).reduce((one, other) -> other);
    }

    /// The referral under which something of a day stands, or is to stand: the last before it that had not ended; where
    /// none is known, one of which nothing is known but that it was.
    Draft referral(String table, String keyColumn, LocalDate day) {
        var above = standing(table, keyColumn, day.toString()).map(StandingRows.Row::above).orElse(null);
        if (above != null) {
            return rows("CINdetails").stream().filter(row -> row.root().equals(above)).findFirst().map(row -> details(row.cells().get("CINreferralDate")))
                    .orElseGet(() -> details(""));
        }
        return lastReferral(day).orElseGet(() -> details(""));
    }

    Draft details(String date) {
        return draft("CINdetails", date, "CINreferralDate", null);
    }

    /// The last referral on or before a day that had not ended before it.
    Optional<Draft> lastReferral(LocalDate day) {
        var dates = new java.util.TreeMap<String, String>();
        rows("CINdetails").forEach(row -> dates.put(row.cells().get("CINreferralDate"), row.cells().get("CINclosureDate")));
        drafts.stream().filter(draft -> draft.table.equals("CINdetails")).forEach(draft -> dates.put(draft.value("CINreferralDate"), draft.value("CINclosureDate")));
        dates.remove("");
        return dates.headMap(day.toString(), true).descendingMap().entrySet().stream().filter(each -> each.getValue().isEmpty() || each.getValue().compareTo(day.toString()) >= 0)
                .map(each -> details(each.getKey())).findFirst();
    }

    /// A row of the lists says something of a row of a table.
    void says(ReceivedRow row, Draft draft) {
        if (draft.first == null) {
            draft.first = row;
        }
        of.computeIfAbsent(row, none -> new ArrayList<>()).add(draft);
    }

    void doubt(ReceivedRow row, String sentence) {
        doubts.computeIfAbsent(row, none -> new ArrayList<>()).add(sentence);
    }

    private Made made() {
        var order = Standard.ANNEX_A.tables().stream().map(Object::toString).toList();
        drafts.sort(java.util.Comparator.comparingInt(draft -> order.indexOf(draft.table)));
        var given = drafts.stream().map(this::given).toList();
        var carried = new IdentityHashMap<ReceivedRow, List<GivenRow>>();
        of.forEach((row, some) -> carried.put(row, some.stream().distinct().map(draft -> Objects.requireNonNull(draft.made)).toList()));
        return new Made(given, carried, doubts);
    }

    private GivenRow given(Draft draft) {
        var first = draft.first;
        var origin = first == null ? new Origin(0, "what is known", 0) : new Origin(0, first.file(), first.row());
        draft.made = GivenRow.of(Standard.ANNEX_A.table(draft.table), origin, childId, draft.values::get, draft.above == null ? null : draft.above.made,
                List.of(), first == null ? () -> "" : first::received);
        return draft.made;
    }

    static @Nullable LocalDate day(ReceivedRow row, String heading) {
        return ListRow.day(row.value(heading));
    }

    /// A day as the tables write it; null where the cell is blank.
    static @Nullable String iso(ReceivedRow row, String heading) {
        var day = day(row, heading);
        return day == null ? null : day.toString();
    }

    /// The code of the record for a cell. @param known what stands in its place; empty where nothing does
    static @Nullable String fine(ReceivedRow row, String heading, String book, String known) {
        var fine = row.fine().get(heading);
        return fine != null ? fine : row.value(heading).isEmpty() ? null : AnnexACodes.fine(book, row.value(heading), known.isEmpty() ? null : known);
    }

}
