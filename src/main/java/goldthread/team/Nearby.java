package goldthread.team;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.familyhelp.area.AreaEntry;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.AreaEntry.WorkerJoined;
import goldthread.familyhelp.area.Areas;
import goldthread.people.People;
import goldthread.people.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who works in the area team or the family help hub that serves the place where children live. A confidential address tells
/// nothing: whoever lives at one lives in no area.
@Component
class Nearby {
    private final CaseFile caseFile;
    private final People people;

    Nearby(CaseFile caseFile, People people) {
        this.caseFile = caseFile;
        this.people = people;
    }

    /// By account, in words: `works in North, which serves where they live`.
    Map<UUID, String> beside(Set<UUID> children, LocalDate today) {
        var areas = Areas.of(caseFile.timeline(AreaEntry.REGISTRY), today);
        return areas.all().isEmpty() ? Map.of() : words(areas, people.find(children.stream().map(Subject::new).toList()).values());
    }

    static Map<UUID, String> words(Areas areas, Collection<Person> children) {
        var served = new HashMap<UUID, Set<Subject>>();
        var names = new HashMap<UUID, Set<String>>();
        for (var child : children) {
            for (var team : serving(areas, child)) {
                for (var worker : team.workers().stream().map(WorkerJoined::account).flatMap(Stream::ofNullable).toList()) {
                    served.computeIfAbsent(worker, one -> new HashSet<>()).add(child.subject());
                    names.computeIfAbsent(worker, one -> new java.util.TreeSet<>()).add(team.served().name());
                }
            }
        }
        var words = new HashMap<UUID, String>();
        served.forEach((worker, theirs) -> words.put(worker, "works in " + String.join(" and ", names.get(worker)) + ", which serves where " + (theirs.size() == children.size() ? children.size() == 1 ? "the child lives" : "they live" : theirs.size() + " of " + children.size() + " live")));
        return words;
    }

    private static List<Areas.Team> serving(Areas areas, Person child) {
        return child.confidential() ? List.of() : Stream.of(AreaServed.TEAM, AreaServed.HUB).map(sort -> areas.serving(child.postcode(), sort)).flatMap(Optional::stream).toList();
    }
}
