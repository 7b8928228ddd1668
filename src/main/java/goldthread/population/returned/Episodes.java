package goldthread.population.returned;

import goldthread.population.Homes;
import goldthread.population.Homes.Home;
import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The episodes of a child's times in care: a new one whenever the law or the home changes.
final class Episodes {
    private static final int REGISTERED = (int) Homes.SUPPORTED_REGISTERED.toEpochDay();
    private static final String SUPPORTED = "K3";

    /// @param until `Event.OPEN` while it goes on   @param registered whether the home's number is told
    record Episode(int from, int until, String reason, String law, String place, Home home, boolean registered, String ended, boolean moves, int care) {}

    private Episodes() {}

    static List<Episode> of(Told told) {
        var all = new ArrayList<Episode>();
        var placed = told.of(What.PLACED);
        for (var care : told.of(What.CARE)) spell(told, care, placed, all);
        return all;
    }

    private static void spell(Told told, Event care, List<Event> placed, List<Episode> all) {
        var days = new TreeSet<Integer>();
        for (var event : told.child().events()) {
            boolean mine = (event.what() == What.PLACED || event.what() == What.LAW) && event.from() >= care.from() && event.from() < care.until();
            if (mine) days.add(event.from());
            if (mine && event.detail().equals(SUPPORTED) && event.from() < REGISTERED && event.until() > REGISTERED) days.add(REGISTERED);
        }
        var starts = List.copyOf(days);
        @Nullable Event home = null, law = null;
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i), until = i + 1 < starts.size() ? starts.get(i + 1) : care.until();
            var nowHome = at(placed, from);
            var nowLaw = at(told.of(What.LAW), from);
            boolean moved = nowHome != home || from == REGISTERED && nowHome.from() < REGISTERED && nowHome.detail().equals(SUPPORTED), changed = law == null || !nowLaw.detail().equals(law.detail());
            boolean last = i + 1 == starts.size(), moves = !last && (at(placed, until) != nowHome || until == REGISTERED && nowHome.detail().equals(SUPPORTED));
            all.add(new Episode(from, until, i == 0 ? "S" : moved && changed ? "B" : moved ? "P" : "L", nowLaw.detail(), nowHome.detail(), told.homes().get(placed.indexOf(nowHome)),
                    !nowHome.detail().equals(SUPPORTED) || from >= REGISTERED, until == Event.OPEN ? "" : last ? care.detail() : "X1", moves, care.from()));
            home = nowHome;
            law = nowLaw;
        }
    }

    private static Event at(List<Event> events, int day) {
        return events.stream().filter(event -> event.from() <= day && event.until() > day).findFirst().orElseThrow();
    }
}
