package goldthread.population;

/// Ages by which the tables count children in care.
enum Band {
    UNDER_1("under 1", "<1", 0, 1), FROM_1("1–4", "1–4", 1, 5), FROM_5("5–9", "5–9", 5, 10), FROM_10("10–15", "10–15", 10, 16), FROM_16("16+", "16+", 16, 18);

    private static final double NEWBORN = .76, RISING = 60;

    final String stock, flow;
    final int from, to;

    Band(String stock, String flow, int from, int to) {
        this.stock = stock;
        this.flow = flow;
        this.from = from;
        this.to = to;
    }

    /// @param months of age, from 0 to 215
    static Band of(int months) {
        for (var band : values()) {
            if (months < 12 * band.to) return band;
        }
        throw new IllegalArgumentException(months + " months are no child's age");
    }

    /// The share of those who begin in the band who do so in this month of their age. Most who begin before their first
    /// birthday are newborn, and from 10 on care begins more often with each year: ours, so that stocks and endings by age
    /// stand together as published.
    double begins(int ageMonths) {
        int month = ageMonths - 12 * from;
        return switch (this) {
            case UNDER_1 -> month == 0 ? NEWBORN : (1 - NEWBORN) / 11;
            case FROM_10 -> (month + RISING) / (months() * (RISING + (months() - 1) / 2.0));
            default -> 1.0 / months();
        };
    }

    private int months() {
        return 12 * (to - from);
    }
}
