package goldthread.demonstration;

import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Tag;
import goldthread.time.England;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of the demonstration: Wrenmoor, an authority that does not exist, and how it is filled.
@Component
public final class Demonstration {
    public static final String NAME = "Wrenmoor";
    /// No authority of England has this number.
    public static final int HOLDER = 999;
    /// Of every account that can sign in: made for showing, and for nothing else.
    public static final String PASSWORD = "thread-by-thread";

    /// Entries are written in parts of about so many: each part is there as a whole or not at all.
    private static final int PART = 4_000;

    /// Hears how far the loading has come.
    public interface Progress {
        void done(int families, int of);
    }

    /// How far a loading has come, for a page.
    public record Loading(int families, int of) {

        public boolean complete() {
            return families == of;
        }
    }

    /// Somebody who can sign in.
    /// @param role what they show
    public record SignIn(String login, String name, Role role) {}

    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Authorities authorities;
    private final Guard guard;
    private volatile @Nullable Loading loading;

    public Demonstration(CaseFile caseFile, Accounts accounts, Authorities authorities, Guard guard) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.authorities = authorities;
        this.guard = guard;
    }

    /// All that workers had written about each family by the end of a day, family by family, each in the order of
    /// writing. The same arguments give the same writings.
    public static Stream<List<Writing>> writings(int children, long seed, LocalDate today) {
        var families = new Families(children, seed, today);
        var moment = endOf(today);
        return families.plans().map(plan -> families.writings(plan, moment));
    }

    /// Fills the authority with what stands at the end of a day. What is there already is not written again: a loading
    /// that was cut short goes on, and on a later day the lives that were begun go on until then.
    public void load(int children, long seed, LocalDate today, Progress progress) {
        authorities.create(HOLDER, NAME);
        var families = new Families(children, seed, stands().orElse(today));
        staff(families.staff());
        Acting.as(Who.product(HOLDER), () -> families(families, today, progress));
    }

    /// Those who can sign in with the [#PASSWORD], one or more for each role.
    public List<SignIn> signIns(int children, long seed, LocalDate today) {
        return new Staff(children, seed, today).signIns().stream()
                .map(worker -> new SignIn(worker.login(), worker.name(), worker.role())).toList();
    }

    /// How far the loading has come; null where this process loads nothing.
    public @Nullable Loading loading() {
        return loading;
    }

    /// The day on which the demonstration was first loaded, if it was.
    public Optional<LocalDate> stands() {
        return Acting.as(Who.product(HOLDER), () -> accounts.byLogin(Staff.GUARDIAN.login()))
                .map(guardian -> Staff.stands(guardian.id()));
    }

    private void staff(Staff staff) {
        var known = Acting.as(Who.product(HOLDER), accounts::all).stream().map(Account::id).collect(Collectors.toSet());
        var signIns = Set.copyOf(staff.signIns());
        var missing = staff.everybody().stream().filter(worker -> !known.contains(worker.account())).toList();
        var password = missing.isEmpty() ? null : accounts.encode(PASSWORD);
        for (var worker : missing) {
            accounts.create(worker.account(), HOLDER, worker.login(), worker.name(),
                    signIns.contains(worker) ? password : null, Set.of(worker.role()));
            if (worker.until() != null) {
                Acting.as(Who.product(HOLDER), () -> accounts.disable(worker.account()));
            }
        }
    }

    private void families(Families families, LocalDate today, Progress progress) {
        var plans = families.plans().toList();
        var part = new ArrayList<Writing>();
        var latest = new ArrayList<UUID>();
        for (int i = 0; i < plans.size(); i++) {
            var writings = families.writings(plans.get(i), endOf(today));
            part.addAll(writings);
            writings.stream().map(Writing::id).reduce((one, next) -> next).ifPresent(latest::add);
            if (Known.of(plans.get(i)) == Known.RESTRICTED) {
                restrict(writings, families.staff());
            }
            if (part.size() >= PART || i == plans.size() - 1) {
                append(part, latest);
                part.clear();
                latest.clear();
                loading = new Loading(i + 1, plans.size());
                progress.done(i + 1, plans.size());
            }
        }
    }

    /// @param latest of each family: where one is missing, something has been written since
    private void append(List<Writing> part, List<UUID> latest) {
        if (caseFile.lines(latest).size() < latest.size()) {
            caseFile.append(Append.observed(List.copyOf(part)));
        }
    }

    /// The one restricted record: kept to those who work with the child and their manager.
    private void restrict(List<Writing> writings, Staff staff) {
        var subject = writings.getFirst().entry().tags().stream().map(Tag::subject).findFirst().orElseThrow();
        var names = writings.stream().map(Writing::entry).filter(Allocated.class::isInstance).map(Allocated.class::cast)
                .map(Allocated::account).collect(Collectors.toSet());
        if (guard.restrictions().stream().anyMatch(standing -> standing.subject().equals(subject.id()))) {
            return;
        }
        guard.restrict(new Guard.Restriction(subject.id(), Seal.RESTRICTED, staff.guardian().account(),
                "A relative works for the authority", LocalDate.now(England.ZONE).plusDays(60), names));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(England.ZONE).toInstant().minusSeconds(1);
    }
}
