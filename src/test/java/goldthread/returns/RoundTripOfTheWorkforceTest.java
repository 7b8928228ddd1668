package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.returns.hr.HrExport;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.returns.staff.CensusWorker;
import goldthread.returns.staff.WorkforceReturns;
import goldthread.workforce.CensusField;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class RoundTripOfTheWorkforceTest {
    private static final Office OFFICE = new Office();
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @TempDir Path out;

    private final ReturnsOffice one = new ReturnsOffice(OFFICE, 590), other = new ReturnsOffice(OFFICE, 591);

    private WorkforceReturns.Made census(ReturnsOffice office) {
        var returns = new WorkforceReturns(OFFICE.caseFile, Clock.systemUTC());
        return Acting.as(office.analyst, () -> returns.make(2026, null));
    }

    /// Whom a worker holds is no matter of the HR system.
    private static List<Map<CensusField, String>> workers(WorkforceReturns.Made made) {
        return made.census().workers().stream().map(CensusWorker::values).<Map<CensusField, String>>map(values -> {
            var all = new HashMap<>(values);
            all.remove(CensusField.CASES);
            return all;
        }).toList();
    }

    @Test
    void the_demonstrations_workforce_goes_out_as_an_extract_and_an_empty_authority_that_takes_it_has_the_same_census() throws IOException {
        Acting.as(new Who(Who.PRODUCT, one.analyst.holder(), "Goldthread", Set.of(Role.ANALYST)), () -> OFFICE.caseFile.append(Append.observed(goldthread.demonstration.Teams.writings(600, 7, DAY, DAY).stream()
                .filter(writing -> writing.entry() instanceof goldthread.workforce.StaffEntry).toList())));
        var given = Acting.as(one.analyst, () -> {
            try {
                return new HrExport(OFFICE.caseFile, OFFICE.sql, OFFICE.transactions).run(DAY, out);
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        });
        assertThat(given.get("workers.csv")).isGreaterThan(15);

        var taken = other.take(ImportRequest.of(Standard.WORKFORCE, List.of(out)).told(DAY));
        assertThat(taken.outcomes().get(Outcome.TAKEN)).as(taken.text()).isEqualTo(given.values().stream().mapToInt(Integer::intValue).sum());
        var first = census(one);
        var second = census(other);
        assertThat(second.census().workers()).hasSizeGreaterThan(15);
        assertThat(workers(second)).isEqualTo(workers(first));
        assertThat(second.census().vacancies()).isEqualTo(first.census().vacancies());

        var standing = other.standing();
        var again = other.take(ImportRequest.of(Standard.WORKFORCE, List.of(out)).told(DAY));
        assertThat(again.outcomes().get(Outcome.KNOWN)).as(again.text()).isEqualTo(again.rows());
        assertThat(other.standing()).isEqualTo(standing);
        // its own extract tells an authority only its numbers
        var own = one.take(ImportRequest.of(Standard.WORKFORCE, List.of(out)).told(DAY));
        assertThat(own.outcomes().get(Outcome.CORRECTED)).as(own.text()).isZero();
        assertThat(own.outcomes().get(Outcome.SET_ASIDE)).as(own.text()).isZero();
        assertThat(workers(census(one))).isEqualTo(workers(first));
    }
}
