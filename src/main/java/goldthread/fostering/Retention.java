package goldthread.fostering;

import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.Transferred;
import goldthread.law.Law;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Whether homes stay approved for longer while they belong to a constellation: ends of approval for each hundred years that homes
/// were approved, in one and not in one. The years before a home joined count with the others; a move to another service is no end.
record Retention(Map<Group, Line> lines) {
    /// Of fewer homes, or fewer ends, nothing more is told.
    static final int FEWEST = 5;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int HUNDRED = 100;
    /// 95 in 100 of a normal distribution lie within so many standard deviations.
    private static final double NINETY_FIVE = 1.96;
    private static final String FEW = "Fewer than " + FEWEST, NOT_TOLD = "Not told";

    enum Group {
        MEMBERS("Any child, in a constellation"), OTHERS("Any child, in none"), KIN_MEMBERS("Connected persons, in a constellation"), KIN_OTHERS("Connected persons, in none");

        private final String words;

        Group(String words) {
            this.words = words;
        }
    }

    /// @param homes that were approved for a day or more   @param days for how many, together   @param ended approvals
    record Line(int homes, long days, int ended) {
        Line with(Line other) {
            return new Line(homes + other.homes, days + other.days, ended + other.ended);
        }

        double years() {
            return days / DAYS_A_YEAR;
        }

        double rate() {
            return HUNDRED * ended / years();
        }

        /// How many ended may be told, and so how many of a hundred.
        boolean told() {
            return homes >= FEWEST && days > 0 && (ended == 0 || ended >= FEWEST);
        }
    }

    static Retention of(Collection<Household> households, Law law, LocalDate today) {
        var lines = new LinkedHashMap<Group, Line>();
        for (var group : Group.values()) lines.put(group, new Line(0, 0, 0));
        for (var one : households) {
            boolean kin = one.enquired().sort().equals(Enquired.CONNECTED);
            lines.merge(kin ? Group.KIN_MEMBERS : Group.MEMBERS, line(one, law, today, true), Line::with);
            lines.merge(kin ? Group.KIN_OTHERS : Group.OTHERS, line(one, law, today, false), Line::with);
        }
        return new Retention(lines);
    }

    /// Each day on which they were approved, in a constellation or not; and which ends came on the day after one.
    private static Line line(Household one, Law law, LocalDate today, boolean in) {
        var belongs = one.constellations();
        Predicate<LocalDate> counted = day -> in == belongs.stream().anyMatch(each -> each.on(day));
        long days = 0;
        int ended = 0;
        for (var approval : one.approvals(law)) {
            var from = approval.from().happened();
            boolean over = approval.end() != null && !approval.end().on().isAfter(today);
            var until = over ? approval.end().on() : today;
            if (from.isAfter(until)) continue;
            days += belongs.isEmpty() ? in ? 0 : ChronoUnit.DAYS.between(from, until) : from.datesUntil(until).filter(counted).count();
            if (over && !moved(one, approval) && counted.test(until.minusDays(1))) ended++;
        }
        return new Line(days > 0 ? 1 : 0, days, ended);
    }

    private static boolean moved(Household one, Household.Approval approval) {
        return one.after(approval.from(), Transferred.class, moved -> moved.leaves()).filter(moved -> moved.happened().equals(approval.end().on())).isPresent();
    }

    List<Block> blocks() {
        var table = Block.table("Ends of approval, in a constellation and in none").columns(Column.of("Homes"), Column.number("How many"), Column.number("Years approved"), Column.number("Approvals ended"), Column.number("Ended for each 100 years"));
        for (var each : lines.entrySet()) {
            var line = each.getValue();
            table = line.homes < FEWEST ? table.row(Words.text(each.getKey().words), Words.text(line.homes == 0 ? "None" : FEW), Words.text(NOT_TOLD), Words.text(NOT_TOLD), Words.text(NOT_TOLD))
                    : table.row(Words.text(each.getKey().words), Words.text(line.homes), Words.text("%,.1f".formatted(line.years())), Words.text(line.ended > 0 && line.ended < FEWEST ? FEW : Integer.toString(line.ended)), Words.text(line.told() ? "%.1f".formatted(line.rate()) : NOT_TOLD));
        }
        var blocks = new ArrayList<Block>(List.of(table, Block.say(compared())));
        blocks.add(Block.section("beside", "Beside it, what was published", Block.say("An evaluation of the Mockingbird programme in 2020 found that homes in a constellation were 82% less likely to give up their approval than homes in none. The figure stands here as the strategy of 2023 (Stable Homes, Built on Love) and Community Care (2025) tell it; the report itself was not read: to be confirmed.")));
        blocks.add(Block.section("not", "What this does not prove", new Block.Bullets(List.of(Words.text("That the constellation is why homes stay: homes are chosen for one, and choose it. Who is new, tired or in doubt may not be asked."),
                Words.text("Why an approval ended. Carers who retire, whose child grew up, or who were found unsuitable all count as one end."), Words.text("Anything of connected persons, whose approval ends when an order is made: they stand in rows of their own and are not compared."),
                Words.text("Much, where homes are few: with " + FEWEST + " ends on a side chance alone can halve or double the figure. Of fewer than " + FEWEST + " homes or ends nothing more is told.")))));
        return blocks;
    }

    /// In words, with how far chance alone reaches: the logarithm of a ratio of two counts has the variance 1/a + 1/b.
    String compared() {
        Line in = lines.get(Group.MEMBERS), out = lines.get(Group.OTHERS);
        if (!in.told() || !out.told()) return "There are too few homes, or too few ended, to hold one against the other.";
        if (out.ended == 0) return "No approval of the homes in none has ended: there is nothing to hold it against.";
        if (in.ended == 0) return "None has ended in a constellation in %,.1f years. At the rate of the others it would have been about %.1f.".formatted(in.years(), out.rate() * in.years() / HUNDRED);
        double ratio = in.rate() / out.rate(), reach = Math.exp(NINETY_FIVE * Math.sqrt(1.0 / in.ended + 1.0 / out.ended));
        return "Homes in a constellation ended %.0f%% %s often than homes in none, for the years that they were approved. By chance alone it could be anything from %.0f to %.0f in a hundred of the others' rate (95%% range).".formatted(Math.abs(1 - ratio) * HUNDRED, ratio <= 1 ? "less" : "more", ratio / reach * HUNDRED, ratio * reach * HUNDRED);
    }
}
