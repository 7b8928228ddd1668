package goldthread.workforce.career;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the authority has of the apprenticeship levy for routes into the work, and what each place costs. In pence.
public sealed interface LevyEntry extends Entry {

    /// What there is of the levy for a year; told again for the same year, what is told last stands.
    /// @param year   in which it begins, on 1 April     @param source where the figure is from
    record LevyHeld(Subject levy, int year, long pence, LocalDate on, String source) implements LevyEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(levy, "levy"));
        }
    }

    /// Something was paid for somebody on a route.
    /// @param what  `training`, `assessment`, `other`; wages are pay, and are not told here     @param from one of the ways of `OnRoute.funding`
    /// @param pence less than nothing for what came back
    record RoutePaid(Subject person, LocalDate on, String what, String from, long pence, @Nullable String note) implements LevyEntry {
        public static final String LEVY = "levy";

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(person, "person"));
        }
    }

    /// Under which an authority's levy stands.
    static Subject levy(int holder) {
        return new Subject(UUID.nameUUIDFromBytes(("levy " + holder).getBytes(StandardCharsets.UTF_8)));
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("workforce.levy-held", LevyHeld.class, "Apprenticeship levy of a year", "Workforce", e -> List.of(Detail.of("Year", e.year()), Detail.of("Source", e.source()))),
            new Kind<>("workforce.route-paid", RoutePaid.class, "Paid for a place on a route", "Workforce", e -> List.of(Detail.of("For", e.what()), Detail.of("From", e.from()))));
}
