package goldthread.app;

import goldthread.access.HolderTransactions;
import goldthread.care.CareEntry;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Disclosures;
import goldthread.casefile.Fold;
import goldthread.casefile.Kinds;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.people.People;
import goldthread.people.PeopleEntry;
import goldthread.protection.ProtectionEntry;
import goldthread.workforce.WorkforceEntry;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The explicit lists of what each room brings to the house.
public final class Rooms {
    static final long KEPT_LINES = 60_000;

    /// Every kind of entry, room by room.
    public static Kinds kinds() {
        return new Kinds(List.of(PeopleEntry.KINDS, WorkforceEntry.KINDS, FrontDoorEntry.KINDS, FamilyHelpEntry.KINDS,
                ProtectionEntry.KINDS, CareEntry.KINDS));
    }

    /// Every fold, room by room.
    public static List<Fold<?>> folds() {
        var folds = new ArrayList<Fold<?>>();
        folds.add(Disclosures.FOLD);
        folds.addAll(People.FOLDS);
        return folds;
    }

    /// The case file with all rooms, on a pool that acts as the application.
    public static CaseFile caseFile(DataSource application, PlatformTransactionManager transactions) {
        return new CaseFile(application, transactions, kinds(), folds(), KEPT_LINES);
    }

    public static PlatformTransactionManager transactions(DataSource application) {
        return new HolderTransactions(application);
    }

    private Rooms() {}
}
