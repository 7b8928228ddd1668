package goldthread.demonstration.roads;

import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderEnded;
import goldthread.court.CourtEntry.OrderExtended;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.ProceedingsEnded;
import goldthread.court.ProceedingsEntry.CaseAllocated;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;

/// Finn Ashdown: an order made in haste, and overturned. The family's meeting was left out, for his stepfather had threatened
/// every relative; a year later a court found otherwise, and he lives with his father.
final class Overturned {
    static void tell(Telling told) {
        var known = told.ago(470);
        var finn = told.child("Finn", "Ashdown", "M", told.today.minusYears(9).minusDays(12), known);
        var mother = told.adult("Carla", "Ashdown", "F", known);
        var father = told.adult("Joel", "Ashdown", "M", known);
        var children = List.of(finn);
        told.related(children, mother, "mother", true, known);
        told.related(children, father, "father", true, known);
        told.lives(mother, "Pump Row", false, known);
        told.lives(finn, "Pump Row", false, known);
        told.assessed(children, "6", "Police were called three times in a month.", List.of("3B", "1B"), told.ago(460));
        told.allocated(children, Allocated.ALLOCATED, told.by(), told.ago(458));
        told.tell(told.hand(Workers.HELP_MANAGER), "exempted", new MeetingExempted(children, MeetingExempted.MEETING, "His stepfather had threatened each relative who would have come.", told.hand(Workers.HELP_MANAGER).name(), told.ago(402)));
        told.tell(told.hand(Workers.HELP_MANAGER), "gateway", new GatewayDecided(children, GatewayDecided.PROCEEDINGS, "It cannot wait for a letter.", told.ago(401)));
        var application = told.tell("issued", new ApplicationIssued(children, ApplicationIssued.SUPERVISION, "He was hit on Sunday, and nobody could say that it will not happen again.", "ZZ25C00207", told.ago(400), told.hand(Workers.HELP_MANAGER).name()));
        told.tell("allocated by the court", new CaseAllocated(children, application, "Magistrates", told.after(told.ago(400), 12), told.after(told.ago(400), 1)));
        told.tell("hearing", new ManagementHearingHeld(children, application, "Statements in three weeks.", told.after(told.ago(400), 12)));
        var order = told.tell("order", new OrderMade(children, application, OrderMade.SUPERVISION, told.ago(130), told.ago(250)));
        told.tell("ended", new ProceedingsEnded(children, application, "Supervision order for a year", told.ago(250)));
        told.tell("longer", new OrderExtended(children, order, told.today.plusDays(150), "His father needs longer to show what he can offer.", told.ago(140)));
        told.tell("overturned", new OrderEnded(children, order, "Overturned on appeal: what his father could offer had not been looked at.", told.ago(120)));
        told.tell("arrangements", new OrderMade(children, null, "Child arrangements order", null, told.ago(95)));
        told.lives(finn, "Orchard Bank", false, told.ago(95));
        told.lives(father, "Orchard Bank", false, told.ago(300));
    }

    private Overturned() {}
}
