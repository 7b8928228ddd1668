package goldthread.app;

import java.util.concurrent.Callable;
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
        Main.start(Opened.ofTheEnvironment(false), true, "server.port=" + port);
        System.out.println("Goldthread is at http://localhost:" + port + "/");
        return RunCommand.GOES_ON;
    }
}
