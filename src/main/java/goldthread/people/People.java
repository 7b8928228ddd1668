package goldthread.people;

import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the people room: who somebody is, who belongs to them, and finding them. Ask inside a transaction.
public final class People {
    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(PeopleFolds.PERSON, PeopleFolds.IDENTIFIER, PeopleFolds.RELATIVE, PeopleFolds.PAIR, PeopleFolds.READ_WITH);

    private static final String PERSON = """
            select subject, la_child_id, given, family, known_as, previous, born, expected, died, sex, ethnicity,
                   disabilities, address, postcode, phone, confidential
              from person""";

    /// A record read with another that is read with a third: more than so many is nobody's.
    private static final int MOST_LINKED = 5;

    private final JdbcClient database;

    public People(JdbcClient database) {
        this.database = database;
    }

    /// Somebody found, and why: a sentence such as `the name is like "Amira Khan"`.
    public record Found(Person person, String why) {}

    /// Somebody who belongs to a person. @param relation what they are to the person
    public record Relative(Subject subject, String relation, @Nullable Boolean parentalResponsibility, LocalDate since,
                           @Nullable LocalDate until) {}

    public Optional<Person> find(Subject subject) {
        return Optional.ofNullable(find(List.of(subject)).get(subject));
    }

    public Map<Subject, Person> find(Collection<Subject> subjects) {
        var found = new LinkedHashMap<Subject, Person>();
        if (!subjects.isEmpty()) {
            database.sql(PERSON + " where subject = any(:subjects)").param("subjects", ids(subjects))
                    .query(People::person).list().forEach(person -> found.put(person.subject(), person));
        }
        return found;
    }

    /// Whoever is known at a postcode, but by a confidential address, and no adopted child's earlier identity.
    public List<Person> at(String postcode) {
        return database.sql(PERSON + " where postcode = :postcode and not confidential and subject not in (select subject from guarded_identity) order by address, family, given limit 20")
                .param("postcode", postcode).query(People::person).list();
    }

    public List<Relative> relatives(Subject subject) {
        return database.sql("""
                select other, relation, responsibility, since, until from relative where subject = ? order by since, key""")
                .param(subject.id()).query((row, n) -> new Relative(new Subject(row.getObject(1, UUID.class)),
                        row.getString(2), row.getObject(3, Boolean.class), row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)))
                .list();
    }

    /// Who of these is recorded as the mother or father of whom of these.
    public Map<Subject, List<Subject>> parents(Collection<Subject> among) {
        var parents = new LinkedHashMap<Subject, List<Subject>>();
        database.sql("""
                select other, subject from relative
                 where subject = any(:among) and other = any(:among) and relation in ('mother', 'father') and until is null
                 order by other, since, subject""").param("among", ids(among))
                .query(row -> {
                    parents.computeIfAbsent(new Subject(row.getObject(1, UUID.class)), parent -> new ArrayList<>()).add(new Subject(row.getObject(2, UUID.class)));
                });
        return parents;
    }

    /// The subjects that the authority knows by these child ids.
    public Map<String, Subject> byLaChildId(Collection<String> ids) {
        var found = new HashMap<String, Subject>();
        database.sql("""
                select value, subject from identifier
                 where scheme = 'la-child-id' and plain = any(:plain) and value = any(:values)""")
                .param("plain", ids.stream().map(PeopleFolds::plain).toArray(String[]::new))
                .param("values", ids.toArray(String[]::new))
                .query((row, n) -> found.put(row.getString(1), new Subject(row.getObject(2, UUID.class)))).list();
        return found;
    }

    /// The subjects that the authority knows by child ids that are told from these only by capitals, blanks or signs, each with
    /// its id as it is recorded: two children may be. By [PeopleFolds#plain].
    public Map<String, Map<Subject, String>> byLikeLaChildId(Collection<String> ids) {
        var found = new HashMap<String, Map<Subject, String>>();
        database.sql("select plain, value, subject from identifier where scheme = 'la-child-id' and plain <> '' and plain = any(:plain)")
                .param("plain", ids.stream().map(PeopleFolds::plain).distinct().toArray(String[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getString(1), none -> new LinkedHashMap<>()).put(new Subject(row.getObject(3, UUID.class)), row.getString(2))).list();
        var like = new HashMap<String, Map<Subject, String>>();
        ids.forEach(id -> like.put(id, found.getOrDefault(PeopleFolds.plain(id), Map.of())));
        return like;
    }

    /// Finds people by name (however misspelt), date of birth or any number. The likest come first.
    /// @param typed  what was typed; a date in any usual form is a date of birth
    /// @param atMost how many at the most
    public List<Found> search(String typed, int atMost) {
        var query = Query.of(typed);
        var why = new LinkedHashMap<Subject, String>();
        byNumber(query, atMost).forEach(subject -> why.putIfAbsent(subject, "a number is the one you typed"));
        byBirth(query, atMost).forEach(subject -> why.putIfAbsent(subject, "born on that day"));
        byName(query, atMost).forEach(subject -> why.putIfAbsent(subject, "the name is like what you typed"));
        var people = find(oneRecord(why));
        return why.entrySet().stream().filter(entry -> people.containsKey(entry.getKey())).limit(atMost)
                .map(entry -> new Found(people.get(entry.getKey()), entry.getValue())).toList();
    }

    /// Records that are read as one are found as one: by the record that is kept.
    private Collection<Subject> oneRecord(Map<Subject, String> why) {
        for (int again = 0; again < MOST_LINKED; again++) {
            var read = new LinkedHashMap<Subject, Subject>();
            database.sql("select subject, same_as from person where same_as is not null and subject = any(:subjects)").param("subjects", ids(why.keySet()))
                    .query(row -> {
                        read.put(new Subject(row.getObject(1, UUID.class)), new Subject(row.getObject(2, UUID.class)));
                    });
            if (read.isEmpty()) {
                break;
            }
            var found = new LinkedHashMap<Subject, String>();
            why.forEach((subject, reason) -> found.putIfAbsent(read.getOrDefault(subject, subject), reason));
            why.clear();
            why.putAll(found);
        }
        return why.keySet();
    }

    private List<Subject> byNumber(Query query, int atMost) {
        return query.number().isEmpty() ? List.of() : subjects("select distinct subject from identifier where plain = :value limit :most",
                query.number(), atMost);
    }

    private List<Subject> byBirth(Query query, int atMost) {
        return query.born() == null ? List.of() : subjects("select subject from person where born = :value order by family, given limit :most",
                query.born(), atMost);
    }

    private List<Subject> byName(Query query, int atMost) {
        return query.name().isEmpty() ? List.of() : subjects("select subject from people_like(:value, :most)", query.name(), atMost);
    }

    private List<Subject> subjects(String sql, Object value, int atMost) {
        return database.sql(sql).param("value", value).param("most", atMost)
                .query((row, n) -> new Subject(row.getObject(1, UUID.class))).list();
    }

    private static UUID[] ids(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::id).toArray(UUID[]::new);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new Subject(row.getObject(1, UUID.class)), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class), row.getString(10), row.getString(11), row.getString(12),
                row.getString(13), row.getString(14), row.getString(15), row.getBoolean(16));
    }
}
