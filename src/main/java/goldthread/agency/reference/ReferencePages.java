package goldthread.agency.reference;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.text;
import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.agency.reference.ReferenceEntry.ReferenceAsked;
import goldthread.agency.reference.ReferenceEntry.ReferenceCame;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// References for one assignment: asked for, and kept as they came. Only for who asks for agency workers; each view is logged.
@Needs(Permission.ASK_AGENCY)
@Controller
final class ReferencePages {
    static final String ONE = "/agency/{assignment}/references";
    private static final int NAME = 200, NOTE = 4_000;

    static final Form<Answers> ASKED = Form.of("agency.reference-asked", "Record that a reference was asked for", "Record").ask(
            text("of", "Of whom was it asked?").named("Of").required("Enter of whom it was asked").hint("Name, role and employer").longest(NAME), date("asked-on", "On which day?").named("Day").required("Enter the day").past());

    static final Form<Answers> CAME = Form.of("agency.reference-came", "Keep a reference that came", "Keep reference").ask(Stream.concat(
            Stream.of(text("from", "From whom?").named("From").required("Enter from whom it came").hint("Name, role and employer").longest(NAME), date("came-on", "On which day?").named("Day").required("Enter the day").past()),
            Reference.QUESTIONS.stream().map(each -> longText(each.key(), each.question()).named(each.question()).hint(each.practice() ? "About practice. No child's name" : "No child's name").longest(NOTE))).toArray(Question[]::new))
            .refuse(Reference.QUESTIONS.getFirst().key(), answers -> Reference.QUESTIONS.stream().noneMatch(each -> answers.has(each.key())), "Write what the reference says to at least one question");

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReferencePages(CaseFile caseFile, JdbcClient database, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID assignment) {
        return page(existing(assignment), List.of(Block.details("Record that a reference was asked for", ASKED.ask(address(assignment) + "/asked", about())), Block.details("Keep a reference that came", CAME.ask(address(assignment), about()))));
    }

    @PostMapping(ONE + "/asked")
    View asked(@PathVariable UUID assignment, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(assignment, ASKED, "/asked", typed, answers -> new ReferenceAsked(new Subject(assignment), answers.date("asked-on"), answers.text("of"), Acting.who().name()), "It is recorded that a reference was asked for");
    }

    @PostMapping(ONE)
    View came(@PathVariable UUID assignment, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(assignment, CAME, "", typed, answers -> new ReferenceCame(new Subject(assignment), answers.date("came-on"), answers.text("from"), said(answers)), "The reference is kept");
    }

    /// What it says, by question.
    static TreeMap<String, String> said(Answers answers) {
        var said = new TreeMap<String, String>();
        Reference.QUESTIONS.stream().filter(each -> answers.has(each.key())).forEach(each -> said.put(each.key(), answers.text(each.key())));
        return said;
    }

    private View recorded(UUID assignment, Form<Answers> form, String action, MultiValueMap<String, String> typed, Function<Answers, ReferenceEntry> entry, String said) {
        var known = existing(assignment);
        return switch (form.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(known, List.of(form.ask(address(assignment) + action, about(), problems)));
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers()), clock.instant(), "page"));
                yield Page.goTo(address(assignment), said);
            }
        };
    }

    /// @throws NotThere if the authority has no such assignment
    private Timeline existing(UUID assignment) {
        boolean there = Boolean.TRUE.equals(transaction.execute(status -> database.sql("select exists (select from agency_assignment where subject = :subject)").param("subject", assignment).query(Boolean.class).single()));
        if (!there) throw new NotThere();
        return caseFile.timeline(new Subject(assignment));
    }

    private Page page(Timeline assignment, List<Block> asking) {
        access.log(assignment.subject().id(), "agency references", "view", null);
        return view(assignment).with(asking);
    }

    static Page view(Timeline assignment) {
        var blocks = new ArrayList<Block>();
        var asked = Block.table("Asked for", "When", "Of whom", "By").whenEmpty("No reference is recorded as asked for here.");
        for (var each : assignment.facts(ReferenceAsked.class).stream().map(Fact::entry).toList()) asked = asked.row(day(each.on()), Words.text(each.of()), Words.text(each.by()));
        blocks.add(asked);
        for (var came : assignment.facts(ReferenceCame.class).stream().map(Fact::entry).toList()) blocks.add(kept(came));
        var sources = Block.table("What is asked, and why", "Question", "Source");
        for (var each : Reference.QUESTIONS) sources = sources.row(Words.text(each.question()), each.unconfirmed() ? lines(Words.text(each.source()), tag("To be confirmed", Colour.YELLOW)) : Words.text(each.source()));
        if (!assignment.facts(ReferenceEntry.class).isEmpty()) blocks.add(Block.say(link("Look at what was recorded, correct or withdraw it", "/recorded/" + assignment.subject())));
        blocks.add(Block.details("What is asked, and why", sources));
        return Page.of("References").in("/agency").under(link("Agency workers", "/agency"), link("Assignment", "/agency/" + assignment.subject()))
                .with(Block.lead("What colleagues of before say of the worker's practice. A reference that answers every question about practice counts as practice-based.")).with(blocks);
    }

    private static Block kept(ReferenceCame came) {
        var summary = Block.card("From " + came.from()).fact("Came on", day(came.on())).fact("About practice", Reference.practiceBased(came) ? tag("Yes", Colour.GREEN) : lines(tag("Not wholly", Colour.YELLOW), quiet("A question about practice has no answer")));
        for (var each : Reference.QUESTIONS) summary = summary.fact(each.question(), came.answers().containsKey(each.key()) ? Words.text(came.answers().get(each.key())) : quiet("Nothing is said"));
        return summary;
    }

    static String address(UUID assignment) {
        return "/agency/" + assignment + "/references";
    }

    private About about() {
        return About.on(LocalDate.ofInstant(clock.instant(), England.ZONE));
    }
}
