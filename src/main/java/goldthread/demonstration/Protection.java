package goldthread.demonstration;

import goldthread.demonstration.Contacts.Work;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Story.Told;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.CoreGroupHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.ProtectionEntry.PreProceedings;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.Shared;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Enquiries into harm, conferences and protection plans, within a time of need.
final class Protection {
    private static final WorkingDays DAYS = WorkingDays.england();
    /// Ours: working days until family and agencies hear what came of an enquiry.
    private static final int SHARED_WITHIN = 3;

    private final HelpCase need;
    private final Life life;
    private final Seat by;
    private final Together together;

    Protection(HelpCase need) {
        this.need = need;
        this.life = need.life;
        this.by = life.helpSeat();
        this.together = new Together(need, by);
    }

    /// An enquiry after which no conference was needed, concluded by a day at the latest.
    void enquiryAlone(LocalDate on, LocalDate last) {
        new Contacts(life, Work.PROTECTION, need.children, by).alone(DAYS.after(on, life.chance.between(0, 3)));
        var usual = DAYS.after(on, 12);
        var concluded = usual.isAfter(last) ? last : usual;
        need.children.forEach(child -> enquiry(child, new EnquiryStarted(child.subject(), need.referral(child), on, null, true, on),
                concluded, "Concerns not confirmed"));
        together.over(concluded);
        offered(on);
    }

    /// Risk rose, so the family is asked early whether it wants to decide itself (T-C19): for most, and in the days that the authority allows.
    /// They decline, or do not answer: those who meet are told of in stories of their own. One family in eight is not asked, nor is one of whom documents tell otherwise.
    private void offered(LocalDate risen) {
        var family = need.children.getFirst().subject().id();
        int turn = Math.floorMod(family.hashCode(), 8);
        if (turn == 0 || life.story.isFaultless()) return;
        var children = need.children.stream().map(Child::subject).toList();
        var offer = life.story.tell(by, new MeetingOffered(children, List.of("The parents"), "At a visit, with the leaflet", DAYS.after(risen, turn)));
        var answered = DAYS.after(risen, turn + 6);
        boolean declines = turn < 7;
        life.story.tell(by, new OfferAnswered(children, offer.id(), "The parents", declines ? OfferAnswered.DECLINED : OfferAnswered.NO_REPLY,
                declines ? "They do not want the relatives to know." : null, answered, declines ? OfferAnswered.REASONS.getFirst() : null), offer);
    }

    /// A strategy discussion decides that there is an enquiry, and the enquiry ends with what came of it.
    private Told enquiry(Child child, EnquiryStarted started, LocalDate concluded, String outcome) {
        var referral = need.referral(child);
        var discussed = together.there(started.on()) ? together.discussed(started.on()) : life.story.tell(by.above(), new StrategyDiscussed(child.subject(), referral, List.of("Police", "Health"),
                StrategyDiscussed.ENQUIRY, "What was reported may mean significant harm.", started.on()), need.referred(child));
        var asked = life.story.tell(by.above(), started, discussed);
        var done = life.story.tell(by, new EnquiryConcluded(child.subject(), referral, asked.id(), outcome, null, concluded), asked);
        life.story.tell(by, new Shared(List.of(child.subject()), ConferenceEntry.OUTCOME, done.id(), null, List.of("Parents", "Education", "Health"), "In person, and by letter", DAYS.after(concluded, SHARED_WITHIN)), done);
        return asked;
    }

    /// When the enquiry began that led to a conference on this day: 15 working days before at most, for most.
    LocalDate enquiryBefore(LocalDate conference) {
        boolean inTime = life.parameters.happens(life.chance, "conference.in-time");
        return DAYS.before(conference, inTime ? life.chance.between(9, 15) : life.chance.between(16, 24));
    }

    /// The enquiry, the conference, and a plan until a day on which the conference is held once more.
    void plan(LocalDate enquiry, LocalDate conference, LocalDate until) {
        plan(enquiry, conference, until, life.parameters.pick(life.chance, "category"));
    }

    /// @param category of abuse at the start
    void plan(LocalDate enquiry, LocalDate conference, LocalDate until, String category) {
        boolean second = life.parameters.happens(life.chance, "protection-plan.second")
                && need.children.getFirst().born().isBefore(conference.minusYears(2));
        var reviews = reviews(conference, until);
        var changed = !reviews.isEmpty() && life.parameters.happens(life.chance, "category-changed.share")
                ? life.parameters.pick(life.chance, "category", other -> !other.equals(category)) : null;
        var groups = groups(conference, until);
        var chair = life.officer();
        for (var child : need.children) {
            var subject = child.subject();
            var referral = need.referral(child);
            var asked = enquiry(child, new EnquiryStarted(subject, referral, enquiry, DAYS.after(enquiry, 15), false, enquiry),
                    DAYS.before(conference, 3), "Confirmed, harm likely: conference");
            life.story.tell(chair, new ConferenceHeld(subject, referral, asked.id(), conference), asked);
            var plan = life.story.tell(chair, new PlanStarted(subject, referral, conference, category, category, second ? "1" : "0",
                    conference), asked);
            groups.forEach(on -> life.story.tell(by, new CoreGroupHeld(subject, referral, plan.id(), on), plan));
            reviews.forEach(on -> life.story.tell(chair, new PlanReviewed(subject, referral, plan.id(), on), plan));
            if (changed != null) {
                life.story.tell(chair, new CategoryChanged(subject, referral, plan.id(), changed, reviews.getFirst()), plan);
            }
            life.story.tell(chair, new PlanEnded(subject, referral, plan.id(), until), plan);
        }
        offered(enquiry);
        if (together.there(enquiry)) {
            together.conference(enquiry, conference, category, chair);
            together.over(until);
        }
        life.allocate(need.children, chair, "reviewing-officer", conference, until, "OTHERS");
        var contacts = new Contacts(life, Work.PROTECTION, need.children, by);
        contacts.alone(DAYS.after(enquiry, life.chance.between(0, 2)));
        contacts.visits(enquiry.plusDays(3), until, 10);
        contacts.notes(enquiry, until);
    }

    /// Within 3 months, then every 6 at most, for most; the last when the plan ends.
    private List<LocalDate> reviews(LocalDate conference, LocalDate until) {
        var reviews = new ArrayList<LocalDate>();
        var on = conference;
        while (true) {
            boolean inTime = life.parameters.happens(life.chance, "conference-review.in-time");
            int most = reviews.isEmpty() ? 91 : 182;
            on = DAYS.before(on.plusDays(inTime ? life.chance.between(most - 25, most) : life.chance.between(most + 4, most + 30)), 1);
            if (!on.isBefore(until.minusDays(30)) || on.isAfter(life.story.horizon())) {
                break;
            }
            reviews.add(on);
        }
        if (until.isAfter(conference) && DAYS.isWorkingDay(until)) {
            reviews.add(until);
        }
        return reviews;
    }

    /// Within 10 working days, then every 6 weeks, for most.
    private List<LocalDate> groups(LocalDate conference, LocalDate until) {
        var groups = new ArrayList<LocalDate>();
        for (var on = DAYS.after(conference, life.chance.between(6, 10)); on.isBefore(until) && !on.isAfter(life.story.horizon());
                on = life.weekdayBy(on.plusDays(life.chance.comes(0.9) ? life.chance.between(27, 42) : life.chance.between(46, 60)))) {
            groups.add(on);
        }
        return groups;
    }

    /// The last talks before going to court: letter, family meeting, legal meeting.
    void beforeCourt(LocalDate from, boolean wentToCourt) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("PPStartDate", life.workingDay(from).toString());
        items.put("LBPSentDate", DAYS.after(from, 5).toString());
        items.put("FGDMMeetingOffer", "true");
        items.put("FGDMMeetingFac", Boolean.toString(life.chance.comes(0.6)));
        items.put("InitialPPMeetingDate", DAYS.after(from, 13).toString());
        items.put("ReviewMeetingsCount", Integer.toString(life.chance.between(0, 2)));
        var decided = DAYS.after(from, life.chance.between(40, 75));
        items.put("StepDecisionDate", decided.toString());
        if (wentToCourt) {
            items.put("CourtAppDate", DAYS.after(decided, 4).toString());
        }
        for (Child child : need.children) {
            life.story.tell(by.above(), decided, new PreProceedings(child.subject(), need.referral(child), items, from),
                    need.referred(child));
        }
    }
}
