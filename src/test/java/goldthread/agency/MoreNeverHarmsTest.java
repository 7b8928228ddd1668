package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Version;
import goldthread.agency.rules.Versions;
import goldthread.agency.rules.Versions.Drafted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What must hold of any assignment, tried on invented ones. A failure prints the seed.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoreNeverHarmsTest {
    private static final int TRIED = 600;
    private static final int DRAFTS = 12;

    private final List<Version> versions = new ArrayList<>(List.of(Versions.proposed2023(), Versions.guidance2024(), Versions.draft(List.of())));

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /// Drafts as somebody might write them, some of them in force, with terms that change on a day within the time of the assignments.
    @BeforeEach
    void drafts() {
        for (int i = 0; i < DRAFTS; i++) {
            var lines = new ArrayList<Drafted>();
            line(lines, "experience.years", Integer.toString(random.nextInt(8)));
            line(lines, "experience.counts", any("direct", "any"));
            line(lines, "experience.qualified-from", any("everyone", "2019-04-01", "2024-04-01"));
            line(lines, "experience.assessed", any("yes", "no"));
            line(lines, "experience.employer", any("england", "uk"));
            line(lines, "cool-off.months", Integer.toString(random.nextInt(7)));
            line(lines, "cap.area", any("none", "region", "national"));
            line(lines, "cap.approvers", any("nobody", "director of children's services", "chief executive"));
            line(lines, "component.margin", any("counted", "unconfirmed", "left-out"));
            line(lines, "component.levy", any("counted", "left-out"));
            line(lines, "bank.first", any("yes", "no"));
            versions.add(i % 2 == 0 ? Versions.draft(lines) : Versions.inForce(day(2025, 3), "Invented", lines));
        }
    }

    private void line(List<Drafted> lines, String term, String value) {
        if (random.nextInt(3) > 0) lines.add(new Drafted(term, value, "", random.nextInt(4) == 0 ? day(2024, 4) : null));
    }

    private LocalDate day(int from, int years) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * years));
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String facts(LocalDate qualified, LocalDate start, LocalDate directFrom, LocalDate directTo, int pay) {
        return "qualified=" + qualified + ", from=" + start + ", direct=" + directFrom + "/" + directTo + ", pay=" + String.format(Locale.UK, "%d.%02d", pay / 100, pay % 100);
    }

    private String rest() {
        return ", notice=" + random.nextInt(9) + ", reference_received=" + any("yes", "no", "yes", "") + ", bank_offered=" + any("yes", "no", "") + ", assessed_year=" + any("yes", "no", "")
                + ", levy=" + any("0.20", "") + ", permanent=" + any("40.00", "") + ", region=" + any("Middle Region", "Middle Region", "Nowhere")
                + ", director=" + any("2024-11-01", "") + ", chief_executive=" + any("2024-11-01", "") + ", left_region=" + any("Middle Region", "Other Region")
                + ", left_why=" + any("other", "redundancy") + ", left=" + day(2024, 3);
    }

    @Test
    void more_experience_never_turns_a_pass_to_refuse() {
        for (int i = 0; i < TRIED; i++) {
            var qualified = day(2014, 8);
            var start = day(2024, 4);
            var directFrom = day(2016, 6);
            var directTo = directFrom.plusDays(random.nextInt(2_500));
            var rest = rest();
            for (Version version : versions) {
                var less = Facts.decided(version, facts(qualified, start, directFrom, directTo, 3_000) + rest);
                var more = Facts.decided(version, facts(qualified, start, directFrom.minusDays(random.nextInt(900)), directTo.plusDays(random.nextInt(900)), 3_000) + rest);
                assertThat(more.outcome() == Outcome.REFUSE && less.outcome() == Outcome.PASS).as("seed %d: %s", seed, more.deciding().sentence()).isFalse();
                assertThat(more.findings().getFirst().outcome()).as("seed %d: %s", seed, more.findings().getFirst().sentence()).isLessThanOrEqualTo(less.findings().getFirst().outcome());
            }
        }
    }

    @Test
    void a_higher_rate_never_turns_a_refusal_to_pass() {
        for (int i = 0; i < TRIED; i++) {
            var qualified = day(2014, 8);
            var start = day(2024, 4);
            var directFrom = day(2016, 6);
            var directTo = directFrom.plusDays(random.nextInt(2_500));
            int pay = 2_000 + random.nextInt(3_000);
            var rest = rest();
            for (Version version : versions) {
                var low = Facts.decided(version, facts(qualified, start, directFrom, directTo, pay) + rest);
                var high = Facts.decided(version, facts(qualified, start, directFrom, directTo, pay + 1 + random.nextInt(3_000)) + rest);
                assertThat(high.outcome() == Outcome.PASS && low.outcome() != Outcome.PASS).as("seed %d: %s", seed, low.deciding().sentence()).isFalse();
                assertThat(low.outcome() == Outcome.REFUSE && high.outcome() != Outcome.REFUSE).as("seed %d: %s", seed, low.deciding().sentence()).isFalse();
            }
        }
    }

    @Test
    void the_same_question_has_the_same_answer() {
        var facts = facts(LocalDate.of(2019, 7, 1), LocalDate.of(2026, 5, 5), LocalDate.of(2019, 9, 2), LocalDate.of(2024, 8, 31), 3_000) + rest();
        for (Version version : versions) {
            assertThat(Facts.decided(version, facts).findings().stream().map(each -> each.sentence()).toList())
                    .isEqualTo(Facts.decided(version, facts).findings().stream().map(each -> each.sentence()).toList());
        }
    }
}
