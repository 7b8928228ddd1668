package goldthread.casefile;

/// Ties an entry to one subject that it is about, in the role the subject has in it (`child`, `sibling`, `home`).
public record Tag(Subject subject, String role) {

    public static Tag child(Subject child) {
        return new Tag(child, "child");
    }
}
