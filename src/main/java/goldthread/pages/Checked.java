package goldthread.pages;

import java.util.List;

/// What came of checking answers: the entry, or what to mend.
public sealed interface Checked<E> {

    /// Every answer was good. `answers` are as the form keeps them: dates as 2026-03-27, nothing unasked.
    record Filled<E>(E made, Answers answers) implements Checked<E> {}

    /// Something must be mended. `typed` is what was sent, so that nothing is lost.
    record Problems<E>(Answers typed, List<Problem> problems) implements Checked<E> {
        public Problems {
            problems = List.copyOf(problems);
        }

        /// A rule refused what the form had let through.
        public static <E> Problems<E> of(Answers typed, String sentence) {
            return new Problems<>(typed, List.of(Problem.of(sentence)));
        }
    }

    /// What is wrong with an answer, as a sentence that says what to do.
    ///
    /// @param key of the question; empty when it is about the form as a whole
    public record Problem(String key, String sentence) {

        /// Something wrong with no one question, such as a rule's refusal.
        public static Problem of(String sentence) {
            return new Problem("", sentence);
        }
    }
}
