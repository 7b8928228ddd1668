package goldthread.demonstration;

import goldthread.casefile.Subject;
import goldthread.demonstration.Authority.Plan;
import goldthread.demonstration.Household.Address;
import goldthread.demonstration.Household.Adult;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Names.Name;
import goldthread.population.Family;
import goldthread.population.Person;
import goldthread.population.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Families of the population as they are known to those who work with them: with what a record holds and the population does
/// not, such as numbers, short names and telephones.
final class Households {
    private static final Instant FIRST_KNOWN = Instant.parse("2020-01-01T00:00:00Z");

    private final Parameters parameters = Parameters.ALL;
    private final Population population;
    private final Chance chance;
    private final int later;

    /// @param later years by which everybody is born later than in the population
    Households(Population population, Chance chance, int later) {
        this.population = population;
        this.chance = chance;
        this.later = later;
    }

    Household family(Plan plan) {
        var family = population.people(plan.family());
        var adults = family.adults().stream().sorted(Comparator.comparing(adult -> !adult.home())).map(this::adult).toList();
        var children = new java.util.ArrayList<Child>();
        for (int i = 0; i < plan.who().size(); i++) {
            children.add(child(plan.firstChild() + i, family.children().get(plan.who().get(i))));
        }
        var lived = family.addresses().stream().filter(address -> !day(address.from()).isAfter(plan.asOf())).toList();
        if (lived.isEmpty()) {
            return new Household(plan.number(), children, adults, Address.invented(chance), null, false);
        }
        var last = lived.getLast();
        boolean moved = lived.size() > 1 && day(last.from()).isAfter(plan.asOf().minusYears((long) parameters.number("history.years")));
        return new Household(plan.number(), children, adults, Address.of(moved ? lived.get(lived.size() - 2) : last, "town"), moved ? Address.of(last, "town") : null, false);
    }

    private LocalDate day(int day) {
        return LocalDate.ofEpochDay(day).plusYears(later);
    }

    private Child child(int number, Person one) {
        var knownAs = Texts.NICKNAMES.has(one.forename()) && parameters.happens(chance, "known-as.share")
                ? chance.of(Texts.NICKNAMES.set(one.forename())) : null;
        var disabled = parameters.happens(chance, "disabled.share");
        return new Child(number, subject(), Name.of(one.forename(), one.surname()), knownAs, one.girl() ? "F" : "M", day(one.born()), one.ethnicity(),
                disabled ? disabilities() : List.of("NONE"),
                parameters.happens(chance, "nhs-number.share") ? Numbers.nhs(number) : null,
                !one.alone() && parameters.happens(chance, "upn.share") ? Numbers.upn(number) : null);
    }

    private Adult adult(Family.Adult adult) {
        return new Adult(subject(), Name.of(adult.forename(), adult.surname()), adult.relation().equals("mother") ? "F" : "M", day(adult.born()), adult.relation(),
                // Ofcom keeps 07700 900000 to 900999 for drama
                "07700 900%03d".formatted(chance.between(0, 999)), adult.home());
    }

    private Subject subject() {
        return new Subject(chance.id(FIRST_KNOWN));
    }

    private List<String> disabilities() {
        var first = parameters.pick(chance, "disability");
        return chance.comes(0.35) ? List.of(first, parameters.pick(chance, "disability", other -> !other.equals(first)))
                : List.of(first);
    }
}
