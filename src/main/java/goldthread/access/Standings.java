package goldthread.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// How whoever acts stands to subjects, read in one query however many they are. Call inside a transaction.
@Component
final class Standings {
    /// The law's days are days in England.
    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /// Every subject of `:subjects`, with each record that is read with it.
    static final String RECORDS = """
            (select subject, subject as member from unnest(cast(:subjects as uuid[])) as asked(subject)
              union all select subject, member from read_with where subject = any(cast(:subjects as uuid[])))""";

    private final JdbcClient db;
    private final Clock clock;

    Standings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }

    Seeing to(UUID subject) {
        return to(Set.of(subject)).get(subject);
    }

    /// One answer for each subject, whether anything is known of it or not. Records that are one person's open and close together.
    Map<UUID, Seeing> to(Collection<UUID> subjects) {
        var who = Acting.who();
        var standings = new HashMap<UUID, Seeing>();
        db.sql("""
                select s.subject,
                       exists (select from relationship r where r.account = :me and r.subject = s.member
                                  and r.from_day <= :today and (r.until is null or r.until > :today)) as related,
                       coalesce(x.seal, 'NONE') as seal,
                       exists (select from restriction_name n
                                where n.account = :me and n.subject = s.member) as named,
                       exists (select from barred b where b.account = :me and b.subject = s.member) as barred,
                       exists (select from break_glass g where g.account = :me and g.subject = s.member
                                  and g.at <= :now and g.until > :now) as broken,
                       coalesce((select n.permission from desk_name n where n.subject = s.subject and n.account = :me limit 1),
                                (select d.permission from desk_record d where d.subject = s.subject limit 1)) as desk
                  from\s""" + RECORDS + """
                   s left join restriction x on x.subject = s.member
                """)
                .param("me", who.account())
                .param("today", today())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subjects", new SqlArrayValue("uuid", subjects.toArray()))
                .query(row -> {
                    standings.merge(row.getObject("subject", UUID.class), new Seeing(who.may(), row.getBoolean("related"),
                            Seal.valueOf(row.getString("seal")), row.getBoolean("named"),
                            row.getBoolean("barred"), row.getBoolean("broken"), desk(row.getString("desk"))), Seeing::with);
                });
        return standings;
    }

    private static @Nullable Permission desk(@Nullable String permission) {
        return permission == null ? null : Permission.valueOf(permission);
    }
}
