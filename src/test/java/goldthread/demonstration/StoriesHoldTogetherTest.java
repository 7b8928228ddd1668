package goldthread.demonstration;

import static goldthread.demonstration.Told.TODAY;
import static goldthread.demonstration.Told.all;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.agency.AgencyEntry;
import goldthread.agency.agreement.AgreementEntry;
import goldthread.agency.bank.BankEntry;
import goldthread.app.Rooms;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Kind;
import goldthread.casefile.Kinds;
import goldthread.casefile.Timeline;
import goldthread.demonstration.roads.Roads;
import goldthread.education.notice.NoticeEntry;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.frontdoor.ContactEntry;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.fostering.HouseholdEntry;
import goldthread.kinship.offer.OfferEntry;
import goldthread.people.PeopleEntry.Noted;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protectionteam.TeamEntry;
import goldthread.time.Age;
import goldthread.workforce.StaffEntry;
import goldthread.workforce.career.CareerEntry;
import goldthread.workforce.programme.ProgrammeEntry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoriesHoldTogetherTest {
    static final Kinds KINDS = Rooms.kinds();
    static final Told TOLD = new Told(2_000, 7, KINDS);
    /// Told beside the families' stories: by the front desk, the teams, those new to their profession and the agency workers.
    private static final List<String> TOLD_ELSEWHERE = Stream.of(ContactEntry.KINDS, NoticeEntry.KINDS, AgencyEntry.KINDS, BankEntry.KINDS, StaffEntry.KINDS, ProgrammeEntry.KINDS, TeamEntry.KINDS, goldthread.protectionteam.PartnerEntry.KINDS, goldthread.protectionteam.BoardEntry.KINDS, goldthread.protection.InvitationEntry.KINDS, goldthread.portal.ParentEntry.KINDS, goldthread.people.schools.SchoolsEntry.KINDS, BudgetEntry.KINDS, OfferEntry.KINDS, HouseholdEntry.KINDS, CareerEntry.KINDS, goldthread.workforce.career.LevyEntry.KINDS, goldthread.workforce.base.OfficeEntry.KINDS, AgreementEntry.KINDS, goldthread.agency.scale.ScaleEntry.KINDS, goldthread.agency.reference.ReferenceEntry.KINDS, goldthread.agency.conduct.ConductEntry.KINDS, goldthread.agency.quarter.QuarterEntry.KINDS).flatMap(List::stream).map(Kind::name).toList();
    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    @Test
    void every_child_is_there_and_has_a_number_of_the_authority() {
        assertThat(TOLD.children()).hasSize(2_000);
    }

    /// What only an import or an analyst writes is left out: workers tell nothing of rows and files. Nothing is sealed: whom a seal does
    /// not name would find nothing there to look at. A picture of a letter is kept beside the log, where no story is told.
    @Test
    void every_kind_of_entry_that_people_write_occurs() {
        assertThat(Stream.concat(TOLD.writings(), Roads.families(60, TODAY).flatMap(List::stream)).map(writing -> KINDS.of(writing.entry()).name()).distinct())
                .containsAll(KINDS.all().stream().map(kind -> kind.name()).filter(name -> !name.startsWith("returns.") && !name.startsWith("casefile.part-") && !name.equals("court.letter-pictured") && !TOLD_ELSEWHERE.contains(name)).toList());
    }

    @Test
    void whoever_leads_in_child_protection_is_endorsed_and_nobody_in_the_first_year_is() {
        var told = Teams.writings(2_000, 7, TODAY, TODAY).stream().map(Writing::entry).toList();
        var endorsed = told.stream().filter(StaffEntry.Endorsed.class::isInstance).map(entry -> ((StaffEntry.Endorsed) entry).worker().id()).toList();
        var fresh = told.stream().filter(StaffEntry.Joined.class::isInstance).map(StaffEntry.Joined.class::cast).filter(joined -> joined.qualified() != null && joined.qualified().isAfter(TODAY.minusYears(1))).map(joined -> joined.worker().id()).toList();
        assertThat(fresh).isNotEmpty();
        assertThat(endorsed).doesNotContainAnyElementsOf(fresh);
        assertThat(TOLD.writings().map(Writing::entry).filter(LeadsNamed.class::isInstance).map(entry -> ((LeadsNamed) entry).lead()).distinct().toList()).hasSizeGreaterThan(3).isSubsetOf(endorsed);
    }

    @Test
    void each_road_is_walked_in_the_smallest_demonstration_and_the_more_children_the_more_walk_it() {
        assertThat(Roads.families(60, TODAY)).hasSize(13);
        assertThat(Roads.families(2_000, TODAY)).hasSizeBetween(40, 48);
    }

    @Test
    void those_who_walk_a_road_are_written_of_in_order_and_by_somebody_and_nothing_twice() {
        var ids = new HashSet<UUID>();
        assertThat(Roads.families(2_000, TODAY)).allSatisfy(family -> {
            assertThat(family).isSortedAccordingTo(java.util.Comparator.comparing(Writing::recorded)).hasSizeGreaterThan(7);
            assertThat(family).allSatisfy(writing -> {
                assertThat(LocalDate.ofInstant(writing.recorded(), ENGLAND)).isBefore(TODAY).isEqualTo(writing.entry().happened());
                assertThat(writing.author()).isNotNull();
                assertThat(ids.add(writing.id())).as(writing.toString()).isTrue();
            });
        });
    }

    @Test
    void nothing_is_written_after_today_or_before_it_happened() {
        assertThat(TOLD.writings()).allSatisfy(writing -> {
            var day = LocalDate.ofInstant(writing.recorded(), ENGLAND);
            assertThat(day).isBeforeOrEqualTo(TODAY);
            assertThat(writing.entry().happened()).isBeforeOrEqualTo(day);
        });
    }

    @Test
    void every_entry_is_about_somebody_and_has_an_author_and_an_id_of_its_own() {
        var ids = new HashSet<UUID>();
        assertThat(TOLD.writings()).allSatisfy(writing -> {
            assertThat(writing.entry().tags()).isNotEmpty();
            assertThat(writing.author()).isNotNull();
            assertThat(ids.add(writing.id())).isTrue();
            assertThat(writing.id().version()).isEqualTo(7);
        });
    }

    @Test
    void writings_of_a_family_stand_in_the_order_of_writing() {
        assertThat(TOLD.families).allSatisfy(family ->
                assertThat(family).isSortedAccordingTo(java.util.Comparator.comparing(Writing::recorded)));
    }

    @Test
    void corrections_and_withdrawals_come_after_what_they_change() {
        var seen = new HashSet<UUID>();
        TOLD.writings().forEach(writing -> {
            switch (writing.entry()) {
                case Corrected corrected -> assertThat(seen).contains(corrected.entry());
                case Withdrawn withdrawn -> assertThat(seen).contains(withdrawn.entry());
                default -> seen.add(writing.id());
            }
        });
    }

    @Test
    void nobody_is_seen_noted_or_reviewed_before_birth() {
        eachChild(timeline -> Told.born(timeline).ifPresent(born -> {
            for (var kind : List.of(Noted.class, Reviewed.class, EpisodeStarted.class)) {
                assertThat(all(timeline, kind)).allSatisfy(entry -> assertThat(entry.happened()).isAfterOrEqualTo(born));
            }
            assertThat(all(timeline, Visited.class)).filteredOn(visit -> visit.on().isBefore(born)).allSatisfy(visit -> assertThat(visit.seen()).doesNotContain(timeline.subject()));
        }));
    }

    /// Whoever expects the child is visited: that counts, for there is nobody yet to be seen.
    @Test
    void no_visit_is_long_owed_to_the_child_who_is_not_born_yet() {
        var unborn = TOLD.children().get("W100006");
        assertThat(all(unborn, Visited.class)).as(Told.story(unborn)).isNotEmpty().allSatisfy(visit -> assertThat(visit.seen()).doesNotContain(unborn.subject()));
        var duties = new goldthread.duties.Duties(Rooms.DUTIES, null).of(unborn, goldthread.law.Law.national(Demonstration.HOLDER));
        assertThat(duties).filteredOn(duty -> duty.what().toLowerCase(java.util.Locale.UK).contains("visit") || duty.rule().startsWith("T-B02")).as(Told.story(unborn)).isNotEmpty()
                .noneMatch(duty -> duty.state(TODAY) == goldthread.duties.Duty.State.LATE || duty.state(TODAY) == goldthread.duties.Duty.State.MISSED);
    }

    @Test
    void episodes_of_care_join_without_gap_and_say_rightly_why_they_are_new() {
        eachChild(timeline -> {
            var starts = all(timeline, EpisodeStarted.class);
            var ends = timeline.facts(EpisodeEnded.class);
            for (int i = 0; i < starts.size(); i++) {
                var start = starts.get(i);
                if (i == 0) {
                    assertThat(start.reason()).isEqualTo("S");
                    continue;
                }
                var before = starts.get(i - 1);
                assertThat(ends).anySatisfy(end -> {
                    assertThat(end.entry().began()).isEqualTo(before.from());
                    assertThat(end.entry().on()).isEqualTo(start.from());
                    assertThat(end.entry().reason()).isEqualTo("X1");
                });
                boolean status = !start.legalStatus().equals(before.legalStatus());
                boolean home = !start.placement().equals(before.placement())
                        || !start.placementPostcode().equals(before.placementPostcode());
                assertThat(start.reason()).isEqualTo(status ? home ? before.placementPostcode().equals(start.placementPostcode())
                        ? "U" : "B" : "L" : before.placementPostcode().equals(start.placementPostcode()) ? "T" : "P");
                assertThat(before.need()).isEqualTo(start.need());
            }
        });
    }

    @Test
    void placements_are_lawful_for_the_age_and_the_legal_status() {
        eachChild(timeline -> {
            var born = Told.born(timeline).orElse(TODAY);
            assertThat(all(timeline, EpisodeStarted.class)).allSatisfy(episode -> {
                assertThat(Age.of(born, episode.from()).years()).isBetween(0, 17);
                if (episode.placement().equals("K3")) {
                    assertThat(Age.of(born, episode.from()).years()).isGreaterThanOrEqualTo(16);
                }
                if (episode.placement().equals("P1")) {
                    assertThat(episode.legalStatus()).isIn("C1", "C2");
                    assertThat(episode.provider()).isEqualTo("PR0");
                }
                if (episode.placement().startsWith("A")) {
                    assertThat(episode.legalStatus()).isEqualTo("E1");
                }
            });
            assertThat(all(timeline, EpisodeEnded.class)).allSatisfy(end -> {
                assertThat(end.on()).isAfter(end.began()).isBeforeOrEqualTo(Age.birthday(born, 18));
                if (Set.of("E5", "E6", "E7", "E17").contains(end.reason())) {
                    assertThat(Age.of(born, end.on()).years()).isGreaterThanOrEqualTo(16);
                }
            });
        });
    }

    @Test
    void reviews_health_and_missing_spells_lie_within_care() {
        eachChild(timeline -> {
            var starts = all(timeline, EpisodeStarted.class);
            var inside = all(timeline, Reviewed.class).size() + all(timeline, HealthOverYear.class).size()
                    + all(timeline, WentMissing.class).size();
            if (starts.isEmpty()) {
                assertThat(inside).isZero();
                return;
            }
            var first = starts.getFirst().from();
            var last = all(timeline, EpisodeEnded.class).stream().filter(end -> !"X1".equals(end.reason()))
                    .map(EpisodeEnded::on).findFirst().orElse(TODAY.plusDays(1));
            for (var kind : List.of(Reviewed.class, HealthOverYear.class, WentMissing.class, Found.class)) {
                assertThat(all(timeline, kind)).allSatisfy(entry -> assertThat(entry.happened()).isBetween(first, last));
            }
            assertThat(all(timeline, HealthOverYear.class)).allSatisfy(health ->
                    assertThat(health.on()).isAfterOrEqualTo(first.plusYears(1).minusDays(1)));
        });
    }

    @Test
    void missing_spells_of_one_child_do_not_overlap_and_each_ends_after_it_began() {
        eachChild(timeline -> {
            var gone = timeline.facts(WentMissing.class);
            for (int i = 0; i < gone.size(); i++) {
                var spell = gone.get(i);
                var next = i + 1 < gone.size() ? gone.get(i + 1).happened() : LocalDate.MAX;
                assertThat(all(timeline, Found.class)).filteredOn(found -> found.missing().equals(spell.id()))
                        .allSatisfy(found -> assertThat(found.on()).isAfterOrEqualTo(spell.happened()).isBefore(next));
            }
        });
    }

    @Test
    void decisions_assessments_and_enquiries_follow_a_referral_that_stands() {
        eachChild(timeline -> {
            var referrals = timeline.facts(Referred.class);
            assertThat(referrals).isNotEmpty();
            Consumer<UUID> known = id -> assertThat(referrals).anySatisfy(referral -> assertThat(referral.id()).isEqualTo(id));
            all(timeline, ReferralDecided.class).forEach(entry -> known.accept(entry.referral()));
            all(timeline, FamilyHelpEntry.class).forEach(entry -> known.accept(entry.referral()));
            // what is recorded together with a brother or sister names theirs
            all(timeline, ProtectionEntry.class).stream().filter(entry -> entry.child().equals(timeline.subject())).forEach(entry -> known.accept(entry.referral()));
        });
    }

    @Test
    void a_time_of_need_is_closed_after_all_its_assessments_and_only_once() {
        eachChild(timeline -> {
            for (var referral : timeline.facts(Referred.class)) {
                var closed = all(timeline, Closed.class).stream().filter(entry -> entry.referral().equals(referral.id())).toList();
                assertThat(closed).hasSizeLessThanOrEqualTo(1);
                closed.forEach(close -> {
                    assertThat(all(timeline, FamilyHelpEntry.class)).filteredOn(entry -> entry.referral().equals(referral.id()))
                            .allSatisfy(entry -> assertThat(entry.happened()).isBeforeOrEqualTo(close.happened()));
                    assertThat(all(timeline, ProtectionEntry.class)).filteredOn(entry -> entry.referral().equals(referral.id()))
                            .allSatisfy(entry -> assertThat(entry.happened()).isBeforeOrEqualTo(close.happened()));
                });
            }
        });
    }

    @Test
    void plans_of_the_two_kinds_do_not_run_side_by_side() {
        eachChild(timeline -> {
            var help = timeline.facts(FamilyHelpEntry.PlanStarted.class);
            for (var plan : timeline.facts(ProtectionEntry.PlanStarted.class)) {
                var ended = all(timeline, ProtectionEntry.PlanEnded.class).stream()
                        .filter(end -> end.plan().equals(plan.id())).map(ProtectionEntry.PlanEnded::on).findFirst().orElse(TODAY);
                assertThat(help).allSatisfy(one -> {
                    var until = all(timeline, FamilyHelpEntry.PlanEnded.class).stream().filter(end -> end.plan().equals(one.id()))
                            .map(FamilyHelpEntry.PlanEnded::on).findFirst().orElse(TODAY);
                    assertThat(until.isBefore(plan.happened()) || !one.happened().isBefore(ended) || one.happened().equals(TODAY))
                            .as("%s to %s beside %s to %s", one.happened(), until, plan.happened(), ended).isTrue();
                });
            }
        });
    }

    @Test
    void conferences_fall_on_working_weekdays_and_reviews_after_the_plan_began() {
        eachChild(timeline -> {
            assertThat(all(timeline, ConferenceHeld.class)).allSatisfy(conference ->
                    assertThat(conference.on().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            for (var plan : timeline.facts(ProtectionEntry.PlanStarted.class)) {
                assertThat(all(timeline, PlanReviewed.class)).filteredOn(review -> review.plan().equals(plan.id()))
                        .allSatisfy(review -> assertThat(review.on()).isAfter(plan.happened()));
            }
        });
    }

    @Test
    void assessments_start_after_the_referral_and_are_authorised_after_they_start() {
        eachChild(timeline -> {
            for (var start : timeline.facts(AssessmentStarted.class)) {
                var referral = timeline.line(start.entry().referral()).orElseThrow();
                assertThat(start.happened()).isAfterOrEqualTo(referral.entry().happened());
                assertThat(all(timeline, AssessmentAuthorised.class)).filteredOn(end -> end.assessment().equals(start.id()))
                        .allSatisfy(end -> assertThat(end.on()).isAfterOrEqualTo(start.happened()));
            }
        });
    }

    @Test
    void who_left_care_by_adoption_was_to_be_placed_for_adoption_before() {
        eachChild(timeline -> all(timeline, EpisodeEnded.class).stream().filter(end -> Set.of("E11", "E12").contains(end.reason()))
                .forEach(end -> assertThat(all(timeline, PlacedForAdoption.class)).isNotEmpty()
                        .allSatisfy(decision -> assertThat(decision.on()).isBefore(end.on()))));
    }

    @Test
    void care_leavers_are_asked_after_near_their_birthdays_from_19_on() {
        eachChild(timeline -> all(timeline, LeaverInTouch.class).forEach(touch ->
                assertThat(Age.of(Told.born(timeline).orElseThrow(), touch.on()).years()).isBetween(18, 21)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40})
    void a_small_authority_is_made_too(int children) {
        assertThat(new Told(children, 3, KINDS).children()).hasSize(children);
    }

    @Test
    void texts_hold_no_slot_that_was_left_empty() {
        assertThat(TOLD.writings().map(Writing::entry).filter(Noted.class::isInstance).map(entry -> ((Noted) entry).text()))
                .allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "[", "]", "null").isNotBlank());
    }

    private static void eachChild(Consumer<Timeline> test) {
        TOLD.children().values().forEach(timeline -> {
            try {
                test.accept(timeline);
            } catch (AssertionError wrong) {
                throw new AssertionError(wrong.getMessage() + Told.story(timeline), wrong);
            }
        });
    }
}
