package goldthread.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.people.PeopleEntry.Noted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.junit.jupiter.api.io.TempDir;
import java.nio.file.Path;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class VerifyingTheLogTest {
    final Office office = new Office();
    final JdbcClient superuser = JdbcClient.create(office.place.superuser());
    final Subject amira = Subject.unheardOf();

    @BeforeEach
    void forty_notes_under_seal() {
        for (int i = 0; i < 40; i++) {
            office.record(new Noted(List.of(amira), LocalDate.parse("2026-03-02"), "Email", "note " + i, false));
        }
        office.seal();
    }

    @Test
    void an_untouched_log_is_as_it_was_written() {
        var verdict = office.verify.verify(n -> { });

        assertThat(verdict.bad()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(40);
        assertThat(verdict.views()).isEqualTo(40);
        assertThat(verdict.seals()).isEqualTo(2);
    }

    @Test
    void what_is_sealed_while_somebody_verifies_is_no_fault(@TempDir Path folder) {
        var witness = folder.resolve("witness");
        var seals = new Seals(office.keeper, witness);
        noteAndSeal(seals);
        assertThat(new Verify(office.keeper, witness).verify(rows -> noteAndSeal(seals)).bad()).isEmpty();
    }

    private void noteAndSeal(Seals seals) {
        office.record(new Noted(List.of(amira), LocalDate.parse("2026-03-03"), "Email", "one more", false));
        seals.seal();
        seals.seal();
    }

    @Test
    void a_changed_body_is_named() {
        tamper("update entry_body set body = '{}' where position = 17");
        assertBad("position 17 of entry");
    }

    @Test
    void a_changed_body_is_named_also_when_its_hash_is_made_to_fit() {
        tamper("update entry set happened = happened + 1, hash = sha256('x') where position = 5");
        assertBad("position 5 of entry");
    }

    @Test
    void a_removed_entry_is_named() {
        tamper("delete from entry where position = 9");
        assertBad("position 9 of entry has been removed");
    }

    @Test
    void an_entry_put_in_later_between_others_is_named() {
        tamper("update entry_body set position = 900 where position = 40");
        tamper("update entry set position = 900 where position = 40");
        assertBad("position 40 of entry has been removed");
    }

    @Test
    void two_entries_that_changed_places_are_named() {
        tamper("update entry_body set position = -1 where position = 3");
        tamper("update entry_body set position = 3 where position = 4");
        tamper("update entry_body set position = 4 where position = -1");
        assertBad("position 3 of entry");
    }

    @Test
    void a_view_removed_from_the_access_log_is_named() {
        tamper("delete from access_log where position = (select min(position) + 2 from access_log)");
        assertBad("of access_log has been removed");
    }

    @Test
    void an_entry_taken_off_a_child_is_named() {
        tamper("delete from entry_tag where position = 12");
        assertBad("position 12 of entry is not found under one of its subjects");
    }

    @Test
    void a_row_that_somebody_changed_is_a_stray_until_rebuilt() {
        office.record(new goldthread.people.PeopleEntry.Named(amira, "Amira", "Rahman", null, null, LocalDate.parse("2026-03-02")));
        tamper("update person set family = 'Other'");

        assertThat(office.rebuild.check(n -> { }).stray()).isPositive();
        office.rebuild.rebuild(n -> { });
        assertThat(office.rebuild.check(n -> { }).stray()).isZero();
        assertThat(superuser.sql("select family from person").query(String.class).single()).isEqualTo("Rahman");
    }

    private void tamper(String sql) {
        assertThat(superuser.sql(sql).update()).isPositive();
    }

    private void assertBad(String words) {
        assertThat(office.verify.verify(n -> { }).bad()).hasValueSatisfying(bad -> assertThat(bad).contains(words));
    }
}
