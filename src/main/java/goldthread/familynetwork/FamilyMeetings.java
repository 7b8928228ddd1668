package goldthread.familynetwork;

import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How many family group decision-making meetings were offered, and what came of them: numbers only.
@Component
public final class FamilyMeetings {
    private final JdbcClient database;
    private final Access access;
    private final TransactionTemplate transaction;

    FamilyMeetings(JdbcClient database, Access access, PlatformTransactionManager transactions) {
        this.database = database;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Counted(int year, int offers, int accepted, int held, int planned, int agreed, int children) {}

    /// Offers by the year to 31 March in which they were made, the latest first. An offer for brothers and sisters counts once.
    public Block byYear(LocalDate today) {
        var hidden = access.hidden().toArray(UUID[]::new);
        var years = transaction.execute(status -> database.sql("""
                select extract(year from happened + interval '9 months')::int as year, count(distinct offer) as offers, count(distinct offer) filter (where accepted) as accepted, count(distinct offer) filter (where held) as held,
                       count(distinct offer) filter (where planned) as planned, count(distinct offer) filter (where agreed) as agreed, count(distinct subject) as children
                  from family_meeting where happened <= :today and subject <> all(:hidden) group by year order by year desc""").param("today", today).param("hidden", hidden)
                .query((row, number) -> new Counted(row.getInt("year"), row.getInt("offers"), row.getInt("accepted"), row.getInt("held"), row.getInt("planned"), row.getInt("agreed"), row.getInt("children"))).list());
        var table = Block.table("Family meetings by the year in which they were offered").columns(Column.of("Year to 31 March"), Column.number("Offered"), Column.number("Accepted"), Column.number("Held"), Column.number("Plan made"), Column.number("Plan agreed"),
                Column.number("Children")).whenEmpty("No family meeting has been offered.");
        for (var one : years) table = table.row(text(String.valueOf(one.year)), text(one.offers), text(one.accepted), text(one.held), text(one.planned), text(one.agreed), text(one.children));
        return table;
    }
}
