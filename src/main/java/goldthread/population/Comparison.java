package goldthread.population;

import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// What was made beside what was published, row by row and year by year. Counts as families pass, and keeps none of them.
public final class Comparison implements Consumer<Family> {
    /// A row stands if it is within 3 % or thirty children of England.
    private static final double SHARE = .03, CHILDREN = 30;
    private static final int YEARS = England.LAST - England.FIRST + 1;

    private final England england;
    private final double scale;
    private final Map<String, double[]> counts = new LinkedHashMap<>();
    private final double[] again = new double[YEARS];
    private final int[] ends = new int[YEARS + 1];

    /// @param made by the generator, beside the table   @param percent whether the row is a share or a rate, not children
    public record Row(String row, int year, double published, double made, boolean percent) {
        public double difference() {
            return made / published - 1;
        }

        public boolean stands() {
            return Math.abs(difference()) <= SHARE || !percent && Math.abs(made - published) <= CHILDREN;
        }
    }

    public Comparison(Population population) {
        this.england = population.england();
        this.scale = England.CHILDREN / population.children();
        for (int year = 0; year <= YEARS; year++) ends[year] = (int) LocalDate.of(England.FIRST - 1 + year, 4, 1).toEpochDay();
    }

    @Override
    public void accept(Family family) {
        family.children().forEach(this::count);
    }

    private void count(Person child) {
        for (int year = 0; year < YEARS; year++) {
            int end = ends[year + 1];
            if (child.born() >= end || child.born() + 18 * Family.YEAR + 400 < ends[year]) continue;
            if (child.born() + 18 * Family.YEAR > end) add("children", year);
            if (!child.events().isEmpty()) stock(child, year, end);
        }
        child.events().forEach(event -> flow(child, event));
    }

    private void stock(Person child, int year, int end) {
        boolean need = false, plan = false, care = false;
        int homes = 0;
        Event home = null;
        for (var event : child.events()) {
            if (event.what() == What.PLACED && event.from() < end && event.until() > ends[year]) homes++;
            if (!event.on(end - 1)) continue;
            need |= event.what() == What.IN_NEED;
            plan |= event.what() == What.PLAN;
            care |= event.what() == What.CARE;
            if (event.what() == What.PLACED) home = event;
        }
        if (need || care) add("children in need", year);
        if (plan) add("protection plans", year);
        if (!care) return;
        add("looked after", year);
        add("looked after: " + Band.of(Family.months(child.born(), end - 1)).stock, year);
        add("looked after: " + (child.girl() ? "female" : "male"), year);
        if (child.alone()) add("unaccompanied, in care", year);
        if (homes >= 3) add("% three or more placements", year);
        for (var place : Place.values()) {
            if (home != null && place.code.equals(home.detail())) add("looked after: " + place.row, year);
        }
    }

    private void flow(Person child, Event event) {
        int year = yearOf(event.from());
        if (year >= 0) {
            if (event.what() == What.REFERRED) referred(child, event, year);
            if (event.what() == What.ENQUIRY) add("s47 per 10,000", year);
            if (event.what() == What.CONFERENCE) add("ICPC per 10,000", year);
            if (event.what() == What.CARE) {
                add("started", year);
                if (child.alone()) add("started: unaccompanied", year);
                add("started: " + Band.of(Family.months(child.born(), event.from())).flow, year);
            }
        }
        if (event.what() == What.CARE && event.until() != Event.OPEN && yearOf(event.until()) >= 0) ceased(child, event, yearOf(event.until()));
    }

    private void referred(Person child, Event event, int year) {
        add("referrals", year);
        if (child.events().stream().anyMatch(other -> other.what() == What.REFERRED && other.from() < event.from() && other.from() >= event.from() - 365)) again[year]++;
    }

    private void ceased(Person child, Event event, int year) {
        add("ceased", year);
        int age = event.detail().equals("eighteen") ? 18 : child.age(event.until());
        add("ceased: " + (age >= 18 ? "18+" : age >= 16 ? Integer.toString(age) : Band.of(12 * age).flow), year);
    }

    private int yearOf(int day) {
        int year = Journey.yearOf(day) - England.FIRST;
        return year >= 0 && year < YEARS ? year : -1;
    }

    private void add(String row, int year) {
        counts.computeIfAbsent(row, any -> new double[YEARS])[year]++;
    }

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var row : england.rows()) {
            for (int year = England.FIRST; year <= England.LAST; year++) {
                double made = made(row, year - England.FIRST);
                if (england.has(row, year) && !Double.isNaN(made)) rows.add(new Row(row, year, england.of(row, year), made, row.startsWith("%") || row.contains("per 10,000")));
            }
        }
        return rows;
    }

    /// NaN for what is not made.
    private double made(String row, int year) {
        double children = counts.getOrDefault("children", new double[YEARS])[year];
        return switch (row) {
            case "% re-referred in 12 months" -> 100 * again[year] / count("referrals", year);
            case "% three or more placements" -> 100 * count(row, year) / count("looked after", year);
            case "s47 per 10,000", "ICPC per 10,000" -> 10_000 * count(row, year) / children;
            case "per 10,000" -> 10_000 * count("looked after", year) / children;
            case "CIN per 10,000" -> 10_000 * count("children in need", year) / children;
            case "CPP per 10,000" -> 10_000 * count("protection plans", year) / children;
            default -> counts.containsKey(row) ? scale * count(row, year) : Double.NaN;
        };
    }

    private double count(String row, int year) {
        return counts.getOrDefault(row, new double[YEARS])[year];
    }

    /// The rows of the table that are not made.
    public List<String> notMade() {
        var made = rows().stream().map(Row::row).toList();
        return england.rows().stream().filter(row -> !made.contains(row)).toList();
    }

    public String table(int from) {
        var text = new StringBuilder(String.format("%-58s %5s %12s %12s %8s%n", "row", "year", "published", "made", ""));
        rows().stream().filter(row -> row.year() >= from).forEach(row -> text.append(String.format(Locale.UK, "%-58s %5d %,12.1f %,12.1f %+7.1f%% %s%n", row.row(), row.year(), row.published(), row.made(),
                100 * row.difference(), row.stands() ? "" : "beyond 3 %")));
        return text.append("Not made: ").append(String.join("; ", notMade())).append(".\n").toString();
    }
}
