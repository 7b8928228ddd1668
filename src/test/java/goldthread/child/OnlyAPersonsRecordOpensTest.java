package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.app.Rooms;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Named;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// What is told of a place, a team, a worker, a budget or a table is no child's record: no child's page and no program opens it.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OnlyAPersonsRecordOpensTest {
    private static final int OURS = 907;

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;

    private String session = "", key = "";

    @BeforeAll
    void somebody_who_may_open_every_child(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions, @Autowired ApiTokens tokens) {
        authorities.create(OURS, "Marsden");
        var duty = accounts.create(UUID.randomUUID(), OURS, "only.persons", "Priya", null, Set.of(Role.DUTY)).who();
        session = sessions.open(duty, false);
        key = Acting.as(duty, () -> tokens.give("all", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
    }

    static List<String> kinds() {
        return Stream.concat(Recordings.ABOUT_NO_CHILD.stream(), Stream.of("returns.received", "returns.submitted", "returns.table-published", "returns.neighbours-chosen")).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_about_no_child_is_no_childs_record(String kind) throws Exception {
        var entry = Rooms.kinds().read(kind, Files.readString(Path.of("src/test/resources/golden", kind + ".json")).strip());
        var id = write(entry);
        for (var of : entry.tags().stream().map(tag -> tag.subject()).distinct().toList()) {
            for (var part : List.of("", "/story", "/entry/" + id, "/entry/" + id + "/record.pdf")) assertThat(page("/child/" + of + part)).as(kind + " on " + part).isEqualTo(404);
            for (var part : List.of("", "/timeline", "/duties")) assertThat(program("/api/v1/children/" + of + part)).as(kind + " for a program on " + part).isEqualTo(404);
        }
    }

    @Test
    void a_childs_record_opens() throws Exception {
        var child = Subject.unheardOf();
        write(new Named(child, "Amira", "Rahman", null, null, LocalDate.of(2026, 1, 5)));
        assertThat(page("/child/" + child)).isEqualTo(200);
        assertThat(program("/api/v1/children/" + child)).isEqualTo(200);
    }

    private UUID write(Entry entry) {
        var id = Ids.next();
        Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(id, entry, Instant.now(), "page")));
        return id;
    }

    private int page(String address) throws Exception {
        return site.perform(get(address).header("Accept", "text/html").cookie(new Cookie("goldthread", session))).andReturn().getResponse().getStatus();
    }

    private int program(String address) throws Exception {
        return site.perform(get(address).header("Authorization", "Bearer " + key)).andReturn().getResponse().getStatus();
    }
}
