package goldthread.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to every record: who acts may look, and it is written down that they looked, or they see nothing.
///
/// Everything is asked and answered in the name of whoever acts ([Acting]), in the transaction that is open or in one
/// of its own. A subject is a child, a home, a worker: whatever has a record.
@Component
public final class Access {
    /// Security page, section 2: "reason written, 8 hours at most".
    private static final Duration BROKEN_FOR = Duration.ofHours(8);

    /// A week and a day: who has one day off a week is told too.
    private static final Duration TOLD_FOR = Duration.ofDays(8);

    private final JdbcClient db;
    private final Standings standings;
    private final AccessLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    Access(JdbcClient db, Standings standings, AccessLog log, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.standings = standings;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Reads one part of a subject's record, and writes in the same transaction that it was read.
    ///
    /// @param part    what is read, in our own words (`story`, `duties`), without names
    /// @param reading reads it; it too throws [NotThere] when there is nothing, and then the view is not written
    /// @throws NotThere when who acts may not see it, or nothing is there; the attempt is in the access log
    public <T> T view(UUID subject, String part, Supplier<T> reading) {
        return view(subject, part, Seeing::whole, reading);
    }

    /// Reads a part that is open also to those who may not read the whole record, and writes down that it was read, as
    /// [#view(UUID, String, Supplier)] does. Whoever calls this answers for it that nothing else of the record is shown.
    public <T> T viewInPart(UUID subject, String part, Supplier<T> reading) {
        return view(subject, part, Seeing::answer, reading);
    }

    private <T> T view(UUID subject, String part, Function<Seeing, Seeing.Answer> asked, Supplier<T> reading) {
        try {
            return transaction.execute(status -> {
                boolean allowed = asked.apply(standings.to(subject)).allowed;
                log.write(Set.of(subject), part, "view", null); // undone with all else where nothing is there
                if (!allowed) {
                    asLongAsReadingNothing();
                    throw new NotThere();
                }
                return reading.get();
            });
        } catch (NotThere nothing) {
            deny(subject, part);
            throw nothing;
        }
    }

    /// A record that may not be opened takes as long as one that is not there: one question more.
    private void asLongAsReadingNothing() {
        standings.to(UUID.randomUUID());
    }

    /// Reads one part of a subject's record, as [#view(UUID, String, Supplier)] does; nothing is returned.
    public void view(UUID subject, String part, Runnable reading) {
        view(subject, part, () -> {
            reading.run();
            return part;
        });
    }

    /// Those of these subjects whom who acts may see, each written down as seen: for a list that shows facts about
    /// several. Show only what comes back; it is nobody for those who may not read whole records.
    public Set<UUID> viewAll(Collection<UUID> subjects, String part) {
        return view(subjects, part, standing -> standing.whole().allowed);
    }

    /// As [#viewAll], for a list that shows only what is open also to those who may not read the whole record.
    public Set<UUID> viewAllInPart(Collection<UUID> subjects, String part) {
        return view(subjects, part, standing -> standing.answer().allowed);
    }

    private Set<UUID> view(Collection<UUID> subjects, String part, Predicate<Seeing> wanted) {
        return transaction.execute(status -> {
            var seen = those(subjects, wanted);
            log.write(seen, part, "view", null);
            return seen;
        });
    }

    /// May who acts open this record, or a part of it?
    public boolean sees(UUID subject) {
        return seen(Set.of(subject)).contains(subject);
    }

    /// Those of these subjects whose record who acts may open, or a part of it: for a link to it, which asks again; one query.
    public Set<UUID> seen(Collection<UUID> subjects) {
        return those(subjects, standing -> standing.answer().allowed);
    }

    /// Those of these subjects of whom who acts may know that they are there: a line in a search, a count. It is more
    /// than may be opened, and never a restricted record, nor one from which they are barred.
    public Set<UUID> found(Collection<UUID> subjects) {
        return those(subjects, standing -> standing.answer().known);
    }

    /// Every subject that no list, count or search may show to who acts: restricted, or barred. Few; meant to be put
    /// into a query as `subject <> all(...)`.
    /// @throws NotThere when who acts may see no child at all
    public Set<UUID> hidden() {
        if (!Acting.who().may(Permission.SEE_CHILDREN)) {
            throw new NotThere();
        }
        return transaction.execute(status -> {
            var kept = db.sql("""
                    with kept as (select subject from restriction union select subject from barred where account = :me)
                    select subject from kept union select member from read_with where subject in (select subject from kept)
                    """).param("me", Acting.who().account()).query(UUID.class).set();
            return those(kept, standing -> !standing.answer().known);
        });
    }

    /// Whether one of these records is kept from who acts whatever they were invited to: they are barred from it, or it is
    /// restricted and they are not on its list of names.
    public boolean kept(Collection<UUID> subjects) {
        return transaction.execute(status -> standings.to(subjects).values().stream().anyMatch(Seeing::kept));
    }

    /// The subjects with whom who acts has a relationship today, and whom they may see.
    public Set<UUID> mine() {
        return transaction.execute(status -> seen(db.sql("""
                select distinct subject from relationship
                 where account = :me and from_day <= :today and (until is null or until > :today)
                """).param("me", Acting.who().account()).param("today", standings.today()).query(UUID.class).set()));
    }

    /// Writes down that who acts did something: `search`, `print`, `export`. In the transaction that is open, so that
    /// it stands exactly when the act does.
    public void log(@Nullable UUID subject, String part, String action, @Nullable String reason) {
        transaction.executeWithoutResult(status ->
                log.write(Collections.singleton(subject), part, action, reason));
    }

    /// The same of several subjects, a row each, by one statement.
    public void log(Collection<UUID> subjects, String part, String action) {
        transaction.executeWithoutResult(status -> log.write(subjects, part, action, null));
    }

    /// One line of a record's access history.
    ///
    /// @param name   of the account, as it is now
    /// @param reason why, where one was asked
    public record Opened(long position, Instant at, UUID account, String name, String part, String action,
                         @Nullable String reason) {}

    /// Who opened or tried to open this record, newest first, a hundred at a time.
    /// @param before positions below this; [Long#MAX_VALUE] for the newest
    public List<Opened> history(UUID subject, long before) {
        return view(subject, "access history", () -> db.sql("""
                select l.position, l.at, l.account, coalesce(a.name, 'Goldthread') as name, l.part, l.action, l.reason
                  from access_log l left join account a on a.id = l.account
                 where l.subject = :subject and l.position < :before and l.part not like 'casefile.part-%' -- that something is sealed
                 order by l.position desc limit 100
                """)
                .param("subject", subject).param("before", before)
                .query((row, number) -> new Opened(row.getLong("position"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("account", UUID.class),
                        row.getString("name"), row.getString("part"), row.getString("action"),
                        row.getString("reason")))
                .list());
    }

    /// Opens a record without a relationship, for a reason that the information guardian will judge.
    /// @return when it closes again: in eight hours
    /// @throws NotThere when no reason can open it for who acts: barred, sealed, or the role may not
    public Instant breakGlass(UUID subject, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("break-glass needs a reason");
        }
        try {
            return transaction.execute(status -> {
                if (!standings.to(subject).opensByBreakGlass()) {
                    throw new NotThere();
                }
                return open(subject, reason.strip());
            });
        } catch (NotThere nothing) {
            deny(subject, "break-glass");
            throw nothing;
        }
    }

    /// Until when who acts has this record, or one that is read with it, open by break-glass and by nothing else: for the
    /// banner on every page.
    public Optional<Instant> brokenUntil(UUID subject) {
        return transaction.execute(status -> db.sql("""
                select b.until from break_glass b where b.account = :me and b.until > :now and b.subject in (select member from\s""" + Standings.RECORDS + """
                 as records) order by b.until desc limit 1""")
                .param("me", Acting.who().account()).param("subjects", new UUID[] {subject}).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional()
                .filter(until -> standings.to(subject).answer() == Seeing.Answer.BY_BREAK_GLASS));
    }

    /// Somebody else's use of break-glass on a record. @param judged whether the guardian found it justified; null: not judged yet
    public record OpenedByAnother(UUID subject, String who, Instant at, String reason, @Nullable Boolean judged) {}

    /// The message to those who work with a child: who else opened the record, or one that is read with it, by break-glass in
    /// the last days, the latest first. Ask for subjects with whom who acts works. Security page, section 2.
    public List<OpenedByAnother> openedByOthers(Collection<UUID> subjects) {
        return transaction.execute(status -> db.sql("""
                select distinct on (b.at, b.id) s.subject, a.name, b.at, b.reason, b.justified
                  from break_glass b join account a on a.id = b.account join\s""" + Standings.RECORDS + """
                   s on s.member = b.subject
                 where b.account <> :me and b.at > :since order by b.at desc, b.id, s.subject <> s.member limit 50""")
                .param("subjects", subjects.toArray(UUID[]::new)).param("me", Acting.who().account())
                .param("since", clock.instant().minus(TOLD_FOR).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OpenedByAnother(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4), row.getObject(5, Boolean.class))).list());
    }

    /// Who acts declares that they must never see this record: their own, a relative's. Says nothing about whether it
    /// exists; only the guardian can undo it.
    public void bar(UUID subject) {
        transaction.executeWithoutResult(status -> {
            db.sql("""
                    insert into barred (holder, account, subject, declared_by, declared_at)
                    values (:holder, :me, :subject, :me, :now) on conflict do nothing
                    """)
                    .param("holder", Acting.who().holder()).param("me", Acting.who().account())
                    .param("subject", subject).param("now", now()).update();
            log.write(Set.of(subject), "record", "bar", "declared by the person");
        });
    }

    private Instant open(UUID subject, String reason) {
        var at = clock.instant();
        db.sql("""
                insert into break_glass (id, holder, account, subject, reason, at, until)
                values (uuidv7(), :holder, :me, :subject, :reason, :at, :until)
                """)
                .param("holder", Acting.who().holder()).param("me", Acting.who().account())
                .param("subject", subject).param("reason", reason).param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", at.plus(BROKEN_FOR).atOffset(ZoneOffset.UTC)).update();
        log.write(Set.of(subject), "record", "break-glass", reason);
        return at.plus(BROKEN_FOR);
    }

    /// In a transaction of its own, because the one that was refused is undone.
    private void deny(UUID subject, String part) {
        apart.executeWithoutResult(status ->
                log.write(Set.of(subject), part, "denied", standings.to(subject).whole().whyNot()));
    }

    private Set<UUID> those(Collection<UUID> subjects, Predicate<Seeing> wanted) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        return transaction.execute(status -> standings.to(subjects).entrySet().stream()
                .filter(standing -> wanted.test(standing.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
