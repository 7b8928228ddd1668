package goldthread.child;

import goldthread.casefile.Entry;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familynetwork.Independent;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.pages.Words;
import goldthread.people.Life;
import goldthread.people.PeopleEntry;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.util.ArrayList;
import java.util.List;

/// What is unusual about an entry that somebody is about to write: said once, and never in the way.
public final class Doubts {

    public static List<String> of(Recording<?> recording, Entry entry, Timeline timeline, Records records) {
        var doubts = new ArrayList<>(recording.unusual(entry, timeline, records));
        var life = Life.of(timeline);
        var day = entry.happened();
        if (!(entry instanceof PeopleEntry) && life.born() != null && day.isBefore(life.born())) {
            doubts.add("It happened before the child was born, on " + Words.spoken(life.born()) + ". Check the date.");
        }
        if (life.died() != null && day.isAfter(life.died())) {
            doubts.add("It happened after the child's death on " + Words.spoken(life.died()) + ". Check the date.");
        }
        if (entry instanceof Referred) {
            FamilyHelp.episodes(timeline).stream().findFirst().ifPresent(open -> doubts.add("A referral of " + Words.spoken(open.since())
                    + " goes on. What is told now is new information about it and no referral of its own: write it as a case note, or close the episode first (children in need census, rules 8815 and 8816)."));
        }
        Independent.sentence(entry, timeline).ifPresent(doubts::add);
        if (timeline.standing().stream().anyMatch(fact -> fact.entry().equals(entry))) {
            doubts.add("The very same is recorded already.");
        } else if (timeline.standing().stream().anyMatch(fact -> fact.entry().getClass() == entry.getClass() && fact.happened().equals(day))
                && recording.decision()) {
            doubts.add("Another entry of this kind stands on the same day. If that one is wrong, correct it instead.");
        }
        return doubts;
    }

    private Doubts() {}
}
