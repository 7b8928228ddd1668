package goldthread.demonstration;

import static goldthread.demonstration.Told.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.Office;
import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class FillingWrenmoorTest {
    static final Who WRENMOOR = Who.product(Demonstration.HOLDER);
    static final long SEED = 4;

    /// An authority on a database of its own.
    static final class Place {
        final Office office = new Office();
        final AnnotationConfigApplicationContext access = access(office);
        final Accounts accounts = access.getBean(Accounts.class);
        final Demonstration demonstration = new Demonstration(office.caseFile, accounts, access.getBean(Authorities.class),
                access.getBean(Guard.class));

        void load(int children, LocalDate today) {
            demonstration.load(children, SEED, today, (done, of) -> { });
        }

        long entries() {
            return office.as(WRENMOOR, () -> office.sql.sql("select count(*) from entry").query(Long.class).single());
        }
    }

    /// For tests that only look.
    static final Place SIXTY = sixty();

    static Place sixty() {
        var place = new Place();
        place.load(60, TODAY);
        return place;
    }

    @Test
    void what_is_read_back_is_what_was_told() {
        var office = SIXTY.office;
        new Told(60, SEED, office.caseFile.kinds()).timelines.forEach((subject, expected) -> {
            var read = Acting.as(WRENMOOR, () -> office.caseFile.timeline(subject));
            assertThat(read.lines()).extracting(Line::entry).isEqualTo(expected.lines().stream().map(Line::entry).toList());
            assertThat(read.lines()).extracting(line -> line.envelope().author())
                    .isEqualTo(expected.lines().stream().map(line -> line.envelope().author()).toList());
        });
    }

    @Test
    void a_second_loading_adds_nothing() {
        long before = SIXTY.entries();
        SIXTY.load(60, TODAY);
        assertThat(SIXTY.entries()).isEqualTo(before).isPositive();
    }

    @Test
    void a_loading_that_was_cut_short_goes_on_where_it_stopped() {
        var place = new Place();
        var parts = new AtomicInteger();
        assertThatThrownBy(() -> place.demonstration.load(200, SEED, TODAY, (done, of) -> {
            if (parts.incrementAndGet() == 2) {
                throw new IllegalStateException("the machine stops");
            }
        })).hasMessage("the machine stops");
        long before = place.entries();

        place.load(200, TODAY);

        assertThat(place.entries()).isGreaterThan(before)
                .isEqualTo(Demonstration.writings(200, SEED, TODAY).mapToLong(List::size).sum());
    }

    @Test
    void on_a_later_day_only_what_has_happened_since_is_added() {
        var place = new Place();
        place.load(40, TODAY);
        long before = place.entries();
        place.load(40, TODAY.plusDays(30));
        assertThat(place.entries() - before).isBetween(20L, before / 10);
    }

    @Test
    void everybody_who_wrote_has_an_account_and_one_of_each_role_can_sign_in() {
        var known = Acting.as(WRENMOOR, SIXTY.accounts::all);
        var authors = Acting.as(WRENMOOR, () -> Demonstration.writings(60, SEED, TODAY).flatMap(List::stream)
                .map(writing -> writing.author()).distinct().toList());
        assertThat(known).extracting(Account::id).containsAll(authors);
        assertThat(SIXTY.demonstration.signIns(60, SEED, TODAY)).extracting(Demonstration.SignIn::role)
                .containsAll(Arrays.asList(Role.values()));
        assertThat(SIXTY.demonstration.signIns(60, SEED, TODAY).getFirst().login()).isEqualTo("sam.okafor");
        assertThat(known).filteredOn(account -> account.login().equals("sam.okafor")).singleElement()
                .satisfies(sam -> assertThat(sam.disabled()).isFalse());
    }

    @Test
    void the_family_of_the_documents_is_found_by_name() {
        var people = new People(SIXTY.office.sql);
        var found = SIXTY.office.as(WRENMOOR, () -> people.search("Layla Rahman", 5));
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().person().given()).isEqualTo("Layla");
    }

    @Test
    void what_was_known_earlier_is_less_than_what_is_known_today() {
        var amira = new Told(60, SEED, SIXTY.office.caseFile.kinds()).children().get("W100000").subject();
        Timeline now = Acting.as(WRENMOOR, () -> SIXTY.office.caseFile.timeline(amira));
        var then = now.asKnownAt(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(then.standing()).isNotEmpty().hasSizeLessThan(now.standing().size());
        assertThat(now.changes()).isNotEmpty();
    }

    @Test
    void one_record_is_restricted() {
        assertThat(Acting.as(WRENMOOR, SIXTY.access.getBean(Guard.class)::restrictions)).singleElement()
                .satisfies(restriction -> assertThat(restriction.names()).isNotEmpty());
    }

    @Test
    @Tag("long")
    void two_thousand_children_are_there_within_a_minute_and_their_rows_are_as_they_fold() {
        var place = new Place();
        var began = Instant.now();
        place.demonstration.load(2_000, 1, TODAY, (done, of) -> { });
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(60));

        assertThat(place.entries()).isEqualTo(Demonstration.writings(2_000, 1, TODAY).mapToLong(List::size).sum());
        var told = new Told(2_000, 1, place.office.caseFile.kinds());
        assertThat(Acting.<Integer>as(WRENMOOR, () -> place.office.caseFile.strayRows(told.timelines.keySet()))).isZero();
    }

    private static AnnotationConfigApplicationContext access(Office office) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> office.application);
        context.registerBean(PlatformTransactionManager.class, () -> office.transactions);
        context.registerBean(JdbcClient.class, () -> office.sql);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.scan("goldthread.access");
        context.refresh();
        return context;
    }
}
