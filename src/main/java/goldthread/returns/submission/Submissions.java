package goldthread.returns.submission;

import goldthread.access.Acting;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.returns.AnnexAExports;
import goldthread.returns.ExportRequest;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.Exports;
import goldthread.returns.ReturnsEntry;
import goldthread.returns.annexa.AnnexA;
import goldthread.returns.desk.ChangesView;
import goldthread.returns.mapping.Standard;
import goldthread.returns.ssd.SsdExport;
import goldthread.returns.submission.Submission.Kept;
import goldthread.returns.submission.Submission.Signed;
import goldthread.returns.submission.Submission.What;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The submissions of the acting authority, with their files.
@Component
final class Submissions {
    private final Exports exports;
    private final SsdExport dataset;
    private final AnnexAExports lists;
    private final CaseFile caseFile;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Submissions(Exports exports, SsdExport dataset, AnnexAExports lists, CaseFile caseFile, DataSource source, PlatformTransactionManager transactions, Clock clock) {
        this.exports = exports;
        this.dataset = dataset;
        this.lists = lists;
        this.caseFile = caseFile;
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Why something cannot be signed off.
    enum Refused {
        MAKER("Somebody else than who made it must sign it off. Your authority has not allowed otherwise."), SIGNED("It has been signed off already.");

        final String sentence;

        Refused(String sentence) {
            this.sentence = sentence;
        }
    }

    /// What is asked for. @param on the day of lists     @param asKnown null: as known now
    record Asked(What what, @Nullable CollectionYear year, @Nullable LocalDate on, Format format, @Nullable Instant asKnown) {}

    /// Makes the files and keeps them, to be signed off.
    UUID make(Asked asked) {
        var made = clock.instant();
        var at = asked.asKnown() == null ? made : asked.asKnown();
        var exactly = new Asked(asked.what(), asked.year(), asked.on(), asked.format(), at);
        return inFolder(folder -> {
            var written = write(exactly, made, folder);
            return in(() -> keep(exactly, at, made, written, folder));
        });
    }

    private record Written(int children, int rows) {}

    private Written write(Asked asked, Instant made, Path folder) {
        return switch (asked.what()) {
            case SSD -> {
                var rows = dataset.run(asked.asKnown(), LocalDate.ofInstant(made, England.ZONE), folder, done -> {});
                yield new Written(rows.getOrDefault("ssd_person", 0), sum(rows));
            }
            case ANNEX_A -> {
                var report = lists.give(new AnnexAExports.Request(Objects.requireNonNull(asked.on()), asked.asKnown(), asked.format() == Format.XLSX), folder);
                yield new Written(report.children(), sum(report.rows()));
            }
            case SSDA903, CIN -> {
                var report = exports.run(new ExportRequest(Standard.named(asked.what().code), Objects.requireNonNull(asked.year()), asked.asKnown()), asked.format(), folder, made,
                        (done, all) -> {});
                yield new Written(report.children(), sum(report.rows()));
            }
        };
    }

    private static int sum(Map<String, Integer> rows) {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    private UUID keep(Asked asked, Instant asKnown, Instant made, Written written, Path folder) {
        try {
            var id = Ids.next();
            var sums = Checksums.in(folder);
            database.sql("""
                    insert into submission (id, holder, standard, year, on_day, format, as_known, maker, maker_name, made_at, children, rows, checksum)
                    values (:id, :holder, :standard, :year, :on, :format, :known, :maker, :name, :made, :children, :rows, :checksum)""")
                    .param("id", id).param("holder", Acting.who().holder()).param("standard", asked.what().code)
                    .param("year", asked.year() == null ? null : asked.year().label(), Types.VARCHAR).param("on", asked.on(), Types.DATE).param("format", asked.format().name()).param("known", Timestamp.from(asKnown))
                    .param("maker", Acting.who().account()).param("name", Acting.who().name()).param("made", Timestamp.from(made))
                    .param("children", written.children()).param("rows", written.rows()).param("checksum", sums.set()).update();
            for (var file : sums.files().entrySet()) {
                var path = folder.resolve(file.getKey());
                database.sql("insert into submitted_file (submission, holder, name, bytes, sha256, content) values (:id, :holder, :name, :bytes, :sum, :content)")
                        .param("id", id).param("holder", Acting.who().holder()).param("name", file.getKey()).param("bytes", Files.size(path))
                        .param("sum", file.getValue()).param("content", packed(path)).update();
            }
            return id;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] packed(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            Files.copy(file, packing);
        }
        return bytes.toByteArray();
    }

    /// Signs it off, in the name of who acts: written to the log with the checksum.
    /// @return why not; null where it is signed
    @Nullable Refused sign(Submission of, String role) {
        return in(() -> {
            // whoever signs the same at the same moment waits here
            var unsigned = database.sql("select 1 from submission where id = :id and signed_at is null for update").param("id", of.id()).query().listOfRows();
            if (unsigned.isEmpty()) {
                return Refused.SIGNED;
            }
            if (of.maker().equals(Acting.who().account()) && !makerMaySign()) {
                return Refused.MAKER;
            }
            var now = clock.instant();
            var entry = Ids.next();
            caseFile.append(Append.observed(entry, new ReturnsEntry.Submitted(ReturnsEntry.returns(Acting.who().holder(), of.what().code), of.what().code,
                    of.year() != null ? of.year().label() : of.on() != null ? of.on().toString() : null, of.checksums().files(), of.checksum(), of.asKnown(), of.makerName(), Acting.who().name(), role,
                    LocalDate.ofInstant(now, England.ZONE)), now, "page"));
            database.sql("update submission set signatory = :who, signatory_name = :name, role = :role, signed_at = :now, entry = :entry where id = :id")
                    .param("who", Acting.who().account()).param("name", Acting.who().name()).param("role", role).param("now", Timestamp.from(now))
                    .param("entry", entry).param("id", of.id()).update();
            return null;
        });
    }

    boolean makerMaySign() {
        return in(() -> database.sql("select maker_may_sign from submission_setting").query(Boolean.class).optional().orElse(false));
    }

    void setMakerMaySign(boolean may) {
        in(() -> database.sql("""
                insert into submission_setting (holder, maker_may_sign, account, at) values (:holder, :may, :account, :now)
                on conflict (holder) do update set maker_may_sign = excluded.maker_may_sign, account = excluded.account, at = excluded.at""")
                .param("holder", Acting.who().holder()).param("may", may).param("account", Acting.who().account()).param("now", Timestamp.from(clock.instant())).update());
    }

    /// Gives up what nobody signed. @return whether it was there and unsigned
    boolean discard(UUID id) {
        return in(() -> {
            boolean gone = database.sql("delete from submission where id = :id and signed_at is null").param("id", id).update() == 1;
            if (gone) {
                database.sql("delete from submitted_file where submission = :id").param("id", id).update();
            }
            return gone;
        });
    }

    List<Submission> latest(int atMost) {
        return in(() -> database.sql(SUBMISSION + " order by made_at desc limit :most").param("most", atMost).query((row, n) -> submission(row)).list());
    }

    /// How many wait for the signature of who acts: of others, and their own where the authority has allowed that.
    int toSign() {
        return in(() -> database.sql("select count(*) from submission where signed_at is null and (:own or maker <> :me)").param("own", makerMaySign()).param("me", Acting.who().account()).query(Integer.class).single());
    }

    Optional<Submission> find(UUID id) {
        return in(() -> database.sql(SUBMISSION + " where id = :id").param("id", id).query((row, n) -> submission(row)).optional());
    }

    /// The last one of the same return that was signed off before this one was made.
    Optional<Submission> before(Submission of) {
        return in(() -> database.sql(SUBMISSION + """
                 where standard = :standard and year is not distinct from cast(:year as text) and id <> :id and signed_at is not null and made_at < :made
                 order by made_at desc limit 1""").param("standard", of.what().code).param("year", of.year() == null ? null : of.year().label(), Types.VARCHAR)
                .param("id", of.id()).param("made", Timestamp.from(of.made())).query((row, n) -> submission(row)).optional());
    }

    /// What became different between two submissions.
    ChangesView.What compared(Submission before, Submission of) {
        return switch (of.what()) {
            case SSDA903, CIN -> ChangesView.What.of(exports, of.request(), before.asKnown(), of.asKnown());
            case ANNEX_A -> new ChangesView.What(of.title(), AnnexA.LISTS.stream().map(AnnexA.ListOf::title).toList(), change -> lists.difference(request(before), request(of), change));
            case SSD -> new ChangesView.What(of.title(), SsdExport.entities(), change -> dataset.difference(before.asKnown(), of.asKnown(), change));
        };
    }

    private static AnnexAExports.Request request(Submission of) {
        return new AnnexAExports.Request(Objects.requireNonNull(of.on()), of.asKnown(), of.format() == Format.XLSX);
    }

    private static final String SUBMISSION = """
            select id, standard, year, format, as_known, maker, maker_name, made_at, children, rows, checksum, signatory_name, role, signed_at, on_day from submission
            """;

    private Submission submission(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var year = row.getString(3);
        var signatory = row.getString(12);
        var files = database.sql("select name, bytes, sha256 from submitted_file where submission = :id order by name").param("id", id)
                .query((file, n) -> new Kept(file.getString(1), file.getLong(2), file.getString(3))).list();
        return new Submission(id, What.of(row.getString(2)), year == null ? null : CollectionYear.parse(year), row.getObject(15, LocalDate.class), Format.valueOf(row.getString(4)), at(row, 5),
                row.getObject(6, UUID.class), row.getString(7), at(row, 8), row.getInt(9), row.getInt(10), row.getString(11),
                signatory == null ? null : new Signed(signatory, row.getString(13), at(row, 14)), files);
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// A file as it was kept.
    /// @throws IllegalStateException where it is no longer what its checksum says
    InputStream content(Submission of, Kept file) throws IOException {
        byte[] packed = in(() -> database.sql("select content from submitted_file where submission = :id and name = :name").param("id", of.id())
                .param("name", file.name()).query(byte[].class).single());
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            if (!Checksums.of(bytes).equals(file.sha256())) {
                throw new IllegalStateException("the kept copy of " + file.name() + " is no longer what was submitted");
            }
        }
        return new GZIPInputStream(new ByteArrayInputStream(packed));
    }

    /// Makes it again from the record, as known then. @return for each file whether it comes out the same
    Map<String, Boolean> again(Submission of) {
        return inFolder(folder -> {
            write(new Asked(of.what(), of.year(), of.on(), of.format(), of.asKnown()), of.made(), folder);
            try {
                var now = Checksums.in(folder).files();
                var same = new java.util.TreeMap<String, Boolean>();
                of.files().forEach(file -> same.put(file.name(), file.sha256().equals(now.get(file.name()))));
                now.keySet().forEach(name -> same.putIfAbsent(name, false));
                return same;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static <T> T inFolder(Function<Path, T> work) {
        try {
            var folder = Files.createTempDirectory("goldthread-submission");
            try {
                return work.apply(folder);
            } finally {
                try (var inside = Files.walk(folder)) {
                    for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
