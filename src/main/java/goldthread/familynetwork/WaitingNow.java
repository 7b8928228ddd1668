package goldthread.familynetwork;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where a family stands in the queue of those who coordinate family meetings, from one day until another: the queue of any day
/// is asked of these rows, and nobody's timeline is read for it.
/// @param from  first day on which it stands so   @param until first day on which it stands so no more; null where none is foreseen
record WaitingNow(Coordinating stands, LocalDate from, @Nullable LocalDate until) {
    private static final Set<Class<? extends Entry>> READS = Set.of(FamilyNetworkEntry.class, StrategyDiscussed.class, EnquiryStarted.class, LevelChanged.class, FamilyHelpEntry.class, FrontDoorEntry.class, Described.class, UnderCareOrder.class);

    static final Fold<WaitingNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "family_waiting";
        }

        @Override
        public List<Column<WaitingNow>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return READS;
        }

        @Override
        public int version() {
            return 8;
        }

        @Override
        public List<WaitingNow> rows(Timeline timeline) {
            return WaitingNow.rows(timeline);
        }
    };

    private static final List<Fold.Column<WaitingNow>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.from.toString()), new Fold.Column<>("step", "text", row -> row.stands.step().name()), new Fold.Column<>("since", "date", row -> row.stands.since()),
            new Fold.Column<>("coordinator", "text", row -> row.stands.coordinator()), new Fold.Column<>("starts", "date", WaitingNow::from), new Fold.Column<>("until", "date", WaitingNow::until));

    static List<WaitingNow> rows(Timeline timeline) {
        var days = days(timeline);
        var rows = new ArrayList<WaitingNow>();
        Optional<Coordinating> before = Optional.empty();
        LocalDate since = null;
        for (var day : days) {
            var now = Coordinating.of(timeline, day);
            if (now.equals(before)) continue;
            if (before.isPresent()) rows.add(new WaitingNow(before.get(), since, day));
            before = now;
            since = day;
        }
        if (before.isPresent()) rows.add(new WaitingNow(before.get(), since, null));
        return rows;
    }

    /// The only days on which it can change: those on which something happened, the 18th birthday, a death.
    private static Set<LocalDate> days(Timeline timeline) {
        var days = new TreeSet<LocalDate>();
        READS.stream().filter(kind -> kind != Described.class).forEach(kind -> timeline.facts(kind).stream().map(Fact::happened).forEach(days::add));
        if (days.isEmpty()) return days;
        var life = Life.of(timeline);
        if (life.birthday(Coordinating.ADULT) != null) days.add(life.birthday(Coordinating.ADULT));
        if (life.died() != null) days.add(life.died());
        return days;
    }
}
