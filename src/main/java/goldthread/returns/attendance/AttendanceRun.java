package goldthread.returns.attendance;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.education.SchoolEntry.AttendanceTold;
import goldthread.people.OneRecord;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Identified;
import goldthread.returns.attendance.AttendanceFile.Row;
import goldthread.returns.files.Source;
import goldthread.time.England;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in attendance. The same file again adds nothing; a later file with other numbers for the same child and days corrects what a file
/// told, and never what a person wrote. Every row is told of.
@Component
public final class AttendanceRun {
    private static final String SOURCE = "import:attendance";
    private static final int AT_ONCE = 500;

    private final CaseFile caseFile;
    private final People people;
    private final Access access;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public AttendanceRun(CaseFile caseFile, People people, Access access, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.people = people;
        this.access = access;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What became of a row.
    public enum Outcome {
        TAKEN("Taken"), CORRECTED("Corrected"), KNOWN("Known already"), ASIDE("Set aside");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param row 0 where it is about the whole file
    public record Line(String file, int row, Outcome outcome, String says) {
        public String text() {
            return file + (row > 0 ? ", row " + row : "") + ": " + says;
        }
    }

    public record Taken(List<Line> lines) {
        public long count(Outcome outcome) {
            return lines.stream().filter(line -> line.outcome == outcome).count();
        }

        /// `12 rows taken, 1 corrected, 3 known already, 2 set aside.`
        public String text() {
            return count(Outcome.TAKEN) + (count(Outcome.TAKEN) == 1 ? " row" : " rows") + " taken, " + count(Outcome.CORRECTED) + " corrected, " + count(Outcome.KNOWN) + " known already, " + count(Outcome.ASIDE) + " set aside.";
        }

        public boolean nothing() {
            return lines.stream().allMatch(line -> line.outcome == Outcome.ASIDE);
        }
    }

    /// @param told   the day on which the authority knew this; null: now    @param hidden children of whom who acts may not know: as if nobody had their number
    public Taken take(List<Source> sources, @Nullable LocalDate told, Set<UUID> hidden) {
        var now = clock.instant();
        var end = told == null ? now : England.endOf(told);
        var when = end.isAfter(now) ? now : end;
        var lines = new ArrayList<Line>();
        for (var source : sources) {
            var rows = AttendanceFile.read(source, LocalDate.ofInstant(now, England.ZONE), fault -> {
                if (fault.lost()) lines.add(new Line(fault.file(), fault.row(), Outcome.ASIDE, (fault.sentence() + " " + fault.whatToDo()).strip()));
            });
            var met = new HashSet<List<Object>>();
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
                lines.addAll(transaction.execute(status -> some(some, when, hidden, met)));
            }
        }
        lines.sort(Comparator.comparing(Line::file).thenComparing(Line::row));
        return new Taken(List.copyOf(lines));
    }

    private List<Line> some(List<Row> rows, Instant when, Set<UUID> hidden, Set<List<Object>> met) {
        var numbers = people.byLaChildId(rows.stream().map(Row::child).filter(id -> !id.isEmpty()).collect(Collectors.toSet()));
        var pupils = pupils(rows.stream().map(Row::upn).filter(upn -> !upn.isEmpty()).collect(Collectors.toSet()));
        var timelines = new HashMap<>(caseFile.timelines(Stream.concat(numbers.values().stream(), pupils.values().stream().flatMap(Set::stream)).distinct().toList()));
        var lines = new ArrayList<Line>();
        var writings = new ArrayList<Writing>();
        for (var row : rows) {
            var named = new HashSet<Subject>();
            if (numbers.get(row.child()) != null) named.add(first(numbers.get(row.child()), timelines));
            pupils.getOrDefault(row.upn(), Set.of()).forEach(subject -> named.add(first(subject, timelines)));
            named.removeIf(subject -> hidden.contains(subject.id()));
            if (named.size() == 1 && !met.add(List.of(named.iterator().next(), row.from(), row.to()))) lines.add(line(row, Outcome.ASIDE, "The same child and days stand above already, under another number; the first was taken."));
            else if (named.size() == 1) lines.add(row(row, timelines.get(named.iterator().next()), when, writings));
            else lines.add(line(row, Outcome.ASIDE, named.isEmpty() ? "No child that may be written to here is known by this number." : "The numbers of the row are of more than one record. Look at the two records, or take one number out."));
        }
        if (!writings.isEmpty()) {
            caseFile.append(Append.observed(writings));
            access.log(writings.stream().map(writing -> writing.entry().tags().getFirst().subject().id()).toList(), "attendance", "import");
        }
        return lines;
    }

    /// The record under which it is read, where records are read as one.
    private Subject first(Subject subject, Map<Subject, Timeline> timelines) {
        var timeline = timelines.computeIfAbsent(subject, caseFile::timeline);
        var with = OneRecord.readWith(timeline);
        if (with == null || with.equals(subject.id())) return subject;
        var first = new Subject(with);
        timelines.computeIfAbsent(first, caseFile::timeline);
        return first;
    }

    private Line row(Row row, Timeline timeline, Instant when, List<Writing> writings) {
        var told = new AttendanceTold(timeline.subject(), row.from(), row.possible(), row.attended(), null, row.unauthorised(), row.to());
        var id = UUID.nameUUIDFromBytes(("attendance " + Acting.who().holder() + " " + timeline.subject() + " " + row.from() + " " + row.to()).getBytes(StandardCharsets.UTF_8));
        var stands = timeline.facts(AttendanceTold.class).stream().filter(fact -> fact.entry().since().equals(row.from()) && fact.happened().equals(row.to())).reduce((one, later) -> later);
        if (stands.isEmpty() && timeline.lines().stream().anyMatch(line -> line.envelope().id().equals(id))) return line(row, Outcome.ASIDE, "It was taken in before, and somebody took it back on the record.");
        if (stands.isEmpty()) {
            writings.add(new Writing(id, told, when, null, SOURCE));
            return line(row, Outcome.TAKEN, "");
        }
        return stands(row, stands.get(), told, when, writings);
    }

    private static Line stands(Row row, Fact<AttendanceTold> stands, AttendanceTold told, Instant when, List<Writing> writings) {
        var known = stands.entry();
        if (known.sessions() == told.sessions() && known.attended() == told.attended() && (told.unauthorised() == null || told.unauthorised().equals(known.unauthorised()))) return line(row, Outcome.KNOWN, "");
        if (!stands.stands().source().startsWith(SOURCE)) return line(row, Outcome.ASIDE, "Somebody wrote on the record for these days that " + known.attended() + " of " + known.sessions() + " sessions were attended. If that is wrong, correct it there.");
        writings.add(new Writing(Ids.next(), new Corrected(stands.id(), new AttendanceTold(told.child(), told.since(), told.sessions(), told.attended(), known.said(), told.unauthorised(), told.on()), "A later file of attendance says so"), when, null, SOURCE));
        return line(row, Outcome.CORRECTED, "It was " + known.attended() + " of " + known.sessions() + " sessions, and is " + told.attended() + " of " + told.sessions() + ".");
    }

    private static Line line(Row row, Outcome outcome, String says) {
        return new Line(row.file(), row.number(), outcome, says);
    }

    /// By unique pupil number, former ones too: two records may have one.
    private Map<String, Set<Subject>> pupils(Set<String> numbers) {
        var found = new HashMap<String, Set<Subject>>();
        database.sql("select upper(value) as number, subject from identifier where scheme in (:upn, :former) and upper(value) = any(:numbers)").param("upn", Identified.UPN).param("former", Identified.FORMER_UPN).param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> found.computeIfAbsent(row.getString(1), any -> new HashSet<>()).add(new Subject(row.getObject(2, UUID.class)))).list();
        return found;
    }
}
