package goldthread.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.app.Rooms;
import goldthread.casefile.Kinds;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One writer. What it got no answer to, it sends again with the same ids when it can, as a careful program does; or it
/// gives up, as a person may.
final class Client {
    private static final Kinds KINDS = Rooms.kinds();
    private static final int PARALLEL = 10, DOUBLE_CLICK = 10, GIVES_UP = 30;

    private final Deeds deeds;
    private final Ledger ledger;
    private @Nullable Deed unanswered;

    Client(Deeds deeds, Ledger ledger) {
        this.deeds = deeds;
        this.ledger = ledger;
    }

    /// Writes until the round is over, or the application is gone.
    void work(Round round) throws InterruptedException {
        try (var line = new Line(round.port()); var other = new Line(round.port())) {
            while (!round.isOver()) one(round, line, other);
        } catch (IOException gone) {
            if (!round.isBroken()) throw new AssertionError("the application went away by itself", gone);
        }
    }

    private void one(Round round, Line line, Line other) throws IOException, InterruptedException {
        if (unanswered != null && deeds.chance(GIVES_UP)) unanswered = null;
        boolean again = unanswered != null, brokenBefore = round.isBroken();
        var deed = again ? unanswered : deeds.next(round.number());
        ledger.sent(deed);
        if (!again) ledger.unanswered.incrementAndGet();
        unanswered = deed;
        long from = System.nanoTime();
        var answer = deeds.chance(PARALLEL) ? onBoth(deed, line, other) : line.ask(deed.line(KINDS));
        ledger.slowestAnswer.accumulateAndGet((System.nanoTime() - from) / 1_000_000, Math::max);
        if (answer.startsWith("failed")) {
            assertThat(round.isBroken()).as("nothing was killed, and %s", answer).isTrue();
            assertThat(answer).as("what pages tell as records that cannot be reached").startsWith("failed: away");
            ledger.refused.incrementAndGet();
            Thread.sleep(50);
        } else {
            done(deed, again, answer, round);
            round.heard(this, brokenBefore);
            if (deeds.chance(DOUBLE_CLICK)) repeat(deed, line);
        }
    }

    /// What was sent once may be found done as well: it was written, and the blow met the answer of the database.
    private void done(Deed deed, boolean again, String answer, Round round) {
        ledger.acknowledged(deed);
        ledger.unanswered.decrementAndGet();
        deeds.done(deed);
        unanswered = null;
        if (again) (answer.equals("before") ? ledger.foundDone : ledger.foundUndone).incrementAndGet();
        else if (answer.equals("before")) {
            assertThat(round.isBroken()).as("nothing was killed, and what was sent once stood before").isTrue();
            ledger.answerLost.incrementAndGet();
        }
    }

    /// The same deed twice at the same moment is done once.
    private String onBoth(Deed deed, Line line, Line other) throws IOException {
        line.send(deed.line(KINDS));
        other.send(deed.line(KINDS));
        var one = line.answer();
        var two = other.answer();
        if (deed instanceof Deed.Written) {
            assertThat(one + two).as("done twice").isNotEqualTo("newnew");
            ledger.repeated.incrementAndGet();
        }
        return one.equals("new") || two.startsWith("failed") ? one : two;
    }

    private void repeat(Deed deed, Line line) throws IOException {
        var answer = line.ask(deed.line(KINDS));
        if (deed instanceof Deed.Written && !answer.startsWith("failed")) {
            assertThat(answer).as("the answer to a double click").isEqualTo("before");
            ledger.repeated.incrementAndGet();
        }
    }
}
