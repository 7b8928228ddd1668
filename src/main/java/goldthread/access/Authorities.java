package goldthread.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The authorities of this installation: bodies that hold facts.
@Component
public final class Authorities {
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Authorities(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// An authority.
    /// @param holder a local authority's three-figure number at the Department, others from 1000
    public record Authority(int holder, String name) {}

    /// Enters an authority, or gives it another name.
    public void create(int holder, String name) {
        Acting.as(Who.product(holder), () -> transaction.executeWithoutResult(status -> db.sql("""
                insert into authority (holder, name) values (:holder, :name)
                on conflict (holder) do update set name = excluded.name
                """).param("holder", holder).param("name", name).update()));
    }

    public List<Authority> all() {
        return db.sql("select holder, name from authority order by holder").query(Authority.class).list();
    }

    /// By what name whoever acts writes for their authority.
    public String own() {
        int holder = Acting.who().holder();
        return all().stream().filter(each -> each.holder() == holder).map(Authority::name).findFirst().orElse("the council");
    }

    /// The one whom somebody without an account chose by its number; where there is only one, that one whatever was chosen.
    public Optional<Authority> chosen(@Nullable String council) {
        var all = all();
        return all.size() == 1 ? Optional.of(all.getFirst()) : all.stream().filter(each -> Integer.toString(each.holder()).equals(council)).findFirst();
    }
}
