package goldthread.recording;

import goldthread.casefile.Entry;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Question.Choice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the open record gives to a form, so that nothing is asked which it tells already.
///
/// @param lists   what may be chosen from it, by the name of the list
/// @param known   answers that are most likely; whoever records may change them
/// @param settled answers that there can be no doubt about: not asked, unless one wants to choose
/// @param told    what was settled, for the reader: `Referral of 3 March 2026`
/// @param over    what it would follow from is all over: it may still be told late
/// @param missing why the form cannot be used yet, or empty; `first` is the kind of entry to record before
public record Given(Map<String, List<Choice>> lists, Answers known, Map<String, String> settled, List<String> told,
                    String missing, String first, boolean over) {

    public static final Given NOTHING = new Given(Map.of(), Answers.none(), Map.of(), List.of(), "", "", false);

    public Given {
        lists = Map.copyOf(lists);
        settled = Map.copyOf(settled);
        told = List.copyOf(told);
    }

    /// Children of the last entry of the first of these kinds that stands, likely to go on together; the child alone where none does.
    @SafeVarargs
    public static Given together(Timeline timeline, Class<? extends Entry>... kinds) {
        var last = Stream.of(kinds).flatMap(kind -> timeline.last(kind).stream()).findFirst();
        return NOTHING.known("children", last.map(fact -> fact.entry().tags().stream().map(Tag::subject).toList()).orElse(List.of(timeline.subject())));
    }

    /// An answer that is likely; null is none.
    public Given known(String key, @org.jspecify.annotations.Nullable Object value) {
        return new Given(lists, known.with(key, value), settled, told, missing, first, over);
    }

    public Given offering(String list, List<Choice> choices) {
        var more = new HashMap<>(lists);
        more.put(list, choices);
        return new Given(more, known, settled, told, missing, first, over);
    }

    /// The entry that it follows from, asked as question and list `key`. One that alone goes on, or alone is there, is
    /// settled; of several the latest is likely.
    /// @param none the sentence when there is none: `There is no referral yet`
    /// @param kind of entry to record first
    public Given following(String key, List<Earlier> all, String none, String kind) {
        if (all.isEmpty()) {
            return new Given(lists, known, settled, told, none, kind, false);
        }
        var given = mayFollow(key, all);
        return new Given(given.lists, given.known, given.settled, given.told, missing, first, over || all.stream().noneMatch(Earlier::open));
    }

    /// As [#following], where there need be none. What goes on comes before what is over.
    public Given mayFollow(String key, List<Earlier> all) {
        var sorted = all.stream().sorted(Comparator.comparing(one -> !one.open())).toList();
        var given = offering(key, sorted.stream().map(Earlier::choice).toList());
        boolean alone = sorted.size() == 1 || sorted.stream().filter(Earlier::open).count() == 1;
        return sorted.isEmpty() ? given : alone ? given.settled(key, sorted.getFirst()) : given.known(key, sorted.getFirst().id());
    }

    /// This, and what another record makes likely or offers; what the open record tells counts, and stands in a list, first.
    public Given and(Given other) {
        var more = new HashMap<>(other.lists);
        lists.forEach((list, choices) -> more.merge(list, choices, (theirs, ours) -> Stream.concat(ours.stream(), theirs.stream()).distinct().toList()));
        return new Given(more, other.known.with(known), settled, told, missing.isEmpty() ? other.missing : missing, missing.isEmpty() ? other.first : first, over);
    }

    /// The same, with why the form cannot be used yet; there is nothing to record on a child's record before.
    public Given lacking(String none) {
        return new Given(lists, known, settled, told, none, "", over);
    }

    private Given settled(String key, Earlier one) {
        var more = new LinkedHashMap<>(settled);
        more.put(key, one.id().toString());
        return new Given(lists, known.with(key, one.id()), more, Stream.concat(told.stream(), Stream.of(one.words())).toList(), missing, first, over);
    }

    /// Whether there is more to choose from than what was settled.
    public boolean others() {
        return settled.keySet().stream().anyMatch(key -> lists.getOrDefault(key, List.of()).size() > 1);
    }

    /// The same where it agrees with what was typed; what was chosen otherwise is asked.
    public Given agreeing(Answers typed) {
        return settled.entrySet().stream().allMatch(each -> typed.text(each.getKey()).equals(each.getValue())) ? this : asked();
    }

    /// The same with nothing settled: everything is asked.
    public Given asked() {
        return new Given(lists, known, Map.of(), List.of(), missing, first, over);
    }

    public boolean ready() {
        return missing.isEmpty();
    }

    About in(About about) {
        var all = about;
        for (var list : lists.entrySet()) {
            all = all.offering(list.getKey(), list.getValue());
        }
        return all;
    }
}
