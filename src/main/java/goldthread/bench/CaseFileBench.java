package goldthread.bench;

import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.casefile.Rebuild;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Noted;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The case file's bench: the log, its timelines and its folds, at several sizes of the log.
///
/// The raw limits are taken in the same run on the same server: a durable insert of one row of the size of an entry,
/// and an index scan of the same rows as a timeline.
public final class CaseFileBench {
    private static final int LONG_STORIES = 40;
    private static final int LONG_STORY = 300;
    private static final int PART = 4_000;

    private final CaseFile caseFile;
    private final Rebuild rebuild;
    private final String url;
    private final String user;
    private final String password;
    private final double seconds;
    private final Figures figures;
    private final Who who;
    private final List<Subject> children = new ArrayList<>();
    private final List<Subject> longStories = new ArrayList<>();
    private long entries;

    /// @param url     of the database as its owner, for the raw limits
    /// @param seconds how long each rate is measured
    public CaseFileBench(CaseFile caseFile, Rebuild rebuild, int holder, String url, String user, String password,
                         double seconds, Figures figures) {
        this.caseFile = caseFile;
        this.rebuild = rebuild;
        this.url = url;
        this.user = user;
        this.password = password;
        this.seconds = seconds;
        this.figures = figures;
        this.who = new Who(new UUID(7, 7), holder, "Bench", Set.of(Role.SOCIAL_WORKER));
    }

    public long entries() {
        return entries;
    }

    public List<Subject> longStories() {
        return longStories;
    }

    public List<Subject> children() {
        return children;
    }

    /// Children with three hundred entries each, for reading.
    public void writeLongStories() {
        for (int i = 0; i < LONG_STORIES; i++) {
            var child = Subject.unheardOf();
            var writings = new ArrayList<Writing>();
            for (int n = 0; n < LONG_STORY; n++) {
                writings.add(writing(n % 3 == 0 ? visit(List.of(child), n) : new Noted(List.of(child), LocalDate.parse("2020-01-01").plusDays(n),
                        "Telephone call", "Spoke with the school about how the week has been, and what would help with mornings.", false)));
            }
            append(writings);
            longStories.add(child);
        }
    }

    /// Loads stories until the log holds so many entries. @return entries a second
    public double load(Iterator<List<Writing>> stories, long upTo) {
        long before = entries;
        long start = System.nanoTime();
        var part = new ArrayList<Writing>();
        while (entries + part.size() < upTo && stories.hasNext()) {
            var story = stories.next();
            part.addAll(story);
            story.stream().limit(1).forEach(writing -> children.add(writing.entry().tags().getFirst().subject()));
            if (part.size() >= PART) {
                append(part);
                part = new ArrayList<>();
            }
        }
        append(part);
        return (entries - before) / ((System.nanoTime() - start) / 1e9);
    }

    /// Everything that is measured at one size.
    public void measure() throws Exception {
        for (int writers : new int[] {1, 8, 32}) {
            double raw = rawInserts(writers).rate();
            var appends = appends(writers);
            figures.atLeast(entries, "append, two tags, " + writers + (writers == 1 ? " writer" : " writers"), appends.rate(), "entries/s",
                    raw, writers == 1 ? 0.5 : 1.0 / 3);
            figures.atMost(entries, "append p95, " + writers + (writers == 1 ? " writer" : " writers"), appends.p95(), "ms", 1_000);
        }
        timelines();
    }

    private Measured rawInserts(int writers) throws Exception {
        try (var connection = connect()) {
            connection.createStatement().execute("create table if not exists bench_raw (id bigserial primary key, body jsonb)");
        }
        var connections = new ArrayList<Connection>();
        try {
            for (int i = 0; i < writers; i++) {
                connections.add(connect());
            }
            var statements = new ArrayList<java.sql.PreparedStatement>();
            for (var connection : connections) {
                statements.add(connection.prepareStatement("insert into bench_raw (body) values (?::jsonb)"));
            }
            var body = caseFile.kinds().write(visit(List.of(Subject.unheardOf(), Subject.unheardOf()), 1));
            Measured.Task insert = (worker, turn) -> {
                statements.get(worker).setString(1, body);
                statements.get(worker).executeUpdate();
            };
            Measured.during(writers, 1, insert);
            return Measured.during(writers, seconds, insert);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private Measured appends(int writers) throws Exception {
        var some = children.isEmpty() ? longStories : children;
        Measured.Task append = (worker, turn) -> {
            var first = some.get(java.util.concurrent.ThreadLocalRandom.current().nextInt(some.size()));
            var second = some.get(java.util.concurrent.ThreadLocalRandom.current().nextInt(some.size()));
            Acting.as(who, () -> caseFile.append(Append.observed(List.of(writing(visit(first.equals(second) ? List.of(first)
                    : List.of(first, second), turn % 900))))));
        };
        Measured.during(writers, Math.max(2, seconds / 2), append);
        var measured = Measured.during(writers, seconds, append);
        entries += measured.nanos().size();
        return measured;
    }

    /// One reader; the children differ from turn to turn, and neither side reads them for the first time.
    private void timelines() throws Exception {
        try (var connection = connect(); var scan = connection.prepareStatement("""
                select e.position, e.id, e.holder, e.kind, e.happened, e.recorded, e.author, e.for_whom, e.source, b.body
                  from entry_tag t join entry e on e.position = t.position join entry_body b on b.position = t.position
                 where t.tag = ? order by t.position""")) {
            connection.createStatement().execute("set role goldthread_app");
            connection.createStatement().execute("select set_config('goldthread.holder', '" + who.holder() + "', false)");
            Measured.Task raw = (worker, turn) -> {
                scan.setObject(1, longStories.get(turn % longStories.size()).id());
                try (var rows = scan.executeQuery()) {
                    while (rows.next()) {
                        for (int column = 1; column <= 10; column++) {
                            rows.getString(column);
                        }
                    }
                }
            };
            Measured.Task read = (worker, turn) -> Acting.as(who, () -> {
                if (caseFile.timeline(longStories.get(turn % longStories.size())).standing().size() < LONG_STORY) {
                    throw new IllegalStateException("a story is shorter than it was written");
                }
            });
            Measured.times(400, raw);
            Measured.times(400, read);
            figures.atMostTimes(entries, "timeline of 300 entries read and folded, p95", Measured.times(1_000, read).p95(), "ms",
                    Measured.times(1_000, raw).p95(), 3);
        }
    }

    /// Replays the whole log.
    public void rebuild() {
        long start = System.nanoTime();
        var rebuilt = rebuild.rebuild(done -> { });
        figures.atLeast(entries, "rebuild of " + "%,d".formatted(rebuilt.subjects()) + " subjects", entries / ((System.nanoTime() - start) / 1e9),
                "entries/s", 30_000);
        if (rebuilt.stray() > 0) {
            throw new IllegalStateException(rebuilt.stray() + " rows were not what the log says");
        }
    }

    private Connection connect() throws java.sql.SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private void append(List<Writing> writings) {
        if (!writings.isEmpty()) {
            Acting.as(who, () -> caseFile.append(Append.observed(List.copyOf(writings))));
            entries += writings.size();
        }
    }

    private static Writing writing(goldthread.casefile.Entry entry) {
        return new Writing(Ids.next(), entry, Instant.now(), null, "bench");
    }

    private static Visited visit(List<Subject> children, int day) {
        return new Visited(children, LocalDate.parse("2023-01-01").plusDays(day), "Home", children, List.of(), true, "I like my room",
                "Both were at ease and showed me their drawings.", "The home is going well.", "Ask the school about swimming.");
    }
}
