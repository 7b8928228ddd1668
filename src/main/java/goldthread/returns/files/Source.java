package goldthread.returns.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// One file to read, as often as needed: a file of the disk or one file inside a ZIP.
///
/// @param name  what the sender called it, `episodes.csv` or `2018-19/episodes.csv`
/// @param place the folder or archive it came in, which often names the year; empty where there is none
/// @param path  where the bytes are
/// @param entry its name inside the ZIP at `path`, or null where `path` is the file itself
/// @param bytes its size, unpacked
public record Source(String name, String place, Path path, @Nullable String entry, long bytes) {

    /// A file of the disk under its own name.
    public static Source of(Path path) throws IOException {
        Path folder = path.toAbsolutePath().normalize().getParent();
        Path last = folder == null ? null : folder.getFileName();
        return new Source(path.getFileName().toString(), last == null ? "" : last.toString(), path, null,
                Files.size(path));
    }

    /// The same for a file that may not be there: whoever opens it will hear so.
    public static Source at(Path path) {
        return new Source(path.getFileName().toString(), "", path, null, path.toFile().length());
    }

    /// An upload: bytes kept somewhere under a name of ours, sent under the sender's name.
    public static Source of(String name, Path path) throws IOException {
        return new Source(tidy(name), "", path, null, Files.size(path));
    }

    /// A file in a folder of the folder that was given: the two together tell it from its like in other years.
    static Source within(Path folder, Path path) throws IOException {
        return new Source(folder.getFileName() + "/" + path.getFileName(), folder.getFileName().toString(), path, null,
                Files.size(path));
    }

    /// The name as faults give it, with the archive where there is one.
    public String called() {
        return entry == null ? name : place + "/" + name;
    }

    /// Opens the bytes. The stream ends in an [UnreadableFile] where it turns out to be larger than `limits` allow.
    public InputStream open(Limits limits) throws IOException {
        try {
            if (entry == null) return new Metered(Files.newInputStream(path), limits.fileBytes(), null);
        } catch (NoSuchFileException gone) {
            throw new UnreadableFile("There is no such file.", "Check the name and send the file again.");
        }
        var zip = new ZipFile(path.toFile());
        var inside = zip.getEntry(entry);
        // a file that unpacks to more than its directory says is a bomb, not a mistake
        return new Metered(zip.getInputStream(inside), Math.min(bytes, limits.fileBytes()), zip);
    }

    /// The last part of a sender's path, without control characters.
    static String tidy(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "");
        return clean.isBlank() ? "file" : clean;
    }

    private static final class Metered extends FilterInputStream {
        private final long most;
        private final @Nullable ZipFile zip;
        private long seen;

        Metered(InputStream in, long most, @Nullable ZipFile zip) {
            super(in);
            this.most = most;
            this.zip = zip;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            if (got > 0) count(got);
            return got;
        }

        private void count(int more) throws IOException {
            seen += more;
            if (seen > most) throw tooLarge(most);
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }

    static UnreadableFile tooLarge(long most) {
        return new UnreadableFile("The file is larger than the limit of " + Limits.said(most) + ".",
                "Send one year of one authority at a time, or ask your administrator to raise the limit.");
    }
}
