package goldthread.returns.hr;

import static goldthread.returns.hr.HrLists.LOGIN;

import goldthread.casefile.Subject;
import goldthread.returns.staff.CensusWorker;
import goldthread.workforce.Registration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells of whom the rows of an extract are: by the number of the HR system as it is known, by Social Work England's number, by
/// the login, and last by a name that only one here has. Two numbers with one registration and one name are one person. Where two of these disagree nothing is taken, for one of them is wrong.
public final class WhoIsWho {

    /// Somebody who works here, or has an account.
    ///
    /// @param registration as the record has it; null where none is known
    /// @param numbers      of the HR system
    /// @param login        null where they have no account
    public record Known(UUID id, String name, @Nullable String registration, Set<String> numbers, @Nullable String login) {
        String swe() {
            return CensusWorker.number(registration);
        }
    }

    /// Who it is, or why it cannot be told.
    /// @param by what it was told by, where that is a doubt; empty otherwise
    public sealed interface Told {
        record Somebody(Subject worker, String by) implements Told {}

        record Nobody(String sentence) implements Told {}
    }

    private final int holder;
    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<String, List<Known>> bySwe = new HashMap<>();
    private final Map<String, Known> byLogin = new HashMap<>();
    private final Map<String, List<Known>> byName;
    /// By number of the HR system, as the rows of one extract have it.
    private final Map<String, List<HrRow>> people;
    private final Map<String, Set<String>> numbersOfSwe = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    public WhoIsWho(int holder, Collection<Known> known, Map<String, List<HrRow>> people) {
        this.holder = holder;
        this.byName = known.stream().collect(Collectors.groupingBy(each -> Registration.nameKey(each.name())));
        this.people = new LinkedHashMap<>(people);
        for (var each : known) {
            each.numbers().forEach(number -> byNumber.put(number, each));
            var swe = each.swe();
            if (!swe.isEmpty()) bySwe.computeIfAbsent(swe, none -> new ArrayList<>()).add(each);
            if (each.login() != null) byLogin.put(each.login(), each);
        }
        people.forEach((number, rows) -> {
            swes(rows).forEach(swe -> numbersOfSwe.computeIfAbsent(swe, none -> new java.util.LinkedHashSet<>()).add(number));
            names.merge(plain(name(rows)), 1, Integer::sum);
        });
    }

    public Told of(String number) {
        var rows = people.getOrDefault(number, List.of());
        var inTheFile = twoInOne(number, rows);
        return inTheFile != null ? inTheFile : known(number, rows, name(rows), swes(rows).stream().findFirst().orElse(""));
    }

    /// One number of the file on what cannot be one person, or one person on two.
    private Told.@Nullable Nobody twoInOne(String number, List<HrRow> rows) {
        var swes = swes(rows);
        if (swes.size() > 1) return new Told.Nobody("Employee number " + number + " stands with two Social Work England numbers, " + String.join(" and ", swes) + ". Mend the extract, so that one number is one person.");
        var names = rows.stream().map(HrRow::name).filter(name -> !name.isEmpty()).distinct().toList();
        var other = names.stream().filter(name -> !Registration.sameName(name, names.getFirst())).findFirst();
        if (other.isPresent() && (swes.isEmpty() || rows.stream().anyMatch(row -> row.registration().isEmpty())))
            return new Told.Nobody("Employee number " + number + " stands with two names, " + names.getFirst() + " and " + other.get() + ". Mend the extract, so that one number is one person.");
        for (String swe : swes) {
            for (String more : numbersOfSwe.get(swe)) {
                if (!more.equals(number) && !Registration.sameName(name(rows), name(people.get(more))))
                    return new Told.Nobody(swe + " stands on " + number + ", " + name(rows) + ", and on " + more + ", " + name(people.get(more)) + ". One of them has the wrong number: mend the extract.");
            }
        }
        return null;
    }

    private Told known(String number, List<HrRow> rows, String name, String swe) {
        var mine = byNumber.get(number);
        var registered = bySwe.getOrDefault(swe, List.of());
        var login = rows.stream().map(row -> byLogin.get(row.text(LOGIN).toLowerCase(Locale.ROOT))).filter(Objects::nonNull).findFirst().orElse(null);
        if (mine != null && !swe.isEmpty() && !mine.swe().isEmpty() && !mine.swe().equals(swe) && !Registration.sameName(mine.name(), name))
            return new Told.Nobody("Employee number " + number + " is that of " + mine.name() + " (" + mine.swe() + ") here, and of " + name + " (" + swe + ") in the extract. If the number was given anew, give the new worker another.");
        if (registered.size() > 1) return new Told.Nobody(swe + " stands on " + registered.size() + " workers here, " + registered.stream().map(Known::name).collect(Collectors.joining(" and ")) + ". Mend the record first.");
        var found = new LinkedHashMap<UUID, Known>();
        for (var each : java.util.Arrays.asList(mine, registered.isEmpty() ? null : registered.getFirst(), login)) if (each != null) found.put(each.id(), each);
        if (found.size() > 1) return new Told.Nobody("The row is of " + found.values().stream().map(Known::name).collect(Collectors.joining(" by one number and of ")) + " by another. Mend the extract, or the worker's record.");
        if (mine == null && login == null && !found.isEmpty() && !Registration.sameName(registered.getFirst().name(), name))
            return new Told.Nobody(swe + " is that of " + registered.getFirst().name() + " here, and of " + name + " in the extract. If it is one person, send the login too, or mend the name on one side.");
        return found.isEmpty() ? byName(number, name, swe) : new Told.Somebody(new Subject(found.keySet().iterator().next()), "");
    }

    /// Nobody has the number: somebody of this name whom no number tells apart, or somebody new.
    private Told byName(String number, String name, String swe) {
        if (name.isEmpty()) return new Told.Nobody("Nobody with this employee number is known here, or could be taken from the extract.");
        var same = byName.getOrDefault(Registration.nameKey(name), List.of()).stream().filter(each -> each.numbers().isEmpty() && (swe.isEmpty() || each.swe().isEmpty())).toList();
        boolean one = names.getOrDefault(plain(name), 0) == 1;
        if (same.size() == 1 && one) return new Told.Somebody(new Subject(same.getFirst().id()), "Taken for " + same.getFirst().name() + (same.getFirst().login() == null ? "" : ", who signs in as " + same.getFirst().login()) + ", by the name alone.");
        if (!same.isEmpty()) return new Told.Nobody((same.size() > 1 ? same.size() + " people here" : "Somebody here and several in the extract") + " are called " + name + ". Send the login too, so that they can be told apart.");
        var first = swe.isEmpty() ? number : numbersOfSwe.get(swe).iterator().next();
        return new Told.Somebody(new Subject(fresh(first)), first.equals(number) ? "" : "One person with " + first + ", by " + swe + ": both employee numbers are kept.");
    }

    private UUID fresh(String number) {
        return UUID.nameUUIDFromBytes(("hr worker " + holder + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> swes(List<HrRow> rows) {
        return rows.stream().map(HrRow::registration).filter(swe -> !swe.isEmpty()).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static String name(List<HrRow> rows) {
        return rows.stream().map(HrRow::name).filter(name -> !name.isEmpty()).reduce((first, last) -> last).orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK).strip();
    }
}
