package goldthread.app;

import goldthread.access.Accounts;
import goldthread.access.Authorities;
import goldthread.access.Role;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "run", description = "Starts the product, on its own PostgreSQL in the data folder.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /// The program goes on in other threads.
    static final int GOES_ON = -1;

    @Option(names = "--port", defaultValue = "8080", description = "Port of the pages; 8080 unless given.")
    int port;

    @Option(names = "--authority", description = "Number of the authority, at the first start; 1000 unless given.", defaultValue = "1000")
    int authority;

    @Option(names = "--name", description = "Name of the authority, at the first start.", defaultValue = "Our authority")
    String name;

    @Override
    public Integer call() {
        var context = Main.start(Opened.ofTheEnvironment(false), true, "server.port=" + port);
        firstAdministrator(context);
        System.out.println("Goldthread is at http://localhost:" + port + "/");
        return GOES_ON;
    }

    /// Where nobody could sign in, there is one administrator, whose password is shown this once.
    private void firstAdministrator(ApplicationContext context) {
        var accounts = context.getBean(Accounts.class);
        if (accounts.none()) {
            context.getBean(Authorities.class).create(authority, name);
            var administrator = accounts.create(authority, "admin", "First administrator", Set.of(Role.ADMINISTRATOR));
            var password = goldthread.access.Acting.as(goldthread.access.Who.product(authority),
                    () -> accounts.oneTimePassword(administrator.id(), "").orElseThrow());
            System.out.println("Sign in as admin with the password " + password + " and choose your own. It is shown only now.");
        }
    }
}
