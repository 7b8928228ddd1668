package goldthread.demonstration.roads;

import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.demonstration.Demonstration;
import goldthread.demonstration.roads.Workers.Hand;
import goldthread.workforce.StaffEntry.Endorsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells of the families who each walk one road, once, beside the families of the population.
@Component
public final class Roads {
    /// So many children, and one family on each road.
    static final int EVERY = 500;
    private static final int LEADS = 3;

    /// @param by who writes most of it   @param once for the authority as a whole, however many children there are
    private record Road(String name, String by, boolean once, Consumer<Telling> told) {
        Road(String name, String by, Consumer<Telling> told) {
            this(name, by, false, told);
        }
    }

    private static final List<Road> ALL = List.of(new Road("court", Workers.CARE, ToCourt::tell), new Road("overturned", Workers.HELP, Overturned::tell), new Road("letterbox", Workers.CARE, Letterbox::tell),
            new Road("kin", Workers.CARE, WithKin::waiting), new Road("guardian", Workers.HELP, WithKin::guardian), new Road("safe", Workers.HELP, KeptSafe::tell), new Road("needs", Workers.HELP, Needs::tell),
            new Road("concerns", Workers.HELP, Concerns::tell), new Road("stepped up", Workers.HELP, SteppedUp::tell), new Road("one or two", Workers.HELP, OneOrTwo::tell),
            new Road("school", Workers.EDUCATION, SchoolAndStreet::outOfSchool), new Road("street", Workers.CARE, true, SchoolAndStreet::street), new Road("help near", Workers.HELP, true, HelpNear::tell));

    private final Demonstration demonstration;
    private final CaseFile caseFile;
    private final Accounts accounts;

    Roads(Demonstration demonstration, CaseFile caseFile, Accounts accounts) {
        this.demonstration = demonstration;
        this.caseFile = caseFile;
        this.accounts = accounts;
    }

    /// Days are counted back from the day on which the demonstration was first loaded: told again, nothing is added.
    public void tell(int children, LocalDate today) {
        Acting.as(Who.product(Demonstration.HOLDER), () -> {
            var stands = demonstration.stands().orElse(today);
            families(children, stands, workers()).forEach(family -> caseFile.append(Append.observed(family)));
        });
    }

    /// The same in the name of workers who are nobody: for benchmarks and tests.
    public static Stream<List<Writing>> families(int children, LocalDate today) {
        return families(children, today, Workers.nobody());
    }

    private static Stream<List<Writing>> families(int children, LocalDate today, Workers workers) {
        var all = new ArrayList<List<Writing>>();
        for (int copy = 0; copy < Math.max(1, children / EVERY); copy++) {
            for (var road : ALL) {
                if (copy == 0 || !road.once()) {
                    var telling = new Telling(road.name(), copy, today, workers, road.by());
                    road.told().accept(telling);
                    all.add(telling.writings());
                }
            }
        }
        return all.stream();
    }

    private Workers workers() {
        var known = accounts.all().stream().collect(Collectors.toMap(Account::login, Roads::hand, (one, other) -> one));
        var social = accounts.all().stream().filter(account -> account.roles().contains(Role.SOCIAL_WORKER) && !account.disabled()).map(Roads::hand).toList();
        var leads = social.stream().filter(hand -> caseFile.timeline(new Subject(hand.account())).facts(Endorsed.class).stream().anyMatch(fact -> fact.entry().as().equals(Endorsed.LEAD))).limit(LEADS).toList();
        return new Workers(known, social, leads);
    }

    private static Hand hand(Account account) {
        return new Hand(account.id(), account.name());
    }
}
