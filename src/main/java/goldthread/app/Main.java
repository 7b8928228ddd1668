package goldthread.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import goldthread.postgres.CannotStart;
import goldthread.returns.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// Where the program starts: the server and the command line are one program. What needs no database starts none.
@Command(name = "goldthread", mixinStandardHelpOptions = true, version = "0.1.0",
        description = "One record from the first worry about a child to adult life.",
        subcommands = {HelpCommand.class, RunCommand.class, DemoCommand.class, VerifyCommand.class, RebuildCommand.class,
            ImportCommand.class, ExportCommand.class, FeedCommand.class, MatchCommand.class, ForecastCommand.class, BenchCommand.class, ConformanceCommand.class,
            ValidateCommand.class, AgreeCommand.class, LinkCommand.class, AgencyCommand.class, PopulationCommand.class, RehearseCommand.class})
public final class Main {

    public static void main(String[] arguments) throws IOException {
        var validate = ValidateLine.read(arguments);
        if (validate != null) System.exit(run(validate));
        quietUntilTheApplicationIsThere();
        int exit = commandLine().execute(arguments);
        if (exit != RunCommand.GOES_ON) {
            System.exit(exit);
        }
    }

    /// Without what a small return would wait for longer than for its findings: the library for command lines, and that for
    /// logs. What is wrong with a file is in the report.
    private static int run(ValidateCommand validate) throws IOException {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        try {
            return validate.call();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
    }

    /// The database is made ready before the application sets its own levels. That rooms count their migrations each for
    /// itself is no cause for a warning; whatever else warns is heard.
    private static void quietUntilTheApplicationIsThere() {
        level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
        level("org.flywaydb.core.internal.command.DbMigrate", Level.ERROR);
    }

    private static void level(String logger, Level level) {
        if (LoggerFactory.getLogger(logger) instanceof Logger known) known.setLevel(level);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((broken, command, parsed) -> {
            if (broken instanceof CannotStart sentence) {
                command.getErr().println(sentence.getMessage());
                return 1;
            }
            if (broken instanceof IllegalArgumentException || broken instanceof Authority.CannotChoose || broken instanceof Imports.Busy) {
                command.getErr().println(broken.getMessage());
                return 2;
            }
            if (broken instanceof FileSystemException || broken instanceof UncheckedIOException unchecked && unchecked.getCause() instanceof FileSystemException) {
                command.getErr().println(sentence((FileSystemException) (broken instanceof UncheckedIOException unchecked ? unchecked.getCause() : broken)));
                return 2;
            }
            throw broken;
        });
    }

    /// Which file or folder stood in the way, and why.
    private static String sentence(FileSystemException broken) {
        return broken.getFile() + " can neither be read nor written: " + switch (broken) {
            case NoSuchFileException none -> "there is no such file or folder, and none can be made there.";
            case AccessDeniedException denied -> "whoever runs this may not.";
            case FileAlreadyExistsException there -> "something else with this name is there.";
            default -> (broken.getReason() == null ? broken.getClass().getSimpleName() : broken.getReason()) + ".";
        };
    }

    /// The application on a database, with its pages or without.
    static ConfigurableApplicationContext start(Opened opened, boolean pages, String... settings) {
        var all = new ArrayList<>(List.of("goldthread.server=" + pages,
                "logging.file.name=" + opened.data().folder().resolve("goldthread.log"),
                "goldthread.uploads=" + opened.data().uploads(),
                "spring.servlet.multipart.location=" + opened.data().arriving()));
        all.addAll(Arrays.asList(settings));
        return new SpringApplicationBuilder(Goldthread.class)
                .bannerMode(Banner.Mode.OFF)
                .web(pages ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .properties(all.toArray(String[]::new))
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(Database.class, opened::database);
                    context.registerBean(Data.class, opened::data);
                })
                .run();
    }
}
