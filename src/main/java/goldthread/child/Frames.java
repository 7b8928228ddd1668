package goldthread.child;

import goldthread.access.Acting;
import goldthread.access.Access;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.sheet.Sheet;
import goldthread.people.Person;
import goldthread.people.safe.Kept;
import goldthread.time.Age;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What stands around every page of a child: who it is, the other pages, and the day as known on.
@Component
class Frames {
    private final Access access;
    private final Safety safety;
    private final Clock clock;

    Frames(Access access, Safety safety, Clock clock) {
        this.access = access;
        this.safety = safety;
        this.clock = clock;
    }

    /// The pages about one child, in the order of the side navigation.
    enum Part {
        OVERVIEW("Overview", ""), STORY("Story", "/story", true), CHRONOLOGY("Chronology", "/chronology"), DUTIES("Duties", "/duties", true), PROTECTION("Protection", "/protection"), PARTNERS("Partner agencies", "/partners"), COURT("Court", "/court"), PEOPLE("People", "/people"), FAMILY("Family help", "/family"), NETWORK("Family network", "/network"), PARENTS("Shared with parents", "/parents"), EDUCATION("Education", "/education", true),
        OUTSIDE("Outside the home", "/outside-home"),
        RETURNS("Returns", "/returns"), ACCESS("Access history", "/access");

        private final String title;
        private final String path;
        /// Open in part, also to those who may not read the whole record.
        private final boolean inPart;

        Part(String title, String path) {
            this(title, path, false);
        }

        Part(String title, String path, boolean inPart) {
            this.title = title;
            this.path = path;
            this.inPart = inPart;
        }

        /// Where who acts begins to read a record.
        static Part first() {
            return InPart.whole() ? OVERVIEW : EDUCATION;
        }

        boolean inPart() {
            return inPart;
        }

        String title() {
            return title;
        }

        String of(Subject child) {
            return "/child/" + child + path;
        }
    }

    /// A page of a child, with everything around it.
    Page page(Part part, Subject child, Timeline timeline, Known known) {
        var address = part.of(child);
        var page = Page.of(part.title()).about(identity(child, timeline, known)).asKnown(known.banner(address))
                .beside(side(part, child, known)).in("/search").reference(reference(timeline));
        return known.now() && Acting.who().may(Permission.RECORD) && part != Part.ACCESS && part != Part.RETURNS
                ? page.actions(!InPart.whole() ? new Block.Button[] {note(child), more(child)} : new Block.Button[] {Block.Button.go("Record a visit", "/child/" + child + "/record/care.visited"), note(child), more(child)})
                : page;
    }

    private static Block.Button note(Subject child) {
        return Block.Button.go("Write a case note", "/child/" + child + "/record/people.noted").secondary();
    }

    private static Block.Button more(Subject child) {
        return Block.Button.go("Record something else", "/child/" + child + "/record").secondary();
    }

    /// A page on which something is done in a child's record: a step, with a way back.
    Page task(String title, Timeline timeline) {
        return Page.of(title).back(Part.first().of(timeline.subject())).about(identity(timeline.subject(), timeline, now())).in("/search");
    }

    Known now() {
        return new Known(null, LocalDate.now(clock.withZone(Known.ENGLAND)));
    }

    /// Something of a child's record that leaves the house: it is written down that it was printed.
    /// @param name of the file, and of the part in the access log: `letter`
    Sheet onPaper(Timeline timeline, String name, Page page, Kept kept) {
        access.log(timeline.subject().id(), name, "print", null);
        return new Sheet(page.reference(reference(timeline)), name + ".pdf", kept::without, clock.instant());
    }

    private Page.Side side(Part current, Subject child, Known known) {
        var links = java.util.Arrays.stream(Part.values()).filter(part -> part.inPart() || InPart.whole()).map(part -> Words.link(part.title(), known.in(part.of(child)))).toList();
        return new Page.Side("About this child", links, known.in(current.of(child)));
    }

    Page.Identity identity(Subject child, Timeline timeline, Known known) {
        var person = Person.of(timeline);
        var identity = Page.Identity.of(person.name(), known.in(Part.first().of(child)));
        if (person.knownAs() != null) {
            identity = identity.fact("Known as", Words.text(person.knownAs()));
        }
        identity = identity.fact("Born", born(person, known));
        if (person.laChildId() != null) {
            identity = identity.fact("Number", Words.text(person.laChildId()));
        }
        for (var alert : safety.alerts(timeline, known)) {
            identity = identity.alert(alert);
        }
        var broken = access.brokenUntil(child.id());
        return broken.isEmpty() ? identity
                : identity.alert("You have opened this record by break-glass, until " + Words.hour(broken.get()) + ". It will be reviewed.");
    }

    private static Words born(Person person, Known known) {
        if (person.born() == null) {
            return person.expected() == null ? Words.missing()
                    : Words.run(new Words.Plain("Not yet born; expected "), Words.day(person.expected()));
        }
        var until = person.died() == null ? known.on() : person.died();
        return Words.run(Words.day(person.born()), new Words.Plain(
                (person.died() == null ? " (age " : " (died at ") + Age.of(person.born(), until).years() + ")"));
    }

    static String reference(Timeline timeline) {
        var number = Person.of(timeline).laChildId();
        return number == null ? "" : "Child " + number;
    }

    static List<Block> none(String sentence) {
        return List.of(Block.say(sentence));
    }
}
