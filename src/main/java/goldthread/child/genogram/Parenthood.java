package goldthread.child.genogram;

import goldthread.casefile.Subject;

/// One is the mother or father of another, as recorded.
public record Parenthood(Subject child, Subject parent) {}
