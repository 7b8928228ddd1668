package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyRecordings.Lead;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.PeopleRecordings;
import goldthread.people.Person;
import goldthread.time.CollectionYear;
import goldthread.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every form about a child may choose from, whoever asks: the child and the brothers and sisters, the people of the
/// family, the workers, the years of the returns. Only what the asker may see.
@Component
public class Offered {
    private static final int YEARS = 8;
    /// Those who are registered social workers by their role.
    private static final Predicate<Role> SOCIAL_WORK = Set.of(Role.SOCIAL_WORKER, Role.TEAM_MANAGER)::contains;

    /// Those who may decide by name what others may not: whoever leads a team, and directors.
    private static final Predicate<Role> MANAGES = role -> role == Role.DIRECTOR || role.permissions().contains(Permission.LEAD_TEAM);

    private final Access access;
    private final Accounts accounts;
    private final People people;
    private final Finding finding;
    private final Workforce workforce;
    private final Clock clock;

    Offered(Access access, Accounts accounts, People people, Finding finding, Workforce workforce, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.people = people;
        this.finding = finding;
        this.workforce = workforce;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Known.ENGLAND));
    }

    /// The time of day, in minutes.
    java.time.LocalTime hour() {
        return java.time.LocalTime.now(clock.withZone(Known.ENGLAND)).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    /// For a new entry in the record of a timeline.
    public About about(Timeline timeline) {
        var person = Person.of(timeline);
        var staff = staff();
        var circle = circle(timeline);
        return About.on(today()).naming("child", person.given() == null ? "the child" : person.knownAs() == null ? person.given() : person.knownAs())
                .offering("children", children(timeline, circle)).offering("network", network(timeline))
                .offering("around", around(circle)).offering("relatives", known(circle)).offering("family", family(circle)).offering("workers", choices(staff, role -> role.permissions().contains(Permission.RECORD)))
                .offering("supervisors", choices(staff, SOCIAL_WORK)).offering("managers", choices(staff, MANAGES)).offering("partners", choices(staff, Role.PARTNER::equals)).offering("leads", leads(staff, workforce.skills(today()))).offering("years", years());
    }

    /// To read what was typed into this form, with whoever was chosen there.
    public About about(Timeline timeline, Form<?> form, Answers typed) {
        return finding.chosen(about(timeline), form, timeline, typed);
    }

    /// To draw this form, with whoever is found for what was typed.
    About found(About about, Timeline timeline, Form<?> form, Answers typed) {
        return finding.about(about, form, timeline, typed);
    }

    /// What the form has to show before it is gone on with; null where there is nothing.
    @Nullable List<Problem> first(Timeline timeline, Form<?> form, Answers typed) {
        return finding.first(form, timeline, typed);
    }

    /// For an entry that stands: everyone whom it is about, and of whom the reader may know, may be chosen too.
    About about(Timeline timeline, Entry stands) {
        var about = about(timeline);
        var offered = new ArrayList<>(about.lists().get("children"));
        var known = access.found(stands.tags().stream().map(tag -> tag.subject().id()).toList());
        var more = people.find(stands.tags().stream().map(Tag::subject).filter(subject -> known.contains(subject.id()))
                .filter(subject -> offered.stream().noneMatch(choice -> choice.value().equals(subject.toString()))).toList());
        more.values().forEach(person -> offered.add(Choice.of(person.subject().toString(), person.name())));
        var network = stands instanceof Related related && known.contains(related.other().id()) ? named(List.of(related.other())) : about.lists().get("network");
        return about.offering("children", offered).offering("network", network);
    }

    /// The people of the child's own network, each looked up once for all that may be chosen.
    /// @param related who is related now   @param named by their own record   @param found of whom the asker may know
    private record Circle(Subject child, List<Related> related, Map<Subject, Person> named, Set<UUID> found) {
        Subject other(Related one) {
            return ChildPages.other(one, child);
        }

        boolean known(Subject other) {
            return found.contains(other.id()) && named.containsKey(other);
        }

        Choice choice(Subject one) {
            return Choice.of(one.toString(), named.get(one).name());
        }
    }

    private Circle circle(Timeline timeline) {
        var related = relatives(timeline).filter(one -> one.until() == null).toList();
        var others = related.stream().map(one -> ChildPages.other(one, timeline.subject())).distinct().toList();
        return new Circle(timeline.subject(), related, people.find(Stream.concat(Stream.of(timeline.subject()), others.stream()).toList()), access.found(ids(others)));
    }

    /// The child, and the brothers and sisters whose record may be seen.
    private List<Choice> children(Timeline timeline, Circle circle) {
        var siblings = siblings(timeline);
        var seen = siblings.isEmpty() ? Set.<UUID>of() : access.seen(ids(siblings));
        return Stream.concat(Stream.of(timeline.subject()), siblings.stream().filter(sibling -> seen.contains(sibling.id()))).filter(circle.named::containsKey).map(circle::choice).toList();
    }

    private static List<Subject> siblings(Timeline timeline) {
        return relatives(timeline).filter(related -> related.relation().equals("brother or sister") && related.until() == null)
                .map(related -> ChildPages.other(related, timeline.subject())).distinct().toList();
    }

    /// Relatives of the brothers and sisters and those who live at the same address, who are not yet this child's own; and somebody new.
    private List<Choice> network(Timeline timeline) {
        var own = relatives(timeline).map(related -> ChildPages.other(related, timeline.subject())).collect(Collectors.toSet());
        var theirs = Stream.concat(siblings(timeline).stream().flatMap(sibling -> people.relatives(sibling).stream()).map(People.Relative::subject), household(Person.of(timeline)))
                .filter(other -> !own.contains(other) && !other.equals(timeline.subject())).distinct().toList();
        var found = access.found(ids(theirs));
        return Stream.concat(named(theirs.stream().filter(other -> found.contains(other.id())).toList()).stream(),
                Stream.of(Choice.of(PeopleRecordings.SOMEBODY_NEW, "Somebody who has no record here yet"))).toList();
    }

    /// Everybody of the child's own network who has a record, with who they are to the child.
    private static List<Choice> known(Circle circle) {
        return circle.related.stream().filter(one -> circle.known(circle.other(one)))
                .map(one -> Choice.of(circle.other(one).toString(), circle.named.get(circle.other(one)).name() + (one.person().equals(circle.child) || one.relation().equals("brother or sister") ? " (" + one.relation() + ")" : "")))
                .collect(Collectors.toMap(Choice::value, choice -> choice, (one, later) -> one, LinkedHashMap::new)).values().stream().toList();
    }

    /// Whoever is known at the same address; nobody where it is kept from some.
    private Stream<Subject> household(Person person) {
        return person.postcode() == null || person.address() == null || person.confidential() ? Stream.empty() : people.at(person.postcode()).stream()
                .filter(one -> one.address() != null && plain(one.address()).equals(plain(person.address()))).map(Person::subject);
    }

    private static String plain(String address) {
        return address.toLowerCase(java.util.Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// The grown-ups of the family of whom the asker may know, by name and who they are to the child.
    private static List<Choice> family(Circle circle) {
        return circle.related.stream().filter(one -> one.person().equals(circle.child) && !one.relation().equals("brother or sister") && circle.known(one.other()))
                .map(one -> circle.named.get(one.other()).name() + " (" + one.relation() + ")").distinct().map(name -> Choice.of(name, name)).toList();
    }

    /// The child, and everybody around whose record may be known to be there.
    private static List<Choice> around(Circle circle) {
        return Stream.concat(Stream.of(circle.child).filter(circle.named::containsKey), circle.related.stream().map(circle::other).distinct().filter(circle::known)).map(circle::choice).toList();
    }

    private static List<Choice> choices(List<Account> staff, Predicate<Role> role) {
        return with(staff, role).map(account -> Choice.of(account.id() + " " + account.name(), account.name())).toList();
    }

    /// Who may lead help to a family, with the profession that their role tells, which is not asked again, and what they speak and can do: a lead is
    /// chosen by what the family needs.
    private static List<Choice> leads(List<Account> staff, Map<UUID, String> skills) {
        return with(staff, SOCIAL_WORK.or(Role.FAMILY_HELP::equals)).map(account -> {
            var profession = account.roles().stream().anyMatch(SOCIAL_WORK) ? LeadNamed.SOCIAL_WORKER : Role.FAMILY_HELP.title();
            return Choice.of(new Lead(account.id(), profession, account.name()).written(), account.name() + ", " + profession.toLowerCase(java.util.Locale.UK) + (skills.containsKey(account.id()) ? ": " + skills.get(account.id()) : ""));
        }).toList();
    }

    private static Stream<Account> with(List<Account> staff, Predicate<Role> role) {
        return staff.stream().filter(account -> account.roles().stream().anyMatch(role));
    }

    /// Everybody who may sign in, by name.
    private List<Account> staff() {
        return accounts.all().stream().filter(account -> !account.disabled()).sorted(java.util.Comparator.comparing(Account::name)).toList();
    }

    private List<Choice> years() {
        var now = CollectionYear.of(today());
        return Stream.iterate(now, CollectionYear::previous).limit(YEARS)
                .map(year -> Choice.of(year.last().toString(), "The year to " + Words.spoken(year.last()))).toList();
    }

    private List<Choice> named(List<Subject> subjects) {
        var named = people.find(subjects);
        return subjects.stream().filter(named::containsKey).map(each -> Choice.of(each.toString(), named.get(each).name())).toList();
    }

    private static Stream<Related> relatives(Timeline timeline) {
        return timeline.facts(Related.class).stream().map(Fact::entry);
    }

    private static List<UUID> ids(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::id).toList();
    }
}
