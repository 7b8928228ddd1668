package goldthread.familynetwork.support;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.BudgetEntry.LimitSet;
import goldthread.familynetwork.support.BudgetEntry.ProgrammeJoined;
import goldthread.familynetwork.support.SupportEntry.Item;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportEnded;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.familynetwork.support.SupportEntry.SupportReviewed;
import goldthread.familynetwork.support.SupportEntry.SupportSeen;
import goldthread.money.Pence;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class SupportThatIsAgreedAndPaidTest {
    private static final Who MANAGER = new Who(new UUID(1, 1), 201, "Grace Hall", Set.of(Role.TEAM_MANAGER)), WORKER = new Who(new UUID(1, 2), 201, "Sam Okafor", Set.of(Role.SOCIAL_WORKER));
    final Casebook casebook = new Casebook();
    final Casebook registry = new Casebook();
    final Casebook brother = new Casebook();
    final UUID budget = registry.told(new BudgetOpened("Family networks", "Grant", 4_000_000, on("2026-04-01"), on("2027-03-31")));
    final List<Subject> children = List.of(casebook.child, brother.child);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-04-01, 2026-04-01, 2026-12-31, 1, £18.50",
            "2026-04-01, 2026-04-07, 2026-12-31, 1, £18.50",
            "2026-04-01, 2026-04-08, 2026-12-31, 2, £37.00",
            "2026-04-01, 2026-04-29, 2026-12-31, 5, £92.50",
            "2026-04-01, 2026-04-29, 2026-03-31, 0, £92.50",
            "2026-04-01, 2026-04-29, 2026-04-14, 2, £92.50",
            "2028-02-22, 2028-03-07, 2028-02-29, 2, £55.50"})
    void what_is_paid_each_week_is_paid_on_its_first_day_and_each_week_after_it_up_to_the_last(String from, String until, String day, int times, String cost) {
        var fares = new Item("Fares", "Travel", 1850, on(from), on(until));
        assertThat(fares.times(on(day))).isEqualTo(times);
        assertThat(fares.cost()).hasToString(cost);
    }

    @ParameterizedTest
    @CsvSource(value = {
            "50000, 2026-04-01, true,  ''",
            "50001, 2026-04-01, false, £500.01 is over the £500.00 that you may approve (team manager%s since 1 April 2026). Send it on to somebody who may: Nadia Brook.",
            "50000, 2026-03-31, false, The authority has not set how much you may approve. No limit that the authority has set reaches so far: an administrator sets one.",
            "60000, 2026-06-01, true,  ''",
            "200001, 2026-04-01, false, £2%s000.01 is over the £500.00 that you may approve (team manager%s since 1 April 2026). No limit that the authority has set reaches so far: an administrator sets one."})
    void a_sum_is_approved_up_to_what_the_authority_has_set_for_the_role_on_that_day(long pence, String day, boolean allowed, String sentence) {
        limits();
        var refusal = Approving.decision(new SupportDecided(children, UUID.randomUUID(), SupportDecided.APPROVED, pence, null, null, on(day)), casebook.timeline(), registry(), MANAGER);
        assertThat(refusal.isEmpty()).isEqualTo(allowed);
        assertThat(refusal.map(Refusal::sentence).orElse("")).isEqualTo(sentence.replace("%s", ","));
    }

    @Test
    void one_manager_by_name_may_approve_more_than_the_role_and_a_social_worker_nothing() {
        limits();
        var more = new SupportDecided(children, UUID.randomUUID(), SupportDecided.APPROVED, 200_000, null, null, on("2026-04-02"));
        assertThat(Approving.decision(more, casebook.timeline(), registry(), new Who(new UUID(9, 9), 201, "Nadia Brook", Set.of(Role.TEAM_MANAGER)))).isEmpty();
        assertThat(Approving.decision(more, casebook.timeline(), registry(), WORKER)).map(Refusal::sentence).hasValue("The authority has not set how much you may approve. Send it on to somebody who may: Nadia Brook.");
        assertThat(Approving.decision(new SupportDecided(children, UUID.randomUUID(), SupportDecided.SENT_ON, 0, null, "Nadia Brook", on("2026-04-02")), casebook.timeline(), registry(), WORKER)).isEmpty();
    }

    @Test
    void nobody_approves_what_they_asked_for_themselves_and_another_manager_does() {
        limits();
        var asked = casebook.told(request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null)));
        var asker = new Who(casebook.timeline().last(SupportRequested.class).orElseThrow().first().author(), 201, "Grace Hall", Set.of(Role.TEAM_MANAGER));
        var approved = new SupportDecided(children, asked, SupportDecided.APPROVED, 24_000, null, null, on("2026-04-02"));
        assertThat(Approving.decision(approved, casebook.timeline(), registry(), asker)).hasValueSatisfying(refused -> {
            assertThat(refused.sentence()).isEqualTo("You asked for this support yourself, and nobody approves what they asked for. Send it on to another manager.");
            assertThat(refused.citation()).startsWith("Accounts and Audit Regulations 2015 (SI 2015/234), regulation 4(4)(b)");
        });
        assertThat(Approving.decision(approved, casebook.timeline(), registry(), MANAGER)).isEmpty();
        assertThat(Approving.decision(new SupportDecided(children, asked, SupportDecided.REFUSED, 0, "Not needed any more", null, on("2026-04-02")), casebook.timeline(), registry(), asker)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "3_900_000, 100_000, -,          -,           -",
            "3_900_001, 100_000, -,          -,           '£1,000.00 is more than the £999.99 that is left of Family networks. Pay it from another budget, or write why it is paid all the same and which manager authorised that.'",
            "4_000_000, 100,     -,          -,           '£1.00 is more than is left of Family networks: nothing. Pay it from another budget, or write why it is paid all the same and which manager authorised that.'",
            "4_000_100, 100,     The beds came, -,        '£1.00 is more than is left of Family networks: nothing. Pay it from another budget, or write why it is paid all the same and which manager authorised that.'",
            "4_000_000, 100,     The beds came, Nadia Brook, -",
            "4_000_000, 100,     The beds came, Grace Hall, 'Nobody authorises their own payment beyond a budget. Choose another manager.'"})
    void a_budget_is_overspent_only_with_a_reason_and_another_manager_who_authorised_it(String paid, String sum, String why, String by, String sentence) {
        var request = casebook.told(request(false, new Item("A room in the attic", "Work on the home", 100_000, null, null)));
        approve(request, "2026-04-03", 100_000);
        var records = new Records() {
            @Override
            public Timeline of(Subject subject) {
                return registry();
            }

            @Override
            public Pence paid(UUID from, Set<UUID> but) {
                return new Pence(Long.parseLong(paid.replace("_", "")));
            }
        };
        assertThat(Approving.payment(new SupportPaid(children, request, 0, budget, Long.parseLong(sum.replace("_", "")), null, on("2026-04-03"), why, by), casebook.timeline(), records, MANAGER).map(Refusal::sentence)).isEqualTo(Optional.ofNullable(sentence));
    }

    @Test
    void small_spending_of_one_day_is_counted_together_and_is_never_weekly() {
        limits();
        var first = request(true, new Item("School shoes", "Food and clothing", 3000, null, null));
        assertThat(asking(first)).isEmpty();
        casebook.told(first);
        assertThat(asking(request(true, new Item("Food", "Food and clothing", 2000, null, null)))).isEmpty();
        assertThat(asking(request(true, new Item("Food", "Food and clothing", 2001, null, null)))).map(Refusal::sentence)
                .hasValue("£50.01 on one day is over the £50.00 that you may spend without a manager (since 1 April 2026). Ask a manager for it instead.");
        assertThat(asking(request(true, new Item("Fares", "Travel", 100, on("2026-04-02"), on("2026-04-30"))))).isPresent();
        assertThat(SupportPackage.all(casebook.timeline(), on("2026-04-02")).getFirst().stage()).isEqualTo(SupportPackage.Stage.AGREED);
    }

    @Test
    void no_more_is_paid_than_was_agreed_and_nothing_before() {
        var request = casebook.told(request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null), new Item("Fares", "Travel", 1_000, on("2026-04-10"), on("2026-04-24"))));
        assertThat(pay(request, 0, 100, "2026-04-03")).contains("This support is not agreed, so that nothing can be paid for it.");
        approve(request, "2026-04-03", 27_000);
        assertThat(pay(request, 0, 24_000, "2026-04-02")).contains("This support was agreed on 3 April 2026: nothing is paid before.");
        assertThat(pay(request, 0, 24_001, "2026-04-03")).contains("£240.01 is more than the £240.00 that is left of Bunk beds. Ask for more, or pay what is left.");
        assertThat(pay(request, 0, 24_000, "2026-04-03")).isEmpty();
        casebook.told(new SupportPaid(children, request, 1, budget, 1_000, "Noor", on("2026-04-10")));
        var support = SupportPackage.all(casebook.timeline(), on("2026-04-20")).getFirst();
        assertThat(support.left(1)).hasToString("£20.00");
        assertThat(support.due(1, on("2026-04-16"))).hasToString("£0.00");
        assertThat(support.due(1, on("2026-04-17"))).hasToString("£10.00");
        assertThat(support.due(0, on("2026-04-17"))).hasToString("£240.00");
    }

    /// A program writes what no form would let through.
    @Test
    void nothing_is_paid_that_is_no_sum_of_no_item_from_no_budget_or_after_the_end() {
        var request = casebook.told(request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null)));
        approve(request, "2026-04-03", 24_000);
        assertThat(pay(request, 0, -100, "2026-04-03")).contains("A payment is more than nothing. What was paid in error is corrected or withdrawn.");
        assertThat(pay(request, 1, 100, "2026-04-03")).contains("Nothing stands in place 2 of what was agreed. Choose one of the items of this support.");
        assertThat(pay(request, -1, 100, "2026-04-03")).isPresent();
        assertThat(pay(request, 0, 100, "2027-03-31")).isEmpty();
        assertThat(pay(request, 0, 100, "2027-04-01")).contains("The budget Family networks stands from 1 April 2026 to 31 March 2027: nothing is paid from it on 1 April 2027. Choose another.");
        assertThat(Approving.payment(new SupportPaid(children, request, 0, new UUID(1, 1), 100, null, on("2026-04-03")), casebook.timeline(), subject -> registry(), MANAGER)).map(Refusal::sentence).hasValue("There is no such budget. Choose one of those on Support for family networks.");
        casebook.told(new SupportEnded(children, request, "They moved next door", on("2026-04-24")));
        assertThat(pay(request, 0, 100, "2026-04-23")).isEmpty();
        assertThat(pay(request, 0, 100, "2026-04-24")).contains("This support ended on 24 April 2026: nothing is paid from that day on.");
    }

    @Test
    void something_is_asked_for_and_costs_something_and_small_spending_is_counted_for_the_whole_family() {
        limits();
        assertThat(asking(request(false))).map(Refusal::sentence).hasValue("Nothing is asked for. Say what is needed, and how much it costs.");
        assertThat(asking(request(false, new Item("Food", "Food and clothing", -5, null, null)))).map(Refusal::sentence).hasValue("Food costs nothing as it is written. Say how much it costs, and from when to when.");
        var both = request(true, new Item("School shoes", "Food and clothing", 3000, null, null));
        casebook.told(both);
        brother.told(both);
        assertThat(asking(request(true, new Item("Food", "Food and clothing", 2000, null, null)))).as("what is for both counts once").isEmpty();
        brother.told(new SupportRequested(List.of(brother.child), null, List.of(new Item("Fares", "Travel", 100, null, null)), "School", "Missing it", true, null, on("2026-04-02")));
        assertThat(asking(request(true, new Item("Food", "Food and clothing", 2000, null, null)))).map(Refusal::sentence).get().asString().startsWith("£51.00 on one day is over the £50.00");
        var unsaid = casebook.told(new SupportRequested(children, null, List.of(), "Sleep", "Care", false, null, on("2026-04-02")));
        assertThat(SupportPackage.all(casebook.timeline(), on("2026-04-02")).stream().filter(one -> one.id().equals(unsaid)).map(SupportRecordings::words)).containsExactly("Support, £0.00, asked for on 2 April 2026");
    }

    @Test
    void what_is_paid_each_week_is_due_no_more_from_the_day_on_which_support_ends() {
        var request = casebook.told(request(false, new Item("Fares", "Travel", 1_000, on("2026-04-10"), on("2026-06-26"))));
        approve(request, "2026-04-03", 12_000);
        casebook.told(new SupportEnded(children, request, "They moved next door", on("2026-04-24")));
        assertThat(SupportPackage.all(casebook.timeline(), on("2026-06-30")).getFirst().due(0, on("2026-06-30"))).hasToString("£20.00");
    }

    @Test
    void a_correction_is_a_line_of_its_own_and_the_lines_add_up_to_what_stands() {
        var request = casebook.told(request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null)));
        approve(request, "2026-04-03", 24_000);
        var wrong = casebook.told(new SupportPaid(children, request, 0, budget, 24_000, "Noor", on("2026-04-04")));
        var never = casebook.told(new SupportPaid(children, request, 0, budget, 500, "Noor", on("2026-04-04")));
        casebook.corrected(wrong, new SupportPaid(children, request, 0, budget, 21_999, "Noor", on("2026-04-04")));
        casebook.withdrawn(never);
        var ledger = Ledger.of(List.of(casebook.timeline()));
        assertThat(ledger.lines()).extracting(line -> line.what() + " " + line.amount()).containsExactly("Paid £240.00", "Paid £5.00", "Taken back -£240.00", "Corrected to £219.99", "Taken back -£5.00");
        assertThat(ledger.sum()).isEqualTo(new Pence(21_999)).isEqualTo(SupportPackage.all(casebook.timeline(), on("2026-12-01")).getFirst().paid());
        assertThat(SupportNow.PAYMENTS.rows(casebook.timeline())).extracting(SupportNow.Payment::pence).containsExactly(21_999L);
    }

    @Test
    void it_is_looked_at_three_times_from_the_day_it_was_agreed_to_the_end_of_a_short_month() {
        var request = casebook.told(request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null)));
        assertThat(casebook.duties("2026-12-01", "T-G23a")).isEmpty();
        approve(request, "2026-08-31", 24_000);
        casebook.told(new SupportSeen(children, request, "3 months", "With family or friends", null, null, null, on("2026-12-01")));
        assertThat(casebook.duties("2026-12-01", "T-G23a", "T-G23b", "T-G23c")).containsExactly("T-G23a by 2026-11-30: Met late", "T-G23b by 2027-02-28: Due", "T-G23c by 2027-08-31: Due");
    }

    /// What is paid each week, until the day after its last; what is paid once; small spending.
    @Test
    void a_package_without_a_plan_is_reviewed_after_six_weeks_and_each_twelve_while_it_is_paid_each_week() {
        var fares = casebook.told(request(false, new Item("Fares", "Travel", 1_000, on("2026-04-06"), on("2026-08-31"))));
        approve(fares, "2026-04-03", 22_000);
        var beds = casebook.told(request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null)));
        approve(beds, "2026-04-06", 24_000);
        approve(casebook.told(request(true, new Item("Shoes", "Food and clothing", 3_000, null, null))), "2026-04-03", 3_000);
        assertThat(casebook.duties("2026-05-15", "T-C05e", "T-C05f")).containsExactlyInAnyOrder("T-C05e by 2026-05-15: Due", "T-C05e by 2026-05-18: Due");
        casebook.told(new SupportReviewed(children, fares, "Goes on as it is", null, null, on("2026-05-15")));
        casebook.told(new SupportReviewed(children, beds, "Goes on as it is", null, null, on("2026-05-18")));
        assertThat(casebook.duties("2026-08-08", "T-C05e", "T-C05f")).containsExactlyInAnyOrder("T-C05e by 2026-05-15: Met", "T-C05e by 2026-05-18: Met", "T-C05f by 2026-08-07: Late");
        casebook.told(new SupportReviewed(children, fares, "Not needed any more", null, null, on("2026-08-31")));
        assertThat(casebook.duties("2026-12-01", "T-C05f")).contains("T-C05f by 2026-08-07: Met late").hasSize(2).last().asString().contains("Not needed (nothing more is paid each week)");
    }

    @Test
    void a_package_of_a_plan_is_reviewed_with_it_and_on_its_own_once_the_plan_has_ended() {
        var plan = casebook.told(new PlanMade(children, null, "Aunt at weekends", PlanMade.PARENT, PlanMade.FAMILY, null, null, null, null, null, null, null, on("2026-04-01")));
        var fares = casebook.told(new SupportRequested(children, plan, List.of(new Item("Fares", "Travel", 1_000, on("2026-04-06"), on("2026-12-28"))), "Visits", "Care", false, null, on("2026-04-02")));
        approve(fares, "2026-04-03", 39_000);
        assertThat(casebook.duties("2026-06-01", "T-C05e")).isEmpty();
        casebook.told(new PlanEnded(children, plan, "They are home", on("2026-06-01")));
        assertThat(casebook.duties("2026-06-01", "T-C05e")).containsExactly("T-C05e by 2026-07-13: Due");
    }

    @Test
    void the_same_kind_of_help_that_stands_is_pointed_out_and_what_was_refused_is_not() {
        var beds = request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null));
        var first = casebook.told(beds);
        assertThat(SupportRecordings.askedBefore(beds, casebook.timeline(), Records.NONE)).isTrue();
        casebook.told(new SupportDecided(children, first, SupportDecided.REFUSED, 0, "A charity gives them", null, on("2026-04-02")));
        assertThat(SupportRecordings.askedBefore(beds, casebook.timeline(), Records.NONE)).isFalse();
    }

    /// Asked for on the record of one child alone: for a family that was chosen on the form, or that the record knows of.
    @Test
    void the_same_kind_of_help_is_pointed_out_when_it_stands_on_the_record_of_a_brother() {
        var beds = request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null));
        var alone = new SupportRequested(List.of(casebook.child), null, beds.items(), beds.need(), beds.avoids(), false, null, on("2026-04-02"));
        var first = brother.told(new SupportRequested(List.of(brother.child), null, List.of(new Item("Cot", "Furniture and household", 9_000, null, null)), "Sleep", "Care", false, null, on("2026-03-30")));
        assertThat(SupportRecordings.askedBefore(beds, casebook.timeline(), family(true))).as("the brother was chosen too").isTrue();
        assertThat(SupportRecordings.askedBefore(alone, casebook.timeline(), family(true))).as("nobody said that they are brothers").isFalse();
        casebook.told(new Related(casebook.child, brother.child, "brother or sister", null, on("2020-01-01"), null));
        assertThat(SupportRecordings.askedBefore(alone, casebook.timeline(), family(true))).as("the record knows him").isTrue();
        assertThat(SupportRecordings.askedBefore(alone, casebook.timeline(), family(false))).as("nobody may know that he is there").isFalse();
        brother.told(new SupportDecided(List.of(brother.child), first, SupportDecided.REFUSED, 0, "A charity gives it", null, on("2026-03-31")));
        assertThat(SupportRecordings.askedBefore(beds, casebook.timeline(), family(true))).as("it was refused").isFalse();
        assertThat(recording().unusual(beds, casebook.timeline(), family(true))).containsExactly("It belongs to no family network plan.");
    }

    @Test
    void the_ledger_of_a_family_has_what_was_paid_for_any_of_its_children_each_once() {
        var asked = casebook.told(request(false, new Item("Bunk beds", "Furniture and household", 24_000, null, null)));
        var both = new SupportPaid(children, asked, 0, budget, 24_000, "Noor", on("2026-04-04"));
        var shared = new Line(envelope(900, "2026-04-04"), both);
        var alone = new Line(envelope(901, "2026-04-05"), new SupportPaid(List.of(brother.child), UUID.randomUUID(), 0, budget, 1_050, "Noor", on("2026-04-05")));
        var wrong = new Line(envelope(902, "2026-04-06"), new SupportPaid(List.of(brother.child), UUID.randomUUID(), 0, budget, 500, "Noor", on("2026-04-06")));
        var own = casebook.timeline().with(List.of(shared));
        var his = Timeline.empty(brother.child).with(List.of(shared, alone, wrong, new Line(envelope(903, "2026-04-07"), new Withdrawn(wrong.envelope().id(), List.of(), on("2026-04-07"), "Never happened"))));
        assertThat(Ledger.of(List.of(own)).sum()).hasToString("£240.00");
        assertThat(Ledger.of(List.of(his, own)).lines()).extracting(line -> line.what() + " " + line.amount()).containsExactly("Paid £240.00", "Paid £10.50", "Paid £5.00", "Taken back -£5.00");
        var forHimAlone = new Line(envelope(904, "2026-04-08"), new Withdrawn(shared.envelope().id(), List.of(), on("2026-04-08"), "Not for him"));
        assertThat(Ledger.of(List.of(own, his.with(List.of(forHimAlone)))).sum()).as("it stands for the other child").hasToString("£250.50");
        assertThat(Ledger.of(List.of(own.with(List.of(forHimAlone)), his.with(List.of(forHimAlone)))).sum()).hasToString("£10.50");
    }

    @ParameterizedTest
    @CsvSource({"support, 394, 2024-01-01, true", "support, 201, 2026-06-01, false", "allowance, 865, 2026-02-26, false", "allowance, 865, 2026-02-27, true", "allowance, 394, 2026-06-01, false",
            "allowance, 999, 2026-03-31, false", "allowance, 999, 2026-04-01, true", "allowance, 999, 2029-09-30, true", "allowance, 999, 2029-10-01, false"})
    void a_programme_is_funded_where_the_area_was_named_or_the_authority_recorded_that_it_joined(String programme, int holder, String day, boolean funded) {
        if (holder == 999) registry.told(new ProgrammeJoined(Programmes.ALLOWANCE, "Letter of the Department", on("2026-04-01"), on("2029-09-30")));
        assertThat(Programmes.of(programme, holder, registry(), on(day)).isPresent()).isEqualTo(funded);
    }

    private void limits() {
        registry.told(new LimitSet("Team manager", null, null, LimitSet.REQUEST, 50_000, "Scheme of delegation", on("2026-04-01")));
        registry.told(new LimitSet("Team manager", null, null, LimitSet.REQUEST, 60_000, "Scheme of delegation", on("2026-06-01")));
        registry.told(new LimitSet(null, new UUID(9, 9), "Nadia Brook", LimitSet.REQUEST, 200_000, "Scheme of delegation", on("2026-04-01")));
        registry.told(new LimitSet("Social worker", null, null, LimitSet.SAME_DAY, 5_000, "Scheme of delegation", on("2026-04-01")));
    }

    private static Envelope envelope(long position, String day) {
        return new Envelope(position, new UUID(7, position), Casebook.HOLDER, "familynetwork.support-paid", on(day), on(day).atTime(18, 0).toInstant(ZoneOffset.UTC), new UUID(201, 7), null, "page");
    }

    private static Recording<?> recording() {
        return SupportRecordings.ALL.stream().filter(each -> each.kind().equals("familynetwork.support-requested")).findFirst().orElseThrow();
    }

    private Records family(boolean known) {
        return new Records() {
            @Override
            public Timeline of(Subject subject) {
                return subject.equals(brother.child) ? brother.timeline() : Timeline.empty(subject);
            }

            @Override
            public boolean known(Subject subject) {
                return known;
            }
        };
    }

    private Timeline registry() {
        return registry.timeline();
    }

    private Optional<Refusal> asking(SupportRequested request) {
        return Approving.asking(request, casebook.timeline(), subject -> subject.equals(brother.child) ? brother.timeline() : registry(), WORKER);
    }

    private SupportRequested request(boolean sameDay, Item... items) {
        return new SupportRequested(children, null, List.of(items), "They can sleep at Noor's", "Coming into care", sameDay, null, on("2026-04-02"));
    }

    private void approve(UUID request, String day, long pence) {
        casebook.told(new SupportDecided(children, request, SupportDecided.APPROVED, pence, null, null, on(day)));
    }

    private Optional<String> pay(UUID request, int item, long pence, String day) {
        return Approving.payment(new SupportPaid(children, request, item, budget, pence, null, on(day)), casebook.timeline(), subject -> registry(), MANAGER).map(Refusal::sentence);
    }
}
