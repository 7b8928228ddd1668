package goldthread.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs (`initdb`, `postgres`) for this machine, unpacked from the jar once.
record PostgresPrograms(Path home) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)*)\\.jar!");

    /// @throws CannotStart on a platform for which we carry no programs
    static PostgresPrograms unpackedIn(PostgresFolder folder) throws IOException {
        var archive = archive();
        var home = folder.programs(version(archive));
        if (!Files.isDirectory(home)) {
            var unpacking = home.resolveSibling(home.getFileName() + ".unpacking");
            PostgresFolder.delete(unpacking);
            unpack(archive, unpacking);
            PostgresFolder.appear(unpacking, home);
        }
        return new PostgresPrograms(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var name = switch (platform) {
            case "Linux amd64" -> "/postgres-linux-x86_64.txz";
            case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "";
        };
        var archive = name.isEmpty() ? null : PostgresPrograms.class.getResource(name);
        if (archive == null) {
            throw new CannotStart(
                    "Goldthread carries no PostgreSQL for %s. Set GOLDTHREAD_DB to a PostgreSQL 18 of your own, as in jdbc:postgresql://host/goldthread."
                            .formatted(platform));
        }
        return archive;
    }

    private static String version(URL archive) {
        var version = VERSION.matcher(archive.toString());
        if (!version.find()) throw new IllegalStateException("No version in " + archive);
        return version.group(1);
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (neededToRun(entry.getName())) unpack(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
    }

    /// All but what one links other programs with.
    private static boolean neededToRun(String name) {
        return !name.endsWith(".a") && !name.contains("pkgconfig");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        var folder = entry.isDirectory() ? path : path.getParent();
        if (!Files.isDirectory(folder)) allow(Files.createDirectories(folder), true);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, path.resolveSibling(Path.of(entry.getLinkName()).getFileName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            allow(path, (entry.getMode() & 0100) != 0);
        }
    }

    private static void allow(Path path, boolean execute) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(execute ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
