package goldthread.kinship.evaluation;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.strong;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.care.Care;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.evaluation.Extract.File;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Page;
import goldthread.people.OnePerson;
import goldthread.recording.Records;
import goldthread.time.England;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The extract for the evaluation of the kinship allowance pilot, for analysts: its columns, how many rows each file has, and the
/// files. Whoever's record it reads is written down as seen; a restricted record is not in it.
@Needs({Permission.SEE_CHILDREN, Permission.SEE_ALL_CHILDREN, Permission.RETURNS})
@Controller
class EvaluationPages {
    private static final String ADDRESS = "/kinship/allowance/evaluation";
    private static final Set<Class<? extends Entry>> ASKED = Set.of(ArrangementBegan.class, AllowanceClaimed.class);

    private final CaseFile caseFile;
    private final Access access;
    private final Laws laws;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EvaluationPages(CaseFile caseFile, Access access, Laws laws, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.laws = laws;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View all() {
        return transaction.execute(status -> {
            var extract = extract("evaluation of the kinship allowance");
            access.log(null, "evaluation of the kinship allowance", "view", null);
            var page = Page.of("Evaluation of the kinship allowance").in("/kinship").under(link("Kinship care", "/kinship")).with(
                    Block.lead("What the evaluation of the pilot is given: who was eligible line by line, what was paid and changed, and what came of it."),
                    Block.say("Children, carers and claims stand under pseudonyms that are the same in every extract. No name, address or day of birth is in it, nor anything that was written in words. It is still about few people: give it to nobody but the evaluators, by an agreement. An authority that is no Kinship Zone is marked as comparison. "
                            + "A restricted record is left out. Which columns the evaluators ask for is to be confirmed with them."));
            for (var file : File.values()) page = page.with(file(file, extract.rows().get(file)));
            return page;
        });
    }

    private static Block file(File file, List<List<String>> rows) {
        var columns = Block.table("Columns of " + file.title(), "Column", "What it is");
        for (var column : file.columns()) columns = columns.row(strong(column.name()), text(column.means()));
        return Block.section(file.title(), file.title() + ".csv", Block.say(file.about() + ": " + (rows.size() == 1 ? "1 row." : "%,d rows.".formatted(rows.size()))), Block.buttons(Button.go("Download " + file.title() + ".csv", ADDRESS + ".csv?file=" + file.title()).secondary()),
                Block.details("The columns of " + file.title() + ".csv", columns));
    }

    @GetMapping(ADDRESS + ".csv")
    void file(@RequestParam(defaultValue = "children") String file, HttpServletResponse response) throws IOException {
        var asked = Arrays.stream(File.values()).filter(each -> each.title().equals(file)).findFirst().orElseThrow(NotThere::new);
        var text = transaction.execute(status -> {
            access.log(null, "evaluation of the kinship allowance: " + asked.title(), "export", null);
            return extract("evaluation of the kinship allowance, exported").csv(asked);
        });
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"kinship-allowance-" + asked.title() + ".csv\"");
        response.getWriter().write(text);
    }

    /// Records that are one child's are read once; whoever may not be seen is left out.
    private Extract extract(String part) {
        var subjects = new HashSet<Subject>();
        caseFile.each(ASKED, null, timeline -> {
            if (timeline.standing().stream().anyMatch(fact -> ASKED.contains(fact.entry().getClass()))) subjects.add(timeline.subject());
        });
        var own = caseFile.withTheirs(subjects);
        var one = new OnePerson(caseFile.kinds(), Care.GUARDING);
        var hidden = access.hidden();
        var all = own.keySet().stream().filter(subject -> !hidden.contains(subject.id())).sorted().map(subject -> one.returned(subject, own, null)).filter(timeline -> !timeline.lines().isEmpty() && concerned(timeline)).toList();
        var seen = access.viewAll(all.stream().map(timeline -> timeline.subject().id()).toList(), part);
        int holder = Acting.who().holder();
        return Evaluation.of(all.stream().filter(timeline -> seen.contains(timeline.subject().id())).toList(), holder, Records.once(caseFile::timeline), laws.of(holder), today());
    }

    private static boolean concerned(Timeline timeline) {
        return ASKED.stream().anyMatch(kind -> !timeline.facts(kind).isEmpty());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(England.ZONE));
    }
}
