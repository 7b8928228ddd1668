package goldthread.population.agencies;

import goldthread.population.Family;
import goldthread.population.Family.Address;
import goldthread.population.Person;
import goldthread.population.Person.What;
import goldthread.population.Population;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Writes what five agencies hold of the children aged 0 to 17 on 31 March 2024 while a population passes: `health.csv`,
/// `education.csv`, `social_care.csv`, `police.csv`, `youth_justice.csv`. The column `cluster` is the truth; `trap` names the
/// earlier identity of a child who was adopted or must not be found, with which the row must never be joined.
public final class Agencies implements Consumer<Family>, AutoCloseable {
    private static final int DAY = (int) LocalDate.of(2024, 3, 31).toEpochDay();
    private static final String HEADINGS = "unique_id,source,forename,surname,born,sex,postcode,nhs,upn,cluster,trap\n";
    /// Ours: of 100 children known to police so many, from ten on and before; of those from ten on known to youth justice;
    /// families who hide under another name; families with two names; of adopted children those who keep the forename.
    private static final double POLICE = .12, POLICE_YOUNG = .06, YOUTH_JUSTICE = .006, HIDDEN = .0005, TWO_NAMES = .08, KEEPS_FORENAME = .65, TWICE = .06;
    private static final int SCHOOL = 4, TEN = 10, NEWBORN = 60;

    private final Map<Clerk.Agency, BufferedWriter> files = new LinkedHashMap<>();
    private final Population population;
    private final double errors;
    private final SplittableRandom seeds;
    private long written;

    /// @param errors 1 for the usual rates, 2 for twice as many
    public Agencies(Population population, Path folder, double errors) throws IOException {
        this.population = population;
        this.errors = errors;
        this.seeds = new SplittableRandom(population.seed());
        Files.createDirectories(folder);
        for (var agency : List.of(Clerk.HEALTH, Clerk.SCHOOLS, Clerk.SOCIAL_CARE, Clerk.POLICE, Clerk.YOUTH_JUSTICE)) {
            var file = Files.newBufferedWriter(folder.resolve(agency.name() + ".csv"));
            file.write(HEADINGS);
            files.put(agency, file);
        }
    }

    @Override
    public void accept(Family family) {
        if (family.children().stream().noneMatch(Agencies::child)) return;
        var chance = seeds.split();
        var mother = family.adults().isEmpty() ? "" : family.adults().getFirst().surname();
        boolean twoNames = chance.nextDouble() < TWO_NAMES, hidden = chance.nextDouble() < HIDDEN;
        for (var child : family.children()) {
            if (child(child)) write(family, child, twoNames && !mother.isEmpty() ? mother : child.surname(), hidden, chance);
        }
    }

    /// Who comes alone after the day is in nobody's records yet.
    private static boolean child(Person child) {
        return (!child.alone() || child.events().getFirst().from() <= DAY) && child.born() <= DAY && child.age(DAY) < 18 && LocalDate.ofEpochDay(child.born()).plusYears(18).toEpochDay() > DAY;
    }

    private void write(Family family, Person child, String other, boolean hidden, SplittableRandom chance) {
        var adopted = child.events().stream().filter(event -> event.what() == What.CARE && event.detail().equals("E12") && event.until() <= DAY).findFirst().orElse(null);
        boolean known = child.events().stream().anyMatch(event -> event.from() <= DAY);
        var addresses = family.addresses().stream().filter(address -> address.from() <= DAY).toList();
        var first = new Identity("" + child.number(), "", child.forename(), child.surname(), other, child.girl(), child.born(), addresses, Identity.nhs(child.number()),
                child.age(adopted == null ? DAY : adopted.until()) < SCHOOL ? "" : Identity.upn(child.number()), known);
        write(first, adopted != null, chance);
        if (adopted != null || hidden) write(another(first, adopted == null ? DAY - 300 : adopted.until(), adopted != null, chance), false, chance);
    }

    /// The identity after an adoption, or that of a family in hiding: another name, another home, other numbers.
    private Identity another(Identity first, int from, boolean adopted, SplittableRandom chance) {
        long number = chance.nextLong() >>> 8;
        var surname = population.surname(chance);
        return new Identity(first.number() + "N", first.number(), chance.nextDouble() < KEEPS_FORENAME ? first.forename() : population.forename(first.girl(), chance), surname, surname, first.girl(), first.born(),
                List.of(new Address(from, "", population.postcode(chance))), Identity.nhs(number), first.age(DAY) < SCHOOL ? "" : Identity.upn(number), !adopted && first.known());
    }

    /// @param over whether the identity is of the past: police write it down no more; the school of before keeps its row
    private void write(Identity who, boolean over, SplittableRandom chance) {
        var clerk = new Clerk(chance, errors, DAY);
        int age = who.age(DAY);
        row(Clerk.HEALTH, clerk, who, DAY - who.born() < NEWBORN && chance.nextBoolean());
        if (!who.upn().isEmpty()) row(Clerk.SCHOOLS, clerk, who, false);
        for (int times = who.known() ? chance.nextDouble() < TWICE ? 2 : 1 : 0; times > 0; times--) row(Clerk.SOCIAL_CARE, clerk, who, false);
        if (over) return;
        if (chance.nextDouble() < (age < TEN ? POLICE_YOUNG : POLICE)) row(Clerk.POLICE, clerk, who, false);
        if (age >= TEN && chance.nextDouble() < YOUTH_JUSTICE) row(Clerk.YOUTH_JUSTICE, clerk, who, false);
    }

    private void row(Clerk.Agency agency, Clerk clerk, Identity who, boolean unnamed) {
        var cells = new ArrayList<String>(List.of(agency.name().charAt(0) + "-" + ++written, agency.name()));
        cells.addAll(clerk.write(agency, who, unnamed));
        cells.add(who.number());
        cells.add(who.earlier());
        try {
            files.get(agency).write(String.join(",", cells) + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) file.close();
    }
}
