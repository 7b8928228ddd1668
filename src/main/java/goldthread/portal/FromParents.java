package goldthread.portal;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.pages.Awaiting;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What parents of the children with whom one works wrote, and nobody has read yet: told on one's first page.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
@Controller
class FromParents {
    private static final String ADDRESS = "/from-parents";

    private final Access access;
    private final People people;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    FromParents(Access access, People people, JdbcClient database, PlatformTransactionManager transactions) {
        this.access = access;
        this.people = people;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static Awaiting parentsWrote(FromParents from) {
        return new Awaiting(Permission.RECORD, ADDRESS, "child whose parent wrote to you", "children whose parents wrote to you", () -> Acting.who().may(Permission.WHOLE_RECORD) ? from.waiting().size() : 0);
    }

    private record Waiting(Subject child, int words, LocalDate since) {}

    @GetMapping(ADDRESS)
    View all() {
        return transaction.execute(status -> {
            var waiting = waiting();
            var seen = access.viewAll(waiting.stream().map(one -> one.child.id()).toList(), "what parents wrote");
            var named = people.find(waiting.stream().map(Waiting::child).toList());
            var table = Block.table("What parents wrote", "Child", "To read", "Since").captionHidden().whenEmpty("Nothing waits to be read.");
            for (var one : waiting) {
                if (seen.contains(one.child.id())) table = table.row(link(named.containsKey(one.child) ? named.get(one.child).name() : "Name not known", "/child/" + one.child + "/parents"), text(one.words), day(one.since));
            }
            return Page.of("What parents wrote").under(link("My work", "/")).in("/").with(Block.lead("Of the children with whom you work. What you have read is on the page of each child.")).with(table);
        });
    }

    private List<Waiting> waiting() {
        return transaction.execute(status -> {
            var said = database.sql("select subject, count(*) as words, min(told) as since from parent_said where subject in (select subject from relationship where account = :me) group by subject order by since, subject").param("me", Acting.who().account())
                    .query((row, number) -> new Waiting(new Subject(row.getObject("subject", UUID.class)), row.getInt("words"), row.getObject("since", LocalDate.class))).list();
            if (said.isEmpty()) return said;
            var mine = access.mine();
            return said.stream().filter(one -> mine.contains(one.child.id())).toList();
        });
    }
}
