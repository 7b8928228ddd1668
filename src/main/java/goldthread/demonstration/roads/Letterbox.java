package goldthread.demonstration.roads;

import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.ProceedingsEnded;
import goldthread.court.ProceedingsEntry.CaseAllocated;
import goldthread.court.letterbox.LetterboxEntry.ContactAgreed;
import goldthread.court.letterbox.LetterboxEntry.ContactMade;
import goldthread.court.letterbox.LetterboxEntry.ContactReviewed;
import goldthread.court.letterbox.LetterboxEntry.LetterCame;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;

/// Posy Larkin, who lives with those who will adopt her. Her first mother writes twice a year; her grandfather sees her at
/// Easter. One letter was held back, and the agreement with her mother is looked at again soon.
final class Letterbox {
    static void tell(Telling told) {
        var known = told.ago(700);
        var posy = told.child("Posy", "Larkin", "F", told.today.minusYears(2).minusDays(33), known);
        var children = List.of(posy);
        var mother = told.adult("Shona", "Larkin", "F", known);
        told.related(children, mother, "mother", true, known);
        var grandfather = told.adult("Walter", "Larkin", "M", known.minusYears(25));
        told.related(children, grandfather, "grandparent", false, known);
        told.assessed(children, "3D", "The midwife is worried: the last two children live elsewhere.", List.of("2B"), told.ago(690));
        told.allocated(children, Allocated.ALLOCATED, told.by(), told.ago(640));
        told.allocated(children, Allocated.REVIEWING_OFFICER, told.hand(Workers.OFFICER), told.ago(600));
        var application = told.tell("issued", new ApplicationIssued(children, ApplicationIssued.CARE, null, "ZZ24C00118", told.ago(610)));
        told.tell("allocated by the court", new CaseAllocated(children, application, "District judge", told.after(told.ago(610), 12), told.after(told.ago(610), 1)));
        told.tell("hearing", new ManagementHearingHeld(children, application, "A parenting assessment in eight weeks.", told.after(told.ago(610), 12)));
        InCare.tell(told, posy, "F", told.today.minusYears(2), told.ago(608), null);
        told.tell("plan of the new home", new PlanPrepared(posy, PlanPrepared.PLACEMENT_PLAN, told.ago(209)));
        var foster = told.tell("foster", new EpisodeStarted(posy, told.ago(608), "S", "C1", "N1", "U6", "PR1", "ZZ4 2RB", "ZZ4 8HD", InCare.URN));
        told.tell("placement order", new OrderMade(children, application, "Placement order", null, told.ago(430)));
        told.tell("over", new ProceedingsEnded(children, application, "Placement order", told.ago(430)));
        told.tell("decided for adoption", new PlacedForAdoption(posy, told.ago(440), told.ago(440)));
        told.tell("foster ended", new EpisodeEnded(posy, foster, told.ago(608), told.ago(210), "X1", "CARPL"));
        told.tell("placed", new EpisodeStarted(posy, told.ago(210), "B", "E1", "N1", "A6", "PR1", "ZZ4 2RB", "ZZ9 1MW", "XXXXXXX"));
        var agreed = told.tell("agreed", new ContactAgreed(children, "mother", List.of("Letters", "Pictures and drawings"), "In June and in December", "No address in either direction; read before it is passed on",
                null, told.today.plusDays(9), told.ago(205), mother, List.of("What they could learn of where the child lives", "Who else will see what is sent")));
        var easter = told.tell("grandfather", new ContactAgreed(children, "grandparent", List.of("They meet"), "Once a year, at Easter", "At the adoption team's house; the adopters are there", "I gave him a daffodil.",
                told.today.plusDays(160), told.ago(205), grandfather, List.of("What they could learn of where the child lives", "What the child wants")));
        told.tell("met", new ContactMade(children, easter, ContactMade.MET, "His sister drove him; both adopters", "An hour in the garden. He brought seeds, and nobody spoke of where they live.", "We put a bean in a pot.", told.ago(60)));
        told.tell("letter", new LetterCame(children, agreed, LetterCame.FAMILY, "A letter", told.by().name(), told.ago(158), null, told.ago(162), "Dear Posy, the daffodils came up again by the gate. I think of you each day. Mum"));
        told.tell("picture", new LetterCame(children, agreed, LetterCame.ADOPTERS, "A picture or photograph", told.by().name(), told.ago(120), null, told.ago(121)));
        told.tell("held", new LetterCame(children, agreed, LetterCame.FAMILY, "A letter", told.by().name(), null, "It names the street where the adopters live. Her worker speaks with her about it.", told.ago(24)));
        told.tell("looked at", new ContactReviewed(children, agreed, ContactReviewed.GOES_ON, "The letters do her mother good, and the adopters read them to her.", told.today.plusDays(9), told.ago(80)));
        for (var on = told.ago(204); on.isBefore(told.today); on = told.after(on, 25)) {
            told.tell("visit " + on, new Visited(children, on, "Home", children, List.of(), true, null, "She goes to both of them to be picked up.", "A home for good.", null, null));
        }
        for (int days : List.of(585, 500, 320, 140)) told.tell(told.hand(Workers.OFFICER), "review " + days, new Reviewed(posy, told.ago(days), "PN0"));
    }

    private Letterbox() {}
}
