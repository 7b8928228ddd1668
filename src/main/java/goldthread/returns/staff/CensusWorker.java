package goldthread.returns.staff;

import goldthread.workforce.CensusField;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One worker of a census, as written in it.
///
/// @param name   for who mends what is wrong; the census has none, so empty where a file made it
/// @param values what is told; several institutions stand on a line each
public record CensusWorker(String name, Map<CensusField, String> values) {
    /// Roles here that are held by registered social workers; others are in the census only with a number.
    public static final Set<String> SOCIAL_WORK = Set.of("social-worker", "team-manager", "reviewing-officer");
    private static final Pattern HUNDREDTHS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,2}))?");
    private static final Pattern NUMBER = Pattern.compile("(?:SW)?0*(\\d{1,10})");

    public CensusWorker {
        var all = new EnumMap<CensusField, String>(CensusField.class);
        values.forEach((field, value) -> {
            if (!value.isBlank()) all.put(field, value.strip());
        });
        values = Collections.unmodifiableMap(all);
    }

    public CensusWorker(Map<CensusField, String> values) {
        this("", values);
    }

    /// Empty where it is not told.
    public String value(CensusField field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(CensusField field) {
        return values.containsKey(field);
    }

    public boolean agency() {
        return value(CensusField.AGENCY_WORKER).equals("1");
    }

    /// Whether they were in post on the day: their role has not ended.
    boolean inPost(LocalDate on) {
        var end = day(CensusField.ROLE_END);
        return end == null || !end.isBefore(on);
    }

    /// Whether their role ended by the end of the day: who leaves on 30 September is in post on it, and left in the year.
    boolean gone(LocalDate by) {
        var end = day(CensusField.ROLE_END);
        return end != null && !end.isAfter(by);
    }

    @Nullable LocalDate day(CensusField field) {
        try {
            return has(field) ? LocalDate.parse(value(field)) : null;
        } catch (java.time.DateTimeException noDay) {
            return null;
        }
    }

    /// In hundredths; nought where nothing that can be read is told.
    long hundredths(CensusField field) {
        return hundredths(value(field));
    }

    static long hundredths(String written) {
        var found = HUNDREDTHS.matcher(written);
        if (!found.matches()) return 0;
        String part = found.group(2) == null ? "00" : found.group(2).length() == 1 ? found.group(2) + "0" : found.group(2);
        return Long.parseLong(found.group(1)) * 100 + Long.parseLong(part);
    }

    static String written(long hundredths) {
        return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    }

    /// Social Work England's number as the census has it, two letters and ten digits; as it stands where it is none.
    public static String number(@Nullable String registration) {
        if (registration == null) return "";
        var found = NUMBER.matcher(registration.toUpperCase(java.util.Locale.ROOT).replace(" ", ""));
        return found.matches() ? "SW" + "0".repeat(10 - found.group(1).length()) + found.group(1) : registration.strip();
    }
}
