package goldthread.returns.files;

/// A row or element as it stood in its file, for keeping.
@FunctionalInterface
public interface Received {
    String received();
}
