package goldthread.returns.cin;

/// Where a census goes as it is read: its header, then one child at a time.
public interface CinSink {
    void header(CinHeader header);

    void child(CinChild child);
}
