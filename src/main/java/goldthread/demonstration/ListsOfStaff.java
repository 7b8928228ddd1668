package goldthread.demonstration;

import goldthread.agency.conduct.ConductEntry;
import goldthread.agency.conduct.ConductEntry.ConductTold;
import goldthread.agency.reference.Reference;
import goldthread.agency.reference.ReferenceEntry.ReferenceAsked;
import goldthread.agency.reference.ReferenceEntry.ReferenceCame;
import goldthread.agency.scale.ScaleEntry;
import goldthread.agency.scale.ScaleEntry.Point;
import goldthread.agency.scale.ScaleEntry.ScaleTold;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.PathwayShown;
import goldthread.workforce.career.LevyEntry;
import goldthread.workforce.career.LevyEntry.LevyHeld;
import goldthread.workforce.career.LevySums;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// What Wrenmoor tells of the levy, of steps to expert practitioner, of pay and of agencies: sums, scales and names are invented.
/// Nothing is drawn by chance, so that no other story changes with it.
final class ListsOfStaff {
    private ListsOfStaff() {}

    /// One entry, with the id under which it is told once.
    record Telling(UUID id, Entry entry) {}

    /// @param workers who works here, in a fixed order
    static List<Telling> of(LocalDate today, List<UUID> workers, Instant made) {
        var told = new ArrayList<Entry>();
        var year = LevySums.year(today);
        for (int back = 0; back < 2; back++) told.add(new LevyHeld(LevyEntry.levy(Demonstration.HOLDER), year - back, 4_800_000 - 350_000L * back, LocalDate.of(year - back, 4, 1), "Apprenticeship account, invented"));
        if (workers.size() > 2) workers(told, workers, today);
        scales(told);
        told.add(new ConductTold(ConductEntry.agencies(Demonstration.HOLDER), today.minusDays(40), "Invented Staffing Ltd", "notice", "Offered a worker to another council within the notice that was agreed"));
        told.add(new ConductTold(ConductEntry.agencies(Demonstration.HOLDER), today.minusDays(15), "Fictitious Locums", "references", "Sent a reference that said nothing of practice, and a second one only when asked twice"));
        var tellings = new ArrayList<Telling>();
        for (int number = 0; number < told.size(); number++) if (!told.get(number).happened().isAfter(today)) tellings.add(new Telling(Chance.of(1, "careers-told", number).id(made), told.get(number)));
        return tellings;
    }

    private static void workers(List<Entry> told, List<UUID> workers, LocalDate today) {
        told.add(new Learnt(new Subject(workers.get(2)), today.minusDays(45), "family-support-harm", "", null, "Helen Marsh", "Raised a worry on the day, and asked for help with it"));
        told.add(new PathwayShown(new Subject(workers.get(0)), today.minusDays(70), "speciality", "Child protection, agreed in supervision", "Helen Marsh"));
        told.add(new PathwayShown(new Subject(workers.get(0)), today.minusDays(20), "coaching", "Coaches two colleagues in their first year", "Helen Marsh"));
    }

    private static void scales(List<Entry> told) {
        var from = LocalDate.of(2026, 4, 1);
        var scales = ScaleEntry.scales(Demonstration.HOLDER);
        told.add(new ScaleTold(scales, from, "Our own scale", true, 3_700, "Pay policy of Wrenmoor, invented", List.of(new Point("social-worker", "Grade 9", "28", 3_862_600), new Point("social-worker", "Grade 9", "32", 4_247_600),
                new Point("senior-social-worker", "Grade 10", "34", 4_451_100), new Point("senior-social-worker", "Grade 10", "37", 4_773_900), new Point("team-manager", "Grade 12", "43", 5_395_600))));
        told.add(new ScaleTold(scales, from, "Saltmere, to compare", false, 3_700, "Invented", List.of(new Point("social-worker", "Band F", "1", 3_790_000), new Point("social-worker", "Band F", "5", 4_310_000), new Point("team-manager", "Band I", "3", 5_480_000))));
    }

    /// Of two assignments: one reference about practice, one that says nothing of it.
    static List<Entry> references(Subject assignment, boolean practice, LocalDate asked) {
        var answers = new TreeMap<String, String>();
        Reference.QUESTIONS.stream().filter(each -> practice || !each.practice()).forEach(each -> answers.put(each.key(), "Invented: speaks with children first, and records on the day."));
        return List.of(new ReferenceAsked(assignment, asked.plusDays(1), "Ann Lead, team manager of Saltmere", "Helen Marsh"), new ReferenceCame(assignment, asked.plusDays(6), "Ann Lead, team manager of Saltmere", answers));
    }
}
