package goldthread.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Lays seals over the log and the access log, some moments behind the writers, so that writers never queue behind
/// each other for a chain.
///
/// An entry is settled when every transaction that could still bring one before it has ended. Writers take their
/// transaction number before their place; so after a look at the highest place and then a number of our own, all is
/// settled once `pg_snapshot_xmin` has reached that number.
///
/// The witness is a file outside the database with one line a seal, `log number link`: against it `verify` finds
/// that the newest seals are gone, as when an older copy of the database was put back.
public final class Seals {
    private static final int BLOCK = 5_000;

    private final DataSource keeper;
    private final @Nullable Path witness;
    private final List<Sealed> logs = List.of(Sealed.ENTRIES, Sealed.ACCESS);
    private final long[] settled = new long[logs.size()];
    private final long[] seen = new long[logs.size()];
    private long number;

    /// @param keeper  connections in the role of the keeper
    /// @param witness the file that bears witness; null: none is kept
    public Seals(DataSource keeper, @Nullable Path witness) {
        this.keeper = keeper;
        this.witness = witness;
    }

    /// Seals all that is settled by now, and looks how far the logs go. To be called about once a second.
    /// @return how many entries and views were sealed
    public synchronized int seal() {
        try (var connection = keeper.getConnection()) {
            connection.setAutoCommit(false);
            if (number == 0 || ended(connection, number)) {
                System.arraycopy(seen, 0, settled, 0, seen.length);
                look(connection);
            }
            int sealed = 0;
            for (int i = 0; i < logs.size(); i++) {
                sealed += seal(connection, logs.get(i), settled[i]);
            }
            connection.commit();
            return sealed;
        } catch (SQLException broken) {
            throw new IllegalStateException("the seals could not be laid", broken);
        }
    }

    private void look(Connection connection) throws SQLException {
        for (int i = 0; i < logs.size(); i++) {
            seen[i] = one(connection, "select coalesce(max(position), 0) from " + logs.get(i).table());
        }
        number = one(connection, "select pg_current_xact_id()::text::bigint");
        connection.commit();
    }

    private static boolean ended(Connection connection, long number) throws SQLException {
        return one(connection, "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint") > number;
    }

    private int seal(Connection connection, Sealed log, long upTo) throws SQLException {
        int sealed = 0;
        while (true) {
            var last = last(connection, log);
            var rows = log.toSeal(connection, last.position(), upTo, BLOCK);
            if (rows.isEmpty()) {
                return sealed;
            }
            lay(connection, log, last, rows);
            sealed += rows.size();
        }
    }

    record Last(long number, long position, byte[] link) {}

    static Last last(Connection connection, Sealed log) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select number, positions[cardinality(positions)], link from seal where log = ? order by number desc limit 1""")) {
            statement.setString(1, log.table());
            var row = statement.executeQuery();
            return row.next() ? new Last(row.getLong(1), row.getLong(2), row.getBytes(3)) : new Last(0, 0, new byte[0]);
        }
    }

    private void lay(Connection connection, Sealed log, Last last, List<Sealed.Row> rows) throws SQLException {
        var positions = rows.stream().map(Sealed.Row::position).toArray(Long[]::new);
        var hashes = ByteBuffer.allocate(32 * rows.size());
        rows.forEach(row -> hashes.put(row.hash()));
        var link = link(last.link(), positions, hashes.array());
        try (var statement = connection.prepareStatement(
                "insert into seal (log, number, positions, hashes, link) values (?, ?, ?, ?, ?)")) {
            statement.setString(1, log.table());
            statement.setLong(2, last.number() + 1);
            statement.setArray(3, connection.createArrayOf("int8", positions));
            statement.setBytes(4, hashes.array());
            statement.setBytes(5, link);
            statement.executeUpdate();
        }
        connection.commit();
        bearWitness(log, last.number() + 1, link);
    }

    private void bearWitness(Sealed log, long number, byte[] link) {
        if (witness != null) {
            try {
                Files.createDirectories(witness.toAbsolutePath().getParent());
                Files.writeString(witness, log.table() + " " + number + " " + HexFormat.of().formatHex(link) + "\n",
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    static byte[] link(byte[] previous, Long[] positions, byte[] hashes) {
        var places = ByteBuffer.allocate(8 * positions.length);
        for (var position : positions) {
            places.putLong(position);
        }
        return Hash.sha256(previous, places.array(), hashes);
    }

    static long one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The witness's lines, as `log number link`; none where there is no file.
    static List<String> witnessed(@Nullable Path witness) {
        try {
            return witness == null || !Files.exists(witness) ? List.of() : new ArrayList<>(Files.readAllLines(witness));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
