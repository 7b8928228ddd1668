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

    private static final Map<String, String> LAWS = Map.of("C1", "interim care order", "C2", "full care order", "E1", "placement order", "V2", "section 20");
    private static final Map<String, String> BEGAN = Map.of("C1", "interim order", "V2", "section 20", "L1", "police protection", "L2", "EPO", "J1", "remand");

    private static final Map<String, String> PROVIDERS = Map.of("PR1", "own LA provision", "PR4", "private provision", "PR5", "voluntary provision");

    private final England england;
    private final Homes homes;
    private final Workforce workforce;
    private final double scale;
    private final Map<String, double[]> counts = new LinkedHashMap<>();
    private final double[] again = new double[YEARS];
    private final int[] ends = new int[YEARS + 1];

    /// @param made by the generator, beside the table   @param percent whether the row is a share or a rate, not children
    /// @param source of the published figure
    public record Row(String row, int year, double published, double made, boolean percent, String source) {
        public double difference() {
            return made / published - 1;
        }

        public boolean stands() {
            return Math.abs(difference()) <= SHARE || !percent && Math.abs(made - published) <= CHILDREN;
        }
    }

    /// Whether there are tables for a year.
    public static boolean has(int year) {
        return year >= England.FIRST && year <= England.LAST;
    }

    public Comparison(Population population) {
        this.england = population.england();
        this.homes = new Homes(population);
        this.workforce = new Workforce(population);
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
        Event home = null, law = null;
        for (var event : child.events()) {
            if (event.what() == What.PLACED && event.from() < end && event.until() > ends[year]) homes++;
            if (!event.on(end - 1)) continue;
            need |= event.what() == What.IN_NEED;
            plan |= event.what() == What.PLAN;
            care |= event.what() == What.CARE;
            if (event.what() == What.PLACED) home = event;
            if (event.what() == What.LAW) law = event;
        }
        if (need || care) add("children in need", year);
        if (plan) add("protection plans", year);
        if (!care) return;
        add("looked after", year);
        add("looked after: " + Band.of(Family.months(child.born(), end - 1)).stock, year);
        add("looked after: " + (child.girl() ? "female" : "male"), year);
        if (child.alone()) add("unaccompanied, in care", year);
        if (homes >= 3) add("% three or more placements", year);
        if (home != null) lives(child, home, year);
        if (law != null && LAWS.containsKey(law.detail())) add("looked after: " + LAWS.get(law.detail()), year);
        add("looked after: " + Origins.row(child.ethnicity()), year);
        add("looked after: need: " + Needs.valueOf(child.need()).row(), year);
    }

    private void lives(Person child, Event placed, int year) {
        add("looked after: " + Place.of(placed.detail()).row, year);
        var home = homes.of(child, placed, "", 0);
        if (PROVIDERS.containsKey(home.provider())) add("looked after: " + PROVIDERS.get(home.provider()), year);
        if (home.where() == Homes.Where.INSIDE) add("looked after: inside LA boundary", year);
        if (home.where() == Homes.Where.FAR) add("% > 20 miles and outside LA", year);
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
        if (year >= 0 && event.what() == What.LAW && child.events().stream().anyMatch(care -> care.what() == What.CARE && care.from() == event.from())) add("started under: " + BEGAN.getOrDefault(event.detail(), event.detail()), year);
        if (event.what() == What.CARE && event.until() != Event.OPEN && yearOf(event.until()) >= 0) ceased(child, event, yearOf(event.until()));
    }

    private void referred(Person child, Event event, int year) {
        add("referrals", year);
        if (child.events().stream().anyMatch(other -> other.what() == What.REFERRED && other.from() < event.from() && other.from() >= event.from() - 365)) again[year]++;
    }

    private void ceased(Person child, Event event, int year) {
        add("ceased", year);
        add(Endings.row(event.detail()), year);
        if (event.detail().equals(Endings.ADOPTED)) add("adopted", year);
        int age = Family.grown(child.born()) <= event.until() ? 18 : child.age(event.until());
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
                if (england.has(row, year) && !Double.isNaN(made)) rows.add(new Row(row, year, england.of(row, year), made, row.startsWith("%") || row.endsWith("%") || row.contains("per 10,000"), England.source(row)));
            }
        }
        return rows;
    }

    /// NaN for what is not made, and for a share of nobody.
    private double made(String row, int year) {
        if (England.NOT_MADE.contains(row)) return Double.NaN;
        if (England.WORKFORCE.contains(row)) return workforce.made(row, England.FIRST + year);
        double children = counts.getOrDefault("children", new double[YEARS])[year];
        return switch (row) {
            case "% re-referred in 12 months" -> 100 * again[year] / count("referrals", year);
            case "% > 20 miles and outside LA", "% three or more placements" -> 100 * count(row, year) / count("looked after", year);
            case "s47 per 10,000", "ICPC per 10,000" -> 10_000 * count(row, year) / children;
            case "per 10,000" -> 10_000 * count("looked after", year) / children;
            case "CIN per 10,000" -> 10_000 * count("children in need", year) / children;
            case "CPP per 10,000" -> 10_000 * count("protection plans", year) / children;
            default -> scale * count(row, year);
        };
    }

    private double count(String row, int year) {
        return counts.getOrDefault(row, new double[YEARS])[year];
    }

    /// The rows of the table that are not made.
    public List<String> notMade() {
        return england.rows().stream().filter(England.NOT_MADE::contains).toList();
    }

    /// Whether a number of children is within two standard deviations of a count in a sample of this size.
    private boolean byChance(Row row) {
        return !row.percent() && Math.abs(row.made() - row.published()) <= 2 * Math.sqrt(row.published() * scale);
    }

    public String table(int from) {
        var text = new StringBuilder(String.format("%-52s %5s %12s %12s %12s %8s %-10s %s%n", "row", "year", "published", "made", "difference", "", "", "source"));
        rows().stream().filter(row -> row.year() >= from).forEach(row -> text.append(String.format(Locale.UK, "%-52s %5d %,12.1f %,12.1f %,+12.1f %+7.1f%% %-10s %s%n", row.row(), row.year(), row.published(), row.made(),
                row.made() - row.published(), 100 * row.difference(), row.stands() ? "" : byChance(row) ? "by chance" : "beyond 3 %", row.source())));
        var later = rows().stream().filter(row -> row.year() >= from).toList();
        return text.append("%d of %d rows lie within 3 %% or thirty children; %d more lie no further than chance alone moves so few children. Not made: %s.%n".formatted(later.stream().filter(Row::stands).count(), later.size(),
                later.stream().filter(row -> !row.stands() && byChance(row)).count(), String.join("; ", notMade()))).toString();
    }
}
