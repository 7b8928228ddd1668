package goldthread.recording;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that was authorised although a rule stood against it: counted, so that it does not become the custom.
///
/// @param rule of the rule book: `T-B25a`; null where the rule stands elsewhere
/// @param what in words, the same for all of one kind
/// @param by   who authorised it; [#NOBODY] where nobody is named
public record Authorised(UUID entry, @Nullable String rule, String what, LocalDate on, String by) {
    public static final String NOBODY = "Nobody is named";

    private static final List<Fold.Column<Authorised>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.what + " " + row.entry), new Fold.Column<>("rule", "text", Authorised::rule),
            new Fold.Column<>("what", "text", Authorised::what), new Fold.Column<>("happened", "date", Authorised::on), new Fold.Column<>("by_whom", "text", Authorised::by));

    /// One, where a reason was given; none where nothing stood against it.
    public static Stream<Authorised> although(@Nullable String why, Fact<?> fact, @Nullable String rule, String what, @Nullable String by) {
        return why == null ? Stream.empty() : Stream.of(new Authorised(fact.id(), rule, what, fact.happened(), by == null ? NOBODY : by));
    }

    /// What a room keeps ready of it. @param reads the kinds in which it is said
    public static Fold<Authorised> fold(Set<Class<? extends Entry>> reads, Function<Timeline, Stream<Authorised>> said) {
        return new Kept(reads, said);
    }

    private record Kept(Set<Class<? extends Entry>> reads, Function<Timeline, Stream<Authorised>> said) implements Fold<Authorised> {
        @Override
        public String table() {
            return "authorised";
        }

        @Override
        public List<Column<Authorised>> columns() {
            return COLUMNS;
        }

        @Override
        public List<Authorised> rows(Timeline timeline) {
            return said.apply(timeline).toList();
        }
    }
}
