package goldthread.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Where the parts of the product's own PostgreSQL lie in the data folder:
///
///     goldthread.lock     held by the application that uses the folder; its process id
///     postgres-18.6.0/    the programs, unpacked from the jar; may be deleted while stopped
///     postgres/           the database
///     postgres.keys       the passwords, for this account's eyes only
///     postgres.port       the port on loopback
///     postgres.conf       an operator's own settings, if any; they win over ours
///     postgres.log, .log.1  what the server said, at most 20 MB
record PostgresFolder(Path data) {
    Path lock() { return data.resolve("goldthread.lock"); }

    Path programs(String version) { return data.resolve("postgres-" + version); }

    Path cluster() { return data.resolve("postgres"); }

    Path keys() { return data.resolve("postgres.keys"); }

    Path port() { return data.resolve("postgres.port"); }

    Path settings() { return data.resolve("postgres.conf"); }

    Path log() { return data.resolve("postgres.log"); }

    /// Made for this account only. Root lends the server to another account, which must be able to pass through.
    void create(boolean asRoot) throws IOException {
        if (Files.isDirectory(data)) return;
        if (Files.exists(data)) throw new CannotStart(data + " is a file, and the data folder must be a folder.");
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(asRoot ? "rwx--x--x" : "rwx------"));
    }

    /// A file or folder made under another name appears whole or not at all, also after a power cut.
    static void appear(Path made, Path name) throws IOException {
        Files.move(made, name, StandardCopyOption.ATOMIC_MOVE);
        try (var parent = FileChannel.open(name.getParent())) {
            parent.force(true);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
