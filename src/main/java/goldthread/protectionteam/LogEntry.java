package goldthread.protectionteam;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The shared log of what is decided about children, who did not agree, and who challenged it.
public sealed interface LogEntry extends AboutChildren {

    /// The team, or the two leads, decided.
    /// @param what     `Threshold of significant harm` ...
    /// @param decision what was decided
    /// @param why      the facts and the thinking behind it
    /// @param tookPart agencies
    /// @param dissents agencies that did not agree
    /// @param dissent  why not, in their words
    /// @param family   what the child and the parents think of it
    record Decided(List<Subject> children, String what, String decision, @Nullable String why, List<String> tookPart, List<String> dissents,
                   @Nullable String dissent, @Nullable String family, LocalDate on) implements LogEntry {}

    /// Somebody challenged what was decided, done or left undone; also the child or a parent, and an independent reviewing
    /// officer or conference chair.
    /// @param by       `Police`, [#REVIEWING_OFFICER], `Parent` ...
    /// @param who      by name
    /// @param decision the entry that is challenged; null where it is none of the log
    /// @param wanted   what would settle it
    record Challenged(List<Subject> children, @Nullable UUID decision, String by, @Nullable String who, String what, @Nullable String wanted, LocalDate on)
            implements LogEntry {
        public static final String REVIEWING_OFFICER = "Independent reviewing officer";
    }

    /// A step of the answer to a challenge.
    /// @param outcome [#CHANGED], [#STANDS], [#ESCALATED], [#CAFCASS]
    /// @param level   who answered: team manager, head of service, director or partners
    record ChallengeAnswered(List<Subject> children, UUID challenge, String outcome, String level, @Nullable String why, LocalDate on) implements LogEntry {
        public static final String CHANGED = "Changed";
        public static final String STANDS = "Stands, and it is agreed";
        /// Not settled: it goes to the next step.
        public static final String ESCALATED = "Not settled: next step";
        /// A reviewing officer may do so at any time; it settles nothing by itself.
        public static final String CAFCASS = "Referred to Cafcass";

        boolean settles() {
            return outcome.equals(CHANGED) || outcome.equals(STANDS);
        }
    }

    String GROUP = "Protection";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protectionteam.decided", Decided.class, "Decision of the protection team", GROUP,
                    e -> List.of(Detail.of("About", e.what()), Detail.of("Decided", e.decision()), Detail.of("Why", e.why()), Detail.of("Took part", String.join(", ", e.tookPart())),
                            Detail.of("Did not agree", String.join(", ", e.dissents())), Detail.of("Because", e.dissent()), Detail.of("The family says", e.family()))),
            new Kind<>("protectionteam.challenged", Challenged.class, "Challenge", GROUP,
                    e -> List.of(Detail.of("By", e.who() == null ? e.by() : e.who() + ", " + e.by().toLowerCase(java.util.Locale.UK)), Detail.of("What", e.what()), Detail.of("What would settle it", e.wanted()))),
            new Kind<>("protectionteam.challenge-answered", ChallengeAnswered.class, "Answer to a challenge", GROUP,
                    e -> List.of(Detail.of("Answered by", e.level()), Detail.of("Outcome", e.outcome()), Detail.of("Why", e.why()))));
}
