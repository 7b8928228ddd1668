package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.agency.bank.Bank;
import goldthread.agency.bank.BankEntry;
import goldthread.agency.bank.BankEntry.Joined;
import goldthread.agency.bank.BankEntry.Left;
import goldthread.agency.bank.Member;
import goldthread.agency.bank.Passing;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

/// Who is in the staff bank and free is offered the work, before an agency is asked.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(10)
class TheStaffBankComesFirstTest {
    private static final LocalDate FROM = LocalDate.of(2026, 5, 5);
    private static final Subject ASHA = Subject.unheardOf();

    private static Member asha(@Nullable LocalDate until, @Nullable LocalDate busyFrom, @Nullable LocalDate busyUntil, @Nullable LocalDate left) {
        return new Member(ASHA, "Asha Example", null, List.of("social-worker"), List.of(), FROM, until, "Mondays", null, busyFrom, busyUntil, left);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(nullValues = "-", value = {
            "2026-05-04, -,          -,          -,          -,          false", "2026-05-05, -,          -,          -,          -,          true",
            "2026-06-30, 2026-06-30, -,          -,          -,          true", "2026-07-01, 2026-06-30, -,          -,          -,          false",
            "2026-05-31, -,          2026-06-01, 2026-06-30, -,          true", "2026-06-01, -,          2026-06-01, 2026-06-30, -,          false",
            "2026-06-30, -,          2026-06-01, 2026-06-30, -,          false", "2026-07-01, -,          2026-06-01, 2026-06-30, -,          true",
            "2027-01-01, -,          2026-06-01, -,          -,          false", "2026-05-31, -,          -,          -,          2026-06-01, true", "2026-06-01, -,          -,          -,          2026-06-01, false"})
    void somebody_is_free_from_the_first_day_told_to_the_last_and_not_while_at_work(LocalDate on, @Nullable LocalDate until, @Nullable LocalDate busyFrom, @Nullable LocalDate busyUntil, @Nullable LocalDate left, boolean free) {
        assertThat(asha(until, busyFrom, busyUntil, left).freeOn(on)).isEqualTo(free);
    }

    private static Joined joined(LocalDate from, String hours) {
        return new Joined(ASHA, from, "Asha Example", null, List.of("social-worker"), List.of(), null, hours, null);
    }

    private static Member now(BankEntry... told) {
        return (Member) Bank.FOLDS.getFirst().rows(Facts.told(told)).getFirst();
    }

    @Test
    void what_is_told_last_of_somebody_stands_though_they_are_free_earlier() {
        assertThat(now(joined(FROM, "Mondays"), joined(FROM.minusDays(10), "Fridays"))).extracting(Member::hours, Member::from).containsExactly("Fridays", FROM.minusDays(10));
    }

    @Test
    void who_leaves_has_left_even_before_the_first_free_day_unless_told_to_be_in_the_bank_again() {
        assertThat(now(joined(FROM, "Mondays"), new Left(ASHA, FROM.minusDays(3), "Moved away")).left()).as("never came").isEqualTo(FROM.minusDays(3));
        assertThat(now(joined(FROM, "Mondays"), new Left(ASHA, FROM.plusDays(9), "Moved away"), joined(FROM, "Fridays")).left()).as("hours told again").isEqualTo(FROM.plusDays(9));
        assertThat(now(joined(FROM, "Mondays"), new Left(ASHA, FROM.plusDays(9), "Moved away"), joined(FROM.plusDays(40), "Fridays")).left()).as("came back").isNull();
    }

    @Test
    void to_pass_over_somebody_who_is_free_needs_a_reason_that_holds() {
        var bank = List.of(asha(null, null, null, null));

        assertThat(Passing.refused(bank, "social-worker", FROM, null, "nobody-free")).hasValueSatisfying(sentence -> assertThat(sentence).contains("That is not so: Asha Example is in the staff bank"));
        assertThat(Passing.refused(bank, "social-worker", FROM, null, "no-such-work")).isPresent();
        assertThat(Passing.refused(bank, "social-worker", FROM, null, "skills")).isEmpty();
        assertThat(Passing.refused(bank, "team-manager", FROM, null, "no-such-work")).isEmpty();
        assertThat(Passing.refused(bank, "social-worker", FROM.minusDays(1), null, "nobody-free")).isEmpty();
    }

    @Test
    void offered_names_to_whom_where_somebody_is_free() {
        var bank = List.of(asha(null, null, null, null));

        assertThat(Passing.refused(bank, "social-worker", FROM, List.of(), null)).hasValueSatisfying(sentence -> assertThat(sentence).contains("Choose to whom the work was offered"));
        assertThat(Passing.refused(bank, "social-worker", FROM, List.of(ASHA.id().toString()), null)).isEmpty();
        assertThat(Passing.refused(List.of(), "social-worker", FROM, List.of(), null)).isEmpty();
    }

    @Test
    void every_kind_of_the_bank_is_about_who_is_in_it_or_about_the_assignment() {
        assertThat(BankEntry.KINDS).hasSize(4);
        assertThat(new BankEntry.Offered(ASHA, Subject.unheardOf(), FROM, "Work", FROM, null, BankEntry.Offered.DECLINED).tags()).hasSize(2);
        assertThat(new BankEntry.Offered(ASHA, null, FROM, "Work", FROM, null, BankEntry.Offered.ACCEPTED).tags()).hasSize(1);
    }
}
