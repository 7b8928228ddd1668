package goldthread.protectionteam;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.protectionteam.TeamEntry.SeatLeft;
import goldthread.protectionteam.TeamEntry.SeatTaken;
import goldthread.protectionteam.TeamEntry.TeamFormed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A multi-agency child protection team as it stands on a day: a pure function of the registry.
///
/// @param seats everyone who has or had a seat, the latest first
public record Team(Subject subject, TeamFormed formed, List<Holder> seats, LocalDate day) {

    /// @param until the first day without them; null while they hold it
    public record Holder(Fact<SeatTaken> taken, @Nullable LocalDate until) {
        public boolean on(LocalDate day) {
            return !taken.happened().isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /// The teams that stand on a day, in the order in which they were formed.
    public static List<Team> all(Timeline registry, LocalDate day) {
        var latest = new LinkedHashMap<Subject, TeamFormed>();
        registry.facts(TeamFormed.class).stream().filter(fact -> !fact.happened().isAfter(day)).forEach(fact -> latest.put(fact.entry().team(), fact.entry()));
        var left = registry.facts(SeatLeft.class).stream().collect(Collectors.toMap(fact -> fact.entry().taken(), fact -> fact.entry().on(), (first, second) -> second));
        return latest.entrySet().stream().map(each -> new Team(each.getKey(), each.getValue(), registry.facts(SeatTaken.class).reversed().stream()
                .filter(fact -> fact.entry().team().equals(each.getKey()) && !fact.happened().isAfter(day)).map(fact -> new Holder(fact, left.get(fact.id()))).toList(), day)).toList();
    }

    public List<Holder> holders() {
        return seats.stream().filter(holder -> holder.on(day)).toList();
    }

    /// The statutory seats that nobody holds on the day: the team is incomplete while there is one.
    public List<Seat> empty() {
        return Stream.of(Seat.values()).filter(seat -> holders().stream().noneMatch(holder -> holder.taken().entry().seat().equals(seat.title()))).toList();
    }

    /// Who speaks for an agency, or null.
    public @Nullable String speaks(String agency) {
        return Stream.of(Seat.values()).filter(seat -> seat.agency().equals(agency)).flatMap(seat -> holders().stream()
                .filter(holder -> holder.taken().entry().seat().equals(seat.title()))).map(holder -> holder.taken().entry().who()).findFirst().orElse(null);
    }

    /// `No police and no health seat is filled`, or empty.
    public String alert() {
        return empty().isEmpty() ? "" : formed.name() + " is incomplete: nobody holds the seat of "
                + empty().stream().map(seat -> seat.title().toLowerCase(java.util.Locale.UK)).collect(Collectors.joining(", ")) + ".";
    }
}
