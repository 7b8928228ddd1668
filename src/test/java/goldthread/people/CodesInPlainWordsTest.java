package goldthread.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesInPlainWordsTest {

    @ParameterizedTest
    @CsvSource({"LEGAL_STATUS, C2, Full care order (C2)", "PLACEMENT, K2, Children's home (K2)", "FACTOR, 3B, Domestic abuse: parent or carer (3B)",
            "ETHNICITY, MWBC, White and Black Caribbean (MWBC)", "ACCOMMODATION, Z1, With former foster carers: suitable (Z1)"})
    void a_code_is_said_in_words_with_the_code_behind(CodeBook book, String code, String said) {
        assertThat(book.say(code)).isEqualTo(said);
    }

    @Test
    void a_code_that_nobody_knows_stands_alone_and_nothing_says_nothing() {
        assertThat(CodeBook.LEGAL_STATUS.say("Q9")).isEqualTo("Q9");
        assertThat(CodeBook.LEGAL_STATUS.say(null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CodeBook.class)
    void every_book_has_codes(CodeBook book) {
        assertThat(book.all()).isNotEmpty();
    }
}
