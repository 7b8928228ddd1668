package goldthread.population.returned;

import goldthread.population.Family;
import goldthread.population.Homes;
import goldthread.population.Homes.Where;
import goldthread.population.Population;
import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinWriter;
import goldthread.returns.files.FaultSink;
import goldthread.returns.ssda903.ReturnRow;
import goldthread.returns.ssda903.Ssda903CsvWriter;
import goldthread.returns.ssda903.Ssda903Table;
import goldthread.returns.ssda903.Ssda903XmlWriter;
import goldthread.time.CollectionYear;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Writes the returns of some years while a population passes: `ssda903/2024/*.csv` for the year to 31 March 2024,
/// `ssda903-xml/2024.xml`, `cin/2024.xml`, and what `validate` asks besides, `postcodes.csv` and `register.csv`.
public final class Returns implements Consumer<Family>, AutoCloseable {
    private final Homes homes;
    private final List<Year> years;
    private final Set<String> postcodes = new HashSet<>();
    private final BufferedWriter places;

    private record Year(CollectionYear year, Map<Ssda903Table, Ssda903CsvWriter> tables, Ssda903XmlWriter xml, CinWriter census, List<OutputStream> files) {}

    /// @param years collection years
    public Returns(Population population, Path folder, List<CollectionYear> years) throws IOException {
        this.homes = new Homes(population);
        Files.createDirectories(folder);
        this.years = new java.util.ArrayList<>();
        for (var year : years) this.years.add(open(folder, year));
        this.places = Files.newBufferedWriter(folder.resolve("postcodes.csv"));
        places.write("pcds,oslaua,oseast1m,osnrth1m\n");
        register(folder.resolve("register.csv"));
    }

    private static Year open(Path folder, CollectionYear year) throws IOException {
        String ends = Integer.toString(year.last().getYear());
        var csv = folder.resolve("ssda903").resolve(ends);
        var tables = new EnumMap<Ssda903Table, Ssda903CsvWriter>(Ssda903Table.class);
        for (var table : Ssda903Table.in(year)) tables.put(table, new Ssda903CsvWriter(year, Ssda903CsvWriter.Destination.folder(csv), false, FaultSink.silent()));
        var files = List.of(file(folder.resolve("ssda903-xml").resolve(ends + ".xml")), file(folder.resolve("cin").resolve(ends + ".xml")));
        var header = new CinHeader(0, "CIN", ends, year.last().toString(), "L", Told.AUTHORITY, "goldthread", "1", "001", year.last() + "T12:00:00", Map.of());
        // the layout of XML knows neither social workers nor orders that deprive of liberty: the CSV files do
        return new Year(year, tables, new Ssda903XmlWriter("ssda903.xml", files.getFirst(), FaultSink.silent()), new CinWriter("cin.xml", files.getLast(), header, FaultSink.silent()), files);
    }

    private static OutputStream file(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    }

    private void register(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Local Authority,URN,Setting Name,Deregistration Date,Placement Code,Setting Address Postcode,Placement Provider Code\n");
            for (var each : homes.registered()) {
                var authority = each.provider().equals("PR2") || each.where() == Where.NEAR ? "Redbridge" : each.where() == Where.FAR ? "Essex" : "Barking and Dagenham";
                out.write(authority + "," + each.number() + "," + each.name() + ",-,\"" + each.kinds() + "\"," + each.postcode() + "," + each.provider() + "\n");
            }
        }
    }

    @Override
    public void accept(Family family) {
        for (var child : family.children()) {
            if (child.events().isEmpty()) continue;
            try {
                write(new Told(child, family, homes.of(child, Told.home(family, child.events().getFirst().from()))));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void write(Told told) throws IOException {
        for (var year : years) {
            var rows = Rows903.of(told, year.year());
            for (var row : rows) {
                var table = year.tables().get(row.table());
                if (table != null) table.write(row);
                known(row);
            }
            if (!rows.isEmpty()) year.xml().write(rows);
            var census = Census.of(told, year.year());
            if (census != null) year.census().write(census);
        }
    }

    /// Notes where the postcodes of an episode lie.
    private void known(ReturnRow row) throws IOException {
        if (row.table() != Ssda903Table.EPISODES) return;
        for (var column : List.of("HOME_POST", "PL_POST")) {
            String postcode = row.filled(column);
            if (!postcode.isEmpty() && postcodes.add(postcode)) places.write(postcode + "," + Where.place(postcode) + "\n");
        }
    }

    @Override
    public void close() throws IOException {
        places.close();
        for (var year : years) {
            for (var table : year.tables().values()) table.close();
            year.xml().close();
            year.census().close();
            for (var file : year.files()) file.close();
        }
    }
}
