package goldthread.returns.files;

/// Where faults go as they are found, one at a time, so that a file of nothing but faults needs no memory.
@FunctionalInterface
public interface FaultSink {
    void report(Fault fault);

    /// For a second reading of a file whose faults were told the first time.
    static FaultSink silent() {
        return fault -> {};
    }
}
