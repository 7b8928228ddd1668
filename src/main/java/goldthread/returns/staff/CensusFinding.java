package goldthread.returns.staff;

import goldthread.pages.CsvCell;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule finds wrong with a census.
///
/// @param worker  Social Work England's number; empty where it is about the whole, or there is none
/// @param element empty where it is about no one element
/// @param line    of the file; 0 where the record made the census
public record CensusFinding(CensusRule rule, String worker, String element, String sentence, int line) {

    /// For a file: a heading and a row for each.
    public static String csv(List<CensusFinding> findings) {
        return Stream.concat(Stream.of("rule,severity,worker,element,line,sentence"), findings.stream().map(each -> Stream.of(each.rule().name(), each.rule().severity(), each.worker(), each.element(),
                each.line() == 0 ? "" : Integer.toString(each.line()), each.sentence()).map(CsvCell::written).collect(Collectors.joining(",")))).collect(Collectors.joining("\n", "", "\n"));
    }
}
