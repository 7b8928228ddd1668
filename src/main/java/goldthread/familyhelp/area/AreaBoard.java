package goldthread.familyhelp.area;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.Areas.Team;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.workforce.Workforce;
import goldthread.workforce.Workforce.Involved;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The children who are helped, by the area in which they live: how many each team and hub has, and with whom nobody works yet.
/// Nobody whom the reader may not know of is counted; who has a confidential address stands in no area.
@Component
class AreaBoard {
    private static final int MOST = 50;

    private final JdbcClient database;
    private final People people;
    private final Workforce workforce;
    private final Access access;
    private final TransactionTemplate transaction;

    AreaBoard(JdbcClient database, People people, Workforce workforce, Access access, PlatformTransactionManager transactions) {
        this.database = database;
        this.people = people;
        this.workforce = workforce;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param works who holds the child, as the team's board counts it: whoever has left works with nobody   @param team of the place where they live   @param hub likewise
    record Child(Person person, List<Involved> works, Optional<Team> team, Optional<Team> hub) {
        /// Who only supervises or reviews, or the education officer, does not hold the child.
        private static final Set<String> HOLDS = Set.of(Allocated.ALLOCATED, LeadNamed.PART);

        static Child of(Person person, List<Involved> involved, Set<UUID> gone, Areas areas, LocalDate today) {
            var postcode = person.confidential() ? null : person.postcode();
            return new Child(person, involved.stream().filter(one -> HOLDS.contains(one.part()) && one.on(today) && (one.account() == null || !gone.contains(one.account()))).toList(), areas.serving(postcode, AreaServed.TEAM), areas.serving(postcode, AreaServed.HUB));
        }

        Optional<Team> by(String sort) {
            return sort.equals(AreaServed.TEAM) ? team : hub;
        }
    }

    List<Block> blocks(Areas areas, LocalDate today) {
        return transaction.execute(status -> {
            var all = children(areas, today);
            return Stream.concat(counted(areas, all).stream(), waiting(all).stream()).toList();
        });
    }

    /// The accounts of those who have left the authority.
    Set<UUID> gone(LocalDate today) {
        return transaction.execute(status -> workforce.gone(today));
    }

    private List<Child> children(Areas areas, LocalDate today) {
        var open = database.sql("select distinct subject from episode_now").query(UUID.class).list();
        var known = access.found(open);
        var subjects = open.stream().filter(known::contains).map(Subject::new).toList();
        Map<Subject, Person> named = people.find(subjects);
        var involved = workforce.involved(subjects);
        var gone = workforce.gone(today);
        return subjects.stream().filter(named::containsKey).map(child -> Child.of(named.get(child), involved.getOrDefault(child, List.of()), gone, areas, today)).toList();
    }

    static List<Block> counted(Areas areas, List<Child> all) {
        return Stream.of(AreaServed.TEAM, AreaServed.HUB).flatMap(sort -> {
            var teams = areas.all().stream().filter(team -> team.served().sort().equals(sort)).toList();
            return teams.isEmpty() ? Stream.<Block>empty() : Stream.of(counted(sort, teams, all));
        }).toList();
    }

    private static Block counted(String sort, List<Team> teams, List<Child> all) {
        var table = Block.table(sort.equals(AreaServed.TEAM) ? "Children helped, by area team" : "Children helped, by family help hub", sort, "Live there", "Worked with by who works there", "By others", "By nobody yet");
        for (var team : teams) {
            var here = all.stream().filter(child -> child.by(sort).filter(team::equals).isPresent()).toList();
            long ours = here.stream().filter(child -> child.works().stream().anyMatch(one -> team.has(one.account()))).count();
            long nobody = here.stream().filter(child -> child.works().isEmpty()).count();
            table = table.row(text(team.served().name()), text(here.size()), text(ours), text(here.size() - ours - nobody), text(nobody));
        }
        long elsewhere = all.stream().filter(child -> child.by(sort).isEmpty()).count();
        return table.row(quiet("In no area of the list, or an address that is confidential or not known"), text(elsewhere), quiet(""), quiet(""), quiet(""));
    }

    /// To be ticked and allocated, the area beside each.
    private List<Block> waiting(List<Child> all) {
        var nobody = all.stream().filter(child -> child.works().isEmpty()).toList();
        var seen = access.seen(nobody.stream().map(child -> child.person().subject().id()).toList());
        var table = Block.table("With whom nobody works yet", "Child", "Born", "Area team", "Family help hub", "Who works there").whenEmpty("Somebody works with every child who is helped.");
        for (var child : nobody.stream().limit(MOST).toList()) {
            var person = child.person();
            table = table.row(person.subject().toString(), seen.contains(person.subject().id()) ? link(person.name(), "/child/" + person.subject()) : text(person.name()), day(person.born()),
                    child.team().map(AreaBoard::name).orElse(quiet("None")), child.hub().map(AreaBoard::name).orElse(quiet("None")), text(child.team().or(child::hub).map(Team::names).orElse("")));
        }
        var shown = nobody.isEmpty() ? table : table.choosing(new Block.Choosing("/team/choose", "children", List.of(Button.post("Allocate those ticked", "/team/choose"))));
        return nobody.size() <= MOST ? List.of(shown) : List.of(shown, Block.say(quiet("The first " + MOST + " of " + nobody.size() + ".")));
    }

    private static Words name(Team team) {
        return text(team.served().name());
    }
}
