package goldthread.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who is acting: a signed-in person, or the product itself for an authority (an import, the demonstration).
///
/// @param account who is written down as author; never null
/// @param holder  number of the authority, or other body, that the person acts for
/// @param name    as colleagues know them; for pages, never for logs
/// @param roles   what they are for that authority
/// @param may     what they may do: all that their roles may, or less, when a program acts with their key
public record Who(UUID account, int holder, String name, Set<Role> roles, Set<Permission> may) {

    public Who {
        roles = Set.copyOf(roles);
        may = Set.copyOf(may);
    }

    public Who(UUID account, int holder, String name, Set<Role> roles) {
        this(account, holder, name, roles, roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet()));
    }

    /// The same person, who may do no more than this.
    public Who only(Set<Permission> these) {
        return new Who(account, holder, name, roles, may.stream().filter(these::contains).collect(Collectors.toSet()));
    }

    /// The account in whose name the product itself acts: an import by command, the demonstration, the first start.
    public static final UUID PRODUCT = new UUID(0x0000_0000_0000_8000L, 0x8000_0000_0000_0001L);

    /// The product itself, acting for an authority with no one at the keyboard.
    public static Who product(int holder) {
        return new Who(PRODUCT, holder, "Goldthread", Set.of(Role.values()));
    }

    /// Somebody without an account, on a public form: may do nothing but what the form does.
    public static Who publicForm(int holder) {
        return new Who(PRODUCT, holder, "Public form", Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Permission permission) {
        return may.contains(permission);
    }
}
