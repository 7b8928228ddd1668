package goldthread.returns.staff;

import goldthread.pages.CsvCell;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule finds wrong with a census.
///
/// @param worker  Social Work England's number; empty where it is about the whole, or there is none
/// @param name    of the worker, as far as the record tells it
/// @param element empty where it is about no one element
public record CensusFinding(CensusRule rule, String worker, String name, String element, String sentence) {

    /// For a file: a heading and a row for each.
    public static String csv(List<CensusFinding> findings) {
        return Stream.concat(Stream.of("rule,severity,worker,name,element,sentence"), findings.stream().map(each -> Stream.of(each.rule().name(), each.rule().severity(), each.worker(), each.name(), each.element(), each.sentence()).map(CsvCell::written).collect(Collectors.joining(",")))).collect(Collectors.joining("\n", "", "\n"));
    }
}
