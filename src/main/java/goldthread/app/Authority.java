package goldthread.app;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;

/// For which authority a command acts.
final class Authority {

    @Option(names = "--authority", description = "Number of the authority; needed only where there are several.")
    Integer number;

    /// Does something in the name of the product for that authority. Where there is none yet, it is made.
    /// @throws CannotChoose with a sentence when there are several and none was named
    <T> T as(ApplicationContext context, java.util.function.Supplier<T> work) {
        var authorities = context.getBean(Authorities.class);
        var all = authorities.all();
        if (number == null && all.size() > 1) {
            throw new CannotChoose("There are several authorities; say which with --authority: "
                    + String.join(", ", all.stream().map(each -> each.holder() + " " + each.name()).toList()));
        }
        int holder = number != null ? number : all.isEmpty() ? 1000 : all.getFirst().holder();
        if (all.stream().noneMatch(each -> each.holder() == holder)) {
            authorities.create(holder, "Authority " + holder);
        }
        return Acting.as(new Who(Who.PRODUCT, holder, "Goldthread", Set.of(Role.ANALYST)), work);
    }

    /// Nobody said for which authority.
    static final class CannotChoose extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotChoose(String sentence) {
            super(sentence);
        }
    }
}
