package goldthread.agency.agreement;

import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The register of regional agreements of the authority for which one acts.
@Component
public final class Agreements {
    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Agreements(CaseFile caseFile, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The latest first.
    public List<Agreement> all() {
        return transaction.execute(status -> database.sql(Agreement.SELECT + " order by from_day desc, title").query(Agreement::of).list());
    }

    public void write(AgreementEntry entry, UUID once) {
        caseFile.append(Append.observed(once, entry, clock.instant(), "page"));
    }
}
