package goldthread.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The account of the operating system that the server runs as. PostgreSQL refuses root, so root lends it to the
/// owner of the database; if there is none yet, to `postgres` or `nobody`.
///
/// `passing`: a capability by which it passes folders closed to it, as when the data folder is below `/root`;
/// empty if it needs none. It is the only capability left to it.
record PostgresAccount(int uid, int gid, boolean isRoot, String passing) {
    private static final Path US = Path.of("/proc/self");
    /// Bits of `CapEff`, as in `capability.h`; the gentler first.
    private static final List<Capability> PASSING =
            List.of(new Capability("dac_read_search", 2), new Capability("dac_override", 1));

    private record Capability(String name, int bit) {}

    static PostgresAccount ofThisProcess() throws IOException {
        var uid = uid(US);
        return new PostgresAccount(uid, gid(US), uid == 0, "");
    }

    /// Who runs the server in this folder when we are who we are.
    ///
    /// @throws CannotStart if no account can be lent to, or it cannot reach the folder
    PostgresAccount forServerIn(PostgresFolder folder) throws IOException {
        if (!isRoot) return this;
        var lent = Files.exists(folder.cluster())
                ? new PostgresAccount(uid(folder.cluster()), gid(folder.cluster()), true, "")
                : postgresOrNobody();
        if (lent.reaches(folder.data())) return lent;
        for (var capability : PASSING) {
            var passing = new PostgresAccount(lent.uid, lent.gid, true, capability.name);
            if (holds(capability) && passing.reaches(folder.data())) return passing;
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and the account it would run as (number %d) cannot reach %s. Move the data with GOLDTHREAD_DATA to a folder open to it, such as /var/lib/goldthread, or run Goldthread as an ordinary user."
                        .formatted(lent.uid, folder.data()));
    }

    /// The command as this account runs it. `signal`: sent to it if this process dies, even by `kill -9`.
    List<String> command(String signal, List<String> command) {
        var whole = new ArrayList<>(List.of("setpriv", "--no-new-privs", "--pdeathsig=" + signal));
        if (isRoot) whole.addAll(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
        if (!passing.isEmpty()) {
            whole.addAll(List.of("--securebits=+no_setuid_fixup,+noroot", "--bounding-set=-all,+" + passing,
                    "--inh-caps=+" + passing, "--ambient-caps=+" + passing));
        }
        whole.addAll(command);
        return whole;
    }

    void own(Path path) throws IOException {
        if (!isRoot) return;
        Files.setAttribute(path, "unix:gid", gid);
        Files.setAttribute(path, "unix:uid", uid);
    }

    private boolean reaches(Path folder) throws IOException {
        return Finished.of(command("KILL", List.of("sh", "-c", "cd \"$0\"", folder.toString()))).well();
    }

    /// Local accounts only: one line each, `name:password:uid:gid:...`
    private static PostgresAccount postgresOrNobody() throws IOException {
        var accounts = Files.readAllLines(Path.of("/etc/passwd")).stream().map(line -> line.split(":")).toList();
        for (var name : List.of("postgres", "nobody")) {
            for (var account : accounts) {
                if (account[0].equals(name)) {
                    return new PostgresAccount(Integer.parseInt(account[2]), Integer.parseInt(account[3]), true, "");
                }
            }
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody. Run Goldthread as an ordinary user.");
    }

    private static boolean holds(Capability capability) throws IOException {
        return Files.readAllLines(US.resolve("status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.split("\\s+")[1], 16) >> capability.bit & 1) == 1);
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int gid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid");
    }
}
