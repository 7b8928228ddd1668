package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.People;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seals of single entries that their owner looks at again soon, or ought to have: security page, section 2, "owner, 90-day review".
@Component
class SealReviews {
    private static final int DAYS_BEFORE = 14;
    private static final String DUE = """
            select distinct on (s.entry) s.entry, s.subject, s.review_on
              from sealed_part s
              join entry e on e.id = s.entry and e.kind <> 'chronology.chosen'
             where s.owner = :me and s.review_on <= :until and s.key = s.entry::text
             order by s.entry, not s.subject = any(:seen), s.subject""";

    private final JdbcClient database;
    private final People people;
    private final Access access;

    SealReviews(JdbcClient database, People people, Access access) {
        this.database = database;
        this.people = people;
        this.access = access;
    }

    private record Due(Subject child, UUID entry, LocalDate on) {}

    /// For whoever acts; what is sealed is said of no further than whose record it stands on.
    Optional<Block> due(LocalDate today) {
        if (!Acting.who().may(Permission.SEAL)) return Optional.empty();
        var due = database.sql(DUE).param("me", Acting.who().account()).param("until", today.plusDays(DAYS_BEFORE)).param("seen", access.mine().toArray(UUID[]::new))
                .query((row, number) -> new Due(new Subject(row.getObject("subject", UUID.class)), row.getObject("entry", UUID.class), row.getObject("review_on", LocalDate.class))).list();
        if (due.isEmpty()) return Optional.empty();
        var children = people.find(due.stream().map(Due::child).toList());
        var seen = access.viewAll(due.stream().map(each -> each.child.id()).toList(), "seals to look at again");
        var table = Block.table("Seals to look at again", "Child", "By", "");
        for (var each : due.stream().sorted(java.util.Comparator.comparing(Due::on).thenComparing(Due::entry)).toList()) {
            var child = children.get(each.child);
            table = child != null && seen.contains(each.child.id())
                    ? table.row(Words.text(child.name()), Words.day(each.on), Words.link(each.on.isBefore(today) ? "Look at it: late" : "Look at it", EntryPages.address(each.child.id(), each.entry) + "/seal"))
                    : table.row(Words.quiet("A record that does not open to you"), Words.day(each.on), Words.text("Ask an information guardian to give the seal another owner"));
        }
        return Optional.of(table);
    }
}
