package goldthread.casefile;

import goldthread.access.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Folds the records of an authority afresh when the product folds otherwise than the version that wrote the rows: after an
/// upgrade, by itself, behind those who work. How far it has come is written down with each few records, so that a crash on the way
/// only means to go on from there; when it is done, the version that the rows follow.
public final class UnderNewFolds {
    /// Few, because their records are locked against writers meanwhile.
    private static final int AT_ONCE = 50;

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Map<Integer, Standing> standing = new ConcurrentHashMap<>();

    /// How far it has come. @param all how many records there are
    public record Standing(long done, long all) {
        public long left() {
            return Math.max(0, all - done);
        }
    }

    public UnderNewFolds(CaseFile caseFile, JdbcClient database, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Makes the rows of the authority for which one acts follow the folds of this version.
    /// @param goesOn asked before each few records; once it says no, the rest is left for the next time
    /// @return how many records were folded; -1 when the rows follow these folds already
    public long catchUp(BooleanSupplier goesOn) {
        int holder = Acting.who().holder();
        var print = caseFile.foldsPrint();
        var row = transaction.execute(status -> database.sql("select print, under, last, done from fold_print").query((each, n) ->
                new Row(each.getString(1), each.getString(2), each.getObject(3, UUID.class), each.getLong(4))).optional().orElse(new Row(null, null, null, 0)));
        if (print.equals(row.print)) {
            standing.remove(holder);
            return -1;
        }
        boolean resumed = print.equals(row.under);
        long before = resumed ? row.done : 0;
        long all = transaction.execute(status -> database.sql("select count(distinct tag) from entry_tag where holder = :holder").param("holder", holder).query(Long.class).single());
        var last = resumed && row.last != null ? row.last : new UUID(0, 0);
        long folded = 0;
        for (var some = after(holder, last); !some.isEmpty(); some = after(holder, last)) {
            standing.put(holder, new Standing(before + folded, all));
            if (!goesOn.getAsBoolean()) {
                return folded;
            }
            caseFile.refold(some);
            folded += some.size();
            last = some.getLast().id();
            write(holder, row.print, print, last, before + folded);
        }
        write(holder, print, null, null, 0);
        standing.remove(holder);
        return folded;
    }

    /// How far it has come for the authority for which one acts; null when the rows follow, as far as this process knows.
    public @Nullable Standing standing() {
        return standing.get(Acting.who().holder());
    }

    private record Row(@Nullable String print, @Nullable String under, @Nullable UUID last, long done) {}

    private void write(int holder, @Nullable String print, @Nullable String under, @Nullable UUID last, long done) {
        transaction.executeWithoutResult(status -> database.sql("""
                insert into fold_print (holder, print, under, last, done) values (:holder, :print, :under, :last, :done)
                on conflict (holder) do update set print = excluded.print, under = excluded.under, last = excluded.last, done = excluded.done""")
                .param("holder", holder).param("print", print, java.sql.Types.VARCHAR).param("under", under, java.sql.Types.VARCHAR)
                .param("last", last, java.sql.Types.OTHER).param("done", done).update());
    }

    private List<Subject> after(int holder, UUID last) {
        return transaction.execute(status -> database.sql("""
                select distinct tag from entry_tag where holder = :holder and tag > :last order by tag limit :most""")
                .param("holder", holder).param("last", last).param("most", AT_ONCE)
                .query((row, n) -> new Subject(row.getObject(1, UUID.class))).list());
    }
}
