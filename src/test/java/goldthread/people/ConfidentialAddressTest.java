package goldthread.people;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.app.Rooms;
import goldthread.people.PeopleEntry.Located;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A safe address stands nowhere that is shown: not in what stood before, not in a correction.
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfidentialAddressTest {
    private final Casebook book = new Casebook();

    @Test
    void an_address_that_is_made_confidential_later_is_withheld_from_the_beginning() {
        var first = book.told(located("7 Heron Lane", false));
        book.corrected(first, located("7 Heron Lane", true));
        assertThat(shown()).doesNotContain("Heron").contains("confidential");
    }

    @Test
    void an_address_that_was_confidential_by_mistake_is_shown_once_that_is_corrected() {
        var first = book.told(located("7 Heron Lane", true));
        book.corrected(first, located("7 Heron Lane", false));
        assertThat(shown()).contains("Heron");
    }

    @Test
    void another_address_that_is_no_secret_is_shown() {
        book.told(located("2 Market Street", false));
        book.told(located("7 Heron Lane", true));
        assertThat(shown()).contains("2 Market Street").doesNotContain("Heron");
    }

    private Located located(String address, boolean confidential) {
        return new Located(book.child, address, "AB1 2CD", "01632 960001", confidential, LocalDate.of(2026, 1, 5));
    }

    private String shown() {
        return Withheld.from(book.timeline()).lines().stream().map(line -> Rooms.kinds().write(line.entry())).collect(Collectors.joining());
    }
}
