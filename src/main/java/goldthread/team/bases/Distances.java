package goldthread.team.bases;

import static java.util.stream.Collectors.joining;

import goldthread.access.Acting;
import goldthread.care.Care;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.workforce.base.OfficeEntry;
import goldthread.workforce.base.OfficeEntry.Based;
import goldthread.workforce.base.Bases;
import goldthread.workforce.base.Postcodes;
import goldthread.workforce.base.Postcodes.Spot;
import goldthread.workforce.base.Postcodes.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How far it is from where workers work to where children live, in a straight line between postcodes. Of a confidential address, and of
/// a child whose record does not open to who asks, nothing is told or ordered by: from a few distances a place could be found.
@Component
public final class Distances {
    /// The international mile, Weights and Measures Act 1985, schedule 1, part I.
    private static final double METRES_TO_A_MILE = 1609.344;
    /// Who is in the same step of miles is told apart by the caseload; ours, as nothing is published.
    private static final int STEP = 5;
    private static final int LAST = Integer.MAX_VALUE;

    private final CaseFile caseFile;
    private final People people;
    private final Care care;
    private final Postcodes postcodes;

    Distances(CaseFile caseFile, People people, Care care, Postcodes postcodes) {
        this.caseFile = caseFile;
        this.people = people;
        this.care = care;
        this.postcodes = postcodes;
    }

    /// How far one worker works from the children. @param step of miles: for the order     @param says in words
    public record Far(int step, String says) {}

    /// @param by   worker     @param told how it was measured, and of whom it was not
    public record All(Map<UUID, Far> by, List<String> told) {
        public static final All NOTHING = new All(Map.of(), List.of());
    }

    /// @param open   those of the children whose records open to who asks     @param teams of each worker who may be suggested
    public All of(int children, Set<UUID> open, Map<UUID, String> teams, LocalDate today) {
        var bases = Bases.of(caseFile.timeline(OfficeEntry.bases(Acting.who().holder())), today);
        var works = new HashMap<UUID, Based>();
        teams.forEach((worker, team) -> bases.of(worker, team).ifPresent(base -> works.put(worker, base)));
        var homes = homes(open);
        var spots = postcodes.find(Stream.concat(homes.stream(), works.values().stream().map(Based::postcode)).toList());
        var by = new HashMap<UUID, Far>();
        for (var worker : teams.keySet()) far(Optional.ofNullable(works.get(worker)), homes, children, spots).ifPresent(far -> by.put(worker, far));
        return new All(by, told(children, homes, spots, postcodes.taken()));
    }

    /// Where they live now: the home where a child is cared for, or else the address. One for each child of whom it may be told.
    private List<String> homes(Set<UUID> open) {
        var subjects = open.stream().map(Subject::new).toList();
        var found = people.find(subjects);
        var placed = care.placements(subjects);
        return subjects.stream().map(found::get).filter(Objects::nonNull).filter(person -> !person.confidential()).flatMap(person -> Stream.ofNullable(home(person, Optional.ofNullable(placed.get(person.subject())).filter(placement -> placement.ended() == null)
                .map(placement -> placement.placementPostcode()).orElse(null)))).toList();
    }

    static @Nullable String home(Person person, @Nullable String placement) {
        return Stream.of(Optional.ofNullable(placement), Optional.ofNullable(person.postcode())).flatMap(Optional::stream).filter(Postcodes::whole).map(Postcodes::bare).findFirst().orElse(null);
    }

    static Optional<Far> far(Optional<Based> base, List<String> homes, int children, Map<String, Spot> spots) {
        if (homes.isEmpty()) return Optional.empty();
        if (base.isEmpty()) return Optional.of(new Far(LAST, "where they work from is not recorded"));
        var from = spots.get(Postcodes.bare(base.get().postcode()));
        var there = homes.stream().flatMap(home -> Stream.ofNullable(spots.get(home))).toList();
        return Optional.of(from == null || there.isEmpty() ? sameDistrict(base.get(), homes, children) : measured(from, there, base.get().place(), children));
    }

    private static Far measured(Spot from, Collection<Spot> homes, String place, int children) {
        var miles = homes.stream().mapToDouble(from::metresTo).map(metres -> metres / METRES_TO_A_MILE).summaryStatistics();
        String nearest = said(miles.getMin()), furthest = said(miles.getMax());
        return new Far((int) (miles.getAverage() / STEP), place + " is " + (nearest.equals(furthest) ? nearest : nearest + " to " + furthest) + (nearest.equals(furthest) && nearest.equals("1.0") ? " mile" : " miles") + " from where " + live(homes.size(), children));
    }

    private static Far sameDistrict(Based base, Collection<String> homes, int children) {
        var district = Postcodes.whole(base.postcode()) ? Postcodes.district(base.postcode()) : "";
        int same = (int) homes.stream().filter(home -> Postcodes.district(home).equals(district)).count();
        return same == 0 ? new Far(LAST, "distance not known") : new Far(0, base.place() + " is in the postcode district where " + live(same, children) + "; distance not known");
    }

    private static String live(int of, int children) {
        return children == 1 ? "the child lives" : of == children ? "they live" : of + " of " + children + " live";
    }

    private static String said(double miles) {
        return String.format(Locale.UK, "%.1f", miles);
    }

    static List<String> told(int children, Collection<String> homes, Map<String, Spot> spots, Optional<Taken> taken) {
        var told = new ArrayList<String>();
        told.add(taken.map(list -> "Distance is a straight line from the postcode of the worker's office to that of where the child lives, by " + list.source() + " of " + Words.spoken(list.told()) + "; roads are longer. Who is nearer comes first in steps of five miles, a starting value of this product.")
                .orElse("Distance is not measured: the authority has not taken in a list of where postcodes lie. Whose office is in the postcode district where the child lives comes first."));
        int withheld = children - homes.size();
        if (withheld > 0) told.add((children == 1 ? "Of this child" : "Of " + withheld + " of " + children + " children") + " distance is not told: the address is confidential or not known, or the record does not open to you.");
        var unknown = homes.stream().filter(home -> !spots.containsKey(home)).map(Postcodes::district).distinct().sorted().collect(joining(", "));
        if (taken.isPresent() && !unknown.isEmpty()) told.add("The list does not have every postcode in " + unknown + " where they live.");
        return told;
    }
}
