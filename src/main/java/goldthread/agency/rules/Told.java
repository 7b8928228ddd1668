package goldthread.agency.rules;

/// Whether something is so, as far as we were told.
public enum Told {
    YES, NO, UNSAID;

    public static Told of(boolean so) {
        return so ? YES : NO;
    }
}
