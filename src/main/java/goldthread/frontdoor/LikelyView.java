package goldthread.frontdoor;

import goldthread.access.Access;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import goldthread.people.LikelySame;
import goldthread.people.LikelySame.Likely;
import goldthread.people.LikelySame.Sought;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.people.SideBySide;
import goldthread.people.safe.Kept;
import goldthread.workforce.Workforce;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who a child that was told of may be: likely records beside what was told, field by field, and what goes on for each of
/// them. Whoever is shown here is written down as seen.
@Component
class LikelyView {
    private static final int MOST = 4;
    private static final int MOST_ASKED = 12;
    /// People misjudge a child's age by a few years, and take nobody of this age for a child.
    private static final int YEARS_OUT = 4;
    private static final int NO_CHILD = 25;
    /// A parent may be so young.
    private static final int GROWN = 14;

    private final LikelySame likely;
    private final People people;
    private final Access access;
    private final CaseFile caseFile;
    private final Workforce workforce;
    private final Contacts contacts;
    private final ObjectProvider<FrontDoor.Involvement> involvements;
    private final ObjectProvider<FrontDoor.Serving> serving;

    LikelyView(LikelySame likely, People people, Access access, CaseFile caseFile, Workforce workforce, Contacts contacts,
               ObjectProvider<FrontDoor.Involvement> involvements, ObjectProvider<FrontDoor.Serving> serving) {
        this.likely = likely;
        this.people = people;
        this.access = access;
        this.caseFile = caseFile;
        this.workforce = workforce;
        this.contacts = contacts;
        this.involvements = involvements;
        this.serving = serving;
    }

    /// One child as told, and who it may be: only those whom the reader may open.
    record Candidates(int told, Told child, List<Likely> likely, Map<Subject, Person> people) {
        /// More likely than not.
        List<Likely> probable() {
            return likely.stream().filter(each -> each.weight() >= 0).toList();
        }
    }

    /// For each child in the order told.
    List<Candidates> candidates(ContactNow contact) {
        var all = new ArrayList<Candidates>();
        for (int told = 1; told <= contact.received().children().size(); told++) {
            var child = contact.received().children().get(told - 1);
            var found = likely.like(sought(child), MOST_ASKED);
            var open = access.seen(found.stream().map(each -> each.subject().id()).toList());
            var named = people.find(found.stream().map(Likely::subject).filter(each -> open.contains(each.id())).toList());
            var shown = found.stream().filter(each -> named.containsKey(each.subject()) && mayBeSoOld(child, named.get(each.subject()))).limit(MOST).toList();
            all.add(new Candidates(told, child, shown, named));
        }
        access.viewAll(all.stream().flatMap(each -> each.likely().stream()).map(each -> each.subject().id()).distinct().toList(), "front door, likely same");
        return all;
    }

    /// Whoever told it as a member of the family may have a record, or get one: a child who told of itself is among the children.
    Belonging belonging(ContactNow contact, List<Candidates> children) {
        var from = contact.received().from();
        if (!Belonging.mayBe(from) || children.isEmpty()) return new Belonging(children, null);
        var name = Belonging.Spoken.of(from.name());
        var home = contact.received().children().getFirst();
        var found = likely.like(new Sought(name.given(), name.family(), null, null, home.address(), home.postcode(), from.phone()), MOST_ASKED).stream().filter(each -> each.weight() >= 0).toList();
        var open = access.seen(found.stream().map(each -> each.subject().id()).toList());
        var named = people.find(found.stream().map(Likely::subject).filter(each -> open.contains(each.id())).toList());
        var grown = found.stream().filter(each -> named.containsKey(each.subject()) && (named.get(each.subject()).born() == null || ChronoUnit.YEARS.between(named.get(each.subject()).born(), contacts.today()) >= GROWN)).limit(MOST).toList();
        access.viewAll(grown.stream().map(each -> each.subject().id()).toList(), "front door, likely same");
        return new Belonging(children, new Candidates(0, new Told(name.given(), name.family(), null, null, null, null, null, null), grown, named));
    }

    /// A mother at the same address is not the child: she is shown among those at home.
    private boolean mayBeSoOld(Told child, Person person) {
        if (person.born() == null || child.born() != null) {
            return true;
        }
        long age = ChronoUnit.YEARS.between(person.born(), contacts.today());
        return child.age() == null ? age < NO_CHILD : Math.abs(age - child.age()) <= YEARS_OUT;
    }

    private static Sought sought(Told child) {
        return new Sought(child.given(), child.family(), child.born(), child.sex(), child.address(), child.postcode(), null);
    }

    /// What the reader sees of one child.
    List<Block> blocks(Candidates child, ContactNow contact) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(3, child.child().name(), "told-" + child.told()));
        if (child.likely().isEmpty()) {
            blocks.add(Block.say("Nobody who is known here looks like this child."));
        }
        for (var each : child.likely()) {
            blocks.add(SideBySide.of("As told", told(child.child()), child.people().get(each.subject()), each));
            var timeline = caseFile.timeline(each.subject());
            blocks.addAll(kept(timeline));
            blocks.add(Block.say(Words.strong("Goes on now: "), goesOn(timeline)));
            blocks.add(Block.details("What is known of " + child.people().get(each.subject()).name(), history(timeline, contact).toArray(Block[]::new)));
        }
        blocks.addAll(household(child));
        return blocks;
    }

    /// Whoever told it as one of the family, beside who that may be.
    List<Block> teller(Candidates teller, ContactNow contact) {
        var from = contact.received().from();
        var blocks = new ArrayList<Block>(List.of(new Block.Heading(3, teller.child().name() + ", who told it", "teller")));
        if (teller.likely().isEmpty()) blocks.add(Block.say("Nobody who is known here looks like them."));
        var home = contact.received().children().getFirst();
        for (var each : teller.likely()) {
            var person = teller.people().get(each.subject());
            blocks.add(SideBySide.of("As told, at the child's address", Person.told(teller.child().given(), teller.child().family(), null, null, home.address(), home.postcode(), from.phone()), person, each));
            blocks.addAll(kept(caseFile.timeline(each.subject())));
            blocks.add(Block.say(Words.strong("Family: "), family(each.subject())));
        }
        return blocks;
    }

    private static Person told(Told child) {
        return Person.told(child.given(), child.family(), child.born(), child.sex(), child.address(), child.postcode());
    }

    /// History and what goes on now, so that the decision is not made on this contact alone.
    List<Block> history(Timeline timeline, ContactNow contact) {
        var child = timeline.subject();
        var today = contacts.today();
        var summary = Block.summary()
                .fact("Works with the child", workers(child, today))
                .fact("Referred before", referrals(timeline))
                .fact("Told of before", told(contacts.about(List.of(child), contact.received().contact()).get(child)))
                .fact("Family", family(child));
        for (var serves : serving(timeline, today)) summary = summary.fact(serves.key(), serves.value());
        return List.of(summary, Block.say(Words.link("Open the record", "/child/" + child, people.find(child).map(Person::name).orElse(""))));
    }

    /// Who serves the place where the child lives; nothing of an address that is confidential.
    private List<Block.Fact> serving(Timeline timeline, LocalDate today) {
        var lives = Person.of(timeline);
        return lives.confidential() ? List.of() : serving.stream().flatMap(each -> each.at(lives.postcode(), today).stream()).toList();
    }

    /// Whoever tells of a worry may be the one who must not know the address that stands here.
    private List<Block> kept(Timeline timeline) {
        var child = timeline.subject();
        var kept = Kept.on(timeline, contacts.today());
        var named = people.find(kept.stream().flatMap(one -> Stream.concat(one.whose().stream(), one.from().stream())).distinct().toList());
        return kept.stream().<Block>map(one -> new Block.Warning(Kept.sentence(one, child, who -> named.containsKey(who) ? named.get(who).name() : "somebody"))).toList();
    }

    private Words goesOn(Timeline timeline) {
        var now = involvements.stream().flatMap(each -> each.now(timeline).stream()).map(Words::said).toList();
        return now.isEmpty() ? Words.quiet("nothing that is recorded here") : Words.text(String.join("; ", now));
    }

    private Words workers(Subject child, LocalDate today) {
        var involved = workforce.involved(List.of(child)).getOrDefault(child, List.of()).stream().filter(each -> each.on(today))
                .map(each -> Words.text((each.worker() == null ? "Somebody" : each.worker()) + ", " + each.part().replace('-', ' '))).toList();
        return involved.isEmpty() ? Words.quiet("Nobody") : Words.lines(involved);
    }

    private static Words referrals(Timeline timeline) {
        var decided = timeline.facts(ReferralDecided.class).stream()
                .collect(Collectors.toMap(fact -> fact.entry().referral(), fact -> fact.entry(), (first, second) -> second, LinkedHashMap::new));
        var all = timeline.facts(Referred.class).reversed().stream().map(fact -> Words.text(Words.spoken(fact.happened()) + ", "
                + CodeBook.REFERRAL_SOURCE.say(fact.entry().source()) + (decided.containsKey(fact.id())
                ? Boolean.TRUE.equals(decided.get(fact.id()).noFurtherAction()) ? ": no further action" : ": went on" : ""))).toList();
        return all.isEmpty() ? Words.quiet("Never") : Words.lines(all);
    }

    private static Words told(List<Contacts.Waiting> earlier) {
        return earlier.isEmpty() ? Words.quiet("Never") : Words.lines(earlier.stream().map(each -> Words.link(
                Words.spoken(each.at()) + (each.outcome() == null ? "" : ": " + Outcome.valueOf(each.outcome()).words().toLowerCase(java.util.Locale.UK)),
                "/front-door/" + each.contact())).toList());
    }

    private Words family(Subject child) {
        var relatives = people.relatives(child).stream().filter(each -> each.until() == null).toList();
        var known = access.found(relatives.stream().map(each -> each.subject().id()).toList());
        var named = people.find(relatives.stream().map(People.Relative::subject).toList());
        var all = relatives.stream().filter(each -> known.contains(each.subject().id()) && named.containsKey(each.subject()))
                .map(each -> Words.text(named.get(each.subject()).name() + ", " + each.relation().replace("the child is their", "of whom this is the"))).distinct().toList();
        return all.isEmpty() ? Words.missing() : Words.lines(all);
    }

    /// Others who are known to live where the child is said to live.
    private List<Block> household(Candidates child) {
        if (child.child().postcode() == null) {
            return List.of();
        }
        var home = people.at(child.child().postcode()).stream().filter(each -> child.likely().stream().noneMatch(shown -> shown.subject().equals(each.subject()))).toList();
        var open = access.viewAll(home.stream().map(each -> each.subject().id()).toList(), "front door, same postcode");
        var table = Block.table("Others known at " + child.child().postcode(), "Name", "Born", "Address");
        for (var each : home.stream().filter(each -> open.contains(each.subject().id())).toList()) {
            table = table.row(Words.link(each.name(), "/child/" + each.subject()), Words.day(each.born()), Words.text(each.address()));
        }
        return table.rows().isEmpty() ? List.of() : List.of(table);
    }

    /// Choices for the question who the child is.
    static Stream<goldthread.pages.Question.Choice> choices(Candidates child) {
        return child.likely().stream().map(each -> {
            var person = child.people().get(each.subject());
            return goldthread.pages.Question.Choice.of(each.subject().toString(), person.name()
                    + (person.born() == null ? "" : ", born " + Words.spoken(person.born()))).hint(SideBySide.sure(each));
        });
    }
}
