package goldthread.familyhelp;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Amount;
import goldthread.law.AuthoritySettings;
import goldthread.law.Law;
import goldthread.law.RuleBook;
import goldthread.law.Setting;
import goldthread.law.Unit;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Clocks of sections A and C where a family moves away. What is owed ends on the day on which the case closes because another
/// authority takes it on; there every clock begins with what that authority writes itself, by its own numbers.
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AFamilyMovesToAnotherAuthorityTest {
    /// Moved to another authority, as the census codes it.
    private static final String TRANSFERRED = "RC5";
    private static final LocalDate BEGAN = on("2026-03-02");

    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);

    /// The day before the last day, the last day, and the day after; over Easter and the May holiday.
    @ParameterizedTest
    @CsvSource({
            "T-A05,  2026-05-07, 2026-05-06, Not needed", "T-A05,  2026-05-07, 2026-05-07, Not needed", "T-A05,  2026-05-07, 2026-05-08, Missed",
            "T-A13b, 2026-04-13, 2026-04-12, Not needed", "T-A13b, 2026-04-13, 2026-04-13, Not needed", "T-A13b, 2026-04-13, 2026-04-14, Missed",
            "T-A10b, 2026-05-07, 2026-05-06, Not needed", "T-A10b, 2026-05-07, 2026-05-07, Not needed", "T-A10b, 2026-05-07, 2026-05-08, Missed",
            "T-A11,  2026-04-13, 2026-04-12, Not needed", "T-A11,  2026-04-13, 2026-04-13, Not needed", "T-A11,  2026-04-13, 2026-04-14, Missed",
            "T-C19,  2026-03-16, 2026-03-15, Not needed", "T-C19,  2026-03-16, 2026-03-16, Not needed", "T-C19,  2026-03-16, 2026-03-17, Missed"})
    void what_is_owed_ends_on_the_day_on_which_another_authority_takes_the_family_on(String rule, String due, String moved, String state) {
        var referral = begin(casebook, rule);
        if (referral == null) casebook.told(new LevelChanged(children, Level.UNIVERSAL, "The family moved to another authority, which helps them now.", "Helen Marsh", null, true, null, on(moved)));
        else casebook.told(new Closed(casebook.child, referral, on(moved), TRANSFERRED, on(moved)));
        assertThat(casebook.duties("2026-12-01", rule)).singleElement().asString().startsWith(rule + " by " + due + ": " + state + " (");
    }

    /// The other authority looks at a plan after four weeks: from its own plan, whenever ours was agreed.
    @Test
    void where_the_family_lives_now_the_clock_begins_anew_and_runs_by_that_authoritys_number() {
        begin(casebook, "T-A11");
        casebook.told(new LevelChanged(children, Level.UNIVERSAL, "The family moved to another authority, which helps them now.", "Helen Marsh", null, true, null, on("2026-04-01")));
        var there = new Casebook();
        there.under(Law.of(RuleBook.national(), AuthoritySettings.of(Casebook.HOLDER, List.of(new Setting(Casebook.HOLDER, "T-A11", new Amount(4, Unit.WEEKS), on("2026-01-01"), new UUID(0, 1), "Ines Quill", Instant.EPOCH, "agreed by the partnership")))));
        assertThat(there.duties("2026-04-01", "T-A11")).as("nothing is owed for what another authority began").isEmpty();
        there.told(new HelpAccepted(List.of(there.child), Level.EARLY_HELP, List.of("Maria"), null, on("2026-04-01")));
        there.told(plan(there, on("2026-04-08")));
        assertThat(there.duties("2026-05-06", "T-A11")).containsExactly("T-A11 by 2026-05-06: Due");
        assertThat(there.duties("2026-05-07", "T-A11")).containsExactly("T-A11 by 2026-05-06: Late");
        assertThat(casebook.duties("2026-05-07", "T-A11")).containsExactly("T-A11 by 2026-04-13: Not needed (family help ended)");
    }

    /// The referral to be closed; null where family help is to end.
    private static UUID begin(Casebook casebook, String rule) {
        var children = List.of(casebook.child);
        switch (rule) {
            case "T-A10b", "T-A11" -> {
                casebook.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Maria"), null, BEGAN));
                if (rule.equals("T-A11")) casebook.told(plan(casebook, BEGAN));
                return null;
            }
            default -> {
                var referral = casebook.told(new Referred(casebook.child, BEGAN, "1A", null, BEGAN, null, null));
                if (rule.equals("T-A05")) casebook.told(new AssessmentStarted(casebook.child, referral, BEGAN, BEGAN));
                if (rule.equals("T-A13b")) casebook.told(new PlanStarted(casebook.child, referral, BEGAN, BEGAN));
                if (rule.equals("T-C19")) casebook.told(new EnquiryStarted(casebook.child, referral, BEGAN, null, null, BEGAN, null, null));
                return referral;
            }
        }
    }

    private static PlanAgreed plan(Casebook casebook, LocalDate day) {
        return new PlanAgreed(List.of(casebook.child), null, "Wake the children", List.of(), null, null, null, List.of("Maria"), List.of(), day);
    }
}
