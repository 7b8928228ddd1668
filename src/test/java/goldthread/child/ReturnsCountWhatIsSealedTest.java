package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.Entry;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.returns.ExportRequest;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.Exports;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What can be sealed alone is nothing that a statutory return counts: the 903 and the census are the same before and after.
/// Decision 0029.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnsCountWhatIsSealedTest {
    private static final Office OFFICE = new Office();
    private static final Who ANALYST = Office.worker(201, Role.ANALYST);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 7);

    @Test
    void the_returns_are_the_same_before_and_after_everything_that_may_be_is_sealed(@TempDir Path folder) throws IOException {
        var seals = new ArrayList<Entry>();
        int number = 0;
        for (var kind : Sealing.KINDS) {
            var entry = OFFICE.caseFile.kinds().read(kind, Files.readString(Path.of("src/test/resources/golden", kind + ".json")).strip());
            var child = entry.tags().getFirst().subject();
            record(new Identified(child, Identified.LA_CHILD_ID, "N" + number++, APRIL), new Described(child, "2", APRIL.minusYears(8), null, null, "WBRI", null, APRIL),
                    new EpisodeStarted(child, APRIL, "S", "C2", "N1", "U4", "PR1", null, null, null));
            var id = record(entry);
            seals.add(new PartSealed(id, entry.tags(), List.of(UUID.randomUUID()), "why", UUID.randomUUID(), APRIL, APRIL));
        }
        var before = returns(folder.resolve("before"));
        assertThat(before.values()).anyMatch(text -> text.contains("N1"));
        seals.forEach(this::record);
        assertThat(returns(folder.resolve("after"))).isEqualTo(before);
    }

    private UUID record(Entry... entries) {
        UUID id = null;
        for (var entry : entries) {
            id = OFFICE.record(Instant.now(), entry);
        }
        return id;
    }

    private TreeMap<String, String> returns(Path folder) throws IOException {
        var exports = new Exports(OFFICE.caseFile, OFFICE.application, OFFICE.transactions, Clock.systemUTC());
        Acting.as(ANALYST, () -> {
            for (var standard : Standard.ALL) {
                for (int year = 2024; year <= 2026; year++) {
                    exports.run(new ExportRequest(standard, new CollectionYear(year), null), Format.CSV, folder.resolve(standard + "-" + year), (done, all) -> {});
                }
            }
        });
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file).replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", ""));
            }
        }
        return texts;
    }
}
