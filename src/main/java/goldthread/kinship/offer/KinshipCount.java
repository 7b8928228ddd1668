package goldthread.kinship.offer;

import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.kinship.Arrangement;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How many children live with family or friends, by footing, and how many carers agree to be told of help. Numbers only.
@Component
class KinshipCount {
    private static final int MOST = 500;

    private final JdbcClient database;
    private final Access access;
    private final TransactionTemplate transaction;

    KinshipCount(JdbcClient database, Access access, PlatformTransactionManager transactions) {
        this.database = database;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A carer who agreed to be told of help, and a child of theirs.
    record Agreed(UUID child, UUID carer, String type) {}

    /// Each carer who agreed, with each child, the latest first.
    List<Agreed> agreed() {
        var hidden = access.hidden().toArray(UUID[]::new);
        return transaction.execute(status -> database.sql("select subject, carer, type from kinship_now where register and subject <> all(:hidden) order by since desc, carer, subject limit :most").param("hidden", hidden).param("most", MOST)
                .query((row, number) -> new Agreed(row.getObject("subject", UUID.class), row.getObject("carer", UUID.class), row.getString("type"))).list());
    }

    private record Line(String type, int children, int carers, int register) {}

    Block block() {
        var hidden = access.hidden().toArray(UUID[]::new);
        var lines = transaction.execute(status -> database.sql("""
                select type, count(distinct subject) as children, count(distinct carer) as carers, count(distinct carer) filter (where register) as register
                  from kinship_now where subject <> all(:hidden) group by type order by children desc, type""").param("hidden", hidden)
                .query((row, number) -> new Line(row.getString("type"), row.getInt("children"), row.getInt("carers"), row.getInt("register"))).list());
        var table = Block.table("Children who live with family or friends").columns(Column.of("Footing"), Column.number("Children"), Column.number("Carers"), Column.number("May be told of help")).whenEmpty("No child is recorded as living with family or friends.");
        for (var line : lines) table = table.row(text(Arrangement.valueOf(line.type).words()), text(line.children), text(line.carers), text(line.register));
        return table;
    }
}
