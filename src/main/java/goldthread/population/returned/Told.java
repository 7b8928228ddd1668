package goldthread.population.returned;

import goldthread.people.PupilNumber;
import goldthread.population.Family;
import goldthread.population.Homes.Home;
import goldthread.population.Person;
import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A child as the returns tell it.
///
/// @param homes those of the placements, in their order
record Told(Person child, Family family, List<Home> homes) {
    static final String AUTHORITY = "301";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FOUR = 4;

    static String written(int day) {
        return WRITTEN.format(LocalDate.ofEpochDay(day));
    }

    static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }

    String id() {
        return Long.toString(child.number());
    }

    String born() {
        return written(child.born());
    }

    /// The day on which the child is so old.
    int birthday(int age) {
        return (int) day(child.born()).plusYears(age).toEpochDay();
    }

    List<Event> of(What what) {
        return child.events().stream().filter(event -> event.what() == what).toList();
    }

    /// Children who have begun school have a number; the younger ones and those who came alone have a code why not.
    String upn(int by) {
        if (child.alone()) return "UN2";
        return birthday(FOUR + 1) > by ? "UN1" : pupil();
    }

    String pupil() {
        String rest = AUTHORITY + "%09d".formatted(child.number() % 1_000_000_000L);
        return PupilNumber.checkLetter(rest) + rest;
    }

    /// The postcode from which the child came into care; empty for who came alone.
    String home(int on) {
        return home(family, on);
    }

    static String home(Family family, int on) {
        String postcode = "";
        for (var address : family.addresses()) {
            if (postcode.isEmpty() || address.from() <= on) postcode = address.postcode();
        }
        return postcode;
    }
}
