package goldthread.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.app.Goldthread;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// The board of a whole authority, questions and drawing: 150 ms of the server at the 95th percentile are wanted; here, on a machine
/// that is shared, three times as long is the limit, and the best of three series counts: others come and go.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheWholeAuthorityInTimeTest {
    private static final int ROUNDS = 40, WARM = 10, SERIES = 3, HOLDER = 911;
    private static final double WANTED = 150, SHARED = 3;

    @Test
    void the_board_of_600_workers_and_9000_children_is_drawn_in_time(@Autowired MockMvc site, @Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions, @Autowired JdbcClient database, @Autowired TransactionTemplate transactions, @Autowired goldthread.app.Database place) throws Exception {
        authorities.create(HOLDER, "Largeton");
        var manager = accounts.create(UUID.randomUUID(), HOLDER, "large.manager", "Helen", null, Set.of(Role.TEAM_MANAGER)).who();
        Acting.as(manager, () -> transactions.execute(status -> {
            LargeAuthority.fill(database, HOLDER, manager.account(), LocalDate.now());
            return database.sql("select count(*) from worker_now").query(Long.class).single();
        }));
        try (var connection = java.sql.DriverManager.getConnection(place.url(), place.user(), place.password()); var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        var cookie = new Cookie("goldthread", sessions.open(manager, false));
        var threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int series = 0; series < SERIES && best >= WANTED * SHARED; series++) {
            var wall = new double[ROUNDS];
            var processor = new double[ROUNDS];
            for (int i = -WARM; i < ROUNDS; i++) {
                long began = System.nanoTime(), worked = threads.getCurrentThreadCpuTime();
                var answer = site.perform(get("/team/authority").header("Accept", "text/html").cookie(cookie)).andReturn().getResponse();
                if (i >= 0) {
                    wall[i] = (System.nanoTime() - began) / 1e6;
                    processor[i] = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
                }
                assertThat(answer.getStatus()).isEqualTo(200);
                if (i == 0) assertThat(answer.getContentAsString()).contains("Worker 599");
            }
            Arrays.sort(wall);
            Arrays.sort(processor);
            System.out.printf("/team/authority with 600 workers: half within %.0f ms, 95%% within %.0f ms, of which the server's own thread worked %.0f and %.0f ms%n", wall[ROUNDS / 2], wall[ROUNDS * 95 / 100 - 1], processor[ROUNDS / 2], processor[ROUNDS * 95 / 100 - 1]);
            best = Math.min(best, wall[ROUNDS * 95 / 100 - 1]);
        }
        assertThat(best).isLessThan(WANTED * SHARED);
    }
}
