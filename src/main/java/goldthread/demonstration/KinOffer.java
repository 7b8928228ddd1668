package goldthread.demonstration;

import goldthread.casefile.Append.Writing;
import goldthread.casefile.Entry;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.BudgetEntry.LimitSet;
import goldthread.familynetwork.support.BudgetEntry.ProgrammeJoined;
import goldthread.familynetwork.support.Programmes;
import goldthread.kinship.offer.OfferEntry.EventHeld;
import goldthread.kinship.offer.OfferEntry.OfferConsulted;
import goldthread.kinship.offer.OfferEntry.OfferPublished;
import goldthread.kinship.offer.OfferEntry.Part;
import goldthread.kinship.offer.OfferEntry.RateSet;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.kinship.offer.OfferEntry.SupportSpent;
import goldthread.demonstration.Seat.Worker;
import goldthread.time.England;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// What Wrenmoor offers family and friends who care: budget, limits, programmes, the local offer, the catalogue. Every sum in it
/// is invented.
final class KinOffer {
    static final UUID BUDGET = id(1), TRAINING = id(2), CONSTELLATION = id(3);
    private static final UUID GROUP = id(4);
    private static final String DELEGATION = "Scheme of delegation of Wrenmoor";
    /// Wrenmoor, which does not exist, joined the pilot so many days ago.
    private static final int ZONE_DAYS = 200;

    /// @param manager who may approve more than a team manager
    static List<Writing> writings(Worker manager, LocalDate today) {
        var since = today.minusDays(Kin.SINCE + 30L);
        var entries = List.<Entry>of(new BudgetOpened("Family networks", "Prevention grant", 18_000_000, since, today.plusDays(130)),
                new SupportOffered("Caring for a relative's child", "Training", "A kinship charity", "Library of Wrenmoor, six Tuesdays at 10am", since.plusDays(20), null),
                new SupportOffered("Tarnbeck constellation", "Constellation", "Wrenmoor fostering and kinship", "One hub home, seven satellite homes; sleepovers in the holidays", since.plusDays(40), null),
                new SupportOffered("Grandparents and aunts, Thursdays", "Peer group", "A kinship charity", "Family hub, Thursdays at 6pm", since.plusDays(40), null),
                new LimitSet("Team manager", null, null, LimitSet.REQUEST, 50_000, DELEGATION, since), new LimitSet(null, manager.account(), manager.name(), LimitSet.REQUEST, 500_000, DELEGATION, since),
                new LimitSet("Social worker", null, null, LimitSet.SAME_DAY, 5_000, DELEGATION, since), new LimitSet("Family help practitioner", null, null, LimitSet.SAME_DAY, 5_000, DELEGATION, since),
                new ProgrammeJoined(Programmes.SUPPORT, "Programme guide: every authority", since, null), new ProgrammeJoined(Programmes.ALLOWANCE, "Invented: Wrenmoor is in no list", zoneSince(today), null),
                new SupportSpent(TRAINING, "Room, crèche and trainer", 148_000, since.plusDays(60)), new SupportSpent(CONSTELLATION, "Summer camp", 96_000, since.plusDays(200)), new SupportSpent(GROUP, "Tea and a speaker", 12_500, since.plusDays(90)),
                new RateSet(0, 10, 17_000, "Invented rate of Wrenmoor", zoneSince(today)), new RateSet(11, 17, 19_500, "Invented rate of Wrenmoor", zoneSince(today)),
                new OfferPublished("Family first: help for kinship carers", parts("A leaflet on the council's website tells how to ask."), null, since.plusDays(10)),
                new OfferConsulted(List.of("Kinship carers", "Children who live with kin"), 31, "Two evenings and a drawing afternoon", "We found out too late. Tell us in the first week.", "A letter in the first week, and a named worker", today.minusDays(150)),
                new EventHeld(CONSTELLATION, "Picnic of all homes at the lake", 7, 15, since.plusDays(210)), new EventHeld(GROUP, "Summer tea with the virtual school", 11, 4, since.plusDays(220)),
                new OfferPublished("Family first: help for kinship carers", parts("You are told within a week what you can ask for, and by whom."), "Carers asked to be told sooner: every carer now has a letter in the first week.", today.minusDays(120)));
        return IntStream.range(0, entries.size()).mapToObj(number -> new Writing(id(number + 1), entries.get(number), recorded(entries.get(number)), null, "demonstration")).toList();
    }

    static LocalDate zoneSince(LocalDate today) {
        return today.minusDays(ZONE_DAYS);
    }

    private static java.time.Instant recorded(Entry entry) {
        return entry.happened().atTime(9, 0).atZone(England.ZONE).toInstant();
    }

    private static List<Part> parts(String approach) {
        return List.of(new Part("Our approach to kinship care", "Family and friends come first. " + approach), new Part("Financial support", "Ask about money for beds, travel and what else makes it work. Special guardians and others may claim the kinship allowance."),
                new Part("Health", "The school nurse and the child's doctor know that you care for the child, if you agree."), new Part("Relationships and family time", "A worker helps to agree who sees whom, and is there the first time."),
                new Part("Education", "The virtual school advises you and the school."), new Part("A place to live", "Housing officers take a grown family into account. Tell us early."),
                new Part("Legal advice and legal aid", "You can have a first talk with a solicitor that we pay for, before an order is made. Legal aid may be there for you: the solicitor tells you."),
                new Part("Time off work", "There is no kinship leave in law. Ask your employer about parental leave, time off for dependants and flexible hours; we write a letter for you."),
                new Part("Training and meeting others", "Courses, groups and a constellation of homes that help each other."), new Part("If you are unhappy with us", "Tell your worker, or write to the complaints team. A child may have an advocate."));
    }

    private static UUID id(int number) {
        return new UUID(0x0190_b3a0_0000_7000L, 0x8000_0000_0000_0d00L + number);
    }

    private KinOffer() {}
}
