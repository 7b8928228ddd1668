package goldthread.frontdoor;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.ContactTaken;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
import goldthread.frontdoor.FrontDoorEntry.ReferrerInTouch;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.Kept;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The contacts of an authority: what waits at the front door, and what becomes of it.
@Component
public final class Contacts {
    /// Where a contact that is never sent on by anybody is found again: many a week is many.
    private static final int MOST = 500;

    private final CaseFile caseFile;
    private final Access access;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<FrontDoor.Involvement> involvements;

    Contacts(CaseFile caseFile, Access access, JdbcClient database, Clock clock, PlatformTransactionManager transactions, ObjectProvider<FrontDoor.Involvement> involvements) {
        this.involvements = involvements;
        this.caseFile = caseFile;
        this.access = access;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// One line of the desk. @param children their names as told
    record Waiting(Subject contact, String reference, Instant at, String way, String source, @Nullable String danger, @Nullable UUID takenBy,
                   @Nullable String worker, @Nullable Instant decidedAt, @Nullable String outcome, boolean told, String children, boolean put) {}

    private static final String LINES = """
            select c.*, (select string_agg(k.name, ', ' order by k.key) from contact_child k where k.subject = c.subject) as children
              from contact c
            """;

    /// What is not decided, or of which nobody was told yet; the oldest first.
    List<Waiting> waiting() {
        return database.sql(LINES + "where c.decided_at is null or not c.told order by c.at, c.subject limit " + MOST).query((row, number) -> line(row)).list();
    }

    /// How many are not decided.
    int undecided() {
        return database.sql("select count(*) from contact where decided_at is null").query(Integer.class).single();
    }

    /// What was decided and told, the latest first.
    List<Waiting> done(int most) {
        return database.sql(LINES + "where c.decided_at is not null and c.told order by c.decided_at desc limit :most")
                .param("most", most).query((row, number) -> line(row)).list();
    }

    /// Other contacts about these people, the latest first.
    Map<Subject, List<Waiting>> about(Collection<Subject> people, Subject without) {
        return people.stream().distinct().collect(Collectors.toMap(Function.identity(), person -> database.sql(LINES + """
                 where c.subject <> :without and c.subject in (select k.subject from contact_child k where k.person = :person)
                 order by c.at desc limit 50""").param("without", without.id()).param("person", person.id()).query((row, number) -> line(row)).list()));
    }

    private static Waiting line(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Waiting(new Subject(row.getObject("subject", UUID.class)), row.getString("reference"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("way"), row.getString("source"), row.getString("danger"),
                row.getObject("taken_by", UUID.class), row.getString("worker"), decided == null ? null : decided.toInstant(),
                row.getString("outcome"), row.getBoolean("told"), row.getString("children"), row.getObject("put_at") != null);
    }

    /// Opens a contact: only for the front door, and written down.
    <T> T open(UUID contact, String part, Function<Timeline, T> work) {
        return access.view(contact, part, () -> {
            var timeline = caseFile.timeline(new Subject(contact));
            if (ContactNow.of(timeline).isEmpty()) {
                throw new NotThere();
            }
            return work.apply(timeline);
        });
    }

    /// Keeps what was told. Told twice with the same reference it is kept once.
    public Outcome receive(ContactReceived received, String source) {
        return transaction.execute(status -> caseFile.append(Append.observed(id("received", received.contact()), received, clock.instant(), source)));
    }

    /// Takes a contact on; only while nobody else has.
    Outcome take(Timeline timeline, UUID once) {
        var who = Acting.who();
        return append(once, List.of(new ContactTaken(timeline.subject(), clock.instant(), who.account(), who.name())),
                Set.of(timeline.subject()), timeline.head());
    }

    /// Writes a decision on the contact and on the children's records as they were read.
    Outcome decide(UUID once, List<Entry> entries, long seen) {
        var about = entries.stream().flatMap(entry -> entry.tags().stream()).map(tag -> tag.subject()).collect(Collectors.toSet());
        var known = caseFile.timelines(about).entrySet().stream().filter(each -> !each.getValue().lines().isEmpty()).map(each -> each.getKey().id()).toList();
        if (!access.seen(known).containsAll(known)) {
            throw new NotThere();
        }
        return append(once, entries, about, seen);
    }

    /// Whether a relationship stands between two people.
    boolean related(Subject one, Subject other) {
        return caseFile.timeline(one).facts(Related.class).stream().map(Fact::entry).anyMatch(related -> related.until() == null && (related.person().equals(other) || related.other().equals(other)));
    }

    /// Whether an episode of need of the child goes on.
    boolean inNeed(Subject child) {
        var timeline = caseFile.timeline(child);
        return involvements.stream().anyMatch(each -> each.inNeed(timeline));
    }

    /// What the records of these children keep from anybody: whoever told of a worry may be one of them.
    Kept kept(List<Subject> children) {
        return Kept.ofAll(children, today(), caseFile::timeline);
    }

    /// Writes what is true of the contact whatever else was written.
    Outcome note(UUID once, ContactEntry entry) {
        return append(once, List.of(entry), Set.of(), 0);
    }

    /// Writes what corrects or takes back what stands, or what is told anew.
    Outcome write(UUID once, List<Entry> entries) {
        return append(once, entries, Set.of(), 0);
    }

    Outcome tell(UUID once, ReferrerTold told) {
        return append(once, List.of(told), Set.of(), 0);
    }

    /// Whoever telephoned has confirmed it in writing.
    Outcome confirm(Timeline timeline, UUID once) {
        return append(once, List.of(new ReferrerInTouch(timeline.subject(), null, ReferrerInTouch.CONFIRMED, null, today())), Set.of(), 0);
    }

    private Outcome append(UUID once, List<Entry> entries, Set<Subject> read, long seen) {
        return caseFile.append(new Append(Append.together(once, entries, clock.instant(), "page"), read, seen));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ContactEntry.ENGLAND);
    }

    Instant now() {
        return clock.instant();
    }

    /// An id that follows from what it is for: made twice, it is the same.
    static UUID id(String what, Subject of) {
        return UUID.nameUUIDFromBytes((what + " " + of).getBytes(StandardCharsets.UTF_8));
    }
}
