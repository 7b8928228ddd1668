package goldthread.population;

import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/// Writes a population as CSV while it passes: people, relations, addresses, events, and the 903 of five years.
public final class Written implements Consumer<Family>, AutoCloseable {
    private static final int RETURNS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final BufferedWriter people, relations, addresses, events;
    private final BufferedWriter[][] returns = new BufferedWriter[RETURNS][];

    public Written(Path folder) throws IOException {
        Files.createDirectories(folder);
        people = file(folder, "people.csv", "child,family,forename,surname,sex,born,unaccompanied");
        relations = file(folder, "relations.csv", "family,relation,forename,surname,born,at_home");
        addresses = file(folder, "addresses.csv", "family,from,line,postcode");
        events = file(folder, "events.csv", "child,what,from,until,detail");
        for (int i = 0; i < RETURNS; i++) {
            var year = Files.createDirectories(folder.resolve("ssda903").resolve(Integer.toString(England.LAST - RETURNS + 1 + i)));
            returns[i] = new BufferedWriter[] {file(year, "header.csv", "CHILD,SEX,DOB,ETHNIC"), file(year, "uasc.csv", "CHILD,SEX,DOB,DUC"),
                file(year, "episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE")};
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
        people.write(child.number() + "," + family.number() + "," + child.forename() + "," + child.surname() + "," + (child.girl() ? "F" : "M") + "," + LocalDate.ofEpochDay(child.born()) + "," + (child.alone() ? 1 : 0) + "\n");
        for (var event : child.events()) {
            events.write(child.number() + "," + event.what().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "," + LocalDate.ofEpochDay(event.from()) + ","
                    + (event.until() == Event.OPEN ? "" : LocalDate.ofEpochDay(event.until())) + "," + event.detail() + "\n");
        }
        for (int i = 0; i < RETURNS; i++) {
            int year = England.LAST - RETURNS + 1 + i;
            episodes(child, returns[i], (int) LocalDate.of(year - 1, 4, 1).toEpochDay(), (int) LocalDate.of(year, 4, 1).toEpochDay());
        }
    }

    private static void episodes(Person child, BufferedWriter[] to, int from, int until) throws IOException {
        boolean told = false;
        for (var event : child.events()) {
            if (event.what() != What.PLACED || event.from() >= until || event.until() < from) continue;
            var care = child.events().stream().filter(one -> one.what() == What.CARE && one.from() <= event.from() && one.until() >= event.until()).findFirst().orElseThrow();
            if (!told) {
                String sex = child.girl() ? "2" : "1", born = day(child.born());
                to[0].write(child.number() + "," + sex + "," + born + ",WBRI\n");
                if (child.alone()) to[1].write(child.number() + "," + sex + "," + born + ",\n");
                told = true;
            }
            boolean over = event.until() < until, last = over && event.until() == care.until();
            to[2].write(child.number() + "," + day(event.from()) + "," + (event.from() == care.from() ? "S" : "P") + "," + (child.alone() ? "V2" : "C2") + "," + (child.alone() ? "N8" : "N1") + "," + event.detail()
                    + ",PR1," + (over ? day(event.until()) : "") + "," + (!over ? "" : last ? care.detail().equals("eighteen") ? "E5" : "E4A" : "X1") + "," + (over && !last ? "CARPL" : "") + "\n");
        }
    }

    private static String day(int day) {
        return DAY.format(LocalDate.ofEpochDay(day));
    }

    @Override
    public void close() throws IOException {
        for (var file : new BufferedWriter[] {people, relations, addresses, events}) file.close();
        for (var year : returns) {
            for (var file : year) file.close();
        }
    }
}
