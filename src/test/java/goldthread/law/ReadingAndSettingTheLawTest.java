package goldthread.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// The pages of the law, drawn on a real database; who acts stands in a header.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingAndSettingTheLawTest {

    private static final Office OFFICE = new Office();
    private static final Who ADMINISTRATOR = Office.worker(301, Role.ADMINISTRATOR);
    private static final Who WORKER = Office.worker(301, Role.SOCIAL_WORKER);
    private static final MockMvc WEB = web();

    private Who who = WORKER;

    @Test
    void everyone_who_works_by_the_law_reads_every_limit_with_its_source_and_how_sure_it_is() throws Exception {
        assertThat(read("/law")).contains("%1$d of %1$d limits".formatted(RuleBook.national().rules().stream().map(Rule::id).distinct().count()), "T-D05", "CPPCR reg 28(2)(a)", "within 1 week", "Checked against the source", "Usual value, not law",
                "enacted, not in force");
    }

    @Test
    void the_filters_stand_in_the_address() throws Exception {
        assertThat(read("/law?section=D&standing=CHECKED")).contains("T-D05", "T-D31").doesNotContain("T-A05", "T-D01")
            .contains("Remove this filter", "/law?standing=CHECKED", "/law?section=D");
        assertThat(read("/law?on-day=1&on-month=6&on-year=2018")).contains("Working Together 2013, 2015 and 2018", "1 June 2018");
        assertThat(read("/law?on-day=31&on-month=2&on-year=2018")).contains("T-A05").contains("real date");
    }

    @Test
    void a_rule_is_read_whole_with_its_versions_and_only_an_administrator_is_offered_to_set_it() throws Exception {
        assertThat(read("/law/T-B09a")).contains("Rule T-B09a", "Later core groups", "usual 6 weeks (4-6)", "This authority has set nothing here")
            .doesNotContain("Set this limit");
        assertThat(read("/law/T-A05")).contains("15 December 2023", "14 December 2023", "repealed");
        who = ADMINISTRATOR;
        assertThat(read("/law/T-B09a")).contains("Set this limit");
        assertThat(read("/law/T-B07")).doesNotContain("Set this limit");
    }

    @Test
    void what_is_not_there_and_what_is_not_theirs_look_the_same() throws Exception {
        String nowhere = body(get("/law/T-X99"), 404);
        assertThat(body(get("/law/settings/T-B09a"), 404)).isEqualTo(nowhere);
        assertThat(body(setting("T-B09a", "5"), 404)).isEqualTo(nowhere);
        who = ADMINISTRATOR;
        body(get("/law/settings/T-B07"), 404);
        body(get("/law/settings/T-B24"), 404);
        who = new Who(UUID.randomUUID(), 301, "Nobody", Set.of());
        body(get("/law"), 404);
    }

    @Test
    void an_administrator_sets_a_limit_and_it_says_who_when_and_why() throws Exception {
        who = ADMINISTRATOR;
        assertThat(read("/law/settings/T-B12a")).contains("There is no national limit", "working days", "weeks")
            .doesNotContain("miles");
        MockHttpServletResponse sent = send(setting("T-B12a", "15"));
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo("/law/T-B12a");
        assertThat(read("/law/T-B12a")).contains("within 15 working days", "set by this authority: 15 working days since 1 June 2026",
            "Sam Okafor", "Agreed by the partnership");
        assertThat(OFFICE.as(ADMINISTRATOR, () -> OFFICE.sql.sql(
            "select action || ': ' || reason from access_log where part = 'law'").query(String.class).list()))
            .contains("set T-B12a: Agreed by the partnership");
    }

    @Test
    void what_is_enacted_decides_here_from_the_day_that_an_administrator_records_and_may_be_taken_back() throws Exception {
        assertThat(read("/law/commencement")).contains("Education Act 1996 s436D", "Not in force").doesNotContain("Record commencement");
        assertThat(read("/law/T-K04")).contains("enacted, not in force");
        who = ADMINISTRATOR;
        assertThat(body(post("/law/commencement").param("force", "yes"), 422)).contains("Choose the rules", "Enter the first day", "Enter the regulations");
        assertThat(send(commencement("yes", "Commencement Regulations No 4, all of England")).getStatus()).isEqualTo(303);
        assertThat(read("/law/commencement")).contains("In force from 1 June 2026", "Commencement Regulations No 4, all of England", "Sam Okafor");
        assertThat(read("/law/T-K04")).contains("in force here since 1 June 2026: Commencement Regulations No 4", "To be confirmed");
        assertThat(read("/law/T-K05")).as("another row").contains("enacted, not in force");
        assertThat(read("/law/settings/T-K04")).as("may be set now").contains("Set");
        assertThat(OFFICE.as(ADMINISTRATOR, () -> OFFICE.sql.sql("select action || ' ' || reason from access_log where part = 'law'").query(String.class).list())).contains("commence T-K04 from 2026-06-01: Commencement Regulations No 4, all of England");
        assertThat(send(post("/law/commencement").param("rules", "T-B24").param("force", "no").param("by", "x")).getStatus()).as("nothing asks it").isEqualTo(422);
        send(commencement("no", "Not for this area"));
        assertThat(read("/law/commencement")).contains("Not in force after all");
        assertThat(read("/law/T-K04")).contains("enacted, not in force");
    }

    /// Whoever says that a rule has come into force changes something, or is not offered it.
    @Test
    void every_enacted_row_that_may_be_switched_on_is_asked_somewhere_and_no_other() throws Exception {
        String code;
        try (var files = Files.walk(Path.of("src/main/java/goldthread"))) {
            code = files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/law/")).map(ReadingAndSettingTheLawTest::text).collect(Collectors.joining());
        }
        assertThat(Commencement.waiting(RuleBook.national())).isNotEmpty().allSatisfy(rule -> assertThat(Commencement.asked(rule)).as(rule.parent()).isEqualTo(code.contains("\"" + rule.parent())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static MockHttpServletRequestBuilder commencement(String force, String by) {
        return post("/law/commencement").param("rules", "T-K04").param("force", force).param("from-day", "1").param("from-month", "6").param("from-year", "2026").param("by", by);
    }

    @Test
    void what_may_not_be_set_comes_back_with_what_was_typed_and_a_sentence() throws Exception {
        who = ADMINISTRATOR;
        assertThat(body(setting("T-D06", "40"), 422)).contains("The law allows", "an authority may only be stricter", "value=\"40\"");
        assertThat(body(setting("T-D06", "eight"), 422)).contains("eight");
        assertThat(body(post("/law/settings/T-D06"), 422)).contains("Enter a whole number", "Choose what the number counts",
            "Enter the first day that this decides", "Enter why this is set");
    }

    private static MockHttpServletRequestBuilder setting(String rule, String number) {
        return post("/law/settings/" + rule).param("number", number).param("unit", "WORKING_DAYS")
            .param("from-day", "1").param("from-month", "6").param("from-year", "2026").param("why", "Agreed by the partnership");
    }

    private String read(String address) throws Exception {
        return body(get(URI.create(address)), 200);
    }

    private String body(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = send(request);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return WEB.perform(request.requestAttr("who", who)).andReturn().getResponse();
    }

    private static MockMvc web() {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(House.class, Laws.class, LawPages.class, CommencementPages.class);
        for (String other : new String[] {"access.Standings", "access.AccessLog", "access.Access", "pages.Kit", "pages.Wrongs"})
            context.register(named("goldthread." + other));
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).addFilters((Filter) (request, response, chain) ->
            Acting.as((Who) request.getAttribute("who"), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException broken) {
                    throw new IllegalStateException(broken);
                }
            })).build();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Configuration
    @EnableWebMvc
    static class House {
        static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

        @Bean DataSource source() { return OFFICE.application; }
        @Bean JdbcClient jdbc() { return OFFICE.sql; }
        @Bean PlatformTransactionManager transactions() { return OFFICE.transactions; }
        @Bean Clock clock() { return Clock.fixed(NOW, ZoneOffset.UTC); }
    }
}
