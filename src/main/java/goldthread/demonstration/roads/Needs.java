package goldthread.demonstration.roads;

import goldthread.casefile.Subject;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAnswered;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAsked;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;

/// Needs that somebody asked to have assessed: of Tomas Reyle, who is disabled, and of his mother who cares for him; of Ines
/// Calder, who looks after her father and waits for her assessment; of Kyle Brandt, homeless at 17, who had a bed the same night.
final class Needs {
    static void tell(Telling told) {
        var tomas = one(told, "Tomas", "Reyle", "M", told.today.minusYears(6).minusDays(15), told.ago(96), "3F", "Home from hospital with a chair that does not fit through the door.");
        var mother = told.adult("Agnes", "Reyle", "F", told.ago(96));
        told.related(List.of(tomas), mother, "mother", true, told.ago(96));
        var his = told.tell("his needs", new NeedsAsked(tomas, NeedsAsked.DISABLED, "Agnes, his mother", "Nights, and the stairs.", null, told.ago(94)));
        told.tell("his needs answered", new NeedsAnswered(tomas, his, NeedsAnswered.ASSESSED, "Two nights a month with carers who know him; the door is made wider.", "I like the house with the fish.", told.ago(60)));
        var hers = told.tell("her needs", new NeedsAsked(tomas, NeedsAsked.PARENT, "Agnes, his mother", "She has not slept through for a year.", null, told.ago(94)));
        told.tell("her needs answered", new NeedsAnswered(tomas, hers, NeedsAnswered.NOT_WANTED, "She wants to see first how the two nights go.", "Ask me again in spring.", told.ago(58)));
        var ines = one(told, "Ines", "Calder", "F", told.today.minusYears(13).minusDays(200), told.ago(31), "2A", "She leaves at noon to give her father his dinner.");
        told.related(List.of(ines), told.adult("Rui", "Calder", "M", told.ago(31)), "father", true, told.ago(31));
        told.tell("ines", new NeedsAsked(ines, NeedsAsked.YOUNG_CARER, "School", "Tired, and proud of it.", null, told.ago(29)));
        homeless(told, one(told, "Kyle", "Brandt", "M", told.today.minusYears(17).minusDays(40), told.ago(44), "1C", "He has slept at friends' since his mother's partner put him out."));
    }

    private static void homeless(Telling told, Subject kyle) {
        var asked = told.tell("kyle", new NeedsAsked(kyle, NeedsAsked.HOMELESS, "Himself", "I have my bag and eleven pounds.", true, told.ago(44)));
        told.tell("kyle tonight", new NeedsAnswered(kyle, asked, NeedsAnswered.STAYS, "A room at the foyer on Gate Street, while it is looked at what he is owed", "The lock works.", told.ago(44)));
    }

    private static Subject one(Telling told, String given, String family, String sex, LocalDate born, LocalDate on, String source, String asked) {
        var child = told.child(given, family, sex, born, on);
        told.lives(child, "Ferry Road", false, on);
        told.begun(given, child, source, asked, on);
        told.allocated(List.of(child), Allocated.ALLOCATED, told.by(), told.after(on, 1));
        return child;
    }

    private Needs() {}
}
