package goldthread.returns.feed;

import goldthread.access.AccessLog;
import goldthread.access.Acting;
import goldthread.casefile.CaseFile;
import goldthread.returns.OneAtATime;
import goldthread.returns.ReturnSubjects;
import goldthread.returns.feed.FeedAnswer.Accepted;
import goldthread.returns.feed.FeedAnswer.Refused;
import goldthread.returns.feed.FeedAnswer.Stopped;
import goldthread.returns.feed.FeedReport.Child;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/// The door of the feed. A run sends the difference since what was last accepted, and can be cut short at any moment:
/// what was accepted is written down batch by batch, and what was sent and not written down is sent again, to no harm.
@Component
public final class Feed {
    /// The API takes no more in one call.
    static final int BATCH = 100;
    private static final int AT_ONCE = 1_000;
    // any number of our own, so that it meets no other lock
    private static final int LOCK = 70_050;
    /// A child changes in one object or two; more would mean that they do not hold what they accepted.
    private static final int PASSES = 3;

    private final ReturnSubjects subjects;
    private final FeedState state;
    private final JdbcClient database;
    private final DataSource source;
    private final TransactionTemplate transaction;

    public Feed(CaseFile caseFile, DataSource source, PlatformTransactionManager transactions) {
        this.subjects = new ReturnSubjects(caseFile, source, transactions);
        this.source = source;
        var database = JdbcClient.create(source);
        this.state = new FeedState(database);
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Another run is under way for this authority.
    public static final class Busy extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Busy() {
            super("The feed of this authority is already being sent. Wait until it has ended.");
        }
    }

    /// Sends what is due, for the acting authority.
    /// @throws Busy when another run is under way
    public FeedReport send(FeedSettings settings) throws InterruptedException {
        log("sent to the Department");
        try (var lock = OneAtATime.take(source, LOCK).orElseThrow(Busy::new); var client = new FeedClient(settings, Acting.who().holder())) {
            return new Run(client, null).run();
        }
    }

    /// What would be sent: nothing is, and nothing is written down.
    /// @param batch hears each batch, with names and postcodes in it
    public FeedReport dryRun(Consumer<List<ObjectNode>> batch) throws InterruptedException {
        log("looked at, not sent");
        return new Run(null, batch).run();
    }

    private void log(String what) {
        transaction.executeWithoutResult(status -> new AccessLog(database).did("export", "feed: " + what));
    }

    /// One run.
    private final class Run {
        private final @Nullable FeedClient client;
        private final @Nullable Consumer<List<ObjectNode>> dry;
        private final List<Child> refused = new ArrayList<>();
        private final List<Child> leftOut = new ArrayList<>();
        private int looked;
        private int sent;
        private @Nullable String stopped;

        Run(@Nullable FeedClient client, @Nullable Consumer<List<ObjectNode>> dry) {
            this.client = client;
            this.dry = dry;
        }

        FeedReport run() throws InterruptedException {
            var last = new UUID(0, 0);
            while (stopped == null) {
                UUID after = last;
                var pending = transaction.execute(status -> pending(after));
                if (pending.isEmpty()) {
                    break;
                }
                looked += pending.size();
                last = pending.getLast().subject;
                passes(pending);
            }
            return new FeedReport(dry != null, looked, sent, List.copyOf(refused), List.copyOf(leftOut), stopped);
        }

        private List<Pending> pending(UUID after) {
            var children = state.moved(after, AT_ONCE);
            var held = state.held(children);
            return subjects.some(children).stream().map(one -> new Pending(one, held.get(one.subject()), leftOut)).toList();
        }

        private void passes(List<Pending> pending) throws InterruptedException {
            for (int pass = 0; pass < PASSES && stopped == null; pass++) {
                var due = new ArrayList<>(pending.stream().filter(child -> child.next() != null).toList());
                for (int from = 0; from < due.size() && stopped == null; from += BATCH) {
                    batch(due.subList(from, Math.min(from + BATCH, due.size())));
                }
            }
            if (dry == null) {
                transaction.executeWithoutResult(status -> pending.stream().filter(child -> child.next() == null && !child.refused)
                        .forEach(child -> state.compared(child.child, child.head)));
            }
        }

        private void batch(List<Pending> children) throws InterruptedException {
            var objects = children.stream().map(Pending::next).toList();
            if (client == null) {
                dry.accept(objects);
                accepted(children, "");
                return;
            }
            switch (client.send(objects)) {
                case Accepted accepted -> accepted(children, accepted.receipt());
                case Stopped why -> stopped = why.sentence();
                case Refused why when children.size() == 1 -> refuse(children.getFirst(), why.sentence());
                case Refused why -> {
                    int half = children.size() / 2;
                    batch(children.subList(0, half));
                    if (stopped == null) {
                        batch(children.subList(half, children.size()));
                    }
                }
            }
        }

        private void accepted(List<Pending> children, String receipt) {
            children.forEach(Pending::accepted);
            sent += children.size();
            if (dry == null) {
                transaction.executeWithoutResult(status -> children.forEach(child -> state.accepted(child.child, child.held, receipt)));
            }
        }

        private void refuse(Pending child, String why) {
            child.refused = true;
            refused.add(new Child(child.number(), why));
            transaction.executeWithoutResult(status -> state.refused(child.child, why));
        }
    }
}
