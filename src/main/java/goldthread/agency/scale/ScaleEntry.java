package goldthread.agency.scale;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is known of pay scales. The subject is the scales of the authority: nobody's own pay is in them.
public sealed interface ScaleEntry extends Entry {

    /// A scale as it stands from a day on; told again for the same day, what is told last stands.
    /// @param table  by which it is called     @param ours whether it is the authority's own, and not one to compare with
    /// @param hours  a week of a full post, in hundredths     @param source where it is from
    record ScaleTold(Subject scales, LocalDate from, String table, boolean ours, int hours, String source, List<Point> points) implements ScaleEntry {
        public ScaleTold {
            points = List.copyOf(points);
        }

        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(scales, "scales"));
        }
    }

    /// @param job code of a kind of job, as caps know them     @param pence a year, for a full post
    record Point(String job, String band, String point, long pence) {}

    /// Under which an authority's scales stand.
    static Subject scales(int holder) {
        return new Subject(UUID.nameUUIDFromBytes(("pay scales " + holder).getBytes(StandardCharsets.UTF_8)));
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("agency.scale-told", ScaleTold.class, "Pay scale", "Agency workers", e -> List.of(Detail.of("Scale", e.table()), Detail.of("Source", e.source()), Detail.of("Points", e.points().size()))));
}
