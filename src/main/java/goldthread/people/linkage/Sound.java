package goldthread.people.linkage;

/// What stays of a name when it is misheard or mistyped: Soundex (R. Russell, 1918), the code of the first letter too, so
/// that Catherine and Katherine meet.
final class Sound {
    private static final String CODES = "01230120022455012623010202";

    static String of(String name) {
        var sound = new StringBuilder("0000");
        int length = 0;
        char last = '-';
        for (int i = 0; i < name.length() && length < 4; i++) {
            char letter = name.charAt(i);
            char code = letter >= 'A' && letter <= 'Z' ? CODES.charAt(letter - 'A') : '0';
            if (i == 0 && code == '0' && letter >= 'A' && letter <= 'Z') {
                code = 'V';
            }
            if (code != '0' && code != last) {
                sound.setCharAt(length++, code);
            }
            last = letter == 'H' || letter == 'W' ? last : code;
        }
        return length == 0 ? name : sound.toString();
    }

    private Sound() {}
}
