package goldthread.returns.quarter;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.agency.quarter.Beside;
import goldthread.agency.quarter.Quarter;
import goldthread.agency.quarter.QuarterEntry.QuarterGiven;
import goldthread.casefile.Fact;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.returns.desk.Uploads;
import goldthread.time.England;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Agency and pay returns as they were given in, by page: sent, told row by row, taken back. For who may see what is paid.
@Needs(Permission.SEE_PAY)
@Controller
final class QuarterGivenPages {
    static final String GIVEN = "/agency/return/given";
    private static final String RETURN = "/agency/return";
    static final Form<Answers> UNDO = Form.of("agency.given-undo", "Take it back", "Take it back").ask(
            Question.longText("why", "Why is it taken back?").named("Why").hint("For instance: the return of another authority").required("Enter why it is taken back").longest(500));

    private final QuartersGiven given;
    private final Uploads uploads;
    private final Access access;

    QuarterGivenPages(QuartersGiven given, Uploads uploads, Access access) {
        this.given = given;
        this.uploads = uploads.part("quarter");
        this.access = access;
    }

    @GetMapping(GIVEN)
    View all(@RequestParam(defaultValue = "") String quarter) {
        access.log(null, "agency returns as given in" + (quarter.isEmpty() ? "" : " " + quarter(quarter)), "view", null);
        return quarter.isEmpty() ? all(List.of()) : one(quarter(quarter), UNDO.ask(GIVEN + "/undo", about()));
    }

    /// Sent and taken in one step: what is wrong with the files is said, and nothing of them is kept.
    @PostMapping(GIVEN + "/file")
    View send(@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        uploads.discard(uploads.mine());
        var problems = uploads.keep(uploads.mine(), files == null ? List.of() : files);
        try {
            if (!problems.isEmpty()) return all(problems);
            var taken = given.take(uploads.sources(uploads.mine()), null, null, "page");
            access.log(null, "agency return as given in " + taken.quarter(), "import", null);
            return Page.goTo(given.of(taken.quarter()).isEmpty() ? RETURN + "?quarter=" + taken.quarter() : GIVEN + "?quarter=" + taken.quarter(), taken.text());
        } catch (IllegalArgumentException sentence) {
            return all(List.of(String.valueOf(sentence.getMessage())));
        } finally {
            uploads.discard(uploads.mine());
        }
    }

    @PostMapping(GIVEN + "/undo")
    View undo(@RequestParam MultiValueMap<String, String> typed) {
        var quarter = quarter(String.valueOf(typed.getFirst("quarter")));
        if (given.of(quarter).isEmpty()) return Page.goTo(GIVEN);
        return switch (UNDO.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> one(quarter, UNDO.ask(GIVEN + "/undo", about(), problems));
            case Checked.Filled<Answers> filled -> {
                access.log(null, "agency return as given in " + quarter, "undo import", null);
                given.undo(quarter, filled.answers().text("why"));
                yield Page.goTo(GIVEN, "The return of " + quarter + " is taken back");
            }
        };
    }

    private Page all(List<String> problems) {
        var table = Block.table("What was taken in", "Quarter", "Assignments", "Not taken", "Taken in").whenEmpty("No return was taken in.");
        for (var each : given.all()) table = table.row(link(each.entry().quarter(), GIVEN + "?quarter=" + each.entry().quarter()), text(each.entry().tables().getOrDefault("assignments", List.of()).size()), text(each.entry().aside().size()), Words.day(told(each)));
        return page("Returns as they were given in").with(Block.lead("Agency and pay returns that were made elsewhere, or before this record began. They stand beside our own record, and fill it where it does not tell of an assignment."),
                new Block.Upload(GIVEN + "/file", "Choose the files of one quarter", "The workbook, or the five CSV files, with the headings that our own return has", ".csv,.xlsx,.zip", "Take them in", String.join(". ", problems)), table);
    }

    private Page one(Quarter quarter, Block.Asking undo) {
        var stands = given.of(quarter).orElseThrow(NotThere::new);
        var lines = given.lines(quarter);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.say("Told " + Words.spoken(told(stands)) + ", from " + String.join(", ", stands.entry().files()) + ". " + count(lines, Beside.Outcome.TAKEN) + " rows taken, " + count(lines, Beside.Outcome.KNOWN) + " as our own record says, " + count(lines, Beside.Outcome.OTHERWISE) + " otherwise on our own record."));
        blocks.add(Block.say(link("The return of the quarter", RETURN + "?quarter=" + quarter)));
        var rows = Block.table("What became of each row", "Table", "Row", "Became", "Why").whenEmpty("No row could be taken.");
        for (var line : lines) rows = rows.row(text(capital(line.table().code())), text(line.row()), text(capital(line.outcome().name())), text(line.says()));
        blocks.add(rows);
        var aside = Block.table("What was not taken", "Where and why").whenEmpty("All of it was taken.");
        for (var sentence : stands.entry().aside()) aside = aside.row(text(sentence));
        blocks.add(aside);
        blocks.add(Block.details("Take it back", undo.with("quarter", quarter.toString())));
        return page("Return as it was given in").caption(quarter.toString()).with(blocks);
    }

    private static Page page(String title) {
        return Page.of(title).in("/agency").under(link("Agency", "/agency"), link("Agency and pay return", RETURN));
    }

    private static long count(List<Beside.Line> lines, Beside.Outcome outcome) {
        return lines.stream().filter(each -> each.outcome() == outcome).count();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1).toLowerCase(Locale.UK);
    }

    private static LocalDate told(Fact<QuarterGiven> fact) {
        return LocalDate.ofInstant(fact.first().recorded(), England.ZONE);
    }

    private static Quarter quarter(String written) {
        try {
            return Quarter.parse(written);
        } catch (IllegalArgumentException none) {
            throw new NotThere();
        }
    }

    private About about() {
        return About.on(LocalDate.ofInstant(given.now(), England.ZONE));
    }
}
