package goldthread.recording;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.law.Law;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// How a person records one kind of entry, described once: the form, and how an entry that stands is put back into it to
/// be corrected.
///
/// ```java
/// Recording.of(CORE_GROUP, group -> Answers.none().with("plan", group.plan()).with("on", group.on()), "Core group recorded")
///     .given(ProtectionRecordings::plan).meets("T-B08", "T-B09a")
/// ```
///
/// @param form     its name is the kind; what it makes waits for the timeline of the subject whose record is open
/// @param fill     the answers that an entry would have been made from
/// @param past     "Visit recorded": what is said when it is done
/// @param decision it decides something: answers are checked before it is written, and it is written only if the record
///                 still is as it was read
/// @param given    what the record gives to the form: the open one, and how the authority works, who sits in a team
/// @param also     entries that are written with it, from the same answers: what it ends, what it begins, also on the
///                 records of brothers and sisters
/// @param beside   questions that only those ask: they are corrected where they stand
/// @param each     entries that are written with it on the record of each child whom it is about, by what stands there; null where nothing is
/// @param doubts   what is unusual: said before it is written, and never in the way
/// @param gates    what must hold whenever it is said by anybody but an import: first, and when it is corrected
/// @param rests    what rests on it, so that it is not withdrawn
/// @param meets    the rules (`T-B08`) whose duties it meets, each with the answers that are likely then
/// @param next     kinds that often follow
public record Recording<E extends Entry>(Form<Function<Timeline, E>> form, Function<E, Answers> fill, String past, boolean decision,
                                         Giving given, Also also,
                                         Set<String> beside, @Nullable Each<E> each, List<Doubt<E>> doubts, List<Gate<E>> gates, List<Rest<E>> rests, Map<String, Answers> meets, List<String> next) {

    /// Something unusual. @param sentence says what, and leaves it to whoever records
    public record Doubt<E>(Unusual<E> unusual, String sentence) {}

    @FunctionalInterface
    public interface Unusual<E> {
        boolean is(E entry, Timeline timeline, Records records);
    }

    /// What must have been done first. Returns nothing where it has.
    @FunctionalInterface
    public interface Gate<E> {
        Optional<Refusal> refuses(E entry, Timeline timeline, Law law, Records records);
    }

    /// Asks how the record stands now: only when it is first said.
    private record First<E>(Gate<E> gate) implements Gate<E> {
        @Override
        public Optional<Refusal> refuses(E entry, Timeline timeline, Law law, Records records) {
            return gate.refuses(entry, timeline, law, records);
        }
    }

    /// Asks what rests on what is corrected: nothing when it is first said.
    private record Changing<E extends Entry>(Change<E> change) implements Gate<E> {
        @Override
        public Optional<Refusal> refuses(E entry, Timeline timeline, Law law, Records records) {
            return Optional.empty();
        }
    }

    /// What rests on an entry as it stands, and would not on what it is corrected to. Returns nothing where nothing does.
    @FunctionalInterface
    public interface Change<E extends Entry> {
        Optional<Refusal> refuses(Fact<E> fact, Timeline before, Timeline after);
    }

    /// What rests on an entry that stands. Returns nothing where nothing does.
    @FunctionalInterface
    public interface Rest<E extends Entry> {
        /// @param left the record without all that is withdrawn in the same act
        Optional<Refusal> refuses(Fact<E> fact, Timeline left);
    }

    /// A gate that the open record alone decides.
    @FunctionalInterface
    public interface OwnGate<E> {
        Optional<Refusal> refuses(E entry, Timeline timeline, Law law);
    }

    /// What is known already when a form is opened.
    @FunctionalInterface
    public interface Giving {
        Given of(Timeline timeline, Records records, LocalDate today);
    }

    /// What is written beside an entry.
    @FunctionalInterface
    public interface Also {
        List<Entry> entries(Answers answers, Timeline timeline, Records records);
    }

    /// What follows for one child of several: what a census counts child by child.
    @FunctionalInterface
    public interface Each<E> {
        /// @param child the child's own record   @param ids the id that the n-th of the returned entries will have
        List<Entry> of(E entry, Timeline child, IntFunction<UUID> ids);
    }

    public static <E extends Entry> Recording<E> of(Form<Function<Timeline, E>> form, Function<E, Answers> fill, String past) {
        return new Recording<>(form, fill, past, false, (timeline, records, today) -> Given.NOTHING, (answers, timeline, records) -> List.of(), Set.of(), null, List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    public String kind() {
        return form.name();
    }

    public Recording<E> decides() {
        return new Recording<>(form, fill, past, true, given, also, beside, each, doubts, gates, rests, meets, next);
    }

    public Recording<E> given(Function<Timeline, Given> given) {
        return givenWith((timeline, records, today) -> given.apply(timeline));
    }

    /// As [#given], where other records have to be read for it, or it goes by what day it is.
    public Recording<E> givenWith(Giving given) {
        return new Recording<>(form, fill, past, decision, given, also, beside, each, doubts, gates, rests, meets, next);
    }

    /// What other records give to the form beside the open one, as they stand today.
    public Recording<E> elsewhere(BiFunction<Records, LocalDate, Given> elsewhere) {
        return givenWith((timeline, records, today) -> given.of(timeline, records, today).and(elsewhere.apply(records, today)));
    }

    public Recording<E> also(BiFunction<Answers, Timeline, List<Entry>> also, String... beside) {
        return alsoWith((answers, timeline, records) -> also.apply(answers, timeline), beside);
    }

    /// As [#also], where other records have to be read for it.
    public Recording<E> alsoWith(Also also, String... beside) {
        return new Recording<>(form, fill, past, decision, given, also, Set.of(beside), each, doubts, gates, rests, meets, next);
    }

    public Recording<E> each(Each<E> each) {
        return new Recording<>(form, fill, past, decision, given, also, beside, each, doubts, gates, rests, meets, next);
    }

    public Recording<E> doubt(BiPredicate<E, Timeline> unusual, String sentence) {
        return doubtWith((entry, timeline, records) -> unusual.test(entry, timeline), sentence);
    }

    /// As [#doubt], where other records have to be read for it: a brother's.
    public Recording<E> doubtWith(Unusual<E> unusual, String sentence) {
        var more = new ArrayList<>(doubts);
        more.add(new Doubt<>(unusual, sentence));
        return new Recording<>(form, fill, past, decision, given, also, beside, each, more, gates, rests, meets, next);
    }

    public Recording<E> gate(OwnGate<E> gate) {
        return gateWith((entry, timeline, law, records) -> gate.refuses(entry, timeline, law));
    }

    /// As [#gate], where other records have to be read for it: a worker's, a brother's.
    public Recording<E> gateWith(Gate<E> gate) {
        var more = new ArrayList<>(gates);
        more.add(gate);
        return new Recording<>(form, fill, past, decision, given, also, beside, each, doubts, more, rests, meets, next);
    }

    /// As [#gateWith], but how it stands now says nothing of a correction: a plan that is reviewed may have ended since.
    public Recording<E> gateFirst(Gate<E> gate) {
        return gateWith(new First<>(gate));
    }

    public Recording<E> correcting(Change<E> change) {
        return gateWith(new Changing<>(change));
    }

    public Recording<E> withdrawing(Rest<E> rest) {
        var more = new ArrayList<>(rests);
        more.add(rest);
        return new Recording<>(form, fill, past, decision, given, also, beside, each, doubts, gates, more, meets, next);
    }

    public Recording<E> meets(String... rules) {
        var all = this;
        for (var rule : rules) {
            all = all.meets(rule, Answers.none());
        }
        return all;
    }

    public Recording<E> meets(String rule, Answers likely) {
        var more = new HashMap<>(meets);
        more.put(rule, likely);
        return new Recording<>(form, fill, past, decision, given, also, beside, each, doubts, gates, rests, more, next);
    }

    public Recording<E> next(String... kinds) {
        return new Recording<>(form, fill, past, decision, given, also, beside, each, doubts, gates, rests, meets, List.of(kinds));
    }

    @SuppressWarnings("unchecked")
    public Answers filled(Object entry) {
        return fill.apply((E) entry);
    }

    /// What is unusual about an entry, in sentences, as far as its own record tells.
    public List<String> unusual(Object entry, Timeline timeline) {
        return unusual(entry, timeline, Records.NONE);
    }

    /// What is unusual about an entry, in sentences.
    @SuppressWarnings("unchecked")
    public List<String> unusual(Object entry, Timeline timeline, Records records) {
        return doubts.stream().filter(doubt -> doubt.unusual.is((E) entry, timeline, records)).map(Doubt::sentence).toList();
    }

    /// The first thing that stands against writing an entry.
    @SuppressWarnings("unchecked")
    public Optional<Refusal> refusal(Object entry, Timeline timeline, Law law, Records records) {
        return gates.stream().flatMap(gate -> gate.refuses((E) entry, timeline, law, records).stream()).findFirst();
    }

    /// As [#refusal], of what an entry is corrected to. @param timeline the record without the entry, as `records` are
    @SuppressWarnings("unchecked")
    public Optional<Refusal> correction(Object to, Timeline timeline, Law law, Records records) {
        return gates.stream().filter(gate -> !(gate instanceof First)).flatMap(gate -> gate.refuses((E) to, timeline, law, records).stream()).findFirst();
    }

    /// What stands against correcting an entry, for it rests on how it stands. @param after the record as it would be
    @SuppressWarnings("unchecked")
    public Optional<Refusal> change(Fact<?> fact, Timeline before, Timeline after) {
        return gates.stream().filter(Changing.class::isInstance).flatMap(gate -> ((Changing<E>) gate).change.refuses((Fact<E>) fact, before, after).stream()).findFirst();
    }

    /// What stands against withdrawing an entry: what rests on it, and is not withdrawn with it.
    @SuppressWarnings("unchecked")
    public Optional<Refusal> withdrawal(Fact<?> fact, Timeline left) {
        return rests.stream().flatMap(rest -> rest.refuses((Fact<E>) fact, left).stream()).findFirst();
    }

    /// What the open record gives to the form, and what others give.
    public Given given(Timeline timeline, Records records, LocalDate today) {
        return given.of(timeline, records, today);
    }

    /// What is written beside the entry that was made of these answers.
    public List<Entry> alsoOf(Answers answers, Timeline timeline, Records records) {
        return also.entries(answers, timeline, records);
    }

    @SuppressWarnings("unchecked")
    public List<Entry> eachOf(Object entry, Timeline child, IntFunction<UUID> ids) {
        return each == null ? List.of() : each.of((E) entry, child, ids);
    }

    /// The form for an entry that stands, with what it holds among the choices.
    public Form<Function<Timeline, E>> correcting(Answers held, About about) {
        return form.without(beside).holding(held, about);
    }

    /// What the form is asked about, with what the record gives.
    public About about(About about, Given given) {
        return given.in(about);
    }

    /// The form without what the record settles.
    public Form<Function<Timeline, E>> form(Given given) {
        return form.settled(given.settled());
    }
}
