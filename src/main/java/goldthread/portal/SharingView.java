package goldthread.portal;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame.Reading;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked.Problems;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.portal.ParentEntry.ParentSaid;
import goldthread.portal.SharedRecords.Open;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is shared with parents, as whoever works with the child sees it: whose accounts open what, when it was read, what they wrote, and
/// each paper as they will read it.
@Component
class SharingView {
    private final SharedRecords shared;
    private final PapersRead read;
    private final Access access;
    private final People people;
    private final TransactionTemplate transaction;

    SharingView(SharedRecords shared, PapersRead read, Access access, People people, PlatformTransactionManager transactions) {
        this.shared = shared;
        this.read = read;
        this.access = access;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    static List<Desk> desks(Timeline timeline) {
        return Desk.all(List.of(timeline.closed()));
    }

    /// A paper, and with whom it would be shared.
    record Chosen(Open open, Fact<?> of) {}

    Optional<Chosen> found(Timeline timeline, String with, String what) {
        return desks(timeline).stream().filter(desk -> desk.stands() && desk.subject().toString().equals(with)).findFirst().flatMap(desk -> shared.found(desk.subject()))
                .flatMap(open -> papers(timeline).stream().filter(fact -> fact.id().toString().equals(what)).findFirst().map(fact -> new Chosen(open, fact)));
    }

    /// Of which a paper can be made; nothing that is sealed.
    private static List<Fact<?>> papers(Timeline timeline) {
        return timeline.closed().standing().stream().<Fact<?>>map(fact -> fact).filter(fact -> !PlainPaper.title(fact.entry()).isEmpty()).toList().reversed();
    }

    private Optional<Page> paper(Chosen chosen, Function<List<Subject>, Kept> kept) {
        return shared.as(chosen.open(), () -> shared.paper(chosen.open(), chosen.of().id(), kept)).flatMap(page -> page);
    }

    boolean tells(Chosen chosen) {
        return !paper(chosen, shared.kept(chosen.open())).equals(paper(chosen, children -> Kept.NOTHING));
    }

    static String tells(List<String> told) {
        return "Take out where " + String.join(" and ", told) + (told.size() == 1 ? " lives" : " live") + ", or how to reach them: they must not be told";
    }

    Kept kept(Open open) {
        return shared.kept(open).apply(List.of());
    }

    List<Block> preview(Timeline timeline, Chosen chosen, @Nullable Problems<Answers> problems) {
        var child = timeline.subject();
        var name = chosen.open().desk().made().entry().name();
        var blocks = new ArrayList<Block>(List.of(Block.heading("As " + name + " will read it")));
        var paper = paper(chosen, shared.kept(chosen.open()));
        if (paper.isEmpty()) return List.of(Block.notice("The account of " + name + " opens nothing now."), back(child));
        if (tells(chosen)) blocks.add(Block.notice("It tells an address or a number that they must not be told: it stands here as " + Kept.WITHHELD + ". Correct the entry before you share it."));
        if (chosen.of().entry() instanceof LetterSent letter && !letter.missing().isEmpty()) blocks.add(Block.notice("When the letter was looked through, it did not say: " + String.join("; ", letter.missing()) + "."));
        blocks.add(new Block.Inset(Stream.concat(Stream.of(Block.subheading(paper.get().heading())), paper.get().blocks().stream().map(SharingView::smaller)).toList()));
        var about = About.on(shared.today());
        var address = "/child/" + child + "/parents/share";
        var form = problems == null ? Sharing.SHARE.ask(address, about) : Sharing.SHARE.ask(address, about, problems);
        blocks.add(Block.heading(Sharing.SHARE.title()));
        blocks.add(form.with("with", chosen.open().desk().subject().toString()).with("what", chosen.of().id().toString()));
        blocks.add(back(child));
        return blocks;
    }

    /// Under the heading of the paper.
    private static Block smaller(Block block) {
        return block instanceof Block.Heading heading ? Block.subheading(heading.text()) : block;
    }

    private static Block back(Subject child) {
        return Block.say(link("Back to what is shared", "/child/" + child + "/parents"));
    }

    List<Block> blocks(Reading reading) {
        var timeline = reading.timeline();
        var desks = desks(timeline);
        var blocks = new ArrayList<Block>(List.of(Block.say("Parents and carers with an account of their own see what you share with them here, and nothing else of the record. Nothing is shared by itself.")));
        if (desks.isEmpty()) blocks.add(Block.say(quiet("Nothing is shared with anybody yet.")));
        desks.forEach(desk -> blocks.addAll(one(desk, reading)));
        if (reading.writable()) blocks.addAll(writing(timeline, desks));
        return blocks;
    }

    private List<Block> one(Desk desk, Reading reading) {
        var made = desk.made().entry();
        var blocks = new ArrayList<Block>(List.of(Block.heading(made.name()), Block.summary().fact("Who", text(who(reading.timeline(), made.person()))).fact("Why", text(made.why())).fact("How it stands", state(desk, made.account(), made.until(), reading.day())).fact("Beside them", beside(desk, reading.day()))));
        var when = read.of(desk.subject());
        var open = shared.found(desk.subject());
        var papers = open.map(shared::states).orElse(List.of());
        var table = Block.table("Shared with " + made.name(), "What", "Shared on", "How it stands", "Read").whenEmpty("Nothing is shared with them.");
        for (var paper : papers) {
            var times = Stream.concat(Stream.of(made.account()), desk.advocates().stream().map(one -> one.entry().account())).distinct().filter(account -> when.containsKey(new PapersRead.Reader(paper.share().id(), account)))
                    .map(account -> account.equals(made.account()) ? moment(when.get(new PapersRead.Reader(paper.share().id(), account))) : Words.run(moment(when.get(new PapersRead.Reader(paper.share().id(), account))), text(", the advocate"))).toList();
            table = table.row(link(paper.share().entry().title(), "/child/" + reading.timeline().subject() + "/entry/" + paper.share().entry().of()), day(paper.share().happened()), tag(paper.state().words, paper.state() == Lock.Paper.OPEN ? Words.Colour.GREEN : Words.Colour.ORANGE), times.isEmpty() ? quiet("Not yet") : lines(times));
        }
        blocks.add(table);
        for (var said : desk.said()) {
            var answer = desk.read().get(said.id());
            blocks.add(Block.card(said.entry().what() + ", " + Words.spoken(said.first().recorded())).fact("Written by", text(said.entry().who())).fact("In their words", text(said.entry().words()))
                    .fact("Read", answer == null ? tag("Not yet", Words.Colour.ORANGE) : answer.entry().answer() == null ? day(answer.happened()) : lines(day(answer.happened()), text(answer.entry().answer()))));
            if (answer == null && reading.writable() && said.entry().what().equals(ParentSaid.ADVOCATE)) blocks.add(Block.buttons(Block.Button.go("Record the offer of an advocate", "/child/" + reading.timeline().subject() + "/record/court.advocate-offered").secondary()));
        }
        return blocks;
    }

    private Words state(Desk desk, UUID account, LocalDate until, LocalDate day) {
        var lock = shared.found(desk.subject()).flatMap(open -> shared.lock(open, account));
        return lock.isPresent() ? tag(lock.get().words, Words.Colour.GREY) : lines(tag("Open", Words.Colour.GREEN), quiet("until " + Words.spoken(until)));
    }

    private Words beside(Desk desk, LocalDate day) {
        var all = desk.advocates().stream().map(Fact::entry).<Words>map(one -> lines(text(one.name() + (one.service() == null ? "" : ", " + one.service())), quiet("The parent agreed on " + Words.spoken(one.consented()) + ": " + one.consent()), state(desk, one.account(), one.until(), day))).toList();
        return all.isEmpty() ? quiet("Nobody") : lines(all);
    }

    private List<Block> writing(Timeline timeline, List<Desk> desks) {
        var blocks = new ArrayList<Block>();
        var about = about(timeline);
        var address = "/child/" + timeline.subject() + "/parents/";
        if (desks.stream().anyMatch(desk -> !desk.unread().isEmpty())) blocks.addAll(List.of(Block.heading(Sharing.READ.title()), Sharing.READ.ask(address + "read", about)));
        var standing = desks.stream().filter(Desk::stands).toList();
        if (!standing.isEmpty()) {
            var table = Block.table("What can be shared", "What", "Of", "With").whenEmpty("Nothing yet: the plan of a conference or of the family, a letter before proceedings, a meeting that is planned or was held, the family's own plan.");
            for (var fact : papers(timeline)) table = table.row(text(PlainPaper.title(fact.entry())), day(fact.happened()), lines(standing.stream().map(desk -> with(timeline, desk, fact)).toList()));
            blocks.add(table);
        }
        if (!around(timeline).isEmpty()) blocks.add(Block.details(Sharing.NAME.title(), Sharing.NAME.ask(address + "name", about)));
        else blocks.add(Block.inset(Block.say(text("Nobody stands among the child's people yet whose account this could be. "), link("People", "/child/" + timeline.subject() + "/people"))));
        if (!standing.isEmpty()) blocks.add(Block.details(Sharing.ADVOCATE.title(), Sharing.ADVOCATE.ask(address + "advocate", about)));
        if (desks.stream().anyMatch(desk -> !desk.shares().isEmpty())) blocks.add(Block.details(Sharing.TAKE_BACK.title(), Sharing.TAKE_BACK.ask(address + "back", about)));
        if (!standing.isEmpty()) blocks.add(Block.details(Sharing.END.title(), Sharing.END.ask(address + "end", about)));
        return blocks;
    }

    private static Words with(Timeline timeline, Desk desk, Fact<?> fact) {
        var name = desk.made().entry().name();
        return desk.shares().stream().anyMatch(share -> share.entry().of().equals(fact.id()) && share.first().position() > fact.stands().position()) ? quiet("Shared with " + name)
                : link("Look at it and share with " + name, "/child/" + timeline.subject() + "/parents/share?with=" + desk.subject() + "&what=" + fact.id(), "the paper of " + Words.spoken(fact.happened()));
    }

    About about(Timeline timeline) {
        var desks = desks(timeline);
        var standing = desks.stream().filter(Desk::stands).toList();
        return About.on(shared.today()).offering("people", around(timeline)).offering("parents", standing.stream().map(desk -> Choice.of(desk.subject().toString(), desk.made().entry().name())).toList())
                .offering("shares", desks.stream().flatMap(desk -> desk.shares().stream().map(share -> Choice.of(share.id().toString(), share.entry().title()).hint("shared with " + desk.made().entry().name() + " on " + Words.spoken(share.happened())))).toList())
                .offering("opened", standing.stream().flatMap(desk -> Stream.concat(Stream.of(Choice.of(desk.subject() + " " + desk.made().entry().account(), desk.made().entry().name())), desk.standing().stream().map(one -> Choice.of(desk.subject() + " " + one.account(), one.name()).hint("beside " + desk.made().entry().name()))).distinct()).toList())
                .offering("unread", desks.stream().flatMap(desk -> desk.unread().stream()).map(said -> Choice.of(said.id().toString(), said.entry().what()).hint(said.entry().who() + ", " + Words.spoken(said.first().recorded()))).toList());
    }

    /// Who belongs to the child and may be known, but brothers and sisters.
    private List<Choice> around(Timeline timeline) {
        var relations = new LinkedHashMap<Subject, String>();
        timeline.facts(Related.class).stream().map(Fact::entry).filter(related -> !related.person().equals(related.other()) && !related.relation().equals("brother or sister") && (related.until() == null || related.until().isAfter(shared.today())))
                .forEach(related -> relations.putIfAbsent(related.person().equals(timeline.subject()) ? related.other() : related.person(), related.person().equals(timeline.subject()) ? related.relation() : "the child is their " + related.relation()));
        var known = access.found(relations.keySet().stream().map(Subject::id).toList());
        return transaction.execute(status -> people.find(relations.keySet())).values().stream().filter(person -> known.contains(person.subject().id())).map(person -> Choice.of(person.subject().toString(), person.name()).hint(relations.get(person.subject()))).toList();
    }

    private String who(Timeline timeline, Subject person) {
        return around(timeline).stream().filter(choice -> choice.value().equals(person.toString())).map(choice -> choice.text() + ", " + choice.hint()).findFirst().orElse(Lock.NOT_OF_THE_CHILD.words);
    }
}
