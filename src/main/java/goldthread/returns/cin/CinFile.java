package goldthread.returns.cin;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.xml.XmlElement;
import goldthread.returns.xml.XmlText;


/// Reads a census file child by child, holding one child in memory at a time.
public final class CinFile {
    private final CinFaults faults;
    private final CinReading reading;
    private final CinSink sink;
    private boolean headed;

    private CinFile(String file, CinSink sink, FaultSink faults) {
        this.faults = new CinFaults(file, faults);
        this.reading = new CinReading(this.faults);
        this.sink = sink;
    }

    /// Whether the outermost element is that of the census.
    public static boolean recognises(Source source, Limits limits) {
        return XmlText.root(source, limits).equals(CinLayout.SHAPE.root());
    }

    /// Gives the header and every child to `sink`. What stops the reading is reported, not thrown.
    public static void read(Source source, Limits limits, CinSink sink, FaultSink faults) {
        String root = XmlText.root(source, limits);
        if (root.isEmpty()) {
            faults.report(Fault.unreadable(source.called(), "The file is not XML.",
                    "Send the census as the XML file that is made for the Department."));
            return;
        }
        var file = new CinFile(source.called(), sink, faults);
        XmlText.read(source, CinLayout.SHAPE, limits, faults, file::piece);
        if (!file.headed && root.equals(CinLayout.SHAPE.root())) file.faults.noHeader();
    }

    private void piece(XmlElement piece) {
        if (piece.name().equals("Child")) {
            sink.child(reading.child(piece));
        } else if (headed) {
            faults.repeated(piece);
        } else {
            headed = true;
            sink.header(reading.header(piece));
        }
    }
}
