package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Role;
import goldthread.casefile.Append;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
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
    void a_row_whose_day_is_blank_is_set_aside_and_the_others_are_taken() throws IOException {
        assertThat(became(take(SEPTEMBER, "start.csv", "Pers No,Employee,SWE No,Job Title,Department,Start Date,Leaving Date,Salary", "901,Bo Newcomer,SW90001,Social Worker,Care 1,01/09/2020,,38000", "904,Nobody Knows,SW90003,Social Worker,Care 1,,,1")))
                .containsExactlyInAnyOrder("2 TAKEN", "3 SET_ASIDE Start in the role: It is blank. Fill in the day.");
        assertThat(became(take(SEPTEMBER, "absences.csv", "Employee number,First day away,Last day away,Reason for absence", "901,,05/09/2026,Sickness", "901,01/09/2026,05/09/2026,Sickness")))
                .containsExactlyInAnyOrder("2 SET_ASIDE First day away: It is blank. Fill in the day.", "3 TAKEN");
        assertThat(became(take(SEPTEMBER, "posts.csv", "Position number,Team,Post,Full-time equivalent,Vacant since,Last day of the post", "P1,Care 1,Social worker,1,,30/09/2026", "P2,Care 1,Social worker,1,01/09/2026,")))
                .containsExactlyInAnyOrder("2 SET_ASIDE Vacant since: It is blank. Fill in the day.", "3 TAKEN");
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

    @Test
    void where_a_record_moves_on_while_it_is_read_all_is_told_once() throws Exception {
        var ada = account("ada", "Ada One", Role.SOCIAL_WORKER);
        String[] lines = {HEAD, "1,Ada,One,,SW1,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,", "2,Bo,Two,,SW2,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,"};
        take(SEPTEMBER, "first.csv", lines);
        lines[1] = lines[1].replace("01/09/2020,,", "01/09/2020,16/10/2026,Resigned");
        var taking = office.as(() -> {
            var away = new goldthread.workforce.StaffEntry.Away(new Subject(ada), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2), "Training");
            OFFICE.caseFile.append(Append.observed(Ids.next(), away, Instant.now(), "page"));
            var later = java.util.concurrent.CompletableFuture.supplyAsync(() -> takeUnchecked(lines));
            while (!later.isDone() && OFFICE.sql.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())").query(Long.class).single() == 0) Thread.onSpinWait();
            return later;
        });
        var taken = taking.get(60, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(taken.of().state()).isEqualTo("DONE");
        assertThat(became(taken)).containsExactly("2 TAKEN Leaves on 16 October 2026.", "3 KNOWN");
        assertThat(ends(ada)).isEqualTo("2026-10-16 23:00:00+00");
        assertThat(office.count("select count(*) from access_log where action = 'account ends' and subject = '" + ada + "'")).as("the account ended once").isOne();
        assertThat(office.count("select count(*) from entry where kind = 'workforce.left' and '" + ada + "' = any(tags)")).isOne();
    }

    private ImportReport takeUnchecked(String... lines) {
        try {
            return take(OCTOBER, "later.csv", lines);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void what_cannot_be_is_set_aside_with_a_reason_and_the_rest_is_taken() throws IOException {
        var taken = take(SEPTEMBER, "bad.csv", HEAD,
                "1,Ada,One,,SW1,01/02/1990,F,Social Worker,A,01/09/2020,,,37,01/07/2020,-3",
                "2,Bo,Two,,SW2,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2021,1",
                "3,Cy,Three,,SW3,01/02/1990,F,Social Worker,A,01/09/2020,,,0.6,01/07/2020,1",
                "3,Cy,Three,,SW3,01/02/1990,F,Team Manager,B,01/03/2021,,,0.5,01/07/2020,1",
                "4,Di,Four,,SW4,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,1",
                "5,Ed,Five,,SW4,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,1",
                "6,Flo,Six,,,01/02/1990,F,Social Worker,A,01/09/2020,30/08/2020,,1,01/07/2020,1",
                "7,Gus,Seven,,,31/02/1990,F,Social Worker,A,2020-09-01,,,1,01/07/2020,1",
                "8,Hal,Eight,,SW8,01/02/1990,F,Social Worker,A,soon,,,1,01/07/2020,1",
                ",Ida,Nine,,SW9,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,1",
                "10,Jo,Ten,,SW10,01/02/1990,F,Wizard,A,01/09/2020,,,1,01/07/2020,1",
                "11,Kit,Eleven,,SW11,01/02/2015,F,Social Worker,A,01/09/2020,,,1,01/07/2020,1",
                "12,Lee,Twelve,,SW12,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,1",
                "12,Lee,Other,,SW13,01/02/1990,F,Social Worker,A,01/03/2022,,,1,01/07/2020,1",
                "13,Mo,Moved,,SW14,01/02/1990,F,Social Worker,A,01/09/2020,31/08/2022,,1,01/07/2020,1",
                "13,Mo,Moved,,SW14,01/02/1990,F,Team Manager,B,01/09/2022,,,1,01/07/2020,1",
                "13,Mo,Moved,,SW14,01/02/1990,F,Team Manager,B,01/09/2022,,,1,01/07/2020,1");
        var became = became(taken);
        assertThat(became).hasSize(17);
        assertThat(became.toString()).contains("2 TAKEN Left out: Full-time equivalent: \"37\" is no part of a full post", "Pay: what stands there cannot be what somebody is paid",
                "3 SET_ASIDE Date qualified: 1 July 2021 is after the start as social worker, 1 September 2020", "4 TAKEN", "5 SET_ASIDE It overlaps with row 4, from 1 September 2020, and a worker stands in one team at a time. Together they are more than a full post.",
                "6 SET_ASIDE SW0000000004 stands on 4, Di Four, and on 5, Ed Five. One of them has the wrong number: mend the extract.", "7 SET_ASIDE SW0000000004", "8 SET_ASIDE Last day of work: 30 August 2020 is before the start, 1 September 2020",
                "9 TAKEN Left out: column \"DOB\", Date of birth:", "Social Work England number is not told", "10 SET_ASIDE column \"Start Date\", Start in the role:", "11 SET_ASIDE Employee number: The row names nobody",
                "12 SET_ASIDE Role: It is not told. Say in the mapping which role it is.", "13 TAKEN Left out: Date of birth: 1 February 2015 would make the worker younger than 16", "14 SET_ASIDE Employee number 12 stands with two Social Work England numbers",
                "15 SET_ASIDE Employee number 12", "16 TAKEN", "17 TAKEN", "18 KNOWN It says the same as row 17.");
        assertThat(office.count("select count(*) from worker_now where name = 'Mo Moved' and team = 'B' and until is null")).as("who moves has not left").isOne();

        var codes = office.imports;
        office.as(() -> {
            codes.keep(Standard.WORKFORCE, kept -> kept.say(goldthread.returns.annexa.reading.Decision.What.CODE, "Role", "Wizard", "family-help: Family help practitioner"));
            return true;
        });
        assertThat(became(take(SEPTEMBER, "kept.csv", HEAD, "10,Jo,Ten,,SW10,01/02/1990,F,Wizard,A,01/09/2020,,,1,01/07/2020,1"))).as("what was told once is kept").containsExactly("2 TAKEN");
    }

    @Test
    void files_that_are_no_extract_or_whose_columns_moved_take_nothing_and_say_so() throws IOException {
        assertThat(take(SEPTEMBER, "head.csv", HEAD).text()).contains("head.csv: Could not be read. It has headings and no row");
        assertThat(take(SEPTEMBER, "lunch.csv", "Dish,Price,Day", "Soup,3,Monday").text()).contains("None of the lists Workers, Vacant posts and Absences was found in it.");
        var moved = take(SEPTEMBER, "moved.csv", HEAD, "1,Ada,One,,SW1,F,01/02/1990,A,Social Worker,,01/09/2020,,01/07/2020,1,1", "2,Bo,Two,,SW2,F,01/02/1990,A,Social Worker,,01/09/2020,,01/07/2020,1,1",
                "3,Cy,Three,,SW3,F,01/02/1990,A,Social Worker,,01/09/2020,,01/07/2020,1,1", "4,Di,Four,,SW4,F,01/02/1990,A,Social Worker,,01/09/2020,,01/07/2020,1,1");
        assertThat(moved.outcomes().get(Outcome.SET_ASIDE)).isEqualTo(4);
        assertThat(became(moved)).allMatch(line -> line.contains("the columns have moved. Nothing of the list was taken."));
        var order = take(SEPTEMBER, "order.csv", "Department,FTE,Surname,Forename,Start Date,Pers No,Job Title,SWE No", "A,1,One,Ada,01/09/2020,1,Social Worker,SW1");
        assertThat(became(order)).as("columns in another order are no fault").containsExactly("2 TAKEN");
        var latin = Files.write(out.resolve("latin.csv"), (HEAD + "\n20,Zoë,Brontë,,SW20,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,1\n").getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertThat(became(office.take(ImportRequest.of(Standard.WORKFORCE, List.of(latin)).told(SEPTEMBER)))).containsExactly("2 TAKEN");
        assertThat(office.count("select count(*) from worker_now where name = 'Zoë Brontë'")).isOne();
    }

    @Test
    void a_workbook_is_read_as_a_csv_file_is_and_a_day_of_qualification_after_the_start_is_said() throws IOException {
        var file = out.resolve("hr.xlsx");
        try (var written = Files.newOutputStream(file); var book = new org.dhatim.fastexcel.Workbook(written, "test", "1.0")) {
            var sheet = book.newWorksheet("Employees");
            var rows = List.of(HEAD, "30,Una,Book,,SW30,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,1", "31,Uri,Late,,SW31,01/02/1990,M,Social Worker,A,01/09/2020,,,1,01/07/2030,1");
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row).split(",");
                for (int column = 0; column < cells.length; column++) sheet.value(row, column, cells[column]);
            }
        }
        var taken = office.take(ImportRequest.of(Standard.WORKFORCE, List.of(file)).told(SEPTEMBER));
        assertThat(became(taken)).hasSize(2).first().isEqualTo("2 TAKEN");
        assertThat(became(taken).getLast()).startsWith("3 ").contains("2030");
        assertThat(office.count("select count(*) from worker_now where name = 'Una Book'")).isOne();
    }

    @Test
    void absences_and_vacant_posts_come_beside_and_what_is_named_no_more_has_ended() throws IOException {
        take(SEPTEMBER, "workers.csv", HEAD, "1,Ada,One,,SW1,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,1");
        assertThat(became(take(SEPTEMBER, "absences.csv", "Employee No,Absence Start Date,Absence End Date,Absence Reason", "1,01/09/2026,,Sick", "1,03/08/2026,14/08/2026,Holiday", "9,03/08/2026,14/08/2026,Holiday", "1,09/09/2026,08/09/2026,Sick")))
                .containsExactlyInAnyOrder("4 SET_ASIDE Nobody with this employee number is known here, or could be taken from the extract.", "2 TAKEN No last day is told: away until the day of the extract, as far as is known.", "3 TAKEN",
                        "5 SET_ASIDE Last day away: 8 September 2026 is before the first, 9 September 2026. Mend one of the two.");
        assertThat(became(take(OCTOBER, "absences.csv", "Employee No,Absence Start Date,Absence End Date,Absence Reason", "1,01/09/2026,09/10/2026,Sick"))).containsExactly("2 CORRECTED Last day away: 9 October 2026, was 30 September 2026.");
        var posts = "Position No,Team,Vacant Post,Vacant Since,FTE";
        assertThat(became(take(SEPTEMBER, "posts.csv", posts, "P1,A,Social worker,01/08/2026,0.5", "P2,A,Team manager,01/08/2026,2", "P2,B,Team manager,01/08/2026,1"))).containsExactlyInAnyOrder("4 SET_ASIDE The position stands in row 3 already, and otherwise. Leave one out.",
                "2 TAKEN", "3 TAKEN Left out: Full-time equivalent: \"2\" is no part of a full post. Write a number from 0 to 1, such as 0.60.");
        assertThat(take(OCTOBER, "posts.csv", posts, "P1,A,Social worker,01/08/2026,0.5").text()).contains("The vacancy in A, team manager, is not in it any more and ended with the day before.", "1 already known");
        assertThat(office.count("select count(*) from post_now where until = '2026-10-30'")).isOne();
    }

    /// Twice in the list, under two numbers and two ways to write the name: as who comes back, or is listed for two posts.
    @Test
    void one_registration_under_two_numbers_is_one_worker_and_the_register_stands_on_one() throws IOException {
        assertThat(became(take(SEPTEMBER, "twice.csv", HEAD, "1,Zoë,Brontë,,SW1,,F,Social Worker,A,03/09/2018,,,1,01/07/2016,", "6,Zoe,Bronte,,SW0000000001,,F,Social Worker,B,03/09/2018,,,1,01/07/2016,", "7,Zoe,Bronte,,SW1,,F,Social Worker,B,01/02/2015,31/08/2018,,1,01/07/2014,")))
                .anyMatch(row -> row.startsWith("3 SET_ASIDE It overlaps with row 2")).anyMatch(row -> row.startsWith("4 TAKEN") && row.contains("One person with 1, by SW0000000001"));
        assertThat(office.count("select count(*) from worker_now")).isOne();
        assertThat(office.count("select count(*) from worker_now where numbers like '%1%' and numbers like '%7%'")).isOne();
        assertThat(became(take(Standard.REGISTRATIONS, OCTOBER, "checks.csv", "SWE number,Name,Register status", "SW1,Zoe Bronte,Suspended (interim order)"))).containsExactly("2 TAKEN Suspended.");
    }

    @Test
    void an_import_is_undone_in_one_step_and_what_was_changed_since_is_named_and_left() throws IOException {
        var bea = account("bea", "Bea Two", Role.SOCIAL_WORKER);
        var first = take(SEPTEMBER, "workers.csv", HEAD, "1,Ada,One,,SW1,01/02/1990,F,Social Worker,A,01/09/2020,,,1,01/07/2020,", "2,Bea,Two,bea" + office.analyst.holder() + ",SW2,,F,Social Worker,A,01/09/2020,,,1,01/07/2020,");
        var before = told();
        var second = take(OCTOBER, "october.csv", HEAD, "1,Ada,Married,,SW1,01/02/1990,F,Senior Social Worker,A,01/09/2020,,,0.6,01/07/2020,", "2,Bea,Two,,SW2,,F,Social Worker,A,01/09/2020,30/10/2026,Resigned,1,01/07/2020,",
                "3,Cy,Three,,SW3,,F,Social Worker,A,01/09/2026,,,1,01/07/2020,", "4,Di,Four,,SW4,,F,Social Worker,B,01/09/2026,,,1,01/07/2020,");
        take(OCTOBER, "posts.csv", "Position No,Team,Vacant Post,Vacant Since,FTE", "P1,A,Social worker,01/08/2026,0.5");
        assertThat(office.as(() -> office.imports.undoRefused(first.of().id()))).get().asString().contains("rests on this one. Undo that first");
        var posts = office.as(() -> office.imports.latest(1)).getFirst();
        assertThat(undo(posts.id()).of().sentence()).contains("1 entry of 1 worker or post taken back; nothing had been changed since");
        assertThat(office.count("select count(*) from post_now")).isZero();

        var di = office.as(() -> OFFICE.sql.sql("select subject from worker_now where name = 'Di Four'").query(UUID.class).single());
        goldthread.access.Acting.as(office.analyst, () -> {
            var record = OFFICE.caseFile.timeline(new goldthread.casefile.Subject(di));
            var joined = record.last(goldthread.workforce.StaffEntry.Joined.class).orElseThrow();
            var was = joined.entry();
            return OFFICE.caseFile.append(goldthread.casefile.Append.observed(goldthread.casefile.Ids.next(), new goldthread.casefile.CaseFileEntry.Corrected(joined.id(), new goldthread.workforce.StaffEntry.Joined(was.worker(), was.name(), was.registration(),
                    was.qualified(), "Team of hers", was.role(), was.from(), was.languages(), was.skills()), "Seen by her manager"), Instant.now(), "page"));
        });
        var undone = undo(second.of().id());
        assertThat(undone.of().state()).isEqualTo("UNDONE");
        assertThat(undone.of().sentence()).startsWith("Undone on ").contains("by Sam Okafor: Of another authority.").contains("1 thing was changed since, and left");
        assertThat(undone.undone()).contains("Di Four: \"Worker joined a team\" of 1 September 2026 was corrected since").contains("The last day of work is taken back for Bea Two").doesNotContain("rows below");
        assertThat(undone.outcomes()).as("the rows say what became of them then").isEqualTo(second.outcomes());
        assertThat(told()).containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of("Di Four Team of hers social-worker -")).toList());
        assertThat(ends(bea)).as("an administrator opens it again").isEqualTo("2026-10-31 00:00:00+00");
        assertThat(office.as(() -> office.imports.undoRefused(second.of().id()))).contains("This import was undone already.");
        assertThat(took(take(OCTOBER, "october.csv", Files.readAllLines(out.resolve("october.csv")).toArray(String[]::new)))).as("the same file may come again").contains("2 CORRECTED", "3 TAKEN", "4 TAKEN");
        assertThat(undo(office.as(() -> office.imports.latest(1)).getFirst().id()).of().state()).isEqualTo("UNDONE");
        take(OCTOBER, "bea.csv", HEAD, "2,Bea,Two,,SW2,,F,Social Worker,A,01/09/2020,30/10/2026,Resigned,1,01/07/2020,");
        var left = office.as(() -> office.imports.latest(1)).getFirst().id();
        take(OCTOBER, "stays.csv", HEAD, "2,Bea,Two,,SW2,,F,Social Worker,A,01/09/2020,,,1,01/07/2020,");
        undo(office.as(() -> office.imports.latest(1)).getFirst().id());
        assertThat(told()).as("an end that was taken back is told again, as of the import that told it").contains("Bea Two A social-worker 2026-10-30");
        assertThat(undo(left).undone()).contains("nothing had been changed since").contains("The last day of work is taken back for Bea Two");
        assertThat(undo(first.of().id()).of().sentence()).contains("taken back");
        assertThat(told()).containsExactly("Di Four Team of hers social-worker -");
    }

    private ImportReport undo(UUID id) {
        return goldthread.access.Acting.as(office.analyst, () -> office.imports.undo(id, "Of another authority"));
    }

    private List<String> took(ImportReport report) {
        return became(report).stream().map(line -> line.replaceAll("^(\\d+ [A-Z_]+).*", "$1")).toList();
    }

    /// Who works here as the record tells it.
    private List<String> told() {
        return office.as(() -> OFFICE.sql.sql("select name || ' ' || team || ' ' || role || ' ' || coalesce(until::text, '-') from worker_now order by 1").query(String.class).list());
    }

    @Test
    void what_the_register_says_is_marked_on_the_worker_and_who_is_off_it_decides_nothing_that_asks_for_a_social_worker() throws IOException {
        take(SEPTEMBER, "workers.csv", HEAD, "1,Ada,One,,SW1,,F,Social Worker,A,01/09/2020,,,1,01/07/2020,", "2,Bo,Two,,SW2,,F,Social Worker,A,01/09/2020,,,1,01/07/2020,", "3,Cy,Three,,SW3,,F,Social Worker,A,01/09/2020,,,1,01/07/2020,",
                "4,Di,Four,,SW4,,F,Social Worker,B,01/09/2020,,,1,01/07/2020,", "5,Ed,Five,,SW5,,F,Social Worker,A,01/09/2020,,,1,01/07/2020,");
        var head = "SWE number,Name,Register status,Expiry date,Conditions of practice";
        String[] lines = {head, "SW1,Ada One,Registered,30/11/2026,", "SW0000000002,Bo Two,Expired,30/11/2025,", "SW3,Cyrus Three,Conditions of practice,30/11/2026,Supervised weekly", "SW4,,No match,,", "SW99,Nobody Here,Registered,30/11/2026,", "SW1,Ada One,Suspended,30/11/2026,", "SWX,,Registered,,"};
        var checked = take(Standard.REGISTRATIONS, OCTOBER, "checks.csv", lines);
        assertThat(became(checked)).containsExactlyInAnyOrder("2 TAKEN", "3 TAKEN Lapsed.", "4 TAKEN The register has the name Cyrus Three, and the record Cy Three. Registered with conditions of practice: Supervised weekly.", "5 TAKEN Not found on the register.",
                "6 SET_ASIDE Nobody who works here has the number SW0000000099. Tell it on the worker's record, or with the HR extract, and import the file again.", "7 SET_ASIDE The number stands in row 2 already, of the same day and otherwise. Leave one out.",
                "8 SET_ASIDE Social Work England number: \"SWX\" is none. Write two letters and up to ten digits, such as SW123456.");
        assertThat(checked.text()).contains("1 in post with a number of Social Work England are not in the file: Ed Five.");
        assertThat(take(Standard.REGISTRATIONS, OCTOBER, "checks.csv", lines).outcomes().get(Outcome.KNOWN)).isEqualTo(4);

        var workforce = new goldthread.workforce.Workforce(OFFICE.sql);
        var doubtful = office.as(() -> workforce.registrations(UUID.randomUUID(), OCTOBER));
        assertThat(doubtful).extracting(each -> each.name() + ": " + String.join("; ", each.says())).containsExactly("Bo Two: Lapsed", "Cy Three: Registered with conditions of practice; The register has the name Cyrus Three", "Di Four: Not found on the register");
        assertThat(office.as(() -> workforce.registrations(doubtful.getLast().worker(), OCTOBER))).as("whoever leads team B sees that team").extracting(each -> each.name()).containsExactly("Di Four");
        assertThat(office.as(() -> workforce.registrations(UUID.randomUUID(), LocalDate.of(2026, 12, 1)))).as("a registration that ran out is to be checked anew").extracting(each -> each.name()).contains("Ada One");

        var law = goldthread.law.Law.national(office.analyst.holder());
        java.util.function.BiFunction<Integer, LocalDate, java.util.Optional<String>> may = (worker, day) -> office.as(() -> goldthread.familyhelp.WhoMayDecide.registered(doubtful.get(worker).worker(), doubtful.get(worker).name(), day, law, OFFICE.caseFile::timeline))
                .map(refusal -> refusal.sentence() + " " + refusal.citation());
        assertThat(may.apply(0, OCTOBER)).get().asString().startsWith("Bo Two is not registered as a social worker: the register of Social Work England said \"lapsed\" on 31 October 2026.").contains("Social Work England rules", "Working Together 2023");
        assertThat(may.apply(0, OCTOBER.minusDays(1))).as("a decision of the day before keeps what was known then").isEmpty();
        assertThat(may.apply(1, OCTOBER)).as("conditions are no end").isEmpty();
        assertThat(may.apply(2, OCTOBER)).as("the number may be wrong").isEmpty();
        take(Standard.REGISTRATIONS, LocalDate.of(2026, 11, 2), "again.csv", head, "SW2,Bo Two,Registered,30/11/2026,");
        assertThat(may.apply(0, LocalDate.of(2026, 11, 2))).as("it stands again").isEmpty();
    }
}
