package goldthread.agency.bank;

import goldthread.agency.rules.JobType;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.pages.Question.Choice;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The staff bank of the authority for which one acts.
@Component
public final class Bank {
    public static final List<Fold<?>> FOLDS = List.of(Member.FOLD, Said.FOLD);
    private static final int MOST = 500;

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Bank(CaseFile caseFile, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }

    /// Who is in the bank today or later, by name.
    public List<Member> members() {
        return transaction.execute(status -> database.sql(Member.SELECT + " where (until is null or until >= :today) and (left_on is null or left_on > :today) order by name, subject limit " + MOST)
                .param("today", today()).query(Member::of).list());
    }

    /// Who left the bank, or was free until a day that is over, the latest first.
    List<Member> gone() {
        return transaction.execute(status -> database.sql(Member.SELECT + " where until < :today or left_on <= :today order by coalesce(left_on, until) desc, name limit " + MOST).param("today", today()).query(Member::of).list());
    }

    /// Members as a form offers them, each with what they do and when.
    public static List<Choice> offered(List<Member> members) {
        return members.stream().map(each -> Choice.of(each.subject().id().toString(), each.name()).hint(work(each))).toList();
    }

    /// Kinds of job and skills, in words.
    public static String work(Member member) {
        return String.join(", ", member.jobs().stream().map(Bank::title).toList()) + (member.skills().isEmpty() ? "" : "; " + String.join(", ", member.skills()));
    }

    static String title(String job) {
        return JobType.named(job).map(JobType::title).orElse(job);
    }

    /// How often each was said since a day: `accepted`, `declined`, `no-answer`, and `passed-over: code`.
    Map<String, Integer> counts(LocalDate since) {
        return transaction.execute(status -> {
            var counts = new HashMap<String, Integer>();
            database.sql("select said, reason, count(*) as number from bank_said where on_day >= :since group by said, reason").param("since", since)
                    .query(row -> {
                        counts.merge(row.getString("said") + (row.getString("reason").isEmpty() ? "" : ": " + row.getString("reason")), row.getInt("number"), Integer::sum);
                    });
            return counts;
        });
    }

    void write(Entry entry, UUID once) {
        caseFile.append(Append.observed(once, entry, clock.instant(), "page"));
    }
}
