package goldthread.agency;

import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.agency.agreement.Agreement;
import goldthread.agency.bank.Bank;
import goldthread.agency.bank.BankEntry;
import goldthread.agency.conduct.ConductEntry;
import goldthread.agency.quarter.Quarter;
import goldthread.agency.quarter.QuarterEntry;
import goldthread.agency.quarter.QuarterEntry.QuarterGiven;
import goldthread.agency.quarter.QuarterReturn;
import goldthread.agency.reference.ReferenceEntry;
import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Caps.Cap;
import goldthread.agency.rules.Checking;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Doubts;
import goldthread.agency.rules.JobType;
import goldthread.agency.rules.Version;
import goldthread.agency.rules.Versions;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Ids;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import goldthread.time.England;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the agency room: which assignments there are, what the rules say of them, and the region's caps.
@Component
public final class Agency {
    public static final List<Fold<?>> FOLDS = Stream.<Fold<?>>concat(Stream.of(AssignmentNow.FOLD, Agreement.FOLD), Bank.FOLDS.stream()).toList();
    private static final int MOST = 2_000;

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Agency(CaseFile caseFile, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }

    /// How many are asked for and not decided.
    int undecided() {
        return transaction.execute(status -> database.sql("select count(*) from agency_assignment where state = 'ASKED'").query(Integer.class).single());
    }

    /// With these, how many were agreed, have lost a signature since, and need it still.
    int unsigned() {
        var lapsed = transaction.execute(status -> database.sql(AssignmentNow.SELECT + " where state = 'AGREED' and position(:lapsed in facts) > 0").param("lapsed", '"' + Signing.LAPSED + '"').query(AssignmentNow::of).list());
        if (lapsed.isEmpty()) return undecided();
        var book = book();
        return undecided() + (int) lapsed.stream().filter(AssignmentNow::readable).filter(each -> !decided(each, book).needs().isEmpty()).count();
    }

    /// The assignments of the authority for which one acts, the latest start first, so many as are shown.
    List<AssignmentNow> all() {
        return those(" limit " + MOST);
    }

    /// Every assignment that was agreed, also those that have ended: for what counts, and so without a limit.
    List<AssignmentNow> engaged() {
        return those("").stream().filter(AssignmentNow::engaged).toList();
    }

    private List<AssignmentNow> those(String limit) {
        return transaction.execute(status -> database.sql(AssignmentNow.SELECT + " order by from_day desc, subject" + limit).query(AssignmentNow::of).list()).stream().filter(AssignmentNow::readable).toList();
    }

    /// @throws NotThere if the authority has none such
    AssignmentNow one(UUID assignment) {
        return transaction.execute(status -> database.sql(AssignmentNow.SELECT + " where subject = :subject").param("subject", assignment)
                .query(AssignmentNow::of).optional()).filter(AssignmentNow::readable).orElseThrow(NotThere::new);
    }

    Decision decided(AssignmentNow assignment, Book book) {
        return book.decided(assignment, today(), null);
    }

    /// What the rules say of every assignment that was agreed.
    List<Decision> decided() {
        return lines().stream().map(AgencyView.Line::decision).toList();
    }

    /// Every assignment that was agreed, with what the rules say of it.
    List<AgencyView.Line> lines() {
        var book = book();
        return engaged().stream().map(each -> new AgencyView.Line(each, decided(each, book))).toList();
    }

    /// Everything that was not declined, with what the rules say of it.
    List<AgencyView.Line> undeclined() {
        var book = book();
        return open().stream().map(each -> new AgencyView.Line(each, decided(each, book))).toList();
    }

    /// The same, under every version.
    Comparison compared() {
        return Comparison.of(open(), versions(), book(), today());
    }

    private List<AssignmentNow> open() {
        return all().stream().filter(each -> each.state() != AssignmentNow.State.DECLINED).toList();
    }

    /// What was decided under a cap that is entered otherwise for the same day today.
    List<AgencyView.Otherwise> otherwiseToday() {
        var book = book();
        var now = book.caps().caps(null);
        return open().stream().filter(each -> each.decidedAt() != null).flatMap(each -> {
            var facts = each.assignment();
            var rules = book.rules().of(each, today(), null);
            var day = rules.ruledOn(facts, today());
            if (day == null) return Stream.empty();
            var capThen = book.of(each, rules, today(), null).on(facts.region(), facts.job(), day).orElse(null);
            var capToday = now.on(facts.region(), facts.job(), day).orElse(null);
            return Objects.equals(capThen, capToday) || capThen != null && capToday != null && capThen.most().equals(capToday.most()) ? Stream.empty()
                    : Stream.of(new AgencyView.Otherwise(each, capThen, decided(each, book), capToday, Checking.of(facts, rules, now, today())));
        }).toList();
    }

    /// From now on the caps count that are known now, where none was known when they were decided.
    void checkAgain(List<AssignmentNow> again, String why, UUID once) {
        var at = clock.instant();
        var book = book();
        var entries = again.stream().map(each -> {
            var said = decided(each.checkedAgain(at), book);
            return new AgencyEntry.AssignmentCheckedAgain(each.subject(), today(), why, said.version().id(), said.outcome().code(), AgencyView.sentences(said));
        }).toList();
        if (!entries.isEmpty()) caseFile.append(Append.observed(Append.together(once, entries, at, "page")));
    }

    Outcome write(AgencyEntry entry, UUID once, boolean decides) {
        return caseFile.append(decides ? Append.decided(once, entry, clock.instant(), "page", caseFile.timeline(entry.assignment())) : Append.observed(once, entry, clock.instant(), "page"));
    }

    /// The asking, and what the staff bank said to it or why it was passed over.
    void ask(AgencyEntry.AssignmentAsked asked, List<BankEntry> bank, UUID once) {
        caseFile.append(Append.observed(Append.together(once, Stream.concat(Stream.of(asked), bank.stream()).toList(), clock.instant(), "page")));
    }

    List<AgencyEntry> entries(Subject assignment) {
        return caseFile.timeline(assignment).standing().stream().map(fact -> (Object) fact.entry()).filter(AgencyEntry.class::isInstance).map(AgencyEntry.class::cast).toList();
    }

    /// The caps of the region, as the authority entered them.
    Caps caps() {
        return capTable().caps(null);
    }

    List<Cap> capRows() {
        return capTable().all().stream().filter(each -> each.replaced() == null).map(CapTable.Told::cap).toList();
    }

    /// Caps and versions of the rules, as they were told.
    Book book() {
        return new Book(capTable(), inForce());
    }

    /// Versions of the rules that came into force after the guidance of 2024.
    InForce inForce() {
        return InForce.of(transaction.execute(status -> database.sql("select id, from_day, terms, source, told_by, told_at, withdrawn_at from agency_version")
                .query((row, number) -> new InForce.Recorded(row.getObject("id", UUID.class), Versions.inForce(row.getObject("from_day", LocalDate.class), row.getString("source"), Drafts.lines(row.getString("terms"))),
                        row.getString("source"), row.getString("told_by"), instant(row, "told_at", Instant.MIN), instant(row, "withdrawn_at", null))).list()).stream());
    }

    /// What is drafted is in force from a day on.
    /// @throws IllegalArgumentException with a sentence, where that cannot be
    void comesIntoForce(UUID once, LocalDate from, String source) {
        var terms = draft().orElseThrow(() -> new IllegalArgumentException("No draft is kept. Write what is otherwise than in the guidance of 2024 first."));
        Versions.inForce(from, source, Drafts.lines(terms));
        transaction.executeWithoutResult(status -> database.sql("""
                insert into agency_version (id, holder, from_day, terms, source, told_by, told_at) values (:id, :holder, :from, :terms, :source, :by, :at) on conflict (id) do nothing""")
                .param("id", once).param("holder", Acting.who().holder()).param("from", from).param("terms", terms).param("source", source).param("by", Acting.who().name()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update());
    }

    /// A version is not in force after all. What was decided by it keeps it.
    void notInForce(UUID version) {
        transaction.executeWithoutResult(status -> database.sql("update agency_version set withdrawn_at = :at where id = :id and withdrawn_at is null").param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", version).update());
    }

    CapTable capTable() {
        return new CapTable(transaction.execute(status -> database.sql("""
                select region, job, from_day, to_day, pence, source, case when isfinite(told_at) then told_at end as told, replaced_at from agency_cap order by region, from_day desc, job, told_at""")
                .query((row, number) -> new CapTable.Told(new Cap(row.getString("region"), JobType.valueOf(row.getString("job")), row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class), new Pence(row.getLong("pence")), row.getString("source")), instant(row, "told", Instant.MIN), instant(row, "replaced_at", null))).list()));
    }

    private static @Nullable Instant instant(ResultSet row, String column, @Nullable Instant none) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? none : at.toInstant();
    }

    /// A cap from a day on; the one that stood until then ends the day before. What stood is kept, for decisions made under it.
    void cap(String region, JobType job, LocalDate from, Pence most, String source) {
        cap(region, job, from, most, source, clock.instant());
    }

    private void cap(String region, JobType job, LocalDate from, Pence most, String source, Instant told) {
        transaction.executeWithoutResult(status -> {
            if (capRows().contains(new Cap(region, job, from, null, most, source))) return;
            for (var sql : List.of("""
                    insert into agency_cap (id, holder, region, job, from_day, to_day, pence, source, told_at)
                    select uuidv7(), holder, region, job, from_day, :from, pence, source, :told from agency_cap
                     where region = :region and job = :job and from_day < :from and (to_day is null or to_day > :from) and replaced_at is null""", """
                    update agency_cap set replaced_at = :told
                     where region = :region and job = :job and from_day <= :from and (from_day = :from or to_day is null or to_day > :from) and replaced_at is null""")) {
                database.sql(sql).param("from", from).param("region", region).param("job", job.name()).param("told", told.atOffset(ZoneOffset.UTC)).update();
            }
            database.sql("insert into agency_cap (id, holder, region, job, from_day, pence, source, told_at) values (:id, :holder, :region, :job, :from, :pence, :source, :told)")
                    .param("id", Ids.next()).param("holder", Acting.who().holder()).param("region", region).param("job", job.name()).param("from", from)
                    .param("pence", most.amount()).param("source", source).param("told", told.atOffset(ZoneOffset.UTC)).update();
        });
    }

    /// A cap as a file has it: the kind of job by its code, pounds as text. @param told when the authority told it
    public void cap(String region, String job, LocalDate from, String pounds, String source, Instant told) {
        cap(region, JobType.named(job).orElseThrow(() -> new IllegalArgumentException("no kind of job is called " + job)), from, Pence.pounds(pounds), source, told);
    }

    /// What cannot all be true of an assignment together with others: somebody in two places, under two names or numbers.
    List<String> doubts(AssignmentNow now) {
        var one = now.assignment().worker();
        return Doubts.of(all().stream().filter(each -> each.state() != AssignmentNow.State.DECLINED).map(AssignmentNow::named)
                .filter(each -> !one.registration().isEmpty() && one.registration().equals(each.worker().registration())
                        || !one.name().isEmpty() && one.name().equalsIgnoreCase(each.worker().name()) && java.util.Objects.equals(one.qualified(), each.worker().qualified())).toList());
    }

    /// The draft that an administrator wrote; none while nobody did.
    Optional<String> draft() {
        return transaction.execute(status -> database.sql("select terms from agency_draft").query(String.class).optional());
    }

    /// @throws IllegalArgumentException with a sentence, where the terms cannot be read
    void draft(String terms) {
        Drafts.read(terms);
        transaction.executeWithoutResult(status -> database.sql("""
                insert into agency_draft (holder, terms, written_by) values (:holder, :terms, :account)
                on conflict (holder) do update set terms = excluded.terms, written_by = excluded.written_by, written_at = now()""")
                .param("holder", Acting.who().holder()).param("terms", terms).param("account", Acting.who().account()).update());
    }

    List<Version> versions() {
        return Stream.of(Stream.of(Versions.proposed2023(), Versions.guidance2024()), inForce().standing().reversed().stream().map(InForce.Recorded::version), Stream.of(draft().map(Drafts::read).orElseGet(() -> Versions.draft(List.of()))))
                .flatMap(each -> each).toList();
    }

    /// The return of a quarter, from every assignment that was agreed, as the rules bound it in that quarter: a transition that ended
    /// later is none of it. @param asKnown null: as known now
    public QuarterReturn quarter(Quarter quarter, @Nullable Instant asKnown) {
        var told = new ArrayList<AssignmentNow>();
        caseFile.each(Set.of(AgencyEntry.class, ReferenceEntry.class), asKnown, one -> told.addAll(AssignmentNow.FOLD.rows(one)));
        var book = book();
        var asked = quarter.last().isBefore(today()) ? quarter.last() : today();
        var agencies = caseFile.timeline(ConductEntry.agencies(Acting.who().holder()));
        var conduct = (asKnown == null ? agencies : agencies.asKnownAt(asKnown)).facts(ConductEntry.ConductTold.class).stream().map(fact -> fact.entry()).toList();
        return QuarterReturn.of(quarter, conduct, told.stream().filter(AssignmentNow::engaged).filter(AssignmentNow::readable)
                .sorted(Comparator.comparing((AssignmentNow each) -> each.assignment().days().from()).reversed().thenComparing(AssignmentNow::subject)).map(each -> book.decided(each, asked, asKnown)).toList()).with(given(asKnown).stream().map(Fact::entry).filter(each -> each.quarter().equals(quarter.toString())).reduce((one, later) -> later).orElse(null));
    }

    /// Returns of quarters as they were given in, in the order in which they were told.
    public List<Fact<QuarterGiven>> given(@Nullable Instant asKnown) {
        var quarters = caseFile.timeline(QuarterEntry.quarters(Acting.who().holder()));
        return (asKnown == null ? quarters : quarters.asKnownAt(asKnown)).told(QuarterGiven.class);
    }

    /// Writes what the demonstration tells of an assignment.
    public void tell(List<? extends Entry> entries, List<UUID> ids, @Nullable UUID author) {
        var writings = new java.util.ArrayList<Append.Writing>();
        for (int i = 0; i < entries.size(); i++) {
            writings.add(new Append.Writing(ids.get(i), entries.get(i), entries.get(i).happened().atTime(9, 0).atZone(England.ZONE).toInstant(), author, null, "demonstration"));
        }
        caseFile.append(Append.observed(writings));
    }
}
