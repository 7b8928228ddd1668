package goldthread.people;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.casefile.Subject;
import goldthread.people.linkage.Explanation;
import goldthread.people.linkage.Field;
import goldthread.people.linkage.LinkIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who of the authority's people is likely this one? By the linkage engine over an index in memory, which takes in whatever
/// changed since it was last asked. Ask inside a transaction.
///
/// Never among the answers: somebody whom the asker may not know to be there (restricted, barred), and an adopted child's
/// earlier identity, unless asked for by its own valid number. A confidential address is not compared.
@Component
public final class LikelySame {
    /// At a front door little is known and a miss costs more than a look: 1 in 128.
    private static final double LEAST_OF_LITTLE = -7;
    private static final int MOST_WEIGHED = 40;

    private static final String ROWS = """
            select p.subject, p.given, p.family, p.known_as, p.born, p.sex, p.address, p.postcode, p.phone, p.confidential,
                   exists (select from guarded_identity g where g.subject = p.subject) as guarded,
                   (select i.value from identifier i where i.subject = p.subject and i.scheme = 'nhs-number' limit 1) as nhs,
                   (select i.value from identifier i where i.subject = p.subject and i.scheme = 'upn' limit 1) as upn
              from person p
            """;
    private static final String CHANGED = ROWS + """
             where p.subject in (select subject from person where changed >= cast(:since as xid8)
                                 union select subject from identifier where changed >= cast(:since as xid8)
                                 union select subject from guarded_identity where changed >= cast(:since as xid8))""";

    private final JdbcClient database;
    private final Access access;
    private final Map<Integer, Held> held = new ConcurrentHashMap<>();

    LikelySame(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /// What is known of whoever is sought; what is not known is null.
    public record Sought(@Nullable String given, @Nullable String family, @Nullable LocalDate born, @Nullable String sex,
                         @Nullable String address, @Nullable String postcode, @Nullable String phone) {}

    /// Somebody who is likely the same. @param why field by field, in words and weights
    public record Likely(Subject subject, double weight, double probability, Explanation why) {}

    /// The index of one authority, and up to which transaction it has taken in what was written.
    private static final class Held {
        private final LinkIndex index = LinkIndex.usual();
        private String since = "0";
    }

    /// Who is likely the one that is sought, the likeliest first.
    public List<Likely> like(Sought sought, int most) {
        return like(values(sought), LEAST_OF_LITTLE, most);
    }

    /// How one who is known compares with another; none where a valid number, or a guarded identity, keeps them apart.
    public Optional<Likely> compare(Person one, Subject other) {
        var values = values(one.subject());
        var all = held.computeIfAbsent(Acting.who().holder(), holder -> new Held());
        synchronized (all) {
            takeIn(all);
            return all.index.likely(values, List.of(other.toString()), Double.NEGATIVE_INFINITY, Integer.MAX_VALUE).stream()
                    .filter(each -> each.id().equals(other.toString())).findFirst().map(LikelySame::likely);
        }
    }

    /// The kinds of number of which each has a valid one, and not the same.
    Set<String> differentNumbers(Subject one, Subject other) {
        var first = values(one);
        var second = values(other);
        return Stream.of(Field.NHS, Field.UPN).filter(field -> first.containsKey(field) && second.containsKey(field)
                        && sound(field, first.get(field)) && sound(field, second.get(field)) && !PeopleFolds.plain(first.get(field)).equals(PeopleFolds.plain(second.get(field))))
                .map(Field::words).collect(Collectors.toSet());
    }

    private static boolean sound(Field field, String number) {
        return field == Field.NHS ? NhsNumber.sound(PeopleFolds.plain(number)) : PupilNumber.sound(PeopleFolds.plain(number));
    }

    private Map<Field, String> values(Subject subject) {
        return database.sql(ROWS + " where p.subject = :subject").param("subject", subject.id()).query((row, n) -> values(row)).optional().orElse(Map.of());
    }

    /// One record as the engine compares it.
    interface Each {
        void record(String id, boolean guarded, Map<Field, String> values);
    }

    /// Every record of the authority but those that are read with another.
    void each(Each each) {
        database.sql(ROWS + " where p.same_as is null order by p.subject").query(row -> {
            each.record(row.getString("subject"), row.getBoolean("guarded"), values(row));
        });
    }

    private List<Likely> like(Map<Field, String> values, double least, int most) {
        var all = held.computeIfAbsent(Acting.who().holder(), holder -> new Held());
        List<LinkIndex.Likely> likely;
        synchronized (all) {
            takeIn(all);
            likely = all.index.likely(values, alike(values), least, MOST_WEIGHED);
        }
        var known = access.found(likely.stream().map(each -> UUID.fromString(each.id())).toList());
        return likely.stream().filter(each -> known.contains(UUID.fromString(each.id()))).limit(most)
                .map(LikelySame::likely).toList();
    }

    private static Likely likely(LinkIndex.Likely each) {
        return new Likely(Subject.of(each.id()), each.weight(), each.probability(), each.why());
    }

    /// By how the name is written, for a name alone brings few together.
    private List<String> alike(Map<Field, String> values) {
        var name = Stream.of(Field.FORENAME, Field.SURNAME).map(values::get).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? List.of() : database.sql("select subject::text from people_like(:name, :most)")
                .param("name", name).param("most", MOST_WEIGHED).query(String.class).list();
    }

    /// Takes in whatever was written since: also by a transaction that began earlier and ended later.
    private void takeIn(Held all) {
        var now = database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text").query(String.class).single();
        database.sql(CHANGED).param("since", all.since).query(row -> {
            all.index.remove(row.getString("subject"));
            all.index.add(row.getString("subject"), row.getBoolean("guarded"), values(row));
        });
        all.since = now;
    }

    private static Map<Field, String> values(ResultSet row) throws SQLException {
        boolean address = !row.getBoolean("confidential");
        var born = row.getObject("born", LocalDate.class);
        var values = values(new Sought(row.getString("given"), row.getString("family"), born, row.getString("sex"),
                address ? row.getString("address") : null, address ? row.getString("postcode") : null, address ? row.getString("phone") : null));
        put(values, Field.NHS, row.getString("nhs"));
        put(values, Field.UPN, row.getString("upn"));
        return values;
    }

    private static Map<Field, String> values(Sought sought) {
        var values = new EnumMap<Field, String>(Field.class);
        put(values, Field.FORENAME, sought.given());
        put(values, Field.SURNAME, sought.family());
        put(values, Field.BORN, sought.born() == null ? null : sought.born().toString());
        put(values, Field.SEX, sex(sought.sex()));
        put(values, Field.STREET, sought.address());
        put(values, Field.POSTCODE, sought.postcode());
        put(values, Field.PHONE, sought.phone());
        return values;
    }

    /// The returns write it in letters or figures.
    private static @Nullable String sex(@Nullable String code) {
        return code == null ? null : switch (code) {
            case "1", "M" -> "M";
            case "2", "F" -> "F";
            default -> null;
        };
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }

    /// Whether any of these is somebody whom the index never proposes.
    Set<UUID> guarded(Collection<UUID> subjects) {
        return database.sql("select subject from guarded_identity where subject = any(:subjects)")
                .param("subjects", subjects.toArray(UUID[]::new)).query(UUID.class).set();
    }
}
