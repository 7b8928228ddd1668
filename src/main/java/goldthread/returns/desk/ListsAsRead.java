package goldthread.returns.desk;

import goldthread.returns.ImportReport.Import;
import goldthread.returns.Imports;
import goldthread.returns.annexa.reading.AnnexAReading;
import goldthread.returns.annexa.reading.Decision;
import goldthread.returns.annexa.reading.Decision.What;
import goldthread.returns.annexa.reading.Mapping;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.Sources;
import goldthread.returns.mapping.Standard;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// How lists for inspection would be read, before anything of them is taken in.
///
/// @param decisions what was told, and what was not     @param faults of the files
/// @param rows      how many each list has, by its sheet's name
record ListsAsRead(List<Decision> decisions, List<Fault> faults, Map<String, Integer> rows) {

    /// Reads the files of an import as what is kept for the authority says; once, while neither changes: a workbook of all lists
    /// takes seconds, and who confirms it goes through many pages.
    @Component
    static final class Reader {
        private static final int KEPT = 8;

        private final Imports imports;
        private final Uploads uploads;
        private final Map<String, ListsAsRead> lately = Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ListsAsRead> eldest) {
                return size() > KEPT;
            }
        });

        Reader(Imports imports, Uploads uploads) {
            this.imports = imports;
            this.uploads = uploads;
        }

        ListsAsRead of(Import of) {
            var id = of.id();
            var mapping = imports.mapping(Standard.named(of.standard()), null);
            var key = id + " " + uploads.of(id) + " " + mapping.json();
            var read = lately.get(key);
            if (read == null) {
                read = read(uploads.sources(id), mapping);
                lately.put(key, read);
            }
            return read;
        }
    }

    private static ListsAsRead read(List<Source> uploads, Mapping mapping) {
        var faults = new ArrayList<Fault>();
        var rows = new TreeMap<String, Integer>();
        var reading = new AnnexAReading(Limits.usual(), faults::add, mapping);
        Sources.of(uploads, Limits.usual(), faults::add, true).forEach(source -> reading.read(source, row -> rows.merge(row.list().title(), 1, Integer::sum)));
        return new ListsAsRead(reading.decisions(), faults, rows);
    }

    /// Decisions that are looked at together: which sheet is which list, the headings of a list, the codes of a column.
    record Group(What what, String of, List<Decision> decisions) {

        /// What the address calls it.
        String key() {
            return what == What.SHEET ? "sheets" : (what == What.HEADING ? "headings of " : "codes of ").concat(plain(of)).replace(' ', '-');
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        }

        String title() {
            return what == What.SHEET ? "Which list each sheet is" : what == What.HEADING ? "Headings of " + of : "Codes of " + of;
        }

        long unsettled() {
            return decisions.stream().filter(one -> !one.settled()).count();
        }
    }

    /// Those that leave a choice, in the order in which they build on each other.
    List<Group> groups() {
        var groups = new LinkedHashMap<String, Group>();
        for (var what : List.of(What.SHEET, What.HEADING, What.CODE)) {
            decisions.stream().filter(one -> one.what() == what && (one.how() != Decision.How.EXACT || what == What.SHEET && !one.to().startsWith("empty")))
                    .forEach(one -> groups.computeIfAbsent(what == What.SHEET ? "" : what + one.of(), none -> new Group(what, what == What.SHEET ? "" : one.of(), new ArrayList<>()))
                            .decisions().add(one));
        }
        return List.copyOf(groups.values());
    }

    /// How the days are written that are not as in the standard.
    List<Decision> days() {
        return decisions.stream().filter(one -> one.what() == What.DAY).toList();
    }

    long unsettled() {
        return decisions.stream().filter(one -> !one.settled()).count();
    }
}
