package goldthread.demonstration;

import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.care.Care;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.demonstration.Homes.Home;
import goldthread.fostering.HouseholdEntry;
import goldthread.fostering.HouseholdEntry.AllegationMade;
import goldthread.fostering.HouseholdEntry.AllegationTold;
import goldthread.fostering.HouseholdEntry.Applied;
import goldthread.fostering.HouseholdEntry.CarersSupported;
import goldthread.fostering.HouseholdEntry.Checked;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.fostering.HouseholdEntry.ConstellationJoined;
import goldthread.fostering.HouseholdEntry.ConstellationLeft;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.Exempted;
import goldthread.fostering.HouseholdEntry.FeedbackGiven;
import goldthread.fostering.HouseholdEntry.InformationGiven;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.Recommended;
import goldthread.fostering.HouseholdEntry.Resigned;
import goldthread.fostering.HouseholdEntry.Reviewed;
import goldthread.fostering.HouseholdEntry.StageOneDecided;
import goldthread.fostering.HouseholdEntry.StageOneInformed;
import goldthread.fostering.HouseholdEntry.StandardsMet;
import goldthread.fostering.HouseholdEntry.SteppedBack;
import goldthread.fostering.HouseholdEntry.Told;
import goldthread.fostering.HouseholdEntry.TransferTold;
import goldthread.fostering.HouseholdEntry.Visited;
import goldthread.fostering.HouseholdEntry.WorkerNamed;
import goldthread.fostering.Terms;
import goldthread.time.England;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Households that foster for Wrenmoor, or ask to: one for each part of the road from an enquiry to the end of approval. Those
/// that are approved live where the authority's own foster homes stand, so that children of the population live with them.
@Component
public final class Fosterers {
    private static final String DECIDES = "Elaine Foster", FIRST = "Dinah and Paul Ferrow";

    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Demonstration demonstration;
    private final Care care;
    private final TransactionTemplate transaction;

    Fosterers(CaseFile caseFile, Accounts accounts, Demonstration demonstration, Care care, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.care = care;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Tells of them once: on a later day other children live in these homes, and nothing is told again.
    public void tell(int children, long seed, LocalDate today) {
        Acting.as(Who.product(Demonstration.HOLDER), () -> {
            if (!caseFile.timeline(new Subject(id(FIRST))).lines().isEmpty()) return null;
            var workers = accounts.all().stream().filter(account -> (account.roles().contains(Role.SOCIAL_WORKER) || account.roles().contains(Role.FOSTERING_WORKER)) && !account.disabled())
                    .sorted(Comparator.comparing((Account account) -> !account.login().equals("sam.okafor")).thenComparing(account -> !account.roles().contains(Role.FOSTERING_WORKER))).toList();
            var homes = transaction.execute(status -> new Homes(Authority.population(children, seed), children, seed).ownFosterHomes().stream().map(home -> new Lived(home, care.fosteredAt(home.address().postcode()).stream().sorted().toList()))
                    .sorted(Comparator.comparing((Lived lived) -> -lived.children.size())).toList());
            var all = new ArrayList<Writing>();
            all.addAll(asking(workers, demonstration.stands().orElse(today)));
            all.addAll(approved(workers, homes, demonstration.stands().orElse(today)));
            caseFile.append(Append.observed(all));
            return null;
        });
    }

    /// A foster home, and the children who live there.
    record Lived(Home home, List<Subject> children) {}

    /// The story of one household, as it is written down.
    private static final class Telling {
        final Subject household;
        final String name;
        final LocalDate today;
        final List<Writing> writings = new ArrayList<>();
        /// So many days ago they asked.
        int asked;

        Telling(String name, LocalDate today) {
            this.household = new Subject(id(name));
            this.name = name;
            this.today = today;
        }

        LocalDate ago(int days) {
            return today.minusDays(days);
        }

        UUID member(int number) {
            return id(name + " member " + number);
        }

        Telling told(HouseholdEntry... entries) {
            for (var entry : entries) writings.add(new Writing(id(name + " entry " + writings.size()), entry, entry.on().atTime(16, 10).atZone(England.ZONE).toInstant(), null, "demonstration"));
            return this;
        }

        Telling asked(int days, String sort, String heard, String address, String postcode) {
            asked = days;
            return told(new Enquired(household, name, sort, heard, address, postcode, "01632 960" + (400 + Math.floorMod(name.hashCode(), 500)), ago(days)));
        }

        Telling worker(Account worker, String part, int days) {
            return told(new WorkerNamed(household, worker.id(), worker.name(), part, ago(days)));
        }

        Telling carer(int number, String who, int years, int days) {
            return told(new MemberJoined(household, member(number), who, MemberJoined.CARER, today.minusYears(years).minusDays(number * 40L + 11), ago(days)), new Checked(household, member(number), Checked.DBS, ago(days - 20)), new Checked(household, member(number), Checked.HEALTH, ago(days - 25)));
        }

        /// Something was said so many days ago; it is looked into, and somebody stands by the carers.
        Telling alleged(int days) {
            var allegation = id(name + " entry " + writings.size());
            return told(new AllegationMade(household, member(1), "Shouts at bedtime, and takes telephones away for days", "A teacher", ago(days)), new AllegationTold(household, allegation, "Ruth Amory", "To speak with the carer and with each child this week", ago(days - 1)),
                    new CarersSupported(household, allegation, "A support line for foster carers", true, ago(days - 1)));
        }

        /// From the application to the panel.
        Telling applied(int days, boolean panel) {
            told(new InformationGiven(household, "A visit at home", ago(asked - 3)), new Applied(household, ago(days)), new StageOneInformed(household, ago(days - 40)), new StageOneDecided(household, true, null, ago(days - 47)));
            return panel ? told(new Recommended(household, Recommended.APPROVAL, true, "Warm, steady and ready to learn", ago(days - 152), ago(days - 150))) : this;
        }

        Telling approved(int days, Terms terms) {
            return told(new Decided(household, Decided.APPROVED, terms, DECIDES, "As the panel recommends", ago(days)), new Told(household, Told.SPOKEN, ago(days - 1)), new Told(household, Told.WRITTEN, ago(days - 4)));
        }

        /// Visits to the carers every five weeks, the third and then each eighth without notice.
        Telling visited(int from, int last) {
            for (int days = from - 35, number = 1; days >= last; days -= 35, number++) told(new Visited(household, number % 8 == 3, number % 8 == 3 ? "Came without notice. Supper on the table, homework done." : "Talked about sleep, school and how the carers are themselves.", ago(days)));
            return this;
        }

        Telling lives(List<Subject> children, int days) {
            for (var child : children) told(new ChildCame(household, child, null, null, ago(days)));
            return this;
        }
    }

    static List<Writing> asking(List<Account> workers, LocalDate today) {
        var sam = workers.getFirst();
        var other = workers.get(1 % workers.size());
        var all = new ArrayList<Writing>();
        all.addAll(new Telling(FIRST, today).asked(3, Enquired.MAINSTREAM, "A stall at the summer fair", "8 Hollin Row", "ZZ2 7HF").worker(sam, WorkerNamed.ASSESSES, 3).writings);
        all.addAll(new Telling("Marcus Bright", today).asked(11, Enquired.MAINSTREAM, "The council's website", null, null).writings);
        var stepped = new Telling("Ruth Ashdown", today).asked(90, Enquired.MAINSTREAM, "A friend who fosters", "21 Spinner Street", "ZZ1 4RA").worker(other, WorkerNamed.ASSESSES, 90);
        all.addAll(stepped.told(new InformationGiven(stepped.household, "An evening for people who think of fostering", stepped.ago(86)), new FeedbackGiven(stepped.household, "The first answer", "Well", "You rang back the next day.", stepped.ago(80)), new SteppedBack(stepped.household, "A spare room is needed first: they will ask again when they have moved", stepped.ago(60))).writings);
        var aunt = new Telling("Farida Noor", today).asked(75, Enquired.CONNECTED, "The child's social worker", "2 Weir Cottages", "ZZ3 5FN").worker(sam, WorkerNamed.ASSESSES, 74).carer(1, "Farida Noor", 44, 70);
        all.addAll(aunt.told(new InformationGiven(aunt.household, "A visit at home", aunt.ago(71)), new Applied(aunt.household, aunt.ago(66)), new StageOneInformed(aunt.household, aunt.ago(9))).writings);
        var panel = new Telling("Wilf and Joan Tarn", today).asked(230, Enquired.MAINSTREAM, "A poster at the surgery", "40 Lock Lane", "ZZ2 9WT").worker(sam, WorkerNamed.ASSESSES, 229).carer(1, "Wilf Tarn", 58, 200).carer(2, "Joan Tarn", 55, 200).applied(155, true);
        all.addAll(panel.writings);
        var against = new Telling("Colin Strake", today).asked(260, Enquired.MAINSTREAM, "Radio", "5 Market Hill", "ZZ1 1CS").worker(other, WorkerNamed.ASSESSES, 258).carer(1, "Colin Strake", 39, 240).applied(200, false);
        all.addAll(against.told(new Recommended(against.household, Recommended.APPROVAL, false, "Not yet: too little time between shifts", against.ago(26), against.ago(28)), new Decided(against.household, Decided.PROPOSED, null, DECIDES, "As the panel recommends, with its reasons", against.ago(18)),
                new Told(against.household, Told.SPOKEN, against.ago(17)), new Told(against.household, Told.WRITTEN, against.ago(14))).writings);
        return all;
    }

    static List<Writing> approved(List<Account> workers, List<Lived> homes, LocalDate today) {
        var sam = workers.getFirst();
        var all = new ArrayList<Writing>();
        var names = List.of("Achebe", "Lindqvist", "Marlowe", "Okonedo");
        for (int number = 0; number < Math.min(names.size(), homes.size()); number++) {
            var lived = homes.get(number);
            var name = lived.home.carer() + " " + names.get(number);
            var story = new Telling(name, today);
            int since = number == 0 ? 1_460 : number == 1 ? 350 : number == 2 ? 800 : 290;
            story.asked(since + 230, Enquired.MAINSTREAM, "A friend who fosters", lived.home.address().line(), lived.home.address().postcode()).worker(sam, WorkerNamed.SUPPORTS, since + 229).carer(1, name, 47, since + 200).applied(since + 170, true)
                    .approved(since, new Terms(number == 0 ? 4 : 3, 0, 17, "Short term", null));
            all.addAll((switch (number) {
                case 0 -> settled(story, since, lived.children);
                case 1 -> story.told(new Checked(story.household, story.member(1), Checked.HEALTH, story.ago(120))).told(new ConstellationJoined(story.household, KinOffer.CONSTELLATION, "Tarnbeck constellation", ConstellationJoined.AROUND, story.ago(250)), new ConstellationLeft(story.household, id(name + " entry " + story.writings.size()), "Too far to the hub home", story.ago(60)))
                        .visited(since, 20).lives(lived.children.stream().limit(3).toList(), 200).alleged(6);
                case 2 -> story.told(new StandardsMet(story.household, story.member(1), story.ago(since - 300)), new Reviewed(story.household, true, "A steady year", story.ago(since - 350)), new Reviewed(story.household, true, "Steady still, and tired", story.ago(100)), new Checked(story.household, story.member(1), Checked.HEALTH, story.ago(100))).visited(since, 60).lives(lived.children.stream().limit(3).toList(), 100)
                        .told(new Resigned(story.household, "Moving to live near a daughter", story.ago(12)));
                default -> story.told(new Checked(story.household, story.member(1), Checked.HEALTH, story.ago(40))).visited(since, 10).told(new TransferTold(story.household, true, "Brindle fostering service", story.ago(20)));
            }).writings);
        }
        return all;
    }

    /// Four years, all in order, with more children than the usual limit and an exemption for it.
    private static Telling settled(Telling story, int since, List<Subject> children) {
        story.told(new StandardsMet(story.household, story.member(1), story.ago(since - 320)));
        for (int year = 1; year <= 3; year++) {
            story.told(new Reviewed(story.household, true, "Children thrive here, and say so", story.ago(since - year * 355)), new Checked(story.household, story.member(1), Checked.HEALTH, story.ago(since - year * 355)));
            if (year == 1) story.told(new Recommended(story.household, Recommended.REVIEW, true, "Still suitable", story.ago(since - 384), story.ago(since - 382)), new Decided(story.household, Decided.APPROVED, new Terms(4, 0, 17, "Short term", null), DECIDES, "The panel found them suitable still", story.ago(since - 388)),
                    new Told(story.household, Told.SPOKEN, story.ago(since - 389)), new Told(story.household, Told.WRITTEN, story.ago(since - 391)));
        }
        return story.told(new ConstellationJoined(story.household, KinOffer.CONSTELLATION, "Tarnbeck constellation", ConstellationJoined.HUB, story.ago(300))).told(new Reviewed(story.household, true, "Children thrive here, and say so", story.ago(30)), new Checked(story.household, story.member(1), Checked.HEALTH, story.ago(30)), new Checked(story.household, story.member(1), Checked.DBS, story.ago(500)))
                .visited(since, 12).told(new Exempted(story.household, "Wrenmoor", 4, story.ago(-120), "Until the eldest moves on", story.ago(150))).lives(children.stream().limit(4).toList(), 140);
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("fostering " + what).getBytes(StandardCharsets.UTF_8));
    }
}
