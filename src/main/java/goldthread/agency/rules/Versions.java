package goldthread.agency.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.law.Clause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The versions of the rules that stand side by side.
public final class Versions {
    private static final String TABLE = "/goldthread/agency/terms.csv";
    /// The Act gives the power; no regulations were made by November 2026, and the number of its section is to be confirmed.
    private static final String POWER = "Draft; Children's Wellbeing and Schools Act 2026 (power to make regulations, section to be confirmed)";
    private static final String NAME = "version.name", BINDS_FROM = "version.binds-from";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Map<String, Version> NATIONAL = read();

    /// The proposals of February 2023: never in force.
    public static Version proposed2023() {
        return NATIONAL.get("2023");
    }

    /// The statutory guidance that came into force on 31 October 2024.
    public static Version guidance2024() {
        return NATIONAL.get("2024");
    }

    /// One line of a draft.
    /// @param from first day; null for any
    public record Drafted(String term, String value, String citation, @Nullable LocalDate from) {}

    /// A draft: the guidance of 2024, but for what is drafted. Without a day of its own it is asked as if it bound everyone.
    /// @throws IllegalArgumentException with a sentence for its writer
    public static Version draft(List<Drafted> written) {
        return made("draft", written, POWER, Clause.Status.PROPOSED, Clause.Confidence.UNCONFIRMED, "drafted here");
    }

    /// What was drafted, in force from a day on, as an authority recorded it.
    /// @param from   first day of the assignments that it binds   @param source the regulations or the guidance
    /// @throws IllegalArgumentException with a sentence for its writer
    public static Version inForce(LocalDate from, String source, List<Drafted> written) {
        var since = guidance2024().bindsFrom();
        if (since != null && !from.isAfter(since)) throw new IllegalArgumentException("The first day must be after " + since.format(DAY) + ", from which the guidance of 2024 binds.");
        var lines = new ArrayList<>(written.stream().filter(each -> !each.term().equals(BINDS_FROM)).toList());
        lines.add(new Drafted(BINDS_FROM, from.toString(), source, null));
        if (written.stream().noneMatch(each -> each.term().equals(NAME))) lines.add(new Drafted(NAME, "Rules from " + from.format(DAY), source, null));
        var made = made(from.toString(), lines, source, Clause.Status.IN_FORCE, Clause.Confidence.AUTHORITY, "entered here as in force");
        if (made.bindsAllFrom() != null && made.bindsAllFrom().isBefore(from)) throw new IllegalArgumentException("The draft binds older assignments from " + made.bindsAllFrom().format(DAY) + ", before it binds new ones. Enter an earlier first day, or change version.binds-all-from in the draft.");
        return made;
    }

    private static Version made(String id, List<Drafted> written, String source, Clause.Status status, Clause.Confidence confidence, String note) {
        for (var each : written) {
            if (!Terms.KNOWN.containsKey(each.term())) {
                throw new IllegalArgumentException("There is no term " + each.term() + ". There are: " + String.join(", ", Terms.KNOWN.keySet()) + ".");
            }
        }
        var drafted = written.stream().filter(each -> !unchanged(each)).toList();
        var changed = drafted.stream().map(Drafted::term).collect(Collectors.toSet());
        var terms = new ArrayList<Term>();
        for (Term base : guidance2024().terms()) {
            if (!changed.contains(base.key()) || stillStands(base, drafted)) terms.add(base);
        }
        for (var each : drafted) {
            terms.add(new Term(each.term(), each.value(), new Clause(each.citation().isEmpty() || fromTheGuidance(each.citation()) ? source : each.citation(), status, confidence, "England", each.from(), null, note)));
        }
        if (!changed.contains(NAME)) own(terms, NAME, "Draft");
        if (!changed.contains(BINDS_FROM)) own(terms, BINDS_FROM, "never");
        // the end of the guidance's own transition is no day of a draft
        else if (!changed.contains("version.binds-all-from")) terms.removeIf(term -> term.key().equals("version.binds-all-from"));
        return new Version(id, terms);
    }

    /// A line of the guidance that its writer left as it was.
    private static boolean unchanged(Drafted drafted) {
        return guidance2024().terms().stream().anyMatch(base -> base.key().equals(drafted.term()) && base.value().equals(drafted.value()) && Objects.equals(base.clause().from(), drafted.from()));
    }

    /// What is changed no longer rests on the source of the guidance.
    private static boolean fromTheGuidance(String citation) {
        return guidance2024().terms().stream().anyMatch(base -> base.clause().citation().equals(citation));
    }

    /// What is drafted from a later day on leaves the old in force until then.
    private static boolean stillStands(Term base, List<Drafted> drafted) {
        return !base.key().startsWith("version.")
                && drafted.stream().filter(each -> each.term().equals(base.key())).allMatch(each -> each.from() != null);
    }

    private static void own(List<Term> terms, String key, String value) {
        terms.removeIf(term -> term.key().equals(key));
        terms.add(new Term(key, value, new Clause(POWER, Clause.Status.PROPOSED, Clause.Confidence.UNCONFIRMED, "England", null, null, "")));
    }

    private static Map<String, Version> read() {
        var terms = new LinkedHashMap<String, List<Term>>();
        try (InputStream file = Versions.class.getResourceAsStream(TABLE);
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            rows.forEach(row -> terms.computeIfAbsent(row.getField("version"), version -> new ArrayList<>())
                    .add(new Term(row.getField("term"), row.getField("value"), clause(row))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var versions = new LinkedHashMap<String, Version>();
        terms.forEach((id, all) -> versions.put(id, new Version(id, all)));
        return versions;
    }

    private static Clause clause(NamedCsvRecord row) {
        return new Clause(row.getField("citation"), switch (row.getField("status")) {
            case "proposed" -> Clause.Status.PROPOSED;
            case "in force" -> Clause.Status.IN_FORCE;
            default -> throw new IllegalStateException("no status is called " + row.getField("status"));
        }, switch (row.getField("confidence")) {
            case "V" -> Clause.Confidence.CHECKED;
            case "M" -> Clause.Confidence.UNCONFIRMED;
            case "L" -> Clause.Confidence.AUTHORITY;
            default -> throw new IllegalStateException("no confidence is called " + row.getField("confidence"));
        }, row.getField("area"), day(row.getField("from")), day(row.getField("to")), row.getField("note"));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private Versions() {}
}
