package goldthread.bench;

import goldthread.forecasts.spells.Stay;
import java.util.List;

/// How wide the bands of the newer regional demand model are (children's services demand model, open source): each day it
/// adds to the variance of each state m(1 - m) N for its moves and a for its entrants. A state is an age bracket (under 1,
/// 1 to 4, 5 to 9, 10 to 15, 16 and over) in a kind of home; rates are those of the last two years.
final class RegionalModel {
    private static final double YEAR = 365.25;
    private static final int[] BRACKETS = {0, 1, 5, 10, 16, 18};
    private static final int WINDOW = 730;

    private RegionalModel() {}

    /// Of its 95 % band for all children, so many months on.
    static double width(List<Stay> known, int to, int months) {
        double events = 0;
        for (var stay : known) {
            if (stay.entered() && inWindow(stay.from(), to)) events++;
            if (inWindow(stay.to(), to)) events += stay.next() == null ? 1 : stay.next() == stay.kind() ? 0 : 2;
            for (int years : BRACKETS) {
                double day = stay.born() + years * YEAR;
                // a birthday in care that changes the bracket takes a child out of one state and into another
                if (years > 0 && years < 18 && day > stay.from() && day < stay.to() && inWindow((int) day, to)) events += 2;
            }
        }
        double variance = events / WINDOW * months * YEAR / 12;
        return 2 * 1.96 * Math.sqrt(variance);
    }

    private static boolean inWindow(int day, int to) {
        return day >= to - WINDOW && day < to;
    }
}
