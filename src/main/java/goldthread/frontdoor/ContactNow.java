package goldthread.frontdoor;

import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.ContactTaken;
import goldthread.frontdoor.ContactEntry.DecisionPut;
import goldthread.frontdoor.ContactEntry.DecisionSigned;
import goldthread.frontdoor.ContactEntry.PartnerAnswered;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.frontdoor.FrontDoorEntry.ReferrerInTouch;
import goldthread.people.PeopleEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How a contact stands, folded from its timeline.
/// @param confirmed that whoever telephoned confirmed it in writing
/// @param put       the decision that waits for a manager, if one does
/// @param sentBack  what a manager said of the decision that was put last, if it was sent back
/// @param partners  what each partner answered, in that order
public record ContactNow(ContactReceived received, @Nullable ContactTaken taken, @Nullable ContactDecided decided, @Nullable ReferrerTold told,
                         @Nullable ReferrerInTouch confirmed, @Nullable DecisionPut put, @Nullable DecisionSigned sentBack, List<PartnerAnswered> partners) {

    ContactNow(ContactReceived received, @Nullable ContactTaken taken, @Nullable ContactDecided decided, @Nullable ReferrerTold told) {
        this(received, taken, decided, told, null, null, null, List.of());
    }

    /// None where the timeline is not a contact's own: what is tagged to a child makes no desk record of the child.
    public static Optional<ContactNow> of(Timeline timeline) {
        boolean own = !timeline.lines().isEmpty() && timeline.lines().getFirst().entry() instanceof ContactReceived
                && timeline.facts(PeopleEntry.class).isEmpty();
        return !own ? Optional.empty() : timeline.facts(ContactReceived.class).stream().findFirst().map(first -> new ContactNow(first.entry(),
                last(timeline, ContactTaken.class), last(timeline, ContactDecided.class), told(timeline),
                timeline.facts(ReferrerInTouch.class).stream().map(fact -> fact.entry()).filter(one -> one.what().equals(ReferrerInTouch.CONFIRMED)).findFirst().orElse(null),
                waits(timeline) ? last(timeline, DecisionPut.class) : null, waits(timeline) ? null : Optional.ofNullable(last(timeline, DecisionSigned.class)).filter(signed -> !signed.agreed()).orElse(null),
                timeline.facts(PartnerAnswered.class).stream().map(fact -> fact.entry()).toList()));
    }

    /// What was told before the decision that stands was of another decision.
    private static @Nullable ReferrerTold told(Timeline timeline) {
        return timeline.last(ReferrerTold.class).filter(told -> timeline.last(ContactDecided.class).filter(decided -> decided.first().position() < told.first().position()).isPresent()).map(told -> told.entry()).orElse(null);
    }

    /// Whether the decision that was put last is neither decided, signed off nor sent back.
    private static boolean waits(Timeline timeline) {
        var put = last(timeline, DecisionPut.class);
        return put != null && last(timeline, ContactDecided.class) == null
                && timeline.facts(DecisionSigned.class).stream().filter(signed -> !signed.entry().at().isBefore(put.at())).findAny().isEmpty();
    }

    private static <E extends ContactEntry> @Nullable E last(Timeline timeline, Class<E> kind) {
        return timeline.last(kind).map(fact -> fact.entry()).orElse(null);
    }

    /// Who the child is that was told of in this place; none while that is not decided.
    Optional<Placed> placed(int told) {
        return decided == null ? Optional.empty() : decided.children().stream().filter(each -> each.told() == told).findFirst();
    }

    private record Row<T>(String table, List<Fold.Column<T>> list, java.util.function.Function<ContactNow, List<T>> make) implements Fold<T> {
        @Override
        public List<Column<T>> columns() {
            return list;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(ContactEntry.class, PeopleEntry.class, ReferrerInTouch.class);
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public List<T> rows(Timeline timeline) {
            return of(timeline).map(make).orElse(List.of());
        }
    }

    /// Only the front door opens a contact.
    static final Fold<ContactNow> DESK = new Row<>("desk_record", List.of(
            new Fold.Column<>("key", "text", now -> "front door"),
            new Fold.Column<>("permission", "text", now -> Permission.FRONT_DOOR.name())), List::of);

    static final Fold<ContactNow> FOLD = new Row<>("contact", List.of(
            new Fold.Column<>("key", "text", now -> "now"),
            new Fold.Column<>("reference", "text", now -> now.received.reference()),
            new Fold.Column<>("at", "timestamptz", now -> now.received.at()),
            new Fold.Column<>("way", "text", now -> now.received.way()),
            new Fold.Column<>("source", "text", now -> now.received.from().source()),
            new Fold.Column<>("danger", "text", now -> now.received.danger()),
            new Fold.Column<>("taken_by", "uuid", now -> now.taken == null ? null : now.taken.account()),
            new Fold.Column<>("worker", "text", now -> now.taken == null ? null : now.taken.worker()),
            new Fold.Column<>("decided_at", "timestamptz", ContactNow::decidedAt),
            new Fold.Column<>("put_at", "timestamptz", now -> now.put == null ? null : now.put.at()),
            new Fold.Column<>("outcome", "text", now -> now.decided == null ? null : now.decided.outcome().name()),
            new Fold.Column<>("told", "boolean", now -> now.told != null || !now.received.from().reachable())), List::of);

    private @Nullable Instant decidedAt() {
        return decided == null ? null : decided.at();
    }

    private record Child(int place, Told told, @Nullable UUID person) {}

    static final Fold<Child> CHILDREN = new Row<>("contact_child", List.of(
            new Fold.Column<>("key", "text", Child::place),
            new Fold.Column<>("name", "text", child -> child.told.name()),
            new Fold.Column<>("person", "uuid", Child::person),
            new Fold.Column<>("area", "text", child -> area(child.told.postcode()))), now -> IntStream.rangeClosed(1, now.received.children().size())
            .mapToObj(place -> new Child(place, now.received.children().get(place - 1), now.placed(place).map(placed -> placed.child().id()).orElse(null))).toList());

    /// The outward part of a postcode: as much of an address as an analysis may know.
    static @Nullable String area(@Nullable String postcode) {
        if (postcode == null) {
            return null;
        }
        var plain = postcode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.matches("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}") ? plain.substring(0, plain.length() - 3)
                : plain.matches("[A-Z]{1,2}[0-9][A-Z0-9]?") ? plain : null;
    }
}
