package goldthread.agency;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Component;
import goldthread.agency.rules.JobType;
import goldthread.agency.scale.Scale;
import goldthread.agency.scale.ScaleEntry;
import goldthread.agency.scale.ScaleEntry.ScaleTold;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What permanent posts are paid beside what agencies ask, for those who see pay; each view is in the access log. No rule reads it.
@Needs(Permission.SEE_PAY)
@Controller
final class PayPages {
    static final String PAY = AgencyPages.ALL + "/scales";
    private static final String OURS = "Our own scale", HOURS = "[1-9]\\d?(\\.\\d{1,2})?";
    private static final int NAME = 200, LONG = 20_000, SHORT = 6;

    static final Form<Answers> TOLD = Form.of("agency.scale", "Tell a pay scale", "Record scale").ask(
            Question.radios("whose", "Whose scale is it?", Choice.of("ours", "Ours"), Choice.of("other", "A table to compare with")).named("Whose").required("Choose whose scale it is"),
            Question.text("table", "What is the table called?").named("Table").onlyIf("whose", "other").longest(NAME), Question.date("from", "From which day does it stand?").named("From").required("Enter the first day"),
            Question.text("hours", "How many hours a week is a full post?").named("Hours").required("Enter the hours of a full post").hint("Such as 37").width(SHORT),
            Question.text("source", "Where is it from?").named("Source").required("Say where it is from").longest(NAME),
            Question.longText("points", "Which points?").named("Points").required("Write a line for each point").hint("A line each: kind of job, band, point, pounds a year. Such as social-worker, Grade 9, 28, 38,626.00").longest(LONG))
            .refuse("table", answers -> answers.chose("whose", "other") && !answers.has("table"), "Enter what the table is called")
            .refuse("hours", answers -> answers.has("hours") && !answers.text("hours").strip().matches(HOURS), "The hours must be a number such as 37 or 36.25");

    private final Agency agency;
    private final CaseFile caseFile;
    private final Access access;
    private final Clock clock;

    PayPages(Agency agency, CaseFile caseFile, Access access, Clock clock) {
        this.agency = agency;
        this.caseFile = caseFile;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(PAY)
    View all() {
        return page(Block.details("Tell a pay scale", TOLD.ask(PAY, about())));
    }

    @PostMapping(PAY)
    View tell(@RequestParam MultiValueMap<String, String> typed) {
        return switch (TOLD.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(TOLD.ask(PAY, about(), problems));
            case Checked.Filled<Answers> filled -> tell(filled.answers());
        };
    }

    private View tell(Answers answers) {
        try {
            caseFile.append(Append.observed(answers.once(), told(ScaleEntry.scales(Acting.who().holder()), answers), clock.instant(), "page"));
            return Page.goTo(PAY, "The scale is recorded");
        } catch (IllegalArgumentException wrong) {
            return page(TOLD.ask(PAY, about(), new Checked.Problems<>(answers, List.of(new Checked.Problem("points", String.valueOf(wrong.getMessage()))))));
        }
    }

    /// @throws IllegalArgumentException with a sentence where a point cannot be read
    static ScaleTold told(Subject scales, Answers answers) {
        boolean ours = answers.chose("whose", "ours");
        return new ScaleTold(scales, answers.date("from"), ours ? OURS : answers.text("table").strip(), ours, Math.toIntExact(Pence.pounds(answers.text("hours").strip()).amount()), answers.text("source"), Scale.read(answers.text("points")));
    }

    static boolean unreadable(String points) {
        try {
            return Scale.read(points).isEmpty();
        } catch (IllegalArgumentException wrong) {
            return true;
        }
    }

    private Page page(Block asking) {
        access.log(null, "pay of permanent posts", "view", null);
        var scales = caseFile.timeline(ScaleEntry.scales(Acting.who().holder()));
        var held = agency.engaged().stream().map(AssignmentNow::assignment).filter(each -> on(each, agency.today())).toList();
        var page = view(scales, held, agency.today()).with(asking);
        return scales.lines().isEmpty() ? page : page.with(Block.say(link("Look at what was told of scales, correct or withdraw it", "/recorded/" + scales.subject())));
    }

    private static boolean on(Assignment assignment, LocalDate day) {
        return !assignment.days().from().isAfter(day) && (assignment.days().to() == null || !assignment.days().to().isBefore(day));
    }

    /// @param held assignments that hold on the day
    static Page view(Timeline scales, List<Assignment> held, LocalDate today) {
        var standing = Scale.on(scales, today);
        var table = Block.table("An hour, by kind of job").columns(Column.of("Kind of job"), Column.of("Whose"), Column.of("Bands"), Column.number("A year"), Column.number("An hour"), Column.of("Since")).whenEmpty("No pay scale is told, and no assignment holds today.");
        for (var job : JobType.values()) {
            for (var scale : standing) {
                var range = Scale.of(scale, job);
                if (range.isPresent()) table = table.row(text(job.title()), lines(text(scale.table()), quiet(scale.source())), text(String.join(", ", range.get().bands())), text(between(range.get().lowest(), range.get().highest())), text(between(range.get().hourlyLowest(), range.get().hourlyHighest())), day(scale.from()));
            }
            var of = held.stream().filter(each -> each.job() == job).toList();
            if (!of.isEmpty()) table = table.row(text(job.title()), lines(text("Agency workers"), quiet(of.size() == 1 ? "1 assignment that holds today" : of.size() + " assignments that hold today")), quiet("None"), quiet("Paid by the hour"),
                    lines(Stream.of(said("To the worker", of.stream().flatMap(each -> Stream.ofNullable(each.pay().parts().get(Component.PAY))).toList(), of.size()), said("In all", of.stream().map(each -> each.pay().total()).filter(sum -> sum.amount() > 0).toList(), of.size()),
                            said("A permanent colleague with all benefits", of.stream().flatMap(each -> Stream.ofNullable(each.pay().permanent())).toList(), of.size())).toList()), quiet(""));
        }
        return Page.of("Pay of permanent posts").in(AgencyPages.ALL).under(link("Agency workers", AgencyPages.ALL)).with(Block.lead("Recorded to compare, and read by no rule."), table,
                Block.say(quiet("National pay scales were proposed and rejected (Stable Homes, Built on Love, February 2023, on the Independent Review of Children's Social Care, May 2022). An hour of a full post is a year's pay by 365/7 weeks and its hours; how payroll divides is to be confirmed. "
                        + "A scale is pay alone: what the authority pays beside it, and what an agency asks beside the worker's pay, is in neither, but in what a permanent colleague costs and in the price in all. The Department's published workforce tables hold no pay.")));
    }

    /// The lowest and the highest that is told, and of how many.
    private static Words said(String what, List<Pence> told, int of) {
        if (told.isEmpty()) return quiet(what + ": not told");
        return text(what + ": " + between(told.stream().min(Pence::compareTo).orElseThrow(), told.stream().max(Pence::compareTo).orElseThrow()) + (told.size() < of ? " (" + told.size() + " told)" : ""));
    }

    private static String between(Pence lowest, Pence highest) {
        return lowest.equals(highest) ? lowest.toString() : lowest + " to " + highest;
    }

    private About about() {
        return About.on(agency.today());
    }
}
