package goldthread.returns.annexa.reading;

import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexA.Kind;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.returns.annexa.reading.Sheet.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out which list a sheet is, where its headings stand, and which column is which.
///
/// @param head    place of the line of headings among the lines; the rows begin after it
/// @param columns by their place
/// @param how     how the list was told     @param why a few words more
record ListSheet(ListOf list, int head, List<String> headings, Map<Integer, Headings.Told> columns, Decision.How how, String why) {
    /// Titles, dates of extraction and notes stand above the headings of real lists.
    private static final int LOOKED_AT = 40;
    private static final double CLEARLY = 0.1;
    private static final int CELLS_LOOKED_AT = 300;

    /// The list of a sheet, or why none could be told.
    sealed interface Found {
        record One(ListSheet sheet) implements Found {}

        record None(String sentence) implements Found {}
    }

    private record Candidate(ListOf list, int head, List<String> headings, Map<Integer, Headings.Told> columns, double fit) {}

    /// What is kept for a sheet of this name counts, unless the headings are clearly those of another list: many sheets are
    /// called the same.
    static Found of(Sheet sheet, Mapping kept) {
        var said = kept.sheet(sheet);
        var candidates = new ArrayList<Candidate>();
        var lines = headings(sheet);
        kept.lists().all().forEach(list -> best(lines, list, kept, said.filter(list::equals).isPresent()).ifPresent(candidates::add));
        candidates.sort(java.util.Comparator.comparingDouble(Candidate::fit).reversed());
        var asKept = said.flatMap(list -> candidates.stream().filter(each -> each.list() == list).findFirst())
                .filter(each -> candidates.getFirst().fit() < kept.lists().enough() || candidates.getFirst().fit() - each.fit() < CLEARLY);
        if (asKept.isEmpty() && (candidates.isEmpty() || candidates.getFirst().fit() < kept.lists().enough())) {
            return new Found.None(candidates.isEmpty() ? "No line of headings was found in it." : "Its headings are those of no list.");
        }
        var first = asKept.orElseGet(candidates::getFirst);
        if (asKept.isEmpty() && candidates.size() > 1 && first.fit() - candidates.get(1).fit() < CLEARLY) {
            var rival = candidates.get(1);
            var named = named(sheet, List.of(first, rival));
            if (named.isEmpty()) {
                return new Found.None("Its headings could be those of " + first.list().title() + " or of " + rival.list().title() + ".");
            }
            first = named.get();
        }
        first = withNames(sheet, first);
        var columns = byContent(sheet, first, kept);
        var how = asKept.isPresent() ? Decision.How.KEPT : columns.values().stream().allMatch(told -> told.how() == Decision.How.EXACT)
                && columns.size() == first.list().columns().size() ? Decision.How.EXACT : Decision.How.SPELLING;
        return new Found.One(new ListSheet(first.list(), first.head(), first.headings(), columns, how,
                columns.size() + " of its " + first.list().columns().size() + " columns, headings in row " + sheet.lines().get(first.head()).row()));
    }

    private static Optional<Candidate> named(Sheet sheet, List<Candidate> rivals) {
        var name = Headings.plain(sheet.plainName());
        return rivals.stream().filter(each -> name.matches(".*\\blist " + each.list().number() + "\\b.*") || name.contains(Headings.plain(each.list().subject()))).findFirst();
    }

    /// The line that is most like the headings of the list. One that names nobody is none, unless somebody said that the sheet is
    /// that list: then which column names whom is still to be told.
    private static Optional<Candidate> best(List<Headed> lines, ListOf list, Mapping kept, boolean said) {
        Candidate best = null;
        for (var line : lines) {
            var told = Headings.told(list, line.headings(), kept);
            var one = new Candidate(list, line.at(), line.headings(), told, fit(kept, list, told, line.headings()));
            boolean who = told.values().stream().anyMatch(each -> each.column().heading().equals(list.who()));
            if ((who || said) && (best == null || one.fit() > best.fit())) {
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    /// A line that may hold headings.
    private record Headed(int at, List<String> headings) {}

    private static List<Headed> headings(Sheet sheet) {
        var lines = new ArrayList<Headed>();
        for (int at = 0; at < Math.min(LOOKED_AT, sheet.lines().size()); at++) {
            for (var headings : headings(sheet, at)) {
                if (headings.stream().filter(text -> !text.isBlank()).count() >= 3) {
                    lines.add(new Headed(at, headings));
                }
            }
        }
        return lines;
    }

    /// Headings are words: a line with a day in it, or with as many numbers and single letters as words, is none.
    private static boolean maybeHeadings(Line line) {
        int words = 0;
        int others = 0;
        for (var cell : line.cells()) {
            if (cell.day() != null) {
                return false;
            }
            if (!cell.blank()) {
                boolean word = !cell.number() && cell.text().length() > 1 && cell.text().chars().anyMatch(Character::isLetter);
                words += word ? 1 : 0;
                others += word ? 0 : 1;
            }
        }
        return words >= 2 && words > 2 * others;
    }

    /// A line by itself, and together with the line above where headings are spread over two.
    private static List<List<String>> headings(Sheet sheet, int at) {
        if (!maybeHeadings(sheet.lines().get(at))) {
            return List.of();
        }
        var alone = sheet.lines().get(at).cells().stream().map(Sheet.Cell::text).toList();
        if (at == 0 || !maybeHeadings(sheet.lines().get(at - 1))) {
            return List.of(alone);
        }
        var above = sheet.lines().get(at - 1);
        var both = new ArrayList<String>();
        for (int i = 0; i < Math.max(alone.size(), above.cells().size()); i++) {
            both.add((above.cell(i).text() + " " + (i < alone.size() ? alone.get(i) : "")).strip());
        }
        return List.of(alone, both);
    }

    /// How well headings fit a list: columns that few lists have count more than those that all have; headings that fit
    /// nothing count against it.
    private static double fit(Mapping kept, ListOf list, Map<Integer, Headings.Told> told, List<String> headings) {
        double all = list.columns().stream().mapToDouble(column -> kept.lists().weight(column)).sum();
        double found = told.values().stream().mapToDouble(each -> kept.lists().weight(each.column()) * each.sure()).sum();
        long named = headings.stream().filter(text -> !text.isBlank()).count();
        double ours = (double) told.size() / Math.max(1, named);
        // in the sheets of some authorities many columns are missing: what is there counts as much as what is not
        return 0.4 * found / all + 0.6 * ours * Math.min(1, found / 2);
    }

    /// A column that has cells and no heading, or the heading of another, is called by its place as well: so it is not passed over
    /// in silence, and what is said of one is not said of the other.
    private static Candidate withNames(Sheet sheet, Candidate of) {
        var headings = new ArrayList<String>();
        var rows = sheet.lines().subList(of.head() + 1, sheet.lines().size());
        var met = new HashSet<String>();
        of.columns().keySet().forEach(told -> met.add(of.headings().get(told).strip().toLowerCase(Locale.ROOT)));
        int widest = Math.max(of.headings().size(), rows.stream().mapToInt(line -> line.cells().size()).max().orElse(0));
        for (int i = 0; i < widest; i++) {
            int at = i;
            var heading = i < of.headings().size() ? of.headings().get(i) : "";
            boolean filled = heading.isBlank() && rows.stream().anyMatch(line -> !line.cell(at).blank());
            boolean again = !heading.isBlank() && !of.columns().containsKey(i) && !met.add(heading.strip().toLowerCase(Locale.ROOT));
            headings.add(filled || again ? (heading.strip() + " (column " + letters(i) + ")").strip() : heading);
        }
        return new Candidate(of.list(), of.head(), headings, of.columns(), of.fit());
    }

    /// As a spreadsheet counts columns: A to Z, AA, AB.
    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /// A column whose heading tells nothing and whose cells are all codes of one column that is still missing.
    private static Map<Integer, Headings.Told> byContent(Sheet sheet, Candidate candidate, Mapping kept) {
        var columns = new HashMap<>(candidate.columns());
        Set<Column> taken = new HashSet<>();
        columns.values().forEach(told -> taken.add(told.column()));
        var unsaid = new Mapping(kept.lists());
        for (int i = 0; i < candidate.headings().size(); i++) {
            int at = i;
            var heading = candidate.headings().get(i);
            if (columns.containsKey(i) || kept.ignores(candidate.list(), heading)) {
                continue;
            }
            var said = kept.column(candidate.list(), heading).filter(column -> !taken.contains(column));
            if (said.isPresent()) {
                taken.add(said.get());
                columns.put(i, new Headings.Told(said.get(), Decision.How.KEPT, 1));
                continue;
            }
            var cells = sheet.lines().stream().skip(candidate.head() + 1L).limit(CELLS_LOOKED_AT).map(line -> line.cell(at)).filter(cell -> !cell.blank()).map(Sheet.Cell::text).toList();
            var fitting = candidate.list().columns().stream().filter(column -> !taken.contains(column) && column.kind() == Kind.CODE && column.codes().stream().noneMatch(code -> code.endsWith("Yes")))
                    .filter(column -> cells.size() >= 3 && readAll(column, cells, unsaid)).toList();
            if (fitting.size() == 1) {
                taken.add(fitting.getFirst());
                columns.put(i, new Headings.Told(fitting.getFirst(), Decision.How.CONTENT, 0.7));
            }
        }
        return columns;
    }

    private static boolean readAll(Column column, List<String> cells, Mapping unsaid) {
        var reading = new CodeReading(column);
        return cells.stream().allMatch(text -> text.length() > 1 && reading.read(text, unsaid).isPresent());
    }

    /// Whether a line below says the headings again.
    boolean again(Line line) {
        int same = 0;
        for (int i : columns.keySet()) {
            same += Headings.plain(line.cell(i).text()).equals(Headings.plain(headings.get(i))) || line.cell(i).text().equals(columns.get(i).column().heading()) ? 1 : 0;
        }
        return same * 2 > columns.size();
    }

    List<Column> missing() {
        return list.columns().stream().filter(column -> columns.values().stream().noneMatch(told -> told.column().equals(column))).toList();
    }
}
