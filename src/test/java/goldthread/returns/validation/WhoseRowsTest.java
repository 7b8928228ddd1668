package goldthread.returns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Town;
import goldthread.access.Who;
import goldthread.casefile.Subject;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A row of a checked file is about the child of the record however the id is written, so that a restriction holds.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoseRowsTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
    private static final Who MEI = Office.worker(201, Role.ANALYST);
    private final Office office = new Office();
    private final OnRecord record = new OnRecord(new People(office.sql), new Town(office.place).access(),
            new Validations(office.application, office.transactions, Clock.systemUTC()));

    @BeforeEach
    void two_children_are_on_the_record_and_one_of_them_is_restricted() {
        child("aB12c", "Amira");
        restrict(child("xY 9-z", "Ben"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aB12c", "AB12C", "ab12c", " aB12c ", "Ab12C\t"})
    void a_row_in_other_capitals_or_with_blanks_around_is_that_childs(String id) {
        var known = seen(id);
        assertThat(known.open().get(id).name()).startsWith("Amira");
        assertThat(known.withholds(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xY 9-z", "XY 9-Z", "xy 9-z", " Xy 9-z ", "XY9Z", "XY\u00a09-Z", "xy-9z\u00a0"})
    void a_row_of_a_restricted_child_is_withheld_however_the_id_is_written(String id) {
        assertThat(seen(id).withholds(id)).isTrue();
        assertThat(seen(id).open()).isEmpty();
    }

    @Test
    void of_two_children_told_apart_by_capitals_alone_neither_is_shown_where_one_is_restricted() {
        restrict(child("AB12C", "Cara"));
        assertThat(seen("AB12C").withholds("AB12C")).isTrue();
        assertThat(seen("aB12c").withholds("aB12c")).as("the reader of the 903 writes both alike").isTrue();
        assertThat(seen("AB12D").withholds("AB12D")).isFalse();
    }

    private OnRecord.Known seen(String id) {
        return Acting.as(MEI, () -> record.seen(Set.of(id)));
    }

    private Subject child(String id, String name) {
        var child = Subject.unheardOf();
        office.record(new Named(child, name, "Kaya", null, null, SINCE), new Identified(child, Identified.LA_CHILD_ID, id, SINCE));
        return child;
    }

    private void restrict(Subject child) {
        office.as(MEI, () -> office.sql.sql("""
                insert into restriction (holder, subject, seal, owner, why, since, review_on)
                values (201, :child, 'RESTRICTED', :me, 'a parent works here', now(), current_date + 30)""")
                .param("child", child.id()).param("me", Who.PRODUCT).update());
    }
}
