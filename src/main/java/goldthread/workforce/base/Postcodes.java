package goldthread.workforce.base;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where postcodes lie, as far as the authority took in a list that says so: the product holds none of its own. Ask inside a transaction.
public final class Postcodes {
    private static final Pattern WHOLE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");
    private static final int INWARD = 3;

    private final JdbcClient database;

    public Postcodes(JdbcClient database) {
        this.database = database;
    }

    /// Where one lies, in metres of the National Grid.
    public record Spot(String postcode, int east, int north) {
        /// In a straight line: shorter than any road.
        public double metresTo(Spot other) {
            return Math.hypot((double) east - other.east, (double) north - other.north);
        }
    }

    /// The list that was taken in last. @param source by its name     @param told the day of which it is
    public record Taken(String source, LocalDate told, long postcodes) {}

    /// Upper case and without spaces; as it is where it is not a whole postcode.
    public static String bare(String postcode) {
        return postcode.toUpperCase(Locale.UK).replaceAll("\\s", "");
    }

    public static boolean whole(String postcode) {
        return WHOLE.matcher(bare(postcode)).matches();
    }

    /// The district: `ZZ1` of `ZZ1 4PV`. @param postcode a whole one
    public static String district(String postcode) {
        return bare(postcode).substring(0, bare(postcode).length() - INWARD);
    }

    /// By the bare postcode, those that are known; one query.
    public Map<String, Spot> find(Collection<String> postcodes) {
        var found = new HashMap<String, Spot>();
        if (!postcodes.isEmpty()) {
            database.sql("select postcode, east, north from postcode_place where postcode = any(:asked)").param("asked", postcodes.stream().map(Postcodes::bare).distinct().toArray(String[]::new))
                    .query(row -> {
                        found.put(row.getString("postcode"), new Spot(row.getString("postcode"), row.getInt("east"), row.getInt("north")));
                    });
        }
        return found;
    }

    /// The list by which distances are told; nothing where none was taken in.
    public Optional<Taken> taken() {
        return database.sql("select source, told, postcodes from postcode_list order by at desc limit 1").query((row, number) -> new Taken(row.getString("source"), row.getObject("told", LocalDate.class), row.getLong("postcodes"))).optional();
    }

    /// Takes some in; one that is known already lies where it is told last.
    public void put(int holder, Collection<Spot> spots) {
        database.sql("""
                insert into postcode_place (holder, postcode, east, north) select :holder, * from unnest(:postcodes, :easts, :norths)
                on conflict (holder, postcode) do update set east = excluded.east, north = excluded.north""")
                .param("holder", holder).param("postcodes", spots.stream().map(Spot::postcode).toArray(String[]::new)).param("easts", spots.stream().map(Spot::east).toArray(Integer[]::new))
                .param("norths", spots.stream().map(Spot::north).toArray(Integer[]::new)).update();
    }

    /// Says from which list they are.
    public void said(int holder, String source, LocalDate told) {
        database.sql("insert into postcode_list (holder, source, told, postcodes) select :holder, :source, :told, count(*) from postcode_place").param("holder", holder).param("source", source).param("told", told).update();
    }
}
