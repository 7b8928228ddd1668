package goldthread.app;

import com.zaxxer.hikari.HikariDataSource;
import goldthread.access.HolderTransactions;
import goldthread.care.Care;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Rebuild;
import goldthread.casefile.Seals;
import goldthread.casefile.UnderNewFolds;
import goldthread.casefile.Verify;
import goldthread.duties.Duties;
import goldthread.duties.UnderNewLaw;
import goldthread.familyhelp.FamilyHelp;
import goldthread.law.Laws;
import goldthread.people.People;
import goldthread.protection.Protection;
import goldthread.workforce.Workforce;
import goldthread.workforce.base.Postcodes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

    /// Ticks as the database keeps time, which rounds what is finer: what was kept just now is never after now.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
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
    CaseFile caseFile(DataSource application, PlatformTransactionManager transactions, Laws laws) {
        return Rooms.caseFile(application, transactions, laws::of);
    }

    @Bean
    Duties duties(JdbcClient sql) {
        return new Duties(Rooms.DUTIES, sql);
    }

    @Bean
    UnderNewLaw underNewLaw(CaseFile caseFile, Laws laws, JdbcClient sql, PlatformTransactionManager transactions) {
        return new UnderNewLaw(caseFile, laws::of, sql, transactions);
    }

    @Bean
    UnderNewFolds underNewFolds(CaseFile caseFile, JdbcClient sql, PlatformTransactionManager transactions) {
        return new UnderNewFolds(caseFile, sql, transactions);
    }

    @Bean
    Workforce workforce(JdbcClient sql) {
        return new Workforce(sql);
    }

    @Bean
    Postcodes postcodes(JdbcClient sql) {
        return new Postcodes(sql);
    }

    @Bean
    FamilyHelp familyHelp(JdbcClient sql) {
        return new FamilyHelp(sql);
    }

    @Bean
    Protection protection(JdbcClient sql) {
        return new Protection(sql);
    }

    @Bean
    Care care(JdbcClient sql) {
        return new Care(sql);
    }

    @Bean
    People peopleRoom(JdbcClient sql) {
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
