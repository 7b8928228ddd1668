package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.app.Goldthread;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Overview and story of one child with 2,000 entries: 40 ms of the server at the 95th percentile are wanted, as of any child; here, on a
/// machine that is shared, three times as long is the limit, and the best of three series counts.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ALongRecordInTimeTest {
    private static final int ENTRIES = 2_000, ROUNDS = 60, WARM = 30, SERIES = 3, HOLDER = 912;
    private static final double WANTED = 40, SHARED = 3;
    private static final LocalDate BEGUN = LocalDate.now().minusDays(ENTRIES + 30);

    @Test
    void a_child_with_2000_entries_is_opened_as_soon_as_any_other(@Autowired MockMvc site, @Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions, @Autowired CaseFile caseFile) throws Exception {
        authorities.create(HOLDER, "Longton");
        var worker = accounts.create(UUID.randomUUID(), HOLDER, "long.worker", "Ama Long", null, Set.of(Role.DUTY)).who();
        var child = Subject.unheardOf();
        Acting.as(worker, () -> caseFile.append(Append.observed(story(child).stream().map(entry -> new Writing(Ids.next(), entry, Instant.now(), null, "page")).toList())));
        Acting.as(worker, () -> assertThat(caseFile.timeline(child).standing()).hasSize(ENTRIES));
        var cookie = new Cookie("goldthread", sessions.open(worker, false));
        for (var page : List.of("", "/story", "/duties")) {
            assertThat(best(site, cookie, "/child/" + child.id() + page, page)).as(page).isLessThan(WANTED * SHARED);
        }
    }

    private static double best(MockMvc site, Cookie cookie, String address, String page) throws Exception {
        double best = Double.MAX_VALUE;
        for (int series = 0; series < SERIES && best >= WANTED; series++) {
            var wall = new double[ROUNDS];
            for (int i = -WARM; i < ROUNDS; i++) {
                long began = System.nanoTime();
                var answer = site.perform(get(address).header("Accept", "text/html").cookie(cookie)).andReturn().getResponse();
                if (i >= 0) wall[i] = (System.nanoTime() - began) / 1e6;
                assertThat(answer.getStatus()).isEqualTo(200);
            }
            Arrays.sort(wall);
            System.out.printf("/child/{child}%s with %,d entries: half within %.0f ms, 95%% within %.0f ms%n", page, ENTRIES, wall[ROUNDS / 2], wall[ROUNDS * 95 / 100 - 1]);
            best = Math.min(best, wall[ROUNDS * 95 / 100 - 1]);
        }
        return best;
    }

    /// In care for five years and a half: every sixth entry a visit, every ninetieth a review.
    private static List<Entry> story(Subject child) {
        var all = new ArrayList<Entry>(List.of(new Named(child, "Noa", "Long", null, null, BEGUN), new Described(child, "F", BEGUN.minusYears(8), null, null, "WBRI", List.of("NONE"), BEGUN),
                new EpisodeStarted(child, BEGUN, "S", "C2", "N1", "U4", "PR1", "ZZ6 2AB", "ZZ5 4AB", null)));
        for (int day = 1; all.size() < ENTRIES; day++) {
            var on = BEGUN.plusDays(day);
            all.add(day % 90 == 0 ? new Reviewed(child, on, "PN1") : day % 6 == 0 ? new Visited(List.of(child), on, "Home", List.of(child), List.of(child), true, "I like my room", "At ease, showed me her drawings.", "The home is going well.", "Ask the school about swimming.")
                    : new Noted(List.of(child), on, "Telephone call", "Spoke with the school about how the week has been, and what would help with mornings.", false));
        }
        return all;
    }
}
