package goldthread.demonstration.roads;

import goldthread.protection.concern.ConcernEntry.AllegationKnown;
import goldthread.protection.concern.ConcernEntry.AllegationTold;
import goldthread.protection.concern.ConcernEntry.SlaveryDecided;
import goldthread.protection.concern.ConcernEntry.SlaveryReferred;
import goldthread.protection.concern.ConcernEntry.SlaverySuspected;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;

/// Two concerns that are told on: Minh Vo, found at work in a house full of plants and referred as a victim of modern slavery;
/// and what Elsie Thorne said of her swimming coach, of which the designated officer heard the same day.
final class Concerns {
    static void tell(Telling told) {
        var known = told.ago(88);
        var minh = told.child("Minh", "Vo", "M", told.today.minusYears(16).minusDays(70), known);
        told.begun("Minh", minh, "6", "Found by the police in a locked house. He does not know the name of the town.", known);
        told.allocated(List.of(minh), Allocated.ALLOCATED, told.by(), told.after(known, 1));
        var suspected = told.tell("suspected", new SlaverySuspected(List.of(minh), List.of("Criminal exploitation", "Labour exploitation", "Brought into the country"), "He watered plants for food, and owes somebody for the journey.", told.after(known, 1)));
        var referred = told.tell("referred on", new SlaveryReferred(List.of(minh), suspected, told.by().name(), "NRM-ZZ-0417", told.after(known, 2)));
        told.tell("grounds", new SlaveryDecided(List.of(minh), referred, SlaveryDecided.YES, "A guardian for trafficked children is named, and he stays near her.", told.after(known, 6)));
        var on = told.ago(19);
        var elsie = told.child("Elsie", "Thorne", "F", told.today.minusYears(11).minusDays(9), on);
        told.related(List.of(elsie), told.adult("Ruth", "Thorne", "F", on), "mother", true, on);
        told.begun("Elsie", elsie, "2A", "She told her teacher why she does not go swimming any more.", on);
        told.allocated(List.of(elsie), Allocated.ALLOCATED, told.by(), told.after(on, 1));
        var known2 = told.tell("allegation", new AllegationKnown(List.of(elsie), "Sports or youth worker", "He keeps some back when the others change, and touches them.", on));
        told.tell("told on", new AllegationTold(List.of(elsie), known2, "Vera Sand, designated officer", "He does not coach while the police and the club look into it.", on));
    }

    private Concerns() {}
}
