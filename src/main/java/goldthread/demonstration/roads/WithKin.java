package goldthread.demonstration.roads;

import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.SupportReviewed;
import goldthread.kinship.Arrangement;
import goldthread.kinship.KinshipEntry.ApprovalEnded;
import goldthread.kinship.KinshipEntry.ApprovalExtended;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.ArrangementEnded;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.kinship.KinshipEntry.NetworkSearched;
import goldthread.kinship.KinshipEntry.PutForward;
import goldthread.kinship.KinshipEntry.TemporarilyApproved;
import goldthread.kinship.KinshipEntry.ViabilityAssessed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceDecided;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.CircumstancesChanged;
import goldthread.kinship.allowance.AllowanceEntry.OverpaymentDecided;
import goldthread.kinship.allowance.AllowanceEntry.OverpaymentRecovered;
import goldthread.kinship.allowance.AllowanceEntry.Route;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Children who live with their kin. Robin Teale has lived with his grandmother for 18 weeks: her approval for a time ran for
/// 16 weeks, and runs on for eight more. Ruby and Otis Crane came the same way to their aunt, who was approved, became their
/// special guardian, and is paid the allowance of the pilot.
final class WithKin {
    private static final int APPROVED = 128, EXTENDED = 20, PAID_AFTER = 3;
    /// Invented, in pence: a week for two children.
    private static final long ALLOWANCE = 34_000, ALLOWANCE_LATER = 36_500, WRITTEN_OFF = 2_000, HELD_BACK = 1_000;

    private final Telling told;

    private WithKin(Telling told) {
        this.told = told;
    }

    static void waiting(Telling told) {
        new WithKin(told).waiting();
    }

    static void guardian(Telling told) {
        new WithKin(told).guardian();
    }

    private void waiting() {
        var known = told.ago(170);
        var robin = told.child("Robin", "Teale", "M", told.today.minusYears(7).minusDays(140), known);
        var children = List.of(robin);
        var mother = told.adult("Kerry", "Teale", "F", known);
        var grandmother = told.adult("Edna", "Teale", "F", known.minusYears(26));
        told.related(children, mother, "mother", true, known);
        told.related(children, grandmother, "grandparent", false, known);
        told.lives(grandmother, "Well Lane", false, known);
        told.assessed(children, "3E", "His mother was taken to hospital, and nobody else is there.", List.of("4B"), told.ago(165));
        told.allocated(children, Allocated.ALLOCATED, told.by(), told.ago(163));
        searched(children, grandmother, told.ago(133));
        var from = told.ago(APPROVED);
        cared(children, from, null);
        var approved = told.tell(told.hand(Workers.MANAGER), "approved", new TemporarilyApproved(children, grandmother, told.hand(Workers.MANAGER).name(), "Her home, her health, who else comes and goes, and what Robin wants.", from));
        told.tell("lives", new ArrangementBegan(children, grandmother, Arrangement.FOSTER_TEMPORARY, null, true, "In the room that was his mother's", from));
        told.tell(told.hand(Workers.MANAGER), "extended", new ApprovalExtended(children, approved, told.hand(Workers.MANAGER).name(), "The answer of her doctor is still missing.", "The panel sees no reason against it.", told.ago(EXTENDED)));
    }

    private void guardian() {
        var known = told.ago(560);
        var ruby = told.child("Ruby", "Crane", "F", told.today.minusYears(6).minusDays(301), known);
        var children = List.of(ruby, told.child("Otis", "Crane", "M", told.today.minusYears(3).minusDays(77), known));
        var aunt = told.adult("Tamsin", "Crane", "F", known);
        told.siblings(children, known);
        told.related(children, told.adult("Lorna", "Crane", "F", known), "mother", true, known);
        told.related(children, aunt, "aunt or uncle", false, known);
        told.lives(aunt, "Barley Close", false, known);
        told.assessed(children, "1B", "Their aunt asks for help: they have been with her for a week, and nobody has come.", List.of("2B", "16A"), told.ago(555));
        told.allocated(children, Allocated.ALLOCATED, told.by(), told.ago(553));
        searched(children, aunt, told.ago(510));
        var from = told.ago(500);
        var order = told.ago(190);
        cared(children, from, order);
        var approved = told.tell(told.hand(Workers.MANAGER), "approved", new TemporarilyApproved(children, aunt, told.hand(Workers.MANAGER).name(), "Her flat, her work, and the two children.", from));
        var temporary = told.tell("lives", new ArrangementBegan(children, aunt, Arrangement.FOSTER_TEMPORARY, null, true, null, from));
        told.tell(told.hand(Workers.MANAGER), "approval ended", new ApprovalEnded(children, approved, ApprovalEnded.APPROVED, told.after(from, 75)));
        told.tell("advised", new LegallyAdvised(children, aunt, "Special guardianship order", "Legal aid", "Hart and Finch, solicitors", told.ago(300), told.ago(298)));
        var made = told.tell("order", new OrderMade(children, null, OrderMade.SPECIAL_GUARDIANSHIP, null, order));
        told.tell("temporary ended", new ArrangementEnded(children, temporary, "The court made her their special guardian.", order));
        told.tell("guardian", new ArrangementBegan(children, aunt, Arrangement.SPECIAL_GUARDIANSHIP, made, true, null, order));
        told.tell("support reviewed", new SupportReviewed(children, made, told.ago(30)));
        allowance(children, aunt, told.after(order, 6));
    }

    private void searched(List<Subject> children, Subject carer, LocalDate on) {
        told.tell("searched", new NetworkSearched(children, List.of(carer), List.of("Asked the child", "Asked the parents", "Asked relatives"), null, "Who has always been there for them", "I want to stay in my school.", on));
        told.tell("put forward", new PutForward(children, carer, "Themselves", null, "I would never let them go to strangers.", on));
        told.tell("viable", new ViabilityAssessed(children, carer, ViabilityAssessed.FULL, "Room, time, and a bond since birth.", "In person", told.after(on, 2)));
    }

    /// In care while the carer was approved for a time.
    private void cared(List<Subject> children, LocalDate from, @Nullable LocalDate until) {
        for (var child : children) {
            var began = told.tell("care " + child, new EpisodeStarted(child, from, "S", "V2", "N1", "U3", "PR1", "ZZ4 2RB", "ZZ4 6WL", InCare.URN));
            boolean otis = children.size() > 1 && child.equals(children.getLast()), ruby = children.size() > 1 && !otis;
            InCare.tell(told, child, ruby ? "F" : "M", told.today.minusYears(otis ? 3 : 6), from, until);
            for (int days : List.of(18, 78, 200)) {
                if (until == null || told.after(from, days).isBefore(until)) told.tell(told.hand(Workers.OFFICER), "review " + days + child, new Reviewed(child, told.after(from, days), otis ? "PN0" : "PN1"));
            }
            if (until != null) told.tell("care ended " + child, new EpisodeEnded(child, began, from, until, "E45", null));
        }
        told.allocated(children, Allocated.REVIEWING_OFFICER, told.hand(Workers.OFFICER), from);
        for (var on = told.after(from, 3); on.isBefore(until == null ? told.today : until); on = told.after(on, 22)) {
            told.tell("visit " + on, new Visited(children, on, "Home", children, List.of(), true, "I have my own drawer here.", "At home, as if it had never been otherwise.", "They are where they belong.", null, null));
        }
    }

    private void allowance(List<Subject> children, Subject aunt, LocalDate on) {
        var claim = told.tell("claim", new AllowanceClaimed(children, aunt, Route.SGO_PUBLIC, null, null, List.of(), "The order was seen.", on));
        var from = told.after(on, 6);
        told.tell(told.hand(Workers.MANAGER), "claim decided", new AllowanceDecided(children, claim, true, ALLOWANCE, from, "Every line is met.", told.after(on, 4)));
        var changed = from.plusWeeks(12);
        for (var week = from; week.plusDays(PAID_AFTER).isBefore(told.today); week = week.plusWeeks(1)) paid(children, claim, week, week.isBefore(changed) ? ALLOWANCE : ALLOWANCE_LATER);
        told.tell(told.hand(Workers.MANAGER), "changed", new CircumstancesChanged(children, claim, "Ruby is at the next rate of age.", ALLOWANCE_LATER, false, changed));
        overpaid(children, claim, changed.plusWeeks(4));
    }

    /// A fortnight that was told afterwards: two weeks were paid at the higher rate.
    private void overpaid(List<Subject> children, UUID claim, LocalDate away) {
        var manager = told.hand(Workers.MANAGER);
        if (told.after(away.plusWeeks(4), 6).isAfter(told.today)) return;
        told.tell(manager, "away", new CircumstancesChanged(children, claim, "Ruby was with her grandmother for a fortnight, who was paid for it; it was told afterwards.", ALLOWANCE, false, away));
        told.tell(manager, "back", new CircumstancesChanged(children, claim, "Ruby is back.", ALLOWANCE_LATER, false, away.plusWeeks(2)));
        told.tell(manager, "overpaid", new OverpaymentDecided(children, claim, OverpaymentDecided.RECOVERED, 2 * (ALLOWANCE_LATER - ALLOWANCE) - WRITTEN_OFF, "Ten pounds held back from each of three weeks", "Their aunt told it as soon as they were home.", manager.name(), told.after(away.plusWeeks(4), 2)));
        told.tell(manager, "written off", new OverpaymentDecided(children, claim, OverpaymentDecided.WRITTEN_OFF, WRITTEN_OFF, null, "What she had spent on the journeys.", manager.name(), told.after(away.plusWeeks(4), 2)));
        told.tell(manager, "held back", new OverpaymentRecovered(children, claim, HELD_BACK, "Held back from a week's payment", told.after(away.plusWeeks(4), 6)));
    }

    private void paid(List<Subject> children, UUID claim, LocalDate week, long pence) {
        told.tell(told.hand(Workers.MANAGER), "paid " + week, new AllowancePaid(children, claim, week, pence, week.plusDays(PAID_AFTER)));
    }
}
