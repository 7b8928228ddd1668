package goldthread.team;

import goldthread.access.Access;
import goldthread.access.Permission;
import goldthread.pages.Awaiting;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What waits for a team manager, told under *My work*.
@Configuration(proxyBeanMethods = false)
class Awaited {
    @Bean
    static Awaiting ownChildrenWithoutAWorker(Board board, Access access, Clock clock) {
        return new Awaiting(Permission.LEAD_TEAM, TeamPages.TEAM, "child whom you supervise has no worker", "children whom you supervise have no worker",
                () -> board.unallocated(board.supervised(today(clock), access.hidden()), today(clock)).size());
    }

    @Bean
    static Awaiting childrenWithoutAWorker(Board board, Access access, Clock clock) {
        return new Awaiting(Permission.LEAD_TEAM, TeamPages.TEAM + "/waiting", "child of the authority waits for a worker", "children of the authority wait for a worker",
                () -> board.waitingCount(today(clock), access.hidden()));
    }

    @Bean
    static Awaiting supervisionsLate(Board board, Clock clock) {
        return new Awaiting(Permission.LEAD_TEAM, TeamPages.TEAM, "supervision in your team is late", "supervisions in your team are late", () -> board.supervisionsLate(today(clock)));
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
