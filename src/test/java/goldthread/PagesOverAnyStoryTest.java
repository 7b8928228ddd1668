package goldthread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Every page about a child, worker or place opens, whatever has been written of them: random stories, faulty ones among them.
/// A failing seed is named; `-Dgoldthread.seed=<seed>` tells the same story again.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesOverAnyStoryTest {
    private static final int CHILDREN = 2, ENTRIES = 70;
    private static final Pattern ROUTE = Pattern.compile("GET, +(/(?:child/\\{child}|team/worker/\\{account}|places/\\{place}|api/v1/children/\\{child})[^ ,]*),.*");

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;

    /// How many answers there were of each status.
    private final Map<String, Integer> answered = new TreeMap<>();

    @Test
    @Timeout(120)
    void whatever_has_been_written_every_page_opens() throws Exception {
        stories(1, 2);
    }

    @Test
    @Tag("long")
    @Timeout(1_800)
    void whatever_has_been_written_every_page_opens_many_times() throws Exception {
        stories(30, Integer.MAX_VALUE);
    }

    /// @param entries so many of each subject are opened, of each kind one
    private void stories(int number, int entries) throws Exception {
        Long given = Long.getLong("goldthread.seed");
        for (int i = 0; i < (given == null ? number : 1); i++) {
            long seed = given == null ? System.nanoTime() : given;
            try {
                story(seed, entries);
            } catch (Throwable broken) {
                throw new AssertionError("-Dgoldthread.seed=" + seed, broken);
            }
        }
    }

    private void story(long seed, int most) throws Exception {
        var story = new RandomStory(seed, ThreadLocalRandom.current().nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x7000L, CHILDREN, ENTRIES);
        int holder = 700 + (int) Math.floorMod(System.nanoTime(), 190);
        authorities.create(holder, "Authority " + holder);
        var duty = seat(holder, Role.DUTY);
        var manager = seat(holder, Role.TEAM_MANAGER);
        Acting.as(duty.who, () -> caseFile.append(Append.observed(story.writings())));
        int opened = 0;
        answered.clear();
        for (var subject : story.subjects()) {
            var entries = entries(duty.who, subject).stream().limit(most).toList();
            for (var route : routes()) {
                for (var address : addresses(route, subject, entries)) {
                    opened += opens(address, duty) ? 1 : 0;
                    opened += route.startsWith("/child") ? 0 : opens(address, manager) ? 1 : 0;
                }
            }
        }
        assertThat(opened).as("pages that opened, of authority %s: %s", holder, answered).isGreaterThan(CHILDREN * 20);
    }

    private record Seat(Who who, Cookie cookie) {}

    private Seat seat(int holder, Role role) throws Exception {
        var login = "any" + UUID.randomUUID();
        var who = accounts.create(UUID.randomUUID(), holder, login, role.title(), accounts.encode(login), Set.of(role)).who();
        return new Seat(who, site.perform(post("/sign-in").param("login", login).param("password", login).with(csrf())).andReturn().getResponse().getCookie("goldthread"));
    }

    /// One entry of each kind.
    private List<UUID> entries(Who who, Subject subject) {
        var some = new TreeMap<String, UUID>();
        Acting.as(who, () -> caseFile.timeline(subject)).standing().forEach(fact -> some.put(((Entry) fact.entry()).getClass().getName(), fact.id()));
        return List.copyOf(some.values());
    }

    private static List<String> routes() throws Exception {
        return Files.readAllLines(Path.of("src", "test", "resources", "access-matrix.csv")).stream().map(ROUTE::matcher).filter(java.util.regex.Matcher::matches).map(found -> found.group(1)).distinct().toList();
    }

    private static List<String> addresses(String route, Subject subject, List<UUID> entries) {
        var address = route.replaceAll("\\{(child|account|place)}", subject.toString()).replace("{kind}", "people.noted");
        var all = new ArrayList<String>();
        if (!address.contains("{entry}")) {
            all.add(address);
        } else {
            entries.forEach(entry -> all.add(address.replace("{entry}", entry.toString())));
        }
        return address.endsWith(".pdf") && all.size() > 2 ? all.subList(0, 2) : all;
    }

    private boolean opens(String address, Seat seat) throws Exception {
        var response = site.perform(get(URI.create(address)).header("Accept", "text/html,application/json").cookie(seat.cookie)).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isLessThan(500);
        answered.merge(response.getStatus() + (address.startsWith("/child") ? " of a child" : ""), 1, Integer::sum);
        return response.getStatus() == 200;
    }
}
