package goldthread.demonstration.roads;

import goldthread.casefile.Append.Writing;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.demonstration.roads.Workers.Hand;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentCheckpoint;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.time.England;
import goldthread.time.WorkingDays;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// One family's road as it is written down. Every entry has a name, and an id that follows from it: told again, nothing is
/// added. The first family of each road bears the names that the documents say; later ones have others.
final class Telling {
    private static final WorkingDays DAYS = WorkingDays.england();
    private static final int AFTERNOON = 14, MINUTES = 3;

    final LocalDate today;
    final Workers workers;
    private final String road;
    private final int copy;
    private final Hand by;
    private final List<Writing> writings = new ArrayList<>();

    /// @param by who writes most of it
    Telling(String road, int copy, LocalDate today, Workers workers, String by) {
        this.road = road;
        this.copy = copy;
        this.today = today;
        this.workers = workers;
        this.by = workers.one(by, copy);
    }

    /// The last working day up to so many days ago. No later family lives on the days of an earlier one.
    LocalDate ago(int days) {
        return DAYS.before(today.minusDays(days + copy % 5).plusDays(1), 1);
    }

    LocalDate after(LocalDate day, int workingDays) {
        return DAYS.after(day, workingDays);
    }

    Hand by() {
        return by;
    }

    Hand hand(String login) {
        return workers.one(login, copy);
    }

    UUID tell(String name, Entry entry) {
        return tell(by, name, entry);
    }

    /// What happens on a day that has not come is not told.
    UUID tell(Hand who, String name, Entry entry) {
        if (entry.happened().isBefore(today)) {
            var moment = entry.happened().atTime(AFTERNOON, 0).plusMinutes((long) MINUTES * (writings.size() % 60)).atZone(England.ZONE).toInstant();
            writings.add(new Writing(id(name), entry, moment, who.account(), null, "demonstration"));
        }
        return id(name);
    }

    /// In the order of writing; those of one day as they were told.
    List<Writing> writings() {
        return writings.stream().sorted(Comparator.comparing(Writing::recorded)).toList();
    }

    Subject subject(String name) {
        return new Subject(id(name));
    }

    UUID id(String name) {
        return UUID.nameUUIDFromBytes(("road " + road + " " + copy + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /// The name by which the documents know somebody; in later families another of that sort.
    String given(String name, String sex) {
        return copy == 0 ? name : Cast.given(sex, road + name, copy);
    }

    String family(String name) {
        return copy == 0 ? name : Cast.family(road + name, copy);
    }

    Subject child(String given, String family, String sex, LocalDate born, LocalDate known) {
        var child = subject(given);
        tell(given + " number", new Identified(child, Identified.LA_CHILD_ID, "R%06d".formatted(Math.floorMod(child.id().hashCode(), 1_000_000)), known));
        tell(given + " no pupil number", new Identified(child, Identified.UPN_UNKNOWN, born.plusYears(5).isAfter(known) ? "UN1" : "UN2", known));
        person(child, given, family, sex, born, known);
        return child;
    }

    Subject adult(String given, String family, String sex, LocalDate known) {
        var adult = subject(given);
        person(adult, given, family, sex, known.minusYears(28 + given.length()).minusDays(given.hashCode() & 127), known);
        return adult;
    }

    private void person(Subject person, String given, String family, String sex, LocalDate born, LocalDate known) {
        tell(given + " named", new Named(person, given(given, sex), family(family), null, null, known));
        tell(given + " described", new Described(person, sex, born, null, null, "WBRI", List.of("NONE"), known));
    }

    /// A second record with the name of the first.
    void same(Subject first, Subject second, String given, String family, String sex, LocalDate born, LocalDate known) {
        tell("again named " + first, new Named(second, given(given, sex), family(family), null, null, known));
        tell("again described " + first, new Described(second, sex, born, null, null, null, null, known));
    }

    void lives(Subject person, String address, boolean confidential, LocalDate from) {
        tell("lives " + person + from, new Located(person, (1 + copy % 30) + " " + address, "ZZ4 2RB", null, confidential, from));
    }

    void related(List<Subject> children, Subject adult, String relation, boolean responsible, LocalDate from) {
        children.forEach(child -> tell("related " + child + adult, new Related(child, adult, relation, responsible, from, null)));
    }

    void siblings(List<Subject> children, LocalDate from) {
        for (int one = 1; one < children.size(); one++) {
            for (int other = 0; other < one; other++) {
                tell("siblings " + one + other, new Related(children.get(one), children.get(other), "brother or sister", false, from, null));
            }
        }
    }

    void allocated(List<Subject> children, String part, Hand worker, LocalDate from) {
        tell(hand(Workers.MANAGER), part + " " + children, new Allocated(children, worker.account(), worker.name(), part, from, null));
    }

    /// One child who is referred and being helped: assessed, if there was time for it.
    void begun(String name, Subject child, String source, String asked, LocalDate on) {
        needs(name, List.of(child), source, asked, List.of("20"), on);
    }

    /// Referred, taken on and assessed. @return the id of the referral, child by child
    List<UUID> assessed(List<Subject> children, String source, String asked, List<String> factors, LocalDate on) {
        return needs("", children, source, asked, factors, on);
    }

    private List<UUID> needs(String name, List<Subject> children, String source, String asked, List<String> factors, LocalDate on) {
        var referrals = new ArrayList<UUID>();
        var done = after(on, 30);
        for (int each = 0; each < children.size(); each++) {
            var child = children.get(each);
            var key = name + " " + each;
            var referral = tell(hand(Workers.DESK), "referred " + key, new Referred(child, on, source, asked, on));
            tell(hand(Workers.DESK_MANAGER), "taken on " + key, new ReferralDecided(child, referral, after(on, 1), false, "More than one need, and nobody who holds them together."));
            tell("need " + key, new NeedIdentified(child, referral, "N5", after(on, 1)));
            var assessment = tell("assessment " + key, new AssessmentStarted(child, referral, after(on, 2), after(on, 2)));
            tell(hand(Workers.HELP_MANAGER), "checkpoint " + key, new AssessmentCheckpoint(child, referral, assessment, after(on, 11)));
            tell("factors " + key, new FactorsFound(child, referral, assessment, factors, done));
            tell(hand(Workers.MANAGER), "authorised " + key, new AssessmentAuthorised(child, referral, assessment, done));
            referrals.add(referral);
        }
        return referrals;
    }
}
