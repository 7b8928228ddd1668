package goldthread.forecasts.spells;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// How much more or less often care begins in each month of the year than in the mean month. Each month is drawn towards
/// the mean as far as chance alone explains how months differ, so that without a season there is none.
public record Season(double[] months) {
    private static final int MONTHS = 12;
    /// Months differ so much more than by chance in one of nine places without a season (chi squared, 11 degrees of freedom).
    private static final double SURE = 1.5;

    static final Season NONE = new Season(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});

    /// @param entrants of whole years
    static Season of(List<Stay> entrants) {
        if (entrants.isEmpty()) return NONE;
        double[] ratio = new double[MONTHS];
        for (var one : entrants) ratio[LocalDate.ofEpochDay(one.from()).getMonthValue() - 1]++;
        double differ = 0;
        for (int month = 0; month < MONTHS; month++) {
            ratio[month] /= entrants.size() * java.time.Month.of(month + 1).length(false) / 365.0;
            differ += Math.pow(ratio[month] - 1, 2) / (MONTHS - 1);
        }
        double byChance = (double) MONTHS / entrants.size();
        double believed = differ == 0 ? 0 : Math.max(0, 1 - SURE * byChance / differ);
        double[] months = Arrays.stream(ratio).map(each -> 1 + believed * (each - 1)).toArray();
        double mean = Arrays.stream(months).average().orElse(1);
        return new Season(Arrays.stream(months).map(each -> each / mean).toArray());
    }

    double in(LocalDate month) {
        return months[month.getMonthValue() - 1];
    }

    /// The month in which care begins most often, and how much more often than in the mean month.
    public double most() {
        return Arrays.stream(months).max().orElse(1);
    }
}
