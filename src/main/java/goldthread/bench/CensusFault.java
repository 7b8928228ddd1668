package goldthread.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One way to break one rule of the census, from `cin-faults.csv`: what is changed in a good child so that the rule
/// fails, and what is changed so that it only just does not.
///
/// A change is `Name=value`, `-Name` or `+Name=value`, `+Block(Name=value Name=value)`; `Block.Name` tells which of two
/// elements of one name is meant. A value `D+3` is a day, three after the referral; likewise from `B` birth, `S` the first
/// and `E` the last day of the census; `-5y` takes years off. `~x` is put behind what stands there. `twin=Name` adds a
/// second child that shares the element.
///
/// @param from the first collection year, by the calendar year it begins in
/// @param to   the last, included
public record CensusFault(String rule, int from, int to, List<String> fails, List<String> passes) {
    private static final Pattern DAY = Pattern.compile("([DBSE])([+-]\\d+)?(?:-(\\d+)y)?");

    public static List<CensusFault> all() {
        try (InputStream file = CensusFault.class.getResourceAsStream("cin-faults.csv")) {
            var faults = new ArrayList<CensusFault>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", -1);
                faults.add(new CensusFault(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), changes(cells[3]), changes(cells[4])));
            });
            return faults;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> changes(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split("; "));
    }

    public boolean in(int year) {
        return from <= year && year <= to;
    }

    /// The days that changes are counted from.
    record Days(LocalDate referral, LocalDate birth, LocalDate first, LocalDate last) {

        String of(String value) {
            var day = DAY.matcher(value);
            if (!day.matches()) return value;
            LocalDate from = switch (day.group(1)) {
                case "D" -> referral;
                case "B" -> birth;
                case "S" -> first;
                default -> last;
            };
            LocalDate moved = day.group(2) == null ? from : from.plusDays(Integer.parseInt(day.group(2)));
            return (day.group(3) == null ? moved : moved.minusYears(Integer.parseInt(day.group(3)))).toString();
        }
    }

    /// Makes the changes in a child. Returns the name of what a twin shares, or empty.
    static String change(CensusElement child, List<String> changes, Days days) {
        String twin = "";
        for (String change : changes) {
            if (change.startsWith("twin=")) twin = change.substring(5);
            else if (change.startsWith("-")) remove(child, change.substring(1));
            else if (change.startsWith("+")) add(child, change.substring(1), days);
            else set(child, change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1), days);
        }
        return twin;
    }

    private static CensusElement block(CensusElement child, String path) {
        int dot = path.indexOf('.');
        CensusElement found = dot < 0 ? child : child.find(path.substring(0, dot));
        if (found == null) throw new IllegalArgumentException("no block " + path);
        return found;
    }

    private static String name(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    private static void remove(CensusElement child, String path) {
        CensusElement around = block(child, path).around(name(path));
        if (around != null) around.children.removeIf(each -> each.name.equals(name(path)));
    }

    private static void set(CensusElement child, String path, String value, Days days) {
        CensusElement block = block(child, path);
        CensusElement found = block == child ? child.find(name(path)) : own(block, name(path));
        String text = value.startsWith("~") ? (found == null ? "" : found.text) + value.substring(1) : days.of(value);
        if (found != null) found.text = text;
        else (block == child ? home(child, name(path)) : block).add(new CensusElement(name(path), text));
    }

    private static @org.jspecify.annotations.Nullable CensusElement own(CensusElement block, String name) {
        return block.children.stream().filter(each -> each.name.equals(name)).findFirst().orElse(null);
    }

    /// Where an element belongs that is not there.
    private static CensusElement home(CensusElement child, String name) {
        String block = switch (name) {
            case "FormerUPN", "UPNunknown", "ExpectedPersonBirthDate", "PersonDeathDate", "UPN", "Sex", "GenderCurrent" -> "ChildIdentifiers";
            case "CPPendDate" -> "ChildProtectionPlans";
            default -> "CINdetails";
        };
        CensusElement found = child.find(block);
        if (found == null) throw new IllegalArgumentException("no block for " + name);
        return found;
    }

    private static void add(CensusElement child, String what, Days days) {
        int bracket = what.indexOf('(');
        String name = what.substring(0, bracket < 0 ? what.indexOf('=') : bracket);
        var made = bracket < 0 ? new CensusElement(name, days.of(what.substring(what.indexOf('=') + 1))) : CensusElement.block(name);
        if (bracket >= 0) {
            for (String value : what.substring(bracket + 1, what.length() - 1).split(" ")) {
                made.value(value.substring(0, value.indexOf('=')), days.of(value.substring(value.indexOf('=') + 1)));
            }
        }
        CensusElement around = name.equals("CINdetails") ? child : child.around(name);
        if (around == null) throw new IllegalArgumentException("nothing like " + name);
        around.add(made);
    }
}
