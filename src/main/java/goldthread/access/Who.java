package goldthread.access;

import java.util.Set;
import java.util.UUID;

/// Who is acting: a signed-in person, or the product itself for an authority (an import, the demonstration).
///
/// @param account who is written down as author; never null
/// @param holder  number of the authority, or other body, that the person acts for
/// @param name    as colleagues know them; for pages, never for logs
/// @param roles   what they are for that authority; decides what they may do
public record Who(UUID account, int holder, String name, Set<Role> roles) {

    public Who {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
