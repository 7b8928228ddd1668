package goldthread.protectionteam;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The board of the safeguarding partners: who sits on it, when it met, what it decided. On the timeline of the protection teams,
/// and about no child.
public sealed interface BoardEntry extends Entry {
    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(TeamEntry.REGISTRY, "registry"));
    }

    /// Somebody sits on the board from a day on. @param seat one of [Board#SEATS], or another   @param post what they are there
    record BoardSeatTaken(String seat, String who, String post, LocalDate on) implements BoardEntry {}

    /// @param taken the entry by which they had it   @param on the first day without them
    record BoardSeatLeft(UUID taken, String who, @Nullable String why, LocalDate on) implements BoardEntry {}

    /// The board met. @param present seats that somebody came for   @param education what the seat of education said; null where nothing is written
    record BoardMet(List<String> present, String about, String decided, @Nullable String education, LocalDate on) implements BoardEntry {
        public BoardMet {
            present = List.copyOf(present);
        }
    }

    String GROUP = "Protection team";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protectionteam.board-seat-taken", BoardSeatTaken.class, "Seat on the board of partners taken", GROUP, e -> List.of(Detail.of("Seat", e.seat()), Detail.of("Who", e.who()), Detail.of("Is", e.post()))),
            new Kind<>("protectionteam.board-seat-left", BoardSeatLeft.class, "Seat on the board of partners left", GROUP, e -> List.of(Detail.of("Who", e.who()), Detail.of("Why", e.why()))),
            new Kind<>("protectionteam.board-met", BoardMet.class, "Board of partners met", GROUP, e -> List.of(Detail.of("Came", String.join(", ", e.present())), Detail.of("About", e.about()), Detail.of("Decided", e.decided()), Detail.of("Education said", e.education()))));
}
