package goldthread.protectionteam;

import goldthread.casefile.Kind;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The door of the protection team room.
public final class ProtectionTeams {
    public static final String ADDRESS = "/protection-teams";
    public static final List<Kind<?>> KINDS = Stream.of(TeamEntry.KINDS, PartnerEntry.KINDS, BoardEntry.KINDS, LogEntry.KINDS).flatMap(List::stream).<Kind<?>>map(kind -> kind).toList();
    public static final List<DutySource> DUTIES = List.of(DutySource.of(ChallengeDuties::from, LogEntry.class, Described.class));

    /// What who leads a team is told on their first page, while a seat of it is empty.
    public static Optional<Block> alert(Timeline registry, UUID account, LocalDate today) {
        var alerts = Team.all(registry, today).stream().filter(team -> team.formed().lead().equals(account)).map(Team::alert).filter(alert -> !alert.isEmpty())
                .<Words>map(alert -> Words.link(alert, ADDRESS)).toList();
        return alerts.isEmpty() ? Optional.empty() : Optional.of(Block.inset(new Block.Bullets(alerts)));
    }

    private ProtectionTeams() {}
}
