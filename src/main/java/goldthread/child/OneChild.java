package goldthread.child;

import goldthread.access.Access;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.OneRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Reads the records that somebody found to be one child's as one, by every way in: each of them is opened, or left out, and
/// written down as seen.
@Component
public final class OneChild {
    private final CaseFile caseFile;
    private final Access access;

    OneChild(CaseFile caseFile, Access access) {
        this.caseFile = caseFile;
        this.access = access;
    }

    /// All that stands on a record and on those that are read with it; for who may read whole records.
    /// @param part what is read, for the access log
    public Timeline whole(Timeline own, String part) {
        return with(own, others -> access.viewAll(others, part));
    }

    /// As [#whole], for a page that shows no more than [InPart] has.
    public Timeline inPart(Timeline own, String part) {
        return with(own, others -> access.viewAllInPart(others, part));
    }

    /// Somebody's record as a rule asks for it, of which no page is shown: as one with those that are read with it, as far as they open.
    public Timeline asked(Subject other) {
        return OneRecord.of(caseFile, caseFile.timeline(other), each -> access.sees(each.id()));
    }

    private Timeline with(Timeline own, UnaryOperator<Set<UUID>> opened) {
        return OneRecord.of(caseFile, own, other -> !opened.apply(Set.of(other.id())).isEmpty());
    }

    /// The record that was kept open, where this one is read with it and it may be opened.
    public Optional<UUID> kept(Timeline own) {
        return first(own).filter(access::sees);
    }

    /// The record with which this one is read, whoever asks; of a ring, the least.
    Optional<UUID> first(Timeline own) {
        var way = new ArrayList<UUID>();
        for (var at = own; ; at = caseFile.timeline(new Subject(way.getLast()))) {
            var next = OneRecord.readWith(at);
            if (next == null) {
                break;
            }
            if (way.contains(next)) {
                way.add(way.subList(way.indexOf(next), way.size()).stream().min(Comparator.comparing(UUID::toString)).orElseThrow());
                break;
            }
            way.add(next);
        }
        return way.isEmpty() || way.getLast().equals(own.subject().id()) ? Optional.empty() : Optional.of(way.getLast());
    }
}
