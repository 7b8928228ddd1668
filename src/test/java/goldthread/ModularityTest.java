package goldthread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModularityTest {
    static final ApplicationModules HOUSE = ApplicationModules.of("goldthread");
    /// Names that say nothing, and that the field does not know.
    static final Pattern EMPTY_NAMES = Pattern.compile(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Mapper|Processor)\\.java|(Abstract|Base)[A-Z].*");

    @Test
    void arrows_between_rooms_point_down_or_left_only() {
        HOUSE.verify();
    }

    @Test
    void no_type_has_a_name_that_says_nothing() throws Exception {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<String> empty = files.map(path -> path.getFileName().toString()).filter(name -> EMPTY_NAMES.matcher(name).matches()).toList();
            assertThat(empty).isEmpty();
        }
    }

    @Test
    void every_room_says_what_it_is_for() throws Exception {
        try (var rooms = Files.list(Path.of("src/main/java/goldthread"))) {
            assertThat(rooms.filter(Files::isDirectory)).allSatisfy(room -> assertThat(room.resolve("package-info.java")).exists());
        }
    }
}
