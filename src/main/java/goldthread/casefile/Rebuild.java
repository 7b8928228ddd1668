package goldthread.casefile;

import goldthread.access.Acting;
import goldthread.access.Who;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/// Replays the whole log: folds every subject afresh, and writes what is not as it ought to be, or only counts it.
/// Pages go on working meanwhile. Memory does not grow with the log.
public final class Rebuild {
    private static final int AT_ONCE = 250;
    private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final CaseFile caseFile;
    private final DataSource keeper;

    /// @param keeper connections in the role of the keeper, who knows every subject
    public Rebuild(CaseFile caseFile, DataSource keeper) {
        this.caseFile = caseFile;
        this.keeper = keeper;
    }

    /// @param subjects how many were folded
    /// @param stray    how many rows were not what the timelines fold to: 0 when live and rebuilt are the same
    public record Rebuilt(long subjects, long stray) {}

    /// Makes every row what the log says. @param progress hears how many subjects are done
    public Rebuilt rebuild(LongConsumer progress) {
        return over(progress, true);
    }

    /// The parity check: counts the rows that are not what the log says, and changes none.
    public Rebuilt check(LongConsumer progress) {
        return over(progress, false);
    }

    private Rebuilt over(LongConsumer progress, boolean write) {
        var stray = new AtomicLong();
        var done = new AtomicLong();
        var room = new Semaphore(WORKERS * 2);
        var running = new ArrayList<Future<?>>();
        try (var connection = keeper.getConnection(); var workers = Executors.newFixedThreadPool(WORKERS)) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("select distinct holder, tag from entry_tag order by holder, tag")) {
                statement.setFetchSize(AT_ONCE);
                var rows = statement.executeQuery();
                var some = new ArrayList<Subject>();
                int holder = 0;
                while (rows.next()) {
                    if (some.size() == AT_ONCE || rows.getInt(1) != holder) {
                        hand(workers, room, running, holder, List.copyOf(some), write, stray, done, progress);
                        some.clear();
                        holder = rows.getInt(1);
                    }
                    some.add(new Subject(rows.getObject(2, UUID.class)));
                }
                hand(workers, room, running, holder, List.copyOf(some), write, stray, done, progress);
            }
            for (var task : running) {
                task.get();
            }
            return new Rebuilt(done.get(), stray.get());
        } catch (SQLException | ExecutionException broken) {
            throw new IllegalStateException("the log could not be replayed", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the replay was stopped", stopped);
        }
    }

    private void hand(java.util.concurrent.ExecutorService workers, Semaphore room, List<Future<?>> running, int holder,
                      List<Subject> subjects, boolean write, AtomicLong stray, AtomicLong done, LongConsumer progress)
            throws InterruptedException {
        if (subjects.isEmpty()) {
            return;
        }
        room.acquire();
        running.removeIf(task -> task.state() == Future.State.SUCCESS);
        running.add(workers.submit(() -> {
            try {
                Acting.as(theProduct(holder), () -> {
                    stray.addAndGet(write ? caseFile.refold(subjects) : caseFile.strayRows(subjects));
                });
                progress.accept(done.addAndGet(subjects.size()));
            } finally {
                room.release();
            }
        }));
    }

    /// The product itself, acting for a holder: it has no role, and so sees no page.
    static Who theProduct(int holder) {
        return new Who(new UUID(0, 0), holder, "Goldthread", Set.of());
    }
}
