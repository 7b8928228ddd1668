package goldthread.law;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The law of each authority: the national book with the authority's settings from the database. Kept in memory until
/// a setting is changed here, or for a minute, should another process have changed one.
@Component
public final class Laws {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RuleBook book = RuleBook.national();
    private final Cache<Integer, Law> laws = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();
    /// What was read last of each authority: while it says the same it stays the same object, by which others tell that nothing moved.
    private final Map<Integer, Law> last = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    public Laws(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The law of the authority that the caller acts for.
    ///
    /// @throws IllegalStateException if it has to be read, and the caller acts for another authority or for none
    public Law of(int holder) {
        Law known = laws.getIfPresent(holder);
        return known == null ? read(holder) : known;
    }

    /// Sets a rule for the authority that the caller acts for, if it may be set so. Decides once committed; nothing
    /// that was set before is lost.
    ///
    /// @param account who sets it
    /// @param name    their name, kept with the setting
    public ChangingSetting.Outcome set(int holder, UUID account, String name, ChangingSetting asked) {
        ChangingSetting.Outcome outcome = asked.decide(of(holder));
        if (outcome instanceof ChangingSetting.Outcome.Allowed allowed)
            transaction.executeWithoutResult(status -> keep(holder, account, name, allowed.setting()));
        return outcome;
    }

    /// Says that rules which are enacted have come into force for the authority that the caller acts for, or have not after all.
    ///
    /// @param rules rows of the law, of those that wait and are asked; others are left out
    /// @param from  first day whose triggers they decide; null: not in force
    /// @param by    the regulations
    public void commence(int holder, UUID account, String name, List<String> rules, @Nullable LocalDate from, String by) {
        var waiting = Commencement.waiting(book).stream().filter(Commencement::asked).map(Rule::parent).filter(rules::contains).toList();
        transaction.executeWithoutResult(status -> {
            for (String rule : waiting)
                jdbc.sql("insert into commencement (holder, rule, from_day, by_what, set_by, setter) values (:holder, :rule, :from, :by, :account, :name)")
                    .param("holder", holder).param("rule", rule).param("from", from, java.sql.Types.DATE).param("by", by).param("account", account).param("name", name).update();
            forget(holder);
        });
    }

    /// Not read under a lock: a reader without a connection must never wait for one that holds it.
    private Law read(int holder) {
        long seen = changes.get();
        Law read = Objects.requireNonNull(transaction.execute(status -> Law.of(book, settings(holder))));
        Law law = last.merge(holder, read, (before, now) -> before.settings().saysTheSameAs(now.settings()) ? before : now);
        laws.put(holder, law);
        if (changes.get() != seen) laws.invalidate(holder);
        return law;
    }

    private AuthoritySettings settings(int holder) {
        Integer acting = jdbc.sql("select nullif(current_setting('goldthread.holder', true), '')::int")
            .query(Integer.class).optional().orElse(null);
        if (!Objects.equals(acting, holder))
            throw new IllegalStateException("the settings of " + holder + " are not open to " + acting);
        return AuthoritySettings.of(holder, jdbc.sql("""
                select holder, rule, number, unit, from_day, set_by, setter, set_at, why
                from setting where holder = :holder order by set_at""")
            .param("holder", holder).query(Laws::setting).list(), jdbc.sql("""
                select holder, rule, from_day, by_what, set_by, setter, set_at from commencement where holder = :holder order by set_at, id""")
            .param("holder", holder).query(Laws::commencement).list());
    }

    private static Commencement commencement(ResultSet row, int number) throws SQLException {
        return new Commencement(row.getInt("holder"), row.getString("rule"), row.getObject("from_day", LocalDate.class), row.getString("by_what"),
            row.getObject("set_by", UUID.class), row.getString("setter"), row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    private static Setting setting(ResultSet row, int number) throws SQLException {
        return new Setting(row.getInt("holder"), row.getString("rule"),
            new Amount(row.getInt("number"), Unit.of(row.getString("unit"))), row.getObject("from_day", LocalDate.class),
            row.getObject("set_by", UUID.class), row.getString("setter"),
            row.getObject("set_at", OffsetDateTime.class).toInstant(), row.getString("why"));
    }

    private void keep(int holder, UUID account, String name, ChangingSetting setting) {
        jdbc.sql("""
                insert into setting (id, holder, rule, number, unit, from_day, set_by, setter, why)
                values (:id, :holder, :rule, :number, :unit, :from, :account, :name, :why)
                on conflict (id) do nothing""")
            .param("id", setting.id()).param("holder", holder).param("rule", setting.rule())
            .param("number", setting.amount().number()).param("unit", setting.amount().unit().code())
            .param("from", setting.from()).param("account", account).param("name", name).param("why", setting.why())
            .update();
        forget(holder);
    }

    /// Once committed, what is kept in memory is read afresh.
    private void forget(int holder) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
                laws.invalidate(holder);
            }
        });
    }
}
