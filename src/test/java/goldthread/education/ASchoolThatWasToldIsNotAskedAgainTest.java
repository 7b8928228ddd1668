package goldthread.education;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.pages.Answers;
import goldthread.people.schools.SchoolsEntry;
import goldthread.people.schools.SchoolsEntry.School;
import goldthread.people.schools.SchoolsEntry.SchoolsListed;
import goldthread.recording.Records;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class ASchoolThatWasToldIsNotAskedAgainTest {
    final Casebook child = new Casebook();
    final Casebook contact = new Casebook();
    final Casebook directory = new Casebook();
    final Records records = subject -> subject.equals(SchoolsEntry.DIRECTORY) ? directory.timeline() : subject.equals(contact.child) ? contact.timeline() : child.timeline();

    /// Two were told of; the child is the second.
    void told(@Nullable String school) {
        directory.told(new SchoolsListed(List.of(new School("100001", "Elm Street Primary School", null, null, null)), "Register", on("2026-01-05")));
        contact.told(new ContactReceived(contact.child, "K7RM-3WQP", Instant.parse("2026-03-02T10:00:00Z"), "form", new Referrer("2A", null, null, null, null, null, null, null, null),
                List.of(new Told("Iris", null, null, null, null, null, null, "Another School"), new Told("Noor", null, null, null, null, null, null, school)), "No coat.", "no", null));
        child.told(new ContactDecided(contact.child, Instant.parse("2026-03-02T11:00:00Z"), Outcome.ASSESSMENT, List.of(new Placed(1, new Casebook().child, true), new Placed(2, child.child, true)), List.of(), null, null, null, null, "Why"));
    }

    Answers known() {
        return SchoolRecordings.ALL.getFirst().given(child.timeline(), records, on("2026-03-03")).known();
    }

    @Test
    void the_school_that_the_contact_told_of_is_chosen_in_the_directory_or_stands_as_it_was_typed() {
        told("elm street");
        assertThat(known().text("listed")).isEqualTo("Elm Street Primary School (100001)");
        child.told(new SchoolStarted(child.child, "Elm Street Primary School", "100001", SchoolStarted.MAINSTREAM, false, on("2026-03-03")));
        assertThat(known().has("listed")).as("the next school is another").isFalse();
    }

    @Test
    void a_school_that_is_in_no_directory_stands_as_it_was_typed_and_none_is_made_up() {
        told("Forest garden");
        assertThat(known().text("school")).isEqualTo("Forest garden");
        assertThat(known().has("listed")).isFalse();
    }

    @Test
    void where_no_school_was_told_none_stands_there() {
        told(null);
        assertThat(known().has("school") || known().has("listed")).isFalse();
    }
}
