package goldthread.crash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What the clients were told, kept outside of everything that is killed.
final class Ledger {

    /// What a deed leaves if it was done at all.
    record Expected(Set<UUID> ids, Set<UUID> subjects) {}

    /// A draft has a version between what was acknowledged last and what was sent last.
    record Versions(int acknowledged, int sent) {}

    private final Map<UUID, Expected> sent = new HashMap<>();
    private final Set<UUID> acknowledged = new HashSet<>();
    private final Map<UUID, Versions> drafts = new HashMap<>();
    final AtomicInteger unanswered = new AtomicInteger(), foundDone = new AtomicInteger(), foundUndone = new AtomicInteger(),
            repeated = new AtomicInteger(), typed = new AtomicInteger(), refused = new AtomicInteger(), answerLost = new AtomicInteger();
    /// In milliseconds.
    final AtomicLong slowestAnswer = new AtomicLong();

    synchronized void sent(Deed deed) {
        switch (deed) {
            case Deed.Written written -> sent.putIfAbsent(written.account(), new Expected(written.ids(), written.subjects()));
            case Deed.Typed draft -> drafts.put(draft.account(), new Versions(versions(draft.account()).acknowledged(), draft.version()));
        }
    }

    synchronized void acknowledged(Deed deed) {
        switch (deed) {
            case Deed.Written written -> acknowledged.add(written.account());
            case Deed.Typed draft -> {
                drafts.put(draft.account(), new Versions(draft.version(), draft.version()));
                typed.incrementAndGet();
            }
        }
    }

    synchronized Versions versions(UUID client) {
        return drafts.getOrDefault(client, new Versions(0, 0));
    }

    synchronized Map<UUID, Expected> sent() {
        return Map.copyOf(sent);
    }

    synchronized Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }
}
