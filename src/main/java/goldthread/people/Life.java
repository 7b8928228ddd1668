package goldthread.people;

import goldthread.casefile.Timeline;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Stop;
import goldthread.people.PeopleEntry.Described;
import goldthread.time.Age;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When somebody was born and died, as far as a timeline tells.
public record Life(@Nullable LocalDate born, @Nullable LocalDate expected, @Nullable LocalDate died) {

    public static Life of(Timeline timeline) {
        return timeline.last(Described.class).map(fact -> fact.entry())
                .map(described -> new Life(described.born(), described.expected(), described.died()))
                .orElse(new Life(null, null, null));
    }

    /// The day on which this age is reached; null where nothing is known of the birth.
    public @Nullable LocalDate birthday(int age) {
        return born == null ? null : Age.birthday(born, age);
    }

    /// What is owed to a child on a ground ends with the child's death, and with the 18th birthday (Children Act 1989 s105).
    public Ground childhood(Ground ground) {
        var grownUp = birthday(18);
        return ground.endedBy(died == null ? null : new Stop(died, "the child died"))
                .lapsesOn(grownUp == null ? null : new Stop(grownUp, "the child turned 18"));
    }

    /// Whether somebody was not born yet on a day, as far as is known.
    public boolean unborn(LocalDate day) {
        return born == null ? expected != null : day.isBefore(born);
    }

    /// Whether somebody is known to be younger than this on a day.
    public boolean isUnder(int age, LocalDate day) {
        return born != null && day.isBefore(Age.birthday(born, age));
    }
}
