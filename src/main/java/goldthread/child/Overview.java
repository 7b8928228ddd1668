package goldthread.child;

import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a worker must know of a child in a minute: where they live, who is there for them, what is the plan, what is next.
@Component
class Overview {

    List<Block> blocks(Timeline timeline, Known known) {
        var person = Person.of(timeline);
        return List.of(who(person), involved(timeline, known));
    }

    private static Block who(Person person) {
        return Block.card("About the child")
                .fact("Address", person.confidential() ? Words.quiet("Withheld") : Words.text(person.address()))
                .fact("Postcode", person.confidential() ? Words.quiet("Withheld") : Words.text(person.postcode()))
                .fact("Ethnicity", Words.text(person.ethnicity()))
                .fact("Disability", Words.text(person.disabilities()));
    }

    List<Block> duties(Timeline timeline, Known known) {
        return List.of(Block.say("No duties are known."));
    }

    Block involved(Timeline timeline, Known known) {
        var ended = timeline.facts(AllocationEnded.class).stream()
                .filter(fact -> fact.entry().on() == null || !fact.entry().on().isAfter(known.on()))
                .map(fact -> fact.entry().allocation()).collect(Collectors.toSet());
        var table = Block.table("Who is involved", "Worker", "As", "Since").whenEmpty("Nobody is allocated.");
        for (var fact : timeline.facts(Allocated.class)) {
            if (!ended.contains(fact.id())) {
                table = table.row(Words.text(fact.entry().worker()), Words.text(fact.entry().part()), Words.day(fact.happened()));
            }
        }
        return table;
    }
}
