package goldthread.demonstration.roads;

import goldthread.care.CareEntry.CheckedMidway;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.chronology.ChronologyEntry.Chosen;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.court.CourtEntry.TimetableExtended;
import goldthread.court.ProceedingsEntry.AdvocateOffered;
import goldthread.court.ProceedingsEntry.AdvocatesMet;
import goldthread.court.ProceedingsEntry.CaseAllocated;
import goldthread.court.ProceedingsEntry.ContactDecided;
import goldthread.court.ProceedingsEntry.ContactRefused;
import goldthread.court.ProceedingsEntry.EvidenceFiled;
import goldthread.court.ProceedingsEntry.EvidenceListed;
import goldthread.court.ProceedingsEntry.GuardianGaveNotice;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.people.PeopleEntry.Noted;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Kit and Wren Hollis: from the letter before proceedings through the family's meeting into court, and past 26 weeks with the
/// court's leave. Their mother has an advocate beside her, their grandmother means to become their guardian.
final class ToCourt {
    private static final int ISSUED = 205, EXTENDED = 30;
    private final Telling told;
    private final List<Subject> children;
    private final Subject kit;

    ToCourt(Telling told) {
        this.told = told;
        var known = told.ago(420);
        this.kit = told.child("Kit", "Hollis", "M", told.today.minusYears(4).minusDays(51), known);
        this.children = List.of(kit, told.child("Wren", "Hollis", "F", told.today.minusYears(2).minusDays(190), known));
        var mother = told.adult("Dana", "Hollis", "F", known);
        told.siblings(children, known);
        told.related(children, mother, "mother", true, known);
        told.related(children, told.adult("Bridie", "Hollis", "F", known.minusYears(20)), "grandparent", false, known);
        told.lives(mother, "Lockside", false, known);
        children.forEach(child -> told.lives(child, "Lockside", false, known));
    }

    static void tell(Telling told) {
        new ToCourt(told).tell();
    }

    private void tell() {
        told.assessed(children, "3B", "The health visitor found the children alone, and not for the first time.", List.of("4B", "16A"), told.ago(400));
        told.allocated(children, Allocated.ALLOCATED, told.by(), told.ago(398));
        var alone = told.tell("alone", new Noted(List.of(kit), told.ago(330), "Telephone call", "A neighbour heard Wren cry from ten until two. Kit opened the door and said that mummy is at work.", true));
        var hospital = told.tell("hospital", new Noted(children, told.ago(290), "Email", "Both children were brought to hospital with burns from a heater. Their mother could not say when it happened.", true));
        before();
        var application = issued();
        evidence(application);
        contact();
        care();
        told.tell("chosen 1", new Chosen(kit, alone, told.ago(180), "The first time that a child of three was left to look after his sister."));
        told.tell("chosen 2", new Chosen(kit, hospital, told.ago(180), "Both hurt, and nobody had noticed: what was promised the first time was not kept."));
    }

    private void before() {
        told.tell(told.hand(Workers.MANAGER), "gateway", new GatewayDecided(children, GatewayDecided.PRE_PROCEEDINGS, "The plan has not made them safer in six months.", told.ago(275)));
        var mother = told.given("Dana", "F") + " " + told.family("Hollis") + " (mother)";
        var letter = told.tell("letter", new LetterSent(children, List.of(mother), "The children have been alone, and both were hurt. We need to know who is with them at night.", true, false, told.ago(270)));
        var offer = told.tell("offer", new MeetingOffered(children, List.of(mother), "In the letter before proceedings", told.ago(270)));
        told.tell("offer answered", new OfferAnswered(children, offer, mother, OfferAnswered.ACCEPTED, "My mum should be there.", told.ago(263)));
        told.tell("prepared", new MeetingPrepared(children, offer, "Hanna Reed", true, "Their grandmother, an uncle, a friend of the family", "I like it at Granny's.", "Their grandmother", "Nobody is to shout in front of the children.", told.ago(255)));
        told.tell("met", new MeetingHeld(children, offer, "Their grandmother, the uncle, the friend", true, "Kit drew who sleeps where.", told.ago(248)));
        told.tell("advocate", new AdvocateOffered(children, mother, AdvocateOffered.ACCEPTED, "June Abara, Parents Together", told.ago(262), null, told.ago(264)));
        told.tell("pre-proceedings met", new PreProceedingsMet(children, letter, "Somebody is with the children at every hour; a hair strand test; the grandmother is assessed.", told.ago(256)));
        told.tell(told.hand(Workers.MANAGER), "pre-proceedings ended", new PreProceedingsEnded(children, letter, PreProceedingsEnded.PROCEEDINGS, "What was agreed was kept for four weeks, and then no more.", told.ago(212)));
    }

    private UUID issued() {
        var application = told.tell("issued", new ApplicationIssued(children, ApplicationIssued.CARE, null, "ZZ26C00041", told.ago(ISSUED)));
        told.tell("allocated by the court", new CaseAllocated(children, application, "District judge", told.after(told.ago(ISSUED), 12), told.after(told.ago(ISSUED), 1)));
        told.tell("advocates", new AdvocatesMet(children, application, "The threshold is not disputed; who can care for them is.", told.after(told.ago(ISSUED), 10)));
        told.tell("interim order", new OrderMade(children, application, "Interim care order", null, told.after(told.ago(ISSUED), 3)));
        told.tell("hearing", new ManagementHearingHeld(children, application, "A parenting assessment in ten weeks; a special guardianship report on the grandmother.", told.after(told.ago(ISSUED), 12)));
        told.tell("extended", new TimetableExtended(children, application, 8, "The report on the grandmother needs the answer of an authority abroad, where she lived until March.", told.ago(EXTENDED)));
        told.tell("notice", new GuardianGaveNotice(children, told.given("Bridie", "F") + " " + told.family("Hollis") + " (grandmother)", told.ago(70)));
        return application;
    }

    private void evidence(UUID application) {
        filed("statement", application, "Social work statement", told.by().name(), told.ago(ISSUED - 20), told.ago(ISSUED - 18));
        filed("chronology", application, "Chronology", told.by().name(), told.ago(ISSUED - 20), told.ago(ISSUED - 18));
        filed("parenting", application, "Parenting assessment", "Dr Lena Moss, psychologist", told.ago(120), told.ago(104));
        told.tell("guardianship report", new EvidenceListed(children, application, "Special guardianship report", told.by().name(), told.today.plusDays(6), told.ago(EXTENDED)));
        told.tell("care plan", new EvidenceListed(children, application, "Care plan", told.by().name(), told.today.plusDays(13), told.ago(EXTENDED)));
    }

    private void filed(String name, UUID application, String document, String author, LocalDate due, LocalDate filed) {
        var listed = told.tell(name, new EvidenceListed(children, application, document, author, due, told.after(told.ago(ISSUED), 12)));
        told.tell(name + " filed", new EvidenceFiled(children, listed, filed, filed));
    }

    /// Refused for a few days when it was not safe, and then ordered otherwise.
    private void contact() {
        var refused = told.tell("refused", new ContactRefused(children, told.given("Dana", "F") + " " + told.family("Hollis") + " (mother)", "She came with a man whom the children fear.", told.hand(Workers.MANAGER).name(), told.ago(96)));
        told.tell("contact decided", new ContactDecided(children, refused, ContactDecided.ORDERED, "Twice a week at the family hub, with somebody there.", told.ago(91)));
    }

    /// With foster carers since the interim order.
    private void care() {
        var from = told.after(told.ago(ISSUED), 3);
        children.forEach(child -> {
            told.tell("care " + child, new EpisodeStarted(child, from, "S", "C1", "N1", "U6", "PR1", "ZZ4 2RB", "ZZ4 7TL", InCare.URN));
            InCare.tell(told, child, child.equals(kit) ? "M" : "F", told.today.minusYears(child.equals(kit) ? 4 : 2), from, null);
            told.tell(told.hand(Workers.OFFICER), "review 1 " + child, new Reviewed(child, told.after(from, 18), "PN0"));
            told.tell(told.hand(Workers.OFFICER), "midway " + child, new CheckedMidway(child, told.after(from, 50), "Settled with the carers; the plan goes on as agreed.", "I like my room.", null));
            told.tell(told.hand(Workers.OFFICER), "review 2 " + child, new Reviewed(child, told.after(from, 78), "PN0"));
        });
        told.allocated(children, Allocated.REVIEWING_OFFICER, told.hand(Workers.OFFICER), told.after(from, 1));
        for (var on = told.after(from, 4); on.isBefore(told.today); on = told.after(on, 24)) {
            told.tell("visit " + on, new Visited(children, on, "Home", children, List.of(kit), true, "Kit shows his bed and where his shoes go.", "Both are calm. Wren sleeps through.", "They need to know how long this is.",
                    "Photographs of their grandmother for the wall.", null));
        }
    }
}
