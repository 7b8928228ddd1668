package goldthread.agency.rules;

import goldthread.agency.rules.Component.Counting;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms of a version as they stand on a day, ready to be asked. Made once for each stretch of days between changes.
public final class Terms {
    private static final int MOST = 100;
    private static final String YES_OR_NO = "yes or no";
    static final Map<String, String> KNOWN = known();

    private final Map<String, Term> byKey = new HashMap<>();
    final int years;
    final boolean onlyDirect;
    final @Nullable LocalDate qualifiedFrom;
    final boolean assessed;
    final boolean onlyEngland;
    final int months;
    final Set<String> exceptions;
    final int weeks;
    final boolean shorterWithSubstantive;
    final boolean requested;
    final boolean received;
    final boolean practiceBased;
    final boolean projects;
    final boolean named;
    final boolean split;
    final boolean control;
    final boolean capped;
    final boolean national;
    final List<String> approvers;
    final Map<Component, Counting> counting = new EnumMap<>(Component.class);
    final boolean bankFirst;

    /// @throws IllegalArgumentException with a sentence about the first term that is missing or cannot be read
    Terms(Stream<Term> terms) {
        terms.forEach(term -> byKey.put(term.key(), term));
        years = number("experience.years");
        onlyDirect = one("experience.counts", "direct", "any").equals("direct");
        qualifiedFrom = one("experience.qualified-from").equals("everyone") ? null : day("experience.qualified-from");
        assessed = yes("experience.assessed");
        onlyEngland = one("experience.employer", "england", "uk").equals("england");
        months = number("cool-off.months");
        exceptions = Stream.of("permanent", "redundancy", "other-region", "probation").filter(each -> yes("exception." + each))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        weeks = number("notice.weeks");
        shorterWithSubstantive = yes("notice.substantive");
        requested = yes("reference.requested");
        received = yes("reference.received");
        practiceBased = yes("reference.practice-based");
        projects = yes("project.allowed");
        named = yes("project.named");
        split = yes("project.split");
        control = yes("project.control");
        String area = one("cap.area", "none", "region", "national");
        capped = !area.equals("none");
        national = area.equals("national");
        approvers = one("cap.approvers").equals("nobody") ? List.of() : Stream.of(one("cap.approvers").split(";")).map(String::strip).toList();
        for (Component each : Component.values()) counting.put(each, switch (one(each.term(), "counted", "unconfirmed", "left-out")) {
            case "counted" -> Counting.COUNTED;
            case "unconfirmed" -> Counting.UNCONFIRMED;
            default -> Counting.LEFT_OUT;
        });
        bankFirst = yes("bank.first");
    }

    /// With its source.
    Term term(String key) {
        Term term = byKey.get(key);
        if (term == null) throw new IllegalArgumentException("The term " + key + " is missing: it is to be " + KNOWN.get(key) + ".");
        return term;
    }

    /// All of them, in order.
    public List<Term> all() {
        return byKey.values().stream().sorted(Comparator.comparing(Term::key)).toList();
    }

    private String one(String key, String... allowed) {
        String value = term(key).value().strip().toLowerCase(Locale.ROOT);
        if (allowed.length == 0 || List.of(allowed).contains(value)) return allowed.length == 0 ? term(key).value().strip() : value;
        throw wrong(key);
    }

    private boolean yes(String key) {
        return one(key, "yes", "no").equals("yes");
    }

    private int number(String key) {
        String value = one(key);
        if (!value.matches("\\d{1,3}") || Integer.parseInt(value) > MOST) throw wrong(key);
        return Integer.parseInt(value);
    }

    private LocalDate day(String key) {
        try {
            return LocalDate.parse(one(key));
        } catch (DateTimeParseException notADay) {
            throw wrong(key);
        }
    }

    private IllegalArgumentException wrong(String key) {
        return new IllegalArgumentException("The term " + key + " is \"" + term(key).value() + "\". It is to be " + KNOWN.get(key) + ".");
    }

    private static Map<String, String> known() {
        var known = new TreeMap<String, String>();
        known.put("version.name", "the name of the version");
        known.put("version.binds-from", "the first day of the assignments that it binds, as 2027-04-01, or never");
        known.put("version.binds-all-from", "the day from which older assignments are bound too, as 2027-10-01");
        known.put("experience.years", "a whole number up to " + MOST);
        known.put("experience.counts", "direct (employed by a local authority) or any");
        known.put("experience.qualified-from", "a day of qualification from which it binds, as 2024-04-01, or everyone");
        known.put("experience.employer", "england or uk");
        known.put("cool-off.months", "a whole number up to " + MOST);
        known.put("notice.weeks", "a whole number up to " + MOST);
        known.put("cap.area", "none, region or national");
        known.put("cap.approvers", "who may allow more, parted by semicolons, or nobody");
        Stream.of("experience.assessed", "exception.permanent", "exception.redundancy", "exception.other-region", "exception.probation", "notice.substantive",
                "reference.requested", "reference.received", "reference.practice-based", "project.allowed", "project.named", "project.split", "project.control", "bank.first")
                .forEach(key -> known.put(key, YES_OR_NO));
        Stream.of(Component.values()).forEach(component -> known.put(component.term(), "counted, unconfirmed or left-out"));
        return known;
    }
}
