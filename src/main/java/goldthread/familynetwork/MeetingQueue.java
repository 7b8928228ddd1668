package goldthread.familynetwork;

import goldthread.access.Access;
import goldthread.casefile.Subject;
import goldthread.familynetwork.Coordinating.Step;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The queue of those who coordinate family meetings, asked of the rows that are kept ready. Ask within a transaction.
@Component
public final class MeetingQueue {
    /// What is owed of it: the offer, the meeting, the reviews of the family's plan.
    private static final String[] RULES = {"T-C19", "T-C04b", "T-C05b", "T-C05c", "T-C05d"};

    private static final String STANDING = " from family_waiting w where w.starts <= :today and (w.until is null or w.until > :today) and w.subject <> all(:hidden)";

    private final JdbcClient database;
    private final Access access;

    MeetingQueue(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /// @param due  the next day by which something is owed of it; null where nothing is   @param what what is owed then
    /// @param all  how many there are on all pages
    public record Line(Subject child, Coordinating stands, @Nullable LocalDate due, @Nullable String what, int all) {}

    /// The longest wait first.
    /// @param step null for each   @param late only what should have been done before today
    public List<Line> lines(@Nullable Step step, boolean late, LocalDate today, int after, int most) {
        return database.sql("select * from (select w.subject, w.step, w.since, w.coordinator, d.due, d.what, count(*) over () as lines from (select w.*" + STANDING + """
                 and (:step = '' or w.step = :step)) w
                  left join lateral (select due, what from duty where subject = w.subject and rule = any(:rules) and (until is null or until > :today) order by due, key limit 1) d on true
                 where not :late or d.due < :today) w order by since, subject offset :after limit :most""").param("hidden", hidden()).param("today", today).param("step", step == null ? "" : step.name())
                .param("late", late).param("rules", RULES).param("after", after).param("most", most)
                .query((row, number) -> new Line(new Subject(row.getObject("subject", UUID.class)), new Coordinating(Step.valueOf(row.getString("step")), row.getObject("since", LocalDate.class), row.getString("coordinator")),
                        row.getObject("due", LocalDate.class), row.getString("what"), row.getInt("lines"))).list();
    }

    /// How many families stand at each step; every step is there.
    public Map<Step, Integer> counts(LocalDate today) {
        var counts = new EnumMap<Step, Integer>(Step.class);
        for (var step : Step.values()) counts.put(step, 0);
        database.sql("select w.step, count(*) as families" + STANDING + " group by w.step").param("hidden", hidden()).param("today", today).query(row -> {
            counts.put(Step.valueOf(row.getString("step")), row.getInt("families"));
        });
        return counts;
    }

    private UUID[] hidden() {
        return access.hidden().toArray(UUID[]::new);
    }
}
