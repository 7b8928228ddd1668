package goldthread.bench;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Rebuild;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Noted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/// The case file's bench: the log, its timelines and its folds, at several sizes of the log.
public final class CaseFileBench {
    public static final String TIMELINE = "timeline of 300 entries read and folded, p95";
    /// Entries a second on two processors, for rebuild and bulk import.
    static final int BULK = 30_000;
    private static final int LONG_STORIES = 10, LONG_STORY = 300, PART = 4_000, PARTS = 12, LOADERS = 2;
    private static final int[] WRITERS = {1, 8, 32};

    private final CaseFile caseFile;
    private final Rebuild rebuild;
    private final RawLimits raw;
    private final double seconds;
    private final Figures figures;
    private final Who who;
    private final List<Subject> children = new ArrayList<>();
    private final List<Subject> longStories = new ArrayList<>();
    private long entries;

    /// @param seconds how long each rate is measured
    public CaseFileBench(CaseFile caseFile, Rebuild rebuild, RawLimits raw, int holder, double seconds, Figures figures) {
        this.caseFile = caseFile;
        this.rebuild = rebuild;
        this.raw = raw;
        this.seconds = seconds;
        this.figures = figures;
        this.who = Who.product(holder);
    }

    /// How many the log holds.
    public long entries() {
        return entries;
    }

    /// Of every size of record; on a log too small for stories, the long ones.
    public List<Subject> children() {
        return children.isEmpty() ? longStories : children;
    }

    /// What an append to so many writers is called in the figures.
    public static String appendBy(int writers) {
        return "append, two tags, " + writers + (writers == 1 ? " writer" : " writers");
    }

    /// Children with three hundred entries each, for reading.
    public void writeLongStories() {
        for (int i = 0; i < LONG_STORIES; i++) {
            var child = Subject.unheardOf();
            var writings = new ArrayList<Writing>();
            for (int n = 0; n < LONG_STORY; n++) {
                writings.add(writing(n % 3 == 0 ? visit(List.of(child), n) : note(child, n)));
            }
            append(writings);
            longStories.add(child);
        }
    }

    /// Loads stories until the log holds so many entries, by two workers, and tells the rate where there are enough of them.
    /// Making the stories up is not counted.
    public void load(Iterator<List<Writing>> stories, long upTo) throws Exception {
        long before = entries, nanos = 0;
        double spent = 0;
        for (var parts = parts(stories, upTo); !parts.isEmpty(); parts = parts(stories, upTo)) {
            var waiting = new ConcurrentLinkedQueue<>(parts);
            long start = System.nanoTime();
            double spentBefore = ProcessorTime.spent();
            Measured.each(LOADERS, worker -> {
                for (var part = waiting.poll(); part != null; part = waiting.poll()) {
                    append(part);
                }
            });
            nanos += System.nanoTime() - start;
            spent += ProcessorTime.spent() - spentBefore;
        }
        bulk("bulk append of stories", entries - before, nanos / 1e9, spent, raw.copy(Math.min(2, seconds), body()));
    }

    /// As many stories as are held in memory at once, in parts that are written together.
    private List<List<Writing>> parts(Iterator<List<Writing>> stories, long upTo) {
        var parts = new ArrayList<List<Writing>>();
        long all = entries;
        while (all < upTo && parts.size() < PARTS && stories.hasNext()) {
            var part = new ArrayList<Writing>();
            while (all < upTo && part.size() < PART && stories.hasNext()) {
                var story = stories.next();
                part.addAll(story);
                all += story.size();
                story.stream().limit(1).forEach(writing -> children.add(writing.entry().tags().getFirst().subject()));
            }
            parts.add(part);
        }
        return parts;
    }

    /// A rate that the issue bounds on two processors; beside it, what the same processor time gives when nobody else
    /// has any of it.
    void bulk(String what, long done, double took, double processor, double alone) {
        if (done >= BULK / 10) {
            figures.atLeast(entries, what, done / took, "entries/s", alone, BULK);
            figures.told(entries, what + ", by processor time of two", 2 * done / processor, "entries/s", null);
        }
    }

    /// Everything that is measured at one size.
    public void measure() throws Exception {
        for (int writers : WRITERS) {
            var alone = raw.inserts(writers, seconds, body());
            var rows = raw.rowsOfAnAppend(writers, seconds, body());
            var appends = appends(writers);
            figures.atLeastShare(entries, appendBy(writers), appends.rate(), "entries/s", alone.rate(), writers == 1 ? 0.5 : 1.0 / 3);
            figures.told(entries, appendBy(writers) + ", its rows by PostgreSQL alone", rows.rate(), "entries/s", alone.rate());
            figures.told(entries, appendBy(writers) + ", p95", appends.p95(), "ms", alone.p95());
            figures.told(entries, appendBy(writers) + ", processor time each", appends.processorEach(), "ms", alone.processorEach());
        }
        Measured.Task read = (worker, turn) -> Acting.as(who, () -> {
            if (caseFile.timeline(longStories.get(turn % longStories.size())).standing().size() < LONG_STORY) {
                throw new IllegalStateException("a story is shorter than it was written");
            }
        });
        double alone = raw.scans(who.holder(), 1_000, longStories).p95();
        Measured.times(400, read);
        figures.atMostTimes(entries, TIMELINE, Measured.times(1_000, read).p95(), "ms", alone, 3);
    }

    private Measured appends(int writers) throws Exception {
        Measured.Task append = (worker, turn) -> {
            var some = pair();
            Acting.as(who, () -> caseFile.append(Append.observed(List.of(writing(visit(some, turn % 900))))));
        };
        Measured.during(writers, Math.max(2, seconds / 2), append);
        var measured = Measured.during(writers, seconds, append);
        entries += measured.nanos().size();
        return measured;
    }

    private List<Subject> pair() {
        var first = any();
        var second = any();
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }

    private Subject any() {
        var some = children();
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    /// Replays the whole log; raw beside it, the whole log read by index.
    public void rebuild() throws Exception {
        double alone = raw.scanOfAll();
        long start = System.nanoTime();
        double spent = ProcessorTime.spent();
        var rebuilt = rebuild.rebuild(done -> { });
        bulk("rebuild", entries, (System.nanoTime() - start) / 1e9, ProcessorTime.spent() - spent, alone);
        if (rebuilt.stray() > 0) {
            throw new IllegalStateException(rebuilt.stray() + " rows were not what the log says");
        }
    }

    private void append(List<Writing> writings) {
        if (!writings.isEmpty()) {
            Acting.as(who, () -> caseFile.append(Append.observed(List.copyOf(writings))));
            count(writings.size());
        }
    }

    private synchronized void count(int more) {
        entries += more;
    }

    private String body() {
        return caseFile.kinds().write(visit(List.of(Subject.unheardOf(), Subject.unheardOf()), 1));
    }

    private static Writing writing(Entry entry) {
        return new Writing(Ids.next(), entry, Instant.now(), null, "bench");
    }

    private static Noted note(Subject child, int day) {
        return new Noted(List.of(child), LocalDate.parse("2020-01-01").plusDays(day), "Telephone call",
                "Spoke with the school about how the week has been, and what would help with mornings.", false);
    }

    private static Visited visit(List<Subject> children, int day) {
        return new Visited(children, LocalDate.parse("2023-01-01").plusDays(day), "Home", children, List.of(), true, "I like my room",
                "Both were at ease and showed me their drawings.", "The home is going well.", "Ask the school about swimming.");
    }
}
