package goldthread.child;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Rooms;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.recording.Refusal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Impossible dates: nothing is recorded of a day before what it follows from.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatFollowsComesAfterTest {
    private static final Who WORKER = new Who(UUID.randomUUID(), Casebook.HOLDER, "Sam Okafor", Set.of(Role.SOCIAL_WORKER));
    private final Casebook casebook = new Casebook();
    private final UUID referral = casebook.told(new Referred(casebook.child, on("2026-02-20"), "6", null, on("2026-02-20")));
    private final UUID enquiry = casebook.told(new EnquiryStarted(casebook.child, referral, on("2026-03-02"), null, null, on("2026-03-02")));
    private final UUID assessment = casebook.told(new AssessmentStarted(casebook.child, referral, on("2026-03-02"), on("2026-03-02")));
    private final UUID plan = casebook.told(new PlanStarted(casebook.child, referral, on("2026-03-20"), "NEG", null, null, on("2026-03-20")));

    @ParameterizedTest
    @CsvSource({"2026-03-01, 'On 1 March 2026 what it follows from had not happened yet: \"Section 47 enquiry started\" of 2 March 2026. Check the date.'", "2026-03-02,", "2026-03-03,"})
    void no_enquiry_is_concluded_before_it_began(String day, @Nullable String sentence) {
        assertThat(refused(new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, "Nothing found", on(day)))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-19, true", "2026-03-20, false"})
    void no_plan_ends_before_it_stood(String day, boolean refused) {
        assertThat(refused(new PlanEnded(casebook.child, referral, plan, on(day))) != null).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, true", "2026-03-02, false"})
    void no_assessment_is_authorised_before_it_began(String day, boolean refused) {
        assertThat(refused(new AssessmentAuthorised(casebook.child, referral, assessment, on(day))) != null).isEqualTo(refused);
    }

    /// Corrected too: neither the one nor the other is moved past what it hangs on.
    @Test
    void nor_is_one_of_them_corrected_to_such_a_day() {
        var concluded = casebook.told(new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, "Nothing found", on("2026-03-10")));
        assertThat(refused(new Corrected(concluded, new EnquiryConcluded(casebook.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, "Nothing found", on("2026-03-01")), "Mistyped"))).contains("had not happened yet");
        assertThat(refused(new Corrected(enquiry, new EnquiryStarted(casebook.child, referral, on("2026-03-11"), null, null, on("2026-03-11")), "Mistyped"))).contains("what follows from it had happened already").contains("10 March 2026");
        assertThat(refused(new Corrected(enquiry, new EnquiryStarted(casebook.child, referral, on("2026-03-09"), null, null, on("2026-03-09")), "Mistyped"))).isNull();
    }

    /// A return told that an assessment had begun by the end of March, and not when.
    @Test
    void of_what_a_return_told_without_a_day_nobody_can_say_that_it_came_later() {
        var undated = casebook.told(new AssessmentStarted(casebook.child, referral, null, on("2026-03-31")));
        assertThat(refused(new AssessmentAuthorised(casebook.child, referral, undated, on("2026-03-10")))).isNull();
        casebook.told(new AssessmentAuthorised(casebook.child, referral, undated, on("2026-03-10")));
        assertThat(refused(new Corrected(undated, new AssessmentStarted(casebook.child, referral, null, on("2026-03-31")), "Of another referral"))).isNull();
        assertThat(refused(new Corrected(undated, new AssessmentStarted(casebook.child, referral, on("2026-03-11"), on("2026-03-31")), "Now we know when"))).contains("what follows from it had happened already");
    }

    private @Nullable String refused(Entry entry) {
        return Acting.as(WORKER, () -> new Refusals(Rooms.kinds(), casebook.timeline(), Law.national(Casebook.HOLDER), Timeline::empty).of(entry).map(Refusal::sentence).orElse(null));
    }
}
