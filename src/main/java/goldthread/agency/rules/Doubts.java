package goldthread.agency.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What cannot all be true of several assignments together: somebody in two places, under two names or two numbers.
public final class Doubts {
    private Doubts() {}

    public static List<String> of(Collection<Assignment> assignments) {
        var doubts = new ArrayList<String>();
        var byNumber = new LinkedHashMap<String, List<Assignment>>();
        var numbers = new LinkedHashMap<String, TreeSet<String>>();
        for (Assignment each : assignments) {
            var worker = each.worker();
            if (!worker.registration().isEmpty()) byNumber.computeIfAbsent(worker.registration(), number -> new ArrayList<>()).add(each);
            if (!worker.registration().isEmpty() && !worker.name().isEmpty() && worker.qualified() != null)
                numbers.computeIfAbsent(plain(worker.name()) + " " + worker.qualified(), name -> new TreeSet<>()).add(worker.registration());
        }
        byNumber.forEach((number, all) -> {
            names(number, all, doubts);
            qualified(number, all, doubts);
            overlaps(number, all, doubts);
        });
        numbers.forEach((name, all) -> {
            if (all.size() > 1) doubts.add("One name and day of qualification stand under " + String.join(" and ", all) + ": is this one person with two numbers? Put it right at the source.");
        });
        return doubts;
    }

    private static void names(String number, List<Assignment> all, List<String> doubts) {
        Map<String, String> names = new HashMap<>();
        all.stream().map(each -> each.worker().name()).filter(name -> !name.isEmpty()).forEach(name -> names.putIfAbsent(plain(name), name));
        if (names.size() > 1) doubts.add(number + " stands under " + names.size() + " names: " + String.join(", ", new TreeSet<>(names.values())) + ". One number belongs to one person.");
    }

    private static void qualified(String number, List<Assignment> all, List<String> doubts) {
        var days = new TreeSet<LocalDate>();
        all.stream().map(each -> each.worker().qualified()).filter(java.util.Objects::nonNull).forEach(days::add);
        if (days.size() > 1) doubts.add(number + " has " + days.size() + " days of qualification: " + String.join(", ", days.stream().map(LocalDate::toString).toList()) + ".");
    }

    private static void overlaps(String number, List<Assignment> all, List<String> doubts) {
        var sorted = all.stream().sorted(Comparator.comparing(each -> each.days().from())).toList();
        Assignment last = null;
        for (Assignment each : sorted) {
            if (last != null && !after(each.days().from(), last.days().to()))
                doubts.add("Assignments " + last.id() + " and " + each.id() + " of " + number + " overlap: both run on " + Reason.say(each.days().from()) + ". If one ended, say when.");
            if (last == null || after(each.days().to(), last.days().to())) last = each;
        }
    }

    /// An end that is not told comes after every day.
    private static boolean after(@Nullable LocalDate day, @Nullable LocalDate other) {
        return other != null && (day == null || day.isAfter(other));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
