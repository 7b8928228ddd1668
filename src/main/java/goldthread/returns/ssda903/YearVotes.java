package goldthread.returns.ssda903;

import static goldthread.returns.ssda903.Ssda903Table.EPISODES;

import goldthread.returns.files.WrittenDate;
import goldthread.time.CollectionYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Lets the dates of a return vote for its year. An episode that ended did so within the year returned, so most dates
/// in DEC name it; a few on 1 April belong to the handover. Where nothing ended, the other events vote.
final class YearVotes {
    private static final List<String> EVENTS = List.of("DECOM", "REVIEW", "MIS_START", "DATE_PLACED", "DATE_INT",
            "SW_DECOM", "DOLO_START");

    private final Map<CollectionYear, Integer> ended = new TreeMap<>();
    private final Map<CollectionYear, Integer> happened = new TreeMap<>();
    private int columnBegins;
    private int columnEnds;

    void take(ReturnRow row) {
        if (row.table() == EPISODES) ended(row);
        for (String event : EVENTS) vote(happened, row.value(event), 1);
    }

    void take(Ssda903Return.Counted read) {
        read.each(EPISODES, "DEC", (date, times) -> vote(ended, date, times));
        for (var table : Ssda903Table.values()) {
            for (String event : EVENTS) {
                if (table.place(event) >= 0) read.each(table, event, (date, times) -> vote(happened, date, times));
            }
        }
    }

    private void ended(ReturnRow row) {
        CollectionYear year = vote(ended, row.value("DEC"), 1);
        String column = row.extra().get("YEAR");
        if (year == null || column == null) return;
        if (column.equals(String.valueOf(year.starts()))) columnBegins++;
        if (column.equals(String.valueOf(year.starts() + 1))) columnEnds++;
    }

    private static @Nullable CollectionYear vote(Map<CollectionYear, Integer> votes, @Nullable String date, int times) {
        LocalDate day = date == null ? null : WrittenDate.dayOf(date);
        if (day == null) return null;
        var year = CollectionYear.of(day);
        votes.merge(year, times, Integer::sum);
        return year;
    }

    /// Without any label: the year in which most episodes ended, else in which most happened.
    YearOf decide() {
        var votes = ended.isEmpty() ? happened : ended;
        var most = votes.entrySet().stream().max(Map.Entry.<CollectionYear, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()));
        return most.map(year -> new YearOf(year.getKey(), false, "The year is " + year.getKey() + ", because "
                + year.getValue() + (ended.isEmpty() ? " of the events in the files fall" : " of the episodes that ended did so")
                + " in it.")).orElseGet(() -> unknown("Neither the names of the files nor the dates in them tell the year."));
    }

    /// With a label of one year, `2018`: it may be the year that begins then or the one that ends then.
    YearOf decide(int label) {
        var begins = new CollectionYear(label);
        var votes = ended.containsKey(begins) || ended.containsKey(begins.previous()) ? ended : happened;
        int forBegins = votes.getOrDefault(begins, 0);
        int forEnds = votes.getOrDefault(begins.previous(), 0);
        if (forBegins == forEnds) {
            return unknown("The files are labelled " + label + ", which could be " + begins.previous() + " or " + begins
                    + ", and the dates in them do not tell.");
        }
        var year = forBegins > forEnds ? begins : begins.previous();
        return new YearOf(year, false, "The files are labelled " + label + ", and the dates in them say that this is "
                + year + ".");
    }

    /// With a column YEAR: every row says its own.
    YearOf decideColumn(YearOf otherwise) {
        boolean ends = columnEnds > columnBegins;
        return new YearOf(otherwise.year(), ends, "Each row says its year in the column YEAR, taken as the year in which "
                + "the collection " + (ends ? "ends" : "begins") + ", as the dates say.");
    }

    private static YearOf unknown(String why) {
        return new YearOf(null, false, why + " Say which year it is.");
    }
}
