package goldthread.people.linkage;

/// Whether a number can be what it says it is. A number that fails its check is missing, not a mismatch.
final class Numbers {
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// Ten figures, weights 10 to 2, modulus 11 (NHS Data Dictionary, NHS NUMBER). Ten equal figures are a filler.
    static boolean nhs(String figures) {
        if (figures.length() != 10 || !figures.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                || figures.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (figures.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11 == figures.charAt(9) - '0';
    }

    /// A letter, eleven figures and a figure, or a letter for a temporary number; the first letter checks the rest
    /// modulus 23 (DfE, Unique pupil numbers).
    static boolean upn(String upn) {
        if (!upn.matches("[A-HJ-NP-RT-Z]\\d{11}[0-9A-HJ-NP-RT-Z]")) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i < 13; i++) {
            char sign = upn.charAt(i);
            sum += (i + 1) * (sign <= '9' ? sign - '0' : UPN_LETTERS.indexOf(sign));
        }
        return UPN_LETTERS.charAt(sum % 23) == upn.charAt(0);
    }

    /// Another pupil number may follow a temporary one without there being another child.
    static boolean temporary(String upn) {
        return upn.charAt(12) > '9';
    }

    private Numbers() {}
}
