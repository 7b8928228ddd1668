package goldthread.casefile;

/// One entry as it stands in the log.
public record Line(Envelope envelope, Entry entry) {

    public long position() {
        return envelope.position();
    }
}
