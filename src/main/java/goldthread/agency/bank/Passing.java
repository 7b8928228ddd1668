package goldthread.agency.bank;

import goldthread.pages.Question.Choice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why the staff bank is passed over: reasons that can be counted. Two of them can be held against who is in the bank,
/// and are, before an agency is asked.
public enum Passing {
    NO_SUCH_WORK("Nobody in the bank does this kind of work"),
    NOBODY_FREE("Nobody who does it is free on the first day"),
    SKILLS("Who is free lacks a skill that the work needs"),
    TOO_SOON("The work begins before anybody could answer"),
    OTHER("Another reason");

    private final String words;

    Passing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The code itself where it is none of these.
    public static String words(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).map(Passing::words).findFirst().orElse(code);
    }

    public static Choice[] choices() {
        return Stream.of(values()).map(each -> Choice.of(each.code(), each.words)).toArray(Choice[]::new);
    }

    /// What stands against asking an agency, by who is in the bank.
    ///
    /// @param job    code of the kind of job     @param from the first day of the work
    /// @param asked  keys of those to whom it was offered; null where the bank was passed over
    /// @param reason code, where it was passed over
    public static Optional<String> refused(Collection<Member> bank, String job, LocalDate from, @Nullable Collection<String> asked, @Nullable String reason) {
        var free = bank.stream().filter(each -> each.takes(job) && each.freeOn(from)).toList();
        if (free.isEmpty()) return Optional.empty();
        if (asked != null) return free.stream().anyMatch(each -> asked.contains(each.subject().id().toString())) ? Optional.empty()
                : Optional.of(names(free) + " in the staff bank and free on the first day. Choose to whom the work was offered, or say that the bank was passed over, and why");
        return NO_SUCH_WORK.code().equals(reason) || NOBODY_FREE.code().equals(reason)
                ? Optional.of("That is not so: " + names(free) + " in the staff bank, of this kind of work, and free on the first day. Offer it first, or choose the reason that holds") : Optional.empty();
    }

    private static String names(List<Member> free) {
        return free.stream().limit(3).map(Member::name).collect(Collectors.joining(", ")) + (free.size() > 3 ? " and " + (free.size() - 3) + " more are" : free.size() == 1 ? " is" : " are");
    }
}
