package goldthread.frontdoor;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAnswered;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAsked;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.frontdoor.FrontDoorEntry.ReferrerInTouch;
import goldthread.people.PeopleEntry.Described;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Danger at once, written confirmation, a referrer who hears nothing, and needs that are asked about (T-A02 to T-A04, T-A08, T-A09).
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksOfAReferralTest {
    private final Casebook casebook = new Casebook();

    @Test
    void where_a_life_is_at_risk_it_is_decided_on_the_same_day() {
        var referral = referred("2A", "form", true, "2026-04-03");
        assertThat(casebook.duties("2026-04-03", "T-A04")).as("Good Friday: a day is a day").containsExactly("T-A04 by 2026-04-03: Due");
        casebook.told(new ReferralDecided(casebook.child, referral, on("2026-04-04"), false, "Police protection"));
        assertThat(casebook.duties("2026-04-04", "T-A04")).containsExactly("T-A04 by 2026-04-03: Met late");
    }

    @Test
    void an_older_referral_of_which_nobody_said_how_it_came_has_no_such_clock() {
        casebook.told(new Referred(casebook.child, on("2026-03-02"), "2A", "Worried", on("2026-03-02")));
        assertThat(casebook.duties("2026-03-02", "T-A02b", "T-A03", "T-A04")).isEmpty();
    }

    /// Only who refers for their work is asked to write: 1 is family and neighbours, 9 a stranger, 10 not known.
    @ParameterizedTest
    @CsvSource({"2A, telephone, true", "6, telephone, true", "10, telephone, false", "1B, telephone, false", "9, telephone, false", "2A, email, false"})
    void a_call_from_somebody_who_refers_for_their_work_is_confirmed_in_two_working_days(String source, String way, boolean owed) {
        var referral = referred(source, way, null, "2026-04-02");
        assertThat(casebook.duties("2026-04-08", "T-A02b")).isEqualTo(owed ? List.of("T-A02b by 2026-04-08: Due") : List.of());
        casebook.told(new ReferrerInTouch(casebook.child, referral, ReferrerInTouch.CONFIRMED, null, on("2026-04-09")));
        assertThat(casebook.duties("2026-04-09", "T-A02b")).isEqualTo(owed ? List.of("T-A02b by 2026-04-08: Met late") : List.of());
    }

    @Test
    void a_referrer_hears_in_three_working_days_or_asks_again() {
        var referral = referred("2A", "email", null, "2026-12-23");
        assertThat(casebook.duties("2026-12-30", "T-A03")).as("25 and 28 December are holidays").containsExactly("T-A03 by 2026-12-30: Due");
        casebook.told(new ReferrerInTouch(casebook.child, referral, ReferrerInTouch.ASKED, "Is anybody coming?", on("2026-12-30")));
        assertThat(casebook.duties("2026-12-31", "T-A03")).containsExactly("T-A03 by 2026-12-30: Met");
    }

    /// Half past eleven in the evening by Greenwich is the next day in England in summer.
    @ParameterizedTest
    @CsvSource({"2026-06-30T22:59:00Z, 2026-06-30", "2026-06-30T23:00:00Z, 2026-07-01", "2026-01-31T23:59:00Z, 2026-01-31", "2028-02-29T23:59:00Z, 2028-02-29"})
    void a_contact_that_tells_of_danger_is_decided_on_its_day_in_england(String at, String by) {
        var received = contact("telephone", "6", "yes", at);
        assertThat(casebook.duties(by, "T-A04")).containsExactly("T-A04 by " + by + ": Due");
        casebook.told(Instant.parse(at).plusSeconds(30), new ContactDecided(casebook.child, Instant.parse(at).plusSeconds(30), Outcome.STRATEGY, List.of(), List.of(), null, null, null, null, "Now"));
        assertThat(casebook.duties(by, "T-A04")).containsExactly("T-A04 by " + by + ": Met");
        assertThat(received).isNotNull();
    }

    @Test
    void whoever_told_of_a_contact_confirms_a_call_and_hears_what_came_of_it() {
        contact("telephone", "6", "no", "2026-03-02T10:00:00Z");
        assertThat(casebook.duties("2026-03-02", "T-A02b", "T-A03", "T-A04")).containsExactly("T-A02b by 2026-03-04: Due", "T-A03 by 2026-03-05: Due");
        casebook.told(new ReferrerInTouch(casebook.child, null, ReferrerInTouch.CONFIRMED, null, on("2026-03-03")));
        casebook.told(new ReferrerTold(casebook.child, on("2026-03-06"), "letter", "Thank you"));
        assertThat(casebook.duties("2026-03-06", "T-A02b", "T-A03")).containsExactly("T-A02b by 2026-03-04: Met", "T-A03 by 2026-03-05: Met late");
    }

    @Test
    void needs_that_are_asked_about_are_assessed_inside_the_time_of_the_assessment_that_goes_on() {
        var referral = referred("2A", null, null, "2026-03-02");
        var asked = asked(NeedsAsked.YOUNG_CARER, null, "2026-04-01");
        assertThat(casebook.duties("2026-04-01", "T-A08")).as("45 working days from the referral").containsExactly("T-A08 by 2026-05-07: Due");
        casebook.told(new NeedsAnswered(casebook.child, asked, NeedsAnswered.ASSESSED, "Needs a break", "I want to see friends", on("2026-05-08")));
        assertThat(casebook.duties("2026-05-08", "T-A08")).containsExactly("T-A08 by 2026-05-07: Met late");
        casebook.told(new Closed(casebook.child, referral, on("2026-05-08"), "RC7", on("2026-05-08")));
        asked(NeedsAsked.PARENT, null, "2026-06-01");
        assertThat(casebook.duties("2026-06-01", "T-A08")).as("no referral goes on: counted from the request").contains("T-A08 by 2026-08-03: Due");
    }

    @Test
    void who_does_not_want_an_assessment_is_owed_none() {
        var asked = asked(NeedsAsked.PARENT, null, "2026-03-02");
        casebook.told(new NeedsAnswered(casebook.child, asked, NeedsAnswered.NOT_WANTED, null, "Not now", on("2026-03-03")));
        assertThat(casebook.duties("2026-03-04", "T-A08")).containsExactly("T-A08 by 2026-05-07: Not needed (they did not want it)");
    }

    @Test
    void who_comes_as_homeless_at_sixteen_has_somewhere_to_stay_the_same_night_and_is_assessed() {
        casebook.told(new Described(casebook.child, "1", on("2009-05-01"), null, null, null, null, on("2026-01-01")));
        var asked = asked(NeedsAsked.HOMELESS, true, "2026-03-02");
        assertThat(casebook.duties("2026-03-02", "T-A09", "T-A05")).containsExactly("T-A09 by 2026-03-02: Due", "T-A05 by 2026-05-07: Due");
        casebook.told(new NeedsAnswered(casebook.child, asked, NeedsAnswered.STAYS, "With his aunt", null, on("2026-03-02")));
        casebook.told(new AssessmentAuthorised(casebook.child, UUID.randomUUID(), UUID.randomUUID(), on("2026-05-07")));
        assertThat(casebook.duties("2026-05-08", "T-A09", "T-A05")).containsExactly("T-A09 by 2026-03-02: Met", "T-A05 by 2026-05-07: Met");
    }

    @Test
    void who_has_somewhere_to_stay_is_only_assessed_and_not_after_the_eighteenth_birthday() {
        casebook.told(new Described(casebook.child, "1", on("2008-04-30"), null, null, null, null, on("2026-01-01")));
        asked(NeedsAsked.HOMELESS, false, "2026-03-02");
        assertThat(casebook.duties("2026-05-01", "T-A09", "T-A05")).containsExactly("T-A05 by 2026-05-07: Not needed (the child turned 18)");
    }

    private UUID referred(String source, String way, Boolean danger, String day) {
        return casebook.told(new Referred(casebook.child, on(day), source, "Worried", on(day), way, danger));
    }

    private UUID asked(String whose, Boolean tonight, String day) {
        return casebook.told(new NeedsAsked(casebook.child, whose, null, null, tonight, on(day)));
    }

    private UUID contact(String way, String source, String danger, String at) {
        return casebook.told(Instant.parse(at), new ContactReceived(casebook.child, "K7RM-3WQP", Instant.parse(at), way,
                new Referrer(source, "P. Grant", "Officer", null, "01632 960001", null, null, true, null), List.of(), "He has a knife", danger, null));
    }
}
