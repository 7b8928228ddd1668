package goldthread.education;

import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.CsvCell;
import goldthread.pages.Page;
import goldthread.people.OneRecord;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.time.England;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whose name may not come off a school's roll without the authority's consent, school by school, as the records stand today: for those who
/// keep the register, and as a file for the school. The file says that consent is needed and not why.
@Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL})
@Controller
class RollPages {
    static final String ADDRESS = RegisterPages.ADDRESS + "/rolls";

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final People people;
    private final Access access;
    private final Laws laws;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RollPages(CaseFile caseFile, JdbcClient database, People people, Access access, Laws laws, Clock clock, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.caseFile = caseFile;
        this.database = database;
        this.people = people;
        this.access = access;
        this.laws = laws;
        this.clock = clock;
    }

    /// @param why the reasons that bind
    record OnRoll(Person child, String why) {}

    @GetMapping(ADDRESS)
    View rolls() {
        access.log(null, "who may not come off a school's roll", "view", null);
        var table = Block.table("School by school", "School", "Children", "For the school").whenEmpty("Nobody on the roll of a school that is recorded needs the authority's consent to leave it, by the law as it is in force here.");
        for (var school : schools().entrySet()) {
            table = table.row(text(school.getKey()), lines(school.getValue().stream().map(one -> lines(text(one.child().name()), quiet(one.why()))).toList()), link("Download as CSV", ADDRESS + ".csv?school=" + java.net.URLEncoder.encode(school.getKey(), java.nio.charset.StandardCharsets.UTF_8), "for " + school.getKey()));
        }
        return Page.of("Who may not come off a school's roll").in(RegisterPages.ADDRESS).under(link("Children not in school", RegisterPages.ADDRESS)).with(
                Block.lead("Children whose name may not come off the roll without the authority's consent, as their records stand today."),
                Block.say(quiet("A special school place that the authority arranged, a section 47 enquiry or a child protection plan, where the law behind it is in force here. The file for a school says that consent is needed, and not why. Children whose record is restricted to others are not in it: tell their school by another way.")), table);
    }

    /// @param school as it stands on the children's records
    @GetMapping(ADDRESS + ".csv")
    void file(@RequestParam(defaultValue = "") String school, HttpServletResponse response) throws IOException {
        var all = schools().getOrDefault(school, List.of());
        access.log(null, "who may not come off a school's roll", "export", null);
        access.log(all.stream().map(one -> one.child().subject().id()).toList(), "status for the school's roll", "export");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"roll-" + today() + ".csv\"");
        response.getWriter().write(csv(school, all, today()));
    }

    static String csv(String school, List<OnRoll> all, LocalDate today) {
        var file = new StringBuilder("as_on,school,child,born,may_come_off_without_consent\r\n");
        all.forEach(one -> file.append(String.join(",", today.toString(), CsvCell.written(school), CsvCell.written(one.child().name()), one.child().born() == null ? "" : one.child().born().toString(), "no")).append("\r\n"));
        return file.toString();
    }

    private Map<String, List<OnRoll>> schools() {
        return transaction.execute(status -> found());
    }

    private Map<String, List<OnRoll>> found() {
        var today = today();
        var law = laws.of(Acting.who().holder());
        var hidden = access.hidden();
        record Found(Subject child, String school, String why) {}
        var found = new ArrayList<Found>();
        BoundToRoll.on(database, today).stream().filter(child -> !hidden.contains(child.id())).map(caseFile::timeline).map(own -> OneRecord.of(caseFile, own, other -> !hidden.contains(other.id()))).forEach(timeline -> Schools.on(timeline, today).ifPresent(stay -> {
            var consent = Consent.of(timeline, today, law);
            if (consent.needed()) found.add(new Found(timeline.subject(), stay.start().entry().school(), consent.why()));
        }));
        var named = people.find(found.stream().map(Found::child).toList());
        var schools = new TreeMap<String, List<OnRoll>>(String.CASE_INSENSITIVE_ORDER);
        found.stream().filter(one -> named.containsKey(one.child())).sorted(java.util.Comparator.comparing(one -> named.get(one.child()).name())).forEach(one -> schools.computeIfAbsent(one.school(), any -> new ArrayList<>()).add(new OnRoll(named.get(one.child()), one.why())));
        return schools;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
