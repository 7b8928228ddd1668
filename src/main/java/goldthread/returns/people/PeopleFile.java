package goldthread.returns.people;

import static goldthread.returns.people.PeopleColumn.*;

import goldthread.returns.csv.CsvLine;
import goldthread.returns.csv.CsvText;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.WrittenDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads `people.csv`. Memory grows only with the ids of the children, to find one that is given twice.
public final class PeopleFile {
    // an address in one cell has its lines in it
    private static final int LINES_IN_A_CELL = 10;
    private static final int LINES_TO_LOOK_AT = 5;

    private final String file;
    private final Consumer<PersonRow> people;
    private final FaultSink faults;
    private final Set<String> met = new HashSet<>();
    private @Nullable PeopleHeadings headings;
    private int looked;

    private PeopleFile(String file, Consumer<PersonRow> people, FaultSink faults) {
        this.file = file;
        this.people = people;
        this.faults = faults;
    }

    /// Whether the file has the columns of `people.csv`: a child's id and a name.
    public static boolean recognises(Source source, Limits limits) {
        var looking = new PeopleFile(source.called(), person -> {}, FaultSink.silent());
        CsvText.read(source, limits, LINES_IN_A_CELL, FaultSink.silent(),
                line -> looking.look(line) && looking.headings == null);
        return looking.headings != null;
    }

    /// Gives each child to `people`. A row that cannot be tied to one child is set aside.
    public static void read(Source source, Limits limits, Consumer<PersonRow> people, FaultSink faults) {
        var reading = new PeopleFile(source.called(), people, faults);
        CsvText.read(source, limits, LINES_IN_A_CELL, faults, reading::line);
        if (reading.headings == null) {
            faults.report(Fault.unreadable(source.called(), "The file has no column with the child's id and a name.",
                    "Give it the headings of people.csv: child_id, given_names, family_name and so on."));
        }
    }

    private boolean line(CsvLine line) {
        if (line.blank()) return true;
        if (headings == null) return look(line);
        if (fits(line, headings)) row(headings.person(file, line));
        return true;
    }

    private boolean look(CsvLine line) {
        headings = PeopleHeadings.in(line);
        if (headings != null) headings.report(file, faults);
        return headings != null || ++looked < LINES_TO_LOOK_AT;
    }

    private boolean fits(CsvLine line, PeopleHeadings headings) {
        if (headings.fits(line)) return true;
        faults.report(Fault.setAside(file, "The row has " + line.cells().length + " cells and the headings "
                + headings.count() + ".", "Put an address with commas in quotes.", line.received()).at(line.row()));
        return false;
    }

    private void row(PersonRow person) {
        if (person.childId().isEmpty()) {
            setAside(person, "The row names no child.", "Fill in the child's id.");
        } else if (!met.add(person.childId())) {
            setAside(person, "The child " + person.childId() + " stands in the file twice; the first was taken.",
                    "Take one of the two out.");
        } else {
            doubts(person);
            people.accept(person);
        }
    }

    private void setAside(PersonRow person, String sentence, String whatToDo) {
        faults.report(Fault.setAside(file, sentence, whatToDo, person.received())
                .at(person.row(), headingOf(CHILD_ID)));
    }

    private void doubts(PersonRow person) {
        if (!person.dateOfBirth().isEmpty() && WrittenDate.read(person.dateOfBirth())
                instanceof WrittenDate.NotADay(String sentence, String whatToDo)) {
            faults.report(Fault.doubtful(file, sentence, whatToDo).at(person.row(), headingOf(DATE_OF_BIRTH)));
        }
        if (person.addressIsConfidential() && !saysYes(person.confidential())) {
            faults.report(Fault.doubtful(file, "\"" + person.confidential() + "\" is neither yes nor no; the address is "
                    + "treated as confidential.", "Write yes or no.").at(person.row(), headingOf(ADDRESS_CONFIDENTIAL)));
        }
    }

    private String headingOf(PeopleColumn column) {
        return headings == null ? "" : headings.heading(column);
    }
}
