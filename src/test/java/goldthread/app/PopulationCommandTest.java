package goldthread.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class PopulationCommandTest {
    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        var all = new String[arguments.length + 3];
        all[0] = "population";
        all[1] = "--children";
        all[2] = "200";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Main.commandLine().setErr(new PrintWriter(said, true)).execute(all);
    }

    @Test
    void what_lies_in_a_folder_is_never_written_over(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), "mine");
        assertThat(run("--out", file.toString())).isEqualTo(2);
        assertThat(run("--out", folder.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("people.csv is a file. Give a folder").contains(" is not empty. Give a new or an empty folder");
        assertThat(file).hasContent("mine");
        assertThat(run("--out", file.resolve("inside").toString())).as("it cannot be made").isEqualTo(1);
        assertThat(run("--out", folder.resolve("new").toString())).isZero();
        assertThat(folder.resolve("new/agencies/health.csv")).isNotEmptyFile();
    }

    @Test
    void what_no_table_or_error_rate_stands_for_is_refused() {
        assertThat(run("--from", "2015")).isEqualTo(2);
        assertThat(run("--from", "2025")).isEqualTo(2);
        assertThat(run("--errors", "NaN")).isEqualTo(2);
        assertThat(run("--returns", "2023-24")).as("nothing would be written").isEqualTo(2);
        assertThat(run("--errors", "2")).isEqualTo(2);
        assertThat(said.toString()).contains("2016 to 2024").contains("not 2025").contains("not be NaN").contains("--returns and --errors say what is written");
    }
}
