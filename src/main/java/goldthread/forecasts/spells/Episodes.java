package goldthread.forecasts.spells;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the episodes and headers of several years of the 903 into stays. A stay is the time with one carer: changes of
/// legal status, and of placement with the same carer, do not end it.
///
/// Children with a row in a file of unaccompanied children (`uasc.csv`), or with 1 in a column UASC of the header, came alone.
/// Short breaks (V3, V4) are no part of it. What contradicts is said in `faults`, and the child's other stays count.
public final class Episodes {
    private static final List<String> HEADER = List.of("CHILD", "DOB");
    private static final List<String> EPISODES = List.of("CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC", "REC");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Integer> born = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private final Map<String, TreeMap<Integer, Episode>> episodes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    /// Placements that no code of the 903 stands for, and how many rows have them.
    private final Map<String, Integer> unknown = new TreeMap<>();
    /// The end of the last year whose return tells of a child.
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> ofFolder = new HashSet<>();
    private int lastOfFolder;
    private int last = Integer.MIN_VALUE;
    private int firstEnd = Integer.MAX_VALUE;

    private record Episode(int from, int to, Kind kind, String why, boolean leaves) {}

    /// @param authority the name of its folder; empty where folders of years were given
    /// @param from      the first day that the returns cover, and `to` the day after their last
    public record Read(String authority, List<Stay> stays, int from, int to, List<String> faults) {}

    private Episodes() {}

    /// A folder with returns is a year of the one authority; a folder of such folders is an authority, named as the folder.
    public static List<Read> authorities(List<Path> folders) {
        var years = new ArrayList<Path>();
        var each = new ArrayList<Read>();
        for (var folder : folders) {
            if (!Files.isDirectory(folder)) throw new IllegalArgumentException("There is no folder " + folder + ".");
            var inner = has(folder, "header") || has(folder, "episodes") ? List.<Path>of() : inner(folder);
            if (inner.isEmpty()) years.add(folder);
            else each.add(read(folder.toAbsolutePath().normalize().getFileName().toString(), inner));
        }
        if (each.stream().map(Read::authority).distinct().count() < each.size()) throw new IllegalArgumentException("Two of the folders have the same name. Give each authority's folder a name of its own.");
        if (!years.isEmpty()) each.addFirst(read(each.isEmpty() ? "" : "the first folders", years));
        return each;
    }

    static Read read(String authority, List<Path> folders) {
        var reading = new Episodes();
        for (var folder : folders) reading.each(folder, "header", true, reading::header);
        for (var folder : folders) reading.each(folder, "uasc", false, row -> reading.alone.add(row.getField("CHILD")));
        for (var folder : folders) {
            reading.ofFolder.clear();
            reading.lastOfFolder = Integer.MIN_VALUE;
            reading.each(folder, "episodes", true, reading::episode);
            reading.ofFolder.forEach(child -> reading.seen.merge(child, afterApril(reading.lastOfFolder), Math::max));
        }
        return reading.stays(authority);
    }

    private static List<Path> inner(Path folder) {
        try (var inner = Files.list(folder)) {
            return inner.filter(Files::isDirectory).filter(one -> has(one, "header")).sorted().toList();
        } catch (IOException broken) {
            throw new IllegalArgumentException("The folder " + folder + " cannot be read: " + broken.getMessage());
        }
    }

    private static boolean has(Path folder, String name) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> named(file, name));
        } catch (IOException broken) {
            return false;
        }
    }

    /// Not the episodes of social workers (sw_episodes.csv, returned from 2023-24 on).
    private static boolean named(Path file, String name) {
        return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).matches("(?!(.*[^a-z])?(sw|social[ _-]?workers?)[ _-]?episodes).*" + name + ".*\\.csv");
    }

    private void each(Path folder, String name, boolean needed, Consumer<NamedCsvRecord> then) {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> named(file, name)).sorted().toList();
            if (found.isEmpty() && needed) throw new IllegalArgumentException("The folder " + folder.getFileName() + " has no file of " + name + " (such as " + name + ".csv).");
            for (var file : found) {
                try (var csv = CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).ofNamedCsvRecord(file)) {
                    csv.forEach(row -> row(file, row, then));
                } catch (CsvParseException | UncheckedIOException broken) {
                    throw new IllegalArgumentException(file.getFileName() + " cannot be read as CSV: " + broken.getMessage());
                }
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("The folder " + folder + " cannot be read: " + broken.getMessage());
        }
    }

    private void row(Path file, NamedCsvRecord row, Consumer<NamedCsvRecord> then) {
        try {
            then.accept(row);
        } catch (DateTimeParseException broken) {
            faults.add(yearly(file) + " line " + row.getStartingLineNumber() + ": \"" + broken.getParsedString() + "\" is no date. The row is left out.");
        } catch (java.util.NoSuchElementException missing) {
            throw new IllegalArgumentException(file.getFileName() + " has not all the columns that are needed: " + String.join(", ", (file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).contains("header") ? HEADER : EPISODES).stream()
                    .filter(column -> row.findField(column).isEmpty()).toList()) + (row.getHeader().size() == 1 ? ". Its only column is " : ". It has ") + String.join(", ", row.getHeader()) + ".");
        } catch (IllegalStateException faulty) {
            faults.add(yearly(file) + " line " + row.getStartingLineNumber() + ": " + faulty.getMessage() + " The row is left out.");
        }
    }

    /// With the folder, for each year has a file of the same name.
    private static String yearly(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null ? file.getFileName().toString() : folder.getFileName() + "/" + file.getFileName();
    }

    private static @Nullable Integer day(String text) {
        if (text.isBlank()) return null;
        return (int) (text.contains("-") ? LocalDate.parse(text.strip()) : LocalDate.parse(text.strip(), DAY)).toEpochDay();
    }

    private void header(NamedCsvRecord row) {
        var day = day(row.getField("DOB"));
        if (day == null) throw new IllegalStateException("the child has no date of birth.");
        var before = born.putIfAbsent(row.getField("CHILD"), day);
        if (before != null && !before.equals(day)) {
            throw new IllegalStateException("child " + row.getField("CHILD") + " was born on " + LocalDate.ofEpochDay(before) + " in another row; that day counts.");
        }
        if (row.findField("UASC").orElse("").strip().equals("1")) alone.add(row.getField("CHILD"));
    }

    private void episode(NamedCsvRecord row) {
        String child = row.getField("CHILD");
        if (row.getField("LS").equals("V3") || row.getField("LS").equals("V4")) return;
        var from = day(row.getField("DECOM"));
        var to = day(row.getField("DEC"));
        if (!born.containsKey(child)) throw new IllegalStateException("child " + child + " is in no header.");
        if (from == null) throw new IllegalStateException("the episode has no beginning.");
        if (to != null && to < from) throw new IllegalStateException("the episode ends before it begins.");
        if (!Kind.known(row.getField("PLACE"))) unknown.merge(row.getField("PLACE"), 1, Integer::sum);
        last = Math.max(last, to == null ? from : to);
        lastOfFolder = Math.max(lastOfFolder, to == null ? from : to);
        ofFolder.add(child);
        if (to != null) firstEnd = Math.min(firstEnd, to);
        var episode = new Episode(from, to == null ? Stay.OPEN : to, Kind.of(row.getField("PLACE")), row.getField("RNE"), row.getField("REC").startsWith("E"));
        // the same episode comes again each year until it ends: the row with its end counts
        episodes.computeIfAbsent(child, any -> new TreeMap<>()).merge(from, episode, (one, other) -> other.to() == Stay.OPEN ? one : other);
    }

    private Read stays(String authority) {
        if (episodes.isEmpty()) throw new IllegalArgumentException((authority.isEmpty() ? "" : authority + ": ") + "There is no episode that can count" + (faults.isEmpty() ? "." : ": " + faults.getFirst()));
        var stays = new ArrayList<Stay>();
        episodes.forEach((child, all) -> stays(child, List.copyOf(all.values()), stays));
        stays.replaceAll(this::vanished);
        stays.sort(Comparator.comparingInt(Stay::from).thenComparing(Stay::child));
        int from = aprilBefore(firstEnd == Integer.MAX_VALUE ? last : firstEnd), to = afterApril(last);
        gaps(stays, from, to);
        unknown.forEach((code, rows) -> faults.add((rows == 1 ? "1 episode has" : "%,d episodes have".formatted(rows)) + (code.isBlank() ? " no placement" : " the placement \"" + code + "\", which is no code of the 903") + ": counted under other placements."));
        return new Read(authority, stays, from, to, faults);
    }

    /// A year in which nobody began to be looked after, between years in which many did, is a return that is not there.
    private void gaps(List<Stay> stays, int from, int to) {
        var began = new TreeMap<Integer, Integer>();
        stays.stream().filter(Stay::entered).forEach(stay -> began.merge(aprilBefore(stay.from()), 1, Integer::sum));
        long years = Math.round((to - from) / Hazards.YEAR);
        for (int year = from; year < to; year = afterApril(year)) {
            if (!began.containsKey(year) && began.values().stream().mapToInt(Integer::intValue).sum() >= 5 * years) {
                faults.add("No child begins to be looked after in the year from " + LocalDate.ofEpochDay(year) + ": is its return missing? The year counts as it is.");
            }
        }
    }

    /// A child who is still looked after in one year's return and in no later one.
    private Stay vanished(Stay stay) {
        int end = seen.get(stay.child());
        if (stay.to() != Stay.OPEN || end >= afterApril(last) || Hazards.eighteenth(stay.born()) <= end) return stay;
        faults.add("Child " + stay.child() + ": still looked after in the return to " + LocalDate.ofEpochDay(end).minusDays(1) + " and in no later one; taken as having left that day.");
        return new Stay(stay.child(), stay.born(), stay.unaccompanied(), stay.kind(), stay.from(), stay.entered(), end - 1, null);
    }

    private static int april(int day) {
        return (int) LocalDate.ofEpochDay(day).withMonth(4).withDayOfMonth(1).toEpochDay();
    }

    private static int aprilBefore(int day) {
        return april(day) <= day ? april(day) : (int) LocalDate.ofEpochDay(april(day)).minusYears(1).toEpochDay();
    }

    private static int afterApril(int day) {
        return april(day) > day ? april(day) : (int) LocalDate.ofEpochDay(april(day)).plusYears(1).toEpochDay();
    }

    private void stays(String child, List<Episode> all, List<Stay> stays) {
        for (int i = 0; i < all.size(); ) {
            var first = all.get(i);
            int end = first.to();
            boolean leaves = first.leaves();
            int next = i + 1;
            while (next < all.size() && sameCarer(first, all.get(next)) && all.get(next).from() <= end) {
                end = all.get(next).to();
                leaves = all.get(next).leaves();
                next++;
            }
            Kind then = next < all.size() && all.get(next).from() - (end == Stay.OPEN ? all.get(next).from() : end) <= 1 && !leaves ? all.get(next).kind() : null;
            if (next < all.size() && end > all.get(next).from()) {
                if (end != Stay.OPEN) faults.add("Child " + child + ": an episode of " + LocalDate.ofEpochDay(first.from()) + " runs into the next; it is cut there.");
                end = all.get(next).from();
                then = all.get(next).kind();
            }
            stays.add(new Stay(child, born.get(child), alone.contains(child), first.kind(), first.from(), first.why().equals("S") || i == 0 && first.why().isBlank(), end, then));
            i = next;
        }
    }

    private static boolean sameCarer(Episode one, Episode next) {
        return one.kind() == next.kind() && (next.why().equals("L") || next.why().equals("T") || next.why().equals("U"));
    }
}
