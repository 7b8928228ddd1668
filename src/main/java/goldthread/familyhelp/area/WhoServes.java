package goldthread.familyhelp.area;

import goldthread.casefile.CaseFile;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.frontdoor.FrontDoor;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.workforce.Workforce;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which area team and which hub serve a place, for the front door: how to reach them, and who works there.
@Component
class WhoServes implements FrontDoor.Serving {
    private final CaseFile caseFile;
    private final Workforce workforce;

    WhoServes(CaseFile caseFile, Workforce workforce) {
        this.caseFile = caseFile;
        this.workforce = workforce;
    }

    @Override
    public List<Block.Fact> at(@Nullable String postcode, LocalDate day) {
        return postcode == null ? List.of() : of(Areas.of(caseFile.timeline(AreaEntry.REGISTRY), day).without(workforce.gone(day)::contains), postcode);
    }

    /// Nothing is said of a sort of which the authority keeps none.
    static List<Block.Fact> of(Areas areas, String postcode) {
        return List.of(AreaServed.TEAM, AreaServed.HUB).stream().filter(sort -> areas.all().stream().anyMatch(team -> team.served().sort().equals(sort)))
                .map(sort -> new Block.Fact(sort, areas.serving(postcode, sort).map(WhoServes::said).orElse(Words.quiet("None serves " + postcode)), null)).toList();
    }

    private static Words said(Areas.Team team) {
        var name = Words.text(team.served().name() + (team.served().reach() == null ? "" : ", " + team.served().reach()));
        return team.names().isEmpty() ? name : Words.lines(name, Words.quiet(team.names()));
    }
}
