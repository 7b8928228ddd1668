package goldthread.demonstration;

import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.agency.Agency;
import goldthread.agency.AgencyEntry;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.AgencyEntry.AssignmentSigned;
import goldthread.agency.agreement.AgreementEntry.Stands;
import goldthread.agency.bank.BankEntry.Joined;
import goldthread.agency.bank.BankEntry.PassedOver;
import goldthread.agency.bank.Passing;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.demonstration.Names.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The agency workers of Wrenmoor, about one for every six who hold a post (as in England: 17.8% of posts in 2023), and
/// the caps of its region. Region, caps and prices are invented.
@Component
public final class AgencyWorkers {
    private static final String REGION = "Fenland and Wolds";
    private static final int ONE_IN = 6, FEWEST = 6;
    /// The ids come from a fixed day, so that a later start of the demonstration tells the same once.
    private static final Instant MADE = LocalDate.of(2026, 1, 5).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final LocalDate CAPS_FROM = LocalDate.of(2025, 4, 1);
    /// Invented, in pounds: the region's, the price of pay, employer's part, levy.
    private static final Map<String, String> CAPS = Map.of("social-worker", "40.00", "senior-social-worker", "43.00", "advanced-practitioner", "46.00", "team-manager", "52.00", "reviewing-officer", "50.00");

    private final Agency agency;
    private final Accounts accounts;

    AgencyWorkers(Agency agency, Accounts accounts) {
        this.agency = agency;
        this.accounts = accounts;
    }

    /// Tells of them once; what is told already is not told again.
    public void tell(List<Demonstration.SignIn> people, LocalDate today) {
        var holder = Demonstration.HOLDER;
        Acting.as(Who.product(holder), () -> {
            CAPS.forEach((job, most) -> agency.cap(REGION, job, CAPS_FROM, most, "Invented agreement of the region", CAPS_FROM.atStartOfDay(ZoneOffset.UTC).toInstant()));
            bank(today);
            agreement();
            var manager = account(people, Role.TEAM_MANAGER, 0);
            long posts = accounts.all().stream().filter(account -> account.roles().contains(Role.SOCIAL_WORKER) && !account.disabled()).count();
            for (int number = 0; number < Math.max(FEWEST, posts / ONE_IN); number++) {
                one(number, today, manager, account(people, Role.DIRECTOR, 0), account(people, Role.DIRECTOR, 1));
            }
            var workers = accounts.all().stream().filter(account -> account.roles().contains(Role.SOCIAL_WORKER) && !account.disabled()).map(account -> account.id()).sorted().toList();
            var told = ListsOfStaff.of(today, workers, MADE);
            agency.tell(told.stream().map(ListsOfStaff.Telling::entry).toList(), told.stream().map(ListsOfStaff.Telling::id).toList(), manager);
            return null;
        });
    }

    private static String pounds(long pence) {
        return String.format(Locale.UK, "%d.%02d", pence / 100, pence % 100);
    }

    private UUID account(List<Demonstration.SignIn> people, Role role, int number) {
        var login = people.stream().filter(one -> one.role() == role).skip(number).findFirst().orElseThrow().login();
        return accounts.byLogin(login).orElseThrow().id();
    }

    private void one(int number, LocalDate today, UUID manager, UUID director, UUID chief) {
        var chance = Chance.of(1, "agency", number);
        Instant made = MADE;
        var assignment = new Subject(chance.id(made));
        var ids = List.of(chance.id(made), chance.id(made), chance.id(made), chance.id(made));
        var from = today.minusDays(chance.between(20, 200));
        var asked = from.minusDays(chance.between(10, 25));
        var job = number % 7 == 6 ? "team-manager" : number % 3 == 2 ? "senior-social-worker" : "social-worker";
        long most = Long.parseLong(CAPS.get(job).replace(".", ""));
        boolean dear = number % 4 == 1, waiting = number % 5 == 0, fresh = number % 6 == 3;
        var facts = facts(number, chance, from, asked, job, most + (dear ? 250 : -chance.between(10, 400)), fresh);
        var entries = new ArrayList<AgencyEntry>();
        entries.add(new AssignmentAsked(assignment, asked, chance.of(List.of("A post is vacant and advertised", "Two colleagues are on long leave", "A backlog of assessments")), facts));
        if (dear && !waiting) {
            entries.add(new AssignmentSigned(assignment, AssignmentSigned.DIRECTOR, director, asked.plusDays(2), "Nobody else can take court work"));
            entries.add(new AssignmentSigned(assignment, AssignmentSigned.CHIEF_EXECUTIVE, chief, asked.plusDays(3), "As the director says"));
        }
        if (!waiting && !fresh) entries.add(new AssignmentDecided(assignment, true, asked.plusDays(5), "Until the post is filled", "2024", "pass", List.of()));
        agency.tell(entries, ids.subList(0, entries.size()), manager);
        if (number == 1 || number == 2) agency.tell(ListsOfStaff.references(assignment, number == 1, asked), List.of(Chance.of(1, "reference-asked", number).id(made), Chance.of(1, "reference-came", number).id(made)), manager);
        if (facts.containsKey("bank_reason")) agency.tell(List.of(new PassedOver(assignment, asked, Passing.NOBODY_FREE.code(), facts.get("bank_reason"))), List.of(Chance.of(1, "passed-over", number).id(made)), manager);
    }

    private void agreement() {
        var chance = Chance.of(1, "agreement", 0);
        Instant made = LocalDate.of(2026, 1, 5).atStartOfDay(ZoneOffset.UTC).toInstant();
        agency.tell(List.of(new Stands(new Subject(chance.id(made)), CAPS_FROM, null, "Invented agreement of the region", REGION, List.of("experience", "cool-off", "notice", "references", "price-cap", "staff-bank"),
                List.of("Each council asks its own staff bank first", "No council raises its pay above the cap to draw workers from another"), List.of("Elaine Foster, director for Wrenmoor, 2025-03-14", "Pat Osei, director for Saltmere, 2025-03-17"))), List.of(chance.id(made)), null);
    }

    /// Three in the staff bank, who do not do the work that is mostly asked for; rates are invented.
    private void bank(LocalDate today) {
        Instant made = LocalDate.of(2026, 1, 5).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (int number = 0; number < 3; number++) {
            var chance = Chance.of(1, "bank", number);
            var member = new Subject(chance.id(made));
            var name = Names.any(chance, 1);
            agency.tell(List.of(new Joined(member, today.minusDays(90 + number), name.whole(), "SW" + (800_000 + number), number == 2 ? List.of("reviewing-officer") : List.of("senior-social-worker"),
                    List.of("Court work", "Direct work with young children", "Chairing").subList(number, number + 1), null, List.of("Mondays to Wednesdays", "Every day in school terms", "Thursdays and Fridays").get(number), 2_850L + 150 * number)), List.of(chance.id(made)), null);
        }
    }

    private static TreeMap<String, String> facts(int number, Chance chance, LocalDate from, LocalDate asked, String job, long price, boolean fresh) {
        var name = Names.any(chance, 0.85);
        var qualified = from.minusYears(fresh ? 2 : 6).minusDays(chance.between(0, 900));
        var facts = new TreeMap<String, String>();
        facts.put("worker", name.whole());
        facts.put("registration", "SW" + (900_000 + number));
        facts.put("qualified", qualified.toString());
        facts.put("direct", qualified.plusDays(40) + "/" + from.minusDays(chance.between(120, 400)));
        facts.put("region", REGION);
        facts.put("job", job);
        facts.put("from", from.toString());
        facts.put("to", from.plusMonths(9).toString());
        facts.put("hours", "37");
        long levy = 18, insurance = price / 10;
        facts.put("pay", pounds(price - levy - insurance));
        facts.put("national_insurance", pounds(insurance));
        facts.put("levy", pounds(levy));
        facts.put("margin", "2.10");
        facts.put("permanent", pounds(price - 150));
        facts.put("reference_requested", asked.plusDays(1).toString());
        facts.put("reference_received", asked.plusDays(6).toString());
        facts.put("reference_practice", "yes");
        facts.put("notice", number % 9 == 4 ? "2" : "4");
        facts.put("bank_offered", number % 3 == 0 ? "no" : asked.minusDays(3).toString());
        if (number % 3 == 0) facts.put("bank_reason", "Nobody on the bank is free for more than a week");
        if (number == 2 || number == 4) facts.putAll(Map.of("project", "Assessment backlog team", "project_named", "yes", "project_split", "yes", "project_control", "yes"));
        return facts;
    }
}
