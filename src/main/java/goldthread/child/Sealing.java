package goldthread.child;

import goldthread.access.Accounts;
import goldthread.access.OpensParts;
import goldthread.access.SecondPerson;
import goldthread.access.SecondPerson.Act;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.CaseFileEntry.PartUnsealed;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Line;
import goldthread.casefile.SealedParts;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.chronology.ChronologyEntry.Chosen;
import goldthread.court.letterbox.LetterboxEntry.LetterPictured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Seals one entry of a record to named people, with whatever was said of it for the chronology, on every record on which it
/// stands; and opens it again when two people have agreed. Security page, section 2; decision 0029.
@Component
class Sealing implements OpensParts {
    /// Security page, section 2: "90-day review".
    static final int REVIEWED_WITHIN_DAYS = 90;

    /// What people write of what they saw and heard, sent and were sent. What a statutory return counts is sealed with the whole
    /// record or not at all, for a return must say it; and what opens, guards or decides is seen by all who work by it.
    static final Set<String> KINDS = Set.of("people.noted", "people.related", "care.visited", "chronology.chosen", "court.letter-sent", "court.letter-came", "court.letter-pictured",
            "frontdoor.referrer-in-touch", "kinship.put-forward", "kinship.viability-assessed", "outside.looked-at", "protection.allegation-known",
            "protection.allegation-told", "protection.slavery-suspected", "protection.shared", "protection.core-group-held", "education.home-visited", "familynetwork.meeting-held");

    private final CaseFile caseFile;
    private final SecondPerson second;
    private final Accounts accounts;
    private final Clock clock;

    Sealing(CaseFile caseFile, SecondPerson second, Accounts accounts, Clock clock) {
        this.caseFile = caseFile;
        this.second = second;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Who is to see it, who answers for it, why, and by when it is looked at again.
    record Terms(Set<UUID> names, UUID owner, String why, LocalDate reviewOn) {}

    /// Seals an entry from now on; or, where it is sealed and would open to more people, when an information guardian agrees.
    /// @return whether it stands now
    boolean seal(UUID once, Timeline timeline, UUID entry, Terms terms, LocalDate today) {
        var names = new LinkedHashSet<>(terms.names);
        names.add(terms.owner);
        var now = SealedParts.of(timeline, entry);
        var entries = with(timeline, entry).entrySet().stream().<Entry>map(each -> new PartSealed(each.getKey(), each.getValue(), List.copyOf(names), terms.why, terms.owner, terms.reviewOn, today)).toList();
        if (now != null && !now.names().containsAll(names)) {
            var more = new HashSet<>(names);
            now.names().forEach(more::remove);
            ask(timeline, entries, "Open it to " + String.join(", ", accounts.names(more).values()) + " too", terms.why);
            return false;
        }
        if (now != null) {
            second.lapse(Act.UNSEAL, timeline.subject().id());
        }
        caseFile.append(Append.observed(Append.together(once, entries, clock.instant(), "page")));
        return true;
    }

    /// Asks that an entry is open again to all who may open the record.
    void unseal(Timeline timeline, UUID entry, String why, UUID asking, LocalDate today) {
        ask(timeline, with(timeline, entry).entrySet().stream().<Entry>map(each -> new PartUnsealed(each.getKey(), each.getValue(), why, asking, today)).toList(),
                "Open it to all who may open the record", why);
    }

    private void ask(Timeline timeline, List<Entry> entries, String what, String why) {
        second.ask(Act.UNSEAL, timeline.subject().id(), entries.stream().flatMap(each -> Stream.of(caseFile.kinds().of(each).name(), caseFile.kinds().write(each))).toList(), what, why);
    }

    @Override
    public void open(SecondPerson.Asked asked) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i + 1 < asked.terms().size(); i += 2) {
            entries.add(caseFile.kinds().read(asked.terms().get(i), asked.terms().get(i + 1)));
        }
        caseFile.append(Append.observed(Append.together(Ids.next(), entries, clock.instant(), "page")));
    }

    /// The entry, what was said of it for the chronology, and the pictures of a letter: each with everybody on whose record it stands or ever stood.
    private Map<UUID, List<Tag>> with(Timeline timeline, UUID entry) {
        var all = new LinkedHashMap<UUID, List<Tag>>();
        var tags = tags(timeline, entry);
        all.put(entry, tags);
        for (var subject : tags.stream().map(Tag::subject).distinct().toList()) {
            var theirs = subject.equals(timeline.subject()) ? timeline : caseFile.timeline(subject);
            theirs.lines().stream().filter(line -> line.entry() instanceof Chosen chosen && chosen.entry().equals(entry) || line.entry() instanceof LetterPictured picture && picture.letter().equals(entry))
                    .forEach(line -> all.put(line.envelope().id(), tags(theirs, line.envelope().id())));
        }
        return all;
    }

    /// As it was recorded too: of a record that is read with another, the timeline says it of the other.
    private List<Tag> tags(Timeline timeline, UUID entry) {
        return Stream.concat(caseFile.lines(List.of(entry)).stream(), timeline.lines().stream().filter(line -> line.envelope().id().equals(entry) || line.entry() instanceof Corrected corrected && corrected.entry().equals(entry)))
                .map(Line::entry).flatMap(each -> each.tags().stream()).distinct().toList();
    }

    /// Whether this entry may be sealed alone.
    static boolean may(Line line) {
        return KINDS.contains(line.envelope().kind());
    }

    /// On whose records it stands beside this one.
    List<Subject> others(Timeline timeline, UUID entry) {
        return tags(timeline, entry).stream().map(Tag::subject).distinct().filter(each -> !each.equals(timeline.subject())).toList();
    }
}
