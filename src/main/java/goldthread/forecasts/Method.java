package goldthread.forecasts;

/// A way to say the middle of what an area will count some years on, knowing the years up to `year` only.
enum Method {
    /// The same number as now: at one area hard to beat.
    LAST_VALUE("last value") {
        @Override double at(Panel panel, int area, int year, int ahead) {
            return panel.of()[area][year];
        }
    },
    /// The same, with bands from the errors of all areas alike in the scale of the square root: the yardstick for every claim.
    PLAIN("last value, bands alike for all") {
        @Override double at(Panel panel, int area, int year, int ahead) {
            return panel.of()[area][year];
        }
    },
    /// The last value, part of the growth of all areas, damped, and what sets areas apart, as far as earlier years show it.
    COMBINATION("combination of last value, common growth and what sets areas apart") {
        @Override double at(Panel panel, int area, int year, int ahead) {
            double damped = 0;
            for (int i = 0; i < ahead; i++) {
                damped += Math.pow(DAMPED, i);
            }
            return panel.of()[area][year] * Math.exp(PART * common(panel, year) * damped + panel.apart(year, ahead)[area]);
        }
    };

    /// Shares chosen on the years to 2024 of children looked after (146 authorities); see docs/engines/forecast.md.
    private static final double DAMPED = .8;
    private static final double PART = .6;
    private static final int YEARS = 3;

    final String words;

    Method(String words) {
        this.words = words;
    }

    abstract double at(Panel panel, int area, int year, int ahead);

    /// What moves the middle, in a sentence.
    static String drives(Panel panel) {
        return String.format(java.util.Locale.UK, "What drives it: all areas together changed by %+.1f %% a year over the last %d years. Of that %.0f %% are carried on, less each year by a fifth; the rest is each area's last value%s.",
                100 * (Math.exp(common(panel, panel.years() - 1)) - 1), Math.min(YEARS, panel.years() - 1), 100 * PART, panel.beside().isEmpty() ? " and its own last year" : ", its own last year, and what else is counted there");
    }

    private static double common(Panel panel, int year) {
        int years = Math.min(YEARS, year);
        return years == 0 ? 0 : (log(panel.sum(year)) - log(panel.sum(year - years))) / years;
    }

    /// Areas may count nobody in a year.
    static double log(double count) {
        return Math.log(Math.max(count, .5));
    }
}
