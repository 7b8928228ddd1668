package goldthread.crash;

import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// What one client does, drawn by lot from a seed: visits to siblings, names, corrections, withdrawals, imports of a
/// hundred entries and more, drafts. The clients share the children, and so wait for each other.
final class Deeds {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-04-01");
    private static final int CHILDREN_A_ROUND = 12, OLD_NAMES = 20;

    private final Random random;
    private final UUID client;
    private final List<Writing> named = new ArrayList<>();
    private int typed;

    Deeds(long seed, int client) {
        this.random = new Random(seed * 1_000_003 + client);
        this.client = new UUID(Deed.HOLDER, client);
    }

    UUID client() {
        return client;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    Deed next(int round) {
        int lot = random.nextInt(100);
        if (lot < 40) return written(visit(round));
        if (lot < 58) return written(named(child(round)), described(child(round)));
        if (lot < 75) return changed(round);
        if (lot < 85) return taken(round);
        return new Deed.Typed(client, ++typed);
    }

    /// What was acknowledged can be corrected or withdrawn later.
    void done(Deed deed) {
        if (deed instanceof Deed.Written(var account, var writings)) {
            writings.stream().filter(writing -> writing.entry() instanceof Named).forEach(named::addLast);
            while (named.size() > OLD_NAMES) named.removeFirst();
        }
    }

    private Deed changed(int round) {
        if (named.isEmpty()) return written(visit(round));
        var earlier = named.get(random.nextInt(named.size()));
        if (random.nextInt(4) > 0) return written(new Corrected(earlier.id(), named(((Named) earlier.entry()).person()), "Misheard"));
        named.remove(earlier);
        return written(new Withdrawn(earlier.id(), earlier.entry().tags(), day(), "Another child's"));
    }

    /// As an import writes: many entries about several children at once.
    private Deed taken(int round) {
        var children = children(round, 4 + random.nextInt(4));
        var entries = new ArrayList<Entry>();
        for (int i = 100 + random.nextInt(150); i > 0; i--) {
            var child = children.get(random.nextInt(children.size()));
            entries.add(switch (random.nextInt(5)) {
                case 0 -> new EpisodeStarted(child, day(), "S", "C2", "N1", "U4", "PR1", null, null, null);
                case 1 -> new Reviewed(child, day(), "PN1");
                case 2 -> described(child);
                case 3 -> new Related(child, children.getFirst(), "brother or sister", false, day(), null);
                default -> new Noted(List.of(child), day(), "Email", "Taken in.\n\"Tab\there\"", false);
            });
        }
        entries.removeIf(entry -> entry instanceof Related related && related.person().equals(related.other()));
        return written(entries.toArray(Entry[]::new));
    }

    private Visited visit(int round) {
        var siblings = children(round, 2 + random.nextInt(2));
        return new Visited(siblings, day(), "Home", siblings, List.of(), true, null, "Visited – all were seen.", null, null);
    }

    private Named named(Subject child) {
        return new Named(child, "Given" + random.nextInt(1000), "Family" + random.nextInt(1000), null, null, day());
    }

    private Described described(Subject child) {
        return new Described(child, "1", FIRST_DAY.minusDays(random.nextInt(5000)), null, null, "WBRI", null, day());
    }

    private Deed written(Entry... entries) {
        return new Deed.Written(id(), Stream.of(entries).map(entry -> new Writing(id(), entry, Deed.now(), null, "page")).toList());
    }

    private List<Subject> children(int round, int number) {
        var some = new LinkedHashSet<Subject>();
        while (some.size() < number) some.add(child(round));
        return List.copyOf(some);
    }

    /// Mostly a child of the last two rounds; now and then one with a longer record.
    private Subject child(int round) {
        int newest = CHILDREN_A_ROUND * (round + 1);
        int back = 1 + random.nextInt(random.nextInt(10) == 0 ? newest : Math.min(newest, 2 * CHILDREN_A_ROUND));
        return new Subject(Ids.at(0, 0, newest - back));
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(300));
    }

    private UUID id() {
        return Ids.at(System.currentTimeMillis(), random.nextLong(), random.nextLong());
    }
}
