package goldthread.agency.bank;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.agency.bank.BankEntry.Left;
import goldthread.agency.bank.BankEntry.Offered;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The staff bank: who is in it, what was offered and said, and how often it was passed over.
@Needs(Permission.AGENCY)
@Controller
final class BankPages {
    static final String BANK = "/agency/bank";

    private final Bank bank;
    private final Access access;

    BankPages(Bank bank, Access access) {
        this.bank = bank;
        this.access = access;
    }

    @GetMapping(BANK)
    View all() {
        return page(List.of());
    }

    private Page page(List<Block> asking) {
        access.log(null, Acting.who().may(Permission.SEE_PAY) ? "staff bank with pay" : "staff bank", "view", null);
        var members = bank.members();
        boolean asks = Acting.who().may(Permission.ASK_AGENCY);
        return Page.of("Staff bank").in("/agency").under(link("Agency workers", "/agency")).with(
                Block.lead("Offered every piece of work before an agency is asked."), pool(members, Acting.who().may(Permission.SEE_PAY), asks), counted(bank.counts(bank.today().minusYears(1)))).with(asks ? gone(bank.gone()) : List.of())
                .with(!asking.isEmpty() ? asking : asks ? forms(members) : List.of());
    }

    private List<Block> forms(List<Member> members) {
        var about = about(members);
        var join = Block.details("Put somebody in the bank, or change what is told of them", BankForms.JOINED.ask(BANK, about));
        return members.isEmpty() ? List.of(join) : List.of(Block.details("Offer work to somebody", BankForms.OFFERED.ask(BANK + "/offer", about)), join, Block.details("Somebody leaves the bank", BankForms.LEFT.ask(BANK + "/left", about)));
    }

    private Block pool(List<Member> members, boolean pay, boolean asks) {
        var columns = Stream.concat(Stream.of(Column.of("Name"), Column.of("Work"), Column.of("Free"), Column.of("Today")), pay ? Stream.of(Column.number("An hour")) : Stream.of()).toArray(Column[]::new);
        var table = Block.table("In the bank").columns(columns).whenEmpty("Nobody is in the staff bank yet.");
        for (var each : members) {
            var cells = Stream.of(lines(text(each.name()), quiet(each.registration() == null ? "" : each.registration()), asks ? link("Look at, correct or withdraw: " + each.name(), "/recorded/" + each.subject()) : quiet("")), lines(text(String.join(", ", each.jobs().stream().map(Bank::title).toList())), quiet(String.join(", ", each.skills()))),
                    lines(text(each.hours()), Words.run(quiet("from "), day(each.from()), each.until() == null ? quiet("") : Words.run(quiet(" until "), day(each.until())))), state(each));
            table = table.row((pay ? Stream.concat(cells, Stream.of(each.pence() == null ? quiet("Not agreed") : text(new Pence(each.pence()).toString()))) : cells).toArray(Words[]::new));
        }
        return table;
    }

    private static List<Block> gone(List<Member> gone) {
        var table = Block.table("No longer in the bank", "Name", "Since", "Recorded");
        for (var each : gone) table = table.row(text(each.name()), day(each.left() == null ? each.until() : each.left()), link("Look at, correct or withdraw: " + each.name(), "/recorded/" + each.subject()));
        return gone.isEmpty() ? List.of() : List.of(Block.details("No longer in the bank", table));
    }

    private Words state(Member each) {
        return each.freeOn(bank.today()) ? tag("Free", Colour.GREEN) : each.busyFrom() != null && !bank.today().isBefore(each.busyFrom()) ? tag("At work", Colour.BLUE) : tag("Not yet", Colour.GREY);
    }

    private static Block counted(Map<String, Integer> counts) {
        var table = Block.table("What came of it in 12 months").columns(Column.of("What"), Column.number("Times")).whenEmpty("Nothing was offered, and the bank was never passed over.");
        for (var each : List.of(Map.entry(Offered.ACCEPTED, "Offered and taken"), Map.entry(Offered.DECLINED, "Offered and declined"), Map.entry(Offered.NO_ANSWER, "Offered, no answer in time"))) {
            if (counts.containsKey(each.getKey())) table = table.row(text(each.getValue()), text(counts.get(each.getKey())));
        }
        for (var each : Passing.values()) {
            var number = counts.get(Said.PASSED_OVER + ": " + each.code());
            if (number != null) table = table.row(text("Passed over: " + each.words().substring(0, 1).toLowerCase(java.util.Locale.UK) + each.words().substring(1)), text(number));
        }
        return table;
    }

    @Needs(Permission.ASK_AGENCY)
    @PostMapping(BANK)
    View join(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(BankForms.JOINED, "", "again", typed, (answers, member) -> BankForms.joined(member, answers,
                answers.has("rate") ? Long.valueOf(Pence.pounds(answers.text("rate").strip()).amount()) : rate(member)), "It is told");
    }

    @Needs(Permission.ASK_AGENCY)
    @PostMapping(BANK + "/offer")
    View offer(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(BankForms.OFFERED, "/offer", "member", typed, (answers, member) -> new Offered(member, null, bank.today(), answers.text("work"), answers.date("work-from"), answers.dateOrNull("work-until"), answers.text("answer")), "The offer is recorded");
    }

    @Needs(Permission.ASK_AGENCY)
    @PostMapping(BANK + "/left")
    View leave(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(BankForms.LEFT, "/left", "leaver", typed, (answers, member) -> new Left(member, answers.date("left-on"), answers.text("left-why")), "It is recorded");
    }

    private View recorded(Form<Answers> form, String action, String key, MultiValueMap<String, String> typed, BiFunction<Answers, Subject, BankEntry> entry, String said) {
        var members = bank.members();
        return switch (form.check(Answers.typed(typed), about(members))) {
            case Checked.Problems<Answers> problems -> page(List.of(form.ask(BANK + action, about(members), problems)));
            case Checked.Filled<Answers> filled -> {
                bank.write(entry.apply(filled.answers(), member(filled.answers(), key, members)), filled.answers().once());
                yield Page.goTo(BANK, said);
            }
        };
    }

    /// What was told of somebody before stays where no rate is told anew: who tells it may not be one who sees it.
    private @Nullable Long rate(Subject member) {
        return bank.members().stream().filter(each -> each.subject().equals(member)).map(Member::pence).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// Who was chosen; somebody new where nobody was.
    private static Subject member(Answers answers, String key, List<Member> members) {
        if (!answers.has(key)) return new Subject(answers.once());
        UUID chosen = answers.id(key);
        return members.stream().map(Member::subject).filter(each -> each.id().equals(chosen)).findFirst().orElseThrow(NotThere::new);
    }

    private About about(List<Member> members) {
        return About.on(bank.today()).offering("members", Bank.offered(members));
    }
}
