package goldthread.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Rounds of writing, each ended by a blow; after each, what stands is held against what the clients were told.
final class Storm {
    private static final int CLIENTS = 6, LONGEST_WRITING_MILLIS = 1_500, LONGEST_START_MILLIS = 3_000, ROUNDS_BETWEEN_SETTLINGS = 10,
            PATIENCE_SECONDS = 180;

    private final Path home;
    private final long seed;
    private final List<String> options;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final Inspection.Seen seen = new Inspection.Seen();
    private final List<Deeds> deeds;
    private final List<Client> clients;
    private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
    private int rounds, startsInVain;
    private long longestStart, longestRecovery;

    private interface Blow {
        void strike(Running application) throws Exception;
    }

    /// @param options for the Java machine of the application
    Storm(Path home, long seed, String... options) {
        this.home = home;
        this.seed = seed;
        this.options = List.of(options);
        random = new Random(seed);
        deeds = IntStream.range(0, CLIENTS).mapToObj(client -> new Deeds(seed, client)).toList();
        clients = deeds.stream().map(own -> new Client(own, ledger)).toList();
    }

    Ledger ledger() {
        return ledger;
    }

    /// So many rounds, in each of which one of these, drawn by lot, strikes.
    void rages(int rounds, List<Kill> possible) throws Exception {
        strikes(random.ints(rounds, 0, possible.size()).mapToObj(possible::get).toList());
    }

    /// One round for each of these.
    void strikes(List<Kill> blows) throws Exception {
        System.out.printf("CrashTest: %d rounds; again with -Dseed=%d%n", blows.size(), seed);
        var application = started();
        try {
            for (var kill : blows) {
                application = round(application, kill, running -> running.kill(kill, random.nextInt(1_000_000)));
                if (rounds % ROUNDS_BETWEEN_SETTLINGS == 0) settle(application);
            }
            settle(application);
        } finally {
            application.close();
        }
        System.out.println(figures());
    }

    /// A server that says nothing until it was told as often as there are clients, or for so long at most.
    void freezesTheServerUntilItIsTold(long mostMillis) throws Exception {
        var application = started();
        try {
            application = round(application, Kill.FROZEN_SERVER, running -> running.freezeTheServerUntil(() -> ledger.refused.get() >= CLIENTS, mostMillis));
            settle(application);
        } finally {
            application.close();
        }
        System.out.println(figures());
    }

    private Running round(Running application, Kill kill, Blow blow) throws Exception {
        try {
            strike(kill, blow, new Round(rounds, application.port(), CLIENTS), application);
            var running = application.isAlive() ? application : restarted();
            inspect(running);
            rounds++;
            return running;
        } catch (Exception | AssertionError broken) {
            throw new AssertionError("seed %d, round %d (%s), in %s".formatted(seed, rounds, kill, home), broken);
        }
    }

    /// Lets the clients write, and strikes at a moment drawn by lot.
    private void strike(Kill kill, Blow blow, Round round, Running application) throws Exception {
        boolean recovered;
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var working = clients.stream().map(client -> working(client, round, threads)).toList();
            try {
                assertThat(round.underWay(PATIENCE_SECONDS)).as("somebody is served").isTrue();
                Thread.sleep(random.nextInt(LONGEST_WRITING_MILLIS));
                round.breaks();
                blow.strike(application);
                kills.merge(kill, 1, Integer::sum);
                long from = System.nanoTime();
                recovered = kill.endsTheApplication() || round.recovered(PATIENCE_SECONDS);
                longestRecovery = Math.max(longestRecovery, millis(from));
                if (!recovered) tellWhoWaits(application);
            } finally {
                round.ends();
            }
            for (var client : working) client.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(recovered).as("everybody is served again in time; see threads.txt and sessions.txt").isTrue();
    }

    private void tellWhoWaits(Running application) throws Exception {
        application.tellItsThreads(home.resolve("threads.txt"));
        Files.writeString(home.resolve("sessions.txt"), Inspection.sessions(application.wayIn()));
    }

    private static Future<Void> working(Client client, Round round, ExecutorService threads) {
        return threads.submit(() -> {
            client.work(round);
            return null;
        });
    }

    /// One start in four is killed itself.
    private Running restarted() throws Exception {
        while (random.nextInt(4) == 0) {
            Running.startInVain(home, random.nextInt(LONGEST_START_MILLIS), options);
            startsInVain++;
        }
        return started();
    }

    private Running started() throws Exception {
        long from = System.nanoTime();
        var running = Running.start(home, options);
        longestStart = Math.max(longestStart, millis(from));
        return running;
    }

    private static long millis(long from) {
        return (System.nanoTime() - from) / 1_000_000;
    }

    private void inspect(Running application) {
        try (var inspection = new Inspection(application.wayIn())) {
            inspection.inspect(ledger, seen);
            for (var own : deeds) inspection.draft(own.client(), ledger.versions(own.client()));
        }
    }

    /// All of it once more, from the first entry on: `verify` and parity over every room.
    private void settle(Running application) {
        try (var inspection = new Inspection(application.wayIn())) {
            var all = new Inspection.Seen();
            inspection.inspect(ledger, all);
            inspection.sealsHold(home.resolve("seals.witness"), all.entries());
            inspection.everythingIsFolded();
        }
    }

    private String figures() {
        return """
                CrashTest: %d rounds %s, and %d starts killed on the way
                  longest start %d ms, longest wait of anybody after a blow %d ms, slowest answer %d ms
                  acknowledged: %d writings, %d drafts; the log holds %d entries
                  told that it failed: %d times; sent again: %d had been written, %d had not; %d never sent again; %d found written though their first answer was lost
                  sent twice on purpose: %d""".formatted(rounds, kills, startsInVain, longestStart, longestRecovery,
                ledger.slowestAnswer.get(), ledger.acknowledged().size(), ledger.typed.get(), seen.entries(), ledger.refused.get(),
                ledger.foundDone.get(), ledger.foundUndone.get(), ledger.unanswered.get(), ledger.answerLost.get(), ledger.repeated.get());
    }
}
