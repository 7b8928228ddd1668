package goldthread.returns.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;

/// What the first bytes of a file say it is, whatever its name says.
enum Kind {
    TEXT("", ""),
    ARCHIVE("", ""),
    EMPTY("The file is empty.", "Export it again and check that it has rows."),
    WORKBOOK("This is an Excel workbook.", "Open it, save each sheet as CSV UTF-8 and send those."),
    PDF("This is a PDF document.", "Send the CSV or XML file that was made for the Department."),
    PACKED("This file is packed in a form that is not read here.", "Unpack it, or pack it as an ordinary ZIP.");

    final String sentence;
    final String whatToDo;

    Kind(String sentence, String whatToDo) {
        this.sentence = sentence;
        this.whatToDo = whatToDo;
    }

    static Kind of(Source source) throws IOException {
        byte[] start;
        try (var in = source.open(Limits.usual())) {
            start = in.readNBytes(8);
        }
        String head = new String(start, StandardCharsets.ISO_8859_1);
        if (head.isEmpty()) return EMPTY;
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) return workbookOrArchive(source);
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return WORKBOOK;
        if (head.startsWith("%PDF")) return PDF;
        return packed(head) ? PACKED : TEXT;
    }

    private static boolean packed(String head) {
        return head.startsWith("\u001f\u008b") || head.startsWith("7z\u00bc\u00af") || head.startsWith("Rar!");
    }

    private static Kind workbookOrArchive(Source source) throws IOException {
        if (source.entry() != null || !Files.isRegularFile(source.path())) return ARCHIVE;
        Archive.refuseHugeDirectory(source.path());
        try (var zip = new ZipFile(source.path().toFile())) {
            return zip.getEntry("[Content_Types].xml") == null ? ARCHIVE : WORKBOOK;
        } catch (java.util.zip.ZipException broken) {
            throw Archive.broken(broken);
        }
    }
}
