package goldthread.people.schools;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Question.Choice;
import goldthread.people.schools.SchoolsEntry.School;
import goldthread.people.schools.SchoolsEntry.SchoolsListed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The schools of the area as last taken in, and how a list of them is read.
public final class SchoolDirectory {
    /// As the register of schools in England (Get Information about Schools) names its columns, or as people do.
    private static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("urn", "urn"), Map.entry("number", "urn"), Map.entry("establishmentname", "name"), Map.entry("name", "name"), Map.entry("school", "name"), Map.entry("postcode", "postcode"),
            Map.entry("designatedsafeguardinglead", "lead"), Map.entry("dsl", "lead"), Map.entry("lead", "lead"), Map.entry("email", "reach"), Map.entry("dslemail", "reach"), Map.entry("telephone", "reach"), Map.entry("reach", "reach"));

    /// By these alone no school is meant.
    private static final Set<String> COMMON = Set.of("", "school", "primary", "secondary", "academy", "nursery", "infant", "junior", "college", "high", "the", "of", "st", "saint");

    /// What a list says, and what of it cannot be taken, each with its line.
    public record Read(List<School> schools, List<String> wrong) {}

    private SchoolDirectory() {}

    /// The schools by name; none where no list was taken in yet.
    public static List<School> of(Timeline directory) {
        return latest(directory).map(fact -> fact.entry().schools().stream().sorted(Comparator.comparing(School::name)).toList()).orElse(List.of());
    }

    static Optional<Fact<SchoolsListed>> latest(Timeline directory) {
        return directory.facts(SchoolsListed.class).stream().reduce((first, second) -> second);
    }

    /// For a form; the value says name and number.
    public static List<Choice> choices(Timeline directory) {
        return of(directory).stream().map(school -> school.postcode() == null ? Choice.of(school.words(), school.words()) : Choice.of(school.words(), school.words() + ", " + school.postcode())).toList();
    }

    /// The name of the school that was chosen from the directory, or else what was typed.
    public static String name(Answers answers, String chosen, String typed) {
        return answers.has(chosen) ? answers.text(chosen).replaceFirst(" \\(\\d{6}\\)$", "") : answers.text(typed);
    }

    /// Its number, the same way.
    public static @Nullable String number(Answers answers, String chosen, String typed) {
        return answers.has(chosen) ? answers.text(chosen).replaceFirst("^.* \\((\\d{6})\\)$", "$1") : answers.textOrNull(typed);
    }

    /// The school that somebody means who names it: by its number, by its whole name, or by a part of it that only one has. None where it may be several.
    public static Optional<School> named(List<School> schools, @Nullable String told) {
        if (told == null || told.isBlank()) return Optional.empty();
        var number = schools.stream().filter(school -> told.matches(".*\\b" + school.urn() + "\\b.*")).findFirst();
        var words = words(told);
        var same = schools.stream().filter(school -> words(school.name()).equals(words)).toList();
        var alike = same.isEmpty() ? schools.stream().filter(school -> words(school.name()).containsAll(words) && words.stream().anyMatch(word -> !COMMON.contains(word))).toList() : same;
        return number.or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.UK).replaceAll("['’]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }

    /// Reads lines with a heading line of their own: columns in any order, others are left out.
    static Read read(String lines) {
        var schools = new ArrayList<School>();
        var wrong = new ArrayList<String>();
        var numbers = new HashSet<String>();
        try (var rows = CsvReader.builder().fieldSeparator(lines.lines().findFirst().orElse("").contains("\t") ? '\t' : ',').skipEmptyLines(true).ofNamedCsvRecord(lines.strip())) {
            for (var row : rows) {
                var cells = cells(row);
                var urn = cells.get("urn");
                if (urn == null || !urn.matches("\\d{6}") || cells.get("name") == null) wrong.add("Line " + row.getStartingLineNumber() + ": a school needs a name, and a number of six figures");
                else if (!numbers.add(urn)) wrong.add("Line " + row.getStartingLineNumber() + ": " + urn + " stands above already");
                else schools.add(new School(urn, cells.get("name"), cells.get("postcode"), cells.get("lead"), cells.get("reach")));
            }
        } catch (CsvParseException | java.io.UncheckedIOException broken) {
            wrong.add("The list breaks off: a quotation mark is not closed");
        } catch (java.io.IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        return new Read(schools, wrong);
    }

    private static Map<String, @Nullable String> cells(NamedCsvRecord row) {
        var cells = new HashMap<String, @Nullable String>();
        row.getFieldsAsMap().forEach((heading, value) -> {
            var column = COLUMNS.get(heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
            if (column != null && !value.isBlank()) cells.putIfAbsent(column, value.strip());
        });
        return cells;
    }
}
