package goldthread.returns.annexa;

import static goldthread.returns.annexa.ChildFromLists.day;
import static goldthread.returns.annexa.ChildFromLists.fine;

import goldthread.returns.annexa.ChildFromLists.Draft;
import goldthread.returns.annexa.reading.ReceivedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A time in care as list 8 shows it, in episodes: the list says when it began, since when the legal status and the
/// placement stand, and what they are. What they were before is not in it, and stays as it is known, or not known.
final class EpisodesFromList {
    private static final String TABLE = "EPISODES";

    private final ChildFromLists child;
    private final ReceivedRow row;

    EpisodesFromList(ChildFromLists child, ReceivedRow row) {
        this.child = child;
        this.row = row;
    }

    void take() {
        var start = java.util.Objects.requireNonNull(day(row, "Date Started to be Looked After"));
        var legal = notBefore(start, "Start date of current legal status");
        var placed = notBefore(start, "Start Date of Most Recent Placement");
        var ceased = day(row, "Date Ceased to be Looked After");
        var days = new TreeSet<>(List.of(start, legal, placed));
        for (var day : days) {
            boolean known = child.standing(TABLE, "DECOM", day.toString()).isPresent();
            var draft = child.draft(TABLE, day.toString(), "DECOM", null);
            child.says(row, draft);
            if (!known) {
                draft.set("RNE", reason(day, start, legal, placed));
            }
            if (!day.isBefore(legal)) {
                draft.set("LS", fine(row, "Child's Legal Status", "legal", draft.value("LS")));
            }
            if (!day.isBefore(placed)) {
                placement(draft);
            }
            draft.set("CIN", fine(row, "Child's Category of Need", "need", draft.value("CIN")));
            end(draft, next(day, days, ceased), ceased);
        }
    }

    /// A date of the list that lies before the period cannot be told from its beginning.
    private LocalDate notBefore(LocalDate start, String heading) {
        var day = day(row, heading);
        if (day != null && day.isBefore(start)) {
            child.doubt(row, heading + ": It lies before the child started to be looked after; the first day of care was taken. Correct one of the two.");
        }
        return day == null || day.isBefore(start) ? start : day;
    }

    private static String reason(LocalDate day, LocalDate start, LocalDate legal, LocalDate placed) {
        return day.equals(start) ? "S" : !day.equals(placed) ? "L" : day.equals(legal) ? "B" : "P";
    }

    private void placement(Draft draft) {
        draft.set("PLACE", fine(row, "Placement Type", "placement", draft.value("PLACE")))
                .set("PLACE_PROVIDER", fine(row, "Placement Provider", "provider", draft.value("PLACE_PROVIDER")))
                .set("PL_POST", row.values().get("Placement postcode")).set("URN", row.values().get("URN of Placement"));
    }

    /// The first day of the episode that follows, known or told; null where none does.
    private @Nullable LocalDate next(LocalDate day, TreeSet<LocalDate> days, @Nullable LocalDate ceased) {
        var all = new TreeSet<>(days);
        child.rows(TABLE).stream().map(each -> LocalDate.parse(each.cells().get("DECOM"))).filter(each -> ceased == null ? !each.isAfter(child.on) : each.isBefore(ceased)).forEach(all::add);
        return all.higher(day);
    }

    /// An episode ends where the next begins; the last as the list says. An end that is known already stays.
    private void end(Draft draft, @Nullable LocalDate next, @Nullable LocalDate ceased) {
        if (next != null) {
            if (draft.value("DEC").isEmpty()) {
                draft.set("DEC", next.toString()).set("REC", "X1");
            }
        } else {
            draft.set("DEC", ceased == null ? "" : ceased.toString());
            draft.set("REC", ceased == null ? "" : fine(row, "Reason Ceased to be Looked After", "ceased", draft.value("REC")));
            if (ceased == null) {
                draft.set("REASON_PLACE_CHANGE", "");
            }
        }
    }
}
