package goldthread.team;

import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.pages.Words;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.team.Board.Held;
import goldthread.time.England;
import goldthread.workforce.AllocationGate;
import goldthread.workforce.Leading.Able;
import goldthread.workforce.Leading;
import goldthread.workforce.StaffEntry.ConditionsWeighed;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands against giving somebody a part, wherever it is recorded or corrected, by a person or a program: the register,
/// practice so far, conditions of practice that nobody weighed, and more than an early career programme promises. The last two
/// a named manager authorises, for the day.
@Component
final class Gates implements AllocationGate {
    private static final String HERE = ". Where this page does not ask, do so on the worker's page in Team, under \"Authorise an allocation\"; it holds for that day.";

    private final Board board;
    private final WorkloadCap cap;
    private final CaseFile caseFile;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Gates(Board board, WorkloadCap cap, CaseFile caseFile, Clock clock, PlatformTransactionManager transactions) {
        this.board = board;
        this.cap = cap;
        this.caseFile = caseFile;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What a manager may authorise, and did not today.
    record Asks(Optional<Refused> cap, Optional<Refused> conditions) {
        static final Asks NOTHING = new Asks(Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<Refused> refuses(List<? extends Entry> act) {
        return transaction.execute(status -> act.stream().flatMap(each -> one(each).stream()).findFirst().or(() -> Part.again(act, changed(act), today()).stream().flatMap(part -> one(part).stream()).findFirst().map(Gates::again)));
    }

    private Optional<Refused> one(Entry entry) {
        if (entry instanceof LeadsNamed leads) return led(leads);
        if (!(entry instanceof Corrected corrected)) return Optional.ofNullable(Part.of(entry)).flatMap(this::begun);
        var stood = stood(corrected);
        if (corrected.to() instanceof LeadsNamed leads) return stood instanceof LeadsNamed was && was.lead().equals(leads.lead()) && was.children().containsAll(leads.children()) ? Optional.empty() : led(leads);
        var part = Part.of(corrected.to());
        return part == null ? Optional.empty() : stood != null && part.within(Part.of(stood)) ? registered(worker(part.account()), part, Stream.of(part.on())) : begun(part);
    }

    /// The records in which something may go on again.
    private Collection<Timeline> changed(List<? extends Entry> act) {
        return caseFile.timelines(act.stream().filter(each -> each instanceof Withdrawn || each instanceof Corrected || each instanceof AllocationEnded).flatMap(each -> each.tags().stream()).map(Tag::subject).distinct().toList()).values();
    }

    /// What the correction takes the place of; null where nothing stands.
    private @Nullable Entry stood(Corrected corrected) {
        return caseFile.timelines(corrected.to().tags().stream().map(tag -> tag.subject()).toList()).values().stream().flatMap(child -> child.standing().stream())
                .filter(fact -> fact.id().equals(corrected.entry())).findFirst().<Entry>map(Fact::entry).orElse(null);
    }

    private Optional<Refused> begun(Part part) {
        var day = later(part.on());
        var worker = worker(part.account());
        return left(worker, part.name(), day).or(() -> registered(worker, part, Stream.of(part.on(), day))).or(() -> independent(part)).or(() -> Leading.able(part.part(), enquiry(part.children()), able(worker, part.name(), day), day))
                .or(() -> part.socialWork() ? conditions(worker, part.name()).map(Gates::here) : Optional.empty()).or(() -> capped(part));
    }

    /// Who leads from an earlier day leads today too: by what the register says now.
    private Optional<Refused> led(LeadsNamed leads) {
        var day = later(leads.on());
        var worker = worker(leads.lead());
        var lead = able(worker, leads.leadName(), day);
        return left(worker, leads.leadName(), day).or(() -> Leading.registered(lead)).or(() -> leads.override() == null ? Leading.conditions(lead) : Optional.empty());
    }

    /// Nobody is given anything for a day after their last day of work, unless they came back since.
    private static Optional<Refused> left(Timeline worker, String name, LocalDate day) {
        return Leading.left(worker, day).map(left -> new Refused(name + " left: the last day of work was " + Words.spoken(left.on()) + ". Choose somebody else. If " + name + " came back, record it first on the worker's page in Team.", ""));
    }

    /// By what the register said on the day of the part, and by what it says now.
    private static Optional<Refused> registered(Timeline worker, Part part, Stream<LocalDate> days) {
        return part.socialWork() ? days.flatMap(day -> Leading.registered(able(worker, part.name(), day)).stream()).findFirst() : Optional.empty();
    }

    private Optional<Refused> capped(Part part) {
        return part.weighs() ? cap.refuses(part.account(), part.children(), today()).map(Gates::here) : Optional.empty();
    }

    private Optional<Refused> independent(Part part) {
        return Independence.refused(part, caseFile.timelines(part.children().stream().map(Subject::new).toList()).values(), this::worker);
    }

    /// Ask inside a transaction.
    Optional<Refused> refuses(String part, UUID account, String name, Collection<UUID> children) {
        var worker = worker(account);
        return left(worker, name, today()).or(() -> independent(new Part(part, account, name, Set.copyOf(children), today(), false, false))).or(() -> Leading.refused(part, enquiry(children), able(worker, name, today()), today()));
    }

    /// What a page that can ask must ask. Ask inside a transaction.
    Asks asks(String part, UUID account, String name, Collection<UUID> children) {
        return new Asks(part.equals(Allocated.ALLOCATED) ? cap.refuses(account, children, today()) : Optional.empty(), Leading.socialWork(part) ? conditions(account, name) : Optional.empty());
    }

    /// The conditions that the register has now, unless they were weighed today.
    Optional<Refused> conditions(UUID account, String name) {
        return conditions(worker(account), name);
    }

    private Optional<Refused> conditions(Timeline worker, String name) {
        boolean weighed = worker.facts(ConditionsWeighed.class).stream().map(Fact::entry).anyMatch(each -> each.on().equals(today()));
        return weighed ? Optional.empty() : Leading.conditions(able(worker, name, today()));
    }

    private static Able able(Timeline worker, String name, LocalDate day) {
        return Able.of(worker, name, worker.last(Begun.class).map(Fact::happened).orElse(null), day);
    }

    private static Refused again(Refused refused) {
        return new Refused("By this a part that is over would go on again. " + refused.sentence(), refused.citation());
    }

    private static Refused here(Refused refused) {
        return new Refused(refused.sentence() + HERE, refused.citation());
    }

    private boolean enquiry(Collection<UUID> children) {
        return board.children(children, today()).stream().anyMatch(Held::enquiry);
    }

    private Timeline worker(UUID account) {
        return caseFile.timeline(new Subject(account));
    }

    private LocalDate later(LocalDate on) {
        return on.isBefore(today()) ? today() : on;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
