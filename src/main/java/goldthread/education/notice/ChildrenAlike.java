package goldthread.education.notice;

import goldthread.access.Access;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.education.Schools;
import goldthread.education.notice.NoticeEntry.Told;
import goldthread.pages.Block;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.LikelySame;
import goldthread.people.LikelySame.Likely;
import goldthread.people.LikelySame.Sought;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.people.SideBySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who the child of a notice may be: by name, date of birth and address as the linkage engine weighs them, with the school beside
/// it. Of a record that the reader may not open no more is shown than a search shows.
@Component
class ChildrenAlike {
    private static final int MOST_ASKED = 12, MOST_SHOWN = 4;

    private final LikelySame likely;
    private final People people;
    private final Access access;
    private final CaseFile caseFile;

    ChildrenAlike(LikelySame likely, People people, Access access, CaseFile caseFile) {
        this.likely = likely;
        this.people = people;
        this.access = access;
        this.caseFile = caseFile;
    }

    /// @param opens whether the reader may open the record, and so write on it   @param school null where none is known, or the record is not opened
    record Alike(Person person, Likely likely, boolean opens, @Nullable String school) {
        /// More likely than not.
        boolean probable() {
            return likely.weight() >= 0;
        }
    }

    /// The likeliest first; those whose record the reader may open are written down as seen.
    List<Alike> of(Told child, LocalDate day) {
        var found = likely.like(new Sought(child.given(), child.family(), child.born(), null, child.address(), child.postcode(), null), MOST_ASKED);
        var open = access.seen(found.stream().map(each -> each.subject().id()).toList());
        var named = people.find(found.stream().map(Likely::subject).toList());
        var shown = Stream.of(true, false).flatMap(opens -> found.stream().filter(each -> named.containsKey(each.subject()) && open.contains(each.subject().id()) == opens).limit(MOST_SHOWN)
                .map(each -> new Alike(named.get(each.subject()), each, opens, opens ? school(each.subject(), day) : null))).toList();
        access.log(null, "parent's notice", "search", null);
        access.viewAllInPart(shown.stream().filter(Alike::opens).map(each -> each.person().subject().id()).toList(), "parent's notice, likely same");
        return shown;
    }

    private @Nullable String school(Subject child, LocalDate day) {
        return Schools.on(caseFile.timeline(child), day).map(stay -> stay.start().entry().school()).orElse(null);
    }

    static List<Block> blocks(Told child, List<Alike> alike) {
        var blocks = new ArrayList<Block>(List.of(Block.heading("Who it may be")));
        for (var each : alike.stream().filter(Alike::opens).toList()) {
            blocks.add(beside(child, each));
            blocks.add(Block.say(Words.link("Open the record", "/child/" + each.person().subject() + "/education", each.person().name())));
        }
        var closed = alike.stream().filter(each -> !each.opens()).toList();
        if (!closed.isEmpty()) {
            var table = Block.table("Records that you may not open", "Name", "Born", "Number");
            for (var each : closed) table = table.row(Words.text(each.person().name()), Words.day(each.person().born()), Words.text(each.person().laChildId()));
            blocks.add(table);
            blocks.add(Block.say("If the child may be one of them, ask the front door to allocate you to the record, then come back."));
        }
        return alike.isEmpty() ? List.of(blocks.getFirst(), Block.say("Nobody who may be shown to you looks alike.")) : blocks;
    }

    /// The school is shown and not weighed: a child moves on, and the name of a school is written in many ways.
    private static Block beside(Told child, Alike other) {
        var table = SideBySide.of("As told", told(child), withoutNumber(other.person()), other.likely());
        return child.school() == null && other.school() == null ? table : table.row(Words.text("School"), Words.text(child.school()), Words.text(other.school()), compared(child.school(), other.school()), Words.text("–"));
    }

    private static Words compared(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? Words.quiet("not known on both") : plain(one).equals(plain(other)) ? Words.text("the same") : Words.strong("written differently");
    }

    private static String plain(String school) {
        return school.toLowerCase(Locale.UK).replaceAll("\\bschool\\b|[^\\p{L}\\p{N}]", "");
    }

    private static Person told(Told child) {
        return Person.told(child.given(), child.family(), child.born(), null, child.address(), child.postcode());
    }

    /// A telephone number is not compared, and no reason to show it.
    private static Person withoutNumber(Person person) {
        return new Person(person.subject(), person.laChildId(), person.given(), person.family(), person.knownAs(), person.previous(), person.born(), person.expected(), person.died(), null, null, null,
                person.address(), person.postcode(), null, person.confidential());
    }

    static Stream<Choice> choices(List<Alike> alike) {
        return alike.stream().filter(Alike::opens).map(each -> Choice.of(each.person().subject().toString(), each.person().name() + (each.person().born() == null ? "" : ", born " + Words.spoken(each.person().born())))
                .hint(sentence(SideBySide.sure(each.likely()))));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
