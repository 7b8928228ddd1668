package goldthread.people;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.people.linkage.Field;
import goldthread.people.linkage.LinkIndex;
import goldthread.people.linkage.Linkage;
import goldthread.people.linkage.Linkage.Bands;
import goldthread.people.linkage.Records;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Pairs of records of an authority that may be one person's, found by the linkage engine over all of them, for a person to
/// look at. The engine joins nothing here: what it is sure of comes first, and is looked at too.
@Component
class PossibleSame {
    /// The same records give the same pairs.
    private static final long SEED = 1;
    private static final int BATCH = 500;
    /// A few minutes one by one, behind the pages; beyond that all are compared together.
    private static final int FEW = 20_000;
    private static final int MOST_ALIKE = 6;

    private final LikelySame likely;
    private final Access access;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PossibleSame(LikelySame likely, Access access, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.likely = likely;
        this.access = access;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param kind what was decided of it: null, or `unsure`
    record Pair(UUID one, UUID other, double weight, @Nullable String kind) {}

    /// @param ended null while it goes on
    record Look(Instant begun, @Nullable Instant ended, int records) {}

    Optional<Look> look() {
        return database.sql("select begun, ended, coalesce(records, 0) as records from possible_same_look").query((row, n) -> {
            var ended = row.getObject("ended", OffsetDateTime.class);
            return new Look(row.getObject("begun", OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant(), row.getInt("records"));
        }).optional();
    }

    /// What is still to be looked at, the surest first; those of which somebody was unsure come last.
    List<Pair> queue(int most) {
        return database.sql("""
                select q.one, q.other, q.weight, (select min(p.kind) from person_pair p where p.subject = q.one and p.other = q.other) as kind
                  from possible_same q
                 where not exists (select from person_pair p where p.subject = q.one and p.other = q.other and p.kind in ('same', 'apart'))
                 order by kind nulls first, q.weight desc, q.one, q.other limit :most""")
                .param("most", most).query((row, n) -> new Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class),
                        row.getDouble("weight"), row.getString("kind"))).list();
    }

    /// What somebody decided of a pair.
    record Decided(UUID entry, UUID one, UUID other, String kind, java.time.LocalDate on, String why) {}

    private static final String DECIDED = "select key, subject, other, kind, on_day, why from person_pair where subject < other ";

    List<Decided> decided(int most) {
        return database.sql(DECIDED + "order by on_day desc, key desc limit :most").param("most", most).query((row, n) -> PossibleSame.decided(row)).list();
    }

    /// The last that was decided of these two.
    Optional<Decided> decided(UUID one, UUID other) {
        return database.sql(DECIDED + "and subject = least(:one, :other) and other = greatest(:one, :other) order by on_day desc, key desc limit 1")
                .param("one", one).param("other", other).query((row, n) -> PossibleSame.decided(row)).optional();
    }

    private static Decided decided(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Decided(UUID.fromString(row.getString("key")), row.getObject("subject", UUID.class), row.getObject("other", UUID.class),
                row.getString("kind"), row.getObject("on_day", java.time.LocalDate.class), row.getString("why"));
    }

    /// Whether either is read with another record.
    boolean read(UUID one, UUID other) {
        return database.sql("select exists (select from person where same_as is not null and subject in (:one, :other))")
                .param("one", one).param("other", other).query(Boolean.class).single();
    }

    /// Looks at all records anew, while the asker goes on. Nothing is begun while a look goes on.
    void lookAnew() {
        var who = Acting.who();
        boolean begun = transaction.execute(status -> database.sql("""
                insert into possible_same_look (holder, begun) values (:holder, :now)
                on conflict (holder) do update set begun = excluded.begun, ended = null
                 where possible_same_look.ended is not null or possible_same_look.begun < :stale""")
                .param("holder", who.holder()).param("now", now()).param("stale", now().minusHours(1)).update() == 1);
        if (begun) {
            Thread.ofVirtual().name("possible same").start(() -> Acting.as(who, () -> look(who)));
        }
    }

    /// In one reading and one writing; in between no transaction is open.
    void look(Who who) {
        var all = transaction.execute(status -> {
            var hidden = restricted();
            var found = new ArrayList<Held>();
            likely.each((id, guarded, values) -> {
                if (!hidden.contains(id)) {
                    found.add(new Held(id, guarded, values));
                }
            });
            return found;
        });
        var pairs = all.size() <= FEW ? oneByOne(all) : together(all);
        transaction.executeWithoutResult(status -> keep(who, pairs, all.size()));
    }

    private record Held(String id, boolean guarded, Map<Field, String> values) {}

    /// A register is thought to have few doubles until there are enough records to learn from: so each is compared by itself.
    private static List<Pair> oneByOne(List<Held> all) {
        var index = LinkIndex.usual();
        all.forEach(each -> index.add(each.id(), each.guarded(), each.values()));
        var pairs = new ArrayList<Pair>();
        for (var each : all) {
            if (!each.guarded()) {
                index.likely(each.values(), Bands.USUAL.review(), MOST_ALIKE).stream().filter(likely -> each.id().compareTo(likely.id()) < 0)
                        .forEach(likely -> pairs.add(pair(each.id(), likely.id(), likely.weight())));
            }
        }
        return pairs;
    }

    private static List<Pair> together(List<Held> all) {
        var gathering = new Records.Gathering();
        all.forEach(each -> gathering.add("", each.id(), each.guarded(), each.values()));
        var records = gathering.done();
        return Linkage.of(records, Bands.of(records), SEED).proposals().stream()
                .map(proposal -> pair(records.id(proposal.one()), records.id(proposal.other()), proposal.weight())).toList();
    }

    private static Pair pair(String one, String other, double weight) {
        return one.compareTo(other) < 0 ? new Pair(UUID.fromString(one), UUID.fromString(other), weight, null)
                : new Pair(UUID.fromString(other), UUID.fromString(one), weight, null);
    }

    private void keep(Who who, List<Pair> pairs, int records) {
        database.sql("delete from possible_same").update();
        for (int from = 0; from < pairs.size(); from += BATCH) {
            var some = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
            database.sql("""
                    insert into possible_same (holder, one, other, weight)
                    select :holder, o, t, w from unnest(cast(:ones as uuid[]), cast(:others as uuid[]), cast(:weights as real[])) as p(o, t, w)
                    on conflict do nothing""")
                    .param("holder", who.holder()).param("ones", some.stream().map(Pair::one).toArray(UUID[]::new))
                    .param("others", some.stream().map(Pair::other).toArray(UUID[]::new))
                    .param("weights", some.stream().map(pair -> (float) pair.weight()).toArray(Float[]::new)).update();
        }
        database.sql("update possible_same_look set ended = :now, records = :records").param("now", now()).param("records", records).update();
    }

    /// Restricted records, and those read with one, are compared with nobody, whoever looks.
    private java.util.Set<String> restricted() {
        return database.sql("select subject::text from restriction union select w.subject::text from read_with w join restriction r on r.subject = w.member").query(String.class).set();
    }

    /// Those of these whom who acts may open.
    java.util.Set<UUID> open(java.util.Collection<UUID> subjects) {
        return access.seen(subjects);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
