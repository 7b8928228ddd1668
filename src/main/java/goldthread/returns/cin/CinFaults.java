package goldthread.returns.cin;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.WrittenDate;
import goldthread.returns.xml.XmlElement;
import java.util.HashSet;
import java.util.Set;

/// The sentences for what can be odd about an element of the census.
final class CinFaults {
    private final String file;
    private final FaultSink sink;
    private final Set<String> told = new HashSet<>();

    CinFaults(String file, FaultSink sink) {
        this.file = file;
        this.sink = sink;
    }

    private void report(Fault fault, XmlElement element) {
        sink.report(fault.at(element.line(), element.name()));
    }

    void noHeader() {
        sink.report(Fault.doubtful(file, "The file has no Header, so it does not say whose census it is nor of what "
                + "year.", "Export it again."));
    }

    void noChildId(XmlElement child) {
        sink.report(Fault.doubtful(file, "The child has no id; it was kept as received.", "Fill in LAchildID.")
                .at(child.line(), "LAchildID"));
    }

    /// Told once for each name, because it is likely to be so for every child.
    void unknown(XmlElement element, XmlElement block) {
        if (told.add(block.name() + "/" + element.name())) {
            report(Fault.doubtful(file, "The census has no such element in " + block.name() + "; it was kept.",
                    "Check that the file follows the Department's layout."), element);
        }
    }

    void outOfOrder(XmlElement element, String after) {
        report(Fault.doubtful(file, "The element stands after " + after + ", before which it belongs; it was read all "
                + "the same.", "Check the order of the export."), element);
    }

    void repeated(XmlElement again) {
        report(Fault.doubtful(file, "The element stands more than once; the first was read.",
                "Take the others out.").keeping(again.received()), again);
    }

    void repeatedList(XmlElement again) {
        report(Fault.noted(file, "The block stands more than once; all of them were read as one."), again);
    }

    void outsideItsBlock(XmlElement element, String block) {
        report(Fault.doubtful(file, "The element stands outside " + block + "; it was read all the same.",
                "Check the layout of the export."), element);
    }

    void empty(XmlElement element) {
        report(Fault.noted(file, "The block is empty."), element);
    }

    void strayText(XmlElement block) {
        report(Fault.doubtful(file, "Text stands where elements belong and was passed over.", "Take it out.")
                .keeping(block.text()), block);
    }

    void day(XmlElement element) {
        String written = element.text();
        if (written.isEmpty() || WrittenDate.dayOf(written) != null) return;
        if (WrittenDate.read(written) instanceof WrittenDate.NotADay(String sentence, String whatToDo)) {
            report(Fault.doubtful(file, sentence, whatToDo.replace("dd/mm/yyyy", "yyyy-mm-dd")), element);
        }
    }
}
