package goldthread.returns.staff;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.xml.XmlElement;
import goldthread.returns.xml.XmlOut;
import goldthread.returns.xml.XmlShape;
import goldthread.returns.xml.XmlText;
import goldthread.workforce.CensusField;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the workforce census, and reads it again.
public final class CensusXml {
    private static final String HEADER = "Header", LEVEL = "LALevelVacancies", WORKER = "CSWWWorker";
    private static final XmlShape SHAPE = new XmlShape("Message", Set.of("Message"), Set.of(HEADER, LEVEL, WORKER), CensusField.SWE_NO.element());

    private CensusXml() {}

    public static void write(WorkforceCensus census, OutputStream out) throws IOException {
        var xml = new XmlOut(out);
        xml.open("Message");
        xml.open(HEADER);
        values(xml, "CollectionDetails", WorkforceCensus.COLLECTION, census.header());
        values(xml, "Source", WorkforceCensus.SOURCE, census.header());
        xml.close();
        values(xml, LEVEL, WorkforceCensus.VACANCIES, census.vacancies());
        for (var worker : census.workers()) worker(xml, worker);
        xml.close();
        xml.finish();
    }

    private static void worker(XmlOut xml, CensusWorker worker) throws IOException {
        xml.open(WORKER);
        for (var field : CensusField.values()) {
            for (String value : worker.value(field).split("\n")) xml.value(field.element(), value);
        }
        xml.close();
    }

    private static void values(XmlOut xml, String block, List<String> elements, Map<String, String> values) throws IOException {
        xml.open(block);
        for (String element : elements) xml.value(element, values.get(element));
        xml.close();
    }

    /// What can be read of it; everything else is reported.
    public static WorkforceCensus read(Source source, FaultSink faults) {
        var header = new HashMap<String, String>();
        var vacancies = new HashMap<String, String>();
        var workers = new ArrayList<CensusWorker>();
        if (XmlText.root(source, Limits.usual()).isEmpty()) {
            faults.report(Fault.unreadable(source.called(), "The file is not XML.", "Send the workforce census as the XML file that is made for the Department."));
            return new WorkforceCensus(header, vacancies, workers);
        }
        XmlText.read(source, SHAPE, Limits.usual(), faults, piece -> {
            switch (piece.name()) {
                case WORKER -> workers.add(worker(source.called(), piece, faults));
                case LEVEL -> leaves(piece, vacancies);
                default -> leaves(piece, header);
            }
        });
        if (!header.getOrDefault("Collection", "CSWW").equals("CSWW"))
            faults.report(Fault.unreadable(source.called(), "The file says that it is " + header.get("Collection") + " and not CSWW, the workforce census.", "Choose the file of the workforce census."));
        else if (workers.isEmpty()) faults.report(Fault.doubtful(source.called(), "There is no worker in the file.", "Check that it is the workforce census: each worker stands in an element CSWWWorker."));
        return new WorkforceCensus(header, vacancies, workers);
    }

    private static void leaves(XmlElement element, Map<String, String> into) {
        if (element.block()) element.children().forEach(child -> leaves(child, into));
        else into.putIfAbsent(element.name(), element.text());
    }

    private static CensusWorker worker(String file, XmlElement piece, FaultSink faults) {
        var values = new EnumMap<CensusField, String>(CensusField.class);
        for (var each : piece.children()) {
            var field = CensusField.named(each.name());
            if (field.isEmpty()) {
                faults.report(Fault.doubtful(file, "The element is not in the layout of the workforce census and was not taken.", "Take it out, or mend its name.").at(each.line(), each.name()).keeping(each.received()));
            } else if (values.containsKey(field.get()) && field.get() != CensusField.INSTITUTION) {
                faults.report(Fault.doubtful(file, "The element stands twice in one worker; the first was taken.", "Take one of them out.").at(each.line(), each.name()).keeping(each.text()));
            } else {
                values.merge(field.get(), each.text(), (one, other) -> one + "\n" + other);
            }
        }
        return new CensusWorker(values);
    }
}
