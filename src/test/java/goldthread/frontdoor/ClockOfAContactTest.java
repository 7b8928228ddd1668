package goldthread.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One working day to decide on a contact and to tell whoever told it: T-A01, Working Together 2023, chapter 3.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class ClockOfAContactTest {
    final Casebook book = new Casebook();

    void received(String at, @Nullable String phone) {
        book.told(Instant.parse(at), new ContactReceived(book.child, "K7RM-3WQP", Instant.parse(at), "form",
                new Referrer(phone == null ? "9" : "1B", null, null, null, phone, null, null, null, null), List.of(), "Shouting", "no", null));
    }

    void decided(String at) {
        book.told(Instant.parse(at), new ContactDecided(book.child, Instant.parse(at), Outcome.ADVICE, List.of(), List.of(), null, null, null, null, "Known"));
    }

    void told(String day) {
        book.told(new ReferrerTold(book.child, LocalDate.parse(day), "telephone", "Thank you"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-03, Monday to Tuesday",
        "2026-03-06T16:59:00Z, 2026-03-09, Friday to Monday",
        "2026-03-07T12:00:00Z, 2026-03-09, Saturday to Monday",
        "2026-04-02T12:00:00Z, 2026-04-07, over Good Friday and Easter Monday",
        "2026-12-24T12:00:00Z, 2026-12-29, over Christmas and the Monday after Boxing Day",
        "2028-02-29T12:00:00Z, 2028-03-01, from a leap day",
        "2026-06-01T23:30:00Z, 2026-06-03, after midnight by summer time it came on the next day",
        "2026-01-05T23:59:00Z, 2026-01-06, before midnight in winter"})
    void a_contact_is_due_at_the_end_of_the_next_working_day(String came, String due, String why) {
        received(came, "01632 960001");
        assertThat(book.duties("2026-01-01", "T-A01")).as(why).singleElement().asString().startsWith("T-A01 by " + due);
    }

    @Test
    void the_clock_runs_until_whoever_told_it_is_told() {
        received("2026-03-02T09:00:00Z", "01632 960001");
        decided("2026-03-03T10:00:00Z");
        assertThat(book.duties("2026-03-03", "T-A01")).containsExactly("T-A01 by 2026-03-03: Due");
        assertThat(book.duties("2026-03-04", "T-A01")).containsExactly("T-A01 by 2026-03-03: Late");
        told("2026-03-04");
        assertThat(book.duties("2026-03-04", "T-A01")).containsExactly("T-A01 by 2026-03-03: Met late");
    }

    @Test
    void that_they_were_not_told_is_no_word_to_them() {
        received("2026-03-02T09:00:00Z", "01632 960001");
        decided("2026-03-03T10:00:00Z");
        book.told(new ReferrerTold(book.child, LocalDate.parse("2026-03-03"), ReferrerTold.NOT_TOLD, "It would put the child in danger"));
        assertThat(book.duties("2026-03-03", "T-A03")).singleElement().asString().endsWith("(it was decided not to tell them)");
    }

    @Test
    void where_nobody_can_be_told_the_decision_is_enough() {
        received("2026-03-02T09:00:00Z", null);
        decided("2026-03-03T10:00:00Z");
        assertThat(book.duties("2026-03-03", "T-A01")).containsExactly("T-A01 by 2026-03-03: Met");
    }
}
