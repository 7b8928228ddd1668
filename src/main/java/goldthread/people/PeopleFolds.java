package goldthread.people;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Fold.Column;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.KeptApart;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.PeopleEntry.Unlinked;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is kept ready of people: who they are, their numbers, their relatives.
final class PeopleFolds {

    record PersonNow(@Nullable String laChildId, @Nullable Named named, @Nullable Described described,
                     @Nullable Located located, @Nullable UUID sameAs) {

        <T> @Nullable T name(Function<Named, @Nullable T> of) {
            return named == null ? null : of.apply(named);
        }

        <T> @Nullable T detail(Function<Described, @Nullable T> of) {
            return described == null ? null : of.apply(described);
        }

        <T> @Nullable T place(Function<Located, @Nullable T> of) {
            return located == null ? null : of.apply(located);
        }
    }

    record IdentifierNow(String scheme, String value) {}

    record RelativeNow(UUID entry, UUID other, String relation, @Nullable Boolean responsibility, LocalDate since,
                       @Nullable LocalDate until) {}

    static final Fold<PersonNow> PERSON = new Fold<>() {
        @Override
        public String table() {
            return "person";
        }

        @Override
        public List<Column<PersonNow>> columns() {
            return PERSON_COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(PeopleEntry.class);
        }

        @Override
        public List<PersonNow> rows(Timeline timeline) {
            var people = timeline.facts(PeopleEntry.class);
            return people.isEmpty() ? List.of() : List.of(person(people, OneRecord.readWith(timeline)));
        }
    };

    private static final List<Column<PersonNow>> PERSON_COLUMNS = List.of(
            new Column<>("key", "text", row -> "now"),
            new Column<>("la_child_id", "text", PersonNow::laChildId),
            new Column<>("given", "text", row -> row.name(Named::given)),
            new Column<>("family", "text", row -> row.name(Named::family)),
            new Column<>("known_as", "text", row -> row.name(Named::knownAs)),
            new Column<>("previous", "text", row -> row.name(Named::previous)),
            new Column<>("born", "date", row -> row.detail(Described::born)),
            new Column<>("expected", "date", row -> row.detail(Described::expected)),
            new Column<>("died", "date", row -> row.detail(Described::died)),
            new Column<>("sex", "text", row -> row.detail(Described::sex)),
            new Column<>("ethnicity", "text", row -> row.detail(Described::ethnicity)),
            new Column<>("disabilities", "text", row -> row.detail(PeopleFolds::disabilities)),
            new Column<>("address", "text", row -> row.place(Located::address)),
            new Column<>("postcode", "text", row -> row.place(Located::postcode)),
            new Column<>("phone", "text", row -> row.place(Located::phone)),
            new Column<>("confidential", "boolean", row -> row.located() != null && row.located().confidential()),
            new Column<>("same_as", "uuid", PersonNow::sameAs));

    static final Fold<IdentifierNow> IDENTIFIER = new Fold<>() {
        @Override
        public String table() {
            return "identifier";
        }

        @Override
        public List<Column<IdentifierNow>> columns() {
            return IDENTIFIER_COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(Identified.class);
        }

        @Override
        public List<IdentifierNow> rows(Timeline timeline) {
            return timeline.facts(Identified.class).stream().map(Fact::entry)
                    .filter(identified -> identified.person().equals(timeline.subject()))
                    .map(identified -> new IdentifierNow(identified.scheme(), identified.value())).distinct().toList();
        }
    };

    private static final List<Column<IdentifierNow>> IDENTIFIER_COLUMNS = List.of(
            new Column<>("key", "text", row -> row.scheme() + " " + row.value()),
            new Column<>("scheme", "text", IdentifierNow::scheme),
            new Column<>("value", "text", IdentifierNow::value),
            new Column<>("plain", "text", row -> plain(row.value())));

    static final Fold<RelativeNow> RELATIVE = new Fold<>() {
        @Override
        public String table() {
            return "relative";
        }

        @Override
        public List<Column<RelativeNow>> columns() {
            return RELATIVE_COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(Related.class);
        }

        @Override
        public int version() {
            return 3;
        }

        @Override
        public List<RelativeNow> rows(Timeline timeline) {
            return timeline.facts(Related.class).stream().filter(fact -> !fact.entry().person().equals(fact.entry().other())).map(fact -> relative(timeline, fact)).toList();
        }
    };

    private static final List<Column<RelativeNow>> RELATIVE_COLUMNS = List.of(
            new Column<>("key", "text", RelativeNow::entry),
            new Column<>("other", "uuid", RelativeNow::other),
            new Column<>("relation", "text", RelativeNow::relation),
            new Column<>("responsibility", "boolean", RelativeNow::responsibility),
            new Column<>("since", "date", RelativeNow::since),
            new Column<>("until", "date", RelativeNow::until));

    /// Letters and figures in capitals: how a number is compared, whatever spaces were typed.
    static String plain(String value) {
        return value.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static @Nullable String disabilities(Described described) {
        return described.disabilities() == null ? null : String.join(" ", described.disabilities());
    }

    /// What somebody decided of two records. @param kind `same`, `apart` or `unsure`
    record PairNow(UUID entry, UUID other, String kind, LocalDate on, String why) {}

    static final Fold<PairNow> PAIR = new Fold<>() {
        @Override
        public String table() {
            return "person_pair";
        }

        @Override
        public List<Column<PairNow>> columns() {
            return PAIR_COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(Linked.class, Unlinked.class, KeptApart.class);
        }

        @Override
        public List<PairNow> rows(Timeline timeline) {
            var last = new LinkedHashMap<UUID, PairNow>();
            Stream.<Fact<? extends PeopleEntry>>concat(OneRecord.links(timeline), timeline.facts(KeptApart.class).stream())
                    .filter(fact -> fact.entry().tags().stream().anyMatch(tag -> tag.subject().equals(timeline.subject())))
                    .sorted(Comparator.comparingLong(fact -> fact.first().position())).map(fact -> pair(timeline, fact)).forEach(pair -> last.put(pair.other(), pair));
            return List.copyOf(last.values());
        }
    };

    /// Of what was decided of two records one after the other the last counts; where that is undone, what stood before.
    private static PairNow pair(Timeline timeline, Fact<? extends PeopleEntry> fact) {
        return switch (fact.entry()) {
            case Linked link -> new PairNow(fact.id(), other(timeline, link.one(), link.other()), "same", link.on(), link.why());
            case KeptApart apart -> new PairNow(fact.id(), other(timeline, apart.one(), apart.other()), apart.unsure() ? "unsure" : "apart", apart.on(), apart.why());
            default -> throw new IllegalStateException("no pair: " + fact.entry());
        };
    }

    private static final List<Column<PairNow>> PAIR_COLUMNS = List.of(
            new Column<>("key", "text", PairNow::entry), new Column<>("other", "uuid", PairNow::other), new Column<>("kind", "text", PairNow::kind),
            new Column<>("on_day", "date", PairNow::on), new Column<>("why", "text", PairNow::why));

    private static UUID other(Timeline timeline, Subject one, Subject other) {
        return (timeline.subject().equals(one) ? other : one).id();
    }

    /// All other records of the person, for who may see: what opens or closes one is so for all.
    static final Fold<UUID> READ_WITH = new Fold<>() {
        @Override
        public String table() {
            return "read_with";
        }

        @Override
        public List<Column<UUID>> columns() {
            return READ_WITH_COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(Linked.class, Unlinked.class);
        }

        @Override
        public List<UUID> rows(Timeline timeline) {
            var links = OneRecord.links(timeline).map(Fact::entry).toList();
            var all = new LinkedHashSet<>(Set.of(timeline.subject()));
            while (links.stream().filter(link -> all.contains(link.one()) || all.contains(link.other()))
                    .map(link -> all.add(link.one()) | all.add(link.other())).reduce(false, Boolean::logicalOr)) {
                // until no link leads further
            }
            return all.stream().filter(one -> !one.equals(timeline.subject())).map(Subject::id).toList();
        }
    };

    private static final List<Column<UUID>> READ_WITH_COLUMNS = List.of(new Column<>("key", "text", UUID::toString), new Column<>("member", "uuid", member -> member));

    static PersonNow person(List<Fact<PeopleEntry>> people, @Nullable UUID sameAs) {
        var latest = new LinkedHashMap<Class<?>, PeopleEntry>();
        String laChildId = null;
        for (var fact : people) {
            latest.put(fact.entry().getClass(), fact.entry());
            if (fact.entry() instanceof Identified id && id.scheme().equals(Identified.LA_CHILD_ID)) {
                laChildId = id.value();
            }
        }
        return new PersonNow(laChildId, (Named) latest.get(Named.class), (Described) latest.get(Described.class),
                (Located) latest.get(Located.class), sameAs);
    }

    /// The same from both sides.
    private static final String BROTHER_OR_SISTER = "brother or sister";

    private static RelativeNow relative(Timeline timeline, Fact<Related> fact) {
        var related = fact.entry();
        boolean hers = related.person().equals(timeline.subject());
        return new RelativeNow(fact.id(), hers ? related.other().id() : related.person().id(),
                hers || related.relation().equals(BROTHER_OR_SISTER) ? related.relation() : "the child is their " + related.relation(), related.parentalResponsibility(),
                related.from(), related.until());
    }

    private PeopleFolds() {}
}
