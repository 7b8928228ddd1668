package goldthread.education.notice;

import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.education.WithdrawalEntry;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalDiscussed;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.education.notice.NoticeEntry.NoticeDecided;
import goldthread.pages.Words;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A decision on a notice is undone: it was another child, or ought not to have been set aside. What was written with it is
/// withdrawn and stays to be seen; what was done since on the strength of it comes off first.
///
/// @param decided the decision that stands   @param child the record on which it was written; null where it was set aside
record Undoing(Fact<NoticeDecided> decided, @Nullable Timeline child) {
    /// A record that was begun has a name, who the child is, an address, the officer and what the parent told.
    private static final int MOST_TOGETHER = 6;

    Optional<Refusal> refused() {
        var rests = told().stream().flatMap(told -> child == null ? Stream.empty() : child.facts(WithdrawalEntry.class).stream().filter(fact -> restsOn(fact.entry(), told.id()))).findFirst();
        return rests.map(fact -> new Refusal("On " + Words.spoken(fact.happened()) + " something was recorded on what the parent told: " + what(fact.entry()) + ". Withdraw that on the record of the child first, then undo this.", ""));
    }

    private static boolean restsOn(WithdrawalEntry entry, UUID told) {
        return switch (entry) {
            case WithdrawalDiscussed met -> met.withdrawal().equals(told);
            case ConsentDecided decided -> decided.withdrawal().equals(told);
            case SchoolAnswered answered -> answered.withdrawal().equals(told);
            case WithdrawalTold first -> false;
            case WithdrawalEntry.ReviewAsked asked -> false; // rests on a decision, which comes off first
            case WithdrawalEntry.ReviewDecided review -> false;
        };
    }

    private static String what(WithdrawalEntry entry) {
        return entry instanceof ConsentDecided ? "a decision on consent" : entry instanceof SchoolAnswered ? "the answer to the school" : "a meeting";
    }

    /// Whether the record that was begun goes with it: nothing else was written there.
    boolean recordGoes() {
        return decided.entry().outcome().equals(NoticeDecided.BEGUN) && child != null && child.standing().stream().allMatch(fact -> together().contains(fact.id()));
    }

    List<Entry> entries(java.time.LocalDate day, String why) {
        var off = recordGoes() ? child.standing() : told();
        return Stream.<Fact<?>>concat(Stream.of(decided), off.stream()).<Entry>map(fact -> new Withdrawn(fact.id(), fact.entry().tags(), day, why)).toList();
    }

    private List<? extends Fact<?>> told() {
        return child == null ? List.of() : child.facts(WithdrawalTold.class).stream().filter(fact -> together().contains(fact.id())).toList();
    }

    private Set<UUID> together() {
        return IntStream.rangeClosed(1, MOST_TOGETHER).mapToObj(number -> Append.beside(decided.id(), number)).collect(Collectors.toSet());
    }
}
