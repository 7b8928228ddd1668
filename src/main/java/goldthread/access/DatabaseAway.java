package goldthread.access;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Whether what broke is only that the database does not answer: it will, nothing was half-written, and whoever asked
/// may ask again.
public final class DatabaseAway {
    /// 08: the link was lost. 57P: the server ends, has crashed, or is starting.
    private static final String LINK_LOST = "08", SERVER_ENDING = "57P";

    public static boolean isBehind(Throwable wrong) {
        return Stream.iterate(wrong, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::says);
    }

    private static boolean says(Throwable link) {
        return switch (link) {
            case CannotCreateTransactionException cannotBegin -> true;
            case DataAccessResourceFailureException cannotReach -> true;
            case TransientDataAccessException passing -> true;
            case SQLException broken -> lost(broken.getSQLState());
            default -> false;
        };
    }

    /// The pool gives no state when a connection was lost under its user.
    private static boolean lost(@Nullable String state) {
        return state == null || state.startsWith(LINK_LOST) || state.startsWith(SERVER_ENDING);
    }

    private DatabaseAway() {}
}
