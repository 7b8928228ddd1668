package goldthread.protectionteam;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.protectionteam.BoardEntry.BoardMet;
import goldthread.protectionteam.BoardEntry.BoardSeatLeft;
import goldthread.protectionteam.BoardEntry.BoardSeatTaken;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The board of the safeguarding partners, with the seat of education.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardOfPartnersTest {
    final Casebook registry = new Casebook();

    @Test
    void a_seat_is_empty_until_somebody_takes_it_and_again_from_the_day_on_which_they_leave() {
        assertThat(Board.on(registry.timeline(), on("2026-03-01")).empty()).containsExactlyElementsOf(Board.SEATS);
        var joan = registry.told(new BoardSeatTaken(Board.EDUCATION, "Joan Ash", "Head of the trust", on("2026-03-02")));
        for (var seat : List.of("Local authority", "Integrated care board", "Chief officer of police")) registry.told(new BoardSeatTaken(seat, "Somebody of " + seat, "Delegate", on("2026-03-02")));
        assertThat(Board.on(registry.timeline(), on("2026-03-01")).empty()).as("the day before").hasSize(4);
        assertThat(Board.on(registry.timeline(), on("2026-03-02")).empty()).isEmpty();
        registry.told(new BoardSeatLeft(joan, "Joan Ash", null, on("2026-06-01")));
        assertThat(Board.on(registry.timeline(), on("2026-05-31")).empty()).isEmpty();
        assertThat(Board.on(registry.timeline(), on("2026-06-01")).empty()).containsExactly(Board.EDUCATION);
    }

    @Test
    void meetings_stand_with_the_latest_first_and_none_that_lies_ahead() {
        for (var day : List.of("2026-03-02", "2026-06-01", "2026-09-07")) registry.told(new BoardMet(List.of("Local authority", Board.EDUCATION), "Seats", "Health names a nurse by June", "Schools ask for one number to ring", on(day)));
        assertThat(Board.on(registry.timeline(), on("2026-06-30")).meetings()).extracting(met -> met.happened().toString()).containsExactly("2026-06-01", "2026-03-02");
    }
}
