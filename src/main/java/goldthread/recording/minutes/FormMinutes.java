package goldthread.recording.minutes;

import goldthread.access.Acting;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Minutes from opening a form to sending it. A form that is put aside begins anew when it is taken up again, so that this is the
/// last sitting; what lay open for an hour or longer counts as an hour.
@Component
public final class FormMinutes {
    /// When the form was opened, in seconds, as it goes with the answers.
    public static final String OPENED = "opened-at";
    /// Of fewer than this nothing is told, lest it be one worker's.
    public static final int FEWEST = 5;
    private static final int MINUTE = 60, MOST = 60, MONTHS = 3;

    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public FormMinutes(JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param half half of them were sent within so many whole minutes, and `nine` nine of ten; 60 is an hour or more
    public record Took(String kind, long number, int half, int nine) {}

    /// Whether it is counted, and who said so last. @param setter empty where nobody has said anything
    public record Counted(boolean counted, String why, String setter, LocalDate on) {}

    public String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    /// @param opened as [#now] gave it; what is no moment before now is not counted
    public void sent(String kind, String opened) {
        if (!opened.matches("\\d{1,12}")) return;
        long minutes = (clock.instant().getEpochSecond() - Long.parseLong(opened)) / MINUTE;
        if (minutes < 0) return;
        transaction.executeWithoutResult(status -> {
            if (!told().map(Counted::counted).orElse(true)) return;
            database.sql("insert into form_minutes values (:holder, :kind, :month, :minutes, 1) on conflict (holder, kind, month, minutes) do update set times = form_minutes.times + 1")
                    .param("holder", Acting.who().holder()).param("kind", kind).param("month", today().withDayOfMonth(1)).param("minutes", Math.min(minutes, MOST)).update();
        });
    }

    /// In this month and the three before, the most often sent first; kinds sent fewer than five times are left out.
    public List<Took> took() {
        return transaction.execute(status -> database.sql("""
                with counted as (
                    select kind, minutes, times, sum(times) over (partition by kind order by minutes) as until, sum(times) over (partition by kind) as number
                      from (select kind, minutes, sum(times) as times from form_minutes where month >= :since group by kind, minutes) as each)
                select kind, max(number) as number, min(minutes) filter (where until * 2 >= number) as half, min(minutes) filter (where until * 10 >= number * 9) as nine
                  from counted group by kind having max(number) >= :fewest order by number desc, kind""")
                .param("since", today().withDayOfMonth(1).minusMonths(MONTHS)).param("fewest", FEWEST)
                .query((row, n) -> new Took(row.getString("kind"), row.getLong("number"), row.getInt("half"), row.getInt("nine"))).list());
    }

    public Counted counted() {
        return transaction.execute(status -> told().orElse(new Counted(true, "", "", LocalDate.of(1, Month.JANUARY, 1))));
    }

    private Optional<Counted> told() {
        return database.sql("select counted, why, setter, set_at from form_minutes_counted order by set_at desc limit 1")
                .query((row, n) -> new Counted(row.getBoolean("counted"), row.getString("why"), row.getString("setter"), row.getTimestamp("set_at").toInstant().atZone(England.ZONE).toLocalDate())).optional();
    }

    void count(UUID once, boolean counted, String why) {
        transaction.executeWithoutResult(status -> database.sql("insert into form_minutes_counted (id, holder, counted, why, set_by, setter) values (:id, :holder, :counted, :why, :by, :setter) on conflict do nothing")
                .param("id", once).param("holder", Acting.who().holder()).param("counted", counted).param("why", why).param("by", Acting.who().account()).param("setter", Acting.who().name()).update());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
