package goldthread.team;

import goldthread.access.Accounts;
import goldthread.access.NotThere;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.workforce.StaffEntry.Joined;
import java.util.UUID;

/// The names of those who work here, with an account or, as the HR system tells of them, without one yet.
record WhoWorks(Accounts accounts, CaseFile caseFile) {

    /// @throws NotThere when nobody of the authority is known by it
    String name(UUID worker) {
        return caseFile.timeline(new Subject(worker)).last(Joined.class).map(joined -> joined.entry().name()).orElseGet(() -> accounts.account(worker).name());
    }

    /// @return whether there was an account that ends with the last day
    boolean leaves(UUID worker, java.time.LocalDate last) {
        return accounts.all().stream().anyMatch(account -> account.id().equals(worker)) && accounts.leaves(worker, last);
    }
}
