package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A child of whom nobody has heard and one who may not be seen are answered alike, also by the clock: asked in turns, the median of
/// several hundred answers differs by no more than noise.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MissingAndForbiddenTakeAsLongTest {
    private static final int OURS = 946, THEIRS = 947, NOTES = 400, WARM = 60, ASKED = 200, TRIES = 4;
    /// As far as two medians of the same lie apart, and more; reading even a small record takes longer.
    private static final double TOLERANCE = 0.15;

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Sessions sessions;
    @Autowired
    ApiTokens tokens;

    private Who worker, duty;
    private UUID ours, restricted, theirs;

    @BeforeAll
    void records(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Guard guard) {
        authorities.create(OURS, "Evenham");
        authorities.create(THEIRS, "Oddham");
        worker = accounts.create(UUID.randomUUID(), OURS, "even.worker", "Sam", null, Set.of(Role.SOCIAL_WORKER)).who();
        duty = accounts.create(UUID.randomUUID(), OURS, "even.duty", "Priya", null, Set.of(Role.DUTY)).who();
        var guardian = accounts.create(UUID.randomUUID(), OURS, "even.guardian", "Ruth", null, Set.of(Role.GUARDIAN)).who();
        ours = record(OURS);
        restricted = record(OURS);
        theirs = record(THEIRS);
        Acting.as(guardian, () -> guard.restrict(new Guard.Restriction(restricted, Seal.RESTRICTED, guardian.account(), "a colleague", LocalDate.now().plusDays(30), Set.of(guardian.account()))));
    }

    @Test
    void whoever_asks_by_page_or_program() throws Exception {
        var differences = new ArrayList<String>();
        for (var who : List.of(worker, duty)) {
            var cookie = new Cookie("goldthread", sessions.open(who, false));
            var key = Acting.as(who, () -> tokens.give("even", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
            var forbidden = who == worker ? List.of(ours, restricted, theirs) : List.of(restricted, theirs);
            for (var each : forbidden) {
                for (var part : List.of("/story")) {
                    differ("page" + part.replaceAll("[0-9a-f-]{36}", "") + " as " + who.name(), id -> get("/child/" + id + part).header("Accept", "text/html").cookie(cookie), each, differences);
                }
                differ("timeline by a program as " + who.name(), id -> get("/api/v1/children/" + id + "/timeline").header("Authorization", "Bearer " + key), each, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    private interface Asking {
        MockHttpServletRequestBuilder of(UUID child);
    }

    /// A disturbance of the machine may spoil one try, and no three.
    private void differ(String what, Asking asking, UUID forbidden, List<String> differences) throws Exception {
        var said = new ArrayList<String>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var times = new LinkedHashMap<String, long[]>();
            times.put("missing", new long[ASKED]);
            times.put("forbidden", new long[ASKED]);
            for (int i = -WARM; i < ASKED; i++) {
                boolean first = i % 2 == 0;
                for (var which : first ? List.of("missing", "forbidden") : List.of("forbidden", "missing")) {
                    long took = took(asking.of(which.equals("missing") ? UUID.randomUUID() : forbidden));
                    if (i >= 0) times.get(which)[i] = took;
                }
            }
            double missing = median(times.get("missing")), denied = median(times.get("forbidden"));
            if (Math.abs(missing - denied) <= TOLERANCE * Math.min(missing, denied)) {
                return;
            }
            said.add("%.0f and %.0f µs".formatted(missing / 1_000, denied / 1_000));
        }
        differences.add(what + " (" + (forbidden == ours ? "no relationship" : forbidden == restricted ? "restricted" : "of another authority") + "): missing and forbidden took " + said);
    }

    private long took(MockHttpServletRequestBuilder request) throws Exception {
        long from = System.nanoTime();
        var answer = site.perform(request).andReturn().getResponse();
        long took = System.nanoTime() - from;
        assertThat(answer.getStatus()).isEqualTo(404);
        return took;
    }

    private static double median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private UUID record(int holder) {
        var child = Subject.unheardOf();
        var writings = new ArrayList<Append.Writing>();
        writings.add(new Append.Writing(Ids.next(), new Named(child, "Amira", "Rahman", null, null, LocalDate.of(2026, 3, 2)), Instant.now(), null, "page"));
        for (int i = 0; i < NOTES; i++) {
            writings.add(new Append.Writing(Ids.next(), new Noted(List.of(child), LocalDate.of(2026, 3, 2), "Conversation", "She was well on day " + i, false), Instant.now(), null, "page"));
        }
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(writings)));
        return child.id();
    }
}
