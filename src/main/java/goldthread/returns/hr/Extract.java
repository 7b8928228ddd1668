package goldthread.returns.hr;

import static goldthread.returns.hr.HrLists.*;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.returns.hr.WhoIsWho.Known;
import goldthread.returns.hr.WhoIsWho.Told;
import goldthread.returns.mapping.Verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// All rows of an import, sorted by whom or what they are about; those that cannot be taken are set aside at once. Knows neither
/// the log nor the database.
public final class Extract {
    /// Below so many rows nothing can be said of most of them.
    private static final int FEW = 4;

    private final LocalDate asAt;
    private final BiConsumer<HrRow, Became> aside;
    private final Map<String, List<HrRow>> people = new LinkedHashMap<>();
    private final Map<String, HrRow> posts = new LinkedHashMap<>();
    private final List<HrRow> checks = new ArrayList<>();
    private final Map<Subject, String> doubts = new LinkedHashMap<>();
    private final boolean workers;
    private final boolean vacancies;

    /// @param aside hears of each row that is not taken
    public Extract(List<HrRow> rows, LocalDate asAt, BiConsumer<HrRow, Became> aside) {
        this.asAt = asAt;
        this.aside = aside;
        this.workers = rows.stream().anyMatch(row -> row.received().list() == WORKERS);
        this.vacancies = rows.stream().anyMatch(row -> row.received().list() == VACANCIES);
        rows.stream().collect(Collectors.groupingBy(row -> row.received().file() + row.received().list().sheet(), LinkedHashMap::new, Collectors.toList())).values().forEach(this::list);
    }

    /// Where most rows of a list do not hold what their headings say, the columns have moved.
    private void list(List<HrRow> rows) {
        long odd = rows.stream().filter(Extract::moved).count();
        if (rows.size() >= FEW && odd * 2 > rows.size()) {
            rows.forEach(row -> aside.accept(row, Became.aside("Most rows of this list hold what their headings do not say: the columns have moved. Nothing of the list was taken. Mend the file, or say in the mapping which column is which.")
                    .doubting(row.received().problem() == null ? "" : row.received().problem())));
        } else rows.forEach(this::sort);
    }

    private static boolean moved(HrRow row) {
        var problem = row.received().problem();
        return problem != null && problem.contains("\"") || row.received().doubts().stream().filter(doubt -> !doubt.contains("is none of its codes")).count() > 1;
    }

    private void sort(HrRow row) {
        ListOf list = row.received().list();
        var problem = Optional.ofNullable(row.received().problem()).or(() -> list == VACANCIES ? VacantPost.problem(row) : list == CHECKS ? Register.problem(row, asAt) : RowChecks.problem(row, asAt));
        if (problem.isPresent()) aside.accept(row, new Became(Outcome.SET_ASIDE, problem.get(), row.received().doubts()));
        else if (list == CHECKS) checks.add(row);
        else if (list == VACANCIES) post(row);
        else people.computeIfAbsent(row.who(), none -> new ArrayList<>()).add(row);
    }

    private void post(HrRow row) {
        var first = posts.putIfAbsent(row.who(), row);
        if (first != null) aside.accept(row, first.received().values().equals(row.received().values()) ? Became.known("It says the same as " + first.where() + ".")
                : Became.aside("The position stands in " + first.where() + " already, and otherwise. Leave one out."));
    }

    /// Whether it says who works here at all, and which posts are vacant.
    public boolean tellsWorkers() {
        return workers;
    }

    public boolean tellsVacancies() {
        return vacancies;
    }

    /// By the position's number.
    public Map<String, HrRow> posts() {
        return posts;
    }

    /// The rows of each worker. Who comes back may have two numbers of the HR system.
    public Map<Subject, List<HrRow>> workers(int holder, Collection<Known> known) {
        var who = new WhoIsWho(holder, known, people);
        var found = new LinkedHashMap<Subject, List<HrRow>>();
        people.forEach((number, rows) -> {
            switch (who.of(number)) {
                case Told.Nobody(String sentence) -> rows.forEach(row -> aside.accept(row, Became.aside(sentence + notEnded(row))));
                case Told.Somebody(Subject worker, String by) -> {
                    found.computeIfAbsent(worker, none -> new ArrayList<>()).addAll(rows);
                    doubts.put(worker, by);
                }
            }
        });
        return found;
    }

    private static String notEnded(HrRow row) {
        return row.received().list() == WORKERS && row.day(END) != null ? " The last day of work in it, " + RowChecks.spoken(row.day(END)) + ", was not taken, and no account ended by it." : "";
    }

    /// By what a worker was told, where that is a doubt; empty otherwise.
    public String doubt(Subject worker) {
        return doubts.getOrDefault(worker, "");
    }

    /// The row of each worker whose registration was checked, of each day one.
    public Map<Subject, List<HrRow>> checked(Collection<Known> known) {
        var found = new LinkedHashMap<Subject, List<HrRow>>();
        var bySwe = known.stream().collect(Collectors.groupingBy(Known::swe));
        for (var row : checks) {
            var same = bySwe.getOrDefault(row.registration(), List.of());
            if (same.size() != 1) {
                aside.accept(row, Became.aside(same.isEmpty() ? "Nobody who works here has the number " + row.registration() + ". Tell it on the worker's record, or with the HR extract, and import the file again."
                        : row.registration() + " stands on " + same.stream().map(Known::name).collect(Collectors.joining(" and ")) + ". Mend the record first."));
                continue;
            }
            var rows = found.computeIfAbsent(new Subject(same.getFirst().id()), none -> new ArrayList<>());
            var first = rows.stream().filter(other -> other.text(CHECKED).equals(row.text(CHECKED))).findFirst();
            if (first.isEmpty()) rows.add(row);
            else aside.accept(row, first.get().received().values().equals(row.received().values()) ? Became.known("It says the same as " + first.get().where() + ".") : Became.aside("The number stands in " + first.get().where() + " already, of the same day and otherwise. Leave one out."));
        }
        return found;
    }

    /// What the rows of one worker come to; one who could be told by absences alone is nobody.
    public Optional<OneWorker> worker(Timeline known, List<HrRow> rows, BiConsumer<HrRow, Became> became) {
        if (known.facts(goldthread.workforce.StaffEntry.Joined.class).isEmpty() && rows.stream().noneMatch(row -> row.received().list() == WORKERS)) {
            rows.forEach(row -> became.accept(row, Became.aside("Nobody with this employee number is known here, or could be taken from the extract.")));
            return Optional.empty();
        }
        return Optional.of(new OneWorker(known, rows, asAt));
    }

    public VacantPost post(Timeline known, HrRow row) {
        return VacantPost.of(known, row, asAt);
    }

    /// What the checks of one worker come to.
    public List<Entry> checks(Timeline known, List<HrRow> rows, BiConsumer<HrRow, Became> became) {
        var entries = new ArrayList<Entry>();
        for (var row : rows) {
            var one = Register.of(known, row, asAt);
            entries.addAll(one.entries());
            became.accept(row, one.became());
        }
        return entries;
    }
}
