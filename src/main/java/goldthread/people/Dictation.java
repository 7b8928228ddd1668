package goldthread.people;

import goldthread.casefile.Kind.Detail;
import goldthread.pages.Answers;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Long answers may be spoken into the device's own dictation. What was dictated stays a draft until whoever records it says that
/// they have read it through: a machine mishears names, numbers and every "not". No sound is sent to us or kept.
public final class Dictation {
    public static final String KEY = "dictated", READ_FIRST = "Read what was dictated through before you record it; it stays your draft until then";
    private static final String SOME = "some", READ = "read";

    public static final Question ASKED = Question.checkboxes(KEY, "Was some of this dictated?", Choice.of(SOME, "Some of this was dictated"), Choice.of(READ, "I have read it through")).named("Dictated")
            .hint("You may use the dictation of your own device. Tick both once you have read what it wrote");

    public static boolean unread(Answers answers) {
        return answers.chose(KEY, SOME) && !answers.chose(KEY, READ);
    }

    /// What is kept: that it was, or nothing.
    public static @Nullable Boolean made(Answers answers) {
        return answers.chose(KEY, SOME) ? Boolean.TRUE : null;
    }

    public static @Nullable List<String> filled(@Nullable Boolean dictated) {
        return Boolean.TRUE.equals(dictated) ? List.of(SOME, READ) : null;
    }

    public static Detail told(@Nullable Boolean dictated) {
        return Detail.of("Dictated, and read through by", Boolean.TRUE.equals(dictated) ? "Whoever recorded it" : null);
    }

    private Dictation() {}
}
