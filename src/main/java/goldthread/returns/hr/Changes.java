package goldthread.returns.hr;

import static goldthread.returns.hr.RowChecks.spoken;

import goldthread.returns.staff.CensusWorker;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.StaffEntry.RegistrationChecked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is otherwise than it was known, in words.
final class Changes {
    private Changes() {}

    static List<String> of(Joined was, Joined is) {
        var changes = new ArrayList<String>();
        add(changes, "Name", was.name(), is.name());
        add(changes, "Social Work England number", was.registration(), is.registration());
        add(changes, "Qualified", day(was.qualified()), day(is.qualified()));
        add(changes, "Team", was.team(), is.team());
        add(changes, "Role", was.role().replace('-', ' '), is.role().replace('-', ' '));
        add(changes, "Start", day(was.from()), day(is.from()));
        add(changes, "Languages", String.join(", ", was.languages()), String.join(", ", is.languages()));
        add(changes, "Skills", String.join(", ", was.skills()), String.join(", ", is.skills()));
        return changes;
    }

    static List<String> of(Left was, Left is) {
        var changes = new ArrayList<String>();
        add(changes, "Last day of work", day(was.on()), day(is.on()));
        add(changes, "Reason for leaving", was.reason(), is.reason());
        add(changes, "Where they went", was.destination(), is.destination());
        add(changes, "Why they left", was.why(), is.why());
        return changes;
    }

    static List<String> of(Away was, Away is) {
        var changes = new ArrayList<String>();
        add(changes, "Last day away", day(was.to()), day(is.to()));
        return changes;
    }

    static List<String> of(PostStands was, PostStands is) {
        var changes = new ArrayList<String>();
        add(changes, "Team", was.team(), is.team());
        add(changes, "Post", was.title(), is.title());
        add(changes, "Vacant since", day(was.from()), day(is.from()));
        add(changes, "Last day of the post", day(was.until()), day(is.until()));
        add(changes, "Full-time equivalent", was.fte(), is.fte());
        return changes;
    }

    static List<String> of(RegistrationChecked was, RegistrationChecked is) {
        var changes = new ArrayList<String>();
        add(changes, "Standing", was.standing(), is.standing());
        add(changes, "Name on the register", was.name(), is.name());
        add(changes, "Registered until", day(was.until()), day(is.until()));
        add(changes, "Conditions", was.remarks(), is.remarks());
        return changes;
    }

    private static void add(List<String> changes, String what, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) changes.add(what + ": " + said(is) + ", was " + said(was) + ".");
    }

    private static String said(@Nullable String value) {
        return value == null || value.isEmpty() ? "not told" : value;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : spoken(day);
    }

    /// A registration as it is known, where what is told is only another way to write it.
    static String as(@Nullable String known, String registration, String written) {
        return known != null && CensusWorker.number(known).equals(registration) ? known : written;
    }
}
