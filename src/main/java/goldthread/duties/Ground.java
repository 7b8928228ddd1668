package goldthread.duties;

import goldthread.casefile.Envelope;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty.Ending;
import goldthread.law.Due;
import goldthread.law.Rule;
import goldthread.law.Sense;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What duties rest on: an entry, from a day on, until it ends. A placement is the ground of visits:
///
/// ```java
/// Ground.of(timeline, placed, "Placed").endedBy(placementEnded, died).lapsesOn(birthday)
///     .inTurn("Last visit", visits, (ground, turn) ->
///         new Owing("Visit", law.limit(turn == 0 ? "T-D05" : "T-D06", ground.from())));
/// ```
///
/// @param from     the day from which duties are counted, which is day 0
/// @param why      what the page says of it: `Placed on 2 March 2026`
/// @param ended    when it ended; null while it stands
/// @param lapses   when it will end by itself; null if it does not
/// @param returned the day on which a statutory return told of it, where returns do not carry what would meet the
///                 duty: their silence about the time before says nothing. Null otherwise
public record Ground(Subject subject, UUID entry, LocalDate from, String why, @Nullable Stop ended, @Nullable Stop lapses,
                     @Nullable LocalDate returned) {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /// The day on which something ended, and what the page says of it.
    public record Stop(LocalDate on, String reason) {}

    /// Something done that a duty asked for, or an excuse from doing it this time.
    /// @param excuse why it need not be done this time; null where it was done
    public record Done(LocalDate on, UUID entry, @Nullable String excuse) {
        public static Done of(Fact<?> fact) {
            return new Done(fact.happened(), fact.id(), null);
        }

        Ending ending() {
            return excuse == null ? new Ending.Met(on, entry) : new Ending.Ended(on, excuse);
        }
    }

    /// What is owed, and by when.
    public record Owing(String what, Due due) {}

    /// What is owed on a ground: the first time (turn 0), and each time after something was done.
    public interface Turn {
        Owing owing(Ground ground, int turn);
    }

    /// @param what what happened: `Placed`
    public static Ground of(Timeline timeline, Fact<?> fact, String what) {
        return new Ground(timeline.subject(), fact.id(), fact.happened(), on(what, fact.happened()), null, null, null);
    }

    /// This ground counted from another day, for another reason.
    public Ground from(LocalDate day, String why) {
        return new Ground(subject, entry, day, why, ended, lapses, returned);
    }

    /// This ground, ended by the first of these; a null is none. Nothing ends before it begins.
    public Ground endedBy(@Nullable Stop... stops) {
        return new Ground(subject, entry, from, why, first(ended, stops), lapses, returned);
    }

    /// This ground, which ends by itself on the first of these days; a null is none.
    public Ground lapsesOn(@Nullable Stop... stops) {
        return new Ground(subject, entry, from, why, ended, first(lapses, stops), returned);
    }

    /// This ground, for duties that are met by what returns do not carry. A duty that fell due before a return told of
    /// its ground is left out: nobody knows whether it was done.
    public Ground whereReturnsAreSilent(Fact<?> fact) {
        return fact.first().source().startsWith("import:")
                ? new Ground(subject, entry, from, why, ended, lapses, told(fact.first())) : this;
    }

    /// Whether the ground stands on a day: from its first day to the day on which it ends, both included.
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && !isOver(day, ended) && !isOver(day, lapses);
    }

    private static boolean isOver(LocalDate day, @Nullable Stop stop) {
        return stop != null && day.isAfter(stop.on);
    }

    /// One duty, met by what was done, if it was.
    public Stream<Duty> owes(String what, Due due, Optional<Done> done) {
        return unknown(due, done) ? Stream.empty()
                : Stream.of(duty(what, due, done.map(Done::ending).orElseGet(this::unmet)));
    }

    /// One duty, not met.
    public Duty owes(String what, Due due) {
        return duty(what, due, unmet());
    }

    /// A duty of a rule that gives no day itself, due on the day that another rule gives.
    public Stream<Duty> owesBy(String what, LocalDate by, Rule rule, Optional<Done> done) {
        return Stream.of(duty(what, new Due(by, from, rule, null), done.map(Done::ending).orElseGet(this::unmet), false));
    }

    /// What is owed without delay, where no day is given: an alert from the first day until it is done.
    public Stream<Duty> owesAtOnce(String what, Rule rule, Optional<Done> done) {
        return Stream.of(duty(what, new Due(from, from, rule, null), done.map(Done::ending).orElseGet(this::unmet), true));
    }

    /// An alert on a day of a rule that gives no day itself.
    public Duty alert(String what, LocalDate day, Rule rule) {
        return duty(what, new Due(day, day, rule, null), unmet());
    }

    /// Duties one after another: each meets its own, and starts the next on the day it was really done.
    /// @param last what the page calls what was done last: `Last visit`
    /// @param done in the order of days; those on days on which the ground does not stand are left out
    public Stream<Duty> inTurn(String last, Collection<Done> done, Turn turn) {
        var counted = done.stream().filter(each -> standsOn(each.on)).toList();
        var first = turn.owing(this, 0);
        if (!unknown(first.due(), counted.stream().findFirst())) {
            return inTurn(this, 0, last, counted, turn);
        }
        var since = from(returned, "Nothing is known from before " + day(returned));
        return standsOn(returned) ? inTurn(since, 1, last, counted, turn) : Stream.empty();
    }

    private static Stream<Duty> inTurn(Ground ground, int first, String last, List<Done> done, Turn turn) {
        var duties = Stream.<Duty>builder();
        var now = ground;
        int number = first;
        for (var each : done) {
            var owing = turn.owing(now, number++);
            duties.add(now.duty(owing.what, owing.due, each.ending()));
            now = new Ground(now.subject, each.entry, each.on, on(last, each.on), now.ended, now.lapses, now.returned);
        }
        if (number == first || now.ended == null || now.ended.on.isAfter(now.from)) {
            var owing = turn.owing(now, number);
            duties.add(now.duty(owing.what, owing.due, now.unmet()));
        }
        return duties.build();
    }

    /// The soonest: where two rules fit, the shorter wins; of two on one day, the first that is named.
    public static Due soonest(Due... dues) {
        return Stream.of(dues).min(Comparator.comparing(Due::by)).orElseThrow();
    }

    /// `2 March 2026`
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    private static final String[] MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December"};

    private static String on(String what, LocalDate day) {
        return what + " on " + day(day);
    }

    private boolean unknown(Due due, Optional<Done> done) {
        return returned != null && due.by().isBefore(returned) && done.filter(each -> each.on.isBefore(returned)).isEmpty();
    }

    private Ending unmet() {
        if (ended == null) {
            return lapses == null ? new Ending.Owed(null, "") : new Ending.Owed(lapses.on, lapses.reason);
        }
        return lapses != null && lapses.on.isBefore(ended.on) ? new Ending.Ended(lapses.on, lapses.reason)
                : new Ending.Ended(ended.on, ended.reason);
    }

    private Duty duty(String what, Due due, Ending ending) {
        return duty(what, due, ending, alert(due.rule().sense()));
    }

    private Duty duty(String what, Due due, Ending ending, boolean alert) {
        return new Duty(subject, due.rule().id(), entry, what, why, from, within(due.by()), due.citation(), due.confidence(), alert, ending);
    }

    /// Some systems write 9999 for a day that nobody knows; what would be due after it stays in that year, the last that
    /// a database reads as four figures.
    private static LocalDate within(LocalDate day) {
        return day.isAfter(LAST) ? LAST : day;
    }

    /// A rule that limits is a duty; one that counts, warns or looks back is an alert.
    private static boolean alert(@Nullable Sense sense) {
        return sense != Sense.WITHIN && sense != Sense.AT_MOST && sense != Sense.BEFORE;
    }

    private @Nullable Stop first(@Nullable Stop known, @Nullable Stop... more) {
        var first = within(known);
        for (var stop : more) {
            var next = within(stop);
            if (first == null || next != null && next.on.isBefore(first.on)) first = next;
        }
        return first;
    }

    /// Not before the first day.
    private @Nullable Stop within(@Nullable Stop stop) {
        return stop == null ? null : new Stop(within(stop.on.isBefore(from) ? from : stop.on), stop.reason);
    }

    private static LocalDate told(Envelope envelope) {
        return LocalDate.ofInstant(envelope.recorded(), ENGLAND);
    }
}
