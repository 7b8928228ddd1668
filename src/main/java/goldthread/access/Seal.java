package goldthread.access;

/// How tightly a record is kept.
public enum Seal {
    /// No restriction.
    NONE("Not restricted"),
    /// Named people only, and break-glass: the family of a member of staff, a case in the public eye.
    RESTRICTED("Restricted"),
    /// Named people only; nothing else opens it: witness protection, adoption, a serious review.
    SEALED("Sealed");

    private final String title;

    Seal(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
