package goldthread.duties;

import goldthread.access.Acting;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.law.Law;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Folds the duties of an authority afresh when its law has changed: a setting was made, or a newer rule book came with
/// the product. Which law the rows follow is written down last, so that a crash on the way only means to begin again.
public final class UnderNewLaw {
    /// Few, because their records are locked against writers meanwhile.
    private static final int AT_ONCE = 50;

    private final CaseFile caseFile;
    private final Function<Integer, Law> laws;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String book;

    /// @param laws the law of the holder for whom one acts, as the case file's fold asks it
    public UnderNewLaw(CaseFile caseFile, Function<Integer, Law> laws, JdbcClient database, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.laws = laws;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.book = digest(Law.national(0).book().rules().toString());
    }

    /// Makes the duties of the authority for which one acts follow its law as it is now; pages go on working meanwhile.
    /// @return how many rows were not as they ought to be; -1 when the law is the one they already follow
    public int catchUp() {
        int holder = Acting.who().holder();
        int settings = transaction.execute(status -> laws.apply(holder).settings().size());
        if (follows(holder, settings)) {
            return -1;
        }
        int changed = 0;
        for (var some = after(holder, new UUID(0, 0)); !some.isEmpty(); some = after(holder, some.getLast().id())) {
            changed += caseFile.refold(some);
        }
        transaction.executeWithoutResult(status -> database.sql("""
                insert into duty_law (holder, book, settings) values (:holder, :book, :settings)
                on conflict (holder) do update set book = excluded.book, settings = excluded.settings""")
                .param("holder", holder).param("book", book).param("settings", settings).update());
        return changed;
    }

    private boolean follows(int holder, int settings) {
        return transaction.execute(status -> database.sql("""
                select exists (select from duty_law where holder = :holder and book = :book and settings = :settings)""")
                .param("holder", holder).param("book", book).param("settings", settings).query(Boolean.class).single());
    }

    private List<Subject> after(int holder, UUID last) {
        return transaction.execute(status -> database.sql("""
                select distinct tag from entry_tag where holder = :holder and tag > :last order by tag limit :most""")
                .param("holder", holder).param("last", last).param("most", AT_ONCE)
                .query((row, n) -> new Subject(row.getObject(1, UUID.class))).list());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
