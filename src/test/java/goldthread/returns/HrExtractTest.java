package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Role;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The council's own list of who works for it: told from what is known, worker by worker.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class HrExtractTest {
    private static final Office OFFICE = new Office();
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30), OCTOBER = LocalDate.of(2026, 10, 31);
    private static final String HEAD = "Pers No,Forename,Surname,Email,SWE No,DOB,Sex,Job Title,Department,Start Date,Leaving Date,Leaving Reason,FTE,Date Qualified,Salary";
    private static int holder = 560;

    @TempDir Path out;

    private final ReturnsOffice office = new ReturnsOffice(OFFICE, ++holder);

    private ImportReport take(LocalDate asAt, String name, String... lines) throws IOException {
        return take(Standard.WORKFORCE, asAt, name, lines);
    }

    private ImportReport take(Standard standard, LocalDate asAt, String name, String... lines) throws IOException {
        return office.take(ImportRequest.of(standard, List.of(Files.write(out.resolve(name), List.of(lines)))).told(asAt));
    }

    private List<String> became(ImportReport report) {
        return office.ledger(report).stream().filter(row -> row.number() > 0).map(row -> row.row() + " " + row.outcome() + (row.says().isEmpty() ? "" : " " + row.says())).toList();
    }

    private UUID account(String login, String name, Role role) {
        var id = UUID.randomUUID();
        office.as(() -> OFFICE.sql.sql("insert into authority (holder, name) values (:holder, 'Invented') on conflict do nothing").param("holder", office.analyst.holder()).update());
        office.as(() -> OFFICE.sql.sql("insert into account (id, holder, login, name, password_due, roles, created_at) values (:id, :holder, :login, :name, false, :roles, :now)").param("id", id).param("holder", office.analyst.holder())
                .param("login", login + office.analyst.holder()).param("name", name).param("roles", new String[] {role.name()}).param("now", java.sql.Timestamp.from(Instant.parse("2026-01-01T00:00:00Z"))).update());
        return id;
    }

    private String ends(UUID account) {
        return office.as(() -> OFFICE.sql.sql("select coalesce(disabled_at::text, 'stands') from account where id = :id").param("id", account).query(String.class).single());
    }

    @Test
    void an_extract_comes_in_with_its_own_headings_a_second_time_adds_nothing_and_a_later_one_says_what_changed() throws IOException {
        var sam = account("sam", "Sam Okafor", Role.SOCIAL_WORKER);
        var bea = account("bea", "Bea Holt", Role.SOCIAL_WORKER);
        var first = take(SEPTEMBER, "september.csv", HEAD,
                "1001,Sam,Okafor,sam" + office.analyst.holder() + ",SW600001,03/02/1990,F,Senior Social Worker,Care 1,03/09/2018,,,0.8,20/07/2016,38000",
                "1002,Bea,Holt,,SW600002,1 March 1985,Male,Team Manager,Care 1,06/01/2020,,,1,20/07/2009,52000",
                "1003,Ola,New,,SW600003,01/05/1999,F,Social Worker,Care 2,01/09/2026,,,100%,20/07/2026,35000");
        assertThat(became(first)).containsExactly("2 TAKEN", "3 TAKEN Taken for Bea Holt, who signs in as bea" + office.analyst.holder() + ", by the name alone.", "4 TAKEN");
        assertThat(office.ledger(first)).as("what is paid is kept nowhere").noneMatch(row -> row.received().contains("38000"));
        var standing = office.standing();
        assertThat(standing).filteredOn(line -> line.startsWith("workforce.joined")).hasSize(3);
        assertThat(office.count("select count(*) from worker_now where subject = '" + sam + "' and numbers = '1001'")).isOne();

        var again = take(SEPTEMBER, "september.csv", Files.readAllLines(out.resolve("september.csv")).toArray(String[]::new));
        assertThat(again.outcomes().get(Outcome.KNOWN)).as(again.text()).isEqualTo(3);
        assertThat(office.standing()).isEqualTo(standing);

        var later = take(OCTOBER, "october.csv", HEAD,
                "1001,Sam,Okafor-Reid,,SW600001,03/02/1991,F,Senior Social Worker,Care 1,03/09/2018,,,0.6,20/07/2016,38000",
                "1002,Bea,Holt,,SW600002,1 March 1985,Male,Team Manager,Care 1,06/01/2020,16/10/2026,Resigned,1,20/07/2009,52000");
        assertThat(became(later)).containsExactly(
                "2 CORRECTED Name: Sam Okafor-Reid, was Sam Okafor. Full-time equivalent in the contract: 0.60, was 0.80. Date of birth: 1991-02-03, was 1990-02-03.", "3 TAKEN Leaves on 16 October 2026.");
        assertThat(later.text()).contains("1 in post here are not in it: Ola New");
        assertThat(ends(bea)).isEqualTo("2026-10-16 23:00:00+00");
        assertThat(ends(sam)).isEqualTo("stands");
    }
}
