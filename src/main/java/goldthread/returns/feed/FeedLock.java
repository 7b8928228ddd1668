package goldthread.returns.feed;

import goldthread.access.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Lets one run of an authority's feed go on at a time. On a connection of its own, so that it ends with the process.
final class FeedLock implements AutoCloseable {
    // any number of our own, so that it meets no other lock
    private static final int FEED = 70_050;

    private final Connection connection;

    /// @throws Feed.Busy when another run is under way
    FeedLock(DataSource source) {
        try {
            connection = source.getConnection();
            if (!ask("select pg_try_advisory_lock(?, ?)")) {
                connection.close();
                throw new Feed.Busy();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the lock of the feed could not be taken", broken);
        }
    }

    private boolean ask(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, FEED);
            statement.setInt(2, Acting.who().holder());
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            ask("select pg_advisory_unlock(?, ?)");
        } catch (SQLException broken) {
            throw new IllegalStateException("the lock of the feed could not be given back", broken);
        }
    }
}
