package goldthread.agency.quarter;

import goldthread.agency.rules.Finding.Rule;
import goldthread.agency.rules.JobType;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One of the five tables of the return, with its headings; headings are ours, to be confirmed.
public enum QuarterTable {
    ASSIGNMENTS("role_category", "hourly_pay_rate", "start_date", "end_date", "social_work_england_number", "project_team"),
    COMPLIANCE("rule", "assignments", "kept", "needs_sign_off", "not_known", "not_kept", "reasons"),
    BREACHES("social_work_england_number", "role_category", "start_date", "hourly_cost", "signed_by_director", "signed_by_chief_executive", "finding"),
    COST("month", "total_cost", "assignments_counted", "assignments_without_price_or_hours"),
    AGENCIES("agency", "rule", "day", "what_happened");

    private static final Pattern NUMBER = Pattern.compile("(?i)SW\\s*0*(\\d{1,10})"), COUNT = Pattern.compile("\\d{1,6}");
    private static final int NAME = 200, TEXT = 4_000;
    // an hour, above which a rate is a mistake: as for an assignment that is asked for
    private static final Pence ABSURD = Pence.pounds("500");

    private final List<String> headings;

    QuarterTable(String... headings) {
        this.headings = List.of(headings);
    }

    public List<String> headings() {
        return headings;
    }

    /// As files and sheets are called: `assignments`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A row as the return writes it, from the cells of a file in the order of the headings.
    /// @param day reads a day as people write it; null for what is none
    /// @throws IllegalArgumentException with a sentence, where it cannot be so
    public List<String> row(List<String> cells, Quarter quarter, Function<String, LocalDate> day) {
        var row = IntStream.range(0, headings.size()).mapToObj(i -> new Cell(headings.get(i), cells.get(i).strip(), day)).toList();
        return switch (this) {
            case ASSIGNMENTS -> assignment(row, quarter);
            case COMPLIANCE -> compliance(row);
            case BREACHES -> List.of(row.get(0).number(), row.get(1).job(), row.get(2).written(), row.get(3).pounds(false), row.get(4).dayOrNone(), row.get(5).dayOrNone(), row.get(6).text(TEXT, false));
            case COST -> List.of(month(row.get(0), quarter), row.get(1).pounds(false), row.get(2).count(), row.get(3).count());
            case AGENCIES -> List.of(row.get(0).text(NAME, true), rule(row.get(1)), within(row.get(2), quarter), row.get(3).text(TEXT, true));
        };
    }

    /// What tells one row of the table from another: of an assignment number, kind of job and first day.
    public String key(List<String> row) {
        return switch (this) {
            case ASSIGNMENTS -> row.get(4) + "|" + row.get(0) + "|" + row.get(2);
            case BREACHES -> row.get(0) + "|" + row.get(1) + "|" + row.get(2);
            case COMPLIANCE, COST -> row.getFirst();
            case AGENCIES -> String.join("|", row);
        };
    }

    private static List<String> assignment(List<Cell> row, Quarter quarter) {
        var from = row.get(2).date();
        var to = row.get(3).dayOrNone();
        if (!to.isEmpty() && LocalDate.parse(to).isBefore(from)) throw row.get(3).wrong("is " + to + ", before the first day of work on " + from + ".");
        if (from.isAfter(quarter.last()) || !to.isEmpty() && LocalDate.parse(to).isBefore(quarter.first())) throw row.get(2).wrong("is " + from + (to.isEmpty() ? "" : ", the last day " + to) + ": no day of it lies in " + quarter + ".");
        var pay = row.get(1).pounds(true);
        if (!pay.isEmpty() && (Pence.pounds(pay).amount() == 0 || Pence.pounds(pay).compareTo(ABSURD) > 0)) throw row.get(1).wrong("is " + pay + " an hour, which nobody is paid. Pounds an hour are wanted, not pence and not a day's rate; empty where it is not known.");
        var team = row.get(5).text().toLowerCase(Locale.ROOT);
        if (!team.equals("yes") && !team.equals("no")) throw row.get(5).wrong("is \"" + row.get(5).text() + "\", which is neither yes nor no.");
        return List.of(row.get(0).job(), pay, from.toString(), to, row.get(4).text().isEmpty() ? "" : row.get(4).number(), team);
    }

    private static List<String> compliance(List<Cell> row) {
        var counts = row.subList(1, 6).stream().map(Cell::count).toList();
        int all = Integer.parseInt(counts.getFirst()), parts = counts.stream().skip(1).mapToInt(Integer::parseInt).sum();
        if (all != parts) throw row.get(1).wrong("is " + all + ", but what is kept, signed off, not known and not kept comes to " + parts + ".");
        return Stream.of(Stream.of(rule(row.getFirst())), counts.stream(), Stream.of(row.get(6).text(TEXT, false))).flatMap(each -> each).toList();
    }

    private static String rule(Cell cell) {
        return rules().filter(title -> title.equalsIgnoreCase(cell.text())).findFirst().orElseThrow(() -> cell.wrong("is \"" + cell.text() + "\", which is none of the rules: " + rules().collect(Collectors.joining(", ")) + "."));
    }

    private static Stream<String> rules() {
        return Stream.of(Rule.values()).filter(rule -> rule != Rule.BINDING).map(Rule::title);
    }

    private static String month(Cell cell, Quarter quarter) {
        return quarter.months().stream().map(YearMonth::toString).filter(month -> month.equals(month(cell.text(), cell.reader()))).findFirst().orElseThrow(() -> cell.wrong("is \"" + cell.text() + "\", which is no month of " + quarter + "."));
    }

    /// A month as `2026-01`, also where a spreadsheet made a day of it; else the text as it is.
    public static String month(String text, Function<String, LocalDate> day) {
        if (text.matches("20\\d\\d-\\d\\d")) return text;
        var on = day.apply(text);
        return on == null ? text : YearMonth.from(on).toString();
    }

    private static String within(Cell cell, Quarter quarter) {
        var on = cell.date();
        if (on.isBefore(quarter.first()) || on.isAfter(quarter.last())) throw cell.wrong("is " + on + ", which is no day of " + quarter + ".");
        return on.toString();
    }

    private record Cell(String heading, String text, Function<String, LocalDate> reader) {
        IllegalArgumentException wrong(String sentence) {
            return new IllegalArgumentException(heading + " " + sentence);
        }

        LocalDate date() {
            var on = reader.apply(text);
            if (on == null) throw wrong(text.isEmpty() ? "is empty." : "is \"" + text + "\", which is not a day such as 2026-04-01.");
            return on;
        }

        String written() {
            return date().toString();
        }

        String dayOrNone() {
            return text.isEmpty() ? "" : written();
        }

        String pounds(boolean optional) {
            if (optional && text.isEmpty()) return "";
            try {
                var pence = Pence.pounds(text);
                if (pence.amount() < 0) throw new IllegalArgumentException("is " + pence + ", and is not below nought");
                return pence.plain();
            } catch (IllegalArgumentException unreadable) {
                throw wrong(unreadable.getMessage() + ".");
            }
        }

        String count() {
            if (!COUNT.matcher(text).matches()) throw wrong("is \"" + text + "\", which is not a whole number of assignments.");
            return Integer.toString(Integer.parseInt(text));
        }

        String number() {
            var found = NUMBER.matcher(text);
            if (!text.isEmpty() && !found.matches()) throw wrong("is \"" + text + "\": Social Work England's numbers are SW and up to ten digits.");
            return text.isEmpty() ? "" : "SW" + found.group(1);
        }

        String job() {
            return JobType.named(text).or(() -> Stream.of(JobType.values()).filter(job -> job.title().equalsIgnoreCase(text)).findFirst()).map(JobType::title)
                    .orElseThrow(() -> wrong("is \"" + text + "\", which is none of the five kinds: " + Stream.of(JobType.values()).map(JobType::title).collect(Collectors.joining(", ")) + "."));
        }

        String text(int longest, boolean needed) {
            var plain = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
            if (needed && plain.isEmpty()) throw wrong("is empty.");
            if (plain.length() > longest) throw wrong("has more than " + longest + " letters.");
            return plain;
        }
    }
}
