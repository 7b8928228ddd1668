package goldthread.returns;

import goldthread.access.Acting;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.Ids;
import goldthread.casefile.Outcome.Conflict;
import goldthread.casefile.Subject;
import goldthread.returns.files.Fault;
import goldthread.returns.hr.TakenBack;
import goldthread.returns.mapping.Standard;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Takes back what one import of an HR extract, or of registration checks, wrote: in one step, with a reason. The latest first,
/// for what a later one found known it did not tell again.
final class WorkforceUndo {
    private static final int AT_ONCE = 200, TRIES = 5;
    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "STOPPED");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Imports imports;
    private final ImportReport.Import of;
    private final String why;
    private final List<String> left = new ArrayList<>();
    private final TreeSet<String> stay = new TreeSet<>();
    private int entries;
    private int records;

    WorkforceUndo(Imports imports, ImportReport.Import of, String why) {
        this.imports = imports;
        this.of = of;
        this.why = why;
    }

    /// Why it cannot be taken back; empty where it can.
    static Optional<String> refused(ImportReport.Import of, List<ImportReport.Import> latest) {
        if (of.state().equals("UNDONE")) return Optional.of("This import was undone already.");
        if (!undoable(of) || !ENDED.contains(of.state())) return Optional.of("Only an import of an HR extract or of registration checks that has ended can be undone.");
        return latest.stream().filter(other -> other.standard().equals(of.standard()) && other.started().isAfter(of.started()) && !Set.of("UNDONE", "DISCARDED", "GATHERING").contains(other.state())).findFirst()
                .map(later -> "A later import of the same kind, begun on " + DAY.format(LocalDate.ofInstant(later.started(), England.ZONE)) + " (" + later.id() + "), rests on this one. Undo that first.");
    }

    static boolean undoable(ImportReport.Import of) {
        var standard = Standard.named(of.standard());
        return standard == Standard.WORKFORCE || standard == Standard.REGISTRATIONS;
    }

    ImportReport run() {
        imports.transaction.executeWithoutResult(status -> imports.log("returns: " + of.standard() + " " + of.id(), "undo import"));
        var subjects = imports.transaction.execute(status -> imports.database.sql("select subject from worker_now union select subject from post_now order by 1").query(UUID.class).list()).stream().map(Subject::new).toList();
        for (int at = 0; at < subjects.size(); at += AT_ONCE) batch(subjects.subList(at, Math.min(subjects.size(), at + AT_ONCE)));
        imports.transaction.executeWithoutResult(status -> said());
        return imports.report(of.id()).orElseThrow();
    }

    private void batch(List<Subject> some) {
        for (int time = 1; time <= TRIES; time++) {
            var back = new ArrayList<TakenBack>();
            boolean written = Boolean.TRUE.equals(imports.transaction.execute(status -> {
                var timelines = imports.caseFile.timelines(some);
                timelines.values().forEach(known -> back.add(TakenBack.of(known, "import:" + of.id(), why)));
                var writings = back.stream().flatMap(one -> one.entries().stream()).map(this::writing).toList();
                long seen = timelines.values().stream().mapToLong(known -> known.head()).max().orElse(0);
                return writings.isEmpty() || !(imports.caseFile.append(new Append(writings, Set.copyOf(some), seen)) instanceof Conflict);
            }));
            if (written) {
                back.forEach(this::count);
                return;
            }
        }
        throw new IllegalStateException("workers changed again and again while an import was undone");
    }

    private Writing writing(TakenBack.Back back) {
        return new Writing(Ids.next(), back.entry(), imports.clock.instant(), null, back.source() == null ? TakenBack.UNDO + of.id() : back.source());
    }

    private void count(TakenBack one) {
        entries += one.entries().size();
        if (!one.entries().isEmpty()) records++;
        left.addAll(one.left());
        one.stays().ifPresent(stay::add);
    }

    /// On the report of the import: that it is undone, and what stays.
    private void said() {
        var now = imports.clock.instant();
        var rows = new ArrayList<LedgerRow>();
        int number = imports.database.sql("select coalesce(min(number), 0) from import_row where import = :id and number <= 0").param("id", of.id()).query(Integer.class).single();
        for (var sentence : left) rows.add(LedgerRow.note(--number, Fault.doubtful("Undone", sentence, "Look at it on the worker's page, where it is wrong.")));
        if (!stay.isEmpty()) rows.add(LedgerRow.note(--number, Fault.doubtful("Undone", "The last day of work is taken back for " + String.join(", ", stay) + ".", "An account that has ended stays ended: an administrator opens it again.")));
        imports.write(of.id(), rows);
        imports.ledger.undone(of.id(), sentence(now));
    }

    private String sentence(Instant now) {
        return "Undone on " + DAY.format(LocalDate.ofInstant(now, England.ZONE)) + " by " + Acting.who().name() + ": " + why + ". " + entries + (entries == 1 ? " entry" : " entries") + " of " + records + (records == 1 ? " worker or post" : " workers and posts")
                + " taken back" + (left.isEmpty() ? "; nothing had been changed since." : "; " + left.size() + (left.size() == 1 ? " thing was" : " things were") + " changed since, and left: see the notes.") + " The rows below say what became of them at the time.";
    }
}
