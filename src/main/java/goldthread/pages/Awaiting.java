package goldthread.pages;

import goldthread.access.Permission;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Work of a room that waits for whoever may do it, told on their own first page. A room offers its own as a bean; those who
/// may not do it are told nothing of it.
///
/// @param one what waits where it is one: `contact waits`   @param more where it is another number: `contacts wait`
/// @param now how much waits, for whoever acts
public record Awaiting(Permission needed, String address, String one, String more, IntSupplier now) {

    /// A line with a link; none where nothing waits.
    public Optional<Block> line() {
        int waiting = now.getAsInt();
        return waiting == 0 ? Optional.empty() : Optional.of(Block.say(Words.link(waiting + " " + (waiting == 1 ? one : more), address)));
    }
}
