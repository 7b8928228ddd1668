package goldthread.returns.feed;

import goldthread.casefile.Subject;
import goldthread.returns.ReturnSubjects.One;
import goldthread.returns.feed.FeedReport.Child;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A child on the way to the Department: what they hold, and what stands.
final class Pending {
    final Subject child;
    final UUID subject;
    /// Up to where the record was read.
    final long head;
    private final @Nullable ObjectNode now;
    @Nullable ObjectNode held;
    boolean refused;

    /// @param leftOut hears of each value that their schema would refuse
    Pending(One one, @Nullable ObjectNode held, List<Child> leftOut) {
        this.child = one.subject();
        this.subject = child.id();
        this.head = one.head();
        this.held = held;
        var timeline = one.by(null);
        var object = FeedPayload.of(timeline);
        if (object != null) {
            var number = object.path(FeedDifference.CHILD).asString();
            FeedSchema.OF_THE_DEPARTMENT.mend(object).forEach(sentence -> leftOut.add(new Child(number, sentence)));
        } else if (held == null && !timeline.lines().isEmpty()) {
            leftOut.add(new Child("(record " + subject + ")", "has no number at the authority, so nothing of it can be sent"));
        }
        this.now = object != null && object.has(FeedDifference.CHILD) ? object : null;
    }

    /// The object that is due; null when none is, or theirs was refused.
    @Nullable ObjectNode next() {
        return refused ? null : FeedDifference.next(held, now);
    }

    void accepted() {
        var sent = next();
        if (sent != null) {
            held = FeedDifference.after(held, sent);
        }
    }

    String number() {
        var object = now == null ? held : now;
        return object == null ? "without a number" : object.path(FeedDifference.CHILD).asString();
    }
}
