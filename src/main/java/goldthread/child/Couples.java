package goldthread.child;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.genogram.Couple;
import goldthread.child.genogram.Couple.Bond;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.CoupleEntry.Coupled;
import goldthread.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The couples around a child as they stand on a day, for the genogram and in words.
/// @param all of each two what was said in the order of days
record Couples(Map<Set<Subject>, List<Coupled>> all) {

    /// One who was named twice, or whose two records are read as one, is no couple: by hand that is refused, a program may write it.
    /// @param as the record by which somebody stands in the picture
    static Couples of(Timeline timeline, LocalDate day, Function<Subject, Subject> as) {
        var all = new LinkedHashMap<Set<Subject>, List<Coupled>>();
        timeline.facts(Coupled.class).stream().filter(fact -> !fact.happened().isAfter(day)).map(Fact::entry).map(one -> new Coupled(one.children(), as.apply(one.one()), as.apply(one.other()), one.how(), one.on()))
                .filter(one -> !one.one().equals(one.other())).forEach(one -> all.computeIfAbsent(Set.of(one.one(), one.other()), any -> new ArrayList<>()).add(one));
        return new Couples(all);
    }

    List<Couple> drawn() {
        return all.values().stream().map(said -> new Couple(said.getLast().one(), said.getLast().other(), bond(said))).toList();
    }

    private static Bond bond(List<Coupled> said) {
        return switch (said.getLast().how()) {
            case Coupled.PARTNERS -> Bond.PARTNERS;
            case Coupled.SEPARATED -> said.size() > 1 && said.get(said.size() - 2).how().equals(Coupled.PARTNERS) ? Bond.PARTNERS_SEPARATED : Bond.SEPARATED;
            case Coupled.DIVORCED -> Bond.DIVORCED;
            default -> Bond.MARRIED;
        };
    }

    /// The same in words; whoever has no name there may not be shown.
    Block.Table rows(Block.Table table, Function<Subject, @Nullable String> name) {
        var more = table;
        for (var said : all.values()) {
            var last = said.getLast();
            String one = name.apply(last.one()), other = name.apply(last.other());
            if (one != null && other != null) more = more.row(Words.text(one + " and " + other), Words.text(last.how()), Words.quiet(""), Words.quiet(""), Words.day(last.on()));
        }
        return more;
    }

    /// Born, expected or died: what the picture tells by its symbols.
    static Words life(Person person) {
        if (person.born() == null && person.expected() != null) return Words.lines(Words.text("Not born yet"), Words.quiet("Expected " + Words.spoken(person.expected())));
        return person.died() == null ? Words.day(person.born()) : Words.lines(Words.day(person.born()), Words.quiet("Died " + Words.spoken(person.died())));
    }
}
