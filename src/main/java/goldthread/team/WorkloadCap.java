package goldthread.team;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Subject;
import goldthread.team.Board.Held;
import goldthread.team.Board.Load;
import goldthread.team.Board.Worker;
import goldthread.workforce.programme.Journey;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry.CapExceeded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How much may be allocated to somebody in an early career programme: the promised part of what colleagues of the team
/// carry on average, weighed as on the board, until the programme ends. More needs a reason, and somebody who authorises it.
@Component
final class WorkloadCap {
    private final Board board;
    private final CaseFile caseFile;

    WorkloadCap(Board board, CaseFile caseFile) {
        this.board = board;
        this.caseFile = caseFile;
    }

    /// @param weight of the caseload now     @param most that is promised; nought while no colleague carries anything
    /// @param of     whose colleagues are compared with: of the team, or of the authority where nobody else of the team carries anything
    record Cap(String name, Programme programme, int weight, int most, String of) {
        boolean above(int more) {
            return most > 0 && weight + more > most;
        }

        /// `90% of what colleagues of the team carry`
        String share() {
            return programme.workload() + "% of what colleagues of " + of + " carry";
        }

        Optional<Refused> refuses(int more) {
            return more == 0 || !above(more) ? Optional.empty() : Optional.of(new Refused(name + " is in a programme (" + programme.title() + "): the caseload would weigh " + (weight + more) + ", and at most " + most + " is promised, "
                    + share() + ". Choose somebody else, or say why and who authorised it", programme.source() + (programme.unconfirmed() ? " (to be confirmed)" : "")));
        }
    }

    /// What is promised to a worker; empty where they are in no programme, or it is over. Ask inside a transaction.
    Optional<Cap> of(UUID account, LocalDate today) {
        return of(account, Journey.of(caseFile.timeline(new Subject(account))), today, Set.of());
    }

    /// The same for a journey that is read already.
    /// @param hidden children who are in no number that the reader sees; a rule counts all
    Optional<Cap> of(UUID account, Optional<Journey> journey, LocalDate today, Set<UUID> hidden) {
        return journey.filter(each -> today.isBefore(each.ends()) && !each.begun().on().isAfter(today)).flatMap(each -> {
            var workers = board.workers(null, List.of(account), today);
            return workers.stream().filter(worker -> worker.account().equals(account)).findFirst().map(own -> cap(own, each.programme(), workers, today, hidden));
        });
    }

    /// The whole authority is weighed only where nobody else of the team carries anything.
    private Cap cap(Worker own, Programme programme, List<Worker> workers, LocalDate today, Set<UUID> hidden) {
        var team = workers.stream().filter(each -> each.team().equals(own.team())).toList();
        var loads = board.loads(team.stream().map(Worker::account).toList(), today, hidden);
        var near = average(own, team, loads);
        double full = near.isPresent() ? near.getAsDouble() : average(own, workers, board.loads(null, today, hidden)).orElse(0);
        return new Cap(own.name(), programme, loads.getOrDefault(own.account(), Load.nothing(own.account())).weight(), (int) Math.round(full) * programme.workload() / 100, near.isPresent() ? "the team" : "the authority");
    }

    private static OptionalDouble average(Worker own, List<Worker> colleagues, Map<UUID, Load> loads) {
        return colleagues.stream().filter(each -> !each.account().equals(own.account()) && loads.containsKey(each.account())).mapToInt(each -> loads.get(each.account()).weight()).average();
    }

    /// Children beside what a worker in a programme carries. @param children how many the worker does not have yet   @param more what they weigh
    record Beside(Cap cap, int children, int more) {
        int weight() {
            return cap.weight() + more;
        }
    }

    /// These children, those that the worker has already left out; empty where nothing is promised. Ask inside a transaction.
    Optional<Beside> beside(UUID account, Collection<UUID> children, LocalDate today) {
        return of(account, today).map(cap -> {
            var has = board.of(account, today, Set.of());
            var more = board.children(children.stream().filter(child -> !has.contains(child)).toList(), today);
            return new Beside(cap, more.size(), more.stream().mapToInt(Held::weight).sum());
        });
    }

    /// Whether these children are more than is promised, or was authorised for the day.
    Optional<Refused> refuses(UUID account, Collection<UUID> children, LocalDate today) {
        return beside(account, children, today).flatMap(each -> each.weight() <= authorised(account, today) ? Optional.empty() : each.cap().refuses(each.more()));
    }

    /// The heaviest that was authorised beforehand, for the day; what was authorised with children on the board was for those.
    private int authorised(UUID account, LocalDate today) {
        return caseFile.timeline(new Subject(account)).facts(CapExceeded.class).stream().map(Fact::entry).filter(each -> each.on().equals(today) && each.children() == 0).mapToInt(CapExceeded::weight).max().orElse(0);
    }
}
