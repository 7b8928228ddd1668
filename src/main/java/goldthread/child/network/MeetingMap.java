package goldthread.child.network;

import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame.Reading;
import goldthread.familynetwork.FamilyNetworkEntry;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.Kept;
import goldthread.people.safe.SafeEntry.KeptFrom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What whoever prepares a family meeting has to see at once: who belongs to the network, as the record has it, and what is known that
/// could put somebody at risk. No address is in it.
record MeetingMap(Reading reading, Network network) {

    /// Everybody who is named in it.
    static List<Subject> people(Timeline timeline, LocalDate day) {
        return Stream.concat(related(timeline, day).map(one -> other(one, timeline.subject())), Kept.on(timeline, day).stream().flatMap(kept -> Stream.concat(kept.whose().stream(), kept.from().stream()))).distinct().toList();
    }

    List<Block> blocks() {
        return List.of(map(), risks());
    }

    private Block map() {
        var table = Block.table("The network, as the record has it", "Who", "To the child", "Parental responsibility", "Must not be told").whenEmpty("Nobody of the family or network is recorded yet. Add them under “Family and network”.");
        var child = reading.timeline().subject();
        var ties = related(reading.timeline(), reading.day()).collect(Collectors.groupingBy(one -> other(one, child), LinkedHashMap::new, Collectors.toList()));
        for (var tie : ties.entrySet()) {
            var person = tie.getKey();
            var relation = network.relation(person);
            boolean responsible = tie.getValue().stream().anyMatch(one -> Boolean.TRUE.equals(one.parentalResponsibility()));
            table = table.row(text(network.name(person)), relation.isEmpty() ? quiet("The child is theirs") : text(relation), responsible ? text("Yes") : quiet(""), kept(person));
        }
        return table;
    }

    private Words kept(Subject person) {
        var from = Kept.on(reading.timeline(), reading.day()).stream().filter(one -> one.from().contains(person)).toList();
        return from.isEmpty() ? quiet("") : lines(from.stream().map(one -> text(String.join(", ", one.what()) + " of " + String.join(" and ", one.whose().stream().map(this::name).distinct().toList()))).toList());
    }

    private Block risks() {
        var known = new ArrayList<Words>();
        for (KeptFrom one : Kept.on(reading.timeline(), reading.day())) known.add(lines(text(Kept.sentence(one, reading.timeline().subject(), this::name)), quiet(one.why())));
        last(MeetingReferred.class).filter(fact -> fact.worries() != null).ifPresent(fact -> known.add(lines(text(String.valueOf(fact.worries())), quiet("From the referral"))));
        last(MeetingPrepared.class).filter(fact -> fact.risks() != null).ifPresent(fact -> known.add(lines(text(String.valueOf(fact.risks())), quiet("From the preparation, " + fact.coordinator()))));
        var table = Block.table("What to know before the family meets", "Known risks, and what keeps everybody safe").whenEmpty("No risk is recorded. That does not say that there is none: ask each person alone.");
        for (var each : known) table = table.row(each);
        return table;
    }

    private <E extends FamilyNetworkEntry> Optional<E> last(Class<E> kind) {
        return reading.timeline().facts(kind).stream().filter(fact -> !fact.happened().isAfter(reading.day())).reduce((one, later) -> later).map(Fact::entry);
    }

    private String name(Subject person) {
        return person.equals(reading.timeline().subject()) ? "the child" : network.name(person);
    }

    private static Stream<Related> related(Timeline timeline, LocalDate day) {
        return timeline.facts(Related.class).stream().filter(fact -> !fact.happened().isAfter(day)).map(Fact::entry).filter(one -> (one.until() == null || one.until().isAfter(day)) && !one.person().equals(one.other()));
    }

    private static Subject other(Related one, Subject child) {
        return one.person().equals(child) ? one.other() : one.person();
    }
}
