package goldthread.protection.partners;

import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry;
import goldthread.protection.InvitationEntry;
import goldthread.protection.InvitationEntry.InvitationEnded;
import goldthread.protection.InvitationEntry.Invited;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What partners were invited to, and what they wrote: a pure function of a timeline.
public record Invitation(Fact<PartnersInvited> made, List<Fact<PartnerContributed>> contributions, Set<UUID> ended) {

    private record Row<T>(String table, List<Fold.Column<T>> columns, java.util.function.Function<Invitation, List<T>> make) implements Fold<T> {
        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(InvitationEntry.class, PeopleEntry.class);
        }

        @Override
        public List<T> rows(Timeline timeline) {
            return of(timeline).map(make).orElse(List.of());
        }
    }

    /// It opens to no role ...
    private static final Fold<String> DESK = new Row<>("desk_record", List.of(new Fold.Column<>("key", "text", key -> key), new Fold.Column<>("permission", "text", key -> Permission.NAMED_ONLY.name())), invitation -> List.of("invitation"));

    /// ... but to those who are invited, while they are.
    private static final Fold<UUID> NAMES = new Row<>("desk_name", List.of(new Fold.Column<>("key", "text", UUID::toString), new Fold.Column<>("account", "uuid", account -> account), new Fold.Column<>("permission", "text", account -> Permission.CONTRIBUTE.name())),
            invitation -> invitation.partners().stream().map(Invited::account).distinct().toList());

    public static final List<Fold<?>> FOLDS = List.of(DESK, NAMES, LiveEnquiry.FOLD);

    /// The invitation whose own timeline this is; none on a child's.
    public static Optional<Invitation> of(Timeline timeline) {
        return timeline.lines().stream().anyMatch(line -> line.entry() instanceof PeopleEntry) ? Optional.empty()
                : all(timeline).stream().filter(invitation -> invitation.subject().equals(timeline.subject())).findFirst();
    }

    /// Every invitation that stands in a child's record, the latest first.
    public static List<Invitation> all(Timeline timeline) {
        return timeline.facts(PartnersInvited.class).reversed().stream().map(made -> new Invitation(made,
                timeline.facts(PartnerContributed.class).stream().filter(fact -> fact.entry().invitation().equals(made.entry().invitation())).toList(),
                timeline.facts(InvitationEnded.class).stream().map(Fact::entry).filter(end -> end.invitation().equals(made.entry().invitation())).map(InvitationEnded::account).collect(Collectors.toSet()))).toList();
    }

    public Subject subject() {
        return made.entry().invitation();
    }

    /// Those who are invited still.
    public List<Invited> partners() {
        return made.entry().partners().stream().filter(one -> !ended.contains(one.account())).toList();
    }

    /// Whether it opens to somebody on a day, as far as the invitation itself goes.
    public boolean opensTo(UUID account, LocalDate day) {
        return !day.isAfter(made.entry().until()) && partners().stream().anyMatch(one -> one.account().equals(account));
    }

    /// Contributions that somebody, by account, signed.
    public List<Fact<PartnerContributed>> by(UUID account) {
        return contributions.stream().filter(fact -> fact.first().author().equals(account)).toList();
    }
}
