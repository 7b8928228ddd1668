package goldthread.returns.feed;

import goldthread.access.Acting;
import goldthread.casefile.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the Department holds of each child, as far as it said that it accepted it.
final class FeedState {
    private final JdbcClient database;

    FeedState(JdbcClient database) {
        this.database = database;
    }

    /// Children whose record has moved since it was last compared, in a fixed order.
    List<Subject> moved(UUID after, int most) {
        return database.sql("""
                select s.subject
                  from (select subject from return_subject union select subject from feed_child) s
                  left join feed_child f on f.subject = s.subject
                 where s.subject > :after
                   and (f.seen is null or exists (select from entry_tag t where t.tag = s.subject and t.holder = :holder and t.position > f.seen)
                        or s.subject in (select subject from read_with) and exists (select from read_with w join entry_tag t on t.tag = w.member
                                where w.subject = s.subject and t.holder = :holder and t.position > f.seen))
                 order by s.subject limit :most""")
                .param("after", after).param("most", most).param("holder", Acting.who().holder()).query((row, n) -> new Subject(row.getObject(1, UUID.class))).list();
    }

    Map<Subject, @Nullable ObjectNode> held(Collection<Subject> children) {
        var held = new HashMap<Subject, @Nullable ObjectNode>();
        database.sql("select subject, held from feed_child where subject = any(:subjects)")
                .param("subjects", children.stream().map(Subject::id).toArray(UUID[]::new))
                .query((row, n) -> {
                    var text = row.getString(2);
                    return held.put(new Subject(row.getObject(1, UUID.class)), text == null ? null : (ObjectNode) JsonMapper.shared().readTree(text));
                }).list();
        return held;
    }

    /// The Department holds this; more may be due.
    void accepted(Subject child, @Nullable ObjectNode held, String receipt) {
        database.sql("""
                insert into feed_child (holder, subject, held, receipt, accepted_at) values (:holder, :subject, cast(:held as jsonb), :receipt, now())
                on conflict (holder, subject) do update set held = excluded.held, receipt = excluded.receipt, accepted_at = now(), refused = null""")
                .param("holder", Acting.who().holder()).param("subject", child.id())
                .param("held", held == null ? null : held.toString()).param("receipt", receipt).update();
    }

    /// The Department holds what the record says up to its head.
    void compared(Subject child, long head) {
        database.sql("""
                insert into feed_child (holder, subject, seen) values (:holder, :subject, :seen)
                on conflict (holder, subject) do update set seen = excluded.seen""")
                .param("holder", Acting.who().holder()).param("subject", child.id()).param("seen", head).update();
    }

    void refused(Subject child, String why) {
        database.sql("""
                insert into feed_child (holder, subject, refused) values (:holder, :subject, :why)
                on conflict (holder, subject) do update set refused = excluded.refused""")
                .param("holder", Acting.who().holder()).param("subject", child.id()).param("why", why).update();
    }
}
