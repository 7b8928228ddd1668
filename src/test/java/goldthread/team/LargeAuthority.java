package goldthread.team;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An authority of 600 workers and 9,000 children as its boards read it, every fourth worker by a rota, visits due in the ten days
/// before a day and the fifty after it: rows alone, as folds would
/// write them, in the transaction of whoever asks.
final class LargeAuthority {
    private LargeAuthority() {}

    static void fill(JdbcClient sql, int holder, UUID manager, LocalDate today) {
        sql.sql("""
                    insert into relationship (holder, subject, account, worker, kind, from_day)
                    select :holder, ('00000000-0000-0000-0001-' || lpad(to_hex(n), 12, '0'))::uuid, ('00000000-0000-0000-0002-' || lpad(to_hex(n % 600), 12, '0'))::uuid, 'W', 'allocated', date '2026-01-05' from generate_series(1, 9000) n
                    union all select :holder, ('00000000-0000-0000-0001-' || lpad(to_hex(n), 12, '0'))::uuid, :me, 'M', 'supervisor', date '2026-01-05' from generate_series(1, 9000) n where n % 600 < 12 and n <= 12000""").param("holder", holder).param("me", manager).update();
        sql.sql("""
                    insert into worker_now (holder, subject, key, name, team, role, from_day, languages, skills)
                    select :holder, ('00000000-0000-0000-0002-' || lpad(to_hex(n), 12, '0'))::uuid, 'now', 'Worker ' || n, 'Team ' || n / 12, 'social-worker', date '2020-01-01', '', '' from generate_series(0, 599) n""").param("holder", holder).update();
        sql.sql("""
                    insert into placement_now (holder, subject, key, since, legal_since, placed, episode)
                    select :holder, ('00000000-0000-0000-0001-' || lpad(to_hex(n), 12, '0'))::uuid, 'now', date '2025-01-01', date '2025-01-01', date '2025-01-01', gen_random_uuid() from generate_series(1, 9000, 3) n""").param("holder", holder).update();
        sql.sql("""
                    insert into duty (holder, subject, key, rule, entry, what, why, arose, due, citation, mark, alert, reason)
                    select :holder, ('00000000-0000-0000-0001-' || lpad(to_hex(n), 12, '0'))::uuid, 'k' || k, 'T-D08', gen_random_uuid(), 'Visit', 'since', date '2026-01-05', cast(:first as date) + (n + k * 11) % 60, 'reg 28', 'checked', false, ''
                      from generate_series(1, 9000) n, generate_series(1, 4) k""").param("holder", holder).param("first", today.minusDays(10)).update();
        sql.sql("""
                insert into worker_rota (holder, subject, key, told, from_day, hours, second_off)
                select :holder, ('00000000-0000-0000-0002-' || lpad(to_hex(n), 12, '0'))::uuid, 'now', 0, date '2026-01-05', 'MONDAY 09:00-17:00,TUESDAY 09:00-17:00,THURSDAY 09:00-17:00', '' from generate_series(0, 599, 4) n""").param("holder", holder).update();
    }
}
