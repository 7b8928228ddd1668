package goldthread.protection.partners;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.InvitationEntry.Invited;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protection.ProtectionEntry.Contribution;
import goldthread.protection.ProtectionEntry.Discussion;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Which agency has not answered in an enquiry that goes on.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiveEnquiryTest {
    private final Casebook casebook = new Casebook();
    private final List<Subject> children = List.of(casebook.child);
    private final UUID referral = casebook.told(new Referred(casebook.child, on("2026-03-01"), "6", null, on("2026-03-01")));

    @Test
    void police_health_and_education_are_waited_for_and_whoever_else_was_invited() {
        begun();
        assertThat(live().silent()).containsExactly("Police", "Health", "Education");
        casebook.told(new PartnersInvited(Subject.unheardOf(), children, PartnersInvited.DISCUSSION, null, "A bruise", "What is known", List.of(new Invited(new UUID(9, 1), "Ann Bell", "Housing", "Wrenmoor Homes")), on("2026-04-01"), on("2026-03-03")));
        assertThat(live().silent()).containsExactly("Police", "Health", "Education", "Housing");
        casebook.told(new PartnerContributed(Subject.unheardOf(), children, "Housing", "Ann Bell", List.of("Who lives there"), "Two adults", on("2026-03-04"), LocalTime.of(10, 0)));
        assertThat(live().answers()).containsEntry("Housing", LiveEnquiry.Answer.CONFIRMED);
    }

    @Test
    void who_took_part_and_confirmed_nothing_has_answered_but_not_confirmed() {
        begun();
        casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Children's social care", "Police", "Health"), StrategyDiscussed.ENQUIRY, null, on("2026-03-02"), new Discussion(List.of(), null,
                List.of(new Contribution("Police", "DS Wray", null, List.of("An incident or offence"), true)), null, null, null, null, null)));
        assertThat(live().answers()).containsEntry("Police", LiveEnquiry.Answer.CONFIRMED).containsEntry("Health", LiveEnquiry.Answer.UNCONFIRMED).containsEntry("Education", LiveEnquiry.Answer.NONE).doesNotContainKey("Children's social care");
    }

    @Test
    void what_was_said_before_this_referral_answers_nothing_and_an_enquiry_that_is_over_waits_for_nobody() {
        casebook.told(new PartnerContributed(Subject.unheardOf(), children, "Police", "DS Wray", List.of("Earlier worries"), "A call", on("2026-02-20"), LocalTime.of(10, 0)));
        var enquiry = begun();
        assertThat(live().silent()).contains("Police");
        casebook.told(new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, null, on("2026-03-20")));
        assertThat(LiveEnquiry.of(casebook.timeline())).isEmpty();
    }

    private UUID begun() {
        return casebook.told(new EnquiryStarted(casebook.child, referral, on("2026-03-02"), null, null, on("2026-03-02")));
    }

    private LiveEnquiry live() {
        return LiveEnquiry.of(casebook.timeline()).orElseThrow();
    }
}
