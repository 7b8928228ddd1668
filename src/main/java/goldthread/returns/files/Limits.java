package goldthread.returns.files;

/// How much of a stranger's file we are willing to read. None of these numbers is law: each is several times what the
/// largest authority sends (about 3,500 children in a 903 return, standards page), and an operator may raise it.
///
/// @param fileBytes     one file, unpacked
/// @param archiveBytes  everything in one ZIP together, unpacked
/// @param archiveFiles  files in one ZIP
/// @param archiveRatio  how many times larger than packed one file of a ZIP may be
/// @param lineCharacters one line of a CSV file
/// @param pieceCharacters one child of an XML file
public record Limits(long fileBytes, long archiveBytes, int archiveFiles, int archiveRatio, int lineCharacters,
                     int pieceCharacters) {

    public static Limits usual() {
        return new Limits(1L << 30, 2L << 30, 1_000, 200, 1 << 20, 1 << 22);
    }

    public Limits withFileBytes(long most) {
        return new Limits(most, archiveBytes, archiveFiles, archiveRatio, lineCharacters, pieceCharacters);
    }

    /// A number of bytes as people say it: `1 GB`, `12 MB`.
    static String said(long bytes) {
        if (bytes >= 1L << 30) return oneDecimal(bytes, 1L << 30) + " GB";
        if (bytes >= 1L << 20) return oneDecimal(bytes, 1L << 20) + " MB";
        return bytes >= 1L << 10 ? (bytes >> 10) + " KB" : bytes + " bytes";
    }

    private static String oneDecimal(long bytes, long unit) {
        long tenths = Math.round(bytes * 10.0 / unit);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
