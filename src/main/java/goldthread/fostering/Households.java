package goldthread.fostering;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.care.Care;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.Duties;
import goldthread.duties.Duty;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.kinship.offer.OfferEntry;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.law.Law;
import goldthread.law.Laws;
import goldthread.pages.Awaiting;
import goldthread.pages.Block;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The households that foster for the authority for which one acts: as far as they open to who acts, and written down as seen.
@Component
public class Households {
    private static final int MOST = 2_000, MOST_DUTIES = 20_000, CARDS = 20, LINES = 5, DAYS = 7;

    private final CaseFile caseFile;
    private final Access access;
    private final Accounts accounts;
    private final Duties duties;
    private final Laws laws;
    private final People people;
    private final Care care;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Households(CaseFile caseFile, Access access, Accounts accounts, Duties duties, Laws laws, People people, Care care, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.accounts = accounts;
        this.duties = duties;
        this.laws = laws;
        this.people = people;
        this.care = care;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Waits {
        @Bean
        Awaiting householdsWithoutWorker(Households households) {
            return new Awaiting(Permission.LEAD_TEAM, Fostering.ADDRESS, "household that asks to foster or fosters has no worker", "households that ask to foster or foster have no worker", households::withoutWorker);
        }
    }

    /// One line of the list. @param next what is owed next, late ones first; null where nothing is
    record Listed(Household household, @Nullable Duty next, long late) {}

    /// Those that open to who acts, whoever is owed something late first, then whoever is owed the next. What has long ended is
    /// left out before what goes on, where there are too many to list.
    List<Listed> listed() {
        return transaction.execute(status -> {
            var seen = access.viewAll(database.sql("""
                    select subject from fostering_household h where :all or exists (select from desk_name n where n.subject = h.subject and n.account = :me)
                     order by coalesce(over <= :today, false), begun desc, subject limit :most""").param("all", Acting.who().may(Permission.LEAD_TEAM)).param("me", Acting.who().account())
                    .param("today", today()).param("most", MOST).query(UUID.class).list(), "fostering list");
            var owed = owed(seen);
            return caseFile.timelines(seen.stream().map(Subject::new).toList()).values().stream().map(Household::of).flatMap(Optional::stream).map(one -> {
                var of = owed.getOrDefault(one.subject(), List.of());
                return new Listed(one, of.isEmpty() ? null : of.getFirst(), of.stream().filter(duty -> late(duty)).count());
            }).sorted(java.util.Comparator.comparing((Listed line) -> line.next == null ? LocalDate.MAX : line.next.due()).thenComparing(line -> line.household.reached().name())).toList();
        });
    }

    private Map<Subject, List<Duty>> owed(Collection<UUID> households) {
        return duties.owed(households, today(), null, MOST_DUTIES).stream().filter(duty -> duty.state(today()).owed()).collect(Collectors.groupingBy(Duty::subject));
    }

    private boolean late(Duty duty) {
        return duty.state(today()) == Duty.State.LATE;
    }

    /// With which something goes on, and on which nobody is named who still works here.
    int withoutWorker() {
        return database.sql("""
                select count(*) from fostering_household h where (over is null or over > :today)
                   and not exists (select from desk_name n join account a on a.id = n.account where n.subject = h.subject and (a.disabled_at is null or a.disabled_at > :now))""")
                .param("today", today()).param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC)).query(Integer.class).single();
    }

    /// What is owed to and by the households on which who acts is named: late, due within a week, or to be looked at. Empty
    /// where they are named on none. Call inside a transaction.
    public Optional<Block> work() {
        var mine = database.sql("select subject, name from fostering_household h where exists (select from desk_name n where n.subject = h.subject and n.account = :me) order by name, subject limit :most")
                .param("me", Acting.who().account()).param("most", MOST).query((row, number) -> Map.entry(row.getObject("subject", UUID.class), row.getString("name"))).list();
        if (mine.isEmpty()) return Optional.empty();
        var owed = owed(access.seen(mine.stream().map(Map.Entry::getKey).toList()));
        var soon = mine.stream().filter(one -> owed.getOrDefault(new Subject(one.getKey()), List.of()).stream().anyMatch(this::soon)).limit(CARDS).toList();
        var seen = access.viewAll(soon.stream().map(Map.Entry::getKey).toList(), "my work");
        var blocks = new ArrayList<Block>();
        soon.stream().filter(one -> seen.contains(one.getKey())).forEach(one -> blocks.add(card(one.getKey(), one.getValue(), owed.get(new Subject(one.getKey())).stream().filter(this::soon).toList())));
        if (blocks.isEmpty()) blocks.add(Block.say(Words.quiet("Nothing is late, and nothing is due in the next 7 days.")));
        blocks.add(Block.say(Words.link(mine.size() == 1 ? "1 household that you work with" : mine.size() + " households that you work with", Fostering.ADDRESS)));
        return Optional.of(new Block.Section("fostering", "Households that foster", blocks));
    }

    private boolean soon(Duty duty) {
        return duty.alert() ? !duty.due().isAfter(today()) : !duty.due().isAfter(today().plusDays(DAYS));
    }

    private Block card(UUID household, String name, List<Duty> soon) {
        var card = Block.card(name).action(new Words.Link("Open", Fostering.ADDRESS + "/" + household, "the household of " + name));
        for (var duty : soon.stream().limit(LINES).toList()) card = card.fact(Words.spoken(duty.due()), HouseholdView.owed(duty, today()));
        return soon.size() <= LINES ? card : card.fact("And", Words.link(soon.size() - LINES + " more", Fostering.ADDRESS + "/" + household));
    }

    /// @throws NotThere where it does not open to who acts, or is no household
    <T> T open(UUID household, String part, Function<Household, T> work) {
        return access.view(household, part, () -> work.apply(Household.of(caseFile.timeline(new Subject(household))).orElseThrow(NotThere::new)));
    }

    List<Duty> duties(Household household) {
        return duties.of(household.timeline(), law());
    }

    void write(Entry entry, UUID once) {
        caseFile.append(Append.observed(once, entry, clock.instant(), "page"));
    }

    /// Something decided on what the record said when the form was opened.
    Outcome decide(Household read, long seen, Entry entry, UUID once) {
        return caseFile.append(new Append(List.of(new Append.Writing(once, entry, clock.instant(), null, "page")), Set.of(read.subject()), seen));
    }

    void write(List<? extends Entry> entries, UUID once) {
        caseFile.append(Append.observed(Append.together(once, entries, clock.instant(), "page")));
    }

    /// Children who live in foster care at the household's postcode, by their placements; and those of them who open to who acts.
    /// Whose address is confidential is not among them: beside the carers' address a name would give it away.
    /// @param closed how many do not open
    record Placed(Map<Subject, Person> open, int closed) {}

    Placed placed(Household household) {
        var postcode = household.reached().postcode();
        var all = postcode == null ? Set.<Subject>of() : care.fosteredAt(postcode);
        return placed(all);
    }

    /// Those of whom the household's own record says that they live there.
    Placed living(Household household) {
        return placed(UsualLimit.stays(household, today()).stream().map(stay -> stay.entry().child()).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private Placed placed(Set<Subject> children) {
        var ids = children.stream().map(Subject::id).toList();
        var open = access.viewAll(ids, "fostering household");
        var known = new HashSet<>(access.found(ids));
        known.removeAll(open);
        var secret = people.find(known.stream().map(Subject::new).toList()).values().stream().filter(Person::confidential).count();
        return new Placed(people.find(open.stream().map(Subject::new).toList()).values().stream().filter(person -> !person.confidential()).collect(Collectors.toMap(Person::subject, person -> person)), known.size() - (int) secret);
    }

    /// Constellations of the catalogue of kinship care, which foster homes without kin may belong to.
    List<Choice> constellations() {
        return caseFile.timeline(OfferEntry.REGISTRY).facts(SupportOffered.class).stream().filter(fact -> fact.entry().kind().equals(SupportOffered.CONSTELLATION)).map(fact -> Choice.of(fact.id() + " " + fact.entry().name(), fact.entry().name())).toList();
    }

    /// Those who may work with households that foster.
    List<Choice> workers() {
        return accounts.all().stream().filter(account -> !account.disabled() && account.who().may(Permission.FOSTERING)).map(account -> worker(account.id(), account.name())).toList();
    }

    static Choice worker(UUID account, String name) {
        return Choice.of(account + " " + name, name);
    }

    /// Choices about a child: the name where the record opens to who acts, and the day otherwise.
    List<Choice> stays(Household household, Map<Subject, Person> named) {
        return UsualLimit.stays(household, today()).stream().map(stay -> Choice.of(stay.id().toString(), called(stay.entry(), named)).hint("Since " + Words.spoken(stay.happened()))).toList();
    }

    static String called(ChildCame came, Map<Subject, Person> named) {
        var person = came.child() == null ? null : named.get(came.child());
        return person == null ? "A child, since " + Words.spoken(came.on()) : person.name();
    }

    Law law() {
        return laws.of(Acting.who().holder());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
