package goldthread.kinship.allowance;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceDecided;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.Circumstance;
import goldthread.kinship.allowance.AllowanceEntry.CircumstancesChanged;
import goldthread.kinship.allowance.AllowanceEntry.OverpaymentDecided;
import goldthread.kinship.allowance.AllowanceEntry.OverpaymentRecovered;
import goldthread.kinship.allowance.AllowanceEntry.Route;
import goldthread.kinship.offer.Offer;
import goldthread.kinship.offer.OfferEntry.RateSet;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.law.Law;
import goldthread.money.Pence;
import goldthread.pages.Words;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Optional;
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
class AllowanceOfThePilotTest {
    private static final int WILTSHIRE = 865, ELSEWHERE = 201;

    final Casebook casebook = new Casebook();
    final Casebook registry = new Casebook();
    final Casebook brother = new Casebook();
    final List<Subject> children = List.of(casebook.child);

    /// Each way in, with what the pilot asks of it; the lines that are not met.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "SGO_PUBLIC,  -,     -,     -,              -",
            "SGO_PRIVATE, -,     -,     -,              -",
            "SGO_APPLIED, true,  -,     -,              -",
            "SGO_APPLIED, false, -,     -,              hearing",
            "SGO_APPLIED, -,     -,     -,              hearing",
            "CAO_PUBLIC,  -,     -,     -,              -",
            "CAO_PRIVATE, -,     false, LOOKED_AFTER,   -",
            "CAO_PRIVATE, -,     false, PROTECTION_PLAN,-",
            "CAO_PRIVATE, -,     false, WELFARE_REPORT, -",
            "CAO_PRIVATE, -,     false, FAMILY_DECIDED, -",
            "CAO_PRIVATE, -,     false, PARENTS_DIED,   -",
            "CAO_PRIVATE, -,     false, -,              because",
            "CAO_PRIVATE, -,     true,  LOOKED_AFTER,   parent",
            "CAO_PRIVATE, -,     -,     LOOKED_AFTER,   parent",
            "CAO_PRIVATE, -,     true,  -,              parent because",
            "CAO_APPLIED, true,  false, LOOKED_AFTER,   -",
            "CAO_APPLIED, false, false, LOOKED_AFTER,   hearing",
            "INFORMAL,    -,     -,     -,              formal route"})
    void the_test_is_met_line_by_line(Route route, @Nullable Boolean hearing, @Nullable Boolean parent, @Nullable Circumstance circumstance, @Nullable String unmet) {
        var test = Eligibility.of(new AllowanceClaimed(children, Subject.unheardOf(), route, hearing, parent, circumstance == null ? List.of() : List.of(circumstance), null, on("2026-03-02")), "Wiltshire", null);
        assertThat(String.join(" ", test.unmet().stream().map(Eligibility.Line::id).toList())).isEqualTo(unmet == null ? "" : unmet);
        assertThat(test.met()).isEqualTo(unmet == null);
        assertThat(test.lines()).allSatisfy(line -> assertThat(line.because()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-02-26, -, ''", "2026-02-27, -, -", "2026-03-02, 2023-03-02, years", "2026-03-02, 2023-03-03, -"})
    void the_pilot_stands_from_the_day_it_was_announced_and_pays_a_family_for_three_years(String day, @Nullable String paidSince, @Nullable String unmet) {
        var test = Eligibility.of(new AllowanceClaimed(children, Subject.unheardOf(), Route.SGO_PUBLIC, null, null, List.of(), null, on(day)), "Wiltshire", paidSince == null ? null : on(paidSince));
        assertThat(test.met()).isEqualTo(unmet == null);
        assertThat(String.join(" ", test.unmet().stream().map(Eligibility.Line::id).toList())).isEqualTo(unmet == null ? "" : unmet);
    }

    @Test
    void a_claim_is_not_accepted_where_the_area_is_in_no_zone_or_a_line_is_not_met() {
        var claim = claimed(Route.INFORMAL);
        assertThat(accepting(claim, ELSEWHERE)).hasValueSatisfying(sentence -> assertThat(sentence).startsWith("The pilot's test is not met: The authority is a Kinship Zone (This authority is in no Kinship Zone on 2 March 2026.)")
                .contains("The care is not informal (Informal care, no order.)").endsWith("Refuse the claim, or put right what was told of it."));
        assertThat(accepting(claimed(Route.SGO_PUBLIC), WILTSHIRE)).isEmpty();
        assertThat(Allowance.accepting(new AllowanceDecided(children, claim, false, 0, null, "Informal", on("2026-03-05")), casebook.timeline(), ELSEWHERE, this::record)).isEmpty();
    }

    @Test
    void what_a_program_writes_is_refused_with_a_sentence_and_the_three_years_are_the_familys() {
        var none = new UUID(3, 3);
        assertThat(accepting(none, WILTSHIRE)).contains("This claim does not stand on the record. Record the claim first.");
        assertThat(paying(none, "2026-03-09", 17_000)).isPresent();
        // years ago the brother's carer was paid
        var first = brother.told(new AllowanceClaimed(List.of(brother.child), Subject.unheardOf(), Route.SGO_PUBLIC, null, null, List.of(), null, on("2022-03-01")));
        brother.told(new AllowanceDecided(List.of(brother.child), first, true, 17_000, on("2022-03-05"), null, on("2022-03-05")));
        casebook.told(new Related(casebook.child, Subject.unheardOf(), "father", true, on("2020-01-01"), null));
        var claim = claimed(Route.SGO_PUBLIC);
        assertThat(accepting(claim, WILTSHIRE)).isEmpty();
        assertThat(Allowance.accepting(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-01"), null, on("2026-03-05")), casebook.timeline(), WILTSHIRE, this::record)).map(Refusal::sentence)
                .hasValue("It was claimed on 2 March 2026: it is not paid from a day before that.");
        assertThat(Allowance.accepting(new AllowanceDecided(children, claim, true, -1, on("2026-03-09"), null, on("2026-03-05")), casebook.timeline(), WILTSHIRE, this::record)).isPresent();
        casebook.told(new Related(casebook.child, brother.child, "brother or sister", false, on("2020-01-01"), null));
        assertThat(accepting(claim, WILTSHIRE)).get().asString().contains("The family's first claim was accepted from 5 March 2022: its three years end on 4 March 2025, for a later claim as well.");
        casebook.told(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        assertThat(paying(claim, "2026-03-09", 0)).contains("A payment is more than nothing. What was paid in error is corrected or withdrawn.");
    }

    /// The first day of the first claim, the day of a later one, the last day of both; empty where the later one is not accepted.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-03-09, 2026-09-01, 2029-03-08, -", "2026-03-09, 2027-09-01, 2029-03-08, -", "2026-03-09, 2028-09-01, 2029-03-08, -", "2026-03-09, 2029-03-08, 2029-03-08, -", "2028-02-29, 2030-05-01, 2031-02-27, -",
            "2026-03-09, 2029-03-09, 2029-03-08, years", "2026-03-09, 2029-09-01, 2029-03-08, years", "2028-02-29, 2031-02-27, 2031-02-27, -", "2028-02-29, 2031-02-28, 2031-02-27, years"})
    void a_later_claim_of_a_family_ends_on_the_last_day_of_its_first(String first, String later, String last, @Nullable String unmet) {
        for (var book : List.of(casebook, brother)) {
            var own = new Casebook();
            var told = book == casebook ? own : brother;
            agreed(told, first);
            own.told(new Related(own.child, brother.child, "brother or sister", false, on("2020-01-01"), null));
            var claim = agreed(own, later);
            var found = Claim.of(own.timeline(), claim, this::record).orElseThrow();
            assertThat(found.last(Law.national(WILTSHIRE))).isEqualTo(on(last));
            var test = found.test(own.timeline(), WILTSHIRE, this::record);
            assertThat(test.unmet().stream().map(Eligibility.Line::id).filter("years"::equals).findFirst().orElse(null)).isEqualTo(unmet);
            assertThat(test.lines().getLast().because()).isEqualTo("The family's first claim was accepted from " + Words.spoken(on(first)) + ": its three years end on " + Words.spoken(on(last)) + ", for a later claim as well.");
            if (unmet == null) assertThat(payingOn(own, claim, last)).isEmpty();
            assertThat(payingOn(own, claim, on(last).plusDays(unmet == null ? 1 : 400).toString())).hasValue("The family's three years run from " + Words.spoken(on(first)) + ", the first day of its first claim: it is paid to " + Words.spoken(on(last)) + ".");
            assertThat(Allowance.accepting(new AllowanceDecided(List.of(own.child), claim, true, 17_000, on(last).plusDays(1), null, on(later)), own.timeline(), WILTSHIRE, this::record)).isPresent();
            if (told == own) assertThat(own.duties("2026-03-10", "T-G07b")).as("both on one day").hasSize(2).allMatch(duty -> duty.startsWith("T-G07b by " + on(last).plusDays(1)));
        }
    }

    /// A claim that was refused, that waits, or whose decision or self was withdrawn begins nothing.
    @ParameterizedTest
    @CsvSource({"refused, 2030-03-04", "waits, 2030-03-04", "decision withdrawn, 2030-03-04", "claim withdrawn, 2030-03-04", "accepted, 2029-03-08"})
    void the_three_years_run_from_a_claim_that_was_accepted_alone(String what, String last) {
        var earlier = casebook.told(new AllowanceClaimed(children, Subject.unheardOf(), Route.SGO_PUBLIC, null, null, List.of(), null, on("2026-03-09")));
        if (!what.equals("waits")) {
            var decided = casebook.told(new AllowanceDecided(children, earlier, !what.equals("refused"), what.equals("refused") ? 0 : 17_000, what.equals("refused") ? null : on("2026-03-09"), null, on("2026-03-09")));
            if (what.endsWith("withdrawn")) casebook.withdrawn(decided);
            if (what.equals("claim withdrawn")) casebook.withdrawn(earlier);
        }
        var claim = agreed(casebook, "2027-03-05");
        assertThat(Claim.of(casebook.timeline(), claim).orElseThrow().last(Law.national(WILTSHIRE))).isEqualTo(on(last));
    }

    private static UUID agreed(Casebook of, String day) {
        var claim = of.told(new AllowanceClaimed(List.of(of.child), Subject.unheardOf(), Route.SGO_PUBLIC, null, null, List.of(), null, on(day)));
        of.told(new AllowanceDecided(List.of(of.child), claim, true, 17_000, on(day), null, on(day)));
        return claim;
    }

    private Optional<String> payingOn(Casebook of, UUID claim, String week) {
        return Allowance.paying(new AllowancePaid(List.of(of.child), claim, on(week), 17_000, on(week)), of.timeline(), Law.national(WILTSHIRE), this::record).map(Refusal::sentence);
    }

    @Test
    void each_week_is_paid_once_from_the_first_day_to_the_end_of_three_years_and_no_more_than_was_accepted() {
        var claim = claimed(Route.SGO_PUBLIC);
        assertThat(paying(claim, "2026-03-09", 17_000)).contains("This claim is not accepted, so that nothing can be paid for it.");
        casebook.told(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        assertThat(paying(claim, "2026-03-08", 17_000)).contains("It is paid from 9 March 2026, not before.");
        assertThat(paying(claim, "2026-03-09", 17_001)).contains("£170.01 is more than the £170.00 a week that was accepted.");
        assertThat(paying(claim, "2026-03-09", 17_000)).isEmpty();
        casebook.told(new AllowancePaid(children, claim, on("2026-03-09"), 17_000, on("2026-03-13")));
        assertThat(paying(claim, "2026-03-15", 17_000)).contains("The week from 15 March 2026 is paid already, or part of it.");
        assertThat(paying(claim, "2026-03-16", 17_000)).isEmpty();
        assertThat(paying(claim, "2029-03-08", 17_000)).isEmpty();
        assertThat(paying(claim, "2029-03-09", 17_000)).contains("It is paid for three years, to 8 March 2029.");
        casebook.told(new CircumstancesChanged(children, claim, "He turned five", 19_500L, false, on("2026-06-01")));
        assertThat(paying(claim, "2026-05-31", 19_500)).isPresent();
        assertThat(paying(claim, "2026-06-01", 19_500)).isEmpty();
        casebook.told(new CircumstancesChanged(children, claim, "He went home", null, true, on("2026-08-03")));
        assertThat(paying(claim, "2026-08-02", 100)).isEmpty();
        assertThat(paying(claim, "2026-08-03", 100)).contains("It ended on 3 August 2026.");
        assertThat(casebook.duties("2026-08-10", "T-G07a", "T-G07b")).containsExactly("T-G07a by 2026-03-16: Met", "T-G07a by 2026-03-20: Missed (the allowance ended)", "T-G07b by 2029-03-09: Met");
    }

    /// Three weeks are paid; what is corrected below that shows as overpaid, week by week, and is settled by decisions alone.
    @Test
    void what_is_corrected_below_what_was_paid_is_overpaid_until_somebody_decides_and_it_comes_back() {
        var claim = claimed(Route.SGO_PUBLIC);
        var decided = casebook.told(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        for (var week : List.of("2026-03-09", "2026-03-16", "2026-03-23")) casebook.told(new AllowancePaid(children, claim, on(week), 17_000, on(week).plusDays(4)));
        assertThat(overpaid(claim).any()).isFalse();
        assertThat(deciding(claim, 100)).contains("Nothing is overpaid on this claim of which nobody has decided.");
        assertThat(coming(claim, 100)).get().asString().startsWith("Nothing of this claim is to be recovered.");
        casebook.corrected(decided, new AllowanceDecided(children, claim, true, 15_000, on("2026-03-16"), null, on("2026-03-05")));
        assertThat(overpaid(claim).weeks()).extracting(week -> week.from() + " " + week.paid() + " " + week.due() + " " + week.because())
                .containsExactly("2026-03-09 £170.00 £0.00 Before the first day that it is paid for", "2026-03-16 £170.00 £150.00 More than is due a week", "2026-03-23 £170.00 £150.00 More than is due a week");
        assertThat(overpaid(claim).over()).isEqualTo(new Pence(21_000));
        casebook.told(new CircumstancesChanged(children, claim, "He went home, told late", null, true, on("2026-03-23")));
        assertThat(overpaid(claim).undecided()).isEqualTo(new Pence(36_000));
        assertThat(casebook.duties("2026-04-27", "T-G24")).as("20 working days over Easter from the last payment").containsExactly("T-G24 by 2026-04-28: Due");
        assertThat(casebook.duties("2026-04-29", "T-G24")).containsExactly("T-G24 by 2026-04-28: Late");
        assertThat(overpaid(claim).weeks().getLast().because()).isEqualTo("After the allowance ended");
        assertThat(deciding(claim, 36_001)).contains("£360.00 is overpaid and not decided yet: decide on no more than that.");
        assertThat(deciding(claim, 0)).isPresent();
        casebook.told(new OverpaymentDecided(children, claim, OverpaymentDecided.WRITTEN_OFF, 17_000, null, "Our own fault", "Mei Chen", on("2026-04-01")));
        assertThat(casebook.duties("2026-04-02", "T-G24")).as("nobody has decided on the rest").containsExactly("T-G24 by 2026-04-28: Due");
        casebook.told(new OverpaymentDecided(children, claim, OverpaymentDecided.RECOVERED, 19_000, "Ten pounds a month", "The carer knew", "Mei Chen", on("2026-04-01")));
        assertThat(casebook.duties("2026-04-29", "T-G24")).containsExactly("T-G24 by 2026-04-28: Met");
        assertThat(overpaid(claim)).extracting(Overpayment::undecided, Overpayment::outstanding, Overpayment::owedToCarer).containsExactly(Pence.NONE, new Pence(19_000), Pence.NONE);
        assertThat(coming(claim, 19_001)).contains("£190.00 is still to be recovered: more than that is the carer's.");
        casebook.told(new OverpaymentRecovered(children, claim, 19_000, "Paid back by the carer", on("2026-05-01")));
        assertThat(overpaid(claim)).extracting(Overpayment::recovered, Overpayment::outstanding).containsExactly(new Pence(19_000), Pence.NONE);
        casebook.corrected(decided, new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        assertThat(overpaid(claim).over()).as("the last week alone").isEqualTo(new Pence(17_000));
        assertThat(overpaid(claim).owedToCarer()).as("that week is written off, so that all that came back is the carer's").isEqualTo(new Pence(19_000));
    }

    /// The first week is corrected below what was paid; what is rightly paid each week after that puts off nothing.
    @Test
    void the_weeks_that_are_paid_as_they_are_due_do_not_put_off_the_decision_on_what_was_overpaid() {
        var claim = claimed(Route.SGO_PUBLIC);
        casebook.told(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        casebook.told(new AllowancePaid(children, claim, on("2026-03-09"), 18_000, on("2026-03-13")));
        for (var week : List.of("2026-03-16", "2026-03-23", "2026-03-30", "2026-04-06", "2026-04-13")) casebook.told(new AllowancePaid(children, claim, on(week), 17_000, on(week).plusDays(4)));
        assertThat(overpaid(claim).weeks()).hasSize(1);
        assertThat(casebook.duties("2026-04-15", "T-G24")).containsExactly("T-G24 by 2026-04-14: Late");
    }

    /// One week of £170.00 is paid beyond the end, decided to be recovered, and came back.
    @Test
    void what_came_back_stays_in_sight_whatever_is_changed_of_the_decision_or_the_claim() {
        var claim = claimed(Route.SGO_PUBLIC);
        casebook.told(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        var paid = casebook.told(new AllowancePaid(children, claim, on("2026-03-09"), 17_000, on("2026-03-13")));
        casebook.told(new CircumstancesChanged(children, claim, "He went home, told late", null, true, on("2026-03-09")));
        var decided = casebook.told(recovering(claim, OverpaymentDecided.RECOVERED, 17_000));
        assertThat(changing(decided, recovering(claim, OverpaymentDecided.WRITTEN_OFF, 17_000))).as("nothing came back yet").isEmpty();
        assertThat(withdrawing("kinship.overpayment-decided", decided)).isEmpty();
        var came = casebook.told(new OverpaymentRecovered(children, claim, 16_999, "Paid back by the carer", on("2026-05-01")));
        assertThat(changing(decided, recovering(claim, OverpaymentDecided.WRITTEN_OFF, 17_000))).hasValue("£169.99 came back already, and £0.00 would be left to recover. Withdraw or correct what came back first.");
        assertThat(changing(decided, recovering(claim, OverpaymentDecided.RECOVERED, 16_998))).hasValue("£169.99 came back already, and £169.98 would be left to recover. Withdraw or correct what came back first.");
        assertThat(changing(decided, recovering(claim, OverpaymentDecided.RECOVERED, 16_999))).isEmpty();
        assertThat(withdrawing("kinship.overpayment-decided", decided)).get().asString().startsWith("£169.99 came back already");
        casebook.withdrawn(paid);
        assertThat(withdrawing("kinship.allowance-claimed", claim)).hasValue("£169.99 came back of what was overpaid on it. Withdraw that first.");
        assertThat(overpaid(claim).owedToCarer()).isEqualTo(new Pence(16_999));
        casebook.withdrawn(came);
        assertThat(withdrawing("kinship.allowance-claimed", claim)).isEmpty();
        assertThat(withdrawing("kinship.overpayment-decided", decided)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17000, 17000, 17000", "17000, 16999, 16999", "16999, 17000, 16999", "1, 17000, 1", "0, 17000, 0", "0, 17001, 1", "17001, 17000, 17000"})
    void of_what_came_back_all_but_the_rest_that_is_not_written_off_is_the_carers(long writtenOff, long came, long owed) {
        var decided = casebook.told(recovering(UUID.randomUUID(), OverpaymentDecided.WRITTEN_OFF, writtenOff));
        var back = casebook.told(new OverpaymentRecovered(children, UUID.randomUUID(), came, "Paid back by the carer", on("2026-05-01")));
        assertThat(new Overpayment(List.of(new Overpayment.Week(on("2026-03-09"), new Pence(17_000), Pence.NONE, "")), facts(OverpaymentDecided.class, decided), facts(OverpaymentRecovered.class, back)).owedToCarer()).isEqualTo(new Pence(owed));
    }

    private OverpaymentDecided recovering(UUID claim, String outcome, long pence) {
        return new OverpaymentDecided(children, claim, outcome, pence, null, "The carer knew", "Mei Chen", on("2026-04-01"));
    }

    private <E extends AllowanceEntry> List<Fact<E>> facts(Class<E> kind, UUID id) {
        return casebook.timeline().facts(kind).stream().filter(fact -> fact.id().equals(id)).toList();
    }

    private Optional<String> changing(UUID entry, AllowanceEntry to) {
        var before = casebook.timeline();
        var fact = facts(AllowanceEntry.class, entry).getFirst();
        var after = before.with(List.of(new Line(fact.first(), new Corrected(entry, to, "It was otherwise"))));
        return recording("kinship.overpayment-decided").change(fact, before, after).map(Refusal::sentence);
    }

    private Optional<String> withdrawing(String kind, UUID entry) {
        return recording(kind).withdrawal(facts(AllowanceEntry.class, entry).getFirst(), casebook.timeline().without(entry)).map(Refusal::sentence);
    }

    private static Recording<?> recording(String kind) {
        return Allowance.RECORDINGS.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }

    /// Told before it is written, where it would leave less due than was paid.
    @Test
    void whoever_lowers_a_claim_below_what_was_paid_is_told_so_first() {
        var claim = claimed(Route.SGO_PUBLIC);
        casebook.told(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        casebook.told(new AllowancePaid(children, claim, on("2026-03-16"), 17_000, on("2026-03-20")));
        assertThat(unusual("kinship.circumstances-changed", new CircumstancesChanged(children, claim, "He went home", null, true, on("2026-03-16")))).singleElement().asString().startsWith("More was paid already");
        assertThat(unusual("kinship.circumstances-changed", new CircumstancesChanged(children, claim, "He went home", null, true, on("2026-03-17")))).isEmpty();
        assertThat(unusual("kinship.circumstances-changed", new CircumstancesChanged(children, claim, "Less", 16_999L, false, on("2026-03-16")))).hasSize(1);
        assertThat(unusual("kinship.allowance-decided", new AllowanceDecided(children, claim, true, 17_000, on("2026-03-17"), null, on("2026-03-05")))).hasSize(1);
    }

    private List<String> unusual(String kind, AllowanceEntry entry) {
        return recording(kind).unusual(entry, casebook.timeline());
    }

    private Overpayment overpaid(UUID claim) {
        return Overpayment.of(Claim.of(casebook.timeline(), claim).orElseThrow(), casebook.timeline(), Law.national(WILTSHIRE), on("2026-12-31"));
    }

    private Optional<String> deciding(UUID claim, long pence) {
        return OverpaymentRecordings.deciding(new OverpaymentDecided(children, claim, OverpaymentDecided.WRITTEN_OFF, pence, null, "Why", "Mei Chen", on("2026-04-01")), casebook.timeline(), Law.national(WILTSHIRE), this::record).map(Refusal::sentence);
    }

    private Optional<String> coming(UUID claim, long pence) {
        return OverpaymentRecordings.coming(new OverpaymentRecovered(children, claim, pence, "Paid back by the carer", on("2026-05-01")), casebook.timeline(), Law.national(WILTSHIRE), this::record).map(Refusal::sentence);
    }

    /// What begins next month is seen and does not count yet; a child without a rate makes no sum.
    @Test
    void the_rates_of_the_authority_make_a_likely_sum_for_the_children_of_the_claim() {
        var decide = Allowance.RECORDINGS.get(1);
        registry.told(new RateSet(0, 10, 17_000, "gov.uk", on("2026-01-01")));
        registry.told(new RateSet(0, 10, 18_000, "gov.uk", on("2026-04-01")));
        registry.told(new RateSet(11, 17, 20_000, "gov.uk", on("2026-01-01")));
        registry.told(new SupportOffered("Thursday group", "Peer group", "A charity", "Library", on("2026-04-01"), null));
        claimed(Route.SGO_PUBLIC);
        assertThat(decide.given(casebook.timeline(), this::record, on("2026-03-31")).known().has("weekly")).as("no date of birth").isFalse();
        casebook.told(new Described(casebook.child, null, on("2015-04-01"), null, null, null, null, on("2026-01-01")));
        assertThat(decide.given(casebook.timeline(), this::record, on("2026-03-31")).known().text("weekly")).as("the day before the eleventh birthday").isEqualTo("170.00");
        assertThat(decide.given(casebook.timeline(), this::record, on("2026-04-01")).known().text("weekly")).isEqualTo("200.00");
        assertThat(new Offer(registry.timeline(), on("2026-03-31")).rate(10)).hasValue(new Pence(17_000));
        assertThat(goldthread.kinship.KinshipRecordings.ALL.stream().filter(recording -> recording.form().name().equals("kinship.carer-took-part")).findFirst().orElseThrow().given(casebook.timeline(), this::record, on("2026-03-31")).lists().get("offered").toString()).contains("Peer group, from 1 April 2026");
    }

    private Timeline record(Subject subject) {
        return subject.equals(brother.child) ? brother.timeline() : registry.timeline();
    }

    private UUID claimed(Route route) {
        return casebook.told(new AllowanceClaimed(children, Subject.unheardOf(), route, null, null, List.of(), "The order", on("2026-03-02")));
    }

    private Optional<String> accepting(UUID claim, int holder) {
        return Allowance.accepting(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")), casebook.timeline(), holder, this::record).map(Refusal::sentence);
    }

    private Optional<String> paying(UUID claim, String week, long pence) {
        return Allowance.paying(new AllowancePaid(children, claim, on(week), pence, on(week)), casebook.timeline(), Law.national(WILTSHIRE), this::record).map(Refusal::sentence);
    }
}
