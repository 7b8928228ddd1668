package goldthread.child;

import goldthread.access.NotThere;
import goldthread.care.CareRecordings;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry;
import goldthread.casefile.Entry;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.court.CourtRecordings;
import goldthread.court.letterbox.LetterboxRecordings;
import goldthread.education.Education;
import goldthread.familyhelp.FamilyHelpRecordings;
import goldthread.familyhelp.FamilyRecordings;
import goldthread.familyhelp.needs.NeedsRecordings;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.familynetwork.support.SupportRecordings;
import goldthread.frontdoor.FrontDoorRecordings;
import goldthread.kinship.Kinship;
import goldthread.kinship.offer.OfferEntry;
import goldthread.outside.OutsideRecordings;
import goldthread.pages.Answers;
import goldthread.people.CoupleRecordings;
import goldthread.people.PeopleRecordings;
import goldthread.people.safe.SafeRecordings;
import goldthread.protection.ProtectionRecordings;
import goldthread.protection.concern.ConcernRecordings;
import goldthread.protection.cowork.CoWorkRecordings;
import goldthread.protection.conference.ConferenceRecordings;
import goldthread.protectionteam.LogRecordings;
import goldthread.protectionteam.TeamEntry;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.workforce.WorkforceRecordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every kind of entry that people may record on a page, room by room, and why the others are written otherwise.
public final class Recordings {
    private static final List<Recording<?>> ALL = Stream.of(CareRecordings.ALL, PeopleRecordings.ALL, CoupleRecordings.ALL, SafeRecordings.ALL, FrontDoorRecordings.ALL,
            FamilyHelpRecordings.ALL, FamilyRecordings.ALL, NeedsRecordings.ALL, ConferenceRecordings.ALL, ProtectionRecordings.ALL, ConcernRecordings.ALL, CoWorkRecordings.ALL, LogRecordings.ALL, FamilyNetworkRecordings.ALL, SupportRecordings.ALL, CourtRecordings.ALL, LetterboxRecordings.ALL, Education.RECORDINGS, OutsideRecordings.ALL, Kinship.RECORDINGS, WorkforceRecordings.ALL).flatMap(List::stream).toList();

    /// Asked of every line at every append, so without looking through a list.
    private static final Map<String, Recording<?>> BY_KIND = ALL.stream().collect(Collectors.toUnmodifiableMap(Recording::kind, Function.identity()));

    /// Where a kind about no child is written, which a child's page and the API write none of.
    private static final Map<String, String> NO_CHILD = noChild();

    /// Kinds about a worker, a team, a place or the authority itself: they are written on pages that ask other permissions.
    public static final Set<String> ABOUT_NO_CHILD = NO_CHILD.keySet();

    /// What a record is called in an entry about itself where it is no child's and no relative's.
    private static final Set<String> NO_PERSON = Set.of("registry", "place", "contact", "notice", "team", "worker", "post", "assignment", "member", "returns", "invitation", "shared-with");

    /// Kinds without a form of their own, each with the reason.
    public static final Map<String, String> OTHERWISE = otherwise();

    /// Kinds that only the page writes which shows what is decided on, and refuses what may not be: a program writes none.
    public static final Set<String> ON_THEIR_PAGE = Set.of("casefile.part-sealed", "casefile.part-unsealed", "people.linked", "people.unlinked", "people.kept-apart",
            "court.letter-pictured", "frontdoor.contact-taken", "frontdoor.contact-decided", "frontdoor.partner-answered", "frontdoor.decision-put", "frontdoor.decision-signed", "frontdoor.referrer-told", "protection.partners-invited", "protection.partner-contributed", "protection.invitation-ended",
            "portal.account-named", "portal.advocate-named", "portal.access-ended", "portal.paper-shared", "portal.sharing-taken-back", "portal.said", "portal.said-read", "education.notice-read");

    private static Map<String, String> noChild() {
        var reasons = new LinkedHashMap<String, String>();
        for (var kind : goldthread.workforce.StaffEntry.KINDS) {
            reasons.put(kind.name(), "About a worker or a post and no child: on the pages of *Team*.");
        }
        reasons.put("workforce.numbered", "About a worker and no child: taken from the HR extract.");
        reasons.put("workforce.conditions-weighed", "About a worker and no child: on the board of the team, or on the worker's page, from *Team*.");
        reasons.put("workforce.registration-checked", "About a worker and no child: taken from a file of registration checks.");
        for (var kind : goldthread.workforce.programme.ProgrammeEntry.KINDS) {
            reasons.put(kind.name(), "About a worker and no child: on the page of their early career programme, from *Team*.");
        }
        for (var kind : TeamEntry.KINDS) {
            reasons.put(kind.name(), "About a team and no child: on the pages of *Protection teams*.");
        }
        for (var kind : goldthread.protectionteam.PartnerEntry.KINDS) {
            reasons.put(kind.name(), "About a partner agency and no child: on the page *Partner agencies* of *Protection teams*.");
        }
        for (var kind : goldthread.protectionteam.BoardEntry.KINDS) {
            reasons.put(kind.name(), "About the board of partners and no child: on the page *Board of partners* of *Protection teams*.");
        }
        reasons.put("people.schools-listed", "About schools and no child: taken in on the page *Schools*.");
        for (var kind : goldthread.outside.PlaceEntry.KINDS) {
            reasons.put(kind.name(), "About a place, a group or a person outside the home: on the pages of *Places*.");
        }
        for (var kind : goldthread.fostering.HouseholdEntry.KINDS) {
            reasons.put(kind.name(), "About a household that fosters and no child: on the pages of *Fostering*.");
        }
        for (var kind : goldthread.education.notice.NoticeEntry.KINDS) {
            reasons.put(kind.name(), "About a parent's notice and no child yet: told on the public form, decided and answered on *Parents' notices* of *Not in school*.");
        }
        reasons.put("education.notice-read", "Said by the school itself, where it signs in: *Your school*.");
        for (var kind : BudgetEntry.KINDS) {
            reasons.put(kind.name(), "About a budget or a limit and no child: on the pages *Support for family networks* and *Limits and programmes*.");
        }
        for (var kind : goldthread.familyhelp.directory.HelpEntry.KINDS) {
            reasons.put(kind.name(), "About help for families and no child: on the page *Community help*.");
        }
        for (var kind : goldthread.familyhelp.area.AreaEntry.KINDS) {
            reasons.put(kind.name(), "About a team or hub of an area and no child: on the page *Area teams and family help hubs*.");
        }
        for (var kind : OfferEntry.KINDS) {
            reasons.put(kind.name(), "About the local offer or the catalogue and no child: on the page *Kinship*.");
        }
        for (var kind : goldthread.agency.AgencyEntry.KINDS) {
            reasons.put(kind.name(), "About an agency assignment and no child: on the pages of *Agency*.");
        }
        for (var kind : goldthread.agency.bank.BankEntry.KINDS) {
            reasons.put(kind.name(), "About the staff bank and no child: on the page *Staff bank* of *Agency*, and in the request for a worker.");
        }
        for (var kind : goldthread.agency.reference.ReferenceEntry.KINDS) {
            reasons.put(kind.name(), "About an agency assignment and no child: on the page *References* of the assignment, by who asks for agency workers.");
        }
        reasons.put("agency.conduct-told", "About agencies and no child: on the page *Conduct of agencies* of *Agency*.");
        reasons.put("agency.quarter-given", "About a quarter and no child: on the page *Returns as they were given in* of *Agency*, and by command, from the files of a return.");
        reasons.put("agency.scale-told", "About what permanent posts are paid and no child: on the page *Pay of permanent posts* of *Agency*, by those who see pay.");
        reasons.put("agency.agreement-stands", "About a regional agreement and no child: on the page *Regional agreements* of *Agency*.");
        for (var kind : goldthread.workforce.career.CareerEntry.KINDS) {
            reasons.put(kind.name(), "About a worker, or somebody who may become one, and no child: on the page *Careers and learning* of *Team*.");
        }
        reasons.put("workforce.based", "About the office of a team or a worker, and no child: on the page *Where teams work from* of *Team*.");
        for (var kind : goldthread.workforce.career.LevyEntry.KINDS) {
            reasons.put(kind.name(), "About the levy, or what a place on a route costs, and no child: on the page *What places on routes cost* of *Careers and learning*.");
        }
        return java.util.Collections.unmodifiableMap(reasons);
    }

    private static Map<String, String> otherwise() {
        var reasons = new LinkedHashMap<String, String>();
        reasons.put("casefile.corrected", "Made by *Correct* on the entry itself, with the form of what is corrected and a reason.");
        reasons.put("casefile.withdrawn", "Made by *Withdraw* on the entry itself, for some or all of its children, with a reason.");
        reasons.put("casefile.disclosed", "Opening a record to another body needs a purpose and a lawful basis: a page of the sharing room, which is not built yet. By API until then.");
        reasons.put("casefile.disclosure-ended", "As `casefile.disclosed`.");
        reasons.put("casefile.part-sealed", "Made by *Seal this entry* on the entry itself, which asks who may see it, why, who answers for it and when it is looked at again.");
        reasons.put("casefile.part-unsealed", "Asked for by *Ask to open it* on the entry itself; made when an information guardian agrees.");
        reasons.put("people.linked", "Made on the page of two records side by side, *Possible same persons*, which shows both before it asks.");
        reasons.put("people.unlinked", "Made by *Read them apart again* on the same page.");
        reasons.put("people.kept-apart", "Made on the same page.");
        reasons.put("frontdoor.contact-received", "Told on the public form, or recorded at the front door desk: before it is decided it is no child's entry.");
        reasons.put("frontdoor.contact-taken", "Made by *Take it on* at the front door desk.");
        reasons.put("frontdoor.contact-decided", "Made by the decision at the front door desk, which asks of each child who it is and writes the referral with it.");
        reasons.put("frontdoor.partner-answered", "Made by *Record what a partner says* on the contact at the front door desk.");
        reasons.put("frontdoor.decision-put", "Made by the decision at the front door desk, where the threshold document asks a manager to sign it off.");
        reasons.put("frontdoor.decision-signed", "Made by a manager on the contact whose decision waits.");
        reasons.put("frontdoor.referrer-told", "Made by *Tell who told it* at the front door desk.");
        reasons.put("protection.pre-proceedings", "Holds the items of the census as a return gave them. People record the offer, the letter, the meetings and the application with the forms of the family network and court rooms.");
        reasons.put("protection.partners-invited", "Made on *Partner agencies* of the child's record, which shows who may be invited, and under which agreement.");
        reasons.put("protection.partner-contributed", "Written and signed by somebody of a partner agency, with their own account, on the page of what they were invited to.");
        reasons.put("protection.invitation-ended", "Made on *Partner agencies* of the child's record.");
        reasons.put("portal.account-named", "Made on *Shared with parents* of the child's record, which shows whose accounts open what.");
        reasons.put("portal.advocate-named", "Made on *Shared with parents* of the child's record, for one parent.");
        reasons.put("portal.access-ended", "Made on *Shared with parents* of the child's record.");
        reasons.put("portal.paper-shared", "Made on *Shared with parents* of the child's record, after a look at the paper as the parent will read it.");
        reasons.put("portal.sharing-taken-back", "Made on *Shared with parents* of the child's record.");
        reasons.put("portal.said", "Written by a parent or who stands beside them, with their own account, on what was shared with them.");
        reasons.put("portal.said-read", "Made on *Shared with parents* of the child's record, by who read it.");
        reasons.putAll(NO_CHILD);
        reasons.put("court.letter-pictured", "Made by sending a picture on the entry of the letter itself.");
        reasons.put("chronology.chosen", "Made by *Choose for the chronology* on the entry itself.");
        reasons.put("returns.returned", "Written only by an import: which rows a return held.");
        reasons.put("returns.received", "Written only by an import: that a return was taken in.");
        reasons.put("returns.submitted", "Made by *Sign it off* on a submission: who signed which files, with their checksum.");
        reasons.put("returns.table-published", "About no child: made on *The workforce beside England*, from *Returns*, of a table of official statistics.");
        reasons.put("returns.neighbours-chosen", "About no child: made on *The workforce beside England*, from *Returns*.");
        reasons.put("returns.listed", "Written only by an import: which rows the lists for inspection (Annex A) held. What they ask and no form asks yet is kept in it.");
        return java.util.Collections.unmodifiableMap(reasons);
    }

    /// Whether a record is a registry's, a place's, a team's, a worker's: no child's and no relative's, whoever may open it. Also one of
    /// which nothing is told but what is about no child.
    public static boolean isNoPersons(Timeline timeline) {
        return timeline.roles().stream().anyMatch(NO_PERSON::contains) || tellsOfNoChild(timeline);
    }

    private static boolean tellsOfNoChild(Timeline timeline) {
        boolean told = false;
        for (var line : timeline.lines()) {
            if (line.entry() instanceof CaseFileEntry) continue;
            if (!ABOUT_NO_CHILD.contains(line.envelope().kind())) return false;
            told = true;
        }
        return told;
    }

    /// A record that may be read on the pages of a child: what is told of workers, posts and agency assignments, pay among it, of places,
    /// teams and budgets is read on pages of its own, by those who may.
    /// @throws NotThere when it is of these
    public static Timeline ofPerson(Timeline timeline) {
        if (isNoPersons(timeline)) {
            throw new NotThere();
        }
        return timeline;
    }

    /// Asked of every line at every opening, so without streams.
    public static List<Recording<?>> all() {
        return ALL;
    }

    public static Optional<Recording<?>> of(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    /// How the duties of a rule are met; none where nothing that is recorded meets them, as with an alert.
    public static Optional<Recording<?>> meeting(String rule) {
        return ALL.stream().<Recording<?>>filter(recording -> recording.meets().containsKey(rule)).findFirst();
    }

    /// Everything that one filling-in of a form writes: the entry, what is written beside it, and what follows for each
    /// child whom it is about, by the child's own record.
    /// @param id of the entry; those of the others follow from it
    public static List<Entry> entries(Recording<?> recording, Entry entry, Answers answers, Timeline timeline, UUID id, Records records) {
        var all = new ArrayList<Entry>(List.of(entry));
        all.addAll(recording.alsoOf(answers, timeline, records));
        if (recording.each() == null) {
            return all;
        }
        entry.tags().stream().filter(tag -> tag.role().equals("child")).map(Tag::subject).distinct().forEach(child -> {
            int first = all.size();
            all.addAll(recording.eachOf(entry, child.equals(timeline.subject()) ? timeline : records.of(child), number -> Append.beside(id, first + number)));
        });
        return all;
    }

    private Recordings() {}
}
