package goldthread.agency;

/// A row or a cell that cannot be read, with the sentence that says where, what, and what to do.
final class Faulty extends RuntimeException {
    Faulty(String sentence) {
        super(sentence);
    }
}
