package goldthread.workforce;

import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the workforce room: who works with whom. What it keeps is what access goes by: an allocated account may
/// see the child from the next request on, until the day on which the allocation ends. Ask inside a transaction.
public final class Workforce {
    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = java.util.stream.Stream.<Fold<?>>concat(java.util.stream.Stream.of(new RelationshipFold()), StaffFolds.ALL.stream()).toList();

    private final JdbcClient database;

    public Workforce(JdbcClient database) {
        this.database = database;
    }

    /// Somebody's part in the life of a child.
    ///
    /// @param account null where only a code is known, as in returns
    /// @param worker  name or code by which they are shown; null where another room relates the account
    /// @param part    `allocated`, `co-worker`, `supervisor`, `reviewing-officer`
    /// @param until   day on which it ended; null while it goes on
    /// @param entry   that says so
    public record Involved(@Nullable UUID account, @Nullable String worker, String part, LocalDate from, @Nullable LocalDate until,
                           @Nullable UUID entry) {

        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /// Everyone who was ever involved with these children, the latest first; one query.
    public Map<Subject, List<Involved>> involved(Collection<Subject> children) {
        var found = new HashMap<Subject, List<Involved>>();
        if (!children.isEmpty()) {
            database.sql("""
                    select subject, account, worker, kind, from_day, until, entry from relationship
                     where subject = any(:children) order by from_day desc, key""")
                    .param("children", children.stream().map(Subject::id).toArray(UUID[]::new))
                    .query((row, n) -> found.computeIfAbsent(new Subject(row.getObject("subject", UUID.class)), child -> new ArrayList<>())
                            .add(new Involved(row.getObject("account", UUID.class), row.getString("worker"), row.getString("kind"),
                                    row.getObject("from_day", LocalDate.class), row.getObject("until", LocalDate.class),
                                    row.getObject("entry", UUID.class)))).list();
        }
        return found;
    }

    /// The accounts of those whose last day of work here is over.
    public Set<UUID> gone(LocalDate today) {
        return database.sql("select subject from worker_now where until < :today").param("today", today).query(UUID.class).set();
    }

    /// What those who work here speak and can do, as it was told of them; nothing for others.
    public Map<UUID, String> skills(LocalDate today) {
        var skills = new HashMap<UUID, String>();
        database.sql("select subject, concat_ws(', ', nullif(languages, ''), nullif(skills, '')) as can from worker_now where (until is null or until >= :today) and (languages <> '' or skills <> '')").param("today", today)
                .query(row -> {
                    skills.put(row.getObject("subject", UUID.class), row.getString("can"));
                });
        return skills;
    }

    /// Somebody in post whose registration must be looked at. @param says why, a few words each
    public record Doubtful(UUID worker, String name, List<String> says) {}

    /// Of the team of who leads it: whom the register does not have, or has otherwise, and whose registration ran out. Everybody of
    /// the authority, where it is not told which team is led.
    public List<Doubtful> registrations(UUID leader, LocalDate today) {
        return database.sql("""
                select subject, name, registration, registration_standing, registration_checked, registration_until, registered_name from worker_now
                 where registration_checked is not null and (until is null or until >= :today) and (registration_standing <> 'registered' or registration_until < :today or registered_name is not null)
                   and (team in (select team from worker_now where subject = :leader) or not exists (select from worker_now where subject = :leader)) order by name, subject""")
                .param("today", today).param("leader", leader).query((row, number) -> new Doubtful(row.getObject("subject", UUID.class), row.getString("name"),
                        new Registration(row.getObject("registration_checked", LocalDate.class), row.getString("registration"), Registration.Standing.of(row.getString("registration_standing")), row.getString("registered_name"),
                                row.getObject("registration_until", LocalDate.class), null, row.getString("registered_name") != null).doubts(today))).list();
    }

    /// Everyone who was ever involved with a child, as one timeline tells: for what was known on another day.
    public static List<Involved> involved(Timeline child) {
        return RelationshipFold.involved(child);
    }

    /// The allocation ended on which day, by the last that is said of it; null while it goes on, or no day is known.
    static @Nullable LocalDate ended(Timeline timeline, UUID allocation) {
        return timeline.facts(AllocationEnded.class).stream().map(Fact::entry)
                .filter(ended -> ended.allocation().equals(allocation) && ended.on() != null)
                .reduce((first, second) -> second).map(AllocationEnded::on).orElse(null);
    }
}
