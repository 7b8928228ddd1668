package goldthread.returns.cin;

import static goldthread.returns.files.TestFiles.sample;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.files.TestFiles.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WritingCensusTest {
    private final Faults faults = new Faults();
    @TempDir Path folder;

    private Path write(CinHeader header, List<CinChild> children) throws IOException {
        Path out = Files.createTempFile(folder, "cin", ".xml");
        try (var bytes = Files.newOutputStream(out); var writer = new CinWriter("cin.xml", bytes, header, faults)) {
            for (CinChild child : children) writer.write(child);
        }
        return out;
    }

    /// The records in words, lines and the text received aside.
    private static List<String> plain(List<CinChild> children) {
        return children.stream().map(child -> new CinChild(0, child.identifiers(), child.ethnicity(),
                child.disabilities(), child.details(), child.extra(), "").toString().replaceAll("line=\\d+", "line")
                .replace("=null", "=")).toList();
    }

    @Test
    void every_sample_comes_back_the_same() throws IOException {
        for (String name : List.of("fake_CIN_data", "CIN2rows", "CIN_Census_2021", "BAR_cin_2022")) {
            var read = ReadCin.from(sample("cin/" + name + ".xml"));
            var again = ReadCin.from(write(read.headers.getFirst(), read.children));
            assertThat(plain(again.children)).as(name).isEqualTo(plain(read.children));
            assertThat(again.headers.toString().replaceAll("line=\\d+", ""))
                    .isEqualTo(read.headers.toString().replaceAll("line=\\d+", ""));
            assertThat(again.faults.lines()).isEmpty();
        }
        assertThat(faults.lines()).isEmpty();
    }

    @Test
    void random_children_come_back_the_same() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            var children = IntStream.range(0, 6).mapToObj(i -> child(random)).toList();
            var again = ReadCin.from(write(header("2026"), children));
            assertThat(plain(again.children)).as("seed " + seed).isEqualTo(plain(children));
            assertThat(again.faults.serious()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void the_year_of_the_census_decides_its_elements() throws IOException {
        var children = List.of(child(new Random(3)), child(new Random(4)));
        assertThat(Files.readString(write(header("2021"), children))).contains("<GenderCurrent>")
                .doesNotContain("<Sex>", "<CINPlanDates>", "<PreProceedingsandFGDM>");
        assertThat(faults.lines()).anyMatch(line -> line.contains("that the census holds from 2022 on; they are not in "
                + "that of 2021."));
        assertThat(Files.readString(write(header("2025"), children))).contains("<Sex>", "<CINPlanDates>")
                .doesNotContain("<GenderCurrent>", "<PreProceedingsandFGDM>");
        assertThat(Files.readString(write(header("2026"), children))).contains("<PreProceedingsandFGDM>");
    }

    @Test
    void the_file_is_written_one_element_a_line_in_the_documented_order() throws IOException {
        assertThat(Files.readString(write(header("2023"), List.of()))).isEqualTo("""
                <?xml version='1.0' encoding='UTF-8'?>
                <Message>
                  <Header>
                    <CollectionDetails>
                      <Collection>CIN</Collection>
                      <Year>2023</Year>
                      <ReferenceDate>2023-03-31</ReferenceDate>
                    </CollectionDetails>
                    <Source>
                      <SourceLevel>L</SourceLevel>
                      <LEA>201</LEA>
                      <SoftwareCode>Goldthread</SoftwareCode>
                      <SerialNo>001</SerialNo>
                    </Source>
                  </Header>
                  <Children/>
                </Message>
                """);
    }

    private static CinHeader header(String year) {
        return new CinHeader(0, "CIN", year, year + "-03-31", "L", "201", "Goldthread", null, "001", null, Map.of());
    }

    private static CinChild child(Random random) {
        Supplier<@Nullable String> text = () -> switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> "a < b & \"c\"";
            case 2 -> "Zoë 😀 ]]>";
            default -> "X" + random.nextInt(99);
        };
        Supplier<@Nullable String> day = () -> random.nextInt(4) == 0 ? null : "2025-0" + (1 + random.nextInt(9)) + "-11";
        Supplier<List<String>> texts = () -> IntStream.range(0, random.nextInt(3)).mapToObj(i -> "T" + i).toList();
        Supplier<List<String>> days = () -> IntStream.range(1, 1 + random.nextInt(3)).mapToObj(i -> "2025-0" + i + "-03")
                .toList();
        var who = new CinChild.Identifiers(0, "C" + random.nextInt(), text.get(), text.get(), text.get(), day.get(),
                day.get(), "F", "Sex", day.get(), Map.of());
        return new CinChild(0, who, text.get(), texts.get(), some(random, () -> new CinDetails(0, day.get(), text.get(),
                text.get(), day.get(), text.get(), day.get(),
                some(random, () -> new CinDetails.Assessment(0, day.get(), day.get(), day.get(), texts.get(), Map.of())),
                some(random, () -> new CinDetails.Plan(0, day.get(), day.get(), Map.of())),
                some(random, () -> new CinDetails.Section47(0, day.get(), day.get(), day.get(), text.get(), Map.of())),
                text.get(),
                some(random, () -> new CinDetails.ProtectionPlan(0, day.get(), day.get(), text.get(), text.get(),
                        text.get(), days.get(), Map.of())),
                some(random, () -> new CinDetails.PreProceedings(0, day.get(), day.get(), text.get(), text.get(),
                        day.get(), text.get(), day.get(), text.get(), day.get(), day.get(), Map.of())), Map.of())),
                Map.of(), "");
    }

    private static <T> List<T> some(Random random, Supplier<T> each) {
        return Stream.generate(each).limit(1 + random.nextInt(2)).toList();
    }
}
