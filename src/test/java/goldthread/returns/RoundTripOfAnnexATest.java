package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.time.England;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class RoundTripOfAnnexATest {
    private static final Office OFFICE = new Office();
    private static final LocalDate ON = LocalDate.of(2021, 3, 15);
    private static int holder = 410;

    @TempDir Path out;

    private static ReturnsOffice authority() {
        return new ReturnsOffice(OFFICE, ++holder);
    }

    private static ImportReport take(ReturnsOffice office, LocalDate on, Path file) {
        return office.take(ImportRequest.of(Standard.ANNEX_A, List.of(file)).told(on));
    }

    private AnnexAExports.Report give(ReturnsOffice office, LocalDate on, Path to) {
        var exports = new AnnexAExports(office.office.caseFile, office.office.application, office.office.transactions);
        return Acting.as(office.analyst, () -> exports.run(new AnnexAExports.Request(on, null, to.toString().endsWith(".xlsx")), to, (done, all) -> {}));
    }

    private List<List<String>> lists(ReturnsOffice office, LocalDate on, String name) throws IOException {
        give(office, on, out.resolve(name));
        var lists = new java.util.ArrayList<List<String>>();
        for (int list : IntStream.rangeClosed(1, 11).toArray()) {
            lists.add(Files.readAllLines(out.resolve(name).resolve("list-" + list + ".csv")).stream().sorted().toList());
        }
        return lists;
    }

    @Test
    void the_published_sample_comes_in_and_goes_out_again_and_once_more_the_same() throws IOException {
        var one = authority();
        var report = take(one, ON, ReturnsOffice.sample("annex-a"));
        assertThat(report.outcomes().get(Outcome.SET_ASIDE)).isZero();
        assertThat(report.rows()).isEqualTo(59);
        var first = lists(one, ON, "first");
        var workbook = out.resolve("lists.xlsx");
        give(one, ON, workbook);

        var other = authority();
        var again = take(other, ON, workbook);
        assertThat(again.leftSomething()).isFalse();
        assertThat(lists(other, ON, "second")).isEqualTo(first);
        var standing = other.standing();
        var third = take(other, ON, workbook);
        assertThat(third.outcomes().get(Outcome.KNOWN)).isEqualTo(third.rows());
        assertThat(other.standing()).isEqualTo(standing);
    }

    @Test
    void an_authority_that_keeps_its_own_record_gives_lists_from_which_another_gives_the_same() throws IOException {
        var one = authority();
        Acting.as(new Who(Who.PRODUCT, one.analyst.holder(), "Goldthread", Set.of(Role.ANALYST)), () -> goldthread.demonstration.Demonstration
                .writings(60, 5, LocalDate.of(2026, 6, 1)).filter(some -> !some.isEmpty())
                .forEach(some -> one.imports.inTransaction(() -> one.office.caseFile.append(Append.observed(some)))));
        var on = LocalDate.of(2026, 3, 31);
        var first = lists(one, on, "first");
        assertThat(first.stream().mapToInt(List::size).sum()).isGreaterThan(11 + 60);
        var workbook = out.resolve("lists.xlsx");
        give(one, on, workbook);

        var other = authority();
        var taken = take(other, on, workbook);
        assertThat(taken.outcomes().get(Outcome.SET_ASIDE)).as(taken.text()).isZero();
        assertThat(lists(other, on, "second")).isEqualTo(first);

        // its own lists tell an authority nothing that it does not know
        var own = take(one, on, workbook);
        assertThat(own.outcomes().get(Outcome.CORRECTED)).as(own.text()).isZero();
        assertThat(lists(one, on, "third")).isEqualTo(first);
    }

    private Path csv(String name, String... lines) throws IOException {
        return Files.write(out.resolve(name), List.of(lines));
    }

    private List<String> rows(ReturnsOffice office, LocalDate on, Instant asKnown, int list) throws IOException {
        var exports = new AnnexAExports(office.office.caseFile, office.office.application, office.office.transactions);
        var folder = out.resolve("rows");
        Acting.as(office.analyst, () -> exports.run(new AnnexAExports.Request(on, asKnown, false), folder, (done, all) -> {}));
        return Files.readAllLines(folder.resolve("list-" + list + ".csv")).stream().skip(1).toList();
    }

    @Test
    void lists_come_out_as_known_on_any_day_and_later_ones_correct_earlier_ones() throws IOException {
        var office = authority();
        var head = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,CIN Start Date,Primary Need Code,"
                + "Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case Status,Allocated Team,Allocated Worker";
        take(office, LocalDate.of(2026, 1, 31), csv("january.csv", head, "C1,F,WBRI,01/06/2015,10,No,01/12/2025,N1,20/01/2026,,,c) Child in need plan,North,Sam"));
        take(office, LocalDate.of(2026, 2, 28), csv("february.csv", head, "C1,F,WBRI,01/06/2015,10,No,01/12/2025,N5,20/02/2026,25/02/2026,RC7,e) Closed episode,North,Sam"));

        assertThat(rows(office, LocalDate.of(2026, 2, 28), null, 6)).containsExactly("C1,b) Female,a) White,01/06/2015,10,No,01/12/2025,e) Family dysfunction,20/02/2026,25/02/2026,"
                + "g) 'Other' incl. Child no longer in need,e) Closed episode,North,Sam");
        assertThat(rows(office, LocalDate.of(2026, 2, 10), England.endOf(LocalDate.of(2026, 2, 10)), 6)).containsExactly(
                "C1,b) Female,a) White,01/06/2015,10,No,01/12/2025,a) Abuse or neglect,20/01/2026,,,c) Child in need plan,North,Sam");
        assertThat(rows(office, LocalDate.of(2026, 1, 15), England.endOf(LocalDate.of(2026, 1, 15)), 6)).isEmpty();
        assertThat(rows(office, LocalDate.of(2026, 9, 30), null, 6)).isEmpty();
    }

    @Test
    void what_is_wrong_with_rows_is_said_and_the_others_are_taken() throws IOException {
        var office = authority();
        var report = take(office, LocalDate.of(2026, 3, 31), csv("list.csv", "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source",
                "C1,M,WBRI,30/02/2015,11,05/01/2026,6", ",F,WBRI,01/01/2015,11,05/01/2026,6", "C2,F,WBRI,01/01/2015,11,05/01/2026,6", "C2,F,WBRI,01/01/2015,11,05/01/2026,6",
                "C3,Q,WBRI,01/01/2015,11,,6", "C4,Q,WBRI,01/01/2015,11,07/01/2026,6"));
        assertThat(report.outcomes()).containsEntry(Outcome.TAKEN, 3).containsEntry(Outcome.SET_ASIDE, 3);
        assertThat(report.leftSomething()).isTrue();
        var rows = office.ledger(report);
        assertThat(rows.stream().map(ImportReport::line).toList()).anySatisfy(line -> assertThat(line).contains("list.csv, row 3 (List 1): Set aside").contains("names nobody"))
                .anySatisfy(line -> assertThat(line).contains("row 5 (List 1): Set aside").contains("stands twice"))
                .anySatisfy(line -> assertThat(line).contains("row 2 (List 1): Taken").contains("Date of Birth: \"30/02/2015\" is a day that does not exist"))
                .anySatisfy(line -> assertThat(line).contains("row 6 (List 1): Set aside").contains("Date of Contact: It is blank"));
        assertThat(rows).filteredOn(row -> row.row() == 3).allMatch(row -> row.received().contains("F,WBRI,01/01/2015"));
        assertThat(rows(office, LocalDate.of(2026, 3, 31), null, 1)).hasSize(3);
        assertThat(office.as(() -> office.imports.mapping(goldthread.returns.mapping.Standard.ANNEX_A, null).json())).contains("\"Q\" : \"\"");
    }
}
