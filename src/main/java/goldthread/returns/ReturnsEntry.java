package goldthread.returns;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.returns.mapping.HeldRow;
import goldthread.returns.mapping.Past;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be known of the returns themselves: that one was made, and which rows of a child it held.
public sealed interface ReturnsEntry extends Entry {

    /// A return held these rows of a child.
    /// @param standard `ssda903` or `cin`     @param year such as `2018-19`
    /// @param tables   names of all tables that the return brought, whether they had rows of this child or not
    /// @param on       the last day of its year
    record Returned(Subject child, String standard, String year, List<String> tables, List<HeldRow> rows, LocalDate on)
            implements ReturnsEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// A return was taken in, whole.
    /// @param returns the subject under which all returns of this standard stand
    /// @param files   their names
    /// @param rows    how many rows each table had
    /// @param on      the last day of its year
    record Received(Subject returns, String standard, String year, List<String> files, Map<String, Integer> rows, LocalDate on)
            implements ReturnsEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(returns, "returns"));
        }
    }

    /// A return was signed off, as it was submitted.
    /// @param returns   the subject under which all returns of this standard stand
    /// @param standard  `ssda903`, `cin`, `annex-a` or `ssd`
    /// @param year      `2018-19`; of lists for inspection the day that they show, `2026-03-31`; null for the dataset
    /// @param files     SHA-256 of each, by name                @param checksum SHA-256 of the list of these
    /// @param asKnown   nothing that was learnt later is in it  @param maker    who made it
    /// @param signatory who signed it off, and in `role` as what
    record Submitted(Subject returns, String standard, @Nullable String year, Map<String, String> files, String checksum, Instant asKnown, String maker,
                     String signatory, String role, LocalDate on) implements ReturnsEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(returns, "returns"));
        }
    }

    /// A table of official statistics was taken in, as it was published.
    /// @param published the day of its publication   @param headings from which heading of the file each column was read
    /// @param columns   of `rows`, by codes of ours  @param rows     cells as written, also where a mark stands in place of a figure
    /// @param left      how many lines were set aside @param aside   what was set aside or could not be read, a sentence each
    record TablePublished(Subject returns, LocalDate published, String file, Map<String, String> headings, List<String> columns, List<List<String>> rows, int left, List<String> aside) implements ReturnsEntry {
        @Override
        public LocalDate happened() {
            return published;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(returns, "returns"));
        }
    }

    /// Beside which authorities the authority wants to stand, as published models of statistical neighbours name them or as it
    /// chooses; told again, what is told last stands.
    /// @param source      where the list is from     @param authorities by their numbers, as official statistics write them
    record NeighboursChosen(Subject returns, LocalDate on, String source, List<String> authorities) implements ReturnsEntry {
        public NeighboursChosen {
            authorities = List.copyOf(authorities);
        }

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(returns, "returns"));
        }
    }

    /// The subject under which an authority's returns of a standard stand.
    static Subject returns(int holder, String standard) {
        return new Subject(UUID.nameUUIDFromBytes(("returns " + holder + " " + standard).getBytes(StandardCharsets.UTF_8)));
    }

    /// What returns held of a child, as far as the timeline knows, in the order of the log.
    static List<Past> pasts(Timeline timeline) {
        return timeline.told(Returned.class).stream().map(ReturnsEntry::past).toList();
    }

    private static Past past(Fact<Returned> fact) {
        var returned = fact.entry();
        return new Past(fact.first().position(), returned.standard(), CollectionYear.parse(returned.year()), Set.copyOf(returned.tables()), returned.rows());
    }

    private static String submitted(Submitted of) {
        return (of.standard().equals("ssd") ? "Standard Safeguarding Dataset" : title(of.standard())) + (of.year() == null ? "" : " " + of.year());
    }

    private static String title(String standard) {
        return Standard.named(standard).title();
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("returns.returned", Returned.class, "In a statutory return", "Returns",
                    e -> List.of(Detail.of("Return", title(e.standard()) + " " + e.year()), Detail.of("Rows", e.rows().size()))),
            new Kind<>("returns.received", Received.class, "Return taken in", "Returns",
                    e -> List.of(Detail.of("Return", title(e.standard()) + " " + e.year()),
                            Detail.of("Files", String.join(", ", e.files())))),
            new Kind<>("returns.table-published", TablePublished.class, "Published table taken in", "Returns", e -> List.of(Detail.of("File", e.file()), Detail.of("Rows", e.rows().size()))),
            new Kind<>("returns.neighbours-chosen", NeighboursChosen.class, "Nearest neighbours chosen", "Returns", e -> List.of(Detail.of("Source", e.source()), Detail.of("Authorities", e.authorities().size()))),
            new Kind<>("returns.submitted", Submitted.class, "Return signed off", "Returns",
                    e -> List.of(Detail.of("Return", submitted(e)), Detail.of("Checksum", e.checksum()), Detail.of("Made by", e.maker()),
                            Detail.of("Signed off by", e.signatory()), Detail.of("Role", e.role()))));
}
