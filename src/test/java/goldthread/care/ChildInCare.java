package goldthread.care;

import static goldthread.Casebook.on;

import goldthread.Casebook;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invented entries of a child looked after.
final class ChildInCare {
    final Casebook casebook = new Casebook();
    final Subject child = casebook.child;
    private @Nullable UUID episode;
    private @Nullable LocalDate began;

    /// A new episode, which ends the one before.
    ChildInCare episode(String from, String reason, String legalStatus, String placement, String home) {
        if (episode != null) {
            casebook.told(new EpisodeEnded(child, episode, began, on(from), "X1", null));
        }
        return start(from, reason, legalStatus, placement, home);
    }

    ChildInCare start(String from, String reason, String legalStatus, String placement, String home) {
        began = on(from);
        episode = casebook.told(new EpisodeStarted(child, began, reason, legalStatus, "N1", placement, "PR1", "AB1 2CD", home, null));
        return this;
    }

    ChildInCare leaves(String day, String reason) {
        casebook.told(new EpisodeEnded(child, episode, began, on(day), reason, null));
        return this;
    }

    ChildInCare visited(String... days) {
        for (var day : days) {
            casebook.told(visit(on(day), child));
        }
        return this;
    }

    ChildInCare reviewed(String... days) {
        for (var day : days) {
            casebook.told(new Reviewed(child, on(day), "PN1"));
        }
        return this;
    }

    ChildInCare born(String day) {
        casebook.told(new Described(child, "F", on(day), null, null, "WBRI", null, on(day)));
        return this;
    }

    static Visited visit(LocalDate day, Subject... seen) {
        return new Visited(List.of(seen), day, "Home", List.of(seen), List.of(), null, null, null, null, null);
    }

    List<String> duties(String today, String... rules) {
        return casebook.duties(today, rules);
    }
}
