package goldthread.returns.mapping;

import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.time.CollectionYear;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Makes the entries of one child's rows. Ids follow from what is written and for whom, so that the same return taken
/// in twice at once, or again after a fall, writes nothing twice.
final class Making {
    private final Standard standard;
    private final CollectionYear year;
    /// Of every id of this child and year.
    private final String prefix;
    private final long millis;
    private final Instant told;
    private final String source;
    private final Subject child;
    private final Known known;
    private final MessageDigest digest;
    private final Set<UUID> made = new HashSet<>();
    final List<Writing> writings = new ArrayList<>();

    Making(Standard standard, CollectionYear year, Instant told, String source, Subject child, Known known) {
        this.standard = standard;
        this.year = year;
        this.prefix = standard.name() + '\t' + year + '\t' + child + '\t';
        this.millis = year.last().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        this.told = told;
        this.source = source;
        this.child = child;
        this.known = known;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// An id for something that is yet to be read, and so cannot be written yet.
    UUID id(String what) {
        for (int time = 0; ; time++) {
            var id = id(what, time);
            if (!known.written(id) && made.add(id)) {
                return id;
            }
        }
    }

    private UUID id(String what, int time) {
        var bytes = ByteBuffer.wrap(digest.digest((prefix + time + '\t' + what).getBytes(StandardCharsets.UTF_8)));
        return Ids.at(millis, bytes.getLong(), bytes.getLong());
    }

    void write(UUID id, Entry entry) {
        writings.add(new Writing(id, entry, told, null, source));
    }

    UUID write(String what, Entry entry) {
        var id = id(what);
        write(id, entry);
        return id;
    }

    UUID correct(Fact<?> was, Entry to, String what) {
        return write(what + "\tcorrects " + was.id(), new Corrected(was.id(), to, otherwise()));
    }

    UUID withdraw(Fact<?> was, String what) {
        return write(what + "\twithdraws " + was.id(), new Withdrawn(was.id(), was.entry().tags(), was.happened(), otherwise()));
    }

    private String otherwise() {
        return standard.title() + " return " + year + " says otherwise";
    }
}
