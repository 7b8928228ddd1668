package goldthread.app;

import goldthread.returns.hr.HrExport;
import goldthread.time.England;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The workforce as an HR extract, from the command line.
record HrExtractOut(Authority authority, @Nullable Path out) {
    /// @param other whether something else was asked for that an extract does not have
    int run(@Nullable LocalDate on, boolean other) throws Exception {
        if (out == null || other) {
            System.err.println("The extract goes into a folder, with --out FOLDER, as CSV files of a day, with --on. The other options are for the returns.");
            return 2;
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            System.err.println(out + " is a file. Say a folder for the files, with --out FOLDER.");
            return 1;
        }
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                try {
                    context.getBean(HrExport.class).run(on == null ? LocalDate.now(England.ZONE) : on, out).forEach((file, rows) -> System.out.println("  " + out.resolve(file) + ": " + rows + (rows == 1 ? " row" : " rows")));
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
                return 0;
            });
        }
    }
}
