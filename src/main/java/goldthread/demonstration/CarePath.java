package goldthread.demonstration;

import goldthread.demonstration.Homes.Home;
import goldthread.demonstration.Household.Child;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time in care as it runs: legal statuses, homes, and how it ends.
///
/// @param ending the code of the 903; at 18 at the latest
/// @param decided when it was decided that the child should be placed for adoption; null: never
/// @param stopped when that was no longer so; null: it still is
record CarePath(LocalDate from, List<Status> statuses, List<Stay> stays, LocalDate until, String ending,
                @Nullable LocalDate decided, @Nullable LocalDate stopped) {

    record Status(LocalDate from, String code) {}

    /// @param code   of the placement: U6, K2 ...   @param left why the child moves on from here: CARPL, CREQB ...
    record Stay(LocalDate from, Home home, String code, String left) {

        boolean sameHome(Stay other) {
            return home.number().equals(other.home.number());
        }
    }

    /// Whether a brother or sister may go the same way: adoption is for the young.
    boolean fits(Child child) {
        return decided == null || child.age(decided) < 6;
    }

    /// The day on which a child's care ends: the 18th birthday at the latest.
    LocalDate end(Child child) {
        return until.isBefore(child.birthday(18)) ? until : child.birthday(18);
    }

    Status status(LocalDate on) {
        return statuses.reversed().stream().filter(status -> !status.from().isAfter(on)).findFirst().orElse(statuses.getFirst());
    }

    Stay stay(LocalDate on) {
        return stays.reversed().stream().filter(stay -> !stay.from().isAfter(on)).findFirst().orElse(stays.getFirst());
    }

    /// Whether the home of that day is a family's: foster carers, parents, those who will adopt.
    boolean withFamily(LocalDate on) {
        return "UPA".indexOf(stay(on).code().charAt(0)) >= 0;
    }

    /// The day after the last of a stay.
    LocalDate end(Stay stay) {
        int next = stays.indexOf(stay) + 1;
        return next < stays.size() ? stays.get(next).from() : until;
    }
}
