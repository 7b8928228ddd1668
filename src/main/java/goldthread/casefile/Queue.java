package goldthread.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Appends that come while others are being written, and are written together as soon as these are: one transaction, one
/// flush to disk, one statement for each table. Whoever comes when nobody writes waits for nobody.
///
/// One thread writes at a time. Each that hands something in either writes, for itself and for those who wait, or sleeps until
/// somebody has written for it or it is its turn to write.
final class Queue {
    /// As many as one transaction takes at most: it is done in some milliseconds.
    static final int MOST = 32;

    private record Place(Waiting waiting, CompletableFuture<Boolean> writes) {}

    private final Consumer<List<Waiting>> write;
    private final Deque<Place> places = new ArrayDeque<>();
    private boolean busy;

    /// @param write tells each its outcome, where it has one; it never throws
    Queue(Consumer<List<Waiting>> write) {
        this.write = write;
    }

    /// Returns when it was written or somebody tried to: what has no outcome then must be written by itself.
    void hand(Waiting mine) {
        var place = new Place(mine, new CompletableFuture<>());
        if (mayWrite(place) || place.writes.join()) {
            var batch = batch(place);
            try {
                write.accept(batch.stream().map(Place::waiting).toList());
            } finally {
                batch.forEach(each -> each.writes.complete(false));
                next();
            }
        }
    }

    private synchronized boolean mayWrite(Place place) {
        if (busy) {
            places.add(place);
            return false;
        }
        busy = true;
        return true;
    }

    /// Whoever writes, and those who wait and write of the same authority's children.
    private synchronized List<Place> batch(Place first) {
        var batch = new ArrayList<Place>(List.of(first));
        for (var others = places.iterator(); others.hasNext() && batch.size() < MOST; ) {
            var other = others.next();
            if (other.waiting.who().holder() == first.waiting.who().holder()) {
                others.remove();
                batch.add(other);
            }
        }
        return batch;
    }

    /// How many sleep until somebody has written for them.
    synchronized int waiting() {
        return places.size();
    }

    private void next() {
        var next = leave();
        if (next != null) {
            next.writes.complete(true);
        }
    }

    /// Who has waited longest takes the place of who has written.
    private synchronized @Nullable Place leave() {
        var next = places.poll();
        busy = next != null;
        return next;
    }
}
