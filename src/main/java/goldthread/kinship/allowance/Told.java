package goldthread.kinship.allowance;

import goldthread.care.Care;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.kinship.allowance.AllowanceEntry.Circumstance;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Which circumstances the child's own record tells of: likely answers, which whoever claims confirms. How long "just before" is,
/// the pilot's material does not say; a year is looked back here, for a prompt and no more.
final class Told {
    private static final int YEARS_BACK = 1;

    static List<Circumstance> of(Timeline timeline, LocalDate day) {
        var told = new ArrayList<Circumstance>();
        var since = day.minusYears(YEARS_BACK);
        if (Care.placement(timeline).filter(placement -> placement.lookedAfterOn(day)).isPresent()
                || timeline.facts(EpisodeEnded.class).stream().anyMatch(fact -> fact.entry().on() != null && !fact.entry().on().isBefore(since) && fact.entry().reason() != null && fact.entry().reason().startsWith("E"))) {
            told.add(Circumstance.LOOKED_AFTER);
        }
        if (Protection.protection(timeline).filter(now -> now.since() != null).isPresent() || timeline.facts(ProtectionEntry.PlanEnded.class).stream().anyMatch(fact -> !fact.happened().isBefore(since))) told.add(Circumstance.PROTECTION_PLAN);
        if (timeline.facts(PlanMade.class).stream().anyMatch(fact -> fact.entry().home().equals(PlanMade.NETWORK) && fact.entry().meeting() != null)) told.add(Circumstance.FAMILY_DECIDED);
        return told;
    }

    private Told() {}
}
