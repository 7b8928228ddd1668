package goldthread.agency.rules;

/// What a rule says of an assignment; the later weighs more.
public enum Outcome {
    PASS("pass"),
    /// It may go on once those who are named have signed it off.
    APPROVAL("needs approval"),
    /// A fact or a cap is missing: the sentence says which.
    UNDECIDED("cannot be decided yet"),
    REFUSE("refuse");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// In data: `pass`, `approval`, `undecided`, `refuse`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
