package goldthread.forecasts.spells;

/// The children who are planned for apart: by age, and those who came to this country alone.
public enum Group {
    UNDER_5("aged 0 to 4"), FROM_5("aged 5 to 9"), FROM_10("aged 10 to 15"), FROM_16("aged 16 and 17"), UNACCOMPANIED("unaccompanied");

    public final String words;

    Group(String words) {
        this.words = words;
    }

    static Group of(boolean unaccompanied, double years) {
        if (unaccompanied) return UNACCOMPANIED;
        return years < 5 ? UNDER_5 : years < 10 ? FROM_5 : years < 16 ? FROM_10 : FROM_16;
    }
}
