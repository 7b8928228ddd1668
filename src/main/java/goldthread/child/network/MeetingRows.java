package goldthread.child.network;

import goldthread.care.Care;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familynetwork.FamilyNetworkEntry;
import goldthread.people.OnePerson;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The records of every child for whom a family meeting was offered, or may have to be; records that are one child's are read once.
@Component
class MeetingRows {
    private static final Set<Class<? extends Entry>> ASKED = Set.of(FamilyNetworkEntry.class, StrategyDiscussed.class, EnquiryStarted.class, LevelChanged.class, LetterSent.class, ApplicationIssued.class);

    private final CaseFile caseFile;

    MeetingRows(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /// @param hidden whom the reader may not know to be there   @param asKnown inclusive; null: as known now
    List<Timeline> all(Set<UUID> hidden, @Nullable Instant asKnown) {
        var subjects = new HashSet<Subject>();
        caseFile.each(ASKED, asKnown, timeline -> {
            if (timeline.standing().stream().anyMatch(fact -> ASKED.stream().anyMatch(asked -> asked.isInstance(fact.entry())))) subjects.add(timeline.subject());
        });
        var own = caseFile.withTheirs(subjects);
        var one = new OnePerson(caseFile.kinds(), Care.GUARDING);
        return own.keySet().stream().filter(subject -> !hidden.contains(subject.id())).sorted().map(subject -> one.returned(subject, own, asKnown))
                .map(timeline -> asKnown == null ? timeline : timeline.asKnownAt(asKnown)).filter(timeline -> !timeline.lines().isEmpty()).toList();
    }
}
