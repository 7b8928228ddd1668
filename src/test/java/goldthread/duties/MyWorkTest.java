package goldthread.duties;

import static goldthread.Casebook.on;
import static goldthread.Office.ELSEWHERE;
import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.law.Amount;
import goldthread.law.ChangingSetting;
import goldthread.law.Unit;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class MyWorkTest {
    static final Office office = new Office();
    static final LocalDate TODAY = on("2026-03-10");

    final Subject amira = Subject.unheardOf();
    final Subject yusuf = Subject.unheardOf();

    @Test
    void what_is_owed_to_several_children_comes_soonest_first_a_page_at_a_time() {
        placed(amira, "2026-03-02");
        placed(yusuf, "2026-03-09");

        var all = owed(null, 100, amira, yusuf);
        assertThat(all).isSortedAccordingTo((one, other) -> one.due().compareTo(other.due()));
        assertThat(all.getFirst()).satisfies(duty -> {
            assertThat(duty.subject()).isEqualTo(amira);
            assertThat(duty.state(TODAY)).isEqualTo(Duty.State.LATE);
        });
        assertThat(all).extracting(Duty::subject).containsOnly(amira, yusuf);

        var paged = new ArrayList<Duty>();
        for (var page = owed(null, 2, amira, yusuf); !page.isEmpty(); page = owed(Duties.Place.of(page.getLast()), 2, amira, yusuf)) {
            paged.addAll(page);
        }
        assertThat(paged).isEqualTo(all);
        assertThat(office.as(SAM, () -> office.duties.count(Set.of(amira.id(), yusuf.id()), TODAY)).owed()).isEqualTo(all.size());
    }

    @Test
    void a_duty_that_is_met_or_ended_leaves_the_list() {
        var placed = placed(amira, "2026-03-02");
        assertThat(rules(amira)).contains("T-D05");

        office.record(new Visited(List.of(amira), on("2026-03-06"), "Home", List.of(amira), List.of(), null, null, null, null, null));
        assertThat(rules(amira)).contains("T-D06").doesNotContain("T-D05");

        office.record(new EpisodeEnded(amira, placed, on("2026-03-02"), on("2026-03-09"), "E4A", null));
        assertThat(rules(amira)).isEmpty();
    }

    @Test
    void the_list_is_what_the_timeline_says_and_another_authority_sees_none_of_it() {
        placed(amira, "2026-03-02");
        var law = Acting.as(SAM, () -> office.laws.of(201));
        assertThat(owed(null, 100, amira)).isEqualTo(office.duties.of(office.timeline(amira), law).stream()
                .filter(duty -> duty.state(TODAY).owed()).toList());

        assertThat(office.as(ELSEWHERE, () -> office.duties.owed(List.of(amira.id()), TODAY, null, 10))).isEmpty();
        assertThat(office.as(ELSEWHERE, () -> office.duties.owedByAll(List.of(), TODAY, null, 10))).isEmpty();
        assertThat(office.as(SAM, () -> office.duties.owedByAll(List.of(amira.id()), TODAY, null, 1_000)))
                .extracting(Duty::subject).doesNotContain(amira);
    }

    @Test
    void what_is_counted_from_an_eighteenth_birthday_to_come_is_on_no_list_before_that_day() {
        office.record(new Described(amira, "2", on("2019-05-11"), null, null, null, null, on("2026-01-05")));
        placed(amira, "2026-03-02");
        assertThat(rules(amira)).contains("T-D05").doesNotContain("T-G25");
        var listed = owed(null, 100, amira).size();
        assertThat(office.as(SAM, () -> office.duties.count(Set.of(amira.id()), TODAY)).owed()).isEqualTo(listed);
        assertThat(office.as(SAM, () -> office.duties.owed(Set.of(amira.id()), on("2037-05-11"), null, 100))).extracting(Duty::rule).contains("T-G25");
    }

    @Test
    void when_the_authority_sets_a_limit_its_duties_follow_in_the_background_and_nobody_elses() {
        var underNewLaw = new UnderNewLaw(office.caseFile, office.laws::of, office.sql, office.transactions);
        Acting.as(SAM, underNewLaw::catchUp);
        assertThat(Acting.as(SAM, underNewLaw::catchUp)).as("nothing has changed").isEqualTo(-1);
        office.record(new PlanStarted(amira, UUID.randomUUID(), on("2026-03-02"), "NEG", "NEG", "0", on("2026-03-02")));
        assertThat(due("T-B12a")).isEqualTo("2026-03-16");

        Acting.as(SAM, () -> office.laws.set(201, SAM.account(), SAM.name(),
                new ChangingSetting(UUID.randomUUID(), "T-B12a", new Amount(5, Unit.WORKING_DAYS), on("2026-03-01"), "agreed by the partnership")));
        assertThat(due("T-B12a")).as("not yet").isEqualTo("2026-03-16");
        assertThat(Acting.as(SAM, underNewLaw::catchUp)).isPositive();

        assertThat(due("T-B12a")).isEqualTo("2026-03-09");
        assertThat(owed(null, 100, amira)).filteredOn(duty -> duty.rule().equals("T-B12a")).singleElement()
                .satisfies(duty -> assertThat(duty.mark()).startsWith("set by this authority: 5 working days"));
        assertThat(Acting.as(SAM, underNewLaw::catchUp)).isEqualTo(-1);
        assertThat(office.rebuild.check(subjects -> { }).stray()).isZero();
    }

    private UUID placed(Subject child, String day) {
        return office.record(Instant.now(), new EpisodeStarted(child, on(day), "S", "V2", "N1", "U6", "PR1", null, null, null));
    }

    private String due(String rule) {
        return owed(null, 100, amira).stream().filter(duty -> duty.rule().equals(rule)).findFirst().orElseThrow().due().toString();
    }

    private List<String> rules(Subject child) {
        return owed(null, 100, child).stream().map(Duty::rule).toList();
    }

    private List<Duty> owed(Duties.Place after, int atMost, Subject... children) {
        return office.as(SAM, () -> office.duties.owed(List.of(children).stream().map(Subject::id).toList(), TODAY, after, atMost));
    }
}
