package goldthread.returns;

import goldthread.returns.files.FaultSink;
import goldthread.returns.ssda903.ReturnRow;
import goldthread.returns.ssda903.Ssda903CsvWriter;
import goldthread.returns.ssda903.Ssda903Table;
import goldthread.returns.ssda903.Ssda903XmlWriter;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Invented children in care, and the 903 returns of as many years as asked for. The same seed gives the same returns.
final class GeneratedReturns {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String[] ETHNIC = {"WBRI", "MWBC", "APKN", "BAFR", "OOTH", "REFU", "NOBT"};

    private final Random random;
    private final List<Child> children = new ArrayList<>();
    private final int firstYear;

    /// A child, and everything that ever happened to it.
    private static final class Child {
        String id = "";
        LocalDate born = LocalDate.EPOCH;
        String sex = "1";
        String ethnic = "";
        String upn = "";
        @Nullable LocalDate baby;
        boolean unaccompanied;
        final List<String[]> episodes = new ArrayList<>();
        final List<LocalDate[]> spans = new ArrayList<>();
        final Map<LocalDate, String> reviews = new LinkedHashMap<>();
        final List<String[]> missing = new ArrayList<>();
        final List<String[]> workers = new ArrayList<>();
        final List<String[]> orders = new ArrayList<>();
        String @Nullable [] placed;
        String @Nullable [] adopted;
        @Nullable LocalDate adoptedOn;
        String[] permanence = {"Z1", "", ""};
    }

    GeneratedReturns(long seed, int firstYear, int children) {
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.firstYear = firstYear;
        for (int i = 0; i < children; i++) {
            this.children.add(child(i));
        }
    }

    private Child child(int number) {
        var child = new Child();
        child.id = one("%010d", "C%d", "A/%d", "%d").formatted(1_000_000 + number);
        var start = LocalDate.of(firstYear, 4, 1).plusDays(random.nextInt(700) - 300);
        child.born = start.minusDays(200 + random.nextInt(6_000));
        child.sex = firstYear >= 2024 ? one("M", "F", "U") : one("1", "2");
        child.ethnic = one(ETHNIC);
        child.upn = random.nextInt(4) == 0 ? one("UN1", "UN2", "UN3", "UN4", "UN5") : "B" + (100_000_000_000L + random.nextInt(1_000_000_000));
        child.unaccompanied = random.nextInt(12) == 0;
        if (random.nextInt(15) == 0) {
            child.baby = start.plusDays(random.nextInt(300));
        }
        care(child, start);
        return child;
    }

    private void care(Child child, LocalDate start) {
        var from = start;
        var reason = "S";
        while (true) {
            boolean last = random.nextInt(3) == 0;
            var until = from.plusDays(1 + random.nextInt(300));
            boolean moved = random.nextBoolean();
            child.episodes.add(new String[] {reason, one("C1", "C2", "V2", "E1", "L1", "J1"), one("N1", "N2", "N5", "N8"), place(),
                    one("PR0", "PR1", "PR2", "PR4"), last ? one("E4A", "E4B", "E3", "E13", "E48", "E8") : "X1", moved && !last ? one("CARPL", "CREQB", "OTHER") : "",
                    one("AB1 2CD", "ZZ9 9ZZ", ""), one("EF3 4GH", ""), random.nextBoolean() ? "" + (1_000_000 + random.nextInt(100_000)) : ""});
            child.spans.add(new LocalDate[] {from, until});
            events(child, from, until);
            if (last) {
                break;
            }
            from = until;
            reason = moved ? one("P", "B") : one("L", "T", "U");
        }
        if (random.nextInt(8) == 0) {
            child.placed = new String[] {day(start.plusDays(40)), random.nextBoolean() ? day(start.plusDays(300)) : "", ""};
            child.placed[2] = child.placed[1].isEmpty() ? "" : one("RD1", "RD2", "RD4");
            child.adoptedOn = child.spans.getLast()[1];
            child.adopted = new String[] {day(start.plusDays(40)), day(start.plusDays(90)), one("0", "1"), one("1", "2"), one("M1", "F1", "MF"), one("L0", "L11", "L2")};
        }
        if (random.nextInt(6) == 0) {
            child.permanence = new String[] {one("P1", "P2", "P3"), one("E10000006", "201", ""), one("zz/zz/2011", "zz/03/2012", "05/06/2010", "zz/zz/zzzz")};
        }
    }

    private void events(Child child, LocalDate from, LocalDate until) {
        for (var day = from.plusDays(random.nextInt(60)); day.isBefore(until); day = day.plusDays(30 + random.nextInt(150))) {
            child.reviews.put(day, one("PN0", "PN1", "PN3", "PN6"));
        }
        if (random.nextInt(5) == 0) {
            child.missing.add(new String[] {one("M", "A"), day(from), random.nextInt(4) == 0 ? "" : day(from.plusDays(random.nextInt(20)))});
        }
        child.workers.add(new String[] {one("SW1001", "SW1002", "XX003"), day(from), day(until), one("MANAGE", "LEFTRL", "OTHERS")});
        if (random.nextInt(6) == 0) {
            child.orders.add(new String[] {day(from), random.nextBoolean() ? day(until) : ""});
        }
    }

    private String place() {
        return firstYear >= 2025 ? one("U1", "U4", "K2", "K3", "P1", "Z11", "Z12", "Z13", "Z14", "A3", "T1") : one("U1", "U4", "K2", "P1", "H5", "Z1", "A3", "T1");
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// The rows of one year's return.
    List<ReturnRow> rows(int starts) {
        var year = new CollectionYear(starts);
        var yearly = new Random(starts * 31L + children.size());
        var rows = new LinkedHashSet<List<@Nullable Object>>();
        var all = new ArrayList<ReturnRow>();
        for (var child : children) {
            var own = rows(child, year, yearly);
            own.stream().filter(row -> rows.add(List.of(row.table(), row.values().stream().map(String::valueOf).toList()))).forEach(all::add);
        }
        all.sort(Comparator.comparing(ReturnRow::table));
        return all;
    }

    private List<ReturnRow> rows(Child child, CollectionYear year, Random yearly) {
        var rows = new ArrayList<ReturnRow>();
        for (int i = 0; i < child.spans.size(); i++) {
            var span = child.spans.get(i);
            if (span[0].isAfter(year.last()) || span[1].isBefore(year.first())) {
                continue;
            }
            boolean ended = !span[1].isAfter(year.last());
            var e = child.episodes.get(i);
            rows.add(ReturnRow.of(Ssda903Table.EPISODES, child.id, day(span[0]), e[0], e[1], e[2], e[3], e[4], ended ? day(span[1]) : "",
                    ended ? e[5] : "", ended ? e[6] : "", e[7], e[8], e[9]));
        }
        if (rows.isEmpty()) {
            return rows;
        }
        var born = day(child.born);
        boolean mother = child.baby != null && !child.baby.isAfter(year.last());
        rows.add(ReturnRow.of(Ssda903Table.HEADER, child.id, child.sex, born, child.ethnic, child.upn, mother ? "1" : child.sex.equals("1") ? "" : "0",
                mother ? day(child.baby) : ""));
        child.reviews.forEach((on, code) -> {
            if (year.contains(on)) {
                rows.add(ReturnRow.of(Ssda903Table.REVIEWS, child.id, born, day(on), code));
            }
        });
        if (child.unaccompanied) {
            rows.add(ReturnRow.of(Ssda903Table.UASC, child.id, child.sex, born, ""));
        }
        rows.add(ReturnRow.of(Ssda903Table.OC2, child.id, born, "" + yearly.nextInt(41), "", "0", "1", "1", "" + yearly.nextInt(2), "1", "0", "0", "0"));
        if (child.born.plusYears(17).isBefore(year.last())) {
            rows.add(ReturnRow.of(Ssda903Table.OC3, child.id, born, "YES", "F1", "U1"));
        }
        if (child.adopted != null && year.contains(child.adoptedOn)) {
            rows.add(ReturnRow.of(Ssda903Table.AD1, with(child.id, born, child.adopted)));
        }
        if (child.placed != null) {
            boolean ceased = !child.placed[1].isEmpty() && !LocalDate.parse(child.placed[1], DAY).isAfter(year.last());
            if (!LocalDate.parse(child.placed[0], DAY).isAfter(year.last())) {
                rows.add(ReturnRow.of(Ssda903Table.PLACED_ADOPTION, child.id, born, child.placed[0], ceased ? child.placed[1] : "", ceased ? child.placed[2] : ""));
            }
        }
        rows.add(ReturnRow.of(Ssda903Table.PREV_PERM, with(child.id, born, child.permanence)));
        open(rows, Ssda903Table.MISSING, child, born, child.missing, 1, 2, -1, year);
        if (year.starts() >= 2023) {
            open(rows, Ssda903Table.SW_EPISODES, child, born, child.workers, 1, 2, 3, year);
        }
        if (year.starts() >= 2026) {
            open(rows, Ssda903Table.DOLO, child, born, child.orders, 0, 1, -1, year);
        }
        return rows;
    }

    /// Rows that have a beginning and an end, which is blank while it is still to come.
    private static void open(List<ReturnRow> rows, Ssda903Table table, Child child, String born, List<String[]> all, int begins, int ends,
                             int reason, CollectionYear year) {
        for (var one : all) {
            var values = one.clone();
            if (LocalDate.parse(values[begins], DAY).isAfter(year.last())) {
                continue;
            }
            if (!values[ends].isEmpty() && LocalDate.parse(values[ends], DAY).isBefore(year.first())) {
                continue;
            }
            if (!values[ends].isEmpty() && LocalDate.parse(values[ends], DAY).isAfter(year.last())) {
                values[ends] = "";
                if (reason >= 0) {
                    values[reason] = "";
                }
            }
            rows.add(ReturnRow.of(table, with(child.id, born, values)));
        }
    }

    private static String[] with(String id, String born, String[] values) {
        var all = new String[values.length + 2];
        all[0] = id;
        all[1] = born;
        System.arraycopy(values, 0, all, 2, values.length);
        return all;
    }

    /// Writes a year's return as CSV into a folder that names the year.
    Path csv(Path folder, int starts) {
        var year = new CollectionYear(starts);
        return csv(folder.resolve("903 " + year), rows(starts));
    }

    static Path csv(Path into, List<ReturnRow> rows) {
        try (var writer = new Ssda903CsvWriter(new CollectionYear(9_000), Ssda903CsvWriter.Destination.folder(into), false, FaultSink.silent())) {
            for (var row : rows) {
                writer.write(row);
            }
            return into;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Writes a year's return as one XML file whose name has the year.
    Path xml(Path folder, int starts) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("903_" + new CollectionYear(starts) + ".xml");
            try (var out = Files.newOutputStream(file); var writer = new Ssda903XmlWriter("903.xml", out, FaultSink.silent())) {
                var byChild = new LinkedHashMap<String, List<ReturnRow>>();
                rows(starts).forEach(row -> byChild.computeIfAbsent(row.child(), id -> new ArrayList<>()).add(row));
                for (var rows : byChild.values()) {
                    writer.write(rows);
                }
            }
            return file;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
