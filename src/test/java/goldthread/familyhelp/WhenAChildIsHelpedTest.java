package goldthread.familyhelp;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        casebook.told(new NeedIdentified(casebook.child, second, "N1", on("2026-01-06")));
        assertThat(spans()).containsExactly("2026-01-05 null true N1");
        casebook.told(new Closed(casebook.child, second, on("2026-05-01"), "RC1", on("2026-05-01")));
        assertThat(spans()).containsExactly("2026-01-05 2026-05-01 true N1");
    }

    private List<String> spans() {
        return HelpSpan.FOLD.rows(casebook.timeline()).stream().map(span -> (span.starts() + " " + span.until() + " " + span.social() + " " + span.need() + " " + span.factors()).strip()).toList();
    }
}
