package goldthread.crash;

import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.Kinds;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

/// One thing that a client wants done, in one line of text, so that it can be sent again exactly as it was.
sealed interface Deed {
    int HOLDER = 201;

    UUID account();

    String line(Kinds kinds);

    /// Entries to be written together. Each deed has an account of its own: by it, what it left in the log and in the
    /// access log is told from what all others left.
    record Written(UUID account, List<Writing> writings) implements Deed {
        @Override
        public String line(Kinds kinds) {
            var line = new StringJoiner("\t").add("write").add(account.toString());
            for (var writing : writings) {
                line.add(writing.id().toString()).add(writing.recorded().toString())
                        .add(kinds.of(writing.entry()).name()).add(kinds.write(writing.entry()));
            }
            return line.toString();
        }

        Set<UUID> ids() {
            var ids = new HashSet<UUID>();
            writings.forEach(writing -> ids.add(writing.id()));
            return ids;
        }

        Set<UUID> subjects() {
            var subjects = new HashSet<UUID>();
            writings.forEach(writing -> writing.entry().tags().stream().map(Tag::subject).map(Subject::id).forEach(subjects::add));
            return subjects;
        }
    }

    /// What a client has typed so far, as its draft.
    record Typed(UUID account, int version) implements Deed {
        @Override
        public String line(Kinds kinds) {
            return "type\t" + account + "\t" + version;
        }
    }

    default Who who() {
        return who(account());
    }

    static Who who(UUID account) {
        return new Who(account, HOLDER, "A client", Set.of(Role.SOCIAL_WORKER));
    }

    static Deed of(String line, Kinds kinds) {
        var parts = line.split("\t");
        var account = UUID.fromString(parts[1]);
        if (parts[0].equals("type")) return new Typed(account, Integer.parseInt(parts[2]));
        var writings = new ArrayList<Writing>();
        for (int i = 2; i < parts.length; i += 4) {
            writings.add(new Writing(UUID.fromString(parts[i]), kinds.read(parts[i + 2], parts[i + 3]),
                    Instant.parse(parts[i + 1]), null, "page"));
        }
        return new Written(account, writings);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
