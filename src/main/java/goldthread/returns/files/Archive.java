package goldthread.returns.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A ZIP archive that may be a bomb. Its directory is judged before a byte is unpacked: how many files, how large each
/// and all together, how hard they are pressed; [Source#open] then holds each file to what the directory said. Nothing
/// is written to the disk, so a name like `../../x` is only ever a name.
final class Archive {
    // a directory of 1,000 files needs about 100 KB; what reads it takes it whole into memory
    private static final int DIRECTORY_BYTES = 4 << 20;
    // PKWARE APPNOTE 4.3.16: the end record is 22 bytes and a comment of at most 65,535
    private static final int END_RECORD = 22;
    private static final int FARTHEST_END = END_RECORD + 65_535;

    private Archive() {}

    static List<Source> sources(Source archive, Limits limits, FaultSink faults, Predicate<String> worthReading)
            throws IOException {
        if (archive.entry() != null) throw nested();
        try (var zip = new ZipFile(archive.path().toFile())) {
            refuseBomb(zip, limits);
            return within(archive, zip, faults, worthReading);
        } catch (ZipException broken) {
            throw broken(broken);
        }
    }

    private static List<Source> within(Source archive, ZipFile zip, FaultSink faults, Predicate<String> worthReading)
            throws IOException {
        var found = new ArrayList<Source>();
        for (ZipEntry entry : zip.stream().toList()) {
            String name = Source.tidy(entry.getName());
            if (entry.isDirectory() || name.startsWith(".") || entry.getName().startsWith("__MACOSX")) continue;
            if (!worthReading.test(name)) continue;
            var source = new Source(name, place(archive, entry), archive.path(), entry.getName(), entry.getSize());
            Kind kind = Kind.of(source);
            if (kind == Kind.TEXT) {
                found.add(source);
            } else {
                var refused = kind == Kind.ARCHIVE ? nested() : new UnreadableFile(kind.sentence, kind.whatToDo);
                faults.report(UnreadableFile.faultOf(source.called(), refused));
            }
        }
        found.sort(java.util.Comparator.comparing(Source::place).thenComparing(Source::name));
        return found;
    }

    /// The archive's own name and the folder inside it: either may name the year.
    private static String place(Source archive, ZipEntry entry) {
        int slash = entry.getName().lastIndexOf('/');
        return slash < 0 ? archive.name() : archive.name() + "/" + entry.getName().substring(0, slash);
    }

    private static void refuseBomb(ZipFile zip, Limits limits) throws IOException {
        if (zip.size() > limits.archiveFiles()) {
            throw bomb("holds " + zip.size() + " files; the limit is " + limits.archiveFiles());
        }
        long together = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            together += entry.getSize();
            if (entry.getSize() > limits.fileBytes() || together > limits.archiveBytes()) {
                throw bomb("unpacks to more than " + Limits.said(Math.min(limits.fileBytes(), limits.archiveBytes())));
            }
            if (entry.getSize() > 1 << 20 && entry.getSize() / limits.archiveRatio() > entry.getCompressedSize()) {
                throw bomb("holds a file more than " + limits.archiveRatio() + " times its packed size");
            }
        }
    }

    /// Looks at the last bytes of the file before anything reads the directory into memory.
    static void refuseHugeDirectory(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), FARTHEST_END)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            for (int at = tail.length - END_RECORD; at >= 0; at--) {
                if (number(tail, at, 4) == 0x06054b50L && number(tail, at + 12, 4) > DIRECTORY_BYTES) {
                    throw bomb("holds a directory of more than " + Limits.said(DIRECTORY_BYTES));
                }
            }
        }
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = count - 1; i >= 0; i--) number = number << 8 | bytes[from + i] & 0xff;
        return number;
    }

    private static UnreadableFile bomb(String what) {
        return new UnreadableFile("The ZIP " + what + ", and was not unpacked.", "Send the files of one return only.");
    }

    private static UnreadableFile nested() {
        return new UnreadableFile("A ZIP inside a ZIP is not unpacked.", "Send the inner ZIP on its own.");
    }

    static UnreadableFile broken(ZipException broken) {
        return String.valueOf(broken.getMessage()).contains("encrypted")
                ? new UnreadableFile("The ZIP is locked with a password.", "Unpack it and send the files.")
                : new UnreadableFile("The ZIP is damaged.", "Pack the files again and check that the ZIP opens.");
    }
}
