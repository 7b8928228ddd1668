package goldthread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Processor time of this process and of all that it started: other work on the machine does not count in it.
final class ProcessorTime {
    /// Linux tells these times in hundredths of a second.
    private static final double TICKS_A_SECOND = 100;
    // proc(5), /proc/[pid]/stat: fields 14 to 17, user and system, own and of children that have ended
    private static final int FIRST_AFTER_NAME = 3, OWN_USER = 14, ENDED_SYSTEM = 17;

    /// In seconds; not a number where the system does not tell it.
    static double spent() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants()).mapToDouble(ProcessorTime::of).sum();
    }

    private static double of(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int field = OWN_USER; field <= ENDED_SYSTEM; field++) {
                ticks += Long.parseLong(fields[field - FIRST_AFTER_NAME]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException gone) {
            return process.isAlive() ? Double.NaN : 0;
        }
    }

    private ProcessorTime() {}
}
