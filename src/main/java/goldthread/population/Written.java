package goldthread.population;

import goldthread.population.Person.Event;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/// Writes a population as CSV while it passes: people, relations, addresses, events.
public final class Written implements Consumer<Family>, AutoCloseable {
    private final BufferedWriter people, relations, addresses, events;

    public Written(Path folder) throws IOException {
        Files.createDirectories(folder);
        people = file(folder, "people.csv", "child,family,forename,surname,sex,born,unaccompanied,ethnicity,need");
        relations = file(folder, "relations.csv", "family,relation,forename,surname,born,at_home");
        addresses = file(folder, "addresses.csv", "family,from,line,postcode");
        events = file(folder, "events.csv", "child,what,from,until,detail");
    }

    /// Who works with the children, and where they live: workers.csv, homes.csv.
    public static void around(Population population, Path folder) throws IOException {
        try (var workers = file(folder, "workers.csv", "worker,agency,from,until,fte,caseload"); var homes = file(folder, "homes.csv", "number,name,kinds,provider,where,postcode,places")) {
            for (var worker : new Workforce(population).workers()) {
                workers.write(worker.number() + "," + (worker.agency() ? 1 : 0) + "," + LocalDate.ofEpochDay(worker.from()) + "," + (worker.until() == Integer.MAX_VALUE ? "" : LocalDate.ofEpochDay(worker.until())) + "," + worker.fte() + "," + worker.caseload() + "\n");
            }
            for (var home : new Homes(population).registered()) {
                homes.write(home.number() + "," + home.name() + ",\"" + home.kinds() + "\"," + home.provider() + "," + home.where().name().toLowerCase(java.util.Locale.ROOT) + "," + home.postcode() + "," + home.places() + "\n");
            }
        }
    }

    private static BufferedWriter file(Path folder, String name, String header) throws IOException {
        var file = Files.newBufferedWriter(folder.resolve(name));
        file.write(header + "\n");
        return file;
    }

    @Override
    public void accept(Family family) {
        try {
            for (var adult : family.adults()) relations.write(family.number() + "," + adult.relation() + "," + adult.forename() + "," + adult.surname() + "," + LocalDate.ofEpochDay(adult.born()) + "," + (adult.home() ? 1 : 0) + "\n");
            for (var address : family.addresses()) addresses.write(family.number() + "," + LocalDate.ofEpochDay(address.from()) + "," + address.line() + "," + address.postcode() + "\n");
            for (var child : family.children()) write(family, child);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(Family family, Person child) throws IOException {
        people.write(child.number() + "," + family.number() + "," + child.forename() + "," + child.surname() + "," + (child.girl() ? "F" : "M") + "," + LocalDate.ofEpochDay(child.born()) + "," + (child.alone() ? 1 : 0) + "," + child.ethnicity() + "," + child.need() + "\n");
        for (var event : child.events()) {
            events.write(child.number() + "," + event.what().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "," + LocalDate.ofEpochDay(event.from()) + ","
                    + (event.until() == Event.OPEN ? "" : LocalDate.ofEpochDay(event.until())) + "," + event.detail() + "\n");
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : new BufferedWriter[] {people, relations, addresses, events}) file.close();
    }
}
