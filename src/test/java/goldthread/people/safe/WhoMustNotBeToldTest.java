package goldthread.people.safe;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.recording.Records;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An address that somebody must not be told is found in a text however it is written, and nothing else is.
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoMustNotBeToldTest {
    private final Casebook amira = new Casebook();
    private final Casebook maria = new Casebook();
    private final Subject joel = Subject.unheardOf();

    WhoMustNotBeToldTest() {
        amira.told(new Named(amira.child, "Amira", "Rahman", null, null, on("2020-01-01")));
        amira.told(new Located(amira.child, "Flat 2\n7 Heron Lane\nWrenmoor", "AB1 2CD", "01632 960001 or +44 (0)7700 900123 at work", false, on("2026-01-05")));
        maria.told(new Named(maria.child, "Maria", "Rahman", null, null, on("2020-01-01")));
        maria.told(new Located(maria.child, "The Old Mill, 12 Sluice Road, Wrenmoor", "AB9 9ZZ", null, true, on("2026-02-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"She lives at 7 Heron Lane.", "at 7, HERON LANE", "in Heron Lane", "7\nHeron\nLane", "postcode ab12cd", "AB1 2CD", "AB1-2CD", "ring 01632960001", "01632-960-001", "(01632) 960001", "+44 1632 960001", "+44 (0)1632 960 001", "0044 1632960001", "at work 07700/900-123", "Flat 2, 7 Heron Lane, Wrenmoor"})
    void an_address_is_found_however_it_is_written(String text) {
        amira.told(kept(amira.child, null));
        assertThat(kept().told(text)).containsExactly("Amira Rahman");
        assertThat(kept().without(text)).contains(Kept.WITHHELD).doesNotContainIgnoringCase("heron lane").doesNotContain("960").doesNotContain("7700");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wrenmoor council", "A heron stood in the lane", "17 Heron Lanes", "AB1 2CDE", "01632 9600012", "", "Amira is 7"})
    void what_only_looks_like_it_stands(String text) {
        amira.told(kept(amira.child, null));
        assertThat(kept().told(text)).isEmpty();
        assertThat(kept().without(text)).isEqualTo(text);
    }

    @Test
    void somebody_elses_address_is_kept_too_also_one_that_is_withheld_on_every_page_and_one_that_was_corrected() {
        amira.told(kept(maria.child, null));
        var wrong = maria.told(new Located(maria.child, "3 Quarry Close", null, null, false, on("2026-03-01")));
        maria.corrected(wrong, new Located(maria.child, "4 Quarry Close", null, null, false, on("2026-03-01")));
        assertThat(kept().told("12 Sluice Road or 3 Quarry Close or 4 Quarry Close")).containsExactly("Maria Rahman");
        assertThat(kept().without("The Old Mill, AB99ZZ; 3 Quarry Close; 4 Quarry Close; 7 Heron Lane")).isEqualTo("[withheld], [withheld]; [withheld]; [withheld]; 7 Heron Lane");
    }

    @Test
    void what_somebody_around_the_child_must_not_be_told_by_the_record_of_another_is_kept_in_what_is_written_of_this_child_too() {
        var father = new Casebook();
        var other = new KeptFrom(Subject.unheardOf(), List.of(maria.child), List.of(father.child), List.of(KeptFrom.ADDRESS), "An order", on("2026-03-02"), null);
        father.told(other);
        Records records = subject -> subject.equals(father.child) ? father.timeline() : record(subject);
        assertThat(Kept.of(amira.child, on("2026-04-01"), records).told("12 Sluice Road, The Old Mill")).as("nothing says that he is around her").isEmpty();
        amira.told(new Related(amira.child, father.child, "father", true, on("2026-03-01"), null));
        assertThat(Kept.of(amira.child, on("2026-04-01"), records).told("12 Sluice Road, The Old Mill")).containsExactly("Maria Rahman");
        assertThat(Kept.of(amira.child, on("2026-03-01"), records).told("12 Sluice Road, The Old Mill")).isEmpty();
    }

    @Test
    void it_stands_from_its_day_until_it_ends() {
        amira.told(kept(amira.child, "2026-06-01"));
        assertThat(Kept.on(amira.timeline(), on("2026-03-01"))).isEmpty();
        assertThat(Kept.on(amira.timeline(), on("2026-05-31"))).hasSize(1);
        assertThat(Kept.on(amira.timeline(), on("2026-06-01"))).isEmpty();
    }

    @Test
    void it_is_said_on_both_records() {
        var one = kept(amira.child, null);
        assertThat(Kept.sentence(one, amira.child, this::name)).isEqualTo("Joel must not be told the address and the telephone number of Amira.");
        assertThat(Kept.sentence(one, joel, this::name)).isEqualTo("Joel must not be told the address and the telephone number of Amira.");
        assertThat(one.tags()).extracting(tag -> tag.role()).containsExactly("person", "relative");
    }

    private String name(Subject subject) {
        return subject.equals(joel) ? "Joel" : subject.equals(amira.child) ? "Amira" : "Maria";
    }

    private KeptFrom kept(Subject whose, String until) {
        return new KeptFrom(amira.child, List.of(whose), List.of(joel), List.of(KeptFrom.ADDRESS, KeptFrom.PHONE), "An order", on("2026-03-02"), until == null ? null : on(until));
    }

    private Kept kept() {
        return Kept.of(amira.child, on("2026-04-01"), this::record);
    }

    private Timeline record(Subject subject) {
        return subject.equals(amira.child) ? amira.timeline() : subject.equals(maria.child) ? maria.timeline() : Timeline.empty(subject);
    }
}
