package goldthread.access;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the information guardian does: restricts records, bars people from them, judges each use of break-glass, and
/// looks through the access log. The guardian reads no record: subjects are references here.
@Component
public final class Guard {
    /// Security page, section 2: restricted records have a "90-day review".
    private static final int REVIEWED_WITHIN_DAYS = 90;

    private final JdbcClient db;
    private final Standings standings;
    private final AccessLog log;
    private final SecondPerson second;
    private final ObjectProvider<OpensParts> parts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Guard(JdbcClient db, Standings standings, AccessLog log, SecondPerson second, ObjectProvider<OpensParts> parts, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.standings = standings;
        this.log = log;
        this.second = second;
        this.parts = parts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A record kept to a list of people.
    ///
    /// @param owner    the account that answers for it
    /// @param reviewOn by when it is looked at again
    /// @param names    the accounts that may open it
    public record Restriction(UUID subject, Seal seal, UUID owner, String why, LocalDate reviewOn, Set<UUID> names) {
        public Restriction {
            names = Set.copyOf(names);
        }
    }

    /// Keeps a record to the people named, in place of what stood before: from now on; or, where a sealed record would open
    /// further, when another guardian agrees.
    /// @return whether it stands now
    /// @throws IllegalArgumentException when nothing is restricted, or the review is in the past or more than 90 days off
    public boolean restrict(Restriction to) {
        var today = standings.today();
        if (to.seal() == Seal.NONE || to.why().isBlank() || to.reviewOn().isBefore(today)
                || to.reviewOn().isAfter(today.plusDays(REVIEWED_WITHIN_DAYS))) {
            throw new IllegalArgumentException("a restriction needs a seal, a reason and a review within 90 days");
        }
        return guarding(() -> {
            boolean further = !SecondPerson.needless() && of(to.subject()).filter(now -> opensFurther(now, to)).isPresent();
            if (further) {
                second.ask(SecondPerson.Act.LOOSEN, to.subject(), Stream.concat(Stream.of(to.seal().name(), to.owner().toString(), to.reviewOn().toString()),
                        to.names().stream().map(UUID::toString)).toList(), to.seal().title() + ", open to " + spoken(to.names()), to.why());
            } else {
                keep(to, to.seal().title());
            }
            return !further;
        });
    }

    private static boolean opensFurther(Restriction now, Restriction to) {
        return now.seal() == Seal.SEALED && (to.seal() != Seal.SEALED || !now.names().containsAll(to.names()));
    }

    private String spoken(Set<UUID> accounts) {
        return String.join(", ", db.sql("select name from account where id = any(:ids) order by name")
                .param("ids", accounts.toArray(UUID[]::new)).query(String.class).list());
    }

    private void keep(Restriction to, String said) {
        second.lapseAbout(to.subject());
        db.sql("""
                insert into restriction (holder, subject, seal, owner, why, since, review_on)
                values (:holder, :subject, :seal, :owner, :why, :now, :review)
                on conflict (holder, subject) do update set seal = excluded.seal, owner = excluded.owner,
                       why = excluded.why, review_on = excluded.review_on
                """)
                .param("holder", Acting.who().holder()).param("subject", to.subject())
                .param("seal", to.seal().name()).param("owner", to.owner()).param("why", to.why().strip())
                .param("now", now()).param("review", to.reviewOn()).update();
        db.sql("delete from restriction_name where subject = :subject").param("subject", to.subject()).update();
        to.names().forEach(account -> db.sql("""
                insert into restriction_name (holder, subject, account) values (:holder, :subject, :account)
                """).param("holder", Acting.who().holder()).param("subject", to.subject())
                .param("account", account).update());
        log.write(Set.of(to.subject()), "record", "restrict", said);
    }

    /// Asks that a restriction ends; it does when another guardian agrees.
    public void lift(UUID subject, String why) {
        guarding(() -> {
            var now = of(subject).orElseThrow(NotThere::new);
            if (SecondPerson.needless()) {
                end(subject, why);
            } else {
                second.ask(SecondPerson.Act.LIFT, subject, List.of(), now.seal().title() + " until now, because: " + now.why(), why);
            }
            return subject;
        });
    }

    private void end(UUID subject, String why) {
        second.lapseAbout(subject);
        if (db.sql("delete from restriction where subject = :subject").param("subject", subject).update() == 0) {
            throw new NotThere();
        }
        log.write(Set.of(subject), "record", "lift restriction", why);
    }

    /// Agrees to what another guardian asked, and it is done.
    /// @throws NotThere when it does not wait for the agreement of whoever acts
    public void agree(UUID asked) {
        guarding(() -> {
            var one = second.agreed(asked);
            var subject = Objects.requireNonNull(one.about());
            var askedBy = "; asked by " + one.by();
            switch (one.act()) {
                case LIFT -> end(subject, one.why() + askedBy);
                case LOOSEN -> {
                    var seal = Seal.valueOf(one.terms().get(0));
                    keep(new Restriction(subject, seal, UUID.fromString(one.terms().get(1)), one.why(), LocalDate.parse(one.terms().get(2)),
                            one.terms().stream().skip(3).map(UUID::fromString).collect(Collectors.toSet())), seal.title() + askedBy);
                }
                case UNSEAL -> parts.getObject().open(one);
                case ROLES, PASSWORD, IDENTITY -> throw new NotThere();
            }
            return one;
        });
    }

    private Optional<Restriction> of(UUID subject) {
        return restrictions().stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /// All restrictions, those to be reviewed first at the top.
    public List<Restriction> restrictions() {
        return guarding(() -> db.sql("""
                select x.*, array(select account from restriction_name n where n.subject = x.subject) as names
                  from restriction x order by review_on, subject
                """).query((row, number) -> new Restriction(row.getObject("subject", UUID.class),
                Seal.valueOf(row.getString("seal")), row.getObject("owner", UUID.class), row.getString("why"),
                row.getObject("review_on", LocalDate.class), Set.of((UUID[]) row.getArray("names").getArray()))).list());
    }

    /// One entry that is kept to named people; what it says is nobody's here. @param records on how many records it stands
    public record Part(UUID subject, int records, UUID owner, LocalDate reviewOn, int names) {}

    /// All entries that are sealed, those to be reviewed first at the top.
    public List<Part> parts() {
        return guarding(() -> db.sql("""
                select (array_agg(subject order by subject))[1] as subject, count(*) as records, owner, review_on, cardinality(string_to_array(names, ' ')) as names
                  from sealed_part where key = entry::text and review_on is not null group by entry, owner, review_on, names order by review_on, entry
                """).query((row, number) -> new Part(row.getObject("subject", UUID.class), row.getInt("records"), row.getObject("owner", UUID.class),
                row.getObject("review_on", LocalDate.class), row.getInt("names"))).list());
    }

    /// Someone who may never open a record.
    public record Barred(UUID account, UUID subject, UUID declaredBy, Instant declaredAt) {}

    /// Bars an account from a record.
    public void bar(UUID account, UUID subject) {
        guarding(() -> {
            db.sql("""
                    insert into barred (holder, account, subject, declared_by, declared_at)
                    values (:holder, :account, :subject, :me, :now) on conflict do nothing
                    """)
                    .param("holder", Acting.who().holder()).param("account", account).param("subject", subject)
                    .param("me", Acting.who().account()).param("now", now()).update();
            log.write(Set.of(subject), "record", "bar", account.toString());
            return subject;
        });
    }

    /// The bar was a mistake, or its reason is over.
    public void unbar(UUID account, UUID subject) {
        guarding(() -> {
            db.sql("delete from barred where account = :account and subject = :subject")
                    .param("account", account).param("subject", subject).update();
            log.write(Set.of(subject), "record", "unbar", account.toString());
            return subject;
        });
    }

    public List<Barred> barred() {
        return guarding(() -> db.sql("select * from barred order by declared_at desc")
                .query((row, number) -> new Barred(row.getObject("account", UUID.class),
                        row.getObject("subject", UUID.class), row.getObject("declared_by", UUID.class),
                        instant(row.getObject("declared_at", OffsetDateTime.class)))).list());
    }

    /// One use of break-glass.
    ///
    /// @param justified what was judged; null: not yet
    public record BrokenGlass(UUID id, UUID account, UUID subject, String reason, Instant at, Instant until,
                              @Nullable Boolean justified, @Nullable String judgement) {}

    /// Every use of break-glass, those not yet judged first, then the latest.
    public List<BrokenGlass> brokenGlass() {
        return guarding(() -> db.sql("select * from break_glass order by judged_at is not null, at desc limit 500")
                .query((row, number) -> new BrokenGlass(row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class), row.getObject("subject", UUID.class),
                        row.getString("reason"), instant(row.getObject("at", OffsetDateTime.class)),
                        instant(row.getObject("until", OffsetDateTime.class)),
                        row.getObject("justified", Boolean.class), row.getString("judgement"))).list());
    }

    /// How many uses of break-glass wait for a judgement that who acts may give.
    public int waiting() {
        return guarding(() -> db.sql("select count(*) from break_glass where judged_at is null and account <> :me")
                .param("me", Acting.who().account()).query(Integer.class).single());
    }

    /// Judges a use of break-glass, once; never one's own. Where it was not justified, the record closes at once.
    public void judge(UUID id, boolean justified, String judgement) {
        guarding(() -> {
            var subject = db.sql("""
                    update break_glass set judged_by = :me, judged_at = :now, justified = :justified,
                           judgement = :judgement,
                           until = case when :justified or until <= :now then until
                                        else greatest(:now, at + interval '1 microsecond') end
                     where id = :id and judged_at is null and account <> :me returning subject
                    """)
                    .param("me", Acting.who().account()).param("now", now()).param("id", id)
                    .param("justified", justified).param("judgement", judgement.strip())
                    .query(UUID.class).optional().orElseThrow(NotThere::new);
            log.write(Set.of(subject), "record", justified ? "break-glass justified" : "break-glass not justified", null);
            return subject;
        });
    }

    /// One row of the access log.
    /// @param origin network address from which it came; null: the product itself, or a command
    public record Row(long position, Instant at, String name, @Nullable UUID subject, String part, String action,
                      @Nullable String reason, @Nullable String origin) {}

    /// Looks through the access log, newest first, a hundred rows at a time.
    ///
    /// @param account whose acts; null: everyone's
    /// @param subject about whom; null: any
    /// @param action  `view`, `denied` ...; null: any
    /// @param day     on which local day; null: any
    /// @param before  positions below this
    public List<Row> log(@Nullable UUID account, @Nullable UUID subject, @Nullable String action,
                         @Nullable LocalDate day, long before) {
        var from = day == null ? Instant.EPOCH : day.atStartOfDay(Standings.ENGLAND).toInstant();
        var until = day == null ? Instant.parse("9999-01-01T00:00:00Z")
                : day.plusDays(1).atStartOfDay(Standings.ENGLAND).toInstant();
        return guarding(() -> db.sql("""
                select l.*, coalesce(a.name, 'Goldthread') as name
                  from access_log l left join account a on a.id = l.account
                 where (:account::uuid is null or l.account = :account) and (:subject::uuid is null or l.subject = :subject)
                   and (:action::text is null or l.action = :action)
                   and l.at >= :from and l.at < :until and l.position < :before
                 order by l.position desc limit 100
                """)
                .param("account", account, Types.OTHER).param("subject", subject, Types.OTHER)
                .param("action", action, Types.VARCHAR).param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC)).param("before", before)
                .query((row, number) -> new Row(row.getLong("position"),
                        instant(row.getObject("at", OffsetDateTime.class)), row.getString("name"),
                        row.getObject("subject", UUID.class), row.getString("part"), row.getString("action"),
                        row.getString("reason"), row.getString("origin"))).list());
    }

    private <T> T guarding(Supplier<T> work) {
        if (!Acting.who().may(Permission.GUARD)) {
            throw new NotThere();
        }
        return transaction.execute(status -> work.get());
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
