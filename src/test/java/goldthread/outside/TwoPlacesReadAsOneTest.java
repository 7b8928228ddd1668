package goldthread.outside;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.app.Rooms;
import goldthread.casefile.Envelope;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.outside.PlaceEntry.ConcernTold;
import goldthread.outside.PlaceEntry.Joined;
import goldthread.outside.PlaceEntry.Known;
import goldthread.outside.PlaceEntry.Parted;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The bus station is on the list twice: once by its name, once as Tenter Street.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class TwoPlacesReadAsOneTest {
    static final Kinds KINDS = Rooms.kinds();

    final Subject station = Subject.unheardOf();
    final Subject street = Subject.unheardOf();
    final Subject bank = Subject.unheardOf();
    final List<Line> log = new ArrayList<>();

    void told(PlaceEntry... entries) {
        for (var entry : entries) log.add(new Line(new Envelope(log.size() + 1, UUID.randomUUID(), Casebook.HOLDER, KINDS.of(entry).name(), entry.happened(), entry.on().atTime(18, 0).toInstant(ZoneOffset.UTC), new UUID(Casebook.HOLDER, 7), null, "page"), entry));
    }

    Timeline timeline(Subject place) {
        return new Timeline(place, log.stream().filter(line -> line.entry().tags().stream().anyMatch(tag -> tag.subject().equals(place))).toList());
    }

    void three() {
        told(new Known(street, Known.PLACE, "Tenter Street", null, null, null, null, on("2026-03-01")), new Known(station, Known.PLACE, "Bus station", null, null, null, null, on("2026-03-02")),
                new Known(bank, Known.PLACE, "River bank", null, null, null, null, on("2026-03-02")), new ConcernTold(street, List.of("Gangs"), "Two men", "Police", on("2026-03-04")));
    }

    void joined(Subject place, Subject into) {
        told(new Joined(place, into, "The same stop", on("2026-03-05")));
    }

    @Test
    void what_is_known_of_a_place_that_is_read_as_another_cannot_be_withdrawn() {
        three();
        assertThat(PlaceForms.withdrawable(timeline(bank))).as("read by itself, and nothing else stands").hasSize(1);
        joined(bank, station);
        assertThat(PlaceForms.withdrawable(timeline(bank))).isEmpty();
        told(new Parted(bank, station, "Two after all", on("2026-03-06")));
        assertThat(PlaceForms.withdrawable(timeline(bank))).hasSize(1);
    }

    @Test
    void what_is_read_as_another_or_is_what_another_is_read_as_is_joined_no_more() {
        three();
        assertThat(OnePlace.settled(timeline(street))).isEmpty();
        joined(street, station);
        assertThat(OnePlace.settled(timeline(street))).as("no second place as which it is read").isPresent();
        assertThat(OnePlace.settled(timeline(station))).as("no chain, and not back again").isPresent();
        assertThat(OnePlace.settled(timeline(bank))).as("a third may be read as the kept one").isEmpty();
    }

    @Test
    void the_others_are_read_in_the_order_of_the_log_as_far_as_they_may_be_opened() {
        three();
        joined(street, station);
        joined(bank, station);
        var asked = new ArrayList<Subject>();
        var whole = OnePlace.of(timeline(station), this::timeline, other -> asked.add(other) && !other.equals(bank));
        assertThat(asked).as("each once").containsExactly(street, bank);
        assertThat(whole.lines()).isSortedAccordingTo(Comparator.comparingLong(Line::position));
        assertThat(PlaceNow.of(whole)).get().extracting(PlaceNow::concerns).isEqualTo(1);
        assertThat(PlaceNow.known(whole, street)).get().extracting(Known::name).isEqualTo("Tenter Street");
        assertThat(PlaceNow.known(whole, bank)).as("it may not be opened").isEmpty();
    }
}
