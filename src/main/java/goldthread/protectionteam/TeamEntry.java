package goldthread.protectionteam;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The teams of an area and how children are protected here. The subject is the team, never a child; all of it stands on
/// the timeline of the [#REGISTRY] too, so that one reading tells everything.
public sealed interface TeamEntry extends Entry {
    /// The registry of whichever authority acts: nothing of another is ever seen.
    Subject REGISTRY = Subject.of("0190b3a0-0000-7000-8000-0000000000c7");

    /// A team was set up, or stands otherwise from a day on.
    /// @param area     where it protects children
    /// @param lead     account of who leads it, and is told while a seat is empty
    /// @param agreed   what the partners agreed in writing, and where it is kept
    record TeamFormed(Subject team, String name, @Nullable String area, UUID lead, String leadName, @Nullable String agreed, LocalDate from)
            implements TeamEntry {
        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(team, "team"), new Tag(REGISTRY, "registry"));
        }
    }

    /// Somebody was nominated to a seat.
    /// @param seat     one of [Seat], or another: `Adult mental health`
    /// @param employer whose they are: the integrated care board, the police force
    /// @param evidence of skills and training
    /// @param cover    who stands in
    record SeatTaken(Subject team, String seat, String who, @Nullable String employer, @Nullable String evidence, @Nullable String cover, LocalDate from)
            implements TeamEntry {
        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(team, "team"), new Tag(REGISTRY, "registry"));
        }
    }

    /// Somebody left a seat. @param taken the entry by which they had it   @param on the first day without them
    record SeatLeft(Subject team, UUID taken, LocalDate on, @Nullable String why) implements TeamEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(team, "team"), new Tag(REGISTRY, "registry"));
        }
    }

    /// How the authority protects children, from a day on.
    /// @param chair   [#INDEPENDENT], [#LEAD]
    /// @param adopted whether lead child protection practitioners lead here already
    /// @param why     who agreed it, and where it is written
    record PracticeSet(String chair, boolean adopted, String why, LocalDate from) implements TeamEntry {
        /// A chair who has no part in the case and does not manage who has.
        public static final String INDEPENDENT = "Independent chair";
        /// The lead child protection practitioner of the child.
        public static final String LEAD = "Lead child protection practitioner";

        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(REGISTRY, "registry"));
        }
    }

    String GROUP = "Protection team";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protectionteam.team-formed", TeamFormed.class, "Multi-agency child protection team", GROUP,
                    e -> List.of(Detail.of("Team", e.name()), Detail.of("Area", e.area()), Detail.of("Led by", e.leadName()), Detail.of("Agreed", e.agreed()))),
            new Kind<>("protectionteam.seat-taken", SeatTaken.class, "Seat of a protection team taken", GROUP,
                    e -> List.of(Detail.of("Seat", e.seat()), Detail.of("Who", e.who()), Detail.of("Of", e.employer()), Detail.of("Evidence", e.evidence()), Detail.of("Cover", e.cover()))),
            new Kind<>("protectionteam.seat-left", SeatLeft.class, "Seat of a protection team left", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("protectionteam.practice-set", PracticeSet.class, "How children are protected here", GROUP,
                    e -> List.of(Detail.of("Conferences chaired by", e.chair()), Detail.of("Lead practitioners", e.adopted() ? "Lead here" : "Not yet here"), Detail.of("Why", e.why()))));
}
