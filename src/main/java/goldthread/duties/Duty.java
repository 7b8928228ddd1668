package goldthread.duties;

import goldthread.casefile.Subject;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that the law, or the authority itself, asks to be done for a child by a day.
///
/// @param rule     id in the rule book: `T-D05`
/// @param entry    the entry from which it arose
/// @param what     what is owed, for the page
/// @param why      what it arose from, for the page: `Placed on 2 March 2026`
/// @param arose    the day from which it is counted
/// @param due      the last day on which it is still met; for an alert, the day of the alert
/// @param citation where it is written
/// @param mark     how sure that is: `checked against the source`, `to be confirmed`, `usual value, not law` ...
/// @param alert    nothing that can be done in time: something to be looked at from the day on which it is due
/// @param ending   what became of it
public record Duty(Subject subject, String rule, UUID entry, String what, String why, LocalDate arose, LocalDate due,
                   String citation, String mark, boolean alert, Ending ending) {

    /// What became of a duty, as far as the facts tell.
    public sealed interface Ending {
        /// @param until  day from which it is owed no more, if that is foreseen (the 18th birthday)
        /// @param reason why then
        record Owed(@Nullable LocalDate until, String reason) implements Ending {}

        /// @param entry the entry that met it
        record Met(LocalDate on, UUID entry) implements Ending {}

        /// What it rested on ended, or it was excused, before it was met.
        record Ended(LocalDate on, String reason) implements Ending {}

        /// The clock stands still; only where the rule allows it.
        record Paused(LocalDate since, String reason) implements Ending {}
    }

    /// How a duty stands on a day.
    public enum State {
        NOT_BEGUN("Not begun"), OPEN("Due"), LATE("Late"), ALERT("Alert"), PAUSED("Paused"), MET("Met"), MET_LATE("Met late"), MISSED("Missed"),
        NOT_NEEDED("Not needed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// Whether somebody still has to do something.
        public boolean owed() {
            return this == OPEN || this == LATE || this == ALERT || this == PAUSED;
        }

        /// As it stands on every page: the words, with a colour beside them.
        public Words tag() {
            return Words.tag(words, switch (this) {
                case OPEN -> Words.Colour.BLUE;
                case LATE, MISSED -> Words.Colour.RED;
                case ALERT -> Words.Colour.ORANGE;
                case NOT_BEGUN, PAUSED, NOT_NEEDED -> Words.Colour.GREY;
                case MET -> Words.Colour.GREEN;
                case MET_LATE -> Words.Colour.YELLOW;
            });
        }
    }

    /// Names this duty for as long as its rule and the entry stand, whatever is corrected.
    public String key() {
        return rule + " " + entry;
    }

    /// How it stands on a day. What happened after that day is left out of account.
    public State state(LocalDate today) {
        return switch (ending) {
            case Ending.Met met when !met.on().isAfter(today) -> met.on().isAfter(due) ? State.MET_LATE : State.MET;
            case Ending.Ended ended when !ended.on().isAfter(today) -> unmetAt(ended.on());
            case Ending.Owed owed when owed.until() != null && !owed.until().isAfter(latest(today)) -> unmetAt(owed.until());
            case Ending.Paused paused when !paused.since().isAfter(today) -> State.PAUSED;
            case Ending any -> unmet(today);
        };
    }

    /// Why it is not needed, was missed, or stands still; empty where there is nothing to say.
    public String reason() {
        return switch (ending) {
            case Ending.Ended ended -> ended.reason();
            case Ending.Paused paused -> paused.reason();
            case Ending.Owed owed -> owed.reason();
            case Ending.Met met -> "";
        };
    }

    /// Whether it is neither met nor ended, by all that is known.
    boolean stillOwed() {
        return ending instanceof Ending.Paused || ending instanceof Ending.Owed owed
                && (owed.until() == null || alert || owed.until().isAfter(due));
    }

    /// What is counted from a day to come (an 18th birthday) is not owed before that day, nor is it on a list. What is counted back
    /// from one (the reports before a conference) is, and so is what is to be looked at from a day on.
    private boolean begun(LocalDate today) {
        return alert || due.isBefore(arose) || !today.isBefore(arose);
    }

    /// A duty that would fall due only after it is owed no more is not needed from the outset.
    private LocalDate latest(LocalDate today) {
        return alert || today.isAfter(due) ? today : due;
    }

    private State unmetAt(LocalDate end) {
        return alert || !end.isAfter(due) ? State.NOT_NEEDED : State.MISSED;
    }

    private State unmet(LocalDate today) {
        if (alert) {
            return today.isBefore(due) ? State.OPEN : State.ALERT;
        }
        if (!begun(today)) {
            return State.NOT_BEGUN;
        }
        return today.isAfter(due) ? State.LATE : State.OPEN;
    }
}
