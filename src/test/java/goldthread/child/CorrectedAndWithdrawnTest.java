package goldthread.child;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Rooms;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.OrderEnded;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.BudgetEntry.LimitSet;
import goldthread.familynetwork.support.SupportEntry.Item;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceDecided;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.Route;
import goldthread.law.Law;
import goldthread.outside.OutsideEntry.SafetyReviewed;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A correction goes through the gates of what it says now; what something rests on is not withdrawn. Decision 0021.
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectedAndWithdrawnTest {
    private static final Who MANAGER = new Who(new UUID(1, 1), 865, "Grace Hall", Set.of(Role.TEAM_MANAGER)), WORKER = new Who(new UUID(1, 2), 865, "Sam Okafor", Set.of(Role.SOCIAL_WORKER)),
            OFFICER = new Who(new UUID(1, 3), 865, "Ivy Lane", Set.of(Role.EDUCATION));

    final Casebook casebook = new Casebook();
    final Casebook registry = new Casebook();
    final List<Subject> children = List.of(casebook.child);

    @Test
    void a_typo_in_an_approval_is_corrected_only_by_who_may_approve_what_the_request_asks_for_now() {
        registry.told(new LimitSet("Team manager", null, null, LimitSet.REQUEST, 50_000, "Scheme", on("2026-04-01")));
        var beds = casebook.told(request(24_000));
        var approval = casebook.told(decided(beds, SupportDecided.APPROVED, 24_000, null));
        assertThat(refused(MANAGER, new Corrected(approval, decided(beds, SupportDecided.APPROVED, 24_000, "As agreed"), "Typo"))).isEmpty();
        assertThat(refused(WORKER, new Corrected(approval, decided(beds, SupportDecided.APPROVED, 24_000, "As agreed"), "Typo"))).contains("The authority has not set how much you may approve.");
        casebook.corrected(beds, request(80_000));
        assertThat(refused(MANAGER, new Corrected(approval, decided(beds, SupportDecided.APPROVED, 80_000, "As agreed"), "Typo"))).contains("£800.00 is over the £500.00 that you may approve");
    }

    @Test
    void a_payment_is_not_counted_against_itself_and_what_it_rests_on_is_withdrawn_with_it_or_not_at_all() {
        var budget = registry.told(new BudgetOpened("Family networks", "Grant", 4_000_000, on("2026-04-01"), on("2027-03-31")));
        var beds = casebook.told(request(24_000));
        var approval = casebook.told(decided(beds, SupportDecided.APPROVED, 24_000, null));
        var paid = casebook.told(new SupportPaid(children, beds, 0, budget, 24_000, "Noor", on("2026-04-04")));
        assertThat(refused(WORKER, new Corrected(paid, new SupportPaid(children, beds, 0, budget, 23_000, "Noor", on("2026-04-04")), "Typo"))).isEmpty();
        assertThat(refused(WORKER, new Corrected(paid, new SupportPaid(children, beds, 0, budget, 24_001, "Noor", on("2026-04-04")), "Typo"))).contains("£240.01 is more than the £240.00");
        assertThat(refused(WORKER, withdrawn(approval))).contains("£240.00 is paid on it. Withdraw the payments first, or end the support.");
        assertThat(refused(WORKER, withdrawn(beds))).contains("£240.00 is paid on it.");
        assertThat(refused(WORKER, withdrawn(approval), withdrawn(paid))).isEmpty();
        assertThat(refused(WORKER, withdrawn(paid))).isEmpty();
    }

    @Test
    void a_claim_is_not_withdrawn_while_the_allowance_is_paid_and_an_extension_or_week_is_corrected_as_if_it_were_not_there() {
        var claim = casebook.told(new AllowanceClaimed(children, Subject.unheardOf(), Route.SGO_PUBLIC, null, null, List.of(), "The order", on("2026-03-02")));
        var accepted = casebook.told(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        var week = casebook.told(new AllowancePaid(children, claim, on("2026-03-09"), 17_000, on("2026-03-13")));
        assertThat(refused(MANAGER, withdrawn(claim))).contains("£170.00 is paid on it. Withdraw the payments first, or record that the allowance ends.");
        assertThat(refused(MANAGER, withdrawn(accepted))).contains("£170.00 is paid on it.");
        assertThat(refused(MANAGER, new Corrected(week, new AllowancePaid(children, claim, on("2026-03-10"), 17_000, on("2026-03-13")), "Typo"))).isEmpty();
        assertThat(refused(MANAGER, new Corrected(week, new AllowancePaid(children, claim, on("2026-03-09"), 18_000, on("2026-03-13")), "Typo"))).contains("£180.00 is more than the £170.00 a week");
    }

    @Test
    void who_is_only_an_education_officer_changes_nothing_that_a_social_worker_wrote_nor_who_belongs_to_the_family() {
        var named = new Named(casebook.child, "Amira", "Rahman", null, null, on("2026-01-01"));
        var said = casebook.told(named);
        var note = new Noted(children, on("2026-03-04"), "Conversation", "At school", true);
        var noted = casebook.told(note);
        for (var change : List.of(new Corrected(said, named, "Typo"), withdrawn(said), new Related(casebook.child, Subject.unheardOf(), "father", true, on("2026-01-01"), null))) {
            assertThat(refused(OFFICER, change)).as(change.toString()).contains("An education officer records what is about school and home education, and notes.");
        }
        for (var change : List.of(note, new Corrected(noted, note, "Typo"), withdrawn(noted))) assertThat(refused(OFFICER, change)).isEmpty();
        var step = new AttendanceStep(casebook.child, AttendanceStep.NOTICE, null, "Not in school", on("2026-03-02"));
        var notice = casebook.told(step);
        assertThat(refused(OFFICER, new Corrected(notice, new AttendanceStep(casebook.child, AttendanceStep.ORDER, "Hill School", "Not in school", on("2026-03-02")), "Typo"))).contains("Before this step comes");
        assertThat(refused(OFFICER, new Corrected(notice, step, "Typo"))).isEmpty();
    }

    /// How the record stands now says nothing of a review that was held while the plan stood.
    @Test
    void what_asks_how_the_record_stands_now_is_asked_only_when_it_is_first_said() {
        var review = new SafetyReviewed(casebook.child, "Safer", null, null, true, on("2026-03-09"));
        assertThat(refused(WORKER, review)).contains("No community safety plan stands");
        var held = casebook.told(review);
        assertThat(refused(WORKER, new Corrected(held, review, "Typo"))).isEmpty();
    }

    @Test
    void what_goes_on_is_settled_though_what_is_over_came_later_and_no_order_is_taken_for_a_footing_unasked() {
        var guardianship = casebook.told(new OrderMade(children, null, OrderMade.SPECIAL_GUARDIANSHIP, null, on("2026-01-05")));
        var interim = casebook.told(new OrderMade(children, null, "Interim care order", null, on("2026-02-05")));
        casebook.told(new OrderMade(children, null, "Other", null, on("2026-02-06")));
        casebook.told(new OrderEnded(children, interim, "Over", on("2026-03-05")));
        var given = Recordings.of("kinship.arrangement-began").orElseThrow().given(casebook.timeline(), subject -> registry.timeline(), on("2026-04-01"));
        assertThat(given.settled()).isEmpty();
        assertThat(given.lists().get("order")).extracting(choice -> choice.value()).containsExactly(guardianship.toString(), interim.toString());
        var ended = Recordings.of("court.order-ended").orElseThrow().given(casebook.timeline(), subject -> registry.timeline(), on("2026-04-01"));
        assertThat(ended.lists().get("order").getLast().value()).isEqualTo(interim.toString());
        var payment = Recordings.of("familynetwork.support-paid").orElseThrow();
        casebook.told(decided(casebook.told(request(24_000)), SupportDecided.APPROVED, 24_000, null));
        assertThat(payment.given(casebook.timeline(), subject -> registry.timeline(), on("2026-04-01")).missing()).startsWith("No budget is open");
        assertThat(Recordings.of("kinship.carer-took-part").orElseThrow().given(casebook.timeline(), subject -> registry.timeline(), on("2026-04-01")).missing()).startsWith("This authority offers no training");
    }

    private SupportRequested request(long pence) {
        return new SupportRequested(children, null, List.of(new Item("Bunk beds", "Furniture and household", pence, null, null)), "They can sleep at Noor's", "Coming into care", false, null, on("2026-04-02"));
    }

    private SupportDecided decided(UUID request, String answer, long pence, String why) {
        return new SupportDecided(children, request, answer, pence, why, null, on("2026-04-03"));
    }

    private Withdrawn withdrawn(UUID entry) {
        return new Withdrawn(entry, List.of(), on("2026-04-30"), "Never happened");
    }

    /// What is refused of the first; the others are written with it. Empty where nothing is.
    private String refused(Who who, Entry... act) {
        return Acting.as(who, () -> new Refusals(Rooms.kinds(), casebook.timeline(), Law.national(who.holder()), subject -> subject.equals(BudgetEntry.REGISTRY) ? registry.timeline() : Timeline.empty(subject))
                .of(act[0], Stream.of(act).toList())).map(Refusal::sentence).orElse("");
    }
}
