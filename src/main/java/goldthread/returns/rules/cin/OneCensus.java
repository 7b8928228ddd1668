package goldthread.returns.rules.cin;

import goldthread.returns.cin.CinChild;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Judging;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Rule;
import goldthread.time.CollectionYear;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges a census that lies in no file: as it stands on the record. The rules of the last year that is known are run
/// where those of the year are not known yet.
public final class OneCensus {

    /// @param year     by the calendar year it begins in
    /// @param children their lines are the numbers by which findings name them
    public static Report judge(int year, List<CinChild> children) {
        var reading = new CensusReading("the record");
        children.forEach(reading::child);
        var census = new Census(year, Day.of(year + 1, 3, 31), reading.layout());
        var verdicts = CinRules.in(known(year)).stream().map(rule -> Judging.judge(rule, census)).toList();
        return new Report("CIN", "the record", new CollectionYear(year).toString(), census, verdicts, List.of(), Map.of());
    }

    /// The rule of that code in a year.
    public static Optional<? extends Rule<?>> rule(String code, int year) {
        return CinRules.in(known(year)).stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    private static int known(int year) {
        return Math.clamp(year, CinBook.FIRST, CinBook.LATEST);
    }

    private OneCensus() {}
}
