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
    /// Half of a damped growth, which is mostly that of all areas and a little the area's own.
    COMBINATION("combination of last value and shrunk, damped growth") {
        @Override double at(Panel panel, int area, int year, int ahead) {
            double growth = OWN * own(panel, area, year) + (1 - OWN) * common(panel, year);
            double damped = 0;
            for (int i = 0; i < ahead; i++) {
                damped += Math.pow(DAMPED, i);
            }
            return panel.of()[area][year] * Math.exp(HALF * growth * damped);
        }
    };

    /// Shares chosen on the years to 2024 of children looked after (145 authorities); see docs/engines/forecast.md.
    private static final double OWN = .3;
    private static final double DAMPED = .8;
    private static final double HALF = .5;

    final String words;

    Method(String words) {
        this.words = words;
    }

    abstract double at(Panel panel, int area, int year, int ahead);

    private static double own(Panel panel, int area, int year) {
        int years = Math.min(2, year);
        return years == 0 ? 0 : (log(panel.of()[area][year]) - log(panel.of()[area][year - years])) / years;
    }

    private static double common(Panel panel, int year) {
        int years = Math.min(3, year);
        return years == 0 ? 0 : (log(panel.sum(year)) - log(panel.sum(year - years))) / years;
    }

    /// Areas may count nobody in a year.
    static double log(double count) {
        return Math.log(Math.max(count, .5));
    }
}
