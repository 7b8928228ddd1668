package goldthread.frontdoor;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.Apart;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.DecisionPut;
import goldthread.frontdoor.ContactEntry.Kin;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Deciding on a contact: what a worker says of it, and the entries that come of it, or why it is refused.
///
/// @param children  who each child is that was told of; one who is left out gets no record
/// @param apart     likely others who are not that child
/// @param threshold the version by which it is decided; null where the authority has none
/// @param level     which of its levels; null where it has none
/// @param consent   whether the family agrees to be helped; null: not asked
/// @param kin       who belongs to whom; null where nothing is said of it
record Deciding(Outcome outcome, List<Placed> children, List<Apart> apart, Thresholds.@Nullable Version threshold, @Nullable String level,
                @Nullable Boolean consent, String why, @Nullable Kin kin) {

    /// As case notes call the ways by which it came.
    private static final Map<String, String> NOTES = Map.of("telephone", "Telephone call", "email", "Email", "in person", "Conversation");

    /// What was put to a manager, as it was put.
    static Deciding of(DecisionPut put) {
        return new Deciding(put.outcome(), put.children(), put.apart(), new Thresholds.Version(put.threshold(), put.title(), List.of(), put.happened()), put.level(), put.consent(), put.why(), put.kin());
    }

    /// Whether a manager has to sign it off before anything begins: not where one decides.
    boolean needsSigning() {
        return threshold != null && threshold.signed().contains(outcome) && !Acting.who().may(Permission.LEAD_TEAM);
    }

    DecisionPut put(ContactNow contact, Instant at) {
        var who = Acting.who();
        return new DecisionPut(contact.received().contact(), at, who.account(), who.name(), outcome, children, apart, threshold.id(), threshold.title(), level, consent, why, kin);
    }

    /// Why it is refused. @param key of the question it is about, or empty
    record Refused(String key, String sentence, String citation) {}

    Optional<Refused> refused(ContactNow contact) {
        if (contact.decided() != null) {
            return refuse("", "This contact has been decided already: " + contact.decided().outcome().words().toLowerCase(java.util.Locale.UK) + ".", "");
        }
        if (why.isBlank()) {
            return refuse("why", "Write why it was decided so", "Working Together 2023, chapter 3");
        }
        if (threshold != null && level == null) {
            return refuse("level", "Choose the level of need that it meets", threshold.title());
        }
        if (outcome == Outcome.FAMILY_HELP && !Boolean.TRUE.equals(consent)) {
            return refuse("consent", "Family help needs the family's consent. Ask them, or choose an assessment or a strategy discussion if the child"
                    + " may not wait for it", "Working Together 2023, chapter 3");
        }
        if (outcome == Outcome.PASSED_ON && (children.isEmpty() || children.stream().anyMatch(Placed::made))) {
            return refuse(children.isEmpty() ? "child1" : "child" + children.stream().filter(Placed::made).findFirst().orElseThrow().told(),
                    "Only what is about a child who has a record can be passed on. Choose the record, or another outcome", "");
        }
        return outcome.referral() ? unplaced(contact) : Optional.empty();
    }

    /// A referral is about a child of whom it is known who it is, or for whom a record is begun.
    private Optional<Refused> unplaced(ContactNow contact) {
        if (contact.received().children().isEmpty() || outcome == Outcome.NO_FURTHER_ACTION && !children.isEmpty()) {
            return contact.received().children().isEmpty() ? refuse("", "No child was named. Add the child to the contact once somebody names it, or choose information and advice", "") : Optional.empty();
        }
        for (int told = 1; told <= contact.received().children().size(); told++) {
            int place = told;
            if (children.stream().noneMatch(placed -> placed.told() == place)) {
                return refuse("child" + told, "Say who " + contact.received().children().get(told - 1).name() + " is: choose a record, or begin a new one", "");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> refuse(String key, String sentence, String citation) {
        return Optional.of(new Refused(key, sentence, citation));
    }

    /// What is written: the decision, new records, what was told as new information about a child whose case is open, and for a referral the referral and the decision on it, as the census asks.
    /// @param once the id of the decision; those of the others follow from it
    /// @param stands whether a relationship between two records stands already
    /// @param inNeed whether an episode of need of a child goes on: new information about it is no new referral (CIN census guide, referrals)
    List<Entry> entries(ContactNow contact, UUID once, Instant at, BiPredicate<Subject, Subject> stands, Predicate<Subject> inNeed) {
        var received = contact.received();
        var today = LocalDate.ofInstant(at, ContactEntry.ENGLAND);
        var all = new ArrayList<Entry>();
        all.add(new ContactDecided(received.contact(), at, outcome, children, apart, threshold == null ? null : threshold.id(),
                threshold == null ? null : threshold.title(), level, consent, why));
        for (var placed : children) {
            if (placed.made()) {
                all.addAll(begun(placed, received.children().get(placed.told() - 1), contact, today));
            }
        }
        if (kin != null) all.addAll(Belonging.entries(kin, children, received, today, stands));
        if (outcome.referral()) {
            children.stream().map(Placed::child).distinct().filter(inNeed.negate()).forEach(child -> {
                all.add(new Referred(child, received.happened(), received.from().source(), received.words(), today));
                all.add(new ReferralDecided(child, Append.beside(once, all.size() - 1), today, outcome == Outcome.NO_FURTHER_ACTION,
                        outcome.words() + ". " + why));
            });
        }
        var told = children.stream().map(Placed::child).distinct().filter(child -> outcome == Outcome.PASSED_ON || outcome.referral() && inNeed.test(child)).toList();
        if (!told.isEmpty() && !received.words().isBlank()) {
            all.add(new Noted(told, received.happened(), NOTES.getOrDefault(received.way(), "Other"), "Told at the front door: " + received.words(), false));
        }
        return all;
    }

    /// What is said of children whose referral goes on already; empty where there are none.
    String knownAlready(Predicate<Subject> inNeed) {
        long known = outcome.referral() ? children.stream().map(Placed::child).distinct().filter(inNeed).count() : 0;
        return known == 0 ? "" : ". " + (known == 1 ? "One child's referral goes on already" : known + " children's referrals go on already") + ": what was told is new information about it, and no referral of its own";
    }

    private static List<Entry> begun(Placed placed, Told told, ContactNow contact, LocalDate today) {
        var child = placed.child();
        var all = new ArrayList<Entry>();
        all.add(new Named(child, told.given(), told.family(), null, null, today));
        if (told.born() != null || told.sex() != null) {
            all.add(new Described(child, told.sex(), told.born(), null, null, null, null, today));
        }
        if (told.address() != null || told.postcode() != null) {
            all.add(new Located(child, told.address(), told.postcode(), null, false, today));
        }
        all.add(new Identified(child, Identified.LA_CHILD_ID, contact.received().reference().replace("-", "") + placed.told(), today));
        return all;
    }

    /// The record that is begun for a child as told: decided twice, it is the same.
    static Subject begun(Subject contact, int told) {
        return new Subject(Contacts.id("child " + told, contact));
    }
}
