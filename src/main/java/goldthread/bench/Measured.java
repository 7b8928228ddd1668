package goldthread.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How often something was done, and how long each time took.
///
/// @param nanos     of each time, in no order
/// @param seconds   of the whole
/// @param processor seconds of processor time, of everything that we started, and of the reader's own side
record Measured(List<Long> nanos, double seconds, double processor) {

    /// Something that is done again and again; `turn` counts up from 0 for each worker.
    interface Task {
        void once(int worker, int turn) throws Exception;
    }

    /// Does a task with so many workers at once, for so long.
    static Measured during(int workers, double seconds, Task task) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return all(workers, worker -> {
            var nanos = new ArrayList<Long>();
            for (int turn = 0; System.nanoTime() < end; turn++) {
                nanos.add(time(task, worker, turn));
            }
            return nanos;
        });
    }

    /// Does a task so many times with one worker.
    static Measured times(int times, Task task) throws Exception {
        return all(1, worker -> {
            var nanos = new ArrayList<Long>();
            for (int turn = 0; turn < times; turn++) {
                nanos.add(time(task, worker, turn));
            }
            return nanos;
        });
    }

    private interface Worker {
        List<Long> work(int worker) throws Exception;
    }

    /// What each of some workers does once.
    interface Share {
        void work(int worker) throws Exception;
    }

    static void each(int workers, Share share) throws Exception {
        all(workers, worker -> {
            share.work(worker);
            return List.of();
        });
    }

    private static Measured all(int workers, Worker worker) throws Exception {
        try (var pool = Executors.newFixedThreadPool(workers)) {
            long start = System.nanoTime();
            double spent = ProcessorTime.spent();
            var running = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < workers; i++) {
                int number = i;
                running.add(pool.submit((Callable<List<Long>>) () -> worker.work(number)));
            }
            var nanos = new ArrayList<Long>();
            for (var each : running) {
                nanos.addAll(each.get());
            }
            return new Measured(nanos, (System.nanoTime() - start) / 1e9, ProcessorTime.spent() - spent);
        }
    }

    private static long time(Task task, int worker, int turn) throws Exception {
        long start = System.nanoTime();
        task.once(worker, turn);
        return System.nanoTime() - start;
    }

    double rate() {
        return nanos.size() / seconds;
    }

    /// Milliseconds of processor time each.
    double processorEach() {
        return 1_000 * processor / nanos.size();
    }

    /// The time in milliseconds that 95 of 100 stayed under.
    double p95() {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * 0.95) - 1)) / 1e6;
    }
}
