package goldthread.protection.cowork;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.PlanEnded;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// T-B32: the family help lead beside the lead child protection practitioner.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoLeadsTest {
    private static final UUID DANA = new UUID(9, 1), ROSA = new UUID(9, 2);
    private final Casebook casebook = new Casebook();
    private final List<Subject> children = List.of(casebook.child);

    @Test
    void it_is_pointed_out_until_the_second_lead_is_named() {
        named("2026-03-02", null);
        assertThat(casebook.duties("2026-03-02", "T-B32")).containsExactly("T-B32 by 2026-03-02: Alert");
        named("2026-03-05", "Rosa Lind");
        assertThat(casebook.duties("2026-03-05", "T-B32")).containsExactly("T-B32 by 2026-03-02: Not needed (who leads was named since)");
    }

    @Test
    void who_is_named_again_without_a_second_is_pointed_out_anew() {
        named("2026-03-02", null);
        named("2026-03-05", null);
        assertThat(casebook.duties("2026-03-06", "T-B32")).containsExactly("T-B32 by 2026-03-02: Not needed (who leads was named since)", "T-B32 by 2026-03-05: Alert");
    }

    @Test
    void a_family_that_has_its_lead_keeps_that_one() {
        casebook.told(new HelpAccepted(children, Level.SECTION_17, List.of("Maria"), null, on("2026-02-01")));
        casebook.told(lead("2026-02-02"));
        named("2026-03-02", null);
        assertThat(casebook.duties("2026-03-03", "T-B32")).isEmpty();
    }

    @Test
    void a_lead_named_in_family_help_afterwards_is_the_second() {
        named("2026-03-02", null);
        casebook.told(lead("2026-03-09"));
        assertThat(casebook.duties("2026-03-10", "T-B32")).containsExactly("T-B32 by 2026-03-02: Not needed (who leads was named since)");
    }

    @Test
    void nobody_was_asked_for_before_the_guide_and_nothing_is_after_the_plan() {
        named("2025-03-19", null);
        assertThat(casebook.duties("2026-03-03", "T-B32")).isEmpty();
        named("2025-03-20", null);
        assertThat(casebook.duties("2025-03-21", "T-B32")).containsExactly("T-B32 by 2025-03-20: Alert");
        casebook.told(new PlanEnded(casebook.child, UUID.randomUUID(), UUID.randomUUID(), on("2025-09-01")));
        assertThat(casebook.duties("2025-09-02", "T-B32")).containsExactly("T-B32 by 2025-03-20: Not needed (the work to protect had ended)");
    }

    private LeadNamed lead(String day) {
        return new LeadNamed(children, ROSA, "Rosa Lind", "Family help practitioner", null, false, null, null, null, on(day));
    }

    private void named(String day, @Nullable String help) {
        casebook.told(new LeadsNamed(children, DANA, "Dana Reid", help == null ? null : ROSA, help, List.of(), List.of(), null, null, null, null, on(day)));
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
