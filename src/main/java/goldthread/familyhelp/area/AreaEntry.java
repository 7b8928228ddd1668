package goldthread.familyhelp.area;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Teams and hubs of the authority's areas. About no child; never changed, a later entry of the same team takes its place.
public sealed interface AreaEntry extends Entry {
    /// The list of whichever authority acts: nothing of another is ever seen.
    Subject REGISTRY = Subject.of("0190b3a0-0000-7000-8000-0000000000e9");

    UUID team();

    LocalDate from();

    @Override
    default LocalDate happened() {
        return from();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(REGISTRY, "registry"));
    }

    /// It is there from a day on, or is otherwise from that day.
    /// @param sort  [#TEAM], [#HUB]   @param areas districts and sectors of postcodes: `ZZ1`, `ZZ1 4`   @param where its address   @param reach how to get in touch
    record AreaServed(UUID team, String name, String sort, List<String> areas, @Nullable String where, @Nullable String reach, LocalDate from) implements AreaEntry {
        public static final String TEAM = "Area team", HUB = "Family help hub";

        public AreaServed {
            areas = areas == null ? List.of() : List.copyOf(areas);
        }
    }

    /// Somebody works there from a day on. @param account null for who has none, such as a health visitor of a hub   @param agency null for the authority's own
    record WorkerJoined(UUID team, @Nullable UUID account, String worker, @Nullable String agency, LocalDate from) implements AreaEntry {}

    /// @param worker by the name under which they joined
    record WorkerLeft(UUID team, String worker, LocalDate from) implements AreaEntry {}

    /// It is there no more.
    record AreaClosed(UUID team, @Nullable String why, LocalDate from) implements AreaEntry {}

    String GROUP = "Family help";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("familyhelp.area-served", AreaServed.class, "Team or hub of an area", GROUP, e -> List.of(Detail.of("Name", e.name()), Detail.of("What it is", e.sort()), Detail.of("Serves", String.join(", ", e.areas())), Detail.of("Where", e.where()),
                    Detail.of("How to reach", e.reach()))),
            new Kind<>("familyhelp.area-worker-joined", WorkerJoined.class, "Works in a team or hub of an area", GROUP, e -> List.of(Detail.of("Worker", e.worker()), Detail.of("Agency", e.agency()))),
            new Kind<>("familyhelp.area-worker-left", WorkerLeft.class, "Works there no more", GROUP, e -> List.of(Detail.of("Worker", e.worker()))),
            new Kind<>("familyhelp.area-closed", AreaClosed.class, "Team or hub of an area closed", GROUP, e -> List.of(Detail.of("Why", e.why()))));
}
