package goldthread.returns.files;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where faults go as they are found, one at a time, so that a file of nothing but faults needs no memory.
@FunctionalInterface
public interface FaultSink {
    void report(Fault fault);

    /// For a second reading of a file whose faults were told the first time.
    static FaultSink silent() {
        return fault -> {};
    }

    /// Passes on the first `most` faults of each file and severity, and counts the rest: a file of nothing but faults
    /// should not fill a disk. Ask [Capped#unreported] at the end.
    static Capped capped(int most, FaultSink sink) {
        return new Capped(most, sink);
    }

    /// Faults counted by file and severity, of which only the first are passed on.
    final class Capped implements FaultSink {
        private final int most;
        private final FaultSink sink;
        private final Map<String, Map<Fault.Severity, Integer>> counts = new LinkedHashMap<>();

        private Capped(int most, FaultSink sink) {
            this.most = most;
            this.sink = sink;
        }

        @Override
        public void report(Fault fault) {
            int count = counts.computeIfAbsent(fault.file(), file -> new EnumMap<>(Fault.Severity.class))
                    .merge(fault.severity(), 1, Integer::sum);
            if (count <= most) sink.report(fault);
        }

        /// How many of this severity there were in all files, passed on or not.
        public int count(Fault.Severity severity) {
            return counts.values().stream().mapToInt(each -> each.getOrDefault(severity, 0)).sum();
        }

        /// One fault for each file and severity of which some were not passed on, saying how many.
        public List<Fault> unreported() {
            return counts.entrySet().stream().flatMap(file -> file.getValue().entrySet().stream()
                    .filter(each -> each.getValue() > most)
                    .map(each -> new Fault(file.getKey(), 0, "", "The file has " + (each.getValue() - most)
                            + " more faults like these, which are not listed.", "Mend those listed first.",
                            each.getKey(), ""))).toList();
        }
    }
}
