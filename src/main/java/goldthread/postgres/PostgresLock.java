package goldthread.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One application to a data folder. The operating system lets go of the lock when the application dies, however.
final class PostgresLock implements AutoCloseable {
    /// The operating system does not keep a process from locking a file twice, so we do.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    /// @throws CannotStart naming the folder and the process that uses it
    static PostgresLock take(PostgresFolder folder) throws IOException {
        var file = folder.data().toRealPath().resolve(folder.lock().getFileName());
        if (!HELD_HERE.add(file)) throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD_HERE.remove(file);
            throw inUse(folder, Files.readString(file).strip());
        }
        channel.truncate(0).write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()));
        return new PostgresLock(file, channel);
    }

    private PostgresLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    @Override
    public void close() {
        if (!channel.isOpen()) return;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static CannotStart inUse(PostgresFolder folder, String pid) {
        return new CannotStart(
                "The data folder %s is in use by another Goldthread (process %s). Stop that one, or name another folder in GOLDTHREAD_DATA."
                        .formatted(folder.data(), pid));
    }
}
