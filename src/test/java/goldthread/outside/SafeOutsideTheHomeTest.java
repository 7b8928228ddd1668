package goldthread.outside;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.Casebook;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.outside.OutsideEntry.ChildLinked;
import goldthread.outside.OutsideEntry.ChildUnlinked;
import goldthread.outside.OutsideEntry.JusticeBegan;
import goldthread.outside.OutsideEntry.LookedAt;
import goldthread.outside.OutsideEntry.Owned;
import goldthread.outside.OutsideEntry.PartnerActed;
import goldthread.outside.OutsideEntry.PartnerActs;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.outside.OutsideEntry.SafetyReviewed;
import goldthread.outside.PlaceEntry.ActionAgreed;
import goldthread.outside.PlaceEntry.ActionDone;
import goldthread.outside.PlaceEntry.ConcernTold;
import goldthread.outside.PlaceEntry.Known;
import goldthread.people.PeopleEntry.Described;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Child Community Safety Plan, its versions and reviews; places with timelines of their own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class SafeOutsideTheHomeTest {
    final Casebook yusuf = new Casebook();

    void planned(String day, String safer) {
        yusuf.told(new SafetyPlanned(yusuf.child, List.of("Criminal exploitation"), safer, null, null, "They ring", null, List.of("Police: patrols"), null, null, null, "Sam Okafor", on(day), null));
    }

    UUID planned(String day, Owned... owned) {
        return yusuf.told(new SafetyPlanned(yusuf.child, List.of("Criminal exploitation"), "Youth workers", null, null, null, null, List.of(), null, null, null, "Sam Okafor", on(day), List.of(owned)));
    }

    void reviewed(String day, boolean ends) {
        yusuf.told(new SafetyReviewed(yusuf.child, "Yes", null, null, ends, on(day)));
    }

    /// Six weeks unless the authority sets another number: over Christmas, a leap day, the change of the clocks.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-04-13", "2026-12-01, 2027-01-12", "2028-01-18, 2028-02-29", "2026-02-20, 2026-04-03"})
    void a_plan_is_reviewed_within_six_weeks_and_a_changed_plan_is_no_review(String day, String due) {
        planned(day, "Youth workers");
        assertThat(yusuf.duties(due, "T-B20b")).containsExactly("T-B20b by " + due + ": Due");
        planned(on(day).plusWeeks(2).toString(), "Youth workers and light");
        assertThat(yusuf.duties(on(due).plusDays(1).toString(), "T-B20b")).containsExactly("T-B20b by " + due + ": Late");
        reviewed(on(due).plusDays(2).toString(), false);
        assertThat(yusuf.duties(on(due).plusDays(3).toString(), "T-B20b")).containsExactly("T-B20b by " + due + ": Met late", "T-B20b by " + on(due).plusDays(2).plusWeeks(6) + ": Due");
    }

    @Test
    void what_a_partner_agreed_to_do_is_owed_by_its_own_day_until_it_is_done_or_will_not_be() {
        var patrol = yusuf.told(new PartnerActs(yusuf.child, "Police", "Patrol the bus station", on("2026-04-03"), on("2026-03-09")));
        var light = yusuf.told(new PartnerActs(yusuf.child, "The council", "Light the path", on("2026-04-03"), on("2026-03-09")));
        assertThat(yusuf.duties("2026-04-03", "T-B20c")).containsExactly("T-B20c by 2026-04-03: Due", "T-B20c by 2026-04-03: Due");
        assertThat(yusuf.duties("2026-04-04", "T-B20c")).containsExactly("T-B20c by 2026-04-03: Late", "T-B20c by 2026-04-03: Late");
        yusuf.told(new PartnerActed(yusuf.child, patrol, true, "Two men were moved on", on("2026-04-06")));
        yusuf.told(new PartnerActed(yusuf.child, light, false, "The path is closed", on("2026-03-20")));
        assertThat(yusuf.duties("2026-04-07", "T-B20c")).contains("T-B20c by 2026-04-03: Met late").doesNotContain("T-B20c by 2026-04-03: Late");
    }

    /// An action is the same through the versions while its words are; the last version says who does it and by when.
    @Test
    void each_action_of_a_plan_is_owed_by_its_day_until_it_is_done_left_out_or_the_plan_ends() {
        var first = planned("2026-03-02", new Owned("Patrol the bus station", "PC Dunn", "Police", on("2026-03-13")), new Owned("Light the path", "J. Low", "Highways", on("2026-03-20")),
                new Owned("Football on Fridays", "D. Amos", "Youth service", on("2026-03-27")));
        assertThat(yusuf.duties("2026-03-13", "T-B20c")).containsExactly("T-B20c by 2026-03-13: Due", "T-B20c by 2026-03-20: Due", "T-B20c by 2026-03-27: Due");
        assertThat(yusuf.duties("2026-03-14", "T-B20c")).startsWith("T-B20c by 2026-03-13: Late");
        yusuf.told(new PartnerActed(yusuf.child, SafetyAction.idOf(first, 0), true, "The log of the station", on("2026-03-16")));
        assertThat(yusuf.duties("2026-03-16", "T-B20c")).startsWith("T-B20c by 2026-03-13: Met late");
        planned("2026-03-18", new Owned("football on fridays ", "D. Amos", "Youth service", on("2026-04-03")), new Owned("Look at the arcade", "R. Yeo", "Licensing", on("2026-04-30")));
        assertThat(yusuf.duties("2026-03-28", "T-B20c")).containsExactly("T-B20c by 2026-03-13: Met late", "T-B20c by 2026-03-20: Not needed (it is no longer in the plan)", "T-B20c by 2026-04-03: Due", "T-B20c by 2026-04-30: Due");
        assertThat(SafetyAction.of(yusuf.timeline())).filteredOn(action -> action.open()).extracting(action -> action.owned().who()).containsExactly("D. Amos", "R. Yeo");
        reviewed("2026-04-10", true);
        assertThat(yusuf.duties("2026-05-05", "T-B20c")).contains("T-B20c by 2026-04-03: Missed (the plan ended)", "T-B20c by 2026-04-30: Not needed (the plan ended)");
        planned("2026-06-01", new Owned("Football on Fridays", "D. Amos", "Youth service", on("2026-06-30")));
        assertThat(yusuf.duties("2026-06-02", "T-B20c")).as("another plan, another action").contains("T-B20c by 2026-06-30: Due");
    }

    /// Two lines of the same words are two actions.
    @Test
    void two_identical_actions_are_done_one_by_one() {
        var patrol = new Owned("Patrol the bus station", "PC Dunn", "Police", on("2026-03-13"));
        var plan = planned("2026-03-02", patrol, patrol);
        yusuf.told(new PartnerActed(yusuf.child, SafetyAction.idOf(plan, 1), true, "The log of the station", on("2026-03-12")));
        assertThat(SafetyAction.of(yusuf.timeline())).extracting(SafetyAction::id, SafetyAction::open).containsExactly(tuple(SafetyAction.idOf(plan, 0), true), tuple(SafetyAction.idOf(plan, 1), false));
        planned("2026-03-18", patrol, patrol);
        assertThat(SafetyAction.of(yusuf.timeline())).extracting(SafetyAction::open).containsExactly(true, false);
    }

    @Test
    void what_was_recorded_of_an_action_goes_to_no_other_by_a_correction() {
        var patrol = new Owned("Patrol the bus station", "PC Dunn", "Police", on("2026-03-13"));
        var light = new Owned("Light the path", "J. Low", "Highways", on("2026-03-20"));
        var plan = planned("2026-03-02", patrol, light);
        assertThat(correcting(plan, light)).as("nothing was recorded yet").isEmpty();
        yusuf.told(new PartnerActed(yusuf.child, SafetyAction.idOf(plan, 0), true, "The log of the station", on("2026-03-12")));
        for (var refused : List.of(correcting(plan, light), correcting(plan, light, patrol), correcting(plan)))
            assertThat(refused).hasValue("“Patrol the bus station” was recorded as done: leave it out in a new version, not by a correction.");
        assertThat(correcting(plan, new Owned("patrol the bus station ", "PC Ray", "Police", on("2026-03-14")))).as("who and by when, and another left out").isEmpty();
        var second = planned("2026-03-18", light);
        assertThat(correcting(second)).as("left out of a later version").isEmpty();
        yusuf.told(new PartnerActed(yusuf.child, SafetyAction.idOf(plan, 1), false, "The path is closed", on("2026-03-19")));
        assertThat(correcting(plan, patrol)).get().asString().startsWith("“Light the path” was recorded as not to be done");
        assertThat(correcting(second)).isEmpty();
    }

    @Test
    void a_version_is_not_withdrawn_while_something_was_recorded_of_an_action_that_it_alone_brought() {
        var patrol = new Owned("Patrol the bus station", "PC Dunn", "Police", on("2026-03-13"));
        var light = new Owned("Light the path", "J. Low", "Highways", on("2026-03-20"));
        var first = planned("2026-03-02", patrol);
        var second = planned("2026-03-18", patrol, light);
        yusuf.told(new PartnerActed(yusuf.child, SafetyAction.idOf(first, 0), true, "The log of the station", on("2026-03-19")));
        assertThat(withdrawing(second)).as("the patrol is the first version's").isEmpty();
        assertThat(withdrawing(first)).hasValue("“Patrol the bus station” was recorded as done: withdraw that first, or leave the action out in a new version.");
        yusuf.told(new PartnerActed(yusuf.child, SafetyAction.idOf(second, 1), false, "The path is closed", on("2026-03-19")));
        assertThat(withdrawing(second)).get().asString().startsWith("“Light the path” was recorded as not to be done");
    }

    private Optional<String> withdrawing(UUID plan) {
        var before = yusuf.timeline();
        var fact = before.facts(SafetyPlanned.class).stream().filter(one -> one.id().equals(plan)).findFirst().orElseThrow();
        var planning = OutsideRecordings.ALL.stream().filter(recording -> recording.kind().equals("outside.safety-planned")).findFirst().orElseThrow();
        return planning.withdrawal(fact, before.without(plan)).map(Refusal::sentence);
    }

    private Optional<String> correcting(UUID plan, Owned... owned) {
        var before = yusuf.timeline();
        var fact = before.facts(SafetyPlanned.class).stream().filter(one -> one.id().equals(plan)).findFirst().orElseThrow();
        var to = new SafetyPlanned(yusuf.child, List.of("Criminal exploitation"), "Youth workers", null, null, null, null, List.of("Police: patrols"), null, null, null, "Sam Okafor", fact.happened(), List.of(owned));
        var planning = OutsideRecordings.ALL.stream().filter(recording -> recording.kind().equals("outside.safety-planned")).findFirst().orElseThrow();
        return planning.change(fact, before, before.with(List.of(new Line(fact.first(), new Corrected(plan, to, "Typo"))))).map(Refusal::sentence);
    }

    @Test
    void a_later_version_begins_with_what_is_still_to_do_and_gives_an_owner_to_what_had_none() {
        planned("2026-02-02", "Youth workers");
        var planning = OutsideRecordings.ALL.stream().filter(recording -> recording.kind().equals("outside.safety-planned")).findFirst().orElseThrow();
        var known = planning.given(yusuf.timeline(), subject -> yusuf.timeline(), on("2026-03-02")).known();
        assertThat(known.text("action1")).isEqualTo("Police: patrols");
        assertThat(known.has("who1")).isFalse();
        var second = planned("2026-03-02", new Owned("Patrol the bus station", "PC Dunn", "Police", on("2026-03-13")), new Owned("Light the path", "J. Low", "Highways", on("2026-03-20")));
        yusuf.told(new PartnerActed(yusuf.child, SafetyAction.idOf(second, 0), true, "The log of the station", on("2026-03-12")));
        known = planning.given(yusuf.timeline(), subject -> yusuf.timeline(), on("2026-03-14")).known();
        assertThat(known.text("action1")).isEqualTo("Light the path");
        assertThat(known.has("action2")).isFalse();
    }

    @Test
    void a_review_may_end_the_plan_and_a_version_after_that_begins_another() {
        planned("2026-03-02", "Youth workers");
        planned("2026-03-20", "Youth workers and light");
        reviewed("2026-04-10", true);
        assertThat(yusuf.duties("2026-06-10", "T-B20b")).containsExactly("T-B20b by 2026-04-13: Met");
        planned("2026-09-01", "Somewhere else");
        assertThat(Outside.plans(yusuf.timeline())).hasSize(2).first().satisfies(plan -> {
            assertThat(plan.versions()).hasSize(2);
            assertThat(plan.end()).isNotNull();
        });
        assertThat(yusuf.duties("2026-09-02", "T-B20b")).containsExactly("T-B20b by 2026-04-13: Met", "T-B20b by 2026-10-13: Due");
    }

    @Test
    void a_review_is_on_the_day_of_the_plan_or_later() {
        planned("2026-03-02", "Youth workers");
        var review = new SafetyReviewed(yusuf.child, "Yes", null, null, false, on("2026-03-01"));
        assertThat(OutsideRecordings.reviewable(review, yusuf.timeline())).get().asString().startsWith("The plan was agreed on 2 March 2026");
        assertThat(OutsideRecordings.reviewable(new SafetyReviewed(yusuf.child, "Yes", null, null, false, on("2026-03-02")), yusuf.timeline())).isEmpty();
    }

    @Test
    void with_the_eighteenth_birthday_nothing_more_is_owed() {
        yusuf.told(new Described(yusuf.child, "1", on("2008-04-01"), null, null, null, null, on("2024-01-01")));
        planned("2026-03-02", "Youth workers");
        assertThat(yusuf.duties("2026-03-03", "T-B20b")).containsExactly("T-B20b by 2026-04-13: Not needed (the child turned 18)");
    }

    @Test
    void a_link_stands_on_the_childs_record_alone_from_its_day_until_it_ends() {
        var place = Subject.unheardOf();
        var link = yusuf.told(new ChildLinked(yusuf.child, place, "Bus station", "Is taken there", null, on("2026-03-05")));
        assertThat(Outside.links(yusuf.timeline(), on("2026-03-04"))).isEmpty();
        assertThat(Outside.links(yusuf.timeline(), on("2026-03-05"))).hasSize(1).first().satisfies(fact -> assertThat(fact.entry().tags()).extracting(tag -> tag.subject()).as("nothing of the child stands on the place's own timeline").containsExactly(yusuf.child));
        yusuf.told(new ChildUnlinked(yusuf.child, place, link, null, on("2026-05-05")));
        assertThat(Outside.links(yusuf.timeline(), on("2026-05-04"))).hasSize(1);
        assertThat(Outside.links(yusuf.timeline(), on("2026-05-05"))).isEmpty();
        assertThat(PlaceNow.LINKS.rows(yusuf.timeline())).singleElement().extracting(PlaceNow.Link::place, PlaceNow.Link::until).containsExactly(place.id(), on("2026-05-05"));
    }

    @Test
    void a_place_is_folded_from_its_own_timeline_and_no_child_becomes_one() {
        var bus = new Casebook();
        bus.told(new Known(bus.child, Known.PLACE, "Bus station", "Tenter Street", null, 412300, 398700, on("2026-03-02")));
        bus.told(new ConcernTold(bus.child, List.of("Gangs"), "Two men", "Police", on("2026-03-04")));
        var action = bus.told(new ActionAgreed(bus.child, "Light", "Council", null, on("2026-03-09")));
        assertThat(PlaceNow.of(bus.timeline())).get().extracting(PlaceNow::concerns, PlaceNow::last, PlaceNow::open).containsExactly(1, on("2026-03-04"), 1);
        assertThat(PlaceNow.DESK.rows(bus.timeline())).as("opens with the permission only").hasSize(1);
        bus.told(new ActionDone(bus.child, action, null, on("2026-04-01")));
        assertThat(PlaceNow.of(bus.timeline())).get().extracting(PlaceNow::open).isEqualTo(0);
        yusuf.told(new ChildLinked(yusuf.child, bus.child, "Bus station", "Is taken there", null, on("2026-03-05")));
        assertThat(PlaceNow.of(yusuf.timeline())).isEmpty();
        assertThat(PlaceNow.DESK.rows(yusuf.timeline())).isEmpty();
    }

    @Test
    void prompts_have_no_number_and_a_remand_is_a_doubt() {
        assertThat(LookedAt.class.getRecordComponents()).extracting(component -> component.getType().getSimpleName()).doesNotContain("int", "double", "Integer");
        var remand = new JusticeBegan(yusuf.child, JusticeBegan.REMAND, null, null, null, on("2026-03-05"), "One plan with the youth justice service");
        assertThat(OutsideRecordings.ALL.stream().filter(recording -> recording.kind().equals("outside.justice-began")).findFirst().orElseThrow().unusual(remand, yusuf.timeline())).singleElement().asString().contains("is looked after");
    }
}
