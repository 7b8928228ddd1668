package goldthread.portal;

import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Fact;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.portal.ParentEntry.ParentSaid;
import goldthread.portal.SharedRecords.Open;
import goldthread.portal.SharedRecords.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What was shared with a parent, in plain words, and what they say to it; the same for whoever stands beside them. No link leads from
/// here to a record, and no address of anybody stands here.
@Needs(Permission.READ_SHARED)
@Controller
class SharedPages {
    static final String ALL = "/shared";
    private static final String ONE = ALL + "/{desk}", PAPER = ONE + "/{share}";
    private static final String TITLE = "Shared with you";
    private static final int LONGEST = 10_000;

    private static final Form<Answers> SAY = said("Write to us").ask(Question.radiosFrom("what", "What is it about?", "what").named("What").required("Choose what it is about"), words());
    private static final Form<Answers> REPLY = said("What do you want to say about this?").ask(words());

    private final SharedRecords shared;
    private final PapersRead read;

    SharedPages(SharedRecords shared, PapersRead read) {
        this.shared = shared;
        this.read = read;
    }

    private static Form<Answers> said(String title) {
        return Form.of("portal.said", title, "Send");
    }

    private static Question words() {
        return Question.longText("words", "Your words").named("Your words").hint("Your worker reads it. It is kept with your name and the time, and cannot be changed. If something was wrong, write again").longest(LONGEST).required("Write what you want to say");
    }

    @Bean
    static MenuItem sharedMenu() {
        return new MenuItem(TITLE, ALL, 1, Permission.READ_SHARED);
    }

    @GetMapping(ALL)
    View all() {
        var open = shared.mine();
        if (open.size() == 1) return Page.goTo(address(open.getFirst()));
        var links = open.stream().map(one -> (Words) link(one.child(), address(one))).toList();
        return page(TITLE).with(open.isEmpty() ? Block.say("Nothing is shared with you now. Ask the person who works with your child.") : Block.lead("Choose a child.")).with(new Block.Bullets(links));
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID desk) {
        return shared.open(desk, SharedRecords.PART, open -> page(open, null));
    }

    @PostMapping(ONE)
    View say(@PathVariable UUID desk, @RequestParam MultiValueMap<String, String> typed) {
        return shared.open(desk, SharedRecords.PART, open -> switch (SAY.check(Answers.typed(typed), about(open))) {
            case Checked.Problems<Answers> problems -> page(open, problems);
            case Checked.Filled<Answers> filled -> written(open, null, filled.answers().text("what"), filled.answers(), address(open));
        });
    }

    @GetMapping(PAPER)
    View paper(@PathVariable UUID desk, @PathVariable UUID share) {
        return shared.open(desk, PapersRead.part(share), open -> paper(open, shared.paper(open, share), null));
    }

    @PostMapping(PAPER)
    View reply(@PathVariable UUID desk, @PathVariable UUID share, @RequestParam MultiValueMap<String, String> typed) {
        return shared.open(desk, PapersRead.part(share), open -> {
            var paper = shared.paper(open, share);
            return switch (REPLY.check(Answers.typed(typed), about(open))) {
                case Checked.Problems<Answers> problems -> paper(open, paper, problems);
                case Checked.Filled<Answers> filled -> written(open, share, ParentSaid.VIEW, filled.answers(), address(open) + "/" + share);
            };
        });
    }

    private View written(Open open, @Nullable UUID share, String what, Answers answers, String back) {
        var made = open.desk().made().entry();
        var who = me(open) ? made.name() : Acting.who().name() + ", who stands beside " + made.name();
        shared.write(new ParentSaid(made.desk(), made.child(), share, what, answers.text("words"), who, shared.today(), shared.now()), answers.once());
        return Page.goTo(back, "Sent. Your worker will read it");
    }

    private Page page(Open open, Checked.@Nullable Problems<Answers> problems) {
        var papers = shared.states(open);
        var about = about(open);
        var page = page(TITLE).heading("Shared with you about " + open.child()).with(Block.lead(me(open) ? "This is what your worker shared with you. You can write back." : "You stand beside " + open.desk().made().entry().name() + ". This is what was shared with them."));
        page = page.with(list(open, papers)).with(steps(open, papers)).with(said(open));
        return page.with(Block.heading(SAY.title())).with(problems == null ? SAY.ask(address(open), about) : SAY.ask(address(open), about, problems)).with(who(open));
    }

    private Block list(Open open, List<Paper> papers) {
        var mine = read.of(open.desk().subject());
        return papers.isEmpty() ? Block.say("Nothing is shared with you now.") : new Block.Tasks(papers.stream().map(paper -> {
            var share = paper.share();
            boolean seen = mine.containsKey(new PapersRead.Reader(share.id(), Acting.who().account()));
            return new Block.Task(link(share.entry().title(), address(open) + "/" + share.id(), "shared on " + Words.spoken(share.happened())), "Shared on " + Words.spoken(share.happened()),
                    paper.state() != Lock.Paper.OPEN ? tag("Changed since", Words.Colour.ORANGE) : seen ? quiet("You have read it") : tag("New", Words.Colour.BLUE));
        }).toList());
    }

    private static List<Block> steps(Open open, List<Paper> papers) {
        var shown = papers.stream().filter(paper -> paper.state() == Lock.Paper.OPEN).map(paper -> paper.share().entry().of()).collect(Collectors.toSet());
        return StepsBeforeCourt.of(open.records().stream().flatMap(record -> record.standing().stream()).<Fact<?>>map(fact -> fact).filter(fact -> shown.contains(fact.id())).distinct().toList());
    }

    private List<Block> said(Open open) {
        var blocks = new ArrayList<Block>();
        if (!open.desk().said().isEmpty()) blocks.add(Block.heading("What was written"));
        var kept = open.desk().said().isEmpty() ? null : shared.kept(open).apply(List.of());
        for (var one : open.desk().said()) {
            var card = Block.card(one.entry().what() + ", " + Words.spoken(one.first().recorded())).fact("Written by", text(one.entry().who())).fact("Words", text(one.entry().words()));
            var answer = open.desk().read().get(one.id());
            blocks.add(card.fact("Your worker", answer == null ? quiet("Has not read it yet") : answer.entry().answer() == null ? text("Read it on " + Words.spoken(answer.happened())) : lines(text(kept.without(answer.entry().answer())), quiet(Words.spoken(answer.happened())))));
        }
        return blocks;
    }

    /// So that nobody wonders who reads along.
    private Block who(Open open) {
        var made = open.desk().made().entry();
        var beside = open.desk().standing().stream().filter(one -> !shared.today().isAfter(one.until())).map(one -> one.name() + (one.service() == null ? "" : " (" + one.service() + ")")).toList();
        return Block.details("Who can see this, and until when", Block.say("It opens to " + made.name() + " until " + Words.spoken(made.until()) + "."), Block.say(beside.isEmpty() ? "Nobody stands beside you here. You can ask for an advocate: somebody who helps you to be heard." : "Beside you: " + String.join(", ", beside) + ", because you agreed to it. Tell us if you do not want that any more."),
                Block.say("The people who work with your child see what you write. Each time that somebody opens this page, it is written down."));
    }

    private View paper(Open open, Paper paper, Checked.@Nullable Problems<Answers> problems) {
        var share = paper.share();
        var page = page(share.entry().title()).under(link(TITLE, ALL)).caption("Shared on " + Words.spoken(share.happened()));
        if (paper.page().isEmpty()) return page.with(Block.notice(switch (paper.state()) {
            case CORRECTED -> "We put this right after we shared it with you, and do not show the old words any longer. Ask your worker for the new ones.";
            case WITHDRAWN -> "We took this out of the record after we shared it with you: it was not right. Ask your worker what stands now.";
            default -> "We do not show this now. Ask your worker why.";
        }));
        if (share.entry().note() != null) page = page.with(Block.inset(Block.say(text(shared.kept(open).apply(List.of()).without(share.entry().note())))));
        var replies = open.desk().said().stream().filter(one -> share.id().equals(one.entry().share())).toList();
        page = page.with(paper.page().get().blocks());
        for (var one : replies) page = page.with(Block.card(one.entry().what() + ", " + Words.spoken(one.first().recorded())).fact("Written by", text(one.entry().who())).fact("Words", text(one.entry().words())));
        var address = address(open) + "/" + share.id();
        return page.with(Block.heading(REPLY.title())).with(problems == null ? REPLY.ask(address, about(open)) : REPLY.ask(address, about(open), problems));
    }

    private About about(Open open) {
        return About.on(shared.today()).offering("what", ParentSaid.WHAT.stream().filter(what -> me(open) || !what.equals(ParentSaid.ADVOCATE)).map(what -> Choice.of(what, what).hint(switch (what) {
            case ParentSaid.WRONG -> "Something that was shared, or something in the record, is not right";
            case ParentSaid.ADVOCATE -> "Somebody who helps you to be heard, and is not one of us";
            default -> "How you see it, what you need, what you ask";
        })).toList());
    }

    private static boolean me(Open open) {
        return open.desk().made().entry().account().equals(Acting.who().account());
    }

    private static Page page(String title) {
        return Page.of(title).in(ALL).exit(Page.ELSEWHERE);
    }

    private static String address(Open open) {
        return ALL + "/" + open.desk().subject();
    }
}
