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
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A child who is protected, or is being enquired about, is not closed meanwhile, and has one plan at a time.
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatMayNotBeClosedTest {
    private static final Who WORKER = new Who(new UUID(1, 2), 866, "Sam Okafor", Set.of(Role.SOCIAL_WORKER));

    final Casebook casebook = new Casebook();
    final UUID referral = casebook.told(new Referred(casebook.child, on("2026-01-05"), "2A", null, on("2026-01-05")));

    @Test
    void an_episode_is_not_closed_while_an_enquiry_or_a_plan_of_protection_goes_on() {
        var enquiry = casebook.told(new EnquiryStarted(casebook.child, referral, on("2026-02-02"), null, null, on("2026-02-02")));
        for (var entry : List.of(closed("RC7"), step(Level.UNIVERSAL), step(Level.EARLY_HELP))) assertThat(refused(entry)).contains("A section 47 enquiry about").contains("goes on. Conclude it first");
        assertThat(refused(step(Level.SECTION_17))).isEmpty();
        casebook.told(new EnquiryConcluded(casebook.child, referral, enquiry, "Confirmed, harm likely: conference", null, on("2026-02-10")));
        assertThat(refused(closed("RC7"))).as("a conference is still to be held").contains("Conclude it first, or hold the conference");
        casebook.told(new ConferenceHeld(casebook.child, referral, enquiry, on("2026-02-20")));
        assertThat(refused(closed("RC7"))).isEmpty();

        var plan = casebook.told(new PlanStarted(casebook.child, referral, on("2026-02-20"), "NEG", "NEG", "0", on("2026-02-20")));
        assertThat(refused(closed("RC7"))).contains("A child protection plan stands").contains("Record its end first");
        assertThat(refused(step(Level.UNIVERSAL))).contains("A review conference ends it first");
        casebook.told(new PlanEnded(casebook.child, referral, plan, on("2026-03-02")));
        assertThat(refused(closed("RC5"))).isEmpty();
    }

    @Test
    void the_episode_of_a_child_who_died_is_closed_with_the_plan_of_protection() {
        casebook.told(new PlanStarted(casebook.child, referral, on("2026-02-20"), "NEG", "NEG", "0", on("2026-02-20")));
        casebook.told(new Described(casebook.child, "F", on("2020-05-01"), null, on("2026-03-01"), "WBRI", List.of("NONE"), on("2026-03-01")));
        assertThat(refused(closed("RC2"))).isEmpty();
        assertThat(Recordings.entries(Recordings.of("familyhelp.closed").orElseThrow(), closed("RC2"), goldthread.pages.Answers.none(), casebook.timeline(), new UUID(3, 3), Timeline::empty))
                .anySatisfy(entry -> assertThat(entry).isInstanceOfSatisfying(PlanEnded.class, ended -> assertThat(ended.on()).isEqualTo("2026-03-01")));
    }

    @Test
    void a_second_referral_is_warned_of_while_the_first_goes_on() {
        var again = new Referred(casebook.child, on("2026-03-02"), "6", null, on("2026-03-02"));
        var recording = Recordings.of("frontdoor.referred").orElseThrow();
        assertThat(Doubts.of(recording, again, casebook.timeline(), goldthread.recording.Records.NONE)).anySatisfy(doubt -> assertThat(doubt).startsWith("A referral of 5 January 2026 goes on."));
        casebook.told(new Closed(casebook.child, referral, on("2026-02-02"), "RC7", on("2026-02-02")));
        assertThat(Doubts.of(recording, again, casebook.timeline(), goldthread.recording.Records.NONE)).isEmpty();
    }

    @Test
    void no_plan_of_need_begins_beside_one_of_protection_and_one_that_came_before_it_is_corrected() {
        var need = casebook.told(new FamilyHelpEntry.PlanStarted(casebook.child, referral, on("2026-02-01"), on("2026-02-01")));
        var plan = casebook.told(new PlanStarted(casebook.child, referral, on("2026-02-20"), "NEG", "NEG", "0", on("2026-02-20")));
        assertThat(refused(needed("2026-02-20"))).contains("A child protection plan stands").contains("Start one when a review conference has ended it");
        assertThat(refused(needed("2026-03-02"))).contains("A child protection plan stands");
        assertThat(refused(new Corrected(need, needed("2026-02-02"), "A slip"))).isEmpty();
        casebook.told(new PlanEnded(casebook.child, referral, plan, on("2026-06-01")));
        assertThat(refused(needed("2026-06-01"))).isEmpty();
        assertThat(refused(needed("2026-05-31"))).contains("A child protection plan stands");
    }

    private FamilyHelpEntry.PlanStarted needed(String day) {
        return new FamilyHelpEntry.PlanStarted(casebook.child, referral, on(day), on(day));
    }

    private Closed closed(String reason) {
        return new Closed(casebook.child, referral, on("2026-03-05"), reason, on("2026-03-05"));
    }

    private LevelChanged step(Level to) {
        return new LevelChanged(List.of(casebook.child), to, "Better", "Helen Marsh", null, true, null, on("2026-03-05"));
    }

    private String refused(Entry entry) {
        return Acting.as(WORKER, () -> new Refusals(Rooms.kinds(), casebook.timeline(), Law.national(866), Timeline::empty).of(entry)).map(Refusal::sentence).orElse("");
    }
}
