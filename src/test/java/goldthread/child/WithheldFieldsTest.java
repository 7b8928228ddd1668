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
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Ids;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.kinship.KinshipEntry;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Named;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Police intelligence, detail of health, the assessment of a carer and what is about somebody else: each role reads what is its own,
/// and *Withheld* in the place of the rest, wherever it is drawn. Security page, section 2, last line.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithheldFieldsTest {
    private static final Kinds KINDS = Rooms.kinds();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CANARY = "Canarywords";
    private static int holder = 960;

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Sessions sessions;
    @Autowired
    ApiTokens tokens;

    static Stream<Arguments> every_field_and_every_role() {
        return FieldRules.FIELDS.stream().flatMap(field -> Stream.of(Role.values()).map(role -> Arguments.of(field, role)));
    }

    @ParameterizedTest
    @MethodSource("every_field_and_every_role")
    void a_field_is_read_by_the_roles_of_its_sort_and_by_nobody_else(FieldRules.Field field, Role role) throws Exception {
        var entry = told(field);
        var child = entry.tags().getFirst().subject();
        var first = line(1, field.kind(), entry);
        var corrected = line(2, "casefile.corrected", new Corrected(first.envelope().id(), entry, "Typo"));
        var read = Acting.as(new Who(UUID.randomUUID(), 1, "Somebody", Set.of(role)), () -> FieldRules.from(new Timeline(child, List.of(first, corrected)), KINDS));
        for (var said : List.of(read.lines().getFirst().entry(), ((Corrected) read.lines().getLast().entry()).to(), read.standing().getFirst().entry())) {
            assertThat(JSON.readTree(KINDS.write(said)).get(field.field()).asString()).isEqualTo(field.sort().read().contains(role) ? CANARY : "Withheld: " + field.sort().title());
            if (!field.sort().read().contains(role)) assertThat(KINDS.tell(said).toString()).as("as it is told").doesNotContain(CANARY);
        }
    }

    @Test
    void each_sort_has_fields_and_readers_and_each_field_is_a_text_of_its_kind() {
        assertThat(FieldRules.SORTS).extracting(FieldRules.Sort::name).containsExactlyInAnyOrder("police-intelligence", "health-detail", "carer-assessment", "third-party");
        for (var sort : FieldRules.SORTS) {
            assertThat(FieldRules.FIELDS).anyMatch(field -> field.sort() == sort);
            assertThat(sort.read()).allMatch(role -> role.permissions().contains(Permission.WHOLE_RECORD)).isNotEmpty();
        }
        for (var field : FieldRules.FIELDS) {
            assertThat(KINDS.named(field.kind()).type().getRecordComponents()).as(field.toString()).anyMatch(component -> component.getName().equals(field.field()) && component.getType() == String.class);
        }
    }

    @Test
    void it_is_withheld_on_each_page_on_paper_and_for_programs_and_is_not_corrected_unseen(@Autowired Authorities authorities, @Autowired Accounts accounts) throws Exception {
        int ours = holder++;
        authorities.create(ours, "Fieldham");
        var child = Subject.unheardOf();
        var assessed = new KinshipEntry.ViabilityAssessed(List.of(child), Subject.unheardOf(), "Viable: full assessment follows", CANARY, "By letter", LocalDate.of(2026, 3, 19));
        var id = write(ours, new Named(child, "Amira", "Rahman", null, null, LocalDate.of(2026, 1, 1)), new Identified(child, Identified.LA_CHILD_ID, "F1", LocalDate.of(2026, 1, 1)), assessed);
        for (var role : List.of(Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.REVIEWING_OFFICER, Role.FAMILY_HELP, Role.DUTY, Role.ANALYST)) {
            var who = accounts.create(UUID.randomUUID(), ours, "field." + role.code(), "Somebody", null, Set.of(role)).who();
            write(ours, new Allocated(List.of(child), who.account(), "North", "allocated", LocalDate.of(2026, 1, 1), null));
            boolean reads = FieldRules.SORTS.stream().filter(sort -> sort.name().equals("carer-assessment")).findFirst().orElseThrow().read().contains(role);
            var cookie = new Cookie("goldthread", sessions.open(who, false));
            var key = Acting.as(who, () -> tokens.give("fields", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
            for (var part : List.of("/story", "/entry/" + id, "/network", "/chronology")) {
                var body = site.perform(get("/child/" + child + part).header("Accept", "text/html").cookie(cookie)).andReturn().getResponse().getContentAsString();
                if (!reads) assertThat(body).as(part + " as " + role).doesNotContain(CANARY);
                if (part.equals("/story") || part.startsWith("/entry")) assertThat(body).as(part + " as " + role).contains(reads ? CANARY : "Withheld: assessment of a carer");
            }
            var program = site.perform(get("/api/v1/children/" + child + "/timeline").header("Authorization", "Bearer " + key)).andReturn().getResponse().getContentAsString();
            assertThat(program.contains(CANARY)).as("programs as " + role).isEqualTo(reads);
            for (var end : List.of("/correct", "/withdraw")) {
                var status = site.perform(get("/child/" + child + "/entry/" + id + end).header("Accept", "text/html").cookie(cookie)).andReturn().getResponse().getStatus();
                assertThat(status).as(end + " as " + role).isEqualTo(reads ? 200 : 404);
            }
            assertThat(site.perform(get("/child/" + child + "/entry/" + id + "/choose").header("Accept", "text/html").cookie(cookie)).andReturn().getResponse().getContentAsString().contains(CANARY)).as("choose as " + role).isEqualTo(reads);
        }
    }

    /// The golden entry of a kind, with the canary in its field.
    private static Entry told(FieldRules.Field field) throws Exception {
        var body = (ObjectNode) JSON.readTree(Files.readString(Path.of("src/test/resources/golden", field.kind() + ".json")));
        body.put(field.field(), CANARY);
        if (field.when() != null) {
            body.put(field.when().getKey(), field.when().getValue());
        }
        return KINDS.read(field.kind(), body.toString());
    }

    private static Line line(long position, String kind, Entry entry) {
        return new Line(new Envelope(position, new UUID(0, position), 1, kind, entry.happened(), Instant.EPOCH, UUID.randomUUID(), null, "page"), entry);
    }

    private UUID write(int holder, Entry... entries) {
        UUID id = null;
        for (var entry : entries) {
            var one = Ids.next();
            Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(one, entry, Instant.now(), "page")));
            id = one;
        }
        return id;
    }
}
