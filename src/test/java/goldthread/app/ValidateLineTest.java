package goldthread.app;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.rules.Reports;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// A call of `validate` that is read without the library for command lines is read as the library reads it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class ValidateLineTest {

    private static String told(ValidateCommand command) {
        return String.join(" | ", command.standard, command.paths.toString(), command.last.toString(), Objects.toString(command.year), Objects.toString(command.register),
                Objects.toString(command.postcodes), Objects.toString(command.authority), Objects.toString(command.format), String.valueOf(command.asSector), Objects.toString(command.out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate ssda903 a", "validate cin a.xml b.xml c", "validate ssda903 now --last one --last two --year 2025-26 --register r.xlsx --postcodes p --authority 301",
        "validate --format json --as-sector 903 a --out report.json b", "validate CIN a --format xlsx", "validate nothing a"})
    void a_plain_call_is_read_as_the_library_reads_it(String call) {
        var words = call.split(" ");
        var library = new ValidateCommand();
        new CommandLine(library).parseArgs(Arrays.copyOfRange(words, 1, words.length));
        var plain = ValidateLine.read(words);
        assertThat(plain).isNotNull();
        assertThat(told(plain)).isEqualTo(told(library));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "validate", "validate ssda903", "validate --help", "validate ssda903 a --help", "validate ssda903 a --year", "validate ssda903 a --year 2025-26 --year 2024-25",
        "validate ssda903 a --format pdf", "validate ssda903 a --format=json", "validate ssda903 a --out --format", "validate ssda903 a --yaer 2025-26", "validate ssda903 a -x", "validate ssda903 @list",
        "validate ssda903 -- a", "validate ssda903 a --as-sector --as-sector", "validate ssda903 a --as-sector=false", "conformance ssda903 a", "validate ssda903 a --last", "validate ssda903 a --out \"b\""})
    void whatever_else_is_left_to_the_library(String call) {
        assertThat(ValidateLine.read(call.split(" "))).isNull();
    }

    @Test
    void the_rehearsal_of_the_launcher_judges_both_returns_in_every_form() {
        var said = new StringWriter();
        assertThat(Main.commandLine().setErr(new PrintWriter(said, true)).execute("rehearse")).as(said.toString()).isZero();
        assertThat(Reports.Format.values()).hasSize(5);
    }
}
