package goldthread.returns.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SexInTheCodesOfTheYearTest {
    @ParameterizedTest(name = "{0} in the year that begins in {1} is {2}")
    @CsvSource({"M,2023,1", "F,2023,2", "U,2023,0", "1,2023,1", "2,2016,2", "M,2024,M", "F,2026,F", "1,2024,M", "2,2024,F", "0,2024,U", "9,2024,9", "X,2023,X", "'',2023,''"})
    void figures_to_2023_24_and_letters_from_2024_25(String known, int year, String written) {
        assertThat(SexOfTheYear.of(known, year)).isEqualTo(written);
    }
}
