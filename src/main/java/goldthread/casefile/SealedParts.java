package goldthread.casefile;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.CaseFileEntry.PartUnsealed;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which lines of a timeline are kept to named people: sealed entries with all that corrects or withdraws them, and what is said
/// of their seals, which stays with those who were named also when the entry is open again. What was sealed today is sealed
/// in every reading as known on an earlier day too. Decision 0029.
public final class SealedParts {

    /// @param standing by the sealed entry's id: its seal as last said     @param lines by the id of each line: of which entry it is, sealed or once sealed
    private record Found(Map<UUID, PartSealed> standing, Map<UUID, PartSealed> last, Map<UUID, UUID> lines) {}

    static boolean any(List<Line> lines) {
        for (var line : lines) {
            if (line.entry() instanceof PartSealed) {
                return true;
            }
        }
        return false;
    }

    /// The ids of the lines that are kept from whoever is not meant.
    /// @param named whether a seal names the reader
    static Set<UUID> kept(List<Line> lines, Predicate<PartSealed> named) {
        var found = of(lines);
        var kept = new HashSet<UUID>();
        found.lines.forEach((line, entry) -> {
            if (!named.test(found.last.get(entry))) {
                kept.add(line);
            }
        });
        return kept;
    }

    /// How an entry is sealed now, for those who see it; null where it is not.
    public static @Nullable PartSealed of(Timeline timeline, UUID entry) {
        return of(timeline.lines()).standing.get(entry);
    }

    /// The seal of an entry on the records of those whom a correction newly says it of, where it is sealed: there it would stand open.
    public static Optional<PartSealed> following(Timeline timeline, Corrected corrected) {
        var seal = of(timeline, corrected.entry());
        return Optional.ofNullable(seal).filter(now -> corrected.tags().stream().map(Tag::subject).anyMatch(subject -> now.about().stream().noneMatch(tag -> tag.subject().equals(subject))))
                .map(now -> new PartSealed(now.entry(), Stream.concat(now.about().stream(), corrected.tags().stream()).distinct().toList(), now.names(), now.why(), now.owner(), now.reviewOn(), now.on()));
    }

    private static Found of(List<Line> lines) {
        var standing = new HashMap<UUID, PartSealed>();
        var last = new HashMap<UUID, PartSealed>();
        var of = new LinkedHashMap<UUID, UUID>();
        for (var line : lines) {
            if (line.entry() instanceof PartSealed sealed) {
                standing.put(sealed.entry(), sealed);
                last.put(sealed.entry(), sealed);
                of.put(line.envelope().id(), sealed.entry());
            } else if (line.entry() instanceof PartUnsealed unsealed && last.containsKey(unsealed.entry())) {
                standing.remove(unsealed.entry());
                of.put(line.envelope().id(), unsealed.entry());
            }
        }
        for (var line : lines) {
            var entry = switch (line.entry()) {
                case Corrected corrected -> corrected.entry();
                case Withdrawn withdrawn -> withdrawn.entry();
                default -> line.envelope().id();
            };
            if (standing.containsKey(entry)) {
                of.put(line.envelope().id(), entry);
            }
        }
        return new Found(standing, last, of);
    }

    /// One line that is kept to named people. @param reviewOn null: what it is of is open again
    record Row(UUID line, UUID entry, String names, UUID owner, @Nullable LocalDate reviewOn) {}

    /// What is kept from whom, where lines are read by their ids, and where the log is asked whether another body may see them.
    public static final Fold<?> FOLD = new Fold<Row>() {
        @Override
        public String table() {
            return "sealed_part";
        }

        @Override
        public List<Column<Row>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(PartSealed.class, PartUnsealed.class);
        }

        @Override
        public boolean ofTheRecordAlone() {
            return true;
        }

        @Override
        public boolean ofWhatIsSealed() {
            return true;
        }

        @Override
        public List<Row> rows(Timeline timeline) {
            if (!any(timeline.lines())) {
                return List.of();
            }
            var found = of(timeline.lines());
            return found.lines.entrySet().stream().map(line -> {
                var seal = found.last.get(line.getValue());
                return new Row(line.getKey(), line.getValue(), seal.names().stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")), seal.owner(),
                        found.standing.containsKey(line.getValue()) ? seal.reviewOn() : null);
            }).toList();
        }
    };

    private static final List<Fold.Column<Row>> COLUMNS = List.of(
            new Fold.Column<>("key", "text", Row::line),
            new Fold.Column<>("entry", "uuid", Row::entry),
            new Fold.Column<>("names", "text", Row::names),
            new Fold.Column<>("owner", "uuid", Row::owner),
            new Fold.Column<>("review_on", "date", Row::reviewOn));

    private SealedParts() {}
}
