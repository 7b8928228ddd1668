package goldthread.returns;

import goldthread.access.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// Lets one run of a kind go on at a time for an authority. It holds a connection of its own, so that it ends with the process.
public final class OneAtATime implements AutoCloseable {
    private final Connection connection;
    private final int what;

    private OneAtATime(Connection connection, int what) {
        this.connection = connection;
        this.what = what;
    }

    /// @param what any number that stands for this kind of run and no other
    /// @return empty when another run is under way
    public static Optional<OneAtATime> take(DataSource source, int what) {
        try {
            var lock = new OneAtATime(source.getConnection(), what);
            if (lock.ask("select pg_try_advisory_lock(?, ?)")) return Optional.of(lock);
            lock.connection.close();
            return Optional.empty();
        } catch (SQLException broken) {
            throw new IllegalStateException("the lock of a run could not be taken", broken);
        }
    }

    private boolean ask(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, what);
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
            throw new IllegalStateException("the lock of a run could not be given back", broken);
        }
    }
}
