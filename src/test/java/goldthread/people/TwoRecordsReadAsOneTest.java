package goldthread.people;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.casefile.Subject;
import goldthread.people.Joining.Known;
import goldthread.people.Joining.Verdict;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.KeptApart;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Unlinked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A girl has two records, one under each parent's name.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class TwoRecordsReadAsOneTest {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    final Office office = new Office();
    final Subject kept = Subject.unheardOf();
    final Subject other = Subject.unheardOf();
    final People people = new People(office.sql);

    void two_records() {
        office.record(new Named(kept, "Amira", "Kaya", null, null, DAY), new Noted(List.of(kept), DAY, "Email", "From school", false),
                new Named(other, "Amira", "Rahman", null, null, DAY), new Described(other, "F", LocalDate.of(2017, 5, 4), null, null, null, null, DAY),
                new Noted(List.of(other, kept), DAY.plusDays(1), "Email", "Of both", false));
    }

    List<String> rows() {
        return office.as(Office.SAM, () -> List.of("person", "identifier", "relative", "person_pair", "duty").stream().flatMap(table ->
                office.sql.sql("select (to_jsonb(t) - 'changed')::text from " + table + " t order by 1").query(String.class).list().stream()).toList());
    }

    @Test
    void they_are_found_and_read_as_one_and_undone_each_is_exactly_as_it_was() {
        two_records();
        var before = rows();
        var link = office.record(Instant.now(), new Linked(kept, other, DAY, "The school says so"));

        assertThat(office.as(Office.SAM, () -> people.search("Amira", 10))).extracting(found -> found.person().subject()).containsExactly(kept);
        var one = Acting.as(Office.SAM, () -> OneRecord.of(office.caseFile, office.timeline(kept), subject -> true));
        assertThat(one.facts(Noted.class)).extracting(fact -> fact.entry().text()).as("what is on both is there once").containsExactly("From school", "Of both");
        assertThat(Person.of(one).born()).isEqualTo("2017-05-04");
        assertThat(one.facts(Described.class)).extracting(fact -> fact.entry().person()).containsExactly(kept);
        assertThat(OneRecord.readWith(office.timeline(other))).isEqualTo(kept.id());

        office.record(new Unlinked(link, kept, other, DAY, "They are cousins"));

        assertThat(rows()).isEqualTo(before);
        assertThat(office.as(Office.SAM, () -> people.search("Amira", 10))).hasSize(2);
        assertThat(OneRecord.of(office.caseFile, office.timeline(kept), subject -> true).lines()).isEqualTo(office.timeline(kept).lines());
    }

    @Test
    void of_what_was_decided_one_after_the_other_the_last_counts() {
        two_records();
        office.record(new KeptApart(kept, other, true, DAY, "Not yet"));
        var link = office.record(Instant.now(), new Linked(other, kept, DAY, "The school says so"));
        assertThat(kinds()).containsExactly("same", "same");
        office.record(new Unlinked(link, other, kept, DAY, "They are cousins"));
        assertThat(kinds()).as("what stood before").containsExactly("unsure", "unsure");
        office.record(new KeptApart(kept, other, false, DAY, "Cousins"));
        assertThat(kinds()).containsExactly("apart", "apart");
    }

    List<String> kinds() {
        return office.as(Office.SAM, () -> office.sql.sql("select kind from person_pair").query(String.class).list());
    }

    @Test
    void a_record_that_the_reader_may_not_open_is_not_read_with_the_other() {
        two_records();
        office.record(new Linked(kept, other, DAY, "The school says so"));
        var one = Acting.as(Office.SAM, () -> OneRecord.of(office.caseFile, office.timeline(kept), subject -> false));
        assertThat(Person.of(one).born()).isNull();
    }

    @Test
    void records_linked_in_a_ring_are_read_once_each() {
        two_records();
        office.record(new Linked(kept, other, DAY, "One"), new Linked(other, kept, DAY, "And the other way"));
        var one = Acting.as(Office.SAM, () -> OneRecord.of(office.caseFile, office.timeline(kept), subject -> true));
        assertThat(one.facts(Noted.class)).hasSize(2);
        assertThat(office.as(Office.SAM, () -> people.search("Amira", 10))).isNotEmpty();
    }

    @Test
    void a_record_linked_with_itself_is_the_same_alone_as_beside_others() {
        two_records();
        var alone = Subject.unheardOf();
        office.record(new Linked(alone, alone, DAY, "By a slip"), new Linked(kept, other, DAY, "The school says so"));
        assertThat(Acting.as(Office.SAM, () -> office.caseFile.strayRows(List.of(alone)))).isZero();
        assertThat(office.rebuild.check(done -> { }).stray()).as("rows that are not what the log says").isZero();
    }

    static Joining joining(Verdict verdict, String why) {
        var person = new Person(Subject.unheardOf(), null, "A", "B", null, null, null, null, null, null, null, null, null, null, null, false);
        return new Joining(person, person, verdict, why);
    }

    @Test
    void an_adopted_childs_earlier_identity_is_never_read_with_another() {
        assertThat(joining(Verdict.SAME, "Sure").refused(new Known(true, false, Set.of()))).contains("These two are never read as one");
    }

    @Test
    void two_valid_different_numbers_are_two_people_whatever_anybody_thinks() {
        assertThat(joining(Verdict.SAME, "Sure").refused(new Known(false, false, Set.of("NHS number")))).get().asString().contains("different, valid NHS number");
        assertThat(joining(Verdict.NOT_THE_SAME, "Sure").refused(new Known(false, false, Set.of("NHS number")))).isEmpty();
    }

    @Test
    void every_verdict_needs_a_reason_and_what_is_read_with_another_is_parted_first() {
        for (var verdict : Verdict.values()) {
            assertThat(joining(verdict, "").refused(new Known(false, false, Set.of()))).contains("Write why");
        }
        assertThat(joining(Verdict.SAME, "Sure").refused(new Known(false, true, Set.of()))).get().asString().contains("Read those apart first");
    }
}
