package goldthread.returns.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The checksums of a set of files, and of the set: what `sha256sum --check SHA256SUMS` checks.
///
/// @param files SHA-256 by the file's name
public record Checksums(SortedMap<String, String> files) {
    public static final String FILE = "SHA256SUMS";

    public static Checksums of(Collection<Path> files) throws IOException {
        var sums = new TreeMap<String, String>();
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                sums.put(file.getFileName().toString(), of(in));
            }
        }
        return new Checksums(sums);
    }

    /// Of every file in a folder but the list of checksums itself.
    public static Checksums in(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return of(inside.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().equals(FILE)).toList());
        }
    }

    static Checksums of(Map<String, String> files) {
        return new Checksums(new TreeMap<>(files));
    }

    /// SHA-256, as 64 lower-case figures.
    static String of(InputStream in) throws IOException {
        var digest = digest();
        byte[] some = new byte[1 << 16];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            digest.update(some, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// A line for each file, in the order of names.
    public String text() {
        return files.entrySet().stream().map(file -> file.getValue() + "  " + file.getKey() + "\n").collect(Collectors.joining());
    }

    /// The checksum of the set: of [#text].
    public String set() {
        return HexFormat.of().formatHex(digest().digest(text().getBytes(StandardCharsets.UTF_8)));
    }

    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), text());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }
}
