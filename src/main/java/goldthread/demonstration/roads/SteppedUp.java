package goldthread.demonstration.roads;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.demonstration.roads.Workers.Hand;
import goldthread.education.SchoolEntry.AttendanceTold;
import goldthread.education.SchoolEntry.ConditionEnded;
import goldthread.education.SchoolEntry.ConditionSet;
import goldthread.familyhelp.FamilyEntry.PanelAsked;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.familyhelp.FamilyEntry.TeamJoined;
import goldthread.frontdoor.FrontDoorEntry.ReferrerInTouch;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.Contribution;
import goldthread.protection.ProtectionEntry.CoreGroup;
import goldthread.protection.ProtectionEntry.CoreGroupHeld;
import goldthread.protection.ProtectionEntry.Discussion;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Shared;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.protection.cowork.CoWorkEntry.Consulted;
import goldthread.protection.cowork.CoWorkEntry.RiskRose;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Nell and Sonny Garrow: helped by a lead who is no social worker, then at risk. Two lead from then on, and the help goes on
/// as it was. The first conference was cancelled, for the police could not come; the second was held, still in time.
final class SteppedUp {
    private static final List<String> AGENCIES = List.of("Children's social care", "Police", "Health", "Education");
    private static final int HARM = 49;
    private final Telling told;
    private final Subject nell;
    private final Subject sonny;
    private final List<Subject> children;
    private final String mother;

    private SteppedUp(Telling told) {
        this.told = told;
        var known = told.ago(210);
        this.nell = told.child("Nell", "Garrow", "F", told.today.minusYears(10).minusDays(66), known);
        this.sonny = told.child("Sonny", "Garrow", "M", told.today.minusYears(7).minusDays(5), known);
        this.children = List.of(nell, sonny);
        this.mother = told.given("Tess", "F") + " " + told.family("Garrow") + " (mother)";
        told.siblings(children, known);
        var adult = told.adult("Tess", "Garrow", "F", known);
        told.related(children, adult, "mother", true, known);
        told.lives(adult, "Chapel Brow", false, known);
        children.forEach(child -> told.lives(child, "Chapel Brow", false, known));
    }

    static void tell(Telling told) {
        new SteppedUp(told).tell();
    }

    private void tell() {
        told.tell("panel", new PanelAsked(children, "Neighbourhood panel", told.today.plusDays(6), "What could keep them at school now that they are there.", true, told.ago(9)));
        var referrals = told.assessed(children, "2B", "Late each day since Easter, and hungry.", List.of("3B", "4B"), told.ago(205));
        referrer(referrals.getFirst());
        helped();
        var enquiries = enquiry(referrals);
        var held = conference(told.after(told.ago(HARM), 15), enquiries, referrals);
        for (int each = 0; each < 2; each++) {
            var plan = told.tell("plan " + each, new PlanStarted(children.get(each), referrals.get(each), held, "EMO", "EMO", "0", held));
            attends(children.get(each), each, plan, held);
            if (each == 0) {
                told.tell("core group", new CoreGroupHeld(nell, referrals.getFirst(), plan, told.after(held, 8), new CoreGroup(List.of(sonny), List.of("Parents", "Education", "Health"), "It is quieter.", "It helps that it is the same people.", "Yes: somebody has been there each night.")));
            } else {
                told.tell("core group " + each, new CoreGroupHeld(children.get(each), referrals.get(each), plan, told.after(held, 8)));
            }
        }
        for (var on = told.after(told.ago(HARM), 1); on.isBefore(told.today); on = told.after(on, 8)) {
            told.tell("visit " + on, new Visited(children, on, "Home", children, children, true, "I check that the door is locked.", "Both speak more freely on the stairs.", "They still listen for the door.", null, null));
        }
    }

    /// The plan asks for days at school, and for one of them need ask no more.
    private void attends(Subject child, int each, UUID plan, LocalDate held) {
        told.tell("attendance " + each, new AttendanceTold(child, told.ago(180), 190, 122 + each, "Mornings, mostly Mondays", told.after(told.ago(HARM), 5)));
        var condition = told.tell("condition " + each, new ConditionSet(child, plan, 90, "At school somebody sees them each day.", held));
        told.tell("attendance later " + each, new AttendanceTold(child, held, 30, 26 + 3 * each, "Met at the gate", told.after(held, 12)));
        if (child.equals(sonny)) told.tell("condition over", new ConditionEnded(child, condition, "He has been there every day since.", told.after(held, 14)));
    }

    private void referrer(UUID referral) {
        told.tell(told.hand(Workers.DESK), "confirmed", new ReferrerInTouch(nell, referral, ReferrerInTouch.CONFIRMED, "With the list of mornings", told.ago(204)));
        told.tell(told.hand(Workers.DESK), "asked", new ReferrerInTouch(nell, referral, ReferrerInTouch.ASKED, null, told.ago(197)));
        told.tell(told.hand(Workers.DESK), "answered", new ReferrerInTouch(nell, referral, ReferrerInTouch.TOLD, "One lead comes to the house; she will ring the school.", told.ago(196)));
    }

    private void helped() {
        var lead = told.hand(Workers.LEAD);
        var supervisor = told.hand(Workers.HELP);
        var began = told.ago(200);
        told.tell("accepted", new HelpAccepted(children, Level.SECTION_17, List.of(mother), "Mornings without shouting.", began));
        told.tell("lead", new LeadNamed(children, lead.account(), lead.name(), "Family help practitioner", null, false, supervisor.name(), supervisor.account(), null, told.after(began, 1)));
        told.allocated(children, LeadNamed.PART, lead, told.after(began, 1));
        told.allocated(children, Allocated.ALLOCATED, told.by(), told.after(began, 1));
        told.tell("nurse", new TeamJoined(children, "Carys Penn", "Health", "School nurse", "Breakfast club, and sleep", told.after(began, 4)));
        told.tell("teacher", new TeamJoined(children, "Neil Amos", "School or college", "Pastoral lead", "Meets them at the gate", told.after(began, 4)));
        told.tell("family assessed", new FamilyAssessed(children, List.of("3B", "4B"), List.of("Not enough money"), "Up at noon some days; up at five on others.", "They look out for each other.", "Nobody is there when it gets loud.", "I make the toast.", "We want to manage by ourselves.",
                "Rest and money first.", supervisor.name(), told.after(began, 30)));
        var plan = told.tell("family plan", new PlanAgreed(children, null, "On time four days of five, with breakfast.", List.of(new Action("Breakfast club", "Neil Amos, Pastoral lead", "School or college", null), new Action("Debt advice", lead.name(), "Children's services", told.after(began, 80))),
                "The lead is rung the same day.", "We can try that.", "I want toast at school.", List.of(mother), List.of(lead.name(), "Carys Penn"), told.after(began, 33)));
        for (int days : List.of(70, 148)) told.tell("looked at " + days, new PlanLookedAt(children, plan, List.of(), "Better in the week than on Mondays.", "We notice it too.", "The toast is good.", told.after(began.plusDays(days), 1)));
        told.tell("risk rose", new RiskRose(children, "A friend of the mother's stays some nights, and both are afraid of him.", "Education", told.ago(HARM + 12)));
        var consulted = told.workers.endorsed(told.hand(Workers.LEAD));
        told.tell("consulted", new Consulted(children, consulted.account(), consulted.name(), Consulted.ADVISED, "See both alone this week; ask the school to tell the same day. If he stays on, a strategy discussion.", told.after(told.ago(HARM + 12), 1)));
        told.tell("stepped up", new LevelChanged(children, Level.PROTECTION, "What Sonny said means that harm is likely; the help and the people stay.", told.hand(Workers.HELP_MANAGER).name(), told.hand(Workers.HELP_MANAGER).account(), true, "As long as Rosa stays.", told.ago(HARM)));
    }

    private List<UUID> enquiry(List<UUID> referrals) {
        var on = told.ago(HARM);
        told.tell("suspected", new HarmSuspected(children, "Sonny drew his mother's friend with a belt.", "Education", on));
        told.tell("discussed", new StrategyDiscussed(nell, referrals.getFirst(), AGENCIES, StrategyDiscussed.ENQUIRY, "Each agency knew a part.", on, new Discussion(List.of(sonny), LocalTime.of(13, 30), List.of(given("Children's social care", told.by().name(), "Who lives there"),
                given("Police", "Detective Sergeant Rowan Lee", "An incident or offence"), given("Health", "Tess Obi, safeguarding nurse", "An injury or illness"), given("Education", "Marcus Hale, designated safeguarding lead", "What the child said")),
                "Police and social care together", false, "Sonny says that he hides in the bath.", "Told, and frightened", "At home; the friend does not come there")));
        var lead = leads(on);
        told.allocated(children, "lead-child-protection-practitioner", lead, on);
        var enquiries = new ArrayList<UUID>();
        for (int each = 0; each < 2; each++) {
            var enquiry = told.tell("enquiry " + each, new EnquiryStarted(children.get(each), referrals.get(each), on, told.after(on, 15), false, on));
            var concluded = told.tell("concluded " + each, new EnquiryConcluded(children.get(each), referrals.get(each), enquiry, "Concerns confirmed, harm likely: conference", "He came back twice.", told.after(on, 9), "I do not want him here.", "I did not know whom to tell.", lead.account(), lead.name()));
            told.tell("outcome " + each, new Shared(List.of(children.get(each)), ConferenceEntry.OUTCOME, concluded, null, List.of("Parents", "Education", "Health"), "In person, and by letter", told.after(on, 12)));
            enquiries.add(enquiry);
        }
        return enquiries;
    }

    private Hand leads(LocalDate on) {
        var lead = told.workers.endorsed(told.hand(Workers.LEAD));
        var help = told.hand(Workers.LEAD);
        told.tell("two leads", new LeadsNamed(children, lead.account(), lead.name(), help.account(), help.name(), List.of("Threshold of significant harm", "Calling a conference", "The child protection plan"), List.of("Safety now", "Help and services for the family", "Who visits when"),
                "The first visit, then in turn", null, null, null, on));
        return lead;
    }

    private static Contribution given(String agency, String who, String what) {
        return new Contribution(agency, who, null, List.of(what), true);
    }

    private LocalDate conference(LocalDate on, List<UUID> enquiries, List<UUID> referrals) {
        var chair = told.hand(Workers.OFFICER);
        var called = told.after(told.ago(HARM), 9);
        var first = told.tell("called", new ConferenceCalled(children, ConferenceEntry.INITIAL, told.after(called, 3), AGENCIES, List.of(mother), null, called));
        told.tell("cancelled", new ConferenceCancelled(children, first, "The police could not come, and nobody could speak for them.", chair.name(), told.after(called, 3)));
        var second = told.tell("called again", new ConferenceCalled(children, ConferenceEntry.INITIAL, on, AGENCIES, List.of(mother), null, told.after(called, 3)));
        told.tell("report", new Shared(children, ConferenceEntry.REPORT, second, "Children's social care", List.of("Parents", "Child"), "Gone through together", told.after(called, 3)));
        var held = told.tell(chair, "conferred", new Conferred(children, second, ConferenceEntry.INITIAL, new Attendance(PracticeSet.INDEPENDENT, chair.account(), chair.name(), AGENCIES, List.of(), List.of(mother), null, null, null, null),
                new Views("I want it to be quiet at night.", "With the school nurse beside her", "We want Rosa to stay.", true), new Outcome(children, "EMO", "Nobody who frightens the children comes to the house.", List.of("Parents", "Children's social care", "Health", "Education"), told.after(on, 8), told.after(on, 60), List.of(), null), on));
        told.tell(chair, "decisions", new Shared(children, ConferenceEntry.DECISIONS, held, null, List.of("Parents", "Education", "Health"), "By email", told.after(on, 1)));
        told.tell(chair, "minutes", new Shared(children, ConferenceEntry.MINUTES, held, null, List.of("Parents", "Education", "Health"), "By post", told.after(on, 14)));
        for (int each = 0; each < 2; each++) told.tell(chair, "census " + each, new ConferenceHeld(children.get(each), referrals.get(each), enquiries.get(each), on));
        told.allocated(children, Allocated.REVIEWING_OFFICER, chair, on);
        return on;
    }
}
