package goldthread.access;

import goldthread.app.Rooms;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Ids;
import goldthread.casefile.Kind;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.child.Recordings;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Named;
import goldthread.returns.ReturnsEntry;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Random entries of every kind, each of whose words carries the mark of its authority and its own number, so that any
/// byte of it is known again wherever it turns up: `Qwvazk17e`.
final class Marked {
    private static final List<Kind<?>> KINDS = Rooms.kinds().all().stream()
            .filter(kind -> !kind.name().startsWith("casefile.") && !ReturnsEntry.class.isAssignableFrom(kind.type())).toList();
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

    final int holder;
    final String mark;
    /// Children whom this authority alone knows, and then those whom the other knows too.
    final List<Subject> children;
    final List<Subject> own;
    final List<Append.Writing> writings = new ArrayList<>();
    private final Random chance;
    private final List<UUID> workers;
    private final Pattern numbered;
    private int secrets;

    /// @param workers accounts to whom children are allocated
    Marked(int holder, long seed, List<Subject> common, List<UUID> workers) {
        this.holder = holder;
        this.chance = new Random(seed + holder);
        this.mark = chance.ints(6, 'b', 'z').filter(letter -> letter != 'e' && letter != 's')
                .mapToObj(letter -> String.valueOf((char) letter)).collect(Collectors.joining("", "Q" + (holder % 2 == 0 ? "w" : "j"), ""));
        this.numbered = Pattern.compile(mark.toLowerCase(Locale.ROOT) + "(\\d+)e");
        this.own = Stream.generate(Subject::unheardOf).limit(4).toList();
        this.children = Stream.concat(own.stream(), common.stream()).toList();
        this.workers = workers;
        children.forEach(child -> {
            add(new Named(child, word(), word(), word(), word(), day()));
            add(new Identified(child, Identified.LA_CHILD_ID, word(), day()));
            add(new Allocated(List.of(child), workers.get(chance.nextInt(workers.size())), word(), "allocated", FIRST, null));
        });
    }

    /// So many more entries of any kind; some correct or withdraw what went before.
    Marked with(int entries) {
        IntStream.range(0, entries).forEach(n -> add(chance.nextInt(6) == 0 ? change() : entry(KINDS.get(chance.nextInt(KINDS.size())))));
        return this;
    }

    private void add(Entry entry) {
        writings.add(new Append.Writing(Ids.next(), entry, Instant.now(), null, word()));
    }

    /// A word that stands in no entry: in a reason, a name, a title.
    String secret() {
        return mark + secrets++ + "s";
    }

    /// The numbers of the entries of which something stands in this text.
    Set<Integer> entriesIn(String text) {
        return numbered.matcher(text.toLowerCase(Locale.ROOT)).results().map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Everything of this authority that stands in a text: marks, and ids of what is its alone.
    Set<String> bytesIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var found = new TreeSet<String>();
        Pattern.compile(mark.toLowerCase(Locale.ROOT) + "\\w*").matcher(lower).results().forEach(each -> found.add(each.group()));
        Stream.concat(own.stream().map(Subject::id), Stream.concat(workers.stream(), writings.stream().map(Append.Writing::id)))
                .map(UUID::toString).filter(lower::contains).forEach(found::add);
        return found;
    }

    /// The entry that this one changes, or itself.
    Append.Writing about(Append.Writing writing) {
        var earlier = switch (writing.entry()) {
            case Corrected corrected -> corrected.entry();
            case Withdrawn withdrawn -> withdrawn.entry();
            default -> null;
        };
        return earlier == null ? writing : writings.stream().filter(each -> each.id().equals(earlier)).findFirst().orElseThrow();
    }

    /// Whether chance has told of this one what is told of workers, posts, places or teams: then it opens as no child's record.
    boolean isNoPersons(Subject one) {
        var lines = writings.stream().filter(writing -> writing.entry().tags().stream().anyMatch(tag -> tag.subject().equals(one)))
                .map(writing -> new Line(new Envelope(1, writing.id(), holder, Rooms.kinds().of(writing.entry()).name(), writing.entry().happened(), Instant.EPOCH, writing.id(), null, "page"), writing.entry())).toList();
        return Recordings.isNoPersons(new Timeline(one, lines));
    }

    private Entry change() {
        var earlier = about(writings.get(chance.nextInt(writings.size())));
        return chance.nextBoolean() ? new Withdrawn(earlier.id(), earlier.entry().tags(), day(), word())
                : new Corrected(earlier.id(), again(earlier.entry()), word());
    }

    /// Another entry of the same kind, about the same.
    private Entry again(Entry entry) {
        var subjects = entry.tags().stream().map(Tag::subject).distinct().toList();
        var kind = Rooms.kinds().of(entry);
        return (Entry) made(kind.type(), component -> component.getType() == Subject.class ? subjects.getFirst()
                : component.getGenericType().getTypeName().contains("List<goldthread.casefile.Subject>") ? subjects : value(component));
    }

    private Entry entry(Kind<?> kind) {
        return (Entry) made(kind.type(), this::value);
    }

    private interface Filling {
        @Nullable Object of(RecordComponent component);
    }

    private static Object made(Class<?> type, Filling filling) {
        try {
            var components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components).map(filling::of).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no random " + type.getSimpleName(), e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        boolean mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return mayLack && chance.nextInt(4) == 0 ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> list.getActualTypeArguments()[0] == Subject.class
                    ? some() : List.of(value(list.getActualTypeArguments()[0]));
            case ParameterizedType map when map.getRawType() == Map.class ->
                    Map.of(value(map.getActualTypeArguments()[0]), value(map.getActualTypeArguments()[1]));
            case Class<?> text when text == String.class -> word();
            case Class<?> subject when subject == Subject.class -> child();
            case Class<?> id when id == UUID.class -> writings.get(chance.nextInt(writings.size())).id();
            case Class<?> date when date == LocalDate.class -> day();
            case Class<?> hour when hour == LocalTime.class -> LocalTime.of(chance.nextInt(24), chance.nextInt(60));
            case Class<?> at when at == Instant.class -> Instant.now();
            case Class<?> yes when yes == boolean.class || yes == Boolean.class -> chance.nextBoolean();
            case Class<?> number when number == int.class || number == Integer.class -> chance.nextInt(20);
            case Class<?> pence when pence == long.class || pence == Long.class -> (long) chance.nextInt(20);
            case Class<?> choice when choice.isEnum() -> choice.getEnumConstants()[chance.nextInt(choice.getEnumConstants().length)];
            case Class<?> inner when inner.isRecord() -> made(inner, this::value);
            default -> throw new IllegalStateException("what is a random " + type + "?");
        };
    }

    private String word() {
        return mark + writings.size() + "e";
    }

    private Subject child() {
        return children.get(chance.nextInt(children.size()));
    }

    private List<Subject> some() {
        return Stream.of(child(), child()).distinct().sorted(Comparator.comparing(Subject::toString)).toList();
    }

    private LocalDate day() {
        return FIRST.plusDays(chance.nextInt(700));
    }
}
