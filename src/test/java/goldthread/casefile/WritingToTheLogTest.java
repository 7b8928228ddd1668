package goldthread.casefile;

import static goldthread.Office.ELSEWHERE;
import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class WritingToTheLogTest {
    static final Office office = new Office();
    static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    final Subject amira = Subject.unheardOf();
    final Subject yusuf = Subject.unheardOf();
    final Subject layla = Subject.unheardOf();

    @Test
    void one_visit_to_three_siblings_is_one_entry_on_three_timelines() {
        var id = office.record(Instant.now(), visit(amira, yusuf, layla));

        for (var child : List.of(amira, yusuf, layla)) {
            assertThat(office.timeline(child).facts(Visited.class)).singleElement()
                    .satisfies(fact -> assertThat(fact.id()).isEqualTo(id));
        }
        assertThat(count("select count(*) from entry where id = '" + id + "'")).isEqualTo(1);
        assertThat(count("select count(*) from entry_tag t join entry e using (position) where e.id = '" + id + "'")).isEqualTo(3);
    }

    @Test
    void only_the_product_itself_writes_in_the_name_of_another() {
        var bola = UUID.randomUUID();
        var writing = new Append.Writing(Ids.next(), note("Taken over from the old system"), Instant.now(), bola, null, "import:1");

        assertThatThrownBy(() -> Acting.as(SAM, () -> office.caseFile.append(Append.observed(List.of(writing)))))
                .isInstanceOf(IllegalArgumentException.class);
        Acting.as(Who.product(SAM.holder()), () -> office.caseFile.append(Append.observed(List.of(writing))));
        assertThat(office.timeline(amira).lines()).singleElement()
                .satisfies(line -> assertThat(line.envelope().author()).isEqualTo(bola));
    }

    @Test
    void the_same_entry_written_twice_is_written_once() {
        var entry = Append.observed(Ids.next(), note("Telephoned the school"), Instant.now(), "page");

        var first = Acting.as(SAM, () -> office.caseFile.append(entry));
        var second = Acting.as(SAM, () -> office.caseFile.append(entry));

        assertThat(first).isInstanceOfSatisfying(Outcome.Appended.class, done -> assertThat(done.before()).isFalse());
        assertThat(second).isInstanceOfSatisfying(Outcome.Appended.class, done -> {
            assertThat(done.before()).isTrue();
            assertThat(done.lines()).hasSize(1);
        });
        assertThat(office.timeline(amira).lines()).hasSize(1);
    }

    @Test
    void a_corrected_date_stands_as_corrected_and_the_first_stays_in_the_log() {
        var told = Instant.parse("2026-03-02T10:00:00Z");
        var visit = office.record(told, visit(amira));
        var later = Instant.parse("2026-03-09T10:00:00Z");
        office.record(later, new Corrected(visit, visit(MONDAY.minusDays(1), amira), "It was Sunday"));

        var now = office.timeline(amira);
        assertThat(now.facts(Visited.class)).singleElement().satisfies(fact -> {
            assertThat(fact.happened()).isEqualTo(MONDAY.minusDays(1));
            assertThat(fact.corrected()).isTrue();
        });
        assertThat(now.lines()).hasSize(2);
        assertThat(now.asKnownAt(told).facts(Visited.class)).singleElement()
                .satisfies(fact -> assertThat(fact.happened()).isEqualTo(MONDAY));
    }

    @Test
    void a_visit_withdrawn_for_one_child_stands_for_the_others() {
        var visit = office.record(Instant.now(), visit(amira, yusuf));
        office.record(new Withdrawn(visit, List.of(Tag.child(yusuf)), MONDAY, "Yusuf was at school"));

        assertThat(office.timeline(amira).facts(Visited.class)).hasSize(1);
        assertThat(office.timeline(yusuf).facts(Visited.class)).isEmpty();
        assertThat(office.timeline(yusuf).lines()).hasSize(2);
    }

    @Test
    void a_decision_read_from_a_record_that_has_moved_on_is_a_conflict_and_writes_nothing() {
        office.record(note("First"));
        long seen = office.timeline(amira).head();
        office.record(note("Meanwhile"));

        var outcome = Acting.as(SAM, () -> office.caseFile.append(new Append(
                List.of(new Append.Writing(Ids.next(), note("Decided"), Instant.now(), null, "page")), Set.of(amira), seen)));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> {
            assertThat(conflict.moved()).containsExactly(amira);
            assertThat(conflict.since()).singleElement()
                    .satisfies(line -> assertThat(((Noted) line.entry()).text()).isEqualTo("Meanwhile"));
        });
        assertThat(office.timeline(amira).facts(Noted.class)).hasSize(2);
    }

    @Test
    void what_one_authority_holds_another_does_not_see() {
        office.record(note("Private to 201"));

        assertThat(Acting.as(ELSEWHERE, () -> office.caseFile.timeline(amira)).lines()).isEmpty();
        assertThat(office.as(ELSEWHERE, () -> office.sql.sql("select count(*) from entry").query(Long.class).single())).isZero();
        assertThat(office.sql.sql("select count(*) from entry").query(Long.class).single()).as("nobody acts").isZero();
    }

    @Test
    void a_part_disclosed_to_another_authority_is_seen_there_until_it_ends_and_nothing_else() {
        office.record(note("Only for 201"), visit(amira));
        var disclosure = office.record(Instant.now(), new CaseFileEntry.Disclosed(amira, ELSEWHERE.holder(), List.of("care."), "Amira moved there",
                "Children Act 2004 s11", MONDAY, null));

        assertThat(Acting.as(ELSEWHERE, () -> office.caseFile.timeline(amira)).lines()).singleElement()
                .satisfies(line -> assertThat(line.entry()).isInstanceOf(Visited.class));

        office.record(new CaseFileEntry.DisclosureEnded(amira, disclosure, MONDAY, "She moved back"));
        assertThat(Acting.as(ELSEWHERE, () -> office.caseFile.timeline(amira)).lines()).isEmpty();
    }

    @Test
    void a_disclosure_that_has_run_out_shows_nothing() {
        office.record(visit(amira));
        office.record(new CaseFileEntry.Disclosed(amira, ELSEWHERE.holder(), List.of(), "Advice", "Consent", MONDAY, Instant.now().minusSeconds(60)));

        assertThat(Acting.as(ELSEWHERE, () -> office.caseFile.timeline(amira)).lines()).isEmpty();
    }

    @Test
    void what_is_read_again_is_what_may_be_seen_now() {
        Acting.as(ELSEWHERE, () -> office.caseFile.append(Append.observed(Ids.next(), note("Known in 202"), Instant.now(), "page")));
        assertThat(seenElsewhere()).isEqualTo(1);
        office.record(visit(amira));
        var disclosure = office.record(Instant.now(), new CaseFileEntry.Disclosed(amira, ELSEWHERE.holder(), List.of("care."), "Amira moved there",
                "Children Act 2004 s11", MONDAY, null));
        assertThat(seenElsewhere()).as("disclosed meanwhile").isEqualTo(2);
        office.record(new CaseFileEntry.DisclosureEnded(amira, disclosure, MONDAY, "She moved back"));
        assertThat(seenElsewhere()).as("no longer disclosed").isEqualTo(1);

        office.as(ELSEWHERE, () -> office.sql.sql("update entry_body set body = null where position in (select position from entry_tag where tag = :amira)")
                .param("amira", amira.id()).update());
        assertThat(seenElsewhere()).as("lawfully erased").isZero();
    }

    @Test
    void what_was_never_committed_is_never_read_again() {
        office.record(note("Stands"));
        assertThatThrownBy(() -> office.as(SAM, () -> {
            office.caseFile.append(Append.observed(Ids.next(), note("Half done"), Instant.now(), "page"));
            assertThat(office.caseFile.timeline(amira).lines()).as("in its own transaction").hasSize(2);
            throw new IllegalStateException("broken off");
        })).hasMessage("broken off");
        assertThat(office.timeline(amira).lines()).hasSize(1);
        office.record(note("Later"));
        assertThat(office.timeline(amira).lines()).extracting(line -> ((Noted) line.entry()).text()).containsExactly("Stands", "Later");
    }

    private int seenElsewhere() {
        return Acting.as(ELSEWHERE, () -> office.caseFile.timeline(amira)).lines().size();
    }

    @Test
    void names_are_folded_into_the_people_table_as_they_are_written() {
        office.record(new Named(amira, "Amira", "Rahman", null, null, MONDAY));
        office.record(new Named(amira, "Amira", "Rahman-Cole", "Mira", null, MONDAY.plusDays(3)));

        assertThat(office.as(SAM, () -> office.sql.sql("select family || known_as from person where subject = ?")
                .param(amira.id()).query(String.class).list())).containsExactly("Rahman-ColeMira");
    }

    @Test
    void many_writers_on_the_same_children_lose_nothing_and_nothing_waits_for_ever() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 200; i++) {
                var children = i % 2 == 0 ? List.of(amira, yusuf, layla) : List.of(layla, yusuf, amira);
                all.add(writers.submit(() -> office.record(new Noted(children, MONDAY, "Conversation", "together", false))));
            }
            for (var one : all) {
                one.get();
            }
        }
        assertThat(office.timeline(yusuf).facts(Noted.class)).hasSize(200);
        assertThat(office.rebuild.check(done -> { }).stray()).isZero();
    }

    @Test
    void many_entries_written_together_stand_as_if_written_one_by_one() {
        var writings = new ArrayList<Append.Writing>();
        for (int i = 0; i < 500; i++) {
            var text = "note " + i + "\twith a tab, a \\ and a\nline, naïve ☂ 'quotes' \"too\"";
            writings.add(new Append.Writing(Ids.next(), new Noted(List.of(i % 2 == 0 ? amira : yusuf), MONDAY.plusDays(i),
                    "Email", text, i % 3 == 0), Instant.now(), null, "import:x"));
        }
        Acting.as(SAM, () -> office.caseFile.append(Append.observed(writings)));

        assertThat(office.timeline(amira).facts(Noted.class)).hasSize(250).first()
                .satisfies(fact -> assertThat(fact.entry().text()).isEqualTo("note 0\twith a tab, a \\ and a\nline, naïve ☂ 'quotes' \"too\""));
        office.seal();
        assertThat(office.verify.verify(n -> { }).bad()).isEmpty();
    }

    @Test
    void the_application_can_change_nothing_on_the_log() {
        office.record(note("As it was"));
        for (var change : List.of("update entry set kind = 'x'", "delete from entry", "truncate entry", "update access_log set part = 'x'",
                "delete from entry_body", "delete from seal")) {
            assertThatThrownBy(() -> office.as(SAM, () -> office.sql.sql(change).update())).hasStackTraceContaining("permission denied");
        }
    }

    static Visited visit(Subject... children) {
        return visit(MONDAY, children);
    }

    static Visited visit(LocalDate on, Subject... children) {
        return new Visited(List.of(children), on, "Home", List.of(children), List.of(), null, null, "All well", null, null);
    }

    Noted note(String text) {
        return new Noted(List.of(amira), MONDAY, "Telephone call", text, false);
    }

    static long count(String sql) {
        return office.as(SAM, () -> office.sql.sql(sql).query(Long.class).single());
    }
}
