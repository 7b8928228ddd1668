package goldthread.returns.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.app.Goldthread;
import goldthread.pages.Form;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// An analyst sends the table, sees how it is read, mends that, and finds it beside the census.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SendingAPublishedTableTest {
    @Autowired
    MockMvc site;

    private String session = "";

    @Test
    void a_table_is_sent_looked_at_mended_and_taken_in_and_its_marks_are_shown_as_marks(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) throws Exception {
        authorities.create(394, "Sunderland, invented");
        session = sessions.open(accounts.create(394, "tables.analyst", "Mei Chen", Set.of(Role.ANALYST)).who(), false);
        assertThat(answer(get(BenchmarkPages.BESIDE)).getContentAsString()).contains("No published table was taken in yet").contains("/returns/workforce/table");
        assertThat(answer(post(BenchmarkPages.TABLE)).getStatus()).as("nothing was sent").isEqualTo(303);
        assertThat(sent("no table").getStatus()).isEqualTo(303);
        assertThat(answer(get(BenchmarkPages.TABLE)).getContentAsString()).contains("The file has no table");

        sent(Files.readString(Path.of("src/test/resources/returns/workforce-table.csv")).replace("agency_rate_fte", "Agency share"));
        var reading = answer(get(BenchmarkPages.TABLE)).getContentAsString();
        assertThat(reading).contains("7 lines").contains("Published as agency_rate_fte").contains("<option value=\"inpost_fte\" selected");
        assertThat(answer(filled().param("in-post", "agency_fte")).getContentAsString()).as("one heading for two").contains("Another column is read from this heading");
        assertThat(answer(filled().param("in-post", "")).getContentAsString()).contains("Choose the heading of: Full-time equivalents in post");
        assertThat(answer(filled().param("in-post", "inpost_fte")).getStatus()).isEqualTo(303);

        var beside = answer(get(BenchmarkPages.BESIDE)).getContentAsString();
        assertThat(beside).contains("North East").contains("13%").contains("rounds to nothing, but is not").contains("Agency share").contains("Open Government Licence");
        assertThat(answer(get(BenchmarkPages.BESIDE).param("known", "2026-02-01")).getContentAsString()).contains("was taken in until that day");
        assertThat(answer(get(BenchmarkPages.BESIDE).param("year", "2011")).getStatus()).isEqualTo(404);
        assertThat(answer(post(BenchmarkPages.BESIDE).param("year", "2025").param("region", "Yorkshire and The Humber")).getHeader("Location")).contains("year=2025&region=Yorkshire+and+The+Humber");
        assertThat(answer(get(BenchmarkPages.TABLE)).getContentAsString()).as("the file is gone").contains("Choose the files");

        neighbours();
        several();
    }

    private void neighbours() throws Exception {
        assertThat(answer(get(BenchmarkPages.BESIDE)).getContentAsString()).contains("not in the published table, and not guessed").contains("None chosen").contains("Ours beside the published figures");
        assertThat(answer(chosen("Atlantis")).getContentAsString()).contains("“Atlantis” is no authority of the table of 2025").contains("Our own choice");
        assertThat(answer(chosen("county durham\n810\n 810 ")).getStatus()).isEqualTo(303);
        var beside = answer(get(BenchmarkPages.BESIDE)).getContentAsString();
        assertThat(beside).contains("From: Our own choice, similar size. Chosen on").contains("Kingston upon Hull, City of").contains("the middle of 2").contains("8%");
        assertThat(answer(get(BenchmarkPages.BESIDE).param("known", "2026-02-01")).getContentAsString()).doesNotContain("Our own choice, similar size");
    }

    private static AbstractMockHttpServletRequestBuilder<?> chosen(String lines) {
        return post(BenchmarkPages.BESIDE + "/neighbours").param(Form.ONCE, UUID.randomUUID().toString()).param("neighbours", lines).param("source", "Our own choice, similar size");
    }

    /// Years that are published apart: each file is shown, taken in and told by itself, and what is no table stops none of the others.
    private void several() throws Exception {
        var head = "time_period,geographic_level,region_name,old_la_code,la_name,inpost_fte,agency_rate_fte\n";
        answer(multipart(BenchmarkPages.TABLE + "/file").file(csv("lunch.csv", "soup")).file(csv("y2023.csv", head + "2023,National,,,,30000,17.8\n")).file(csv("y2024.csv", head + "2024,National,,,,31000,16.2\n2024,School,,,X,1,1\n")));
        assertThat(answer(get(BenchmarkPages.TABLE)).getContentAsString()).contains("lunch.csv: The file has no table").contains("y2023.csv").contains("One more file waits");
        assertThat(answer(plain().param("file", "2")).getHeader("Location")).isEqualTo(BenchmarkPages.TABLE);
        assertThat(answer(plain().param("file", "2")).getHeader("Location")).as("pressed twice, it takes no other file").isEqualTo(BenchmarkPages.TABLE);
        assertThat(answer(get(BenchmarkPages.TABLE)).getContentAsString()).contains("y2024.csv").contains("name=\"file\" value=\"3\"").doesNotContain("more file waits");
        assertThat(answer(plain()).getHeader("Location")).isEqualTo(BenchmarkPages.BESIDE);
        var beside = answer(get(BenchmarkPages.BESIDE).param("year", "2023")).getContentAsString();
        assertThat(beside).contains("17.8%").contains("Where the figures come from: y2023.csv").contains("Where the figures come from: y2024.csv").contains("1 lines were set aside").contains("is neither England, a region nor an authority");
        assertThat(answer(get(BenchmarkPages.BESIDE)).getContentAsString()).as("2025 still stands, from the table before").contains("Beside the published figures").contains("North East");
    }

    private static AbstractMockHttpServletRequestBuilder<?> plain() {
        return post(BenchmarkPages.TABLE).param(Form.ONCE, UUID.randomUUID().toString()).param("published-day", "26").param("published-month", "2").param("published-year", "2026").param("year", "time_period").param("level", "geographic_level").param("region", "region_name")
                .param("code", "old_la_code").param("area", "la_name").param("in-post", "inpost_fte").param("agency-rate", "agency_rate_fte");
    }

    private static MockMultipartFile csv(String name, String text) {
        return new MockMultipartFile("files", name, "text/csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private AbstractMockHttpServletRequestBuilder<?> filled() {
        return post(BenchmarkPages.TABLE).param(Form.ONCE, UUID.randomUUID().toString()).param("published-day", "26").param("published-month", "2").param("published-year", "2026").param("year", "time_period").param("level", "geographic_level").param("region", "region_name")
                .param("code", "old_la_code").param("area", "la_name").param("agency", "agency_fte").param("agency-rate", "Agency share");
    }

    private MockHttpServletResponse sent(String text) throws Exception {
        return answer(multipart(BenchmarkPages.TABLE + "/file").file(new MockMultipartFile("files", "table.csv", "text/csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return site.perform(request.cookie(new Cookie("goldthread", session)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }
}
