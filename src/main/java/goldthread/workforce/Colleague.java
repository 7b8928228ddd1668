package goldthread.workforce;

import goldthread.casefile.Ids;
import goldthread.pages.Answers;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A worker as a form offers them: the id of the account, a space and the name; one who is no longer offered, by the name.
///
/// @param account null where only a name is known
public record Colleague(@Nullable UUID account, String name) {
    private static final int ID = 36;

    public static Colleague read(String written) {
        return written.matches(Ids.WRITTEN + " .*") ? new Colleague(UUID.fromString(written.substring(0, ID)), written.substring(ID + 1)) : new Colleague(null, written);
    }

    /// The one who was chosen; null where nobody was.
    public static @Nullable Colleague chosen(Answers answers, String key) {
        return answers.has(key) ? read(answers.text(key)) : null;
    }

    /// The name of the one who was chosen; null where nobody was.
    public static @Nullable String name(Answers answers, String key) {
        return answers.has(key) ? read(answers.text(key)).name() : null;
    }

    public String written() {
        return (account == null ? "" : account + " ") + name;
    }

    /// Whether the part is theirs: by the account, or by the name where one of the two has no account.
    public boolean has(Allocated part) {
        return account == null || part.account() == null ? part.worker().equals(name) : account.equals(part.account());
    }
}
