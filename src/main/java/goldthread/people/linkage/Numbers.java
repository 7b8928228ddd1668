package goldthread.people.linkage;

import goldthread.people.NhsNumber;

/// Whether a number can be what it says it is. A number that fails its check is missing, not a mismatch.
final class Numbers {
    /// Ten equal figures pass the check, and are a filler.
    static boolean nhs(String figures) {
        return NhsNumber.sound(figures) && figures.chars().distinct().count() > 1;
    }

    /// Another pupil number may follow a temporary one without there being another child.
    static boolean temporary(String upn) {
        return upn.charAt(12) > '9';
    }

    private Numbers() {}
}
