package goldthread.returns.ssda903;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.xml.XmlText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sorts a heap of files into the returns that they make up. Files of one folder and one year label are one return;
/// an XML file is a return of its own.
public final class Ssda903Files {
    private Ssda903Files() {}

    /// The returns in these files, in the order of their names. Files that are no part of a 903 are reported.
    ///
    /// @param sources as [goldthread.returns.files.Sources] found them
    public static List<Ssda903Return> returns(List<Source> sources, Limits limits, FaultSink faults) {
        Map<String, List<Ssda903Return.Part>> together = new LinkedHashMap<>();
        for (Source source : sources) {
            part(source, limits, faults).ifPresent(part -> together
                    .computeIfAbsent(group(part), name -> new ArrayList<>()).add(part));
        }
        return together.entrySet().stream().map(group -> {
            reportTwice(group.getValue(), faults);
            return new Ssda903Return(group.getKey(), label(group.getValue()), List.copyOf(group.getValue()), limits);
        }).toList();
    }

    private static Optional<Ssda903Return.Part> part(Source source, Limits limits, FaultSink faults) {
        String root = XmlText.root(source, limits);
        if (root.equals(Ssda903Xml.SHAPE.root())) return Optional.of(new Ssda903Return.Part(source, null, false));
        if (!root.isEmpty()) {
            faults.report(Fault.unreadable(source.called(), "The file is XML, but its outermost element is " + root
                    + " and not " + Ssda903Xml.SHAPE.root() + ".", root.equals("Message")
                    ? "It may be a CIN census: import it as such." : "Check that this is the 903."));
            return Optional.empty();
        }
        return Optional.ofNullable(Ssda903Csv.head(source, limits, faults))
                .map(layout -> new Ssda903Return.Part(source, layout.table(), layout.hasYear()));
    }

    private static String group(Ssda903Return.Part part) {
        Source source = part.source();
        if (part.table() == null) return source.called();
        String label = YearOf.label(source.name());
        if (label.isEmpty()) return source.place().isEmpty() ? "return" : source.place();
        return source.place().isEmpty() ? label : source.place() + " " + label;
    }

    private static String label(List<Ssda903Return.Part> parts) {
        Source first = parts.getFirst().source();
        String own = YearOf.label(first.name());
        return own.isEmpty() ? YearOf.label(first.place()) : own;
    }

    private static void reportTwice(List<Ssda903Return.Part> parts, FaultSink faults) {
        var met = new EnumMap<Ssda903Table, String>(Ssda903Table.class);
        for (var part : parts) {
            if (part.table() == null) continue;
            String before = met.putIfAbsent(part.table(), part.source().called());
            if (before != null) {
                faults.report(Fault.doubtful(part.source().called(), "The return has the module " + part.table()
                        + " twice; it was read from " + before + " too.", "Send only one of the two."));
            }
        }
    }
}
