package goldthread.demonstration.roads;

import goldthread.people.PeopleEntry.KeptApart;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Unlinked;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;

/// Records that are one child's, and records that only look so: Mia Farrell, written twice and read as one since; Callum Price,
/// linked with a cousin of his name and parted again; Ava and Eva Moss, twins who are kept apart.
final class OneOrTwo {
    static void tell(Telling told) {
        var known = told.ago(150);
        var born = told.today.minusYears(12).minusDays(130);
        var mia = told.child("Mia", "Farrell", "F", born, known);
        told.begun("Mia", mia, "2A", "She told a friend that she wants to run away.", known);
        told.allocated(List.of(mia), Allocated.ALLOCATED, told.by(), told.after(known, 1));
        var again = told.subject("Mia again");
        told.same(mia, again, "Mia", "Farrell", "F", born, told.ago(60));
        told.tell(told.hand(Workers.DESK), "mia noted", new Noted(List.of(again), told.ago(60), "Telephone call", "A neighbour rang of a girl of twelve who sits in the stairwell at night.", true));
        told.tell(told.hand(Workers.DESK), "mia linked", new Linked(mia, again, told.ago(58), "The same name and birthday, and the neighbour lives above her."));
        parted(told);
        var ava = told.child("Ava", "Moss", "F", told.today.minusYears(3).minusDays(20), told.ago(110));
        var eva = told.child("Eva", "Moss", "F", told.today.minusYears(3).minusDays(20), told.ago(110));
        for (var twin : List.of(ava, eva)) {
            told.begun(twin == ava ? "Ava" : "Eva", twin, "3B", "Both have missed three appointments.", told.ago(110));
            told.allocated(List.of(twin), Allocated.ALLOCATED, told.by(), told.ago(109));
        }
        told.siblings(List.of(ava, eva), told.ago(110));
        told.tell(told.hand(Workers.DESK), "apart", new KeptApart(ava, eva, false, told.ago(108), "Twins: the midwife's book has both."));
    }

    private static void parted(Telling told) {
        var known = told.ago(95);
        var callum = told.child("Callum", "Price", "M", told.today.minusYears(9).minusDays(61), known);
        told.begun("Callum", callum, "2A", "He falls asleep in class.", known);
        told.allocated(List.of(callum), Allocated.ALLOCATED, told.by(), told.after(known, 1));
        var cousin = told.subject("Callum's cousin");
        told.same(callum, cousin, "Callum", "Price", "M", told.today.minusYears(9).minusDays(64), told.ago(70));
        told.tell(told.hand(Workers.DESK), "cousin noted", new Noted(List.of(cousin), told.ago(70), "Email", "The hospital asks whether we know a boy of this name, seen with a broken arm.", true));
        var link = told.tell(told.hand(Workers.DESK), "callum linked", new Linked(callum, cousin, told.ago(69), "The same name, and a birthday three days apart: thought to be a slip."));
        told.tell(told.hand(Workers.DESK_MANAGER), "callum parted", new Unlinked(link, callum, cousin, told.ago(62), "His arm is whole. The boy at the hospital is a cousin who has his name."));
    }

    private OneOrTwo() {}
}
