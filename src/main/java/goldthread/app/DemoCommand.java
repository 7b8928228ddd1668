package goldthread.app;

import goldthread.demonstration.AgencyWorkers;
import goldthread.demonstration.Demonstration;
import goldthread.demonstration.Fosterers;
import goldthread.demonstration.ParentsOfWrenmoor;
import goldthread.demonstration.PartnerAgencies;
import goldthread.demonstration.FrontDesk;
import goldthread.demonstration.NoticesOfParents;
import goldthread.demonstration.Offices;
import goldthread.demonstration.Teams;
import goldthread.demonstration.roads.Roads;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "Starts the product with a fictional authority.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Port of the pages; 8080 unless given.")
    int port;

    @Option(names = "--children", defaultValue = "2000", description = "How many children the authority knows; 2000 unless given.")
    int children;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, another authority.")
    long seed;

    @Override
    public Integer call() {
        var context = Main.start(Opened.ofTheEnvironment(false), true, "server.port=" + port);
        var demonstration = context.getBean(Demonstration.class);
        var today = LocalDate.now(England.ZONE);
        System.out.printf("Goldthread is at http://localhost:%d/%n%s is being filled with %,d invented children.%n"
                + "Sign in with the password %s as:%n", port, Demonstration.NAME, children, Demonstration.PASSWORD);
        demonstration.signIns(children, seed, today).forEach(one ->
                System.out.printf("  %-16s %s, %s%n", one.login(), one.name(), one.role().title()));
        Thread.ofPlatform().name("demonstration").daemon().start(() -> fill(context, demonstration, today));
        return RunCommand.GOES_ON;
    }

    /// Behind the pages, which answer meanwhile.
    private void fill(ApplicationContext context, Demonstration demonstration, LocalDate today) {
        var console = new Progress();
        demonstration.load(children, seed, today, (done, of) -> {
            if (console.isDue()) {
                System.err.printf("  %,d of %,d families are told%n", done, of);
            }
        });
        context.getBean(FrontDesk.class).load(children, seed, Instant.now());
        context.getBean(NoticesOfParents.class).load(Instant.now());
        context.getBean(Teams.class).tell(children, seed, today);
        context.getBean(Offices.class).tell();
        context.getBean(Roads.class).tell(children, today);
        context.getBean(Fosterers.class).tell(children, seed, today);
        context.getBean(PartnerAgencies.class).tell(today);
        context.getBean(ParentsOfWrenmoor.class).tell(today);
        context.getBean(AgencyWorkers.class).tell(demonstration.signIns(children, seed, today), today);
        System.err.println("  " + Demonstration.NAME + " is complete.");
    }
}
