package goldthread.education.notice;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.education.notice.ChildrenAlike.Alike;
import goldthread.education.notice.NoticeEntry.NoticeDecided;
import goldthread.education.notice.NoticeEntry.NoticeReceived;
import goldthread.education.notice.NoticeEntry.ParentTold;
import goldthread.pages.Awaiting;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.safe.Kept;
import goldthread.time.England;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Notices as they are kept: received from anybody, opened and decided by those who keep the register.
@Component
class Notices {
    private static final int MOST = 200;
    /// Apart from the entries that are written together.
    private static final int NEW_RECORD = 1_000;
    private static final String OFFICER = "education-officer";

    private final CaseFile caseFile;
    private final Access access;
    private final ChildrenAlike alike;
    private final Accounts accounts;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Notices(CaseFile caseFile, Access access, ChildrenAlike alike, Accounts accounts, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.alike = alike;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Waits {
        @Bean
        Awaiting parentsNotices(Notices notices) {
            return new Awaiting(Permission.NOT_IN_SCHOOL, NoticeDesk.ADDRESS, "parent's notice waits to be answered", "parents' notices wait to be answered", notices::unanswered);
        }
    }

    record OnDesk(Subject notice, String reference, Instant at, String name, String wish, @Nullable String outcome, boolean told) {}

    /// The unanswered first, the oldest of them first; then those answered, the latest first.
    List<OnDesk> lines() {
        return transaction.execute(status -> database.sql("select * from home_notice order by told, case when told then -extract(epoch from at) else extract(epoch from at) end, subject limit :most").param("most", MOST)
                .query((row, number) -> new OnDesk(new Subject(row.getObject("subject", UUID.class)), row.getString("reference"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("name"),
                        row.getString("wish"), row.getString("outcome"), row.getBoolean("told"))).list());
    }

    /// What stood before and was undone, and what the parent was told then; the earliest first. @param by null where the words say who
    record Before(Instant at, String what, String words, @Nullable String by) {}

    List<Before> before(Timeline notice) {
        var undone = notice.changes();
        var names = accounts.names(notice.lines().stream().map(line -> line.envelope().author()).collect(java.util.stream.Collectors.toSet()));
        var last = notice.lines().stream().filter(line -> line.entry() instanceof Withdrawn).mapToLong(Line::position).max().orElse(0);
        return notice.lines().stream().filter(line -> line.position() <= last).flatMap(line -> switch (line.entry()) {
            case NoticeDecided decided when undone.containsKey(line.envelope().id()) -> Stream.of(before(line, decided.outcome(), decided.why() == null ? "" : decided.why(), names));
            case ParentTold told -> Stream.of(before(line, "The parent was told", told.text(), names));
            case Withdrawn withdrawn -> Stream.of(before(line, "Undone", withdrawn.why(), names));
            default -> Stream.<Before>empty();
        }).toList();
    }

    private static Before before(Line line, String what, String words, Map<UUID, String> names) {
        return new Before(line.envelope().recorded(), what, words, names.get(line.envelope().author()));
    }

    int unanswered() {
        return database.sql("select count(*) from home_notice where not told").query(Integer.class).single();
    }

    <T> T open(UUID notice, Function<Timeline, T> work) {
        return access.view(notice, "parent's notice", () -> {
            var timeline = caseFile.timeline(new Subject(notice));
            if (NoticeNow.of(timeline).isEmpty()) {
                throw new NotThere();
            }
            return work.apply(timeline);
        });
    }

    /// Sent twice, it is there once.
    void receive(NoticeReceived received) {
        transaction.executeWithoutResult(status -> caseFile.append(Append.observed(id("received", received.notice()), received, clock.instant(), "form")));
    }

    List<Alike> alike(NoticeReceived received) {
        return alike.of(received.child(), today());
    }

    /// @param child the record that stands; null: one is begun, never the one that an undone decision began
    Outcome match(Timeline notice, NoticeReceived received, @Nullable Subject child, @Nullable String why, UUID once) {
        if (child != null && !access.sees(child.id())) {
            throw new NotThere();
        }
        var whose = child == null ? new Subject(Append.beside(once, NEW_RECORD)) : child;
        var all = new ArrayList<Entry>(List.of(new NoticeDecided(received.notice(), clock.instant(), child == null ? NoticeDecided.BEGUN : NoticeDecided.MATCHED, whose, why, Acting.who().name())));
        if (child == null) {
            all.addAll(begun(received, whose));
        }
        all.add(new WithdrawalTold(whose, null, received.parent().relation(), received.why(), means(received), received.happened()));
        return decide(notice, all, once);
    }

    /// As the register begins one: whoever begins it is the child's education officer from then on.
    private List<Entry> begun(NoticeReceived received, Subject child) {
        var told = received.child();
        var all = new ArrayList<Entry>(List.of(new Named(child, told.given(), told.family(), null, null, received.happened()), new Described(child, null, told.born(), null, null, null, null, received.happened()),
                new Allocated(List.of(child), Acting.who().account(), Acting.who().name(), OFFICER, today(), null)));
        if (told.address() != null || told.postcode() != null) {
            all.add(new Located(child, told.address(), told.postcode(), null, false, received.happened()));
        }
        return all;
    }

    private static String means(NoticeReceived received) {
        return received.wish() + (received.from() == null ? "" : ", from " + goldthread.pages.Words.spoken(received.from())) + (received.child().school() == null ? "" : "; school: " + received.child().school())
                + (received.means() == null ? "" : ". " + received.means());
    }

    Outcome aside(Timeline notice, String why, UUID once) {
        return decide(notice, List.of(new NoticeDecided(notice.subject(), clock.instant(), NoticeDecided.ASIDE, null, why, Acting.who().name())), once);
    }

    /// What is undone where the decision that stands is: none where nothing stands, or its record may not be opened by who acts.
    Optional<Undoing> undoing(Timeline notice) {
        return notice.lastTold(NoticeDecided.class).filter(decided -> decided.entry().child() == null || access.sees(decided.entry().child().id()))
                .map(decided -> new Undoing(decided, decided.entry().child() == null ? null : caseFile.timeline(decided.entry().child())));
    }

    Outcome undo(Timeline notice, Undoing undoing, String why, UUID once) {
        var read = Stream.of(Optional.of(notice), Optional.ofNullable(undoing.child())).flatMap(Optional::stream).toList();
        return caseFile.append(new Append(Append.together(once, undoing.entries(today(), why), clock.instant(), "page"), read.stream().map(Timeline::subject).collect(java.util.stream.Collectors.toSet()),
                read.stream().mapToLong(Timeline::head).max().orElseThrow()));
    }

    private Outcome decide(Timeline notice, List<Entry> entries, UUID once) {
        return caseFile.append(new Append(Append.together(once, entries, clock.instant(), "page"), Set.of(notice.subject()), notice.head()));
    }

    void tell(UUID once, ParentTold told) {
        caseFile.append(Append.observed(Append.together(once, List.of(told), clock.instant(), "page")));
    }

    /// Whose address or number a text would tell the parent, though somebody in the family must not be told.
    List<String> keptFrom(@Nullable Subject child, String text) {
        return child == null ? List.of() : Kept.of(child, today(), caseFile::timeline).told(text);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }

    static UUID id(String what, Subject of) {
        return UUID.nameUUIDFromBytes(("notice " + what + " " + of).getBytes(StandardCharsets.UTF_8));
    }
}
