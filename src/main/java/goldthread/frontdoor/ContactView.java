package goldthread.frontdoor;

import goldthread.access.Access;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.people.schools.SchoolDirectory;
import goldthread.people.schools.SchoolsEntry;
import goldthread.people.schools.SchoolsEntry.School;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// How a contact is shown: the clock, what was said in the words of whoever said it, who said it, and what was decided.
@Component
class ContactView {
    private final Clocked clocked;
    private final People people;
    private final ObjectProvider<FrontDoor.Serving> serving;
    private final CaseFile caseFile;
    private final Access access;

    ContactView(Clocked clocked, People people, ObjectProvider<FrontDoor.Serving> serving, CaseFile caseFile, Access access) {
        this.caseFile = caseFile;
        this.access = access;
        this.clocked = clocked;
        this.people = people;
        this.serving = serving;
    }

    /// Every clock of the contact, under what was decided, or what is to be.
    List<Block> owed(Timeline contact, LocalDate today) {
        return List.of(Block.details("What is due on this contact", clocked.owed(contact, today)));
    }

    Page page(ContactNow now, LocalDate today) {
        var received = now.received();
        var page = Page.of("Contact").caption("Front door").back("/front-door").in("/front-door").reference(received.reference());
        if ("yes".equals(received.danger()) && now.decided() == null) {
            page = page.with(new Block.Warning("Whoever told this thinks that somebody is in danger now. Decide today whether the child must be protected at once (T-A04, to be confirmed)."));
        }
        var schools = SchoolDirectory.of(caseFile.timeline(SchoolsEntry.DIRECTORY));
        return page.with(clock(now, today), new Block.Quote(received.wished() == null ? Block.Voice.REFERRER : Block.Voice.FAMILY, received.words(), by(received.from())),
                from(received.from(), schools)).with(confirmation(now)).with(new Block.Section("children", "The children, as told", children(received.children(), schools, today)));
    }

    /// A call from somebody who tells for their work is confirmed in writing within two working days (T-A02).
    private static List<Block> confirmation(ContactNow now) {
        var received = now.received();
        if (now.confirmed() != null) {
            return List.of(Block.say(Words.run(Words.text("They confirmed it in writing on "), Words.day(now.confirmed().on()), Words.text("."))));
        }
        return FrontDoorDuties.confirmedInWriting(received.way(), received.from().source()) ? List.of(Block.buttons(Button.post("They confirmed it in writing",
                "/front-door/" + received.contact() + "/confirmed").with(Form.ONCE, UUID.randomUUID().toString()).secondary())) : List.of();
    }

    private Block clock(ContactNow now, LocalDate today) {
        var received = now.received();
        var due = clocked.due(received.happened());
        var late = today.isAfter(due.by());
        var open = now.decided() == null || now.told() == null && received.from().reachable();
        return Block.summary().fact("Came", Words.run(Words.moment(received.at()), Words.text(" by " + received.way())))
                .fact("Reference", Words.text(received.reference()))
                .fact("Decide, and tell who told it", Words.lines(Words.run(Words.text("by the end of "), Words.day(due.by()), Words.quiet(" "),
                        open ? Words.tag(late ? "Late" : today.equals(due.by()) ? "Due today" : "In time", late ? Words.Colour.RED : Words.Colour.BLUE)
                                : Words.tag("Done", Words.Colour.GREEN)), clocked.rule(received.happened())))
                .fact("Taken by", now.taken() == null ? Words.quiet("Nobody yet") : Words.run(Words.text(now.taken().worker() + ", "), Words.moment(now.taken().at())))
                .fact("In danger now, they think", Words.text(received.danger() == null ? null : switch (received.danger()) {
                    case "yes" -> "Yes";
                    case "no" -> "No";
                    default -> "They are not sure";
                }));
    }

    private static Words by(Referrer from) {
        return Words.text(CodeBook.REFERRAL_SOURCE.words(from.source()));
    }

    private static Block from(Referrer from, List<School> schools) {
        var card = Block.card("Who told it").fact("Who", Words.text(CodeBook.REFERRAL_SOURCE.say(from.source()))).fact("Name", Words.text(from.name()))
                .fact("What they are", Words.text(Stream.of(from.work(), from.organisation()).filter(part -> part != null).reduce((a, b) -> a + ", " + b).orElse(null)))
                .fact("Telephone", Words.text(from.phone())).fact("Email", Words.text(from.email())).fact("How to reach", Words.text(from.reach()))
                .fact("May the family be told who told it", yes(from.mayTell())).fact("Does the family know", yes(from.familyKnows()));
        return SchoolDirectory.named(schools, from.organisation()).map(school -> card.fact("In the directory of schools", said(school))).orElse(card);
    }

    /// Whom to ring there, so that nobody has to look it up.
    private static Words said(School school) {
        return Words.lines(Words.text(school.words() + (school.postcode() == null ? "" : ", " + school.postcode())),
                school.lead() == null ? Words.quiet("No designated safeguarding lead is named") : Words.text("Designated safeguarding lead: " + school.lead() + (school.reach() == null ? "" : ", " + school.reach())));
    }

    private static Words yes(@Nullable Boolean said) {
        return said == null ? Words.missing() : Words.text(said ? "Yes" : "No");
    }

    private List<Block> children(List<Told> children, List<School> schools, LocalDate today) {
        var all = new ArrayList<Block>();
        for (var told : children) {
            var card = Block.card(told.name()).fact("Date of birth", told.born() != null ? Words.day(told.born())
                            : Words.text(told.age() == null ? null : "Not told; about " + told.age() + " years old"))
                    .fact("Sex", Words.text(told.sex() == null ? null : CodeBook.SEX.words(told.sex()))).fact("Address", Words.text(told.address()))
                    .fact("Postcode", Words.text(told.postcode())).fact("School", Words.text(told.school()));
            var listed = SchoolDirectory.named(schools, told.school());
            if (listed.isPresent()) card = card.fact("In the directory of schools", said(listed.get()));
            for (var serves : serving.stream().flatMap(each -> each.at(told.postcode(), today).stream()).toList()) card = card.fact(serves.key(), serves.value());
            all.add(card);
        }
        return all.isEmpty() ? List.of(Block.say("No child was named.")) : all;
    }

    /// The first record that opens to who reads, and on which a decision stands: there it is withdrawn.
    Optional<Subject> standsOn(Fact<ContactEntry.ContactDecided> decided) {
        var children = decided.entry().children().stream().map(ContactEntry.Placed::child).distinct().toList();
        var open = access.seen(children.stream().map(Subject::id).toList());
        return children.stream().filter(child -> open.contains(child.id()) && caseFile.timeline(child).standing().stream().anyMatch(fact -> fact.id().equals(decided.id()))).findFirst();
    }

    /// The contact, and those on whose record a decision still stands, whether it opens or not: a decision that is taken back stands nowhere.
    List<Tag> standing(Fact<ContactEntry.ContactDecided> decided) {
        return decided.entry().tags().stream().filter(tag -> caseFile.timeline(tag.subject()).standing().stream().anyMatch(fact -> fact.id().equals(decided.id()))).toList();
    }

    /// The records that the decision is about, as far as who reads may know of them.
    Map<Subject, Person> records(ContactNow now) {
        var children = now.decided().children().stream().map(ContactEntry.Placed::child).distinct().toList();
        var known = access.found(children.stream().map(Subject::id).toList());
        return people.find(children.stream().filter(child -> known.contains(child.id())).toList());
    }

    /// What came of it.
    List<Block> decided(ContactNow now, LikelyView likely) {
        var decided = now.decided();
        var card = Block.card("Decided").fact("On", Words.moment(decided.at())).fact("Outcome", Words.text(decided.outcome().words()))
                .fact("Threshold", Words.text(decided.title() == null ? null : decided.level() + ", " + decided.title()))
                .fact("Why", Words.text(decided.why()));
        var named = records(now);
        var who = decided.children().stream().filter(placed -> named.containsKey(placed.child())).map(placed -> Words.run(Words.link(named.get(placed.child()).name(), "/child/" + placed.child()),
                Words.quiet(placed.made() ? ", record begun" : ""))).toList();
        card = card.fact("Children", who.isEmpty() ? Words.quiet(decided.children().isEmpty() ? "No record" : "No record that opens to you") : Words.lines(who));
        var told = now.told();
        card = card.fact("Told who told it", told == null ? Words.quiet(now.received().from().reachable() ? "Not yet" : "Nobody left a way to reach them")
                : Words.lines(Words.run(Words.day(told.on()), Words.text(", " + told.how())), Words.text(told.text())));
        var address = "/front-door/" + now.received().contact();
        return told != null ? List.of(card, Block.buttons(Button.go("Print the letter", address + "/letter").secondary()))
                : List.of(card, Block.buttons(Button.go("Tell who told it", address + "/tell"), Button.go("Print a letter", address + "/letter").secondary()));
    }
}
