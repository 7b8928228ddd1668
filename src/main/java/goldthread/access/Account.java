package goldthread.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone who may sign in.
///
/// @param login       what they type; unique in the installation
/// @param oidcSubject how the identity provider names them; null: not through it
/// @param disabledAt  when the account ended, or will end; null: it stands
/// @param disabled    whether it has ended
public record Account(UUID id, int holder, String login, String name, Set<Role> roles, @Nullable String oidcSubject,
                      Instant createdAt, @Nullable Instant disabledAt, boolean disabled) {

    /// This person, acting.
    public Who who() {
        return new Who(id, holder, name, roles);
    }
}
