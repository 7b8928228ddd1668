package goldthread.app;

import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.access.SecondPerson;
import goldthread.access.SecondPerson.Asked;
import goldthread.access.SecondPerson.State;
import goldthread.access.Who;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where an authority has one administrator or one guardian, the second person is whoever runs the server.
@Command(name = "agree", mixinStandardHelpOptions = true,
        description = "Shows what waits until a second person agrees, or agrees to one of it: for an authority in which nobody else can. "
                + "It is written to the access log. Exits with 0 when done, 2 when there is no such thing to agree to.")
final class AgreeCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "What to agree to, as the page and this command show it; without it, all that waits is shown.")
    String number;

    @Option(names = "--by", paramLabel = "NAME", description = "Who agrees; needed with ID.")
    String by;

    private UUID id;

    @Override
    public Integer call() throws Exception {
        try {
            id = number == null ? null : UUID.fromString(number.strip());
        } catch (IllegalArgumentException notANumber) {
            System.err.println("\"" + number + "\" is no number of something that waits. Without a number, this command shows what waits.");
            return 2;
        }
        if (id != null && (by == null || by.isBlank())) {
            System.err.println("Say who agrees, with --by NAME: it is written down.");
            return 2;
        }
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            for (var authority : context.getBean(Authorities.class).all()) {
                var waiting = Acting.as(Who.product(authority.holder()), () -> waiting(context));
                if (id == null) {
                    waiting.forEach(one -> System.out.println(one.id() + "  " + one.act().title() + ": " + one.what() + "  because: " + one.why()));
                } else if (waiting.stream().anyMatch(one -> one.id().equals(id))) {
                    return Acting.as(Who.product(authority.holder()), () -> agree(context));
                }
            }
        }
        if (id != null) {
            System.err.println("Nothing with this number waits: it was answered, withdrawn, or has lapsed. Without a number, this command shows what waits.");
        }
        return id == null ? 0 : 2;
    }

    private static List<Asked> waiting(ApplicationContext context) {
        return context.getBean(SecondPerson.class).all().stream().filter(one -> one.state() == State.ASKED).toList();
    }

    /// The word of whoever runs the server is kept only where the act is done.
    private int agree(ApplicationContext context) {
        try {
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> done(context))
                    .ifPresent(password -> System.out.println("One-time password: " + password + "  It is shown only now."));
        } catch (NotThere mayNoLonger) {
            System.err.println("Who asked may do this no longer; nothing was done.");
            return 2;
        } catch (Accounts.IdentityTaken taken) {
            System.err.println("Somebody else signs in with this work account; nothing was done.");
            return 2;
        }
        System.out.println("Agreed, and done.");
        return 0;
    }

    private Optional<String> done(ApplicationContext context) {
        var second = context.getBean(SecondPerson.class);
        second.saysOnTheServer(id, by.strip());
        if (second.one(id).act().needs() == Permission.GUARD) {
            context.getBean(Guard.class).agree(id);
            return Optional.empty();
        }
        return context.getBean(Accounts.class).agree(id);
    }
}
