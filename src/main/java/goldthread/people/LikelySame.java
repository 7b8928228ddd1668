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
    /// In weight: -3.25 is 1 in 10 (docs/engines/linkage.md).
    private static final double LEAST = -3.25;
    /// At a front door little is known and a miss costs more than a look: 1 in 128.
    private static final double LEAST_OF_LITTLE = -7;
    private static final int MOST_WEIGHED = 40;

    private static final String ROWS = """
            select p.subject, p.given, p.family, p.known_as, p.born, p.sex, p.address, p.postcode, p.phone, p.confidential, p.guarded,
                   (select i.value from identifier i where i.subject = p.subject and i.scheme = 'nhs-number' limit 1) as nhs,
                   (select i.value from identifier i where i.subject = p.subject and i.scheme = 'upn' limit 1) as upn
              from person p
             where p.subject in (select subject from person where changed >= cast(:since as xid8)
                                 union select subject from identifier where changed >= cast(:since as xid8))""";

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

    /// Who is likely the same as somebody who is known.
    public List<Likely> like(Person person, int most) {
        var address = !person.confidential();
        return like(values(new Sought(person.given(), person.family(), person.born(), person.sex(), address ? person.address() : null,
                address ? person.postcode() : null, address ? person.phone() : null)), LEAST, most + 1).stream()
                .filter(likely -> !likely.subject().equals(person.subject())).limit(most).toList();
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
                .map(each -> new Likely(Subject.of(each.id()), each.weight(), each.probability(), each.why())).toList();
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
        database.sql(ROWS).param("since", all.since).query(row -> {
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
    Collection<UUID> guarded(Collection<UUID> subjects) {
        return database.sql("select subject from person where guarded and subject = any(:subjects)")
                .param("subjects", subjects.toArray(UUID[]::new)).query(UUID.class).set();
    }
}
