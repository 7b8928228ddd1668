package goldthread.people.linkage;

/// One field of all records: each different value is kept once, and a record holds its code; 0 is missing.
final class Column {
    final int[] codes;
    final String[] values;
    /// The value without its gaps: `ANNE MARIE` and `ANNEMARIE` are one name.
    final String[] joined;

    Column(int[] codes, String[] values) {
        this.codes = codes;
        this.values = values;
        this.joined = new String[values.length];
        for (int code = 0; code < values.length; code++) {
            joined[code] = values[code].indexOf(' ') < 0 ? values[code] : values[code].replace(" ", "");
        }
    }

    String value(int record) {
        return values[codes[record]];
    }

    /// How many records hold each value.
    int[] counts() {
        var counts = new int[values.length];
        for (int code : codes) {
            counts[code]++;
        }
        return counts;
    }

    int known() {
        int known = 0;
        for (int code : codes) {
            known += code == 0 ? 0 : 1;
        }
        return known;
    }
}
