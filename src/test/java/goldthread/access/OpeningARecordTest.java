package goldthread.access;

import static goldthread.access.Town.OURS;
import static goldthread.access.Town.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpeningARecordTest {
    private static final Town TOWN = new Town(TestDatabase.fresh());

    private final UUID child = UUID.randomUUID();
    private final Who worker = TOWN.someone(OURS, Role.SOCIAL_WORKER);

    @Test
    void a_view_is_written_down_and_then_read() {
        TOWN.allocate(worker, child);
        assertThat(Acting.as(worker, () -> TOWN.access.view(child, "story", () -> "the story"))).isEqualTo("the story");
        assertThat(TOWN.logged(child, worker)).containsExactly("view story");
    }

    @Test
    void what_cannot_be_written_down_cannot_be_seen() {
        TOWN.allocate(worker, child);
        assertThatThrownBy(() -> Acting.as(worker, () -> TOWN.access.view(child, null, () -> "the story")))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void a_refusal_stands_in_the_log_although_its_transaction_is_undone() {
        assertThatThrownBy(() -> Acting.as(worker, () -> TOWN.access.view(child, "story", () -> "the story")))
                .isInstanceOf(NotThere.class);
        assertThat(TOWN.logged(child, worker)).containsExactly("denied story: no relationship");
    }

    @Test
    void a_record_with_nothing_in_it_is_refused_as_a_forbidden_one_is() {
        var duty = TOWN.someone(OURS, Role.DUTY);
        assertThatThrownBy(() -> Acting.as(duty, () -> TOWN.access.view(child, "story", () -> {
            throw new NotThere();
        }))).isInstanceOf(NotThere.class).hasMessage(null);
        assertThat(TOWN.logged(child, duty)).containsExactly("denied story: nothing there");
    }

    @Test
    void a_relationship_counts_from_its_first_day_until_the_day_on_which_it_is_over() {
        var today = LocalDate.of(2026, 3, 2);
        var ended = UUID.randomUUID();
        var begins = UUID.randomUUID();
        var future = UUID.randomUUID();
        TOWN.relate(worker, child, today.minusDays(9), today.plusDays(1));
        TOWN.relate(worker, ended, today.minusDays(9), today);
        TOWN.relate(worker, begins, today, null);
        TOWN.relate(worker, future, today.plusDays(1), null);
        var all = Set.of(child, ended, begins, future, UUID.randomUUID());
        assertThat(Acting.as(worker, () -> TOWN.access.seen(all))).containsExactlyInAnyOrder(child, begins);
        assertThat(Acting.as(worker, () -> TOWN.access.mine())).containsExactlyInAnyOrder(child, begins);
    }

    @Test
    void what_another_authority_knows_of_a_person_opens_nothing() {
        var theirs = TOWN.someone(THEIRS, Role.SOCIAL_WORKER);
        TOWN.allocate(theirs, child);
        assertThat(Acting.as(theirs, () -> TOWN.access.sees(child))).isTrue();
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isFalse();
        assertThat(TOWN.logged(child, worker)).isEmpty();
    }

    @Test
    void a_list_shows_only_those_who_may_be_seen_and_says_that_they_were() {
        var other = UUID.randomUUID();
        TOWN.allocate(worker, child);
        assertThat(Acting.as(worker, () -> TOWN.access.viewAll(Set.of(child, other), "my work"))).containsExactly(child);
        assertThat(TOWN.logged(child, worker)).containsExactly("view my work");
        assertThat(TOWN.logged(other, worker)).isEmpty();
    }

    @Test
    void a_search_may_name_a_child_whose_record_it_does_not_open_unless_restricted_or_barred() {
        var open = UUID.randomUUID();
        var barred = UUID.randomUUID();
        restrict(child, Seal.RESTRICTED);
        Acting.as(worker, () -> TOWN.access.bar(barred));
        assertThat(Acting.as(worker, () -> TOWN.access.found(Set.of(child, open, barred)))).containsExactly(open);
        assertThat(Acting.as(worker, () -> TOWN.access.hidden())).contains(child, barred).doesNotContain(open);
    }

    @Test
    void a_restricted_record_is_open_to_the_people_named_and_to_no_other() {
        var named = TOWN.someone(OURS, Role.SOCIAL_WORKER);
        TOWN.allocate(worker, child);
        restrict(child, Seal.RESTRICTED, named.account());
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isFalse();
        assertThat(Acting.as(named, () -> TOWN.access.sees(child))).isTrue();
        Acting.as(TOWN.guardian(), () -> TOWN.guard.lift(child, "the parent has left the council"));
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).as("until another guardian agrees").isFalse();
        TOWN.agreed(TOWN.guardian(), TOWN.guard::agree);
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isTrue();
    }

    @Test
    void broken_glass_closes_after_eight_hours() {
        assertThat(Acting.as(worker, () -> TOWN.access.brokenUntil(child))).isEmpty();
        var until = Acting.as(worker, () -> TOWN.access.breakGlass(child, "the child is at the station now"));
        assertThat(until).isEqualTo(TOWN.clock.instant().plus(Duration.ofHours(8)));
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isTrue();
        assertThat(Acting.as(worker, () -> TOWN.access.brokenUntil(child))).contains(until);
        TOWN.clock.forward(Duration.ofHours(8));
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isFalse();
        assertThat(TOWN.logged(child, worker)).containsExactly("break-glass record: the child is at the station now");
    }

    @Test
    void no_reason_opens_a_sealed_record_or_one_from_which_one_is_barred() {
        var barred = UUID.randomUUID();
        restrict(child, Seal.SEALED);
        Acting.as(worker, () -> TOWN.access.bar(barred));
        for (var subject : Set.of(child, barred)) {
            assertThatThrownBy(() -> Acting.as(worker, () -> TOWN.access.breakGlass(subject, "urgent")))
                    .isInstanceOf(NotThere.class);
            assertThat(TOWN.logged(subject, worker)).last().asString().startsWith("denied break-glass");
        }
    }

    @Test
    void broken_glass_waits_for_the_guardian_and_closes_when_it_was_not_justified() {
        var guardian = TOWN.guardian();
        Acting.as(worker, () -> TOWN.access.breakGlass(child, "curious"));
        var use = Acting.as(guardian, () -> TOWN.guard.brokenGlass()).stream()
                .filter(each -> each.subject().equals(child)).findFirst().orElseThrow();
        assertThat(use.justified()).isNull();
        TOWN.clock.forward(Duration.ofMinutes(1));
        Acting.as(guardian, () -> TOWN.guard.judge(use.id(), false, "not their work"));
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isFalse();
        assertThatThrownBy(() -> Acting.as(guardian, () -> TOWN.guard.judge(use.id(), true, "again")))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void the_guardian_and_whoever_works_with_the_child_are_told_of_broken_glass_for_a_week() {
        var guardian = TOWN.guardian();
        int before = Acting.as(guardian, () -> TOWN.guard.waiting());
        Acting.as(worker, () -> TOWN.access.breakGlass(child, "The child is at the station now"));
        assertThat(Acting.as(guardian, () -> TOWN.guard.waiting())).isEqualTo(before + 1);
        var colleague = TOWN.someone(OURS, Role.TEAM_MANAGER);
        assertThat(Acting.as(colleague, () -> TOWN.access.openedByOthers(Set.of(child)))).singleElement()
                .extracting(Access.OpenedByAnother::reason, Access.OpenedByAnother::judged).containsExactly("The child is at the station now", null);
        assertThat(Acting.as(worker, () -> TOWN.access.openedByOthers(Set.of(child)))).as("one's own use").isEmpty();
        TOWN.clock.forward(Duration.ofDays(9));
        assertThat(Acting.as(colleague, () -> TOWN.access.openedByOthers(Set.of(child)))).isEmpty();
    }

    @Test
    void broken_glass_on_one_record_of_a_child_is_told_of_the_others_too() {
        var other = UUID.randomUUID();
        TOWN.as(worker, () -> TOWN.db.sql("insert into read_with (holder, subject, key, member) values (:holder, :one, 'k', :other), (:holder, :other, 'k', :one)")
                .param("holder", OURS).param("one", child).param("other", other).update());
        var until = Acting.as(worker, () -> TOWN.access.breakGlass(child, "The child is at the station now"));
        assertThat(Acting.as(worker, () -> TOWN.access.brokenUntil(other))).contains(until);
        var colleague = TOWN.someone(OURS, Role.TEAM_MANAGER);
        assertThat(Acting.as(colleague, () -> TOWN.access.openedByOthers(Set.of(other)))).singleElement().extracting(Access.OpenedByAnother::subject).isEqualTo(other);
        assertThat(Acting.as(colleague, () -> TOWN.access.openedByOthers(Set.of(other, child)))).as("once").singleElement().extracting(Access.OpenedByAnother::subject).isEqualTo(child);
        assertThat(Acting.as(colleague, () -> TOWN.access.openedByOthers(Set.of(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void the_history_says_who_opened_the_record_and_that_too_is_a_view() {
        TOWN.allocate(worker, child);
        Acting.as(worker, () -> TOWN.access.view(child, "story", () -> "the story"));
        var history = Acting.as(worker, () -> TOWN.access.history(child, Long.MAX_VALUE));
        assertThat(history).extracting(Access.Opened::name).containsOnly(worker.name());
        assertThat(history).extracting(Access.Opened::part).containsExactly("access history", "story");
    }

    @Test
    void only_the_guardian_guards() {
        assertThatThrownBy(() -> Acting.as(worker, () -> TOWN.guard.restrictions())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> Acting.as(worker, () -> TOWN.guard.unbar(worker.account(), child)))
                .isInstanceOf(NotThere.class);
        assertThat(Acting.as(TOWN.guardian(), () -> TOWN.access.seen(Set.of(child)))).isEmpty();
    }

    @Test
    void the_guardian_looks_through_the_log_by_person_subject_act_and_day() {
        TOWN.allocate(worker, child);
        Acting.as(worker, () -> TOWN.access.view(child, "story", () -> "the story"));
        Acting.as(worker, () -> TOWN.access.log(child, "story", "print", null));
        var guardian = TOWN.guardian();
        assertThat(Acting.as(guardian, () -> TOWN.guard.log(worker.account(), child, null, null, Long.MAX_VALUE)))
                .extracting(Guard.Row::action).containsExactly("print", "view");
        assertThat(Acting.as(guardian, () -> TOWN.guard.log(null, child, "print", LocalDate.now(), Long.MAX_VALUE)))
                .hasSize(1);
        assertThat(Acting.as(guardian, () -> TOWN.guard.log(null, child, null, LocalDate.of(2001, 1, 1), 9))).isEmpty();
    }

    private void restrict(UUID subject, Seal seal, UUID... names) {
        var guardian = TOWN.guardian();
        Acting.as(guardian, () -> TOWN.guard.restrict(new Guard.Restriction(subject, seal, guardian.account(),
                "a parent works here", TOWN.clock.instant().atOffset(java.time.ZoneOffset.UTC).toLocalDate()
                .plusDays(30), Set.of(names))));
    }
}
