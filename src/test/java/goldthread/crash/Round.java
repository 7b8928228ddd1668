package goldthread.crash;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// From one kill to the next, as the clients see it.
final class Round {
    private final int number, port;
    private final CountDownLatch underWay = new CountDownLatch(1), recovered;
    private final Set<Client> served = ConcurrentHashMap.newKeySet();
    private volatile boolean broken, over;

    Round(int number, int port, int clients) {
        this.number = number;
        this.port = port;
        this.recovered = new CountDownLatch(clients);
    }

    int number() {
        return number;
    }

    int port() {
        return port;
    }

    /// Something is being killed: from now on, failures are expected.
    void breaks() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    void ends() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /// A client was served. @param sinceTheKill with something that it sent after the kill
    void heard(Client client, boolean sinceTheKill) {
        underWay.countDown();
        if (sinceTheKill && served.add(client)) recovered.countDown();
    }

    boolean underWay(long seconds) throws InterruptedException {
        return underWay.await(seconds, TimeUnit.SECONDS);
    }

    /// Whether every client is served again.
    boolean recovered(long seconds) throws InterruptedException {
        return recovered.await(seconds, TimeUnit.SECONDS);
    }
}
