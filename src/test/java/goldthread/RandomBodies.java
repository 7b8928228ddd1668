package goldthread;

import goldthread.app.Rooms;
import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kinds;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Bodies of every kind that people write, made after those that are kept in `golden`: the words are the field's, but who it
/// is about, when, and what it refers to are drawn at random. What may be missing often is; days end before they begin.
final class RandomBodies {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Kinds KINDS = Rooms.kinds();
    private static final LocalDate LEAP = LocalDate.of(2024, 2, 29);
    private static final int TRIES = 30;
    /// The kinds of each family, in the order of the registries.
    private static final Map<Class<?>, List<Class<?>>> FAMILIES = new LinkedHashMap<>();
    private static final Map<Class<?>, List<Entry>> WRITTEN = new LinkedHashMap<>();

    static {
        for (var kind : KINDS.all()) {
            if (!kind.name().startsWith("casefile.") && !kind.name().startsWith("returns.")) {
                FAMILIES.computeIfAbsent(kind.type().getEnclosingClass(), family -> new ArrayList<>()).add(kind.type());
                WRITTEN.put(kind.type(), written(kind));
            }
        }
    }

    /// What the story that asks for a body knows.
    interface Story {
        LocalDate day();

        Subject somebody();

        /// An entry recorded before, rather of this family; now and then none.
        UUID some(Class<?> family);
    }

    private final Random chance;
    private final Story story;
    private final List<Class<?>> dwellsOn = new ArrayList<>();

    /// @param families so many families of kinds are told of more than others
    RandomBodies(Random chance, int families, Story story) {
        this.chance = chance;
        this.story = story;
        var all = List.copyOf(FAMILIES.keySet());
        for (int i = 0; i < families; i++) {
            dwellsOn.addAll(FAMILIES.get(all.get(chance.nextInt(all.size()))));
        }
    }

    static Class<?> family(Entry entry) {
        return entry.getClass().getEnclosingClass();
    }

    /// Of any kind, about these.
    Entry body(List<Subject> about) {
        return body(chance.nextInt(4) > 0 ? one(dwellsOn) : one(List.copyOf(WRITTEN.keySet())), about);
    }

    /// Another of the same kind, about the same.
    Entry again(Entry entry) {
        return body(entry.getClass(), entry.tags().stream().map(Tag::subject).distinct().toList());
    }

    private Entry body(Class<?> type, List<Subject> about) {
        var like = one(WRITTEN.get(type));
        for (int i = 0; i < TRIES; i++) {
            var some = new ArrayList<>(about);
            var made = like(like, some);
            if (made != null) {
                return (Entry) made;
            }
        }
        throw new AssertionError("no random body of " + type.getSimpleName() + " after " + like);
    }

    /// A record like another; null where it cannot be so.
    private @Nullable Object like(Object written, List<Subject> about) {
        try {
            var components = written.getClass().getRecordComponents();
            var values = new ArrayList<@Nullable Object>();
            for (var component : components) {
                component.getAccessor().setAccessible(true);
                values.add(value(component, component.getAccessor().invoke(written), about));
            }
            var constructor = written.getClass().getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException impossible) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no random " + written.getClass(), e);
        }
    }

    private @Nullable Object value(RecordComponent component, @Nullable Object written, List<Subject> about) {
        boolean mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (mayLack && (written == null && !known(component) || chance.nextInt(4) == 0)) {
            return null;
        }
        if (component.getType() == List.class) {
            return list((ParameterizedType) component.getGenericType(), (List<?>) written, about);
        }
        return value(component.getDeclaringRecord(), component.getType(), written, about);
    }

    /// Can a value be made up where none was written?
    private static boolean known(RecordComponent component) {
        return List.of(LocalDate.class, UUID.class, Subject.class, Boolean.class).contains(component.getType());
    }

    private Object list(ParameterizedType type, @Nullable List<?> written, List<Subject> about) {
        if (type.getActualTypeArguments()[0] == Subject.class) {
            var first = about.isEmpty() ? List.of(story.somebody()) : List.copyOf(about.subList(0, chance.nextInt(3) == 0 ? 1 : about.size()));
            about.clear();
            about.addAll(first);
            return first;
        }
        var some = written == null ? List.of() : written.subList(0, chance.nextInt(3) == 0 ? chance.nextInt(written.size() + 1) : written.size());
        return some.stream().map(one -> one instanceof Record inner ? like(inner, about) : one).filter(one -> one != null).toList();
    }

    private Object value(Class<?> of, Class<?> type, Object written, List<Subject> about) {
        return switch (type) {
            case Class<?> subject when subject == Subject.class -> about.isEmpty() ? story.somebody() : about.size() > 1 ? about.removeFirst() : about.set(0, story.somebody());
            case Class<?> id when id == UUID.class -> story.some(of.getEnclosingClass());
            case Class<?> date when date == LocalDate.class -> chance.nextInt(12) == 0 ? LEAP : story.day();
            case Class<?> hour when hour == LocalTime.class -> chance.nextInt(3) == 0 ? LocalTime.MIDNIGHT : LocalTime.of(chance.nextInt(24), chance.nextInt(60));
            case Class<?> at when at == Instant.class -> Instant.parse(story.day() + "T00:00:00Z").plus(chance.nextInt(48), ChronoUnit.HOURS);
            case Class<?> yes when yes == boolean.class || yes == Boolean.class -> chance.nextBoolean();
            case Class<?> number when number == int.class || number == Integer.class -> chance.nextInt(3) == 0 ? chance.nextInt(20) : written;
            case Class<?> pence when pence == long.class || pence == Long.class -> chance.nextInt(3) == 0 ? (long) chance.nextInt(100_000) : written;
            case Class<?> choice when choice.isEnum() -> choice.getEnumConstants()[chance.nextInt(choice.getEnumConstants().length)];
            case Class<?> inner when inner.isRecord() -> inner(written, about);
            case Class<?> text when text == String.class -> word(of, (String) written);
            default -> written;
        };
    }

    private Object inner(Object written, List<Subject> about) {
        var made = like(written, about);
        return made == null ? written : made;
    }

    /// The written one, or another of those that its kind names.
    private String word(Class<?> of, String written) {
        var named = Stream.of(of.getDeclaredFields()).filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class).map(RandomBodies::constant).toList();
        return named.isEmpty() || chance.nextInt(3) == 0 || !named.contains(written) && chance.nextInt(4) > 0 ? written : one(named);
    }

    private static String constant(java.lang.reflect.Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static List<Entry> written(Kind<?> kind) {
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> file.getFileName().toString().matches(kind.name() + "(\\.\\d+)?\\.json")).sorted().map(body -> {
                try {
                    return KINDS.read(kind.name(), Files.readString(body).strip());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
