package goldthread.kinship.fostering;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the authority is told of private fostering. `on` is the day on which it was told.
public sealed interface FosteringEntry extends AboutChildren {

    /// @param by      who told     @param emergency whether the child could not wait
    /// @param planned when it was arranged; null where nobody says   @param starts the first day
    record FosteringNotified(List<Subject> children, Subject carer, String by, boolean emergency, @Nullable LocalDate planned, LocalDate starts, @Nullable String why, LocalDate on) implements FosteringEntry {}

    /// @param when the day on which it changed   @param ends whether the child lives there no more
    record FosteringChanged(List<Subject> children, UUID notified, String what, LocalDate when, boolean ends, LocalDate on) implements FosteringEntry {}

    List<Kind<?>> KINDS = List.of(
            new Kind<>("kinship.fostering-notified", FosteringNotified.class, "Notice of private fostering", "Kinship care",
                    e -> List.of(Detail.of("Told by", e.by()), Detail.of("Starts", e.starts()), Detail.of("Arranged on", e.planned()), Detail.of("Emergency", e.emergency() ? "Yes" : ""), Detail.of("Why", e.why()))),
            new Kind<>("kinship.fostering-changed", FosteringChanged.class, "Private fostering changed or ended", "Kinship care",
                    e -> List.of(Detail.of("What", e.what()), Detail.of("On", e.when()), Detail.of("Ended", e.ends() ? "Yes" : ""))));
}
