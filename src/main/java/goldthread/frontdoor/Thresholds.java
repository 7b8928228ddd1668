package goldthread.frontdoor;

import goldthread.access.Acting;
import goldthread.frontdoor.ContactEntry.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The authority's threshold document, version by version. Working Together 2023, chapter 3: safeguarding partners publish
/// one, and decisions are made by it. Versions are only added; a decision keeps by which it was made. Ask inside a transaction.
@Component
public final class Thresholds {
    private final JdbcClient database;

    Thresholds(JdbcClient database) {
        this.database = database;
    }

    /// One version. @param levels in their order, lowest first  @param from first day on which it is decided by
    /// @param signed outcomes that a manager of the front door signs off
    public record Version(UUID id, String title, List<Level> levels, LocalDate from, Set<Outcome> signed) {
        public Version(UUID id, String title, List<Level> levels, LocalDate from) {
            this(id, title, levels, from, Set.of());
        }
    }

    /// @param means what it looks like, as far as it is written down; may be empty
    public record Level(String name, String means) {}

    List<Version> all() {
        return database.sql("select id, title, levels, from_day, signed from threshold_document order by from_day desc, added_at desc")
                .query(Thresholds::version).list();
    }

    /// The version by which is decided on a day; none where the authority has entered none.
    Optional<Version> on(LocalDate day) {
        return database.sql("""
                select id, title, levels, from_day, signed from threshold_document where from_day <= :day
                 order by from_day desc, added_at desc limit 1""").param("day", day).query(Thresholds::version).optional();
    }

    /// Adds a version; one that is there is not added again.
    public void add(UUID id, String title, List<Level> levels, LocalDate from) {
        add(new Version(id, title, levels, from));
    }

    void add(Version version) {
        database.sql("""
                insert into threshold_document (holder, id, title, levels, from_day, added_by, added_at, signed)
                values (:holder, :id, :title, :levels, :from, :by, now(), :signed) on conflict do nothing""")
                .param("holder", Acting.who().holder()).param("id", version.id()).param("title", version.title())
                .param("signed", version.signed().stream().map(Outcome::name).sorted().collect(Collectors.joining(",")))
                .param("levels", String.join("\n", version.levels().stream().map(level -> level.means().isEmpty() ? level.name() : level.name() + ": " + level.means()).toList()))
                .param("from", version.from()).param("by", Acting.who().account()).update();
    }

    /// As somebody writes them: one a line, `Level 3, targeted: needs several services together`.
    public static List<Level> levels(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> {
            int colon = line.indexOf(':');
            return colon < 0 ? new Level(line, "") : new Level(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }).toList();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(row.getObject("id", UUID.class), row.getString("title"), levels(row.getString("levels")), row.getObject("from_day", LocalDate.class),
                Arrays.stream(row.getString("signed").split(",")).filter(name -> !name.isEmpty()).map(Outcome::valueOf).collect(Collectors.toSet()));
    }
}
