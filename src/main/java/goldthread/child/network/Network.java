package goldthread.child.network;

import goldthread.access.Access;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.Person;
import goldthread.time.Age;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// The people of a child's network by name, as far as whoever reads may know of them, and who they are to the child.
record Network(Timeline timeline, LocalDate day, Map<Subject, Person> named) {
    private static final int GROWN_UP = 18;

    static Network of(Timeline timeline, LocalDate day, Collection<Subject> people, People all, Access access) {
        var known = access.found(people.stream().map(Subject::id).collect(Collectors.toSet()));
        return new Network(timeline, day, all.find(people.stream().filter(person -> known.contains(person.id())).distinct().toList()));
    }

    String name(Subject person) {
        return named.containsKey(person) ? named.get(person).name() : "Somebody who may not be shown to you";
    }

    /// `grandparent`; a brother or sister of 18 and more is a grown-up one. Empty where nothing is recorded.
    String relation(Subject person) {
        var relation = timeline.facts(Related.class).stream().map(Fact::entry).filter(one -> one.person().equals(timeline.subject()) && one.other().equals(person)
                || one.other().equals(timeline.subject()) && one.person().equals(person) && one.relation().equals("brother or sister")).map(Related::relation).reduce((one, later) -> later).orElse("");
        var born = named.containsKey(person) ? named.get(person).born() : null;
        return relation.equals("brother or sister") && born != null && Age.of(born, day).years() >= GROWN_UP ? "grown-up " + relation : relation;
    }
}
