package goldthread.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Named;
import goldthread.signin.ApiTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
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
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program may answer a form as a person does: the same questions, the same checks, the same entries.
@Timeout(120)
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswersOfAFormTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc site;

    String key;
    Subject child = Subject.unheardOf();

    @BeforeAll
    void a_child(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired ApiTokens tokens, @Autowired CaseFile caseFile) {
        authorities.create(903, "Calder");
        var who = accounts.create(903, "answers", "Ann Swers", Set.of(Role.DUTY)).who();
        key = Acting.as(who, () -> tokens.give("answers", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
        Acting.as(who, () -> caseFile.append(Append.observed(Ids.next(), new Named(child, "Amira", "Rahman", null, null, LocalDate.of(2020, 1, 1)), Instant.now(), "page")));
    }

    @Test
    void answers_are_checked_and_make_the_entries_of_the_form() throws Exception {
        assertThat(send("frontdoor.referral-decided", "{\"on\":\"2026-03-03\",\"outcome\":\"goes-on\"}").getContentAsString()).contains("There is no referral");
        assertThat(send("frontdoor.referred", "{\"on\":\"2026-03-02\",\"source\":\"1A\"}").getStatus()).isEqualTo(201);
        assertThat(send("frontdoor.referred", "{\"source\":\"ZZ\"}")).satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Enter the date of the referral").contains("Who referred must be one of the choices given");
        });
        assertThat(send("frontdoor.referred", "{\"on\":\"2026-03-02\",\"sauce\":\"1A\"}").getContentAsString()).contains("answers.sauce is no question");

        // the only referral is settled by the record; what is unusual is said and not in the way
        var decided = send("frontdoor.referral-decided", "{\"on\":\"2026-03-03\",\"outcome\":\"goes-on\"}");
        assertThat(decided.getStatus()).isEqualTo(201);
        assertThat(decided.getContentAsString()).contains("No reason is written");

        // a conference that makes a plan writes both
        assertThat(send("protection.conference-held", "{\"on\":\"2026-03-20\",\"plan\":true,\"category\":\"NEG\"}").getStatus()).isEqualTo(201);
        var timeline = site.perform(get("/api/v1/children/" + child + "/timeline").header("Authorization", "Bearer " + key)).andReturn().getResponse();
        assertThat(timeline.getContentAsString()).contains("protection.conference-held").contains("protection.plan-started").contains("NEG");
    }

    /// The page shows both sides, and refuses two valid different numbers and an adopted child's earlier identity.
    @Test
    void a_program_does_not_say_that_two_records_are_one() throws Exception {
        var answer = site.perform(post("/api/v1/children/" + child + "/entries").header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\":\"people.linked\",\"body\":{\"one\":\"" + child + "\",\"other\":\"" + Subject.unheardOf()
                        + "\",\"on\":\"2026-03-02\",\"why\":\"Sure\"}}")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("decided by a person on its page");
    }

    @Test
    void the_description_tells_the_questions_of_every_form() throws Exception {
        JsonNode api = JSON.readTree(site.perform(get("/api/v1/openapi.json")).andReturn().getResponse().getContentAsString());
        var conference = api.at("/components/schemas/protection.conference-held/properties/answers");
        assertThat(conference.at("/properties/category/oneOf/0/const").stringValue()).isEqualTo("NEG");
        assertThat(conference.get("required").toString()).contains("\"on\"").doesNotContain("referral");
        assertThat(api.at("/components/schemas/returns.returned/properties/answers").isMissingNode()).isTrue();
    }

    private MockHttpServletResponse send(String kind, String answers) throws Exception {
        return site.perform(post("/api/v1/children/" + child + "/entries").header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\":\"" + kind + "\",\"answers\":" + answers + "}")).andReturn().getResponse();
    }
}
