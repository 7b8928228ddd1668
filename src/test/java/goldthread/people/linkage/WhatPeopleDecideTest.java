package goldthread.people.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.bench.AgencyRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A decision goes before every weight, and can be taken back.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class WhatPeopleDecideTest {
    private static Records records;
    private static Linkage undecided;
    @TempDir
    private Path folder;

    @BeforeAll
    static void link() {
        records = AgencyRecords.of(5, 1500, 1.5).records();
        undecided = Linkage.of(records, Linkage.Bands.USUAL, 1);
    }

    @Test
    void records_said_not_to_be_the_same_are_neither_joined_nor_shown_again() throws Exception {
        var pair = undecided.proposals().getFirst();
        var decided = decided(pair.one(), pair.other(), "not the same", "two cousins");
        assertThat(decided.groups()[pair.one()]).isNotEqualTo(decided.groups()[pair.other()]);
        assertThat(decided.proposals()).noneMatch(shown -> shown.one() == pair.one() && shown.other() == pair.other());
    }

    @Test
    void records_said_to_be_the_same_are_one_child() throws Exception {
        int[] strangers = strangers(false);
        var decided = decided(strangers[0], strangers[1], "linked", "seen together");
        assertThat(decided.groups()[strangers[0]]).isEqualTo(decided.groups()[strangers[1]]);
        assertThat(decided.children()).isEqualTo(undecided.children() - 1);
    }

    @Test
    void unlink_after_link_leaves_both_sides_as_they_were() throws Exception {
        int[] strangers = strangers(false);
        decided(strangers[0], strangers[1], "linked", "seen together");
        var undone = Linkage.of(records, Linkage.Bands.USUAL, 1);
        assertThat(undone.groups()).isEqualTo(undecided.groups());
        assertThat(undone.proposals()).isEqualTo(undecided.proposals());
    }

    @Test
    void two_valid_different_numbers_need_a_reason() throws Exception {
        int[] numbered = strangers(true);
        assertThatThrownBy(() -> decided(numbered[0], numbered[1], "linked", "")).hasMessageContaining("two valid different numbers and gives no reason");
        assertThat(decided(numbered[0], numbered[1], "linked", "the second number was given in error").groups()[numbered[0]])
                .isEqualTo(decided(numbered[0], numbered[1], "linked", "the second number was given in error").groups()[numbered[1]]);
    }

    @Test
    void unsure_changes_nothing() throws Exception {
        var pair = undecided.proposals().getFirst();
        assertThat(decided(pair.one(), pair.other(), "unsure", "").proposals()).isEqualTo(undecided.proposals());
    }

    @Test
    void a_decision_about_nobody_is_refused() {
        var file = folder.resolve("decisions.csv");
        assertThatThrownBy(() -> Decisions.of(Files.writeString(file, "left_id,right_id,decision\nx,y,linked\n"), records)).hasMessageContaining("Line 2", "x");
        assertThatThrownBy(() -> Decisions.of(Files.writeString(file, "left_id,right_id,decision\n%s,%s,maybe\n".formatted(records.ids[0], records.ids[1])), records))
                .hasMessageContaining("Say linked, not the same or unsure");
    }

    private static int[] strangers(boolean barred) {
        for (int other = 1; other < records.size(); other++) {
            if (undecided.groups()[0] != undecided.groups()[other] && undecided.weighing.comparison.barred(0, other) == barred) {
                return new int[] {0, other};
            }
        }
        throw new IllegalStateException("no such pair");
    }

    private Linkage decided(int one, int other, String decision, String reason) throws Exception {
        var file = Files.writeString(folder.resolve("decisions.csv"), "left_id,right_id,decision,reason\n%s,%s,%s,%s\n".formatted(records.ids[one], records.ids[other], decision, reason));
        return Linkage.of(records, Linkage.Bands.USUAL, 1, null, Decisions.of(file, records));
    }
}
