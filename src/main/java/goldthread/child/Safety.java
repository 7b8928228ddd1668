package goldthread.child;

import goldthread.access.Access;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.safe.Kept;
import goldthread.people.safe.SafeEntry.KeptFrom;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who must not be told where somebody lives, said at the head of every page of a record, and in words among the people.
@Component
class Safety {
    private final People people;
    private final Access access;

    Safety(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    /// One sentence each; none costs a query where nothing is kept.
    List<String> alerts(Timeline timeline, Known known) {
        var kept = Kept.on(timeline, known.on());
        var named = named(kept);
        return kept.stream().map(one -> Kept.sentence(one, timeline.subject(), named)).distinct().toList();
    }

    List<Block> blocks(Timeline timeline, Known known) {
        var kept = Kept.on(timeline, known.on());
        if (kept.isEmpty()) {
            return List.of();
        }
        var named = named(kept);
        var table = Block.table("Who must not be told", "Who", "What", "Of whom", "Why", "Since");
        for (var one : kept) {
            table = table.row(Words.lines(one.from().stream().map(who -> Words.text(named.apply(who))).toList()), Words.text(String.join(", ", one.what())), Words.lines(one.whose().stream().map(who -> Words.text(named.apply(who))).toList()),
                    Words.text(one.why()), Words.day(one.on()));
        }
        return List.of(table);
    }

    /// Somebody whose record the reader may not know to be there has no name here.
    private Function<Subject, String> named(List<KeptFrom> kept) {
        var all = kept.stream().flatMap(one -> Stream.concat(one.whose().stream(), one.from().stream())).distinct().toList();
        var names = new HashMap<Subject, String>();
        if (!all.isEmpty()) {
            var found = access.found(all.stream().map(Subject::id).toList());
            people.find(all).forEach((subject, person) -> {
                if (found.contains(subject.id())) names.put(subject, person.name());
            });
        }
        return subject -> names.getOrDefault(subject, "somebody whose record you may not open");
    }
}
