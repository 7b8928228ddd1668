package goldthread.demonstration.roads;

import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;

/// Lily and Jack Penhale, who fled with their mother. Their father may write to the authority and must not be told where they
/// live; nor may a family meeting be offered to him.
final class KeptSafe {
    static void tell(Telling told) {
        var known = told.ago(140);
        var lily = told.child("Lily", "Penhale", "F", told.today.minusYears(8).minusDays(210), known);
        var children = List.of(lily, told.child("Jack", "Penhale", "M", told.today.minusYears(5).minusDays(88), known));
        var mother = told.adult("Morwenna", "Penhale", "F", known);
        var father = told.adult("Craig", "Penhale", "M", known);
        told.siblings(children, known);
        told.related(children, mother, "mother", true, known);
        told.related(children, father, "father", true, known);
        told.lives(mother, "Mill Yard", true, known);
        children.forEach(child -> told.lives(child, "Mill Yard", true, known));
        told.lives(father, "Cotter Street", false, known);
        told.assessed(children, "6", "A mother and two children came to the refuge with one bag.", List.of("3B"), told.ago(138));
        told.allocated(children, Allocated.ALLOCATED, told.by(), told.ago(136));
        told.tell("kept", new KeptFrom(lily, List.of(lily, children.get(1), mother), List.of(father), List.of(KeptFrom.ADDRESS, KeptFrom.PHONE), "He found them at the last address, and broke the door.", told.ago(135), null));
        told.tell(told.hand(Workers.HELP_MANAGER), "exempted", new MeetingExempted(children, MeetingExempted.OFFER, "To offer it would bring their father to the table with those who fled from him.", told.hand(Workers.HELP_MANAGER).name(), told.ago(80)));
        told.tell(told.hand(Workers.HELP_MANAGER), "gateway", new GatewayDecided(children, GatewayDecided.NEITHER, "Their mother keeps them safe. The police act against their father.", told.ago(79)));
    }

    private KeptSafe() {}
}
