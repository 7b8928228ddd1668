package goldthread.demonstration;

import goldthread.casefile.Subject;
import goldthread.demonstration.Household.Address;
import goldthread.demonstration.Household.Adult;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Mix.Way;
import goldthread.demonstration.Names.Culture;
import goldthread.demonstration.Names.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes up families, so that the ages fit the ways their children go.
final class Households {
    private static final Instant FIRST_KNOWN = Instant.parse("2020-01-01T00:00:00Z");

    private final Parameters parameters = Parameters.ALL;
    private final Chance chance;
    private final LocalDate asOf;

    /// @param asOf the day on which the children have the ages of their ways
    Households(Chance chance, LocalDate asOf) {
        this.chance = chance;
        this.asOf = asOf;
    }

    Household family(int number, int firstChild, List<Way> ways) {
        boolean alone = ways.getFirst() == Way.UNACCOMPANIED;
        var ethnicity = parameters.pick(chance, "code." + (alone ? "unaccompanied" : parameters.pick(chance, "ethnicity")));
        var culture = Names.ALL.of(chance, ethnicity);
        var births = births(ways);
        var eldest = births.stream().min(LocalDate::compareTo).orElseThrow();
        var mother = alone ? null : adult(culture, "mother", eldest, chance.comes(0.93));
        var father = alone || !parameters.happens(chance, "father.known") ? null
                : adult(culture, "father", eldest, chance.comes(0.4));
        var adults = new ArrayList<Adult>();
        if (mother != null) {
            adults.add(mother);
        }
        if (father != null) {
            adults.add(father);
        }
        var children = new ArrayList<Child>();
        for (int i = 0; i < ways.size(); i++) {
            children.add(child(firstChild + i, births.get(i), ethnicity, culture, surname(culture, mother, father),
                    children, alone));
        }
        return new Household(number, children, adults, Address.invented(chance, "town"),
                parameters.happens(chance, "family-moved.share") ? Address.invented(chance, "town") : null, false);
    }

    private Child child(int number, LocalDate born, String ethnicity, Culture culture, @Nullable String surname,
                        List<Child> others, boolean alone) {
        boolean boy = chance.comes(parameters.number(alone ? "male.unaccompanied" : "male.share"));
        var given = culture.given(chance, boy ? "boy" : "girl");
        var taken = others.stream().map(other -> other.name().given()).toList();
        for (int tries = 0; tries < 40 && taken.contains(given); tries++) {
            given = culture.given(chance, boy ? "boy" : "girl");
        }
        var knownAs = Texts.NICKNAMES.has(given) && parameters.happens(chance, "known-as.share")
                ? chance.of(Texts.NICKNAMES.set(given)) : null;
        var disabled = parameters.happens(chance, "disabled.share");
        return new Child(number, subject(), new Name(given, surname), knownAs, boy ? "M" : "F", born, ethnicity,
                disabled ? disabilities() : List.of("NONE"),
                parameters.happens(chance, "nhs-number.share") ? Numbers.nhs(number) : null,
                !alone && parameters.happens(chance, "upn.share") ? Numbers.upn(number) : null);
    }

    /// @param eldest when their eldest child known was born
    private Adult adult(Culture culture, String relation, LocalDate eldest, boolean atHome) {
        boolean mother = relation.equals("mother");
        var family = culture.family(chance);
        return new Adult(subject(), new Name(culture.given(chance, mother ? "woman" : "man"), family), mother ? "F" : "M",
                eldest.minusDays(chance.between(17 * 365, 36 * 365)), relation,
                // Ofcom keeps 07700 900000 to 900999 for drama
                "07700 900%03d".formatted(chance.between(0, 999)), atHome);
    }

    private Subject subject() {
        return new Subject(chance.id(FIRST_KNOWN));
    }

    private LocalDate born(Way way) {
        return switch (way) {
            case UNACCOMPANIED -> asOf.minusDays(chance.between(5_600, 6_560));
            case LEAVER -> asOf.minusDays(chance.between(6_600, 8_000));
            case IN_CARE, CLOSED_CARED_FOR -> aged(parameters.pick(chance, "age.care"));
            default -> aged(parameters.pick(chance, "age.need"));
        };
    }

    /// @param ages such as `5-9`: so many whole years old
    private LocalDate aged(String ages) {
        var ends = ages.split("-");
        int least = Integer.parseInt(ends[0]) * 365 + 6;
        return asOf.minusDays(chance.between(least, (Integer.parseInt(ends[ends.length - 1]) + 1) * 365 - 2));
    }

    /// Brothers and sisters come most of a year apart, or on one day.
    private List<LocalDate> births(List<Way> ways) {
        var births = new ArrayList<LocalDate>();
        for (var way : ways) {
            var born = born(way);
            for (int tries = 0; tries < 40 && near(births, born); tries++) {
                born = born(way);
            }
            births.add(near(births, born) ? births.getLast() : born);
        }
        return births;
    }

    private static boolean near(List<LocalDate> births, LocalDate born) {
        return births.stream().anyMatch(other -> Math.abs(Household.days(other, born)) < 290);
    }

    private @Nullable String surname(Culture culture, @Nullable Adult mother, @Nullable Adult father) {
        if (mother == null) {
            return culture.family(chance);
        }
        var hers = mother.name().family();
        var his = father == null ? null : father.name().family();
        return his == null || chance.comes(0.45) ? hers
                : hers != null && !hers.contains(" ") && !his.contains(" ") && chance.comes(0.15) ? hers + "-" + his : his;
    }

    private List<String> disabilities() {
        var first = parameters.pick(chance, "disability");
        return chance.comes(0.35) ? List.of(first, parameters.pick(chance, "disability", other -> !other.equals(first)))
                : List.of(first);
    }
}
