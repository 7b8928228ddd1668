package goldthread.kinship.evaluation;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Subject;
import goldthread.kinship.Arrangement;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.ArrangementEnded;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceDecided;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.CircumstancesChanged;
import goldthread.kinship.allowance.AllowanceEntry.Route;
import goldthread.kinship.evaluation.Extract.File;
import goldthread.law.Law;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the evaluation of the pilot is given: enough to follow a claim through the years, and nothing by which anybody is named.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class ExtractForTheEvaluationTest {
    private static final int WILTSHIRE = 865, ELSEWHERE = 201;
    private static final LocalDate DAY = on("2026-11-23");

    final Casebook casebook = new Casebook();
    final Subject aunt = Subject.unheardOf();
    final List<Subject> children = List.of(casebook.child);

    @Test
    void a_claim_is_followed_from_the_test_line_by_line_to_what_was_paid_changed_and_came_of_it() {
        lives();
        var claim = casebook.told(new AllowanceClaimed(children, aunt, Route.SGO_APPLIED, false, null, List.of(), "Seen by Maria Rahman", on("2026-03-02")));
        casebook.told(new AllowanceDecided(children, claim, true, 19_400, on("2026-03-09"), "Told to Maria Rahman", on("2026-03-06")));
        casebook.told(new AllowancePaid(children, claim, on("2026-03-09"), 20_000, on("2026-03-10")));
        casebook.told(new CircumstancesChanged(children, claim, "Maria Rahman moved", 18_000L, false, on("2026-04-06")));
        casebook.told(new EpisodeStarted(casebook.child, on("2026-06-01"), "S", "C2", "N1", "U4", "PR1", null, null, null));
        var extract = extract(WILTSHIRE);
        var child = Pseudonym.of(WILTSHIRE, casebook.child.id());
        var its = Pseudonym.of(WILTSHIRE, claim);
        assertThat(extract.rows().get(File.CHILDREN)).containsExactly(List.of("865", "zone", child, Pseudonym.of(WILTSHIRE, aunt.id()), Arrangement.SPECIAL_GUARDIANSHIP.words(), "2026-02-02", "", "6", "Female", "White", "no", "yes"));
        assertThat(extract.rows().get(File.CLAIMS)).containsExactly(List.of("865", "zone", its, child, Pseudonym.of(WILTSHIRE, aunt.id()), "2026-03-02", Route.SGO_APPLIED.words(), "no", "", "", "no", "accepted", "2026-03-06", "19400", "2026-03-09", ""));
        assertThat(extract.rows().get(File.ELIGIBILITY)).extracting(row -> row.get(2) + " " + row.get(4)).containsExactly("area yes", "formal yes", "route yes", "hearing no", "years yes");
        assertThat(extract.rows().get(File.PAYMENTS)).containsExactly(List.of(its, child, "2026-03-09", "20000", "2026-03-10", "600"));
        assertThat(extract.rows().get(File.CHANGES)).containsExactly(List.of(its, child, "2026-04-06", "18000", "no"));
        assertThat(extract.rows().get(File.OUTCOMES)).containsExactly(List.of("865", "zone", child, "2026-03-02", "yes", "1", "yes", "0", "no", "no", "20000"));
    }

    @Test
    void an_authority_outside_the_pilot_is_a_comparison_with_arrangements_and_outcomes_of_its_own() {
        casebook.told(new ArrangementEnded(children, lives(), "They moved", on("2026-05-01")));
        var extract = extract(ELSEWHERE);
        assertThat(extract.rows().get(File.CHILDREN)).singleElement().satisfies(row -> assertThat(row).startsWith("201", "comparison").endsWith("no"));
        assertThat(extract.rows().get(File.CLAIMS)).isEmpty();
        assertThat(extract.rows().get(File.OUTCOMES)).singleElement().satisfies(row -> assertThat(row).startsWith("201", "comparison").contains("2026-02-02"));
    }

    /// Nothing that was written in words, no name, no day of birth, no id of a record; and as many cells as columns.
    @Test
    void nobody_is_named_in_any_file_and_every_row_has_its_columns() {
        lives();
        var claim = casebook.told(new AllowanceClaimed(children, aunt, Route.SGO_PUBLIC, null, null, List.of(), "Seen by Maria Rahman", on("2026-03-02")));
        casebook.told(new CircumstancesChanged(children, claim, "Maria Rahman moved", null, true, on("2026-04-06")));
        var extract = extract(WILTSHIRE);
        for (var file : File.values()) {
            assertThat(extract.csv(file)).doesNotContain("Rahman", "Amira", "2019-04-05", casebook.child.toString(), aunt.toString(), claim.toString(), "moved");
            assertThat(extract.rows().get(file)).allSatisfy(row -> assertThat(row).hasSameSizeAs(file.columns()));
            assertThat(file.columns()).allSatisfy(column -> assertThat(column.means()).isNotBlank());
        }
    }

    @Test
    void a_pseudonym_is_the_same_in_each_extract_of_an_authority_and_another_elsewhere() {
        assertThat(Pseudonym.of(WILTSHIRE, aunt.id())).isEqualTo(Pseudonym.of(WILTSHIRE, aunt.id())).isNotEqualTo(Pseudonym.of(ELSEWHERE, aunt.id())).isNotEqualTo(Pseudonym.of(WILTSHIRE, casebook.child.id())).hasSize(20);
    }

    /// The eve of the announcement, its day, and the 18th birthday.
    @ParameterizedTest
    @CsvSource({"2026-02-26, comparison", "2026-02-27, zone"})
    void an_authority_is_a_zone_from_the_day_on_which_it_was_named(LocalDate day, String group) {
        lives();
        assertThat(Evaluation.of(List.of(casebook.timeline()), WILTSHIRE, Records.NONE, Law.national(WILTSHIRE), day).rows().get(File.CHILDREN)).singleElement().satisfies(row -> assertThat(row.get(1)).isEqualTo(group));
    }

    private java.util.UUID lives() {
        casebook.told(new Named(casebook.child, "Amira", "Rahman", null, null, on("2026-01-05")));
        casebook.told(new Described(casebook.child, "2", on("2019-04-05"), null, null, "WBRI", List.of(), on("2026-01-05")));
        return casebook.told(new ArrangementBegan(children, aunt, Arrangement.SPECIAL_GUARDIANSHIP, null, null, "With Maria Rahman", on("2026-02-02")));
    }

    private Extract extract(int holder) {
        return Evaluation.of(List.of(casebook.timeline()), holder, Records.NONE, Law.national(holder), DAY);
    }
}
