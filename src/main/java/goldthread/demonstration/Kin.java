package goldthread.demonstration;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.demonstration.Story.Told;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PartFollowed;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.FamilyNetworkEntry.Promised;
import goldthread.familynetwork.PlanPart;
import goldthread.familynetwork.FamilyNetworkEntry.PlanReviewed;
import goldthread.familynetwork.support.SupportEntry.Avoided;
import goldthread.familynetwork.support.SupportEntry.Item;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportEnded;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.familynetwork.support.SupportEntry.SupportReviewed;
import goldthread.familynetwork.support.SupportEntry.SupportSeen;
import goldthread.kinship.Arrangement;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.ArrangementEnded;
import goldthread.kinship.KinshipEntry.CarerTookPart;
import goldthread.kinship.KinshipEntry.CourtSaid;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.kinship.KinshipEntry.NetworkSearched;
import goldthread.kinship.KinshipEntry.PutForward;
import goldthread.kinship.KinshipEntry.SleptOver;
import goldthread.kinship.KinshipEntry.ViabilityAssessed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceDecided;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.CircumstancesChanged;
import goldthread.kinship.allowance.AllowanceEntry.Route;
import goldthread.kinship.fostering.FosteringEntry.FosteringChanged;
import goldthread.kinship.fostering.FosteringEntry.FosteringNotified;
import goldthread.people.CoupleEntry.Coupled;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/// Family and friends of some families who step in: the family meets and makes its plan, money makes it work, the network is
/// looked for near and abroad, and the children live with an aunt. Told behind the rest of the family's story.
final class Kin {
    /// Only what began so many days ago or less: before, neither budget nor catalogue of Wrenmoor were there.
    static final int SINCE = 420;
    private static final WorkingDays DAYS = WorkingDays.england();
    /// Ours, in days from the family's plan on; later reviews follow the one before.
    private static final int FIRST_REVIEW_DAYS = 35, MEET_AGAIN_DAYS = 82, NEXT_REVIEW_DAYS = 80, WELL_DAYS = 150;
    private static final List<String> AUNTS = List.of("Noor", "Ewa", "Alice", "Grace"), UNCLES = List.of("Tariq", "Jan", "Peter", "Kofi");
    private static final List<String> ABROAD = List.of("Pakistan", "Poland", "Ireland", "Ghana");
    /// Invented sums, in pence.
    private static final long BEDS = 24_000, FARES = 1_850, SHOES = 3_600, A_FOSTER_HOME = 70_000, ALLOWANCE = 17_000;

    private final Life life;
    private final List<Subject> children;
    private final LocalDate began;
    private final Seat lead;
    private final Seat supervisor;
    private final int number;
    private final Subject aunt;
    private final Subject uncle;

    Kin(Life life, List<Subject> children, LocalDate began, Seat lead, Seat supervisor) {
        this.life = life;
        this.children = children;
        this.began = began;
        this.lead = lead;
        this.supervisor = supervisor;
        this.number = life.family.number() / 6;
        var chance = life.chance.apart();
        var known = began.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        this.aunt = new Subject(chance.id(known));
        this.uncle = new Subject(chance.id(known));
    }

    static boolean is(Life life, LocalDate began) {
        return life.family.number() % 2 == 0 && began.isAfter(life.today.minusDays(SINCE));
    }

    void tell() {
        introduce(aunt, AUNTS.get(number % AUNTS.size()), "2");
        introduce(uncle, UNCLES.get(number % UNCLES.size()), "1");
        var plan = plan();
        support(plan);
        searched();
        switch (number % 3) {
            case 0 -> guardian();
            case 1 -> fostered();
            default -> tell(began.plusDays(45), new ArrangementBegan(children, aunt, Arrangement.INFORMAL, null, true, "From Friday to Monday", began.plusDays(45)), plan);
        }
    }

    private void introduce(Subject person, String given, String sex) {
        var on = began.plusDays(3);
        var named = life.story.tell(lead, on, new Named(person, given, life.family.adults().getFirst().name().family(), null, null, on));
        life.story.tell(lead, on, new Described(person, sex, began.minusYears(38).plusDays(number % 300), null, null, null, null, on), named);
        children.forEach(child -> life.story.tell(lead, on, new Related(child, person, "aunt or uncle", false, on, null), named));
    }

    private Told plan() {
        var adult = life.family.adults().getFirst().name().whole() + " (" + life.family.adults().getFirst().relation() + ")";
        tell(began.plusDays(2), new MeetingReferred(children, "Family help", "Who can have the children at weekends, so that their mother can rest", "An aunt has not spoken to the mother for a year.", began.plusDays(2)));
        var offered = tell(began.plusDays(5), new MeetingOffered(children, List.of(adult), "In person", began.plusDays(5)));
        tell(began.plusDays(7), new OfferAnswered(children, offered.id(), adult, OfferAnswered.ACCEPTED, "We would rather sort it out ourselves.", began.plusDays(7)), offered);
        tell(began.plusDays(12), new MeetingPrepared(children, offered.id(), "Hanna Reed", true, "The aunt, two neighbours, the football coach", "I want my aunt to be there.", "The football coach", "Nobody comes who has been drinking.", began.plusDays(12)), offered);
        var on = DAYS.after(began.plusDays(24), 1);
        var held = tell(on, new MeetingHeld(children, offered.id(), "Nine of the family, the coach", true, "They drew what a good week looks like.", on), offered);
        var plan = tell(on, new PlanMade(children, held.id(), "Their aunt takes them from Friday to Monday. The neighbour walks them to school.", PlanMade.NETWORK, PlanMade.FAMILY, "Private arrangement", "The neighbour", "If anybody drinks, the aunt is rung first, then us.",
                "Mum on Sundays", "Beds, and the fares", "Two missed weekends", supervisor.on(on).name(), on,
                List.of(new Promised("Takes them from Friday to Monday", "The aunt", on.plusDays(14)), new Promised("Walks them to school", "The neighbour", null))), held);
        var followed = DAYS.after(on.plusDays(14), 1);
        tell(followed, new PartFollowed(children, goldthread.casefile.Append.beside(plan.id(), PlanPart.FIRST), true, "They have been there three weekends.", followed), plan);
        tell(DAYS.after(on, 2), new PlanAnswered(children, plan.id(), PlanAnswered.AGREED, "It is safe, and it is theirs.", DAYS.after(on, 2)), plan);
        boolean ends = number % 4 == 3;
        for (var review = DAYS.after(on.plusDays(FIRST_REVIEW_DAYS), 1); review.isBefore(ends ? on.plusDays(WELL_DAYS) : life.today); review = DAYS.before(review.plusDays(NEXT_REVIEW_DAYS), 1)) {
            tell(review, new PlanReviewed(children, plan.id(), "They sleep. The fares are what makes it hard.", review), plan);
        }
        var again = DAYS.after(on.plusDays(MEET_AGAIN_DAYS), 1);
        tell(again, new MeetingHeld(children, offered.id(), "The aunt, the neighbour, the coach", true, "They showed what is better now.", again), plan);
        if (ends) tell(on.plusDays(WELL_DAYS), new PlanEnded(children, plan.id(), "They are at home all week, and it goes well.", on.plusDays(WELL_DAYS)), plan);
        return plan;
    }

    /// What is told on a day that has not come is left to the day.
    private Told tell(LocalDate on, Entry entry, Told... after) {
        return life.story.tell(lead, on, entry, after);
    }

    private void support(Told plan) {
        var on = plan.entry().happened().plusDays(1);
        var until = on.plusDays(7 + 77);
        var asked = tell(on, new SupportRequested(children, plan.id(), List.of(new Item("Bunk beds", "Furniture and household", BEDS, null, null), new Item("Train fares", "Travel", FARES, on.plusDays(7), until)),
                "They can sleep at their aunt's.", "Coming into care", false, supervisor.on(on).name(), on), plan);
        var decided = DAYS.after(on, 3);
        if (number % 5 == 4) {
            life.story.tell(supervisor, new SupportDecided(children, asked.id(), SupportDecided.REFUSED, 0, "A charity gives the beds, and the fares are less by coach.", null, decided), asked);
            return;
        }
        var sum = ((SupportRequested) asked.entry()).cost().amount();
        var approved = life.story.tell(supervisor, new SupportDecided(children, asked.id(), SupportDecided.APPROVED, sum, "It belongs to the plan.", null, decided), asked);
        life.story.tell(supervisor, new SupportPaid(children, asked.id(), 0, KinOffer.BUDGET, BEDS, "A furniture shop", DAYS.after(decided, 2)), approved);
        for (int week = 1; week <= 6; week++) life.story.tell(supervisor, new SupportPaid(children, asked.id(), 1, KinOffer.BUDGET, FARES, "The aunt", on.plusDays(7L * week)), approved);
        var looked = DAYS.after(decided.plusDays(35), 1);
        tell(looked, new SupportReviewed(children, asked.id(), "Goes on as it is", "The beds stand, the fares are claimed each week.", "We could not do it without the fares.", looked), approved);
        var third = decided.plusMonths(3).minusDays(4);
        tell(third, new SupportSeen(children, asked.id(), "3 months", "With family or friends", "They sleep through.", "The beds made it possible.", new Avoided(A_FOSTER_HOME, 10, "Price of the foster home that had been looked for"), third), approved);
        if (number % 2 == 0) tell(third.plusDays(1), new SupportEnded(children, asked.id(), "The coach is paid by the school now.", third.plusDays(1)), approved);
        if (number % 3 == 1) {
            var shoes = tell(on, new SupportRequested(children, plan.id(), List.of(new Item("School shoes", "Food and clothing", SHOES, null, null)), "They can start school on Monday.", "Another missed week", true, null, on), plan);
            tell(on, new SupportPaid(children, shoes.id(), 0, KinOffer.BUDGET, SHOES, "A shoe shop", on), shoes);
        }
    }

    private void searched() {
        var country = ABROAD.get(number % ABROAD.size());
        tell(began.plusDays(4), new Coupled(children, aunt, uncle, number % 2 == 0 ? Coupled.MARRIED : Coupled.SEPARATED, began.plusDays(4)));
        var on = began.plusDays(14);
        var searched = tell(on, new NetworkSearched(children, List.of(aunt, uncle), List.of("Asked the child", "Asked the parents", "An authority abroad"), country, "An aunt an hour away, and an uncle in " + country, "They name their aunt.", on));
        var near = tell(on.plusDays(1), new PutForward(children, aunt, "The child", null, "I would move things round for them.", on.plusDays(1)), searched);
        var far = tell(on.plusDays(1), new PutForward(children, uncle, "A relative", country, "I cannot leave my work, but they can come in summer.", on.plusDays(1)), searched);
        var assessed = DAYS.after(on.plusDays(20), 1);
        tell(assessed, new ViabilityAssessed(children, aunt, ViabilityAssessed.FULL, "Room, time, and a bond since birth.", "In person, and by letter", assessed), near);
        tell(assessed, new ViabilityAssessed(children, uncle, ViabilityAssessed.SUPPORTS, "He lives far away and works shifts; he rings each week.", "By video call", assessed), far);
        var advised = assessed.plusDays(6);
        tell(advised, new LegallyAdvised(children, aunt, "Several ways", number % 2 == 0 ? "Legal aid" : "The authority", "Hart and Finch, solicitors", advised.minusDays(4), advised));
        tell(advised.plusDays(10), new CarerTookPart(children, aunt, KinOffer.TRAINING, "Enrolled", null, advised.plusDays(10)));
        tell(advised.plusDays(17), new CarerTookPart(children, aunt, number % 2 == 0 ? KinOffer.CONSTELLATION : KinOffer.TRAINING, "Attended", number % 2 == 0 ? number % 8 == 0 ? "Hub home" : "Satellite home" : null, advised.plusDays(17)));
        if (number % 2 == 0) tell(advised.plusDays(40), new SleptOver(children, KinOffer.CONSTELLATION, "The hub home", 2, "We made pancakes, and there was a dog.", advised.plusDays(40)));
    }

    /// The court makes the aunt their special guardian, and she claims the allowance.
    private void guardian() {
        var on = began.plusDays(75);
        var order = life.story.tell(supervisor, on, new OrderMade(children, null, OrderMade.SPECIAL_GUARDIANSHIP, null, on));
        tell(on, new CourtSaid(children, aunt, "The child lives with them", "The report and the guardian agree.", on), order);
        tell(on, new ArrangementBegan(children, aunt, Arrangement.SPECIAL_GUARDIANSHIP, order.id(), number % 4 != 0, null, on), order);
        var zone = KinOffer.zoneSince(life.today);
        var claimed = on.plusDays(8).isAfter(zone) ? on.plusDays(8) : zone.plusDays(3);
        var claim = tell(claimed, new AllowanceClaimed(children, aunt, Route.SGO_PRIVATE, null, null, List.of(), "The order was seen.", claimed), order);
        var decided = DAYS.after(claimed, 4);
        var from = decided.plusDays(3);
        var accepted = life.story.tell(supervisor, new AllowanceDecided(children, claim.id(), true, ALLOWANCE * children.size(), from, "Every line is met.", decided), claim);
        for (var week = from; week.isBefore(life.today) && week.isBefore(from.plusWeeks(12)); week = week.plusWeeks(1)) {
            life.story.tell(supervisor, week.plusDays(4), new AllowancePaid(children, claim.id(), week, ALLOWANCE * children.size(), week.plusDays(4)), accepted);
        }
        tell(from.plusWeeks(12), new CircumstancesChanged(children, claim.id(), "They moved to another authority.", null, true, from.plusWeeks(12)), accepted);
    }

    /// The parents arrange it themselves with a friend of the aunt's, and a school tells.
    private void fostered() {
        var starts = began.plusDays(40);
        var told = tell(starts.plusDays(6), new FosteringNotified(children, aunt, "A school", false, starts.minusDays(10), starts, "Their mother is in hospital.", starts.plusDays(6)));
        var lives = tell(starts.plusDays(6), new ArrangementBegan(children, aunt, Arrangement.PRIVATE_FOSTERING, null, null, null, starts), told);
        var first = DAYS.after(starts.plusDays(6), 4);
        for (int visit = 0; visit < 3; visit++) {
            var on = DAYS.after(first.plusWeeks(5L * visit), 1);
            tell(on, new Visited(children, on, "Home", children, List.of(), true, "We like it here.", "A calm home.", "They are looked after well.", "None", null), told);
        }
        var ended = starts.plusDays(120);
        tell(ended.plusDays(1), new FosteringChanged(children, told.id(), "Their mother is home again.", ended, true, ended.plusDays(1)), told);
        tell(ended.plusDays(1), new ArrangementEnded(children, lives.id(), "They went home.", ended), lives);
    }
}
