package goldthread.returns.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.child.Recordings;
import goldthread.pages.Question;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MendingTest {

    @Test
    void every_column_leads_to_a_question_that_its_form_asks() {
        Mending.QUESTIONS.forEach((kind, questions) -> {
            var asked = Recordings.of(kind).orElseThrow().form().questions().stream().map(question ->
                    question.component() instanceof Question.Component.Date ? question.key() + "-day" : question.key()).toList();
            assertThat(asked).as(kind).containsAll(questions.values());
        });
    }

    @Test
    void what_may_be_missing_has_a_form() {
        assertThat(Mending.OWN.values()).allMatch(kind -> Recordings.of(kind).isPresent());
    }
}
