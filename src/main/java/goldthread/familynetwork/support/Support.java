package goldthread.familynetwork.support;

import goldthread.casefile.Fold;
import goldthread.casefile.Kind;
import goldthread.duties.DutySource;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.people.PeopleEntry.Described;
import java.util.List;
import java.util.stream.Stream;

/// The door of support to family networks.
public final class Support {
    public static final String ADDRESS = "/family-network";
    public static final List<Kind<?>> KINDS = Stream.of(SupportEntry.KINDS, BudgetEntry.KINDS).flatMap(List::stream).<Kind<?>>map(kind -> kind).toList();
    public static final List<Fold<?>> FOLDS = List.of(SupportNow.REQUESTS, SupportNow.PAYMENTS, AvoidedNow.FOLD);
    public static final List<DutySource> DUTIES = List.of(DutySource.of(SupportDuties::from, SupportEntry.class, Described.class), DutySource.of(SupportDuties::reviews, SupportEntry.class, PlanMade.class, PlanEnded.class, Described.class));

    private Support() {}
}
