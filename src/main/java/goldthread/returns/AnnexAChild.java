package goldthread.returns;

import goldthread.casefile.Append.Writing;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.AnnexARun.Numbered;
import goldthread.returns.annexa.AnnexAEntry.Held;
import goldthread.returns.annexa.AnnexAEntry.Listed;
import goldthread.returns.annexa.ChildFromLists;
import goldthread.returns.annexa.reading.ReceivedRow;
import goldthread.returns.mapping.GivenRow;
import goldthread.returns.mapping.Reconciled;
import goldthread.returns.mapping.Reconciling;
import goldthread.returns.mapping.Verdict;
import goldthread.returns.mapping.Verdict.Outcome;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// What lists for inspection say of one child, or of one adopter, told from what is known.
final class AnnexAChild {
    private final Reconciling reconciling;
    private final Timeline timeline;
    private final List<Numbered> rows;

    AnnexAChild(Reconciling reconciling, Timeline timeline, List<Numbered> rows) {
        this.reconciling = reconciling;
        this.timeline = timeline;
        this.rows = rows;
    }

    /// What became of one row.
    record Became(String outcome, String sentence, List<String> doubts, List<UUID> entries) {}

    UUID subject() {
        return timeline.subject().id();
    }

    /// @param writings takes what is to be added     @param became hears of every row
    void take(List<Writing> writings, BiConsumer<Numbered, Became> became) {
        var twice = new IdentityHashMap<ReceivedRow, String>();
        var good = once(twice);
        boolean adopter = good.stream().allMatch(row -> row.list().number() == 11);
        var made = adopter ? new ChildFromLists.Made(List.of(), Map.of(), Map.of())
                : ChildFromLists.of(timeline, reconciling.day(), good.getFirst().who(), good);
        var reconciled = adopter ? new Reconciled(List.of(), subject(), List.of(), List.of())
                : reconciling.child(timeline, good.getFirst().who(), made.given(), Set.of(), List.of());
        writings.addAll(reconciled.writings());
        var verdicts = new IdentityHashMap<GivenRow, Verdict>();
        reconciled.verdicts().forEach(verdict -> verdicts.put(verdict.row(), verdict));
        var listed = listed(good);
        listed.ifPresent(writings::add);
        var before = heldBefore();
        for (var one : rows) {
            var why = twice.get(one.row());
            became.accept(one, why != null ? new Became(Outcome.SET_ASIDE.name(), why, List.of(), List.of())
                    : became(one.row(), made, verdicts, before.contains(held(one.row())), listed.map(Writing::id).stream().toList()));
        }
    }

    /// Rows of a list that nothing tells apart cannot both be right, or are the same.
    private List<ReceivedRow> once(Map<ReceivedRow, String> twice) {
        var first = new HashMap<String, ReceivedRow>();
        var good = new ArrayList<ReceivedRow>();
        for (var one : rows) {
            var row = one.row();
            var key = row.list().number() + "\t" + row.list().key().stream().map(row::value).collect(Collectors.joining("\t"));
            var twin = first.putIfAbsent(key, row);
            if (twin == null) {
                good.add(row);
            } else {
                var where = twin.file() + ", row " + twin.row();
                twice.put(row, twin.values().equals(row.values()) ? "The same row stands twice; the first is " + where + ". Take one of them out."
                        : row.who() + " stands twice in " + row.list().title() + " with the same " + (row.list().key().isEmpty() ? "id" : String.join(" and ", row.list().key()))
                        + " and different values; the first was taken (" + where + "). Send only the right one.");
            }
        }
        return good;
    }

    private static Became became(ReceivedRow row, ChildFromLists.Made made, Map<GivenRow, Verdict> verdicts, boolean listedBefore, List<UUID> listed) {
        var some = made.of().getOrDefault(row, List.of()).stream().map(verdicts::get).toList();
        var outcomes = some.stream().map(Verdict::outcome).collect(Collectors.toSet());
        var outcome = outcomes.contains(Outcome.SET_ASIDE) ? Outcome.SET_ASIDE : outcomes.contains(Outcome.CORRECTED) ? Outcome.CORRECTED
                : outcomes.contains(Outcome.TAKEN) || !listedBefore ? Outcome.TAKEN : Outcome.KNOWN;
        var sentence = some.stream().map(Verdict::sentence).filter(each -> !each.isEmpty()).distinct().collect(Collectors.joining(" "));
        var doubts = new ArrayList<>(made.doubts().getOrDefault(row, List.of()));
        some.forEach(verdict -> doubts.addAll(verdict.row().doubts()));
        var entries = new LinkedHashSet<UUID>();
        some.forEach(verdict -> entries.addAll(verdict.entries()));
        entries.addAll(listed);
        return new Became(outcome.name(), sentence, doubts, List.copyOf(entries));
    }

    private static Held held(ReceivedRow row) {
        return new Held(row.list().number(), row.values());
    }

    /// What the lists of this day are known to have held.
    private List<Held> heldBefore() {
        return timeline.facts(Listed.class).stream().map(Fact::entry).filter(listed -> listed.on().equals(reconciling.day()))
                .reduce((one, other) -> other).map(Listed::rows).orElse(List.of());
    }

    /// The rows of the lists themselves, with those of other lists of the same day; nothing where all that is known.
    private java.util.Optional<Writing> listed(List<ReceivedRow> good) {
        var before = heldBefore();
        var lists = good.stream().map(row -> row.list().number()).collect(Collectors.toSet());
        var all = new ArrayList<>(before.stream().filter(held -> !lists.contains(held.list())).toList());
        good.forEach(row -> all.add(held(row)));
        all.sort(java.util.Comparator.comparingInt(Held::list));
        if (Set.copyOf(all).equals(Set.copyOf(before))) {
            return java.util.Optional.empty();
        }
        var listed = new Listed(timeline.subject(), all, reconciling.day());
        return java.util.Optional.of(new Writing(id(listed), listed, reconciling.told(), null, reconciling.source()));
    }

    /// The same for the same rows beside the same record, so that nothing is written twice.
    private UUID id(Listed listed) {
        try {
            var bytes = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest((listed.toString() + timeline.facts(Listed.class).size()).getBytes(StandardCharsets.UTF_8)));
            return Ids.at(reconciling.day().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(), bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
