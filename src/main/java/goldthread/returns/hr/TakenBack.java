package goldthread.returns.hr;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.time.England;
import goldthread.workforce.StaffEntry;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.PostStands;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What takes back what one import wrote about one worker or post: a pure function of what the log tells. What it told first is
/// withdrawn; what it corrected stands again as it did; an end that it took back is told again. What somebody changed since is
/// named, and left.
///
/// @param entries nothing where the import wrote nothing here, or others changed all of it
/// @param left    a sentence for each thing that stays
/// @param stays   whose last day of work is taken back; their account may have ended by it. Empty where there is none
public record TakenBack(List<Back> entries, List<String> left, Optional<String> stays) {

    /// Of entries by which an import was undone: with them what it had written counts no more.
    public static final String UNDO = "undo:";

    /// @param source under which it is written; null where it is that of the undoing. What is told again is whose it was
    public record Back(Entry entry, @Nullable String source) {
        Back(Entry entry) {
            this(entry, null);
        }
    }

    /// @param source of the entries that the import wrote
    public static TakenBack of(Timeline known, String source, String why) {
        var mine = new LinkedHashSet<UUID>();
        known.lines().stream().filter(line -> mine(line, source)).forEach(line -> mine.add(about(line)));
        var entries = new ArrayList<Back>();
        var left = new ArrayList<String>();
        mine.forEach(entry -> back(known, entry, source, why, entries, left));
        boolean stays = entries.stream().anyMatch(back -> back.entry() instanceof Withdrawn withdrawn && known.line(withdrawn.entry()).filter(line -> line.entry() instanceof Left).isPresent());
        boolean gone = entries.stream().anyMatch(back -> back.entry() instanceof Withdrawn withdrawn && known.facts(Joined.class).stream().allMatch(fact -> fact.id().equals(withdrawn.entry()))) && !known.facts(Joined.class).isEmpty();
        long others = known.lines().stream().filter(line -> !mine(line, source) && !line.envelope().source().startsWith(OneWorker.IMPORT) && !line.envelope().source().startsWith(UNDO)).count();
        if (gone && others > 0) left.add(name(known) + " is known here by this import alone, and no more without it. What others recorded about them stands (" + others + ").");
        return new TakenBack(entries, left, stays ? Optional.of(name(known)) : Optional.empty());
    }

    private static void back(Timeline known, UUID entry, String source, String why, List<Back> into, List<String> left) {
        var chain = new ArrayList<>(known.line(entry).stream().toList());
        chain.addAll(known.changes().getOrDefault(entry, List.of()));
        chain = counting(chain);
        if (chain.stream().noneMatch(line -> mine(line, source))) return;
        if (!mine(chain.getLast(), source)) {
            var first = chain.getFirst().entry();
            if (known.standing().stream().noneMatch(fact -> fact.entry().equals(first) && fact.stands().source().equals(source))) left.add(changed(known, chain));
            return;
        }
        int first = chain.size();
        while (first > 0 && mine(chain.get(first - 1), source)) first--;
        var before = new Timeline(known.subject(), chain.subList(0, first)).standing().stream().findFirst();
        var now = known.standing().stream().filter(fact -> fact.id().equals(entry)).findFirst();
        if (now.isPresent()) into.add(before.map(was -> new Back(new Corrected(entry, was.entry(), why))).orElseGet(() -> new Back(new Withdrawn(entry, now.get().entry().tags(), now.get().happened(), why))));
        else if (before.isPresent()) again(known, before.get(), chain.getLast(), left).ifPresent(into::add);
    }

    /// Without what was undone already, and what undid it.
    private static ArrayList<Line> counting(List<Line> chain) {
        var counting = new ArrayList<Line>();
        for (var line : chain) {
            var source = line.envelope().source();
            if (!source.startsWith(UNDO)) counting.add(line);
            else while (!counting.isEmpty() && counting.getLast().envelope().source().equals(OneWorker.IMPORT + source.substring(UNDO.length()))) counting.removeLast();
        }
        return counting;
    }

    /// What the import withdrew is told again, unless somebody told another of the kind since.
    private static Optional<Back> again(Timeline known, Fact<?> stood, Line withdrawn, List<String> left) {
        var was = stood.entry();
        var since = known.facts(was.getClass()).stream().filter(fact -> fact.first().position() > withdrawn.position() && !fact.first().source().equals(withdrawn.envelope().source())).findFirst();
        since.ifPresent(fact -> left.add(name(known) + ": \"" + title(was) + "\" of " + RowChecks.spoken(was.happened()) + " was taken back by the import, and told anew since, on " + day(fact.first().recorded()) + ". It stays so."));
        return since.isPresent() ? Optional.empty() : Optional.of(new Back(was, stood.stands().source()));
    }

    private static String changed(Timeline known, List<Line> chain) {
        var what = chain.getFirst().entry();
        return name(known) + ": \"" + title(what) + "\" of " + RowChecks.spoken(what.happened()) + " was " + (chain.getLast().entry() instanceof Withdrawn ? "withdrawn" : "corrected") + " since, on " + day(chain.getLast().envelope().recorded()) + ". It stays as it is.";
    }

    private static boolean mine(Line line, String source) {
        return line.envelope().source().equals(source);
    }

    private static UUID about(Line line) {
        return switch (line.entry()) {
            case Corrected corrected -> corrected.entry();
            case Withdrawn withdrawn -> withdrawn.entry();
            default -> line.envelope().id();
        };
    }

    private static String title(Entry entry) {
        return StaffEntry.KINDS.stream().filter(kind -> kind.type() == entry.getClass()).findFirst().map(kind -> kind.title()).orElse("Entry");
    }

    private static String name(Timeline known) {
        return known.last(Joined.class).map(fact -> fact.entry().name()).or(() -> known.last(PostStands.class).map(fact -> fact.entry().title() + ", " + fact.entry().team())).orElse("A worker or post");
    }

    private static String day(java.time.Instant instant) {
        return RowChecks.spoken(LocalDate.ofInstant(instant, England.ZONE));
    }
}
