package goldthread.population;

import java.util.SplittableRandom;

/// The first need of a child, by the code of the returns: such that needs on 31 March are as published.
enum Needs {
    N1("abuse or neglect"), N2("disability"), N3("parental illness"), N4("acute stress"), N5("dysfunction"), N6("behaviour"), N7("low income"), N8("absent parenting");

    /// Of children who came alone; the rest are acute stress. Ours: in 2024 more came alone than are counted under N8.
    private static final double ALONE = .95;
    /// Years of change by which those who begin are ahead of those who are there: ours, some time in care on average.
    private static final double AHEAD = 1.5;
    private final String row;

    Needs(String row) {
        this.row = row;
    }

    String row() {
        return row;
    }

    /// Those of 31 March, and what they have changed by since the year before: who begins decides who will be there.
    static Needs of(England england, int year, boolean alone, SplittableRandom chance) {
        if (alone) return chance.nextDouble() < ALONE ? N8 : N4;
        double left = chance.nextDouble();
        for (var need : values()) {
            if ((left -= Math.max(0, need.share(england, year) + AHEAD * (need.share(england, year) - need.share(england, year - 1)))) < 0) return need;
        }
        return N1;
    }

    private double share(England england, int year) {
        if (this == N7) return .001;
        double cameAlone = england.of("unaccompanied, in care", year), all = england.of("looked after", year) - cameAlone;
        double mine = england.of("looked after: need: " + row, "looked after", year) - (this == N8 ? ALONE * cameAlone : this == N4 ? (1 - ALONE) * cameAlone : 0);
        return Math.max(0, mine / all);
    }
}
