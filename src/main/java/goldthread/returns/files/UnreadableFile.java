package goldthread.returns.files;

import java.io.IOException;

/// Reading cannot go on. Thrown only between the streams of the readers and the one place that turns it into a
/// [Fault]; no caller outside sees it.
public final class UnreadableFile extends IOException {
    private final String whatToDo;

    public UnreadableFile(String sentence, String whatToDo) {
        super(sentence);
        this.whatToDo = whatToDo;
    }

    /// The fault for whatever stopped the reading of a file: ours with its sentence, the system's with a general one.
    public static Fault faultOf(String file, IOException stopped) {
        return stopped instanceof UnreadableFile ours
                ? Fault.unreadable(file, String.valueOf(ours.getMessage()), ours.whatToDo)
                : Fault.unreadable(file, "The file could not be read to its end (" + cause(stopped) + ").",
                        "Check that the file opens on your own computer, then send it again.");
    }

    private static String cause(IOException stopped) {
        String message = stopped.getMessage();
        return message == null ? stopped.getClass().getSimpleName() : message;
    }
}
