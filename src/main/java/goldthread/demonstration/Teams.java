package goldthread.demonstration;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.demonstration.Seat.Worker;
import goldthread.protectionteam.TeamEntry;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.protectionteam.TeamEntry.SeatTaken;
import goldthread.protectionteam.TeamEntry.TeamFormed;
import goldthread.time.England;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.Moved;
import goldthread.workforce.career.CareerEntry.OnRoute;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import goldthread.workforce.career.LevyEntry.RoutePaid;
import goldthread.workforce.StaffEntry;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.StaffEntry.Supervised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The teams of Wrenmoor: who is in which, who is new, endorsed, away, supervised, and which posts are vacant.
@Component
public final class Teams {
    private static final List<String> LANGUAGES = List.of("Urdu", "Polish", "Punjabi", "British Sign Language", "Romanian"), SKILLS = List.of("Court work", "Disabled children", "Exploitation", "Unaccompanied children");

    /// So many workers, and one of them is endorsed as a lead child protection practitioner.
    private static final int EVERY = 4;
    static final String POLICE = "Detective Sergeant Rowan Lee", HEALTH = "Tess Obi, safeguarding nurse", EDUCATION = "Marcus Hale, designated safeguarding lead";

    private final CaseFile caseFile;
    private final Demonstration demonstration;

    Teams(CaseFile caseFile, Demonstration demonstration) {
        this.caseFile = caseFile;
        this.demonstration = demonstration;
    }

    /// Tells of them once; what is told already is not told again.
    public void tell(int children, long seed, LocalDate today) {
        Acting.as(Who.product(Demonstration.HOLDER), () -> {
            var stands = demonstration.stands().orElse(today);
            return caseFile.append(Append.observed(writings(children, seed, stands, today)));
        });
    }

    /// The same, for who takes it elsewhere.
    public static List<Writing> writings(int children, long seed, LocalDate stands, LocalDate today) {
        var chance = Chance.of(seed, "teams", 0);
        var writings = new ArrayList<Writing>();
        var managers = new LinkedHashSet<Seat>();
        int number = 0;
        var staff = new Staff(children, seed, stands);
        for (Seat seat : staff.posts()) {
            managers.add(seat.above());
            var worker = seat.holders().getLast();
            writings.add(writing(described(worker, number), Chance.of(seed, "described", number)));
            var early = Chance.of(seed, "early career", number);
            for (var entry : EarlyCareers.of(worker, number, seat.above().holders().getLast().name(), stands)) if (entry.happened().isBefore(stands)) writings.add(writing(entry, early));
            for (StaffEntry entry : of(worker, number++, team(seat), today, chance)) writings.add(writing(entry, chance));
        }
        for (Seat manager : managers) {
            if (manager.manager() == null && !manager.holders().getLast().role().equals(goldthread.access.Role.TEAM_MANAGER)) continue;
            var worker = manager.holders().getLast();
            writings.add(writing(new Joined(new Subject(worker.account()), worker.name(), "SW" + (700_000 + number++), worker.from().minusYears(9), worker.name() + "'s team", "team-manager", worker.from(), List.of(), List.of()), chance));
            writings.add(writing(new PostStands(new Subject(chance.id(made())), worker.name() + "'s team", "Social worker", null, today.minusDays(chance.between(20, 150)), null), chance));
        }
        var lead = staff.care(0).above().holders().getLast();
        for (var entry : protection(lead, today, chance)) writings.add(new Writing(chance.id(made()), entry, today.minusDays(1).atTime(9, 0).atZone(England.ZONE).toInstant(), null, "demonstration"));
        writings.addAll(KinOffer.writings(lead, today));
        for (var entry : routes(lead, staff.care(0).holders().getLast(), today)) writings.add(new Writing(Chance.of(seed, "routes", ++number).id(made()), entry, entry.happened().atTime(9, 0).atZone(England.ZONE).toInstant(), null, "demonstration"));
        return writings;
    }

    /// Two protection teams: one with its four seats and more, one that waits for a police officer.
    private static List<TeamEntry> protection(Worker lead, LocalDate today, Chance chance) {
        var north = new Subject(chance.id(made()));
        var south = new Subject(chance.id(made()));
        var since = today.minusDays(300);
        return List.of(new PracticeSet(PracticeSet.INDEPENDENT, true, "Safeguarding partners of Wrenmoor, spring meeting", since),
                new TeamFormed(north, "Northside protection team", "Wrenmoor north and Tarnbeck", lead.account(), lead.name(), "Memorandum of the partners, kept by the partnership office", since),
                new SeatTaken(north, "Social worker", "Imogen Vale", "Wrenmoor Council", "Advanced child protection course", "Team manager on duty", since),
                new SeatTaken(north, "Police", POLICE, "Wrenmoor Constabulary", "Specialist child abuse course", "Detective Constable Amy Holt", since),
                new SeatTaken(north, "Health", HEALTH, "Wrenmoor integrated care board", "Named nurse, level 4 training", "Named nurse on duty", since),
                new SeatTaken(north, "Education", EDUCATION, "Wrenmoor Council", "Twelve years in schools", "Virtual school", since),
                new SeatTaken(north, "Adult mental health", "Yvette Cole", "Wrenmoor NHS trust", null, null, since.plusDays(60)),
                new TeamFormed(south, "Southside protection team", "Wrenmoor south", lead.account(), lead.name(), null, since.plusDays(90)),
                new SeatTaken(south, "Social worker", "Piers Lund", "Wrenmoor Council", "Advanced child protection course", null, since.plusDays(90)),
                new SeatTaken(south, "Health", "Aoife Brand, safeguarding nurse", "Wrenmoor integrated care board", "Level 4 training", null, since.plusDays(90)),
                new SeatTaken(south, "Education", "Lena Fox, attendance lead", "Wrenmoor Council", "Designated lead for nine years", null, since.plusDays(90)));
    }

    /// Two apprentices, a returner, an occupational therapist and a manager of a cohort, and a nine-day fortnight; all invented.
    private static List<goldthread.casefile.Entry> routes(Worker lead, Worker flexible, LocalDate today) {
        var entries = new ArrayList<goldthread.casefile.Entry>();
        var names = List.of("Ivy Marlow", "Tomas Reed", "Salma Yusuf", "Greta Hollis");
        var routes = List.of("apprentice", "apprentice", "return", "academy-occupational-therapist");
        for (int i = 0; i < names.size(); i++) {
            var person = new Subject(Chance.of(1, "route", i).id(made()));
            entries.add(new OnRoute(person, today.minusDays(200 - i), routes.get(i), names.get(i), null, "Autumn", i == 3 ? "Wrenmoor NHS trust" : "Wrenmoor Council", "University of Wrenmoor", "Imogen Vale", i < 2 ? "levy" : "own"));
            if (i == 0) entries.add(new RoutePaid(person, today.minusDays(150 - i), "training", RoutePaid.LEVY, 7_666_67, null));
            if (i == 2) entries.add(new RoutePaid(person, today.minusDays(190), "training", "own", 3_200_00, null));
            if (i != 1) entries.add(new Moved(person, today.minusDays(60 - i), i == 2 ? "converted" : "began", ""));
        }
        entries.add(new OnRoute(new Subject(Chance.of(1, "route", names.size()).id(made())), today.minusDays(90), "leadership", lead.name(), lead.account(), "First", null, "Academy", null, "grant"));
        entries.add(new Moved(new Subject(Chance.of(1, "route", names.size()).id(made())), today.minusDays(40), "began", ""));
        entries.add(new Learnt(new Subject(lead.account()), today.minusDays(30), "mental-health", "", 6, "Academy"));
        entries.add(new RotaAgreed(new Subject(flexible.account()), today.minusDays(100), null, "Nine days in a fortnight", "Asked for by the worker", today.plusDays(80),
                Map.of("MONDAY", "08:30-17:30", "TUESDAY", "08:30-17:30", "WEDNESDAY", "09:00-13:00", "THURSDAY", "08:30-17:30", "FRIDAY", "08:30-16:30"), List.of("FRIDAY")));
        return entries;
    }

    /// Whether who holds the post of this number is in the first year of practice.
    private static boolean fresh(int number) {
        return number % 9 == 4;
    }

    /// Whether they are endorsed as a lead child protection practitioner: nobody is in the first year.
    static boolean leads(int number) {
        return number % EVERY == 0 && !fresh(number);
    }

    private static String team(Seat seat) {
        return seat.above().holders().getLast().name() + "'s team";
    }

    private static List<StaffEntry> of(Worker worker, int number, String team, LocalDate today, Chance chance) {
        var subject = new Subject(worker.account());
        boolean fresh = fresh(number);
        var entries = new ArrayList<StaffEntry>();
        entries.add(new Joined(subject, worker.name(), "SW" + (600_000 + number), fresh ? today.minusDays(200) : worker.from().minusDays(400), team, worker.role().code(),
                fresh ? today.minusDays(190) : worker.from(), chance.comes(.3) ? List.of(chance.of(LANGUAGES)) : List.of(), chance.comes(.5) ? List.of(chance.of(SKILLS)) : List.of()));
        // of who is in the first year the id is drawn all the same, so that no other story changes
        if (number % EVERY == 0 && fresh) chance.id(made());
        else if (leads(number)) entries.add(new Endorsed(subject, Endorsed.LEAD, today.minusDays(150), "Course of the academy; two enquiries observed"));
        if (number % 8 == 3) entries.add(new Away(subject, today.minusDays(2), today.plusDays(9), "Annual leave"));
        if (number % 11 == 5) entries.add(new Away(subject, today.minusDays(12), today.plusDays(20), "Sickness"));
        entries.add(new Supervised(subject, today.minusDays(20 + number % 10), "What went well with the families this month", List.of("Plan a joint visit"), today.plusDays(number % 7 == 6 ? -4 : 3 + number % 9)));
        return entries;
    }

    /// Invented, for the workforce census; of one in seven the part of a post is not told, so that something is to be mended.
    private static Described described(Worker worker, int number) {
        var facts = new java.util.TreeMap<>(Map.of("PersonBirthDate", LocalDate.of(1970 + number % 28, 1 + number % 12, 1 + number % 27).toString(), "GenderCurrent", number % 4 == 0 ? "1" : "2", "Ethnicity", List.of("WBRI", "AIND", "BAFR", "WOTH", "MOTH").get(number % 5),
                "QualInst", "University of Wrenmoor", "QualLevel", number % 3 == 0 ? "1" : "2", "StepUpGrad", number % 10 == 9 ? "1" : "0", "FrontlineGrad", "0", "StartOrigin", number % 3 == 0 ? "1" : "2", "ContractWeeks", "52.0"));
        if (number % 7 != 6) facts.put("FTE", number % 5 == 2 ? "0.60" : "1.00");
        return new Described(new Subject(worker.account()), worker.from(), facts);
    }

    private static Writing writing(Entry entry, Chance chance) {
        return new Writing(chance.id(made()), entry, entry.happened().atTime(9, 0).atZone(England.ZONE).toInstant(), null, "demonstration");
    }

    /// A fixed day, so that a later start of the demonstration tells the same once.
    private static Instant made() {
        return LocalDate.of(2026, 1, 5).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
