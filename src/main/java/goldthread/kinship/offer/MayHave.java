package goldthread.kinship.offer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.familynetwork.support.Programmes;
import goldthread.kinship.Arrangement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a family may have by the footing on which a child lives with them, to be looked at before anybody claims anything: what to ask for,
/// and by what. It decides nothing. The lines stand in `may-have.csv` with source and dates.
///
/// @param words when, and from whom   @param checked whether the source was read; to be confirmed where it was not
record MayHave(Set<Arrangement> footings, String what, String words, String citation, boolean checked, LocalDate from, @Nullable LocalDate to) {
    private static final List<MayHave> ALL = read();
    /// The pilot asks for an order, made or applied for.
    private static final Set<Arrangement> ALLOWANCE = Set.of(Arrangement.LIVES_WITH, Arrangement.SPECIAL_GUARDIANSHIP, Arrangement.INTERIM);

    /// @param zone why the kinship allowance is paid in this area on the day; empty where it is not
    static List<MayHave> of(Arrangement footing, String zone, LocalDate day) {
        var all = new ArrayList<>(ALL.stream().filter(line -> line.footings.contains(footing) && !day.isBefore(line.from) && (line.to == null || day.isBefore(line.to))).toList());
        if (ALLOWANCE.contains(footing)) all.addFirst(new MayHave(ALLOWANCE, Programmes.title(Programmes.ALLOWANCE), zone.isEmpty() ? "Not in this area: it is a pilot in a few." : "A pilot in this area: as much as the national minimum for fostering, whatever you earn, for up to three years. It asks for an order, or one "
                + "that was applied for privately and is past its first hearing; for a private order that the child lives with you it asks more. Ask us, and you are told line by line.", "Kinship Zones pilot material of February 2026", true, day, null));
        return all;
    }

    private static List<MayHave> read() {
        try (InputStream file = MayHave.class.getResourceAsStream("/goldthread/kinship/may-have.csv");
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> new MayHave(Arrays.stream(row.getField("footings").split(";")).map(Arrangement::valueOf).collect(Collectors.toSet()), row.getField("what"), row.getField("words"), row.getField("citation"),
                    row.getField("confidence").equals("V"), LocalDate.parse(row.getField("from")), row.getField("to").isEmpty() ? null : LocalDate.parse(row.getField("to")))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
