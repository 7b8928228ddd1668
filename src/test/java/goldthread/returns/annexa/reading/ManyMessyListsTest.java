package goldthread.returns.annexa.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// [MessyListsTest] and [BadListsTest], many times over and from another seed each time; a failure names it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("long")
@Timeout(1_800)
class ManyMessyListsTest {
    @TempDir Path folder;

    @Test
    void however_they_are_written_a_thousand_times_the_same_is_read() {
        MessyListsTest.same(folder, 1_000, System.nanoTime());
    }

    @Test
    void no_change_of_bytes_or_cells_hides_the_other_rows_in_thousands() throws IOException {
        BadListsTest.mutated(folder, 4_000, System.nanoTime());
    }
}
