package goldthread.demonstration;

import goldthread.casefile.Subject;
import goldthread.demonstration.Names.Name;
import goldthread.population.Family;
import goldthread.population.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A family: the children known to the authority, those who belong to them, and where they live.
///
/// @param adults  mother and father, as far as known; those at home come first
/// @param address where the family lived at first    @param moved where it moved to; null: it did not
record Household(int number, List<Child> children, List<Adult> adults, Address address, @Nullable Address moved,
                 boolean confidential) {

    /// @param born of an unborn child the day that is expected
    record Child(int number, Subject subject, Name name, @Nullable String knownAs, String sex, LocalDate born,
                 String ethnicity, List<String> disabilities, @Nullable String nhsNumber, @Nullable String upn) {

        /// Under 10 characters, as the 903 asks.
        String laChildId() {
            return "W%06d".formatted(100_000 + number);
        }

        String called() {
            return knownAs == null ? name.given() : knownAs;
        }

        LocalDate birthday(int age) {
            return goldthread.time.Age.birthday(born, age);
        }

        int age(LocalDate on) {
            return goldthread.time.Age.of(born, on).years();
        }

        /// A child on that day: born, and under 18.
        boolean child(LocalDate on) {
            return !on.isBefore(born) && on.isBefore(birthday(18));
        }
    }

    record Adult(Subject subject, Name name, String sex, LocalDate born, String relation, String phone, boolean atHome) {}

    record Address(String line, String postcode) {

        /// An address of the population, in one of these towns: each postal district lies in one.
        static Address of(Family.Address place, String towns) {
            var postcode = place.postcode();
            int space = postcode.indexOf(' ');
            var all = Texts.PLACES.set(towns);
            int town = Integer.parseInt(postcode.substring(2, space)) % all.size();
            return new Address(place.line() + ", " + all.get(town), postcode.substring(0, 2) + (1 + town) + postcode.substring(space));
        }

        static Address invented(Chance chance) {
            return of(Named.address(0, chance.draws()), "town");
        }
    }

    /// For words: who is spoken of on a day, by the names they use.
    Map<String, String> slots(List<Child> some, LocalDate on) {
        var pupils = some.stream().filter(child -> child.age(on) >= 5).toList();
        var slots = new HashMap<String, String>();
        slots.put("child", names(some));
        slots.put("was", some.size() > 1 ? "were" : "was");
        slots.put("adult", adults.isEmpty() ? "their cousin" : adults.getFirst().name().given());
        slots.put("pupil", names(pupils.isEmpty() ? some : pupils.subList(0, 1)));
        slots.put("school", pupils.isEmpty() ? "nursery" : "school");
        slots.put("[school]", slots.get("school"));
        return slots;
    }

    private static String names(List<Child> some) {
        var names = some.stream().map(Child::called).collect(Collectors.toList());
        var last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }

    Household with(List<Child> others) {
        return new Household(number, others, adults, address, moved, confidential);
    }

    static long days(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until);
    }
}
