package goldthread.returns.hr;

import static goldthread.returns.hr.HrLists.*;
import static goldthread.returns.hr.RowChecks.spoken;

import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.Numbered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the rows of one worker come to, beside what the log tells: a pure function of both.
///
/// A row is a time in a team and role. What is told already is not told again; what is told otherwise corrects it; what a row is
/// silent about stays as it is known.
public final class OneWorker {
    /// Of the entries that came with an extract: a later one may take them back.
    static final String IMPORT = "import:";

    private final Timeline known;
    private final LocalDate asAt;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<HrRow, Became> became = new LinkedHashMap<>();
    private final List<Fact<Joined>> unclaimed;
    private @Nullable LocalDate leaves;

    /// @param rows that no check refused, of one worker
    public OneWorker(Timeline known, List<HrRow> rows, LocalDate asAt) {
        this.known = known;
        this.asAt = asAt;
        this.unclaimed = new ArrayList<>(known.facts(Joined.class));
        var posts = posts(rows.stream().filter(row -> row.received().list() == WORKERS).toList());
        posts.forEach(row -> unclaimed.removeIf(fact -> fact.entry().from().equals(row.day(START))));
        for (int i = 0; i < posts.size(); i++) post(posts.get(i), i + 1 < posts.size() ? posts.get(i + 1) : null);
        rows.stream().filter(row -> row.received().list() == ABSENCES).forEach(this::absence);
    }

    public List<Entry> entries() {
        return entries;
    }

    public Map<HrRow, Became> became() {
        return became;
    }

    /// The last day of work, where the rows tell one; the account ends with it.
    public Optional<LocalDate> leaves() {
        return Optional.ofNullable(leaves);
    }

    /// In the order in which they began. A worker stands in one team at a time: of two at once the greater part of a post counts.
    private List<HrRow> posts(List<HrRow> rows) {
        var taken = new ArrayList<HrRow>();
        var order = rows.stream().sorted(Comparator.comparingInt((HrRow row) -> -row.share()).thenComparingInt(HrRow::number)).toList();
        for (var row : order) {
            var at = taken.stream().filter(other -> overlap(row, other)).findFirst();
            if (at.isEmpty()) taken.add(row);
            else if (at.get().received().values().equals(row.received().values())) became.put(row, Became.known("It says the same as " + at.get().where() + "."));
            else became.put(row, Became.aside("It overlaps with " + at.get().where() + ", from " + spoken(at.get().day(START)) + (at.get().day(END) == null ? "" : " to " + spoken(at.get().day(END))) + ", and a worker stands in one team at a time. "
                    + (row.share() + at.get().share() > 100 ? "Together they are more than a full post. " : "") + "Give one an end before the other begins, or leave one out."));
        }
        taken.sort(Comparator.comparing(row -> row.day(START)));
        return taken;
    }

    private static boolean overlap(HrRow one, HrRow other) {
        return !start(one).isAfter(end(other)) && !start(other).isAfter(end(one));
    }

    private static LocalDate start(HrRow row) {
        return Objects.requireNonNull(row.day(START));
    }

    private static LocalDate end(HrRow row) {
        return row.day(END) == null ? LocalDate.MAX : Objects.requireNonNull(row.day(END));
    }

    private void post(HrRow row, @Nullable HrRow next) {
        var last = known.last(Joined.class).map(Fact::entry);
        var before = before(row, next);
        if (before.isEmpty() && last.isEmpty() && row.code(ROLE) == null) {
            became.put(row, Became.aside(ROLE + ": It is not told. Say in the mapping which role it is."));
            return;
        }
        var result = new Became.Making(row.doubts());
        var joined = joined(row, before.map(Fact::entry).or(() -> last));
        result.tell(before, joined, Changes::of, why(asAt), entries);
        if (known.facts(Numbered.class).stream().noneMatch(fact -> fact.entry().number().equals(row.who())) && entries.stream().noneMatch(entry -> entry instanceof Numbered numbered && numbered.number().equals(row.who()))) {
            entries.add(new Numbered(known.subject(), row.who(), start(row)));
            result.fresh();
        }
        new ToldForTheCensus(known, row, next == null, asAt, why(asAt)).into(entries, result);
        leaving(row, next, result);
        became.put(row, result.made());
    }

    /// What is known of this time: what began on the day; or, of the last one, what nobody else claims and is the same work, so that
    /// the start was wrong.
    private Optional<Fact<Joined>> before(HrRow row, @Nullable HrRow next) {
        var same = known.facts(Joined.class).stream().filter(fact -> fact.entry().from().equals(row.day(START))).reduce((first, second) -> second);
        return same.isPresent() || next != null ? same : unclaimed.stream().filter(fact -> fact.entry().team().equals(row.text(TEAM)) && fact.entry().role().equals(row.code(ROLE))
                && known.facts(Left.class).stream().noneMatch(left -> !left.entry().on().isBefore(fact.entry().from()) && left.entry().on().isBefore(start(row)))).reduce((first, second) -> second);
    }

    private Joined joined(HrRow row, Optional<Joined> last) {
        var languages = row.several(LANGUAGES);
        var skills = row.several(SKILLS);
        return new Joined(known.subject(), row.name(), row.registration().isEmpty() ? last.map(Joined::registration).orElse(null) : Changes.as(last.map(Joined::registration).orElse(null), row.registration(), row.text(SWE)),
                row.day(QUALIFIED) == null ? last.map(Joined::qualified).orElse(null) : row.day(QUALIFIED), row.text(TEAM).isEmpty() ? last.map(Joined::team).orElse("Not told") : row.text(TEAM),
                row.code(ROLE) == null ? last.map(Joined::role).orElse("other") : row.code(ROLE), start(row), languages.isEmpty() ? last.map(Joined::languages).orElse(List.of()) : languages,
                skills.isEmpty() ? last.map(Joined::skills).orElse(List.of()) : skills);
    }

    /// Whose next time begins on the day after has moved, and not left.
    private void leaving(HrRow row, @Nullable HrRow next, Became.Making result) {
        var left = known.facts(Left.class).stream().filter(fact -> !fact.entry().on().isBefore(start(row)) && (next == null || fact.entry().on().isBefore(start(next)))).reduce((first, second) -> second);
        var end = row.day(END);
        if (end == null || next != null && !start(next).isAfter(end.plusDays(1))) {
            left.ifPresent(fact -> stays(fact, result));
            return;
        }
        if (next == null) leaves = end;
        var reason = row.code(CENSUS.get(goldthread.workforce.CensusField.REASON_LEFT));
        var destination = row.code(CENSUS.get(goldthread.workforce.CensusField.DESTINATION));
        var said = left.map(Fact::entry);
        var words = row.textOrNull(WHY);
        var now = new Left(known.subject(), end, words != null ? words : said.map(Left::why).orElse(reason == null ? "As the HR system has it" : Objects.requireNonNull(goldthread.workforce.CensusField.REASON_LEFT.codes().get(reason))),
                destination == null ? said.map(Left::destination).orElse(null) : destination, reason == null ? said.map(Left::reason).orElse(null) : reason);
        result.tell(left, now, Changes::of, why(asAt), entries);
        if (left.isEmpty()) result.says("Leaves on " + spoken(end) + ".");
    }

    /// The row tells no end. What an extract said is taken back; what a person recorded stays.
    private void stays(Fact<Left> left, Became.Making result) {
        if (left.stands().source().startsWith(IMPORT)) {
            entries.add(new Withdrawn(left.id(), left.entry().tags(), left.entry().on(), why(asAt)));
            result.changed("The end on " + spoken(left.entry().on()) + " is taken back.");
            result.doubt("The account may have ended by it: an administrator opens it again.");
        } else {
            result.doubt("It is recorded here that the worker leaves on " + spoken(left.entry().on()) + ", and the extract tells no end. What was recorded stays.");
        }
    }

    private void absence(HrRow row) {
        var from = Objects.requireNonNull(row.day(AWAY));
        var why = row.code(AWAY_WHY);
        if (why == null) {
            became.put(row, Became.aside(AWAY_WHY + ": It is not told. Say in the mapping what it means."));
            return;
        }
        var before = known.facts(Away.class).stream().filter(fact -> fact.entry().from().equals(from) && fact.entry().why().equals(why)).reduce((first, second) -> second);
        var to = row.day(BACK) != null ? row.day(BACK) : before.map(fact -> fact.entry().to()).filter(day -> day.isAfter(asAt)).orElse(asAt);
        if (to.isBefore(from)) {
            became.put(row, Became.aside(row.day(BACK) == null ? AWAY + ": " + spoken(from) + " is after the day of the extract, and no last day is told." : BACK + ": " + spoken(to) + " is before the first, " + spoken(from) + ". Mend one of the two."));
            return;
        }
        var result = new Became.Making(row.doubts());
        if (row.day(BACK) == null) result.doubt("No last day is told: away until the day of the extract, as far as is known.");
        var now = new Away(known.subject(), from, to, why);
        if (before.isPresent() || !entries.contains(now)) result.tell(before, now, Changes::of, why(asAt), entries);
        became.put(row, result.made());
    }

    /// Why an entry was corrected.
    static String why(LocalDate asAt) {
        return "HR extract of " + spoken(asAt);
    }
}
