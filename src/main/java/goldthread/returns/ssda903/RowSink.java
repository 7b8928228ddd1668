package goldthread.returns.ssda903;

/// Where rows go as they are read, one at a time.
@FunctionalInterface
public interface RowSink {
    void take(ReturnRow row);
}
