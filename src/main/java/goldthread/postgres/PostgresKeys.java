package goldthread.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The passwords of the two roles that can sign in: `superuser`, who sets up, and `owner`, as whom we work.
/// Made at random when the database is made, kept in a file that only this account can read, one to a line.
record PostgresKeys(String superuser, String owner) {
    static PostgresKeys in(PostgresFolder folder) throws IOException {
        if (!Files.exists(folder.keys())) {
            if (Files.exists(folder.cluster())) {
                throw new CannotStart("%s is missing: without it nobody can sign in to the database. Put it back from your backup."
                        .formatted(folder.keys()));
            }
            write(new PostgresKeys(random(), random()), folder.keys());
        }
        var lines = Files.readAllLines(folder.keys());
        return new PostgresKeys(lines.get(0), lines.get(1));
    }

    private static void write(PostgresKeys keys, Path file) throws IOException {
        var writing = file.resolveSibling(file.getFileName() + ".writing");
        Files.deleteIfExists(writing);
        Files.createFile(writing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(writing, keys.superuser + "\n" + keys.owner + "\n");
        try (var written = FileChannel.open(writing, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        PostgresFolder.appear(writing, file);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "PostgresKeys[withheld]";
    }
}
