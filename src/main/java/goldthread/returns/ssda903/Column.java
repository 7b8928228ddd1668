package goldthread.returns.ssda903;

/// One column of a module of the 903.
///
/// @param required whether every row must fill it
public record Column(String name, Kind kind, boolean required) {

    public enum Kind { DATE, CODE, NUMBER, TEXT }

    /// Reads our short form: `DOB*D` is a required date, `DUC:D` an optional one.
    static Column of(String written) {
        int mark = written.length() - 2;
        return new Column(written.substring(0, mark), switch (written.charAt(mark + 1)) {
            case 'D' -> Kind.DATE;
            case 'C' -> Kind.CODE;
            case 'I' -> Kind.NUMBER;
            default -> Kind.TEXT;
        }, written.charAt(mark) == '*');
    }
}
