package goldthread.casefile;

import static goldthread.casefile.WritingToTheLogTest.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Rooms;
import goldthread.people.PeopleEntry.Noted;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// What many people write at the same moment.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class WrittenTogetherTest {
    static final int MANY = 24;
    static final Office office = new Office();

    final Subject amira = Subject.unheardOf();
    final Subject yusuf = Subject.unheardOf();

    @Test
    void who_comes_while_somebody_writes_is_written_with_the_others_of_the_same_authority() throws Exception {
        var batches = new ConcurrentLinkedQueue<List<Integer>>();
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var queue = new Queue(batch -> {
            batches.add(batch.stream().map(waiting -> waiting.who().holder()).toList());
            begun.countDown();
            await(go);
        });
        try (var people = Executors.newCachedThreadPool()) {
            hand(people, queue, 201);
            await(begun);
            var later = new ArrayList<Future<?>>();
            for (int holder : List.of(201, 202, 201, 202)) {
                later.add(hand(people, queue, holder));
                for (int i = 0; i < 1_000 && queue.waiting() < later.size(); i++) {
                    Thread.sleep(5);
                }
            }
            go.countDown();
            for (var each : later) {
                each.get(10, TimeUnit.SECONDS);
            }
        }
        assertThat(batches).containsExactlyInAnyOrder(List.of(201), List.of(201, 201), List.of(202, 202));
    }

    @Test
    void each_is_written_in_their_own_name_and_from_where_they_sit() throws Exception {
        var ids = IntStream.range(0, MANY).mapToObj(n -> Ids.next()).toList();
        atOnce(n -> Acting.from("192.0.2." + n, () -> Acting.as(worker(n), () -> office.caseFile.append(Append.observed(ids.get(n), note(amira, "by " + n), Instant.now(), "page")))));

        assertThat(office.timeline(amira).lines()).hasSize(MANY).allSatisfy(line -> {
            int n = ids.indexOf(line.envelope().id());
            assertThat(line.envelope().author()).isEqualTo(worker(n).account());
            assertThat(((Noted) line.entry()).text()).isEqualTo("by " + n);
        });
        var audited = office.as(Office.SAM, () -> office.sql.sql("select account || ' ' || origin from access_log where subject = ? and action = 'append'")
                .param(amira.id()).query(String.class).list());
        assertThat(audited).containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY).mapToObj(n -> worker(n).account() + " 192.0.2." + n).toList());
        assertThat(office.rebuild.check(done -> { }).stray()).isZero();
        office.seal();
        assertThat(office.verify.verify(n -> { }).bad()).isEmpty();
    }

    @Test
    void of_many_who_decide_on_the_same_record_one_decides_and_the_others_learn_what_was_added() throws Exception {
        office.record(note(amira, "First"));
        long seen = office.timeline(amira).head();
        var outcomes = atOnce(n -> Acting.as(worker(n), () -> office.caseFile.append(new Append(
                List.of(new Append.Writing(Ids.next(), note(amira, "Decided by " + n), Instant.now(), null, "page")), Set.of(amira), seen))));

        assertThat(outcomes).filteredOn(Outcome.Appended.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Conflict.class::isInstance).hasSize(MANY - 1)
                .allSatisfy(conflict -> assertThat(((Outcome.Conflict) conflict).since()).hasSize(1));
        assertThat(office.timeline(amira).facts(Noted.class)).hasSize(2);
    }

    @Test
    void pressed_twice_at_once_is_written_once() throws Exception {
        var id = Ids.next();
        var outcomes = atOnce(n -> Acting.as(Office.SAM, () -> office.caseFile.append(Append.observed(id, note(amira, "Once"), Instant.now(), "page"))));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(((Outcome.Appended) outcome).lines()).hasSize(1));
        assertThat(outcomes).filteredOn(outcome -> !((Outcome.Appended) outcome).before()).hasSize(1);
        assertThat(office.timeline(amira).lines()).hasSize(1);
    }

    @Test
    void the_fault_of_one_is_nobody_elses() throws Exception {
        var refused = new ConcurrentLinkedQueue<Integer>();
        atOnce(n -> {
            var author = n % 5 == 0 ? UUID.randomUUID() : null; // only the product itself may say so
            try {
                return Acting.as(worker(n), () -> office.caseFile.append(Append.observed(List.of(
                        new Append.Writing(Ids.next(), note(n % 2 == 0 ? amira : yusuf, "by " + n), Instant.now(), author, null, "page")))));
            } catch (IllegalArgumentException wrong) {
                refused.add(n);
                return new Outcome.Refused("", "");
            }
        });
        assertThat(refused).containsExactlyInAnyOrder(0, 5, 10, 15, 20);
        assertThat(office.timeline(amira).lines().size() + office.timeline(yusuf).lines().size()).isEqualTo(MANY - 5);
    }

    @Test
    void nobody_waits_for_the_record_that_another_holds() throws Exception {
        office.record(note(amira, "First"));
        var held = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try (var people = Executors.newCachedThreadPool()) {
            var holding = people.submit(() -> office.as(Office.SAM, () -> {
                office.caseFile.append(Append.observed(Ids.next(), note(amira, "In a long piece of work"), Instant.now(), "page"));
                held.countDown();
                await(over);
                return 0;
            }));
            await(held);
            var waits = people.submit(() -> office.record(note(amira, "After it")));
            for (int i = 0; i < 5; i++) {
                office.record(note(yusuf, "Meanwhile"));
            }
            assertThat(waits.isDone()).isFalse();
            over.countDown();
            holding.get(20, TimeUnit.SECONDS);
            waits.get(20, TimeUnit.SECONDS);
        }
        assertThat(office.timeline(amira).lines()).hasSize(3);
        assertThat(office.timeline(yusuf).lines()).hasSize(5);
    }

    /// The database had done it, and the link broke before it could say so.
    @Test
    void what_was_written_though_the_answer_was_lost_is_found_and_not_written_again() {
        var losing = new LosingAnswers(office.application);
        var transactions = Rooms.transactions(losing);
        var caseFile = Rooms.caseFile(losing, transactions, office.laws::of);
        var id = Ids.next();
        losing.loseTheNext.set(true);
        var outcome = Acting.as(Office.SAM, () -> caseFile.append(Append.observed(id, note(amira, "Once"), Instant.now(), "page")));

        assertThat(losing.loseTheNext).as("an answer was lost").isFalse();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Appended.class, stands -> {
            assertThat(stands.before()).isTrue();
            assertThat(stands.lines()).extracting(line -> line.envelope().id()).containsExactly(id);
        });
        assertThat(office.timeline(amira).lines()).hasSize(1);
        assertThat(office.as(Office.SAM, () -> office.sql.sql("select count(*) from access_log where subject = ? and action = 'append'")
                .param(amira.id()).query(Long.class).single())).isEqualTo(1);
        assertThat(office.rebuild.check(done -> { }).stray()).isZero();
    }

    /// A link that breaks when a writing has been committed, before anybody is told.
    private static final class LosingAnswers extends DelegatingDataSource {
        final AtomicBoolean loseTheNext = new AtomicBoolean();

        LosingAnswers(DataSource to) {
            super(to);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return over(Connection.class, super.getConnection(), "prepareStatement", (statement, arguments) -> ((String) arguments[0]).endsWith("commit")
                    ? over(PreparedStatement.class, (PreparedStatement) statement, "execute", (done, none) -> {
                        if (loseTheNext.compareAndSet(true, false)) throw new SQLException("the link broke", "08006");
                        return done;
                    }) : statement);
        }

        private interface After {
            Object of(Object answer, Object[] arguments) throws SQLException;
        }

        private static <T> T over(Class<T> type, T to, String name, After after) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                try {
                    var answer = method.invoke(to, arguments);
                    return method.getName().equals(name) ? after.of(answer, arguments) : answer;
                } catch (InvocationTargetException broken) {
                    throw broken.getCause();
                }
            }));
        }
    }

    private interface Act {
        Outcome by(int number) throws Exception;
    }

    private static List<Outcome> atOnce(Act act) throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(MANY)) {
            var all = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < MANY; i++) {
                int number = i;
                all.add(people.submit((Callable<Outcome>) () -> {
                    await(start);
                    return act.by(number);
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<Outcome>();
            for (var each : all) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }

    private static Future<?> hand(ExecutorService people, Queue queue, int holder) {
        return people.submit(() -> Acting.as(Who.product(holder), () -> queue.hand(new Waiting(Append.observed(List.of())))));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static Who worker(int number) {
        return new Who(new UUID(201, 1_000 + number), 201, "Worker " + number, Set.of(Role.SOCIAL_WORKER));
    }

    private static Noted note(Subject child, String text) {
        return new Noted(List.of(child), MONDAY, "Telephone call", text, false);
    }
}
