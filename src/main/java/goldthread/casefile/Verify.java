package goldthread.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Checks that nothing on the log or the access log was changed, removed, added or moved since it was written.
public final class Verify {

    /// What was found. @param bad the first thing that is not as it was, as a sentence; empty: all is as it was written
    public record Verdict(long entries, long views, long seals, Optional<String> bad) {}

    private final DataSource keeper;
    private final @Nullable Path witness;

    public Verify(DataSource keeper, @Nullable Path witness) {
        this.keeper = keeper;
        this.witness = witness;
    }

    /// @param progress hears how many rows have been checked
    public Verdict verify(LongConsumer progress) {
        // read before the database is looked at: what is sealed meanwhile stands in the witness and not in our look
        var witnessed = Seals.witnessed(witness);
        try (var connection = keeper.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var check = new Check(connection, witnessed, progress);
            var bad = check.sealed(Sealed.ENTRIES).or(() -> check.quietly(Sealed.ACCESS)).or(() -> check.tags());
            return new Verdict(check.counted[0], check.counted[1], check.seals, bad);
        } catch (SQLException broken) {
            throw new IllegalStateException("the log could not be read", broken);
        }
    }

    private final class Check {
        private final Connection connection;
        private final List<String> witnessed;
        private final LongConsumer progress;
        private final long[] counted = new long[2];
        private long seals;

        Check(Connection connection, List<String> witnessed, LongConsumer progress) {
            this.connection = connection;
            this.witnessed = witnessed;
            this.progress = progress;
        }

        Optional<String> quietly(Sealed log) {
            try {
                return sealed(log);
            } catch (SQLException broken) {
                throw new IllegalStateException("the log could not be read", broken);
            }
        }

        Optional<String> sealed(Sealed log) throws SQLException {
            var own = witnessed.stream().filter(line -> line.startsWith(log.table() + " ")).toList();
            long after = 0;
            var link = new byte[0];
            long number = 0;
            try (var statement = connection.prepareStatement(
                    "select number, positions, hashes, link from seal where log = ? order by number")) {
                statement.setFetchSize(1);
                statement.setString(1, log.table());
                var row = statement.executeQuery();
                while (row.next()) {
                    number++;
                    var positions = (Long[]) row.getArray(2).getArray();
                    var hashes = row.getBytes(3);
                    if (row.getLong(1) != number || !Arrays.equals(row.getBytes(4), Seals.link(link, positions, hashes))) {
                        return Optional.of("seal " + number + " of " + log.table() + " is not the one that was laid");
                    }
                    var bad = block(log, after, positions, hashes);
                    if (bad.isPresent()) {
                        return bad;
                    }
                    after = positions[positions.length - 1];
                    link = row.getBytes(4);
                }
            }
            seals += number;
            return witness(log, own, number, link).or(() -> unsealed(log, number(connection, log)));
        }

        private static long number(Connection connection, Sealed log) {
            try {
                return Seals.last(connection, log).position();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private Optional<String> block(Sealed log, long after, Long[] positions, byte[] hashes) throws SQLException {
            var rows = log.rows(connection, after, positions[positions.length - 1], positions.length + 1);
            for (int i = 0; i < Math.max(rows.size(), positions.length); i++) {
                if (i >= rows.size() || i < positions.length && rows.get(i).position() > positions[i]) {
                    return Optional.of("position " + positions[i] + " of " + log.table() + " has been removed");
                }
                var row = rows.get(i);
                if (i >= positions.length || row.position() < positions[i]) {
                    return Optional.of("position " + row.position() + " of " + log.table() + " (" + row.name()
                            + ") was put in after the seal was laid");
                }
                if (!Arrays.equals(row.hash(), Arrays.copyOfRange(hashes, 32 * i, 32 * i + 32))) {
                    return Optional.of("position " + row.position() + " of " + log.table() + " (" + row.name()
                            + ") is not as it was written");
                }
            }
            count(log, rows.size());
            return Optional.empty();
        }

        private Optional<String> witness(Sealed log, List<String> witnessed, long seals, byte[] link) {
            if (witnessed.isEmpty()) {
                return Optional.empty();
            }
            var last = witnessed.getLast().split(" ");
            if (Long.parseLong(last[1]) > seals) {
                return Optional.of("the newest seals of " + log.table() + " are gone: " + last[1]
                        + " were laid, " + seals + " are left; an older copy may have been put back");
            }
            boolean same = Long.parseLong(last[1]) < seals || last[2].equals(HexFormat.of().formatHex(link));
            return same ? Optional.empty() : Optional.of("seal " + seals + " of " + log.table() + " is not the one that was witnessed");
        }

        private Optional<String> unsealed(Sealed log, long after) {
            try {
                for (long from = after; ; ) {
                    var rows = log.rows(connection, from, Long.MAX_VALUE, 5_000);
                    if (rows.isEmpty()) {
                        return Optional.empty();
                    }
                    for (var row : rows) {
                        if (!Arrays.equals(row.hash(), row.claimed())) {
                            return Optional.of("position " + row.position() + " of " + log.table() + " (" + row.name()
                                    + ") is not as it was written");
                        }
                    }
                    count(log, rows.size());
                    from = rows.getLast().position();
                }
            } catch (SQLException broken) {
                throw new IllegalStateException("the log could not be read", broken);
            }
        }

        Optional<String> tags() {
            try {
                long missing = Seals.one(connection, """
                        select coalesce(min(e.position), 0) from entry e, unnest(e.tags) s
                         where not exists (select from entry_tag t where t.tag = s and t.position = e.position)""");
                long stray = Seals.one(connection, """
                        select coalesce(min(t.position), 0) from entry_tag t
                         where not exists (select from entry e where e.position = t.position and t.tag = any(e.tags)
                                              and e.holder = t.holder)""");
                return missing > 0 ? Optional.of("position " + missing + " of entry is not found under one of its subjects")
                        : stray > 0 ? Optional.of("position " + stray + " of entry is found under a subject that it is not about")
                        : Optional.empty();
            } catch (SQLException broken) {
                throw new IllegalStateException("the log could not be read", broken);
            }
        }

        private void count(Sealed log, int rows) {
            counted[log.ordinal()] += rows;
            progress.accept(counted[0] + counted[1]);
        }
    }
}
