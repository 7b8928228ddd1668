package goldthread.app;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Who;
import goldthread.casefile.AsOne;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.casefile.UnderNewFolds;
import goldthread.people.PeopleEntry;
import goldthread.people.PeopleEntry.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// A record that cannot be folded keeps the lists of its own authority behind, and those of no other.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneAuthorityKeepsNoOtherWaitingTest {
    private static final AsOne NOBODY = new AsOne() {
        @Override
        public Set<Subject> with(Timeline own) {
            return Set.of();
        }

        @Override
        public Map<Subject, Timeline> folded(Map<Subject, Timeline> own) {
            return own;
        }
    };

    private final Office office = new Office();

    /// Throws on the records of the first authority alone.
    private static final Fold<String> FAULTY = new Fold<>() {
        @Override
        public String table() {
            return "identifier_of_no_table";
        }

        @Override
        public List<Column<String>> columns() {
            return List.of(new Column<>("key", "text", key -> key));
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(PeopleEntry.class);
        }

        @Override
        public List<String> rows(Timeline timeline) {
            throw new IllegalStateException("an entry of old that nobody foresaw");
        }
    };

    @Test
    void the_lists_of_the_next_authority_follow() throws Exception {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> office.sql);
        context.registerBean(PlatformTransactionManager.class, () -> office.transactions);
        context.registerBean(Authorities.class);
        context.refresh();
        var authorities = context.getBean(Authorities.class);
        authorities.create(Office.SAM.holder(), "Ashbourne");
        authorities.create(Office.ELSEWHERE.holder(), "Barrow");
        office.record(new Named(Subject.unheardOf(), "Amira", "Rahman", null, null, LocalDate.parse("2026-03-02")));
        var folds = new UnderNewFolds(new CaseFile(office.application, office.transactions, Rooms.kinds(), List.of(FAULTY), NOBODY, 0), office.sql, office.transactions);
        var following = new FollowingFolds(folds, authorities);
        following.start();
        try {
            for (int i = 0; i < 100 && prints(Office.ELSEWHERE) == 0; i++) Thread.sleep(100);
            assertThat(prints(Office.ELSEWHERE)).isEqualTo(1);
            assertThat(prints(Office.SAM)).isZero();
        } finally {
            following.stop();
        }
    }

    private int prints(Who who) {
        return Acting.as(who, () -> office.as(who, () -> office.sql.sql("select count(*) from fold_print where print is not null").query(Integer.class).single()));
    }
}
