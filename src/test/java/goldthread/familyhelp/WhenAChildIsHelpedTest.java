package goldthread.familyhelp;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhenAChildIsHelpedTest {
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);

    @Test
    void each_level_of_family_help_is_a_time_of_its_own_until_help_ends() {
        casebook.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Maria"), null, on("2026-01-05")));
        casebook.told(new FamilyAssessed(children, List.of("2A", "1A"), List.of(), null, null, null, null, null, null, null, on("2026-02-02")));
        casebook.told(new LevelChanged(children, Level.SECTION_17, "Worse", "Helen Marsh", null, true, null, on("2026-03-02")));
        casebook.told(new LevelChanged(children, Level.UNIVERSAL, "Better", "Helen Marsh", null, true, null, on("2026-06-01")));
        assertThat(spans()).containsExactly("2026-01-05 2026-03-02 false null 1A 2A", "2026-03-02 2026-06-01 true null");
        casebook.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Maria"), null, on("2026-09-01")));
        assertThat(spans()).last().isEqualTo("2026-09-01 null false null");
    }

    @Test
    void an_episode_of_need_goes_on_until_it_is_closed_and_what_was_turned_away_is_no_help() {
        var first = casebook.told(new Referred(casebook.child, on("2025-01-06"), "1A", null, on("2025-01-06"), null, null));
        casebook.told(new ReferralDecided(casebook.child, first, on("2025-01-07"), true, null));
        var second = casebook.told(new Referred(casebook.child, on("2026-01-05"), "1A", null, on("2026-01-05"), null, null));
        assertThat(spans()).as("nothing is decided yet").isEmpty();
        casebook.told(new ReferralDecided(casebook.child, second, on("2026-01-06"), false, null));
        casebook.told(new NeedIdentified(casebook.child, second, "N1", on("2026-01-06")));
        assertThat(spans()).containsExactly("2026-01-05 null true N1");
        casebook.told(new Closed(casebook.child, second, on("2026-05-01"), "RC1", on("2026-05-01")));
        assertThat(spans()).containsExactly("2026-01-05 2026-05-01 true N1");
    }

    /// Returns of older years do not say what was decided: what followed does.
    @Test
    void where_no_decision_is_told_an_assessment_shows_that_the_referral_went_on() {
        var referral = casebook.told(new Referred(casebook.child, on("2026-01-05"), "1A", null, on("2026-01-05"), null, null));
        casebook.told(new AssessmentStarted(casebook.child, referral, on("2026-01-08"), on("2026-01-08")));
        assertThat(spans()).containsExactly("2026-01-05 null true null");
    }

    /// Until is the first day on which there is no help any more.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2008-05-01, -, 2026-05-01", "2008-02-29, -, 2026-03-01", "2019-05-01, 2026-04-02, 2026-04-02", "2008-05-01, 2026-04-02, 2026-04-02", "-, -, -"})
    void help_to_a_child_ends_with_the_18th_birthday_and_with_death(@Nullable LocalDate born, @Nullable LocalDate died, @Nullable String until) {
        casebook.told(new Described(casebook.child, "1", born, null, died, null, null, on("2026-01-02")));
        casebook.told(new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2026-01-05")));
        var referral = casebook.told(new Referred(casebook.child, on("2026-01-05"), "1A", null, on("2026-01-05"), null, null));
        casebook.told(new ReferralDecided(casebook.child, referral, on("2026-01-06"), false, null));
        assertThat(spans()).containsOnly("2026-01-05 " + until + " true null");
    }

    @Test
    void whoever_was_grown_up_before_help_began_is_not_counted() {
        casebook.told(new Described(casebook.child, "1", on("2007-05-01"), null, null, null, null, on("2026-01-02")));
        casebook.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Maria"), null, on("2026-01-05")));
        assertThat(spans()).isEmpty();
    }

    @Test
    void a_level_of_section_17_ends_when_the_last_episode_of_need_is_closed_and_early_help_does_not() {
        var first = referred("2026-01-05");
        casebook.told(new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2026-01-05")));
        var second = referred("2026-02-02");
        casebook.told(new Closed(casebook.child, first, on("2026-03-02"), "RC8", on("2026-03-02")));
        assertThat(spans()).first().as("one is open still").isEqualTo("2026-01-05 null true null");
        casebook.told(new Closed(casebook.child, second, on("2026-04-01"), "RC8", on("2026-04-01")));
        assertThat(spans()).containsExactly("2026-01-05 2026-04-01 true null", "2026-01-05 2026-03-02 true null", "2026-02-02 2026-04-01 true null");
        casebook.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Maria"), null, on("2026-05-01")));
        casebook.told(new Closed(casebook.child, referred("2026-05-04"), on("2026-05-05"), "RC8", on("2026-05-05")));
        assertThat(spans()).contains("2026-05-01 null false null");
    }

    private UUID referred(String day) {
        var referral = casebook.told(new Referred(casebook.child, on(day), "1A", null, on(day), null, null));
        casebook.told(new ReferralDecided(casebook.child, referral, on(day), false, null));
        return referral;
    }

    private List<String> spans() {
        return HelpSpan.FOLD.rows(casebook.timeline()).stream().map(span -> (span.starts() + " " + span.until() + " " + span.social() + " " + span.need() + " " + span.factors()).strip()).toList();
    }
}
