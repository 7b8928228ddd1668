package goldthread.team.answers;

import goldthread.casefile.Fold;
import goldthread.pages.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many answers workers wrote about a child over a time: for all, by team, and by kind of form. Of no worker, and no child is
/// named. Two records that are read as one are one child. Ask inside a transaction.
@Component
public final class AnswersWritten {
    public static final List<Fold<?>> FOLDS = List.of(Written.FOLD);

    private static final String WRITTEN = """
            with written as (
                select distinct a.key, coalesce(p.same_as, a.subject) as subject, a.kind, a.answers, coalesce(w.team, '') as team
                  from answers_written a left join worker_now w on w.subject = a.worker left join person p on p.subject = a.subject and p.same_as is not null
                 where a.told > :since and a.subject <> all(:hidden) and coalesce(p.same_as, a.subject) <> all(:hidden)),
            once as (select distinct key, kind, answers, team from written)
            """;
    private static final String BY_TEAM = WRITTEN + """
            , child as (select team, sum(answers)::int as answers from written group by grouping sets ((team, subject), (subject)))
            select child.team, children, half, nine, forms, answers
              from (select team, count(*) as children, percentile_disc(0.5) within group (order by answers) as half, percentile_disc(0.9) within group (order by answers) as nine from child group by team) child
              join (select team, count(*) as forms, sum(answers) as answers from once group by grouping sets ((team), ())) entry on entry.team is not distinct from child.team
             order by child.team nulls first""";
    private static final String BY_KIND = WRITTEN + """
            select kind, count(*) as forms, sum(answers) as answers, percentile_disc(0.5) within group (order by answers) as half, percentile_disc(0.9) within group (order by answers) as nine
              from once group by kind order by answers desc, kind""";

    private final JdbcClient database;

    AnswersWritten(JdbcClient database) {
        this.database = database;
    }

    /// @param team     of who wrote, as it is now; null: of all teams; "": of nobody's
    /// @param children about whom something was written     @param half half of them have so many answers or fewer, `nine` nine of ten
    /// @param forms    each once, also where it is about several children, as `answers` are
    record OfTeam(@Nullable String team, long children, int half, int nine, long forms, long answers) {}

    /// @param half half of the forms have so many answers or fewer, `nine` nine of ten
    record OfKind(String kind, long forms, long answers, int half, int nine) {}

    /// All teams together first; nothing where nothing was written.
    List<OfTeam> byTeam(LocalDate since, Set<UUID> hidden) {
        return database.sql(BY_TEAM).params(Map.of("since", since, "hidden", hidden.toArray(UUID[]::new)))
                .query((row, n) -> new OfTeam(row.getString("team"), row.getLong("children"), row.getInt("half"), row.getInt("nine"), row.getLong("forms"), row.getLong("answers"))).list();
    }

    /// The kind for which most was written first.
    List<OfKind> byKind(LocalDate since, Set<UUID> hidden) {
        return database.sql(BY_KIND).params(Map.of("since", since, "hidden", hidden.toArray(UUID[]::new)))
                .query((row, n) -> new OfKind(row.getString("kind"), row.getLong("forms"), row.getLong("answers"), row.getInt("half"), row.getInt("nine"))).list();
    }

    /// For the page. @param days the last ones     @param hidden who are in no number
    public List<Block> told(LocalDate today, int days, Set<UUID> hidden) {
        var since = today.minusDays(days);
        return AnswersView.blocks(byTeam(since, hidden), byKind(since, hidden), days);
    }
}
