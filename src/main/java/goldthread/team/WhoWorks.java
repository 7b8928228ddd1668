package goldthread.team;

import goldthread.access.Accounts;
import goldthread.access.NotThere;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Joined;
import java.time.LocalDate;
import java.util.UUID;

/// The names of those who work here, with an account or, as the HR system tells of them, without one yet.
record WhoWorks(Accounts accounts, CaseFile caseFile) {

    /// @throws NotThere when nobody of the authority is known by it
    String name(UUID worker) {
        return name(caseFile.timeline(new Subject(worker)));
    }

    /// @throws NotThere when nobody of the authority is known by it
    String name(Timeline worker) {
        return worker.last(Joined.class).map(joined -> joined.entry().name()).orElseGet(() -> accounts.account(worker.subject().id()).name());
    }

    boolean hasAccount(UUID worker) {
        return accounts.byId(worker).isPresent();
    }

    /// @return whether there was an account that ends with the last day
    boolean leaves(UUID worker, LocalDate last) {
        return hasAccount(worker) && accounts.leaves(worker, last);
    }
}
