package goldthread.returns;

import goldthread.returns.files.Fault;
import goldthread.time.England;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an import writes down of itself as it runs: that it began, what became of each row, notes on the files, how far it is and
/// how it ended. Rows are gathered, and written some at a time.
final class RunLedger {
    /// Notes on files, of which there may be one for every row of a broken file.
    private static final int NOTES = 500;
    private static final int ROWS_AT_A_TIME = 2_000;

    private final Imports imports;
    private final UUID id;
    private final ImportRequest request;
    private final Instant now;
    private final List<LedgerRow> rows = new ArrayList<>();
    private int notes;

    RunLedger(Imports imports, UUID id, ImportRequest request) {
        this.imports = imports;
        this.id = id;
        this.request = request;
        this.now = imports.clock.instant();
    }

    /// When it began.
    Instant now() {
        return now;
    }

    /// The end of the day on which what is taken was known, or now where that day is not over.
    Instant told() {
        var end = request.told() == null ? now : England.endOf(request.told());
        return end.isAfter(now) ? now : end;
    }

    /// Of the entries that it writes.
    String source() {
        return "import:" + id;
    }

    void run(Runnable taking) {
        inTransaction(() -> {
            imports.log("returns: " + request.standard().name(), "import");
            imports.ledger.run(id, told(), now);
        });
        try {
            taking.run();
            end("DONE", null);
        } catch (RuntimeException broken) {
            end("FAILED", "The import stopped before its end. What had been taken stands; import the files again to go on.");
            throw broken;
        }
    }

    private void end(String state, @Nullable String sentence) {
        inTransaction(() -> imports.ledger.end(id, state, sentence, imports.clock.instant()));
    }

    /// @param years as they are called   @param hows in which words the files were understood
    void found(List<String> files, List<String> years, List<String> hows) {
        inTransaction(() -> imports.ledger.found(id, files, years, hows));
    }

    void progress(int done, int all) {
        inTransaction(() -> imports.ledger.progress(id, done, all));
    }

    void note(Fault fault) {
        if (fault.severity() == Fault.Severity.SET_ASIDE) {
            add(LedgerRow.setAside(-(++notes), fault));
        } else if (++notes <= NOTES) {
            add(LedgerRow.note(-notes, fault));
        }
    }

    void add(LedgerRow row) {
        rows.add(row);
        if (rows.size() >= ROWS_AT_A_TIME) {
            flush();
        }
    }

    void flush() {
        if (!rows.isEmpty()) {
            inTransaction(() -> imports.write(id, rows));
            rows.clear();
        }
    }

    private void inTransaction(Runnable work) {
        imports.transaction.executeWithoutResult(status -> work.run());
    }
}
