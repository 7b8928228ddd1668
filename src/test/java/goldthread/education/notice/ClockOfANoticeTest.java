package goldthread.education.notice;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.education.notice.NoticeEntry.NoticeDecided;
import goldthread.education.notice.NoticeEntry.NoticeReceived;
import goldthread.education.notice.NoticeEntry.Parent;
import goldthread.education.notice.NoticeEntry.ParentTold;
import goldthread.education.notice.NoticeEntry.Told;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A parent's notice is answered within five working days of the day, in England, on which it came (T-K16).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockOfANoticeTest {
    final Casebook casebook = new Casebook();

    @ParameterizedTest(name = "{2}")
    @CsvSource({"2026-10-01T18:40:00Z, 2026-10-08, a Thursday evening", "2026-03-27T12:00:00Z, 2026-04-07, over Easter and the change of the clocks", "2026-12-22T09:00:00Z, 2026-12-31, over Christmas and the Monday after Boxing Day", "2028-02-24T09:00:00Z, 2028-03-02, over a leap day",
            "2026-10-03T10:00:00Z, 2026-10-09, a Saturday", "2026-06-01T22:59:00Z, 2026-06-08, before midnight by summer time", "2026-06-01T23:00:00Z, 2026-06-09, midnight by summer time", "2026-01-05T23:59:00Z, 2026-01-12, before midnight in winter", "2026-01-06T00:00:00Z, 2026-01-13, midnight in winter"})
    void it_is_answered_within_five_working_days_of_the_day_on_which_it_came(String at, String last, String what) {
        came(at);
        assertThat(casebook.duties(last, "T-K16")).containsExactly("T-K16 by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), "T-K16")).containsExactly("T-K16 by " + last + ": Late");
        decided(at);
        assertThat(casebook.duties(last, "T-K16")).as("to decide whose it is answers nobody").containsExactly("T-K16 by " + last + ": Due");
        casebook.told(new ParentTold(casebook.child, on(last), "letter", "You may"));
        assertThat(casebook.duties(last, "T-K16")).containsExactly("T-K16 by " + last + ": Met");
    }

    @Test
    void where_the_parent_lives_in_another_authority_it_is_said_why_nobody_answered() {
        came("2026-10-01T10:00:00Z");
        decided("2026-10-02T10:00:00Z");
        casebook.told(new ParentTold(casebook.child, on("2026-10-02"), ParentTold.NOT_TOLD, "Passed on to the authority where they live"));
        assertThat(casebook.duties("2026-12-01", "T-K16")).containsExactly("T-K16 by 2026-10-08: Not needed (the parent was not told: Passed on to the authority where they live)");
    }

    private void came(String at) {
        casebook.told(new NoticeReceived(casebook.child, "K7RM-3WQP", Instant.parse(at), NoticeReceived.LEAVE, new Told("Noa", "Farrow", on("2015-04-05"), null, null, "Hill School"), new Parent("Bea Farrow", "Mother", "01632 960123", null, null), null, null, null));
    }

    private void decided(String at) {
        casebook.told(new NoticeDecided(casebook.child, Instant.parse(at), NoticeDecided.ASIDE, null, "Sent twice", "Nia Powell"));
    }
}
