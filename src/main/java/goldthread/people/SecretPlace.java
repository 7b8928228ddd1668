package goldthread.people;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Located;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whether one of the records of a person keeps secret where they live: then no other of them says it.
///
/// @param kept the addresses that stand as secret
record SecretPlace(boolean secret, Set<UUID> kept) {

    static SecretPlace of(Collection<Timeline> all) {
        return new SecretPlace(all.stream().anyMatch(timeline -> timeline.last(Located.class).filter(fact -> fact.entry().confidential()).isPresent()),
                all.stream().flatMap(timeline -> timeline.facts(Located.class).stream()).filter(fact -> fact.entry().confidential()).map(Fact::id).collect(Collectors.toSet()));
    }

    boolean shows(Line line) {
        return !secret || switch (line.entry()) {
            case Located open when !open.confidential() -> kept.contains(line.envelope().id());
            case Corrected corrected when corrected.to() instanceof Located open && !open.confidential() -> kept.contains(corrected.entry());
            default -> true;
        };
    }
}
