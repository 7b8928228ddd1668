package goldthread.portal;

import goldthread.access.Access;
import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Page;
import goldthread.portal.ParentEntry.PaperShared;
import goldthread.people.OneRecord;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.Person;
import goldthread.people.safe.Kept;
import goldthread.recording.Records;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is shared with who acts, a parent or whoever stands beside one: every lock is asked anew at each request, and each view is
/// written down on the desk and on every record of the child.
@Component
class SharedRecords {
    static final String PART = "shared with a parent";

    private final CaseFile caseFile;
    private final Access access;
    private final Accounts accounts;
    private final Authorities authorities;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SharedRecords(CaseFile caseFile, Access access, Accounts accounts, Authorities authorities, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.accounts = accounts;
        this.authorities = authorities;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A desk, as it opens to who acts.
    /// @param child  by name   @param records each of the child's, as they are open to the reader   @param person every record of the parent
    record Open(Desk desk, String child, Collection<Timeline> records, Set<Subject> person) {
        List<UUID> ids() {
            return records.stream().map(record -> record.subject().id()).toList();
        }
    }

    /// One thing that was shared, and how it stands; the page only where it is open.
    record Paper(Fact<PaperShared> share, Lock.Paper state, Optional<Page> page) {}

    /// Every desk that is open to who acts, by the child's name.
    List<Open> mine() {
        return transaction.execute(status -> {
            var open = all();
            open.forEach(one -> logged(one, PART));
            return open;
        });
    }

    private List<Open> all() {
        return desks(Acting.who().account()).stream().flatMap(desk -> opened(desk).stream()).sorted(Comparator.comparing(Open::child)).toList();
    }

    /// Desks on which an account is named, whatever closes them.
    List<Subject> desks(UUID account) {
        return transaction.execute(status -> database.sql("select distinct subject from desk_name where account = :account and permission = :shared order by subject").param("account", account).param("shared", Permission.READ_SHARED.name()).query(UUID.class).list()).stream().map(Subject::new).toList();
    }

    /// @param part what is read, for the access log of the desk
    /// @throws NotThere where it is not, or no longer, open to who acts; the attempt is written down
    <T> T open(UUID desk, String part, Function<Open, T> work) {
        return access.view(desk, part, () -> {
            var open = opened(new Subject(desk)).orElseThrow(NotThere::new);
            logged(open, part.equals(PART) ? PART : "paper " + PART);
            return work.apply(open);
        });
    }

    private void logged(Open open, String part) {
        access.log(open.ids(), part, "view");
    }

    private Optional<Open> opened(Subject desk) {
        return found(desk).filter(open -> lock(open).isEmpty());
    }

    /// As it is read from the records of the child, where what is withdrawn of the child is gone; whatever closes it.
    Optional<Open> found(Subject desk) {
        var own = Desk.all(List.of(caseFile.timeline(desk))).stream().filter(one -> one.subject().equals(desk)).findFirst();
        return own.flatMap(one -> {
            var records = OneRecord.all(one.made().entry().child(), caseFile::timeline).stream().map(Timeline::closed).toList();
            var person = OneRecord.all(one.made().entry().person(), caseFile::timeline).stream().map(Timeline::subject).collect(Collectors.toSet());
            return Desk.all(records).stream().filter(each -> each.subject().equals(desk)).findFirst().map(each -> new Open(each, Person.of(records.getFirst()).name(), records, person));
        });
    }

    /// What closes it to who acts; none where it is open.
    Optional<Lock> lock(Open open) {
        var me = Acting.who().account();
        if (!open.desk.stands() || !open.desk.made().entry().account().equals(me) && open.desk.standing().stream().noneMatch(one -> one.account().equals(me))) return Optional.of(Lock.ENDED);
        if (!open.desk.opensTo(me, today())) return Optional.of(Lock.OVER);
        if (!Acting.who().may(Permission.READ_SHARED)) return Optional.of(Lock.NO_ACCOUNT);
        return access.kept(open.ids()) ? Optional.of(Lock.KEPT) : Lock.of(open.records, open.person, today());
    }

    /// What closes it to an account of a parent or advocate, for the page of who shares.
    Optional<Lock> lock(Open open, UUID account) {
        return accounts.byId(account).filter(each -> !each.disabled()).map(each -> Acting.as(each.who(), () -> lock(open))).orElse(Optional.of(Lock.NO_ACCOUNT));
    }

    /// Some work in the name of the parent whose desk it is, as if they asked; none where it is closed to them.
    <T> Optional<T> as(Open open, Supplier<T> work) {
        return accounts.byId(open.desk.made().entry().account()).filter(each -> lock(open, each.id()).isEmpty()).map(each -> Acting.as(each.who(), work));
    }

    /// How each paper stands, without a word of it.
    List<Paper> states(Open open) {
        if (open.desk.shares().isEmpty()) return List.of();
        var counted = counted(Stream.concat(open.ids().stream(), open.person.stream().map(Subject::id)).toList());
        return open.desk.shares().stream().map(share -> new Paper(share, Lock.Paper.of(share, open.records, counted, open.person, today()), Optional.empty())).toList();
    }

    /// One of them, with its page where it is open.
    /// @throws NotThere where it was not shared, or was taken back
    Paper paper(Open open, UUID share) {
        var paper = states(open).stream().filter(one -> one.share.id().equals(share)).findFirst().orElseThrow(NotThere::new);
        return paper.state != Lock.Paper.OPEN ? paper : new Paper(paper.share, paper.state, paper(open, paper.share.entry().of(), kept(open)));
    }

    /// The paper of an entry as this parent reads it. Children are named whose desk with this parent is open to who acts, and no others:
    /// who stands beside two parents learns of none by the other.
    Optional<Page> paper(Open open, UUID entry, Function<List<Subject>, Kept> kept) {
        var parent = open.desk.made().entry().account();
        var names = all().stream().filter(one -> one.desk.made().entry().account().equals(parent)).flatMap(one -> one.records.stream().map(record -> Map.entry(record.subject(), one.child))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        open.records.forEach(record -> names.put(record.subject(), open.child));
        return open.records.stream().flatMap(record -> PlainPaper.of(record, entry, (children, nameless) -> children.stream().filter(names::containsKey).map(names::get).distinct().toList(), authorities.own(), kept).stream()).findFirst();
    }

    /// What must not be told, in any words, to this parent: of the child and of each who stands in the paper, and by their own record, as it was
    /// ever recorded, sealed or not; and every confidential address of those around the child but their own.
    Function<List<Subject>, Kept> kept(Open open) {
        Records records = Records.once(subject -> caseFile.timeline(subject).counted());
        return children -> {
            var all = Stream.concat(open.records.stream().map(Timeline::subject), children.stream()).distinct().toList();
            var around = new LinkedHashSet<>(all);
            all.forEach(child -> OneRecord.all(child, records::of).forEach(record -> record.facts(Related.class).forEach(fact -> around.addAll(List.of(fact.entry().person(), fact.entry().other())))));
            around.removeAll(open.person);
            return Kept.ofAll(all, today(), records).andConfidential(around, records);
        };
    }

    private List<Timeline> counted(Collection<UUID> ids) {
        var all = new ArrayList<Timeline>();
        ids.forEach(id -> all.add(caseFile.timeline(new Subject(id)).counted()));
        return all;
    }

    void write(ParentEntry entry, UUID once) {
        caseFile.append(Append.observed(once, entry, clock.instant(), "page"));
    }

    /// Somebody with an account of this role, by what they sign in with; none where there is none, or it is closed.
    Optional<Account> account(String login, goldthread.access.Role role) {
        return accounts.byLogin(login).filter(each -> !each.disabled() && each.roles().contains(role) && each.holder() == Acting.who().holder());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }

    LocalTime now() {
        return LocalTime.ofInstant(clock.instant(), England.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }
}
