package goldthread.app;

import com.zaxxer.hikari.HikariDataSource;
import goldthread.access.HolderTransactions;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Rebuild;
import goldthread.casefile.Seals;
import goldthread.casefile.Verify;
import goldthread.people.People;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// The application: what each room needs, put together. The database has been found and migrated before it starts.
@SpringBootApplication(scanBasePackages = "goldthread")
public class Goldthread {

    /// How many requests and imports may use the database at a time.
    private static final int CONNECTIONS = 24;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HikariDataSource application(Database database) {
        return database.forTheApplication(CONNECTIONS);
    }

    /// Not offered for wiring by type: only what lays and checks the seals may act as the keeper.
    @Bean(defaultCandidate = false)
    HikariDataSource keeper(Database database) {
        return database.forTheKeeper();
    }

    @Bean
    PlatformTransactionManager transactions(DataSource application) {
        return new HolderTransactions(application);
    }

    @Bean
    JdbcClient sql(DataSource application) {
        return JdbcClient.create(application);
    }

    @Bean
    CaseFile caseFile(DataSource application, PlatformTransactionManager transactions) {
        return Rooms.caseFile(application, transactions);
    }

    @Bean
    People people(JdbcClient sql) {
        return new People(sql);
    }

    @Bean
    Seals seals(@Qualifier("keeper") HikariDataSource keeper, Data data) {
        return new Seals(keeper, data.witness());
    }

    @Bean
    Verify verify(@Qualifier("keeper") HikariDataSource keeper, Data data) {
        return new Verify(keeper, data.witness());
    }

    @Bean
    Rebuild rebuild(CaseFile caseFile, @Qualifier("keeper") HikariDataSource keeper) {
        return new Rebuild(caseFile, keeper);
    }
}
