package goldthread.team.careers;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.workforce.career.Pipeline;
import goldthread.workforce.career.Pipeline.Year;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Posts from routes in the next years, in plain arithmetic, with each assumption on the page.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class PostsFromRoutesTest {

    @Test
    void each_year_loses_who_leave_and_gains_who_join_and_who_come_from_routes() {
        var pipeline = new Pipeline(80, 20, 16, 10, 80, 3, 6, 2);
        assertThat(pipeline.willCome()).isEqualTo(8);
        assertThat(pipeline.share()).as("16 of 96").isEqualTo(167);
        assertThat(pipeline.years(4)).containsExactly(new Year(1, 2, 6, 2, 78, 22, 220), new Year(2, 3, 6, 2, 77, 23, 230), new Year(3, 3, 6, 2, 76, 24, 240), new Year(4, 0, 6, 2, 72, 28, 280));
    }

    @ParameterizedTest
    @CsvSource({"10, 80, 8", "5, 50, 3", "0, 100, 0", "3, 0, 0", "3, 100, 3"})
    void halves_are_rounded_up_and_nobody_comes_of_nobody(int onRoutes, int rate, int come) {
        assertThat(new Pipeline(1, 0, 0, onRoutes, rate, 1, 0, 0).willCome()).isEqualTo(come);
    }

    @Test
    void there_are_never_more_employed_than_posts_nor_fewer_than_none() {
        assertThat(new Pipeline(9, 1, 1, 5, 100, 1, 0, 5).years(1).getFirst().employed()).isEqualTo(10);
        assertThat(new Pipeline(3, 1, 0, 0, 0, 1, 9, 0).years(2).getLast()).isEqualTo(new Year(2, 0, 9, 0, 0, 4, 1000));
        assertThat(new Pipeline(0, 0, 0, 0, 0, 1, 0, 0).share()).as("nobody works here").isZero();
    }

    @Test
    void what_is_assumed_is_on_the_page_and_a_rate_is_of_five_routes_or_more() {
        var few = new PipelinePages.Counted(80, 20, 16, 10, 6, 2, 4, 4);
        assertThat(few.assumed().rate()).isEqualTo(50);
        assertThat(PipelinePages.view(few, few.assumed()).toString()).contains("a starting value of ours").contains("16.7%").contains("foretells nothing of anybody");
        var some = new PipelinePages.Counted(80, 20, 16, 10, 6, 2, 6, 4);
        assertThat(some.assumed().rate()).isEqualTo(67);
        assertThat(PipelinePages.view(some, some.assumed()).toString()).contains("4 of 6 whose route is over");
    }
}
