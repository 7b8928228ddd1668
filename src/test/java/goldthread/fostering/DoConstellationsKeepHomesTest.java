package goldthread.fostering;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.fostering.HouseholdEntry.ConstellationJoined;
import goldthread.fostering.HouseholdEntry.ConstellationLeft;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.Transferred;
import goldthread.fostering.Retention.Group;
import goldthread.fostering.Retention.Line;
import goldthread.law.Law;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ends of approval for the years that homes were approved, in a constellation and in none.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoConstellationsKeepHomesTest {
    private static final UUID TARNBECK = UUID.fromString("0190b3a0-0000-7000-8000-000000000d03");
    private static final Law LAW = Law.national(Casebook.HOLDER);

    /// 2024 is a leap year: 366 days from one New Year to the next.
    @Test
    void the_days_before_a_home_joined_and_after_it_left_count_with_the_others() {
        var home = approved("2024-01-01", Enquired.MAINSTREAM);
        var joined = joined(home, "2024-03-01");
        home.told(new ConstellationLeft(home.child, joined, null, on("2024-03-31")));
        assertThat(line(Group.MEMBERS, "2025-01-01", home)).isEqualTo(new Line(1, 30, 0));
        assertThat(line(Group.OTHERS, "2025-01-01", home)).isEqualTo(new Line(1, 336, 0));
        assertThat(line(Group.OTHERS, "2023-12-31", home)).as("not approved yet").isEqualTo(new Line(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 2025-01-02, 1, 0", "2025-01-02, 2025-01-02, 1, 0", "2025-01-03, 2025-01-02, 0, 1"})
    void an_approval_that_ends_counts_where_the_home_was_the_day_before(String ended, String left, int members, int others) {
        var home = approved("2024-01-01", Enquired.MAINSTREAM);
        var joined = joined(home, "2024-01-01");
        home.told(new ConstellationLeft(home.child, joined, null, on(left)));
        home.told(new Decided(home.child, Decided.TERMINATED, null, "Elaine Foster", "Retired", on(ended)));
        assertThat(line(Group.MEMBERS, "2026-01-01", home).ended()).isEqualTo(members);
        assertThat(line(Group.OTHERS, "2026-01-01", home).ended()).isEqualTo(others);
        assertThat(line(Group.MEMBERS, "2024-12-31", home).ended() + line(Group.OTHERS, "2024-12-31", home).ended()).as("known on the day before").isZero();
    }

    @Test
    void a_move_to_another_service_is_no_end_and_connected_persons_stand_apart() {
        var moved = approved("2024-01-01", Enquired.MAINSTREAM);
        moved.told(new Transferred(moved.child, true, "Brindle fostering service", on("2025-01-01")));
        assertThat(line(Group.OTHERS, "2026-01-01", moved)).isEqualTo(new Line(1, 366, 0));
        var aunt = approved("2024-01-01", Enquired.CONNECTED);
        aunt.told(new Decided(aunt.child, Decided.TERMINATED, null, "Elaine Foster", "Special guardian now", on("2025-01-01")));
        assertThat(line(Group.KIN_OTHERS, "2026-01-01", aunt)).isEqualTo(new Line(1, 366, 1));
        assertThat(line(Group.OTHERS, "2026-01-01", aunt)).isEqualTo(new Line(0, 0, 0));
    }

    /// Of fewer than five homes, or one to four ends, nothing more is told.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4 | 0 | 20 | 5 | There are too few homes, or too few ended, to hold one against the other.", "6 | 4 | 20 | 5 | There are too few homes, or too few ended, to hold one against the other.",
            "6 | 0 | 20 | 4 | There are too few homes, or too few ended, to hold one against the other.", "6 | 0 | 20 | 0 | No approval of the homes in none has ended: there is nothing to hold it against.",
            "6 | 0 | 20 | 5 | None has ended in a constellation in 6.0 years. At the rate of the others it would have been about 1.5.", "20 | 5 | 20 | 10 | Homes in a constellation ended 50% less often than homes in none",
            "20 | 10 | 20 | 5 | Homes in a constellation ended 100% more often than homes in none"})
    void few_are_not_told_and_what_chance_could_do_is(int members, int endedThere, int others, int ended, String says) {
        var homes = new ArrayList<Casebook>();
        IntStream.range(0, members).forEach(number -> homes.add(year(true, number < endedThere)));
        IntStream.range(0, others).forEach(number -> homes.add(year(false, number < ended)));
        var retention = Retention.of(homes.stream().map(home -> Household.of(home.timeline()).orElseThrow()).toList(), LAW, on("2025-01-01"));
        assertThat(retention.compared()).startsWith(says);
    }

    @Test
    void a_home_belongs_to_one_constellation_at_a_time() {
        var home = approved("2024-01-01", Enquired.MAINSTREAM);
        assertThat(refused(home, "2024-03-01")).isEmpty();
        var joined = joined(home, "2024-03-01");
        assertThat(refused(home, "2024-03-01")).isPresent();
        assertThat(refused(home, "2024-02-29")).isEmpty();
        home.told(new ConstellationLeft(home.child, joined, null, on("2024-06-01")));
        assertThat(refused(home, "2024-05-31")).isPresent();
        assertThat(refused(home, "2024-06-01")).isEmpty();
    }

    private static Optional<Problem> refused(Casebook home, String day) {
        return Step.named("constellation").orElseThrow().refused().apply(new Step.Now(Household.of(home.timeline()).orElseThrow(), LAW, on("2024-12-31")), Answers.none().with("offered", TARNBECK + " Tarnbeck constellation").with("home", ConstellationJoined.AROUND).with("on", on(day)));
    }

    /// Approved for the leap year 2024, a year of 365.25 days all but a few hours.
    private static Casebook year(boolean member, boolean ends) {
        var home = approved("2024-01-01", Enquired.MAINSTREAM);
        if (member) joined(home, "2024-01-01");
        if (ends) home.told(new Decided(home.child, Decided.TERMINATED, null, "Elaine Foster", "Retired", on("2025-01-01")));
        return home;
    }

    private static Casebook approved(String day, String sort) {
        var home = new Casebook();
        home.told(new Enquired(home.child, "Ada Fenn", sort, null, null, null, null, on("2023-01-06")));
        home.told(new Decided(home.child, Decided.APPROVED, new Terms(3, 0, 17, "Short term", null), "Elaine Foster", "As the panel", on(day)));
        return home;
    }

    private static UUID joined(Casebook home, String day) {
        return home.told(new ConstellationJoined(home.child, TARNBECK, "Tarnbeck constellation", ConstellationJoined.AROUND, on(day)));
    }

    private static Line line(Group group, String today, Casebook... homes) {
        return Retention.of(List.of(homes).stream().map(home -> Household.of(home.timeline()).orElseThrow()).toList(), LAW, on(today)).lines().get(group);
    }
}
