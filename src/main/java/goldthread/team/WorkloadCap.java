package goldthread.team;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Subject;
import goldthread.team.Board.Held;
import goldthread.team.Board.Load;
import goldthread.workforce.programme.Journey;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry.CapExceeded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
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
        return Journey.of(caseFile.timeline(new Subject(account))).filter(journey -> today.isBefore(journey.ends()) && !journey.begun().on().isAfter(today)).flatMap(journey -> {
            var team = board.workers(null, java.util.List.of(account), today);
            var loads = board.loads(null, today, Set.of());
            return team.stream().filter(each -> each.account().equals(account)).findFirst().map(own -> {
                var others = team.stream().filter(each -> !each.account().equals(account) && loads.containsKey(each.account())).toList();
                var near = others.stream().filter(each -> each.team().equals(own.team())).toList();
                double full = (near.isEmpty() ? others : near).stream().mapToInt(each -> loads.get(each.account()).weight()).average().orElse(0);
                return new Cap(own.name(), journey.programme(), loads.getOrDefault(account, Load.nothing(account)).weight(), (int) Math.round(full) * journey.programme().workload() / 100, near.isEmpty() ? "the authority" : "the team");
            });
        });
    }

    /// Whether these children, those that the worker has already left out, are more than is promised, or was authorised for the day.
    Optional<Refused> refuses(UUID account, Collection<UUID> children, LocalDate today) {
        return of(account, today).flatMap(cap -> {
            var has = board.of(account, today, Set.of());
            int more = board.children(children.stream().filter(child -> !has.contains(child)).toList(), today).stream().mapToInt(Held::weight).sum();
            return cap.weight() + more <= authorised(account, today) ? Optional.empty() : cap.refuses(more);
        });
    }

    /// The heaviest that was authorised for the day.
    private int authorised(UUID account, LocalDate today) {
        return caseFile.timeline(new Subject(account)).facts(CapExceeded.class).stream().map(Fact::entry).filter(each -> each.on().equals(today)).mapToInt(CapExceeded::weight).max().orElse(0);
    }
}
