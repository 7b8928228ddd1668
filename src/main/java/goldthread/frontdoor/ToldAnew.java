package goldthread.frontdoor;

import goldthread.access.Access;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import goldthread.people.OneRecord;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a contact told of somebody who had a record already, and which does not stand there: offered once it is decided who the child
/// is, so that nobody types it again. Nothing of an address that is confidential, and nothing older than what stands.
@Component
class ToldAnew {
    static final Form<Answers> FORM = Form.of("frontdoor.told-anew", "What was told and is new", "Write on the record")
            .ask(Question.checkboxesFrom("news", "What of this is so, and belongs on the record?", "news").named("New").hint("It stands there from the day on which it was told").required("Choose what belongs on the record"));

    private static final String PART = "front door, what was told anew";

    private final Access access;
    private final CaseFile caseFile;
    private final People people;

    ToldAnew(Access access, CaseFile caseFile, People people) {
        this.access = access;
        this.caseFile = caseFile;
        this.people = people;
    }

    /// @param label what the worker chooses: `Amira Kaya lives at 3 Mill Lane, ZZ4 2RA`   @param stands what the record says now; null where nothing
    record New(String key, String label, @Nullable String stands, Entry entry) {}

    /// Empty while nothing is decided, and where the records say so already or do not open.
    List<New> of(ContactNow now) {
        if (now.decided() == null) return List.of();
        var received = now.received();
        var placed = now.decided().children().stream().filter(one -> !one.made()).toList();
        var tellers = Belonging.mayBe(received.from()) && received.from().phone() != null ? now.decided().children().stream().map(Placed::child).distinct()
                .flatMap(child -> people.relatives(child).stream()).filter(one -> one.until() == null).map(People.Relative::subject).collect(Collectors.toCollection(LinkedHashSet::new)) : new LinkedHashSet<Subject>();
        var open = access.viewAll(Stream.concat(placed.stream().map(Placed::child), tellers.stream()).map(Subject::id).distinct().toList(), PART);
        var all = new ArrayList<New>();
        for (var one : placed) {
            if (open.contains(one.child().id())) all.addAll(ofChild(one, received, record(one.child())));
        }
        tellers.stream().filter(one -> open.contains(one.id())).flatMap(one -> phone(received, record(one)).stream()).forEach(all::add);
        return all;
    }

    /// As one with those that are read with it: an address that one of them keeps secret is secret.
    private Timeline record(Subject subject) {
        return OneRecord.of(caseFile, caseFile.timeline(subject), other -> !access.viewAll(List.of(other.id()), PART).isEmpty());
    }

    static List<New> ofChild(Placed placed, ContactReceived received, Timeline record) {
        var told = received.children().get(placed.told() - 1);
        return Stream.concat(home(told, received.happened(), record).stream(), details(told, received.happened(), record).stream()).toList();
    }

    private static Optional<New> home(Told told, LocalDate day, Timeline record) {
        var stands = Person.of(record);
        boolean other = told.address() != null && !plain(told.address()).equals(plain(stands.address())) || told.postcode() != null && !plain(told.postcode()).equals(plain(stands.postcode()));
        if (!other || stands.confidential() || later(record, Located.class, day)) return Optional.empty();
        boolean same = told.postcode() != null && plain(told.postcode()).equals(plain(stands.postcode()));
        var address = told.address() != null ? told.address() : same ? stands.address() : null;
        var postcode = told.postcode() != null ? told.postcode() : null;
        return Optional.of(new New("home " + record.subject(), stands.name() + " lives at " + joined(address, postcode), joined(stands.address(), stands.postcode()),
                new Located(record.subject(), address, postcode, stands.phone(), false, day)));
    }

    /// What nobody knew; a different day of birth is for who corrects the record.
    private static Optional<New> details(Told told, LocalDate day, Timeline record) {
        var stands = Person.of(record);
        boolean born = told.born() != null && stands.born() == null && stands.died() == null;
        boolean sex = told.sex() != null && (stands.sex() == null || CodeBook.SEX.words(stands.sex()).isEmpty() || List.of("0", "9", "U").contains(stands.sex()));
        if (!born && !sex || later(record, Described.class, day)) return Optional.empty();
        var was = record.last(Described.class).map(Fact::entry);
        var words = Stream.of(born ? "was born on " + goldthread.pages.Words.spoken(told.born()) : null, sex ? "is a " + (told.sex().equals("F") ? "girl" : "boy") : null).filter(Objects::nonNull).collect(Collectors.joining(" and "));
        return Optional.of(new New("details " + record.subject(), stands.name() + " " + words, null, new Described(record.subject(), sex ? told.sex() : stands.sex(), born ? told.born() : stands.born(), was.map(Described::expected).orElse(null),
                stands.died(), stands.ethnicity(), was.map(Described::disabilities).orElse(null), day)));
    }

    /// The number that a member of the family left, where the record of who is called so has another.
    static Optional<New> phone(ContactReceived received, Timeline record) {
        var stands = Person.of(record);
        var name = Belonging.Spoken.of(received.from().name());
        boolean same = plain(stands.given()).equals(plain(name.given())) && plain(stands.family()).equals(plain(name.family()));
        if (!same || plain(stands.phone()).equals(plain(received.from().phone())) || stands.confidential() || later(record, Located.class, received.happened())) return Optional.empty();
        return Optional.of(new New("phone " + record.subject(), stands.name() + ", who told this, is reached on " + received.from().phone(), stands.phone(),
                new Located(record.subject(), stands.address(), stands.postcode(), received.from().phone(), false, received.happened())));
    }

    private static boolean later(Timeline record, Class<? extends Entry> kind, LocalDate day) {
        return record.facts(kind).stream().anyMatch(fact -> fact.happened().isAfter(day));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static @Nullable String joined(@Nullable String... parts) {
        var all = Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    /// For the page of the contact; nothing where nothing is new.
    List<Block> blocks(ContactNow now, LocalDate today) {
        var news = of(now);
        return news.isEmpty() ? List.of() : List.of(Block.section("anew", "What was told and is new", FORM.ask("/front-door/" + now.received().contact() + "/record", about(About.on(today), news), Answers.none())));
    }

    static About about(About about, List<New> news) {
        return about.offering("news", news.stream().map(one -> Choice.of(one.key(), one.label()).hint(one.stands() == null ? "The record does not say" : "The record says: " + one.stands())).toList());
    }
}
