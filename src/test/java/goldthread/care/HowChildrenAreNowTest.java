package goldthread.care;

import static goldthread.Casebook.on;
import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.familyhelp.EpisodeNow;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.PlanNow;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the doors of the rooms answer of a child as it stands.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class HowChildrenAreNowTest {
    static final Office office = new Office();

    final Subject amira = Subject.unheardOf();

    @Test
    void a_child_looked_after_has_a_legal_status_since_a_day_and_a_home_since_another() {
        var first = record(new EpisodeStarted(amira, on("2026-01-05"), "S", "V2", "N1", "U6", "PR1", "AB1 2CD", "EF5 6GH", null));
        record(new EpisodeEnded(amira, first, on("2026-01-05"), on("2026-02-02"), "X1", null));
        var second = record(new EpisodeStarted(amira, on("2026-02-02"), "L", "C1", "N1", "U6", "PR1", "AB1 2CD", "EF5 6GH", null));

        assertThat(now()).isEqualTo(new PlacementNow(on("2026-01-05"), "C1", on("2026-02-02"), "U6", on("2026-01-05"), "PR1", "N1",
                "AB1 2CD", "EF5 6GH", null, null, null, second));
        assertThat(now().lookedAfterOn(on("2026-03-01"))).isTrue();

        record(new EpisodeEnded(amira, second, on("2026-02-02"), on("2026-04-01"), "E4A", null));
        assertThat(now().lookedAfterOn(on("2026-04-01"))).isFalse();
        assertThat(now().reason()).isEqualTo("E4A");
    }

    @Test
    void an_episode_of_need_is_open_until_it_is_closed_or_turned_away() {
        var referral = record(new Referred(amira, on("2026-01-05"), "2A", "Worried", on("2026-01-05")));
        record(new NeedIdentified(amira, referral, "N5", on("2026-01-06")));
        var plan = record(new FamilyHelpEntry.PlanStarted(amira, referral, on("2026-02-01"), on("2026-02-01")));
        var turnedAway = record(new Referred(amira, on("2026-02-05"), "6", null, on("2026-02-05")));
        record(new ReferralDecided(amira, turnedAway, on("2026-02-06"), true, null));

        assertThat(episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.referral()).isEqualTo(referral);
            assertThat(episode.need()).isEqualTo("N5");
            assertThat(episode.decided()).isFalse();
            assertThat(episode.plan()).isEqualTo(plan);
            assertThat(episode.planSince()).isEqualTo("2026-02-01");
        });
        record(new Closed(amira, referral, on("2026-03-01"), "RC7", on("2026-03-01")));
        assertThat(episodes()).isEmpty();
    }

    @Test
    void a_child_is_protected_from_the_enquiry_to_the_end_of_the_plan() {
        var referral = record(new Referred(amira, on("2026-01-05"), "6", null, on("2026-01-05")));
        var enquiry = record(new EnquiryStarted(amira, referral, on("2026-01-06"), null, null, on("2026-01-06")));
        assertThat(plan().enquiry()).isEqualTo(enquiry);
        assertThat(plan().plan()).isNull();

        var plan = record(new PlanStarted(amira, referral, on("2026-01-20"), "NEG", null, "0", on("2026-01-20")));
        record(new CategoryChanged(amira, referral, plan, "EMO", on("2026-03-01")));
        assertThat(plan().enquiry()).isNull();
        assertThat(plan().since()).isEqualTo("2026-01-20");
        assertThat(plan().category()).isEqualTo("EMO");

        record(new PlanEnded(amira, referral, plan, on("2026-07-01")));
        assertThat(office.as(SAM, () -> new Protection(office.sql).plans(List.of(amira)))).isEmpty();
    }

    private UUID record(Entry entry) {
        return office.record(Instant.now(), entry);
    }

    private PlacementNow now() {
        return office.as(SAM, () -> new Care(office.sql).placements(List.of(amira))).get(amira);
    }

    private List<EpisodeNow> episodes() {
        return office.as(SAM, () -> new FamilyHelp(office.sql).episodes(List.of(amira))).getOrDefault(amira, List.of());
    }

    private PlanNow plan() {
        return office.as(SAM, () -> new Protection(office.sql).plans(List.of(amira))).get(amira);
    }
}
