package goldthread.returns;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.mapping.Standard;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The timelines of everybody who may be in a return of the acting authority, one after another, some at a time: memory
/// does not grow with the authority.
public final class ReturnSubjects {
    private static final int AT_ONCE = 400;
    private static final String OF = "from return_subject where (cast(:key as text) is null or key = :key)";

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public ReturnSubjects(CaseFile caseFile, DataSource source, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param standard whose subjects; null: of any     @param progress hears how many are done of all
    public void each(@Nullable Standard standard, Imports.Progress progress, Consumer<Timeline> each) {
        var key = standard == null ? null : standard.name();
        int all = transaction.execute(status -> database.sql("select count(distinct subject) " + OF).param("key", key)
                .query(Integer.class).single());
        int done = 0;
        UUID last = new UUID(0, 0);
        while (true) {
            UUID after = last;
            var some = transaction.execute(status -> some(key, after));
            if (some.isEmpty()) {
                return;
            }
            some.forEach(each);
            last = some.getLast().subject().id();
            done += some.size();
            progress.rows(done, all);
        }
    }

    private List<Timeline> some(@Nullable String key, UUID after) {
        var subjects = database.sql("select distinct subject " + OF + " and subject > :after order by subject limit :most")
                .param("key", key).param("after", after).param("most", AT_ONCE)
                .query((row, n) -> new Subject(row.getObject(1, UUID.class))).list();
        var timelines = caseFile.timelines(subjects);
        return subjects.stream().map(timelines::get).toList();
    }
}
