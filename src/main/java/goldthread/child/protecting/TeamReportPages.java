package goldthread.child.protecting;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.care.Care;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.protecting.TeamReport.Section;
import goldthread.duties.Duties;
import goldthread.law.Law;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Column;
import goldthread.pages.CsvCell;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.sheet.Sheet;
import goldthread.people.OnePerson;
import goldthread.protection.EnquiryEntry;
import goldthread.protection.InvitationEntry;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.cowork.CoWorkEntry;
import goldthread.protectionteam.LogEntry;
import goldthread.protectionteam.ProtectionTeams;
import goldthread.protectionteam.TeamEntry;
import goldthread.time.England;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The yearly report of the multi-agency child protection teams: a page, the same on paper, and a file.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD})
@Controller
final class TeamReportPages {
    private static final String REPORT = ProtectionTeams.ADDRESS + "/report";
    private static final int MARCH = 3, LAST_OF_MARCH = 31, YEARS = 4;
    private static final Set<Class<? extends Entry>> ASKED = Set.of(ProtectionEntry.class, EnquiryEntry.class, InvitationEntry.class, ConferenceEntry.class, CoWorkEntry.class, LogEntry.class);

    private final CaseFile caseFile;
    private final Access access;
    private final Duties duties;
    private final Laws laws;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TeamReportPages(CaseFile caseFile, Access access, Duties duties, Laws laws, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.duties = duties;
        this.laws = laws;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param year the calendar year in which the year of the report ends, on 31 March; 0: the last that ended
    @GetMapping(REPORT)
    View report(@RequestParam(defaultValue = "0") int year) {
        return page(made(year, "view"), true);
    }

    @GetMapping(REPORT + ".pdf")
    View paper(@RequestParam(defaultValue = "0") int year) {
        return new Sheet(page(made(year, "print"), false), "protection-teams.pdf", UnaryOperator.identity(), clock.instant());
    }

    @GetMapping(REPORT + ".csv")
    void file(@RequestParam(defaultValue = "0") int year, HttpServletResponse response) throws IOException {
        var report = made(year, "export");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"protection-teams-" + report.to() + ".csv\"");
        response.getWriter().write(csv(report));
    }

    static String csv(TeamReport report) {
        return "from,to,section,what,counts,number\r\n" + report.sections().stream().flatMap(section -> section.given().stream().map(line -> String.join(",", report.from().toString(), report.to().toString(), CsvCell.written(section.title()), CsvCell.written(line.what()), CsvCell.written(section.of()),
                line.number() == null ? "c" : line.number().toString()) + "\r\n")).collect(Collectors.joining());
    }

    private TeamReport made(int year, String action) {
        return transaction.execute(status -> {
            var today = LocalDate.now(clock.withZone(England.ZONE));
            var last = ended(today);
            var end = year >= last.getYear() - YEARS && year <= last.getYear() + 1 ? LocalDate.of(year, MARCH, LAST_OF_MARCH) : last;
            access.log(null, "report of protection teams", action, null);
            Law law = laws.of(Acting.who().holder());
            return TeamReport.of(end.minusYears(1).plusDays(1), end.isAfter(today) ? today : end, caseFile.timeline(TeamEntry.REGISTRY), children(access.hidden()), child -> duties.of(child, law));
        });
    }

    private List<Timeline> children(Set<UUID> hidden) {
        var subjects = new HashSet<Subject>();
        caseFile.each(ASKED, null, timeline -> {
            if (timeline.standing().stream().anyMatch(fact -> ASKED.stream().anyMatch(asked -> asked.isInstance(fact.entry())))) subjects.add(timeline.subject());
        });
        var own = caseFile.withTheirs(subjects);
        var one = new OnePerson(caseFile.kinds(), Care.GUARDING);
        return own.keySet().stream().filter(subject -> !hidden.contains(subject.id())).sorted().map(subject -> one.returned(subject, own, null)).filter(timeline -> !timeline.lines().isEmpty()).toList();
    }

    private static LocalDate ended(LocalDate today) {
        var end = LocalDate.of(today.getYear(), MARCH, LAST_OF_MARCH);
        return end.isBefore(today) ? end : end.minusYears(1);
    }

    private Page page(TeamReport report, boolean screen) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.say("What is recorded from " + Words.spoken(report.from()) + " to " + Words.spoken(report.to()) + ". An entry about brothers and sisters counts once, a duty once for each child. The record does not say which team spoke of a child: what was done is told of all teams together."));
        if (screen) {
            int year = report.from().getYear() + 1;
            blocks.add(Block.buttons(Button.go("Print", REPORT + ".pdf?year=" + year).secondary(), Button.go("Download as CSV", REPORT + ".csv?year=" + year).secondary()));
            int last = ended(LocalDate.now(clock.withZone(England.ZONE))).getYear();
            blocks.add(Block.say(text("Another year, ending in March: "), link(Integer.toString(last + 1), REPORT + "?year=" + (last + 1)), text(" so far, "), link(Integer.toString(last), REPORT + "?year=" + last), text(", "), link(Integer.toString(last - 1), REPORT + "?year=" + (last - 1))));
        }
        report.sections().stream().map(TeamReportPages::table).forEach(blocks::add);
        blocks.add(Block.say(Words.quiet("A count from 1 to 4 is not shown (c), nor one by which it could be worked out. Children whose record is restricted to others, or from whom you are barred, are in no number.")));
        return Page.of("Report of the protection teams").in(ProtectionTeams.ADDRESS).under(link("Protection teams", ProtectionTeams.ADDRESS)).with(blocks);
    }

    private static Block table(Section section) {
        var table = Block.table(section.title()).columns(Column.of("What"), Column.number(section.of())).whenEmpty("Nothing is recorded.");
        for (var line : section.given()) table = table.row(text(line.what()), text(line.number() == null ? "c" : line.number().toString()));
        return table;
    }
}
