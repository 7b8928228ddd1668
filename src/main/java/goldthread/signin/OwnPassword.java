package goldthread.signin;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One's own password once more, while signed in: to choose another, and before an act of high risk, for whoever sits at the
/// screen may be somebody else. Guessing it here grows as slow as at the door.
@Component
public final class OwnPassword {
    private final Accounts accounts;
    private final Throttle throttle;
    private final Ways ways;
    private final Access access;

    OwnPassword(Accounts accounts, Throttle throttle, Ways ways, Access access) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.ways = ways;
        this.access = access;
    }

    /// Whether there is one to ask for: who comes from the identity provider has none here.
    public boolean known() {
        return ways.local() && accounts.hasPassword();
    }

    /// Whether it is the password of whoever acts; a wrong one is in the access log, and too early a try is not looked at.
    /// @param from the network address of the request
    public boolean right(String password, String from) {
        var me = Acting.who().account();
        if (!throttle.mayTry("own " + me, from)) {
            return false;
        }
        boolean right = accounts.isOwnPassword(password);
        if (right) {
            throttle.succeeded("own " + me, from);
        } else {
            access.log(me, "password", "password refused", null);
        }
        return right;
    }

    /// Whoever acts chooses another. Every session of theirs ends.
    /// @return what is wrong; empty when it was changed
    public Optional<String> change(String current, String chosen, String from) {
        if (!right(current, from)) {
            return Optional.of("Your current password is not right, or there were too many tries");
        }
        return current.equals(chosen) ? Optional.of("Enter a password that you have not used before")
                : accounts.setPassword(Acting.who().account(), chosen);
    }
}
