package goldthread.outside;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.outside.PlaceEntry.ActionAgreed;
import goldthread.outside.PlaceEntry.ActionDone;
import goldthread.outside.PlaceEntry.ConcernTold;
import goldthread.outside.PlaceEntry.Known;
import goldthread.pages.Block;
import goldthread.pages.Block.Event;
import goldthread.pages.Words;
import goldthread.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place, group or person as blocks of a page. No child is named but those that are handed in.
record PlaceView(Timeline timeline, PlaceNow now, LocalDate today) {
    record Linked(Subject child, String how, @Nullable String words, LocalDate since) {}

    List<Block> about() {
        var summary = Block.summary().fact("Where", text(now.known().whereabouts())).fact("Known since", day(timeline.facts(Known.class).getFirst().happened())).fact("Told", text(now.known().what()));
        return List.of(now.known().east() == null ? summary : summary.fact("National grid", text(now.known().east() + ", " + now.known().north())));
    }

    /// @param named those whose record the reader may open
    Block children(List<Linked> links, Map<Subject, Person> named) {
        var table = Block.table("Children", "Child", "What they have to do with it", "Since").whenEmpty("No child whose record you may open is linked. Link a child from Outside the home on the child's record.");
        for (var one : links) {
            var person = named.get(one.child);
            table = table.row(link(person == null ? "Child" : person.name(), "/child/" + one.child + "/outside-home"), one.words == null ? text(one.how) : lines(text(one.how), quiet(one.words)), day(one.since));
        }
        return table;
    }

    Block actions() {
        var table = Block.table("What is done about it", "What", "Agency", "By", "How it stands").whenEmpty("No action is agreed yet.");
        for (var fact : timeline.facts(ActionAgreed.class)) {
            var done = timeline.facts(ActionDone.class).stream().filter(each -> each.entry().action().equals(fact.id())).findFirst();
            boolean late = done.isEmpty() && fact.entry().by() != null && fact.entry().by().isBefore(today);
            table = table.row(text(fact.entry().what()), text(fact.entry().agency()), fact.entry().by() == null ? quiet("No day agreed") : day(fact.entry().by()),
                    done.<Words>map(each -> lines(text("Done on " + Words.spoken(each.happened())), quiet(each.entry().came() == null ? "" : each.entry().came()))).orElse(late ? tag("Late", Words.Colour.RED) : tag("Open", Words.Colour.BLUE)));
        }
        return table;
    }

    /// What happened here, the latest first; links of children stand in the table only.
    /// @param withdraw entries that the reader may withdraw
    Block story(Collection<UUID> withdraw) {
        var events = new ArrayList<Event>();
        for (var fact : timeline.standing().reversed()) {
            var event = !(fact.entry() instanceof PlaceEntry entry) ? null : switch (entry) {
                case ConcernTold told -> event(fact, entry).kind(String.join(", ", told.harms()), Words.Colour.ORANGE).body(Block.say(told.words()), Block.say(quiet("Told by " + told.source())));
                case ActionAgreed agreed -> event(fact, entry).body(Block.say(agreed.what() + ", by " + agreed.agency()));
                case ActionDone done -> event(fact, entry).body(Block.say(done.came() == null ? "What came of it is not written." : done.came()));
                case PlaceEntry.Joined joined -> event(fact, entry).body(Block.say(joined.why()));
                case PlaceEntry.Parted parted -> event(fact, entry).body(Block.say(parted.why()));
                case Known known -> event(fact, entry).body(Block.say(known.what() == null ? known.sort() : known.what()));
            };
            if (event != null) events.add(withdraw.contains(fact.id()) ? event.actions(Block.Button.go("Withdraw", Outside.ADDRESS + "/" + timeline.subject() + "?withdraw=" + fact.id()).secondary()) : event);
        }
        return new Block.Section("timeline", "Timeline", List.of(new Block.Story(events, "Nothing is recorded yet.")));
    }

    private static Event event(Fact<?> fact, PlaceEntry entry) {
        return Event.of("e" + fact.id(), text(title(entry)), fact.happened());
    }

    static String title(PlaceEntry entry) {
        return switch (entry) {
            case PlaceEntry.Joined joined -> "Read as one with another";
            case PlaceEntry.Parted parted -> "Read apart again";
            case ConcernTold told -> "Concern";
            case ActionAgreed agreed -> "Action agreed";
            case ActionDone done -> "Action done";
            case Known known -> "Known as " + known.name();
        };
    }
}
