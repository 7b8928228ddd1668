package goldthread.agency.bank;

import goldthread.agency.bank.BankEntry.Joined;
import goldthread.agency.bank.BankEntry.Left;
import goldthread.agency.bank.BankEntry.Offered;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in the staff bank, as it stands.
///
/// @param busyFrom  first day of the work that they took on last; null where they took on none
/// @param busyUntil last day of it; null while none is agreed
/// @param left      the day from which they are no longer in the bank: also one before the first free day, unless they were told to
///                  be in it again
public record Member(Subject subject, String name, @Nullable String registration, List<String> jobs, List<String> skills, LocalDate from, @Nullable LocalDate until, String hours, @Nullable Long pence,
                     @Nullable LocalDate busyFrom, @Nullable LocalDate busyUntil, @Nullable LocalDate left) {
    static final String SELECT = "select subject, name, registration, jobs, skills, from_day, until, hours, pence, busy_from, busy_until, left_on from bank_member";
    private static final String COMMA = ", ";

    static final Fold<Member> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "bank_member";
        }

        @Override
        public List<Column<Member>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(BankEntry.class);
        }

        @Override
        public List<Member> rows(Timeline timeline) {
            return timeline.lastTold(Joined.class).filter(fact -> fact.entry().member().equals(timeline.subject())).map(fact -> List.of(row(timeline, fact))).orElse(List.of());
        }
    };

    private static final List<Fold.Column<Member>> COLUMNS = List.of(
            new Fold.Column<>("key", "text", one -> "now"),
            new Fold.Column<>("name", "text", Member::name),
            new Fold.Column<>("registration", "text", Member::registration),
            new Fold.Column<>("jobs", "text", one -> String.join(COMMA, one.jobs())),
            new Fold.Column<>("skills", "text", one -> String.join(COMMA, one.skills())),
            new Fold.Column<>("from_day", "date", Member::from),
            new Fold.Column<>("until", "date", Member::until),
            new Fold.Column<>("hours", "text", Member::hours),
            new Fold.Column<>("pence", "bigint", Member::pence),
            new Fold.Column<>("busy_from", "date", Member::busyFrom),
            new Fold.Column<>("busy_until", "date", Member::busyUntil),
            new Fold.Column<>("left_on", "date", Member::left));

    private static Member row(Timeline timeline, Fact<Joined> told) {
        var joined = told.entry();
        var taken = timeline.facts(Offered.class).stream().map(Fact::entry).filter(each -> each.answer().equals(Offered.ACCEPTED)).max(Comparator.comparing(Offered::from));
        var left = timeline.lastTold(Left.class).filter(each -> each.first().position() > told.first().position() || !each.happened().isBefore(joined.on())).map(Fact::entry);
        return new Member(timeline.subject(), joined.name(), joined.registration(), joined.jobs(), joined.skills(), joined.on(), joined.until(), joined.hours(), joined.pence(),
                taken.map(Offered::from).orElse(null), taken.map(Offered::until).orElse(null), left.map(Left::on).orElse(null));
    }

    static Member of(ResultSet row, int number) throws SQLException {
        long pence = row.getLong("pence");
        return new Member(new Subject(row.getObject("subject", UUID.class)), row.getString("name"), row.getString("registration"), split(row.getString("jobs")), split(row.getString("skills")),
                row.getObject("from_day", LocalDate.class), row.getObject("until", LocalDate.class), row.getString("hours"), pence == 0 ? null : Long.valueOf(pence),
                row.getObject("busy_from", LocalDate.class), row.getObject("busy_until", LocalDate.class), row.getObject("left_on", LocalDate.class));
    }

    private static List<String> split(String written) {
        return Optional.of(written).filter(each -> !each.isEmpty()).map(each -> List.of(each.split(COMMA))).orElse(List.of());
    }

    public boolean takes(String job) {
        return jobs.contains(job);
    }

    /// Whether work that begins on a day can be offered: in the bank, within what they told, and not at work already.
    public boolean freeOn(LocalDate day) {
        boolean within = !day.isBefore(from) && (until == null || !day.isAfter(until)) && (left == null || day.isBefore(left));
        return within && (busyFrom == null || day.isBefore(busyFrom) || busyUntil != null && day.isAfter(busyUntil));
    }
}
