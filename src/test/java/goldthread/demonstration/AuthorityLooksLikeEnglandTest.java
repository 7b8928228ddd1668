package goldthread.demonstration;

import static goldthread.demonstration.Told.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.app.Rooms;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.ProtectionEntry;
import goldthread.time.Age;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Against the figures of the parameters, as so many children can be: a chance of one in a thousand or less to fail with
/// another seed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorityLooksLikeEnglandTest {
    static final int CHILDREN = 6_000;
    static final Told TOLD = new Told(CHILDREN, 11, Rooms.kinds());
    static final List<Timeline> CHILDREN_KNOWN = List.copyOf(TOLD.children().values());
    static final Mix MIX = new Mix(CHILDREN);

    @Test
    void so_many_are_in_care_today() {
        assertThat(count(AuthorityLooksLikeEnglandTest::inCare)).isCloseTo((long) MIX.inCare(), percent(6));
    }

    @Test
    void so_many_have_a_protection_plan_today() {
        assertThat(count(AuthorityLooksLikeEnglandTest::onPlan)).isCloseTo((long) MIX.onPlan(), percent(10));
    }

    @Test
    void so_many_are_in_need_today() {
        assertThat(count(AuthorityLooksLikeEnglandTest::inNeed)).isCloseTo((long) (MIX.helped() + MIX.inCare()), percent(7));
    }

    @Test
    void so_many_of_those_in_care_came_without_family() {
        assertThat(count(timeline -> inCare(timeline) && !timeline.facts(Unaccompanied.class).isEmpty()))
                .isCloseTo((long) MIX.going(Mix.Way.UNACCOMPANIED), percent(12));
    }

    @Test
    void placements_stand_as_at_a_year_end() {
        assertThat(share(place -> place.startsWith("U"))).isCloseTo(0.67, within(0.05));
        assertThat(share(place -> place.startsWith("K1") || place.startsWith("K2"))).isCloseTo(0.105, within(0.03));
        assertThat(share(place -> place.equals("K3"))).isCloseTo(0.10, within(0.03));
        assertThat(share(place -> place.equals("P1"))).isCloseTo(0.065, within(0.025));
        assertThat(share(place -> place.startsWith("A"))).isCloseTo(0.025, within(0.015));
    }

    @Test
    void legal_statuses_stand_as_at_a_year_end() {
        assertThat(status("C2")).isCloseTo(0.583, within(0.06));
        assertThat(status("C1")).isCloseTo(0.164, within(0.04));
        assertThat(status("E1")).isCloseTo(0.058, within(0.02));
        assertThat(status("V2")).isCloseTo(0.192, within(0.04));
    }

    @Test
    void ages_of_those_in_care_stand_as_at_a_year_end() {
        var ages = CHILDREN_KNOWN.stream().filter(AuthorityLooksLikeEnglandTest::inCare)
                .map(timeline -> Age.of(Told.born(timeline).orElseThrow(), TODAY).years()).toList();
        assertThat(ages.stream().filter(age -> age < 5).count() / (double) ages.size()).isCloseTo(0.173, within(0.04));
        assertThat(ages.stream().filter(age -> age >= 5 && age < 10).count() / (double) ages.size()).isCloseTo(0.18, within(0.04));
        assertThat(ages.stream().filter(age -> age >= 16).count() / (double) ages.size()).isCloseTo(0.271, within(0.05));
    }

    @Test
    void about_one_in_nine_in_care_has_moved_twice_within_a_year() {
        double moved = CHILDREN_KNOWN.stream().filter(AuthorityLooksLikeEnglandTest::inCare)
                .filter(timeline -> placements(timeline) >= 3).count() / (double) count(AuthorityLooksLikeEnglandTest::inCare);
        assertThat(moved).isCloseTo(0.11, within(0.05));
    }

    @Test
    void most_reviews_of_children_in_care_are_in_time() {
        var firsts = CHILDREN_KNOWN.stream().filter(timeline -> !timeline.facts(Reviewed.class).isEmpty())
                .map(timeline -> goldthread.time.WorkingDays.england().between(
                        timeline.facts(EpisodeStarted.class).getFirst().happened(), timeline.facts(Reviewed.class).getFirst().happened()))
                .toList();
        assertThat(firsts.stream().filter(days -> days <= 20).count() / (double) firsts.size()).isBetween(0.85, 0.97);
    }

    @Test
    void there_is_about_one_worker_to_fifteen_children() {
        var workers = TOLD.writings().filter(writing -> writing.entry() instanceof Allocated)
                .map(writing -> ((Allocated) writing.entry()).account()).distinct().count();
        assertThat(CHILDREN / (double) workers).isBetween(8.0, 22.0);
    }

    private static boolean inCare(Timeline timeline) {
        return !timeline.facts(EpisodeStarted.class).isEmpty() && open(timeline).findAny().isPresent();
    }

    private static Stream<EpisodeStarted> open(Timeline timeline) {
        var over = timeline.facts(EpisodeEnded.class).stream().map(fact -> fact.entry().episode()).toList();
        return timeline.facts(EpisodeStarted.class).stream().filter(fact -> !over.contains(fact.id())).map(Fact::entry);
    }

    private static boolean onPlan(Timeline timeline) {
        var over = timeline.facts(ProtectionEntry.PlanEnded.class).stream().map(fact -> fact.entry().plan()).toList();
        return timeline.facts(ProtectionEntry.PlanStarted.class).stream().anyMatch(fact -> !over.contains(fact.id()));
    }

    private static boolean inNeed(Timeline timeline) {
        List<UUID> over = Stream.concat(timeline.facts(Closed.class).stream().map(fact -> fact.entry().referral()),
                timeline.facts(ReferralDecided.class).stream().map(Fact::entry)
                        .filter(decided -> Boolean.TRUE.equals(decided.noFurtherAction())).map(ReferralDecided::referral)).toList();
        return timeline.facts(Referred.class).stream().anyMatch(fact -> !over.contains(fact.id()));
    }

    /// How many homes a child has lived in within the last year.
    private static long placements(Timeline timeline) {
        var over = timeline.facts(EpisodeEnded.class);
        return timeline.facts(EpisodeStarted.class).stream().filter(fact -> over.stream().noneMatch(end ->
                        end.entry().episode().equals(fact.id()) && end.entry().on().isBefore(TODAY.minusYears(1))))
                .map(fact -> fact.entry().placementPostcode() + fact.entry().urn()).distinct().count();
    }

    private static long count(Predicate<Timeline> those) {
        return CHILDREN_KNOWN.stream().filter(those).count();
    }

    private static double share(Predicate<String> placement) {
        var places = CHILDREN_KNOWN.stream().flatMap(AuthorityLooksLikeEnglandTest::open).map(EpisodeStarted::placement).toList();
        return places.stream().filter(placement).count() / (double) places.size();
    }

    private static double status(String code) {
        var all = CHILDREN_KNOWN.stream().flatMap(AuthorityLooksLikeEnglandTest::open).map(EpisodeStarted::legalStatus).toList();
        return all.stream().filter(code::equals).count() / (double) all.size();
    }

    private static Offset<Double> within(double of) {
        return Offset.offset(of);
    }

    private static org.assertj.core.data.Percentage percent(double of) {
        return org.assertj.core.data.Percentage.withPercentage(of);
    }
}
